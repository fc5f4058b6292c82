"""What is done while questions are asked: the folder is followed, vectors are made, removals are cleared."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.vectorstore.comparing import is_consistent
from tests.vectorstore.conftest import LISTED, CountingWords
from vectorstore import Background, Collection, SyncReport, Work

_PATIENCE = 30.0  # seconds

StartBackground = Callable[..., Background]


class SlowWords(CountingWords):
    """Takes its time, as a model does."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed passages."""
        time.sleep(0.05 * len(texts))
        return super().embed_documents(texts)


class BrokenOnceError(Exception):
    """What an embedder may fail with."""


class BrokenOnce(CountingWords):
    """Fails at first."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed passages."""
        if not self.embedded:
            self.embedded.append("")
            raise BrokenOnceError("Secret words of a document.")
        return super().embed_documents(texts)


@pytest.fixture(name="slow")
def _slow(corpus: Path, data: Path) -> Iterator[Collection]:
    with Collection(corpus, data, embedder=SlowWords()) as collection:
        yield collection


@pytest.fixture(name="start")
def _start() -> Iterator[StartBackground]:
    """Give what starts the background of a collection; it ends before the collection is closed."""
    started: list[Background] = []

    def start(collection: Collection, *, follow: bool = True) -> Background:
        started.append(Background(collection))
        started[-1].start(collection.update(), follow=follow)
        return started[-1]

    yield start
    for background in started:
        background.close()


def wait_until(holds: Callable[[], object]) -> None:
    """Wait until something holds, but not for ever."""
    deadline = time.monotonic() + _PATIENCE
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def names(collection: Collection) -> list[str]:
    return [record.name for record in collection.catalog.documents()]


def test_vectors_are_made_in_the_background(corpus: Path, slow: Collection, start: StartBackground) -> None:
    """What lacks vectors gets them, it is told how far that is, and at last nothing is being done."""
    (corpus / "list.txt").write_text(LISTED)
    background = start(slow, follow=False)
    told: list[Work] = []

    def is_complete() -> bool:
        told.append(background.embedding)
        return not slow.by_words_only

    wait_until(is_complete)
    wait_until(lambda: background.embedding == Work())

    steps = [work for work in told if work.step == "embedding"]
    assert steps
    assert all(0 < work.done <= work.total == 24 for work in steps)
    assert all(work.seconds_left is not None and 0 <= work.seconds_left < 60 for work in steps)
    assert [work.done for work in steps] == sorted(work.done for work in steps)
    assert is_consistent(slow)


def test_the_folder_is_followed(corpus: Path, slow: Collection, start: StartBackground) -> None:
    """What comes into the folder, changes there and leaves it does so in the collection, without being told."""
    (corpus / "stays.txt").write_text("About what stays.")
    background = start(slow)

    (corpus / "folder").mkdir()
    (corpus / "folder" / "one.txt").write_text("About one.")
    wait_until(lambda: "folder/one" in names(slow))
    (corpus / "folder" / "one.txt").write_text("About another.")
    wait_until(lambda: slow.catalog.text("folder/one") == "About another.")
    wait_until(lambda: not slow.by_words_only)
    shutil.rmtree(corpus / "folder")
    wait_until(lambda: names(slow) == ["stays"])
    wait_until(lambda: is_consistent(slow) and not slow.catalog.leftovers())

    assert isinstance(background.report, SyncReport)
    assert background.reading.problem == ""


def test_what_changes_while_it_starts_is_seen(corpus: Path, slow: Collection, start: StartBackground) -> None:
    """A file that comes between the first look and the watch does not wait for the next change."""
    (corpus / "stays.txt").write_text("About what stays.")
    start(slow)

    for number in range(20):
        (corpus / f"of-{number}.txt").write_text(f"About {number}.")
        time.sleep(0.01)

    wait_until(lambda: len(names(slow)) == 21)


def test_a_removal_does_not_wait_for_vectors(corpus: Path, slow: Collection, start: StartBackground) -> None:
    """What is left of a removed document is cleared while vectors of others are still being made."""
    (corpus / "one.txt").write_text("About one.")
    slow.sync()
    (corpus / "list.txt").write_text("\n\n".join(LISTED.replace("Item", f"Item {part}") for part in range(20)))
    background = start(slow, follow=False)
    wait_until(lambda: background.embedding.done)

    slow.remove("one")
    background.wake()
    wait_until(lambda: not slow.catalog.leftovers())

    assert slow.by_words_only == {"list"}


def test_a_problem_is_told_without_what_was_read(
    corpus: Path, data: Path, start: StartBackground, capsys: pytest.CaptureFixture[str]
) -> None:
    """What goes wrong is told by its kind; the document's words are not written to where others look."""
    (corpus / "one.txt").write_text("About one.")
    with Collection(corpus, data, embedder=BrokenOnce()) as collection:
        background = start(collection, follow=False)
        wait_until(lambda: background.embedding.problem)
        background.close()

    assert background.embedding.problem == "BrokenOnceError"
    assert capsys.readouterr().err == "error: BrokenOnceError in the background\n"


def test_a_folder_that_goes_is_told(
    corpus: Path, slow: Collection, start: StartBackground, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the folder is taken away that is told with the remedy, and what is known stays known."""
    (corpus / "one.txt").write_text("About one.")
    background = start(slow)
    wait_until(lambda: not slow.by_words_only)
    time.sleep(1.5)  # until it is watched

    corpus.rename(corpus.with_name("elsewhere"))
    wait_until(lambda: "FOOTNOTE_CORPUS_DIR" in background.reading.problem)

    assert names(slow) == ["one"]
    assert "FOOTNOTE_CORPUS_DIR" in capsys.readouterr().err


def test_closing_is_quick_and_quiet(
    corpus: Path, slow: Collection, start: StartBackground, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the midst of embedding it ends soon, and complains of nothing."""
    (corpus / "list.txt").write_text(LISTED)
    background = start(slow)
    wait_until(lambda: background.embedding.done)

    begun = time.monotonic()
    background.close()

    assert time.monotonic() - begun < 5
    assert capsys.readouterr().err == ""
    assert slow.by_words_only == {"list"}
