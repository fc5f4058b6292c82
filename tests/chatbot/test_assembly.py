"""From settings to a ready bot."""

from pathlib import Path

import pytest

from chatbot.answer import Answer
from chatbot.assembly import Footnote, open_footnote
from chatbot.settings import Settings
from tests.chatbot.corpus import FOLDER, TEXTS
from vectorstore import VectorstoreError


def _ignore(_done: int, _total: int) -> None:
    """Take no notice of progress."""


def _ask(footnote: Footnote, question: str) -> Answer:
    with footnote.collection:
        return footnote.bot.answer(question)


def test_everything_is_ready(footnote: Footnote) -> None:
    """The built-in corpus is indexed with the vectors that come with it, and the bot answers."""
    assert footnote.report.added == ("connecticut", "new-york")
    assert footnote.report.embedded == 0
    assert not footnote.report.failed
    assert {record.name: footnote.catalog.text(record.name) for record in footnote.catalog.documents()} == TEXTS
    assert footnote.bot.answer("What is the Trust Act?").outcome == "answered"


def test_a_second_opening_finds_all_done() -> None:
    """What was indexed once is found again, and says the same."""
    settings = Settings(corpus_dir=FOLDER, data_dir=Path("data"))
    first = open_footnote(settings, _ignore)
    said = _ask(first, "Who oversees task forces?").text

    second = open_footnote(settings, _ignore)

    assert (second.report.unchanged, second.report.added, second.report.changed) == (2, (), ())
    assert _ask(second, "Who oversees task forces?").text == said


def test_progress_is_told() -> None:
    """Whoever waits for passages to be embedded is told how far that is."""
    Path("documents").mkdir()
    Path("documents/owls.txt").write_text("Owls hunt at night.\n\n" * 3)
    told: list[tuple[int, int]] = []

    footnote = open_footnote(
        Settings(corpus_dir=Path("documents"), data_dir=Path("data")), lambda done, total: told.append((done, total))
    )

    footnote.collection.close()
    assert told
    assert told[-1] == (footnote.report.embedded, footnote.report.embedded)


def test_a_failure_leaves_nothing_open() -> None:
    """After an opening that failed the data folder is free: the next one succeeds in the same process."""
    with pytest.raises(VectorstoreError, match="no corpus folder"):
        open_footnote(Settings(corpus_dir=Path("nowhere"), data_dir=Path("data")), _ignore)

    footnote = open_footnote(Settings(corpus_dir=FOLDER, data_dir=Path("data")), _ignore)

    assert _ask(footnote, "hello").outcome == "small_talk"


def test_a_corpus_that_cannot_be_read_still_opens() -> None:
    """Where no file can be read there is a bot all the same, that knows nothing and says so."""
    Path("documents").mkdir()
    Path("documents/picture.txt").write_bytes(b"\x89PNG\0\0\0")

    footnote = open_footnote(Settings(corpus_dir=Path("documents"), data_dir=Path("data")), _ignore)

    assert [failure.file for failure in footnote.report.failed] == ["picture.txt"]
    answer = _ask(footnote, "What is the Trust Act?")
    assert (answer.outcome, answer.coverage, answer.passages) == ("not_covered", 0.0, ())
