"""Syncing: the catalog equals the corpus folder, both indexes equal the catalog, and nothing is embedded twice."""

import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from reading import Loaded, Problem, Reader, UnreadableError
from tests.vectorstore.comparing import is_consistent, state
from tests.vectorstore.conftest import LISTED, CountingWords
from vectorstore import Collection, Section, SyncReport
from vectorstore.errors import CorpusEmptyError, CorpusMissingError
from vectorstore.records import DocumentContent

OpenCollection = Callable[[], Collection]

LONG_AGO = 1_600_000_000_000_000_000  # nanoseconds


def words_of(collection: Collection) -> dict[str, str]:
    """Give each document's text by its name."""
    return {record.name: collection.catalog.text(record.name) for record in collection.catalog.documents()}


def nothing_done(unchanged: int) -> SyncReport:
    return SyncReport(added=(), changed=(), removed=(), unchanged=unchanged, failed=(), embedded=0)


def test_new_files_join(corpus: Path, open_collection: OpenCollection, embedder: CountingWords) -> None:
    """Files in the folder and in folders below it become documents, and each passage is embedded once."""
    (corpus / "deep" / "er").mkdir(parents=True)
    (corpus / "one.txt").write_text("About one.")
    (corpus / "deep" / "er" / "two.md").write_text("# Two\n\nAbout two.")
    collection = open_collection()

    report = collection.sync()

    assert report == replace(nothing_done(0), added=("deep/er/two", "one"), embedded=2)
    assert embedder.embedded == ["Two: Two\nAbout two.", "One: \nAbout one."]
    assert words_of(collection) == {"deep/er/two": "# Two\n\nAbout two.", "one": "About one."}
    assert is_consistent(collection)


def test_twice_is_once(corpus: Path, open_collection: OpenCollection, embedder: CountingWords) -> None:
    """Syncing again, at once or when opened later, changes nothing and embeds nothing."""
    (corpus / "one.txt").write_text("About one.")
    (corpus / "list.txt").write_text(LISTED)
    collection = open_collection()
    collection.sync()
    before, embedded = state(collection), list(embedder.embedded)

    reports = [collection.sync()]
    collection = open_collection()
    reports.append(collection.sync())

    assert reports == [nothing_done(2)] * 2
    assert embedder.embedded == embedded
    assert state(collection) == before
    assert is_consistent(collection)


def test_only_changed_passages_are_embedded(
    corpus: Path, open_collection: OpenCollection, embedder: CountingWords
) -> None:
    """Where one item of a list is changed, the passages of the other items keep their vectors."""
    (corpus / "list.txt").write_text(LISTED)
    (corpus / "other.txt").write_text("About another thing.")
    collection = open_collection()
    collection.sync()
    embedder.embedded.clear()

    (corpus / "list.txt").write_text(LISTED.replace("Item 7", "A longer item 7"))
    report = collection.sync()

    assert report == replace(nothing_done(1), changed=("list",), embedded=1)
    assert [text.count("A longer item 7") for text in embedder.embedded] == [1]
    assert is_consistent(collection)


def test_removed_files_leave(corpus: Path, open_collection: OpenCollection) -> None:
    """What is not in the folder any more is not in the catalog, and neither search finds it."""
    (corpus / "one.txt").write_text("Grievances are addressed.")
    (corpus / "two.txt").write_text("Borders are guarded.")
    collection = open_collection()
    collection.sync()

    (corpus / "one.txt").unlink()
    report = collection.sync()

    assert report == replace(nothing_done(1), removed=("one",))
    assert words_of(collection) == {"two": "Borders are guarded."}
    assert collection.keywords.current.search("grievances", limit=9) == {}
    assert is_consistent(collection)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("one.txt", "folder/one.txt", id="moved"),
        pytest.param("titled.md", "renamed.md", id="renamed, with a title of its own"),
        pytest.param("one.txt", "one.md", id="another type"),
    ],
)
def test_a_moved_file_is_not_embedded_again(
    corpus: Path, open_collection: OpenCollection, embedder: CountingWords, before: str, after: str
) -> None:
    """A file that is elsewhere, or called otherwise, keeps its vectors as long as its title is the same."""
    (corpus / "folder").mkdir()
    (corpus / before).write_text("# Title\n\nAbout it." if before == "titled.md" else "About it.")
    collection = open_collection()
    collection.sync()

    (corpus / before).rename(corpus / after)
    report = collection.sync()

    assert (len(report.added), len(report.removed), report.embedded) == (1, 1, 0)
    assert len(embedder.embedded) == 1
    assert is_consistent(collection)


def test_a_moved_passage_is_not_embedded_again(
    corpus: Path, open_collection: OpenCollection, embedder: CountingWords
) -> None:
    """Passages that stand elsewhere in their section keep their vectors, and are quoted from where they stand now."""
    first, second = (f"{name} {'word ' * 40}end." for name in ("First", "Second"))
    (corpus / "one.txt").write_text(f"{first}\n\n{second}")
    collection = open_collection()
    collection.sync()

    (corpus / "one.txt").write_text(f"{second}\n\n{first}")
    report = collection.sync()

    assert (report.changed, report.embedded, len(embedder.embedded)) == (("one",), 0, 2)
    found = collection.catalog.passages(sorted(collection.store.current.ids())).values()
    assert sorted(one.text for one in found) == [first, second]


def test_the_same_words_are_embedded_once(
    corpus: Path, open_collection: OpenCollection, embedder: CountingWords
) -> None:
    """Copies of a file share vectors, and each is found."""
    for folder in ("a", "b", "c"):
        (corpus / folder).mkdir()
        (corpus / folder / "copy.txt").write_text("About the same.")
    collection = open_collection()

    report = collection.sync()

    assert (report.added, report.embedded, len(embedder.embedded)) == (("a/copy", "b/copy", "c/copy"), 1, 1)
    assert len(collection.store.current.search(embedder.embed_query("the same"), limit=9)) == 3


def test_hidden_files_and_the_readme_are_left_out(corpus: Path, open_collection: OpenCollection) -> None:
    """Hidden files, files in hidden folders and the folder's own README are no documents; a README below it is."""
    for path in (".hidden.txt", ".git/config.txt", "a/.b/c.txt", "README.md", "sub/README.md", "readme.txt"):
        (corpus / path).parent.mkdir(parents=True, exist_ok=True)
        (corpus / path).write_text("About it.")
    collection = open_collection()

    report = collection.sync()

    assert report.added == ("readme", "sub/README")
    assert report.failed == ()


def test_names(corpus: Path, open_collection: OpenCollection) -> None:
    """A document is named without its suffix, or with it where that name is taken; a name once given stays."""
    (corpus / "library.md").write_text("In Markdown.")
    (corpus / "library.txt").write_text("In text.")
    collection = open_collection()

    collection.sync()
    both = words_of(collection)
    (corpus / "library.md").unlink()
    collection.sync()
    one = words_of(collection)
    (corpus / "library.md").write_text("In Markdown.")
    collection.sync()

    assert both == {"library": "In Markdown.", "library.txt": "In text."}
    assert one == {"library.txt": "In text."}
    assert words_of(collection) == both


def test_names_that_are_taken_in_every_form(corpus: Path, open_collection: OpenCollection) -> None:
    """No document takes another one's name, even where a file is called as another document is."""
    (corpus / "library.txt.md").write_text("First.")
    collection = open_collection()
    collection.sync()

    (corpus / "library.md").write_text("Second.")
    (corpus / "library.txt").write_text("Third.")
    collection.sync()

    expected = {"library.txt": "First.", "library": "Second.", "library.txt (2)": "Third."}
    assert words_of(collection) == expected
    assert collection.sync() == nothing_done(3)


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ("new-york.txt", "New York"),
        ("FAQ_and answers.txt", "FAQ And Answers"),
        ("iPhone.txt", "iPhone"),
        ("-.txt", "-.txt"),
        ("deep/folder/état.txt", "État"),
        ("titled.md", "A Title"),
    ],
)
def test_titles(corpus: Path, open_collection: OpenCollection, file: str, title: str) -> None:
    """A document's title is what the file says, or its name in words, with the capitals that it has."""
    (corpus / file).parent.mkdir(parents=True, exist_ok=True)
    (corpus / file).write_text("# A *Title*\n\nText." if file == "titled.md" else "Text.")
    collection = open_collection()

    collection.sync()

    assert [record.title for record in collection.catalog.documents()] == [title]


def test_a_bad_file_does_not_stop_the_others(corpus: Path, open_collection: OpenCollection) -> None:
    """Files that cannot be read are reported each time, by name and with the reason, and the others are indexed."""
    (corpus / "folder").mkdir()
    (corpus / "folder" / "binary.txt").write_bytes(b"\0\1\2")
    (corpus / "empty.md").write_bytes(b"")
    (corpus / "good.txt").write_text("About it.")
    (corpus / "paper.pdf").write_bytes(b"%PDF-1.7")
    collection = open_collection()

    reports = [collection.sync(), collection.sync()]

    assert [report.added for report in reports] == [("good",), ()]
    for report in reports:
        assert [error.file for error in report.failed] == ["empty.md", "folder/binary.txt", "paper.pdf"]
        assert all(str(error).startswith(error.file) for error in report.failed)
    assert is_consistent(collection)


def test_a_file_that_became_unreadable_leaves(corpus: Path, open_collection: OpenCollection) -> None:
    """A document whose file cannot be read any more is removed, and comes back with the file."""
    (corpus / "one.txt").write_text("About one.")
    (corpus / "two.txt").write_text("About two.")
    collection = open_collection()
    collection.sync()

    (corpus / "one.txt").write_bytes(b"\xff\xfe\0")
    broken = collection.sync()
    names = list(words_of(collection))
    (corpus / "one.txt").write_text("About one.")
    mended = collection.sync()

    assert (broken.removed, [error.file for error in broken.failed], broken.unchanged) == (("one",), ["one.txt"], 1)
    assert names == ["two"]
    assert mended == replace(nothing_done(1), added=("one",), embedded=1)
    assert is_consistent(collection)


class NoReader(Reader):
    """Reads nothing, as where the system starts no process for it."""

    def read(self, file: Path) -> Loaded:
        """Refuse."""
        raise UnreadableError(Problem.SYSTEM, f"no process for {file.name}")


def test_where_the_system_lets_nothing_be_read_nothing_is_lost(
    corpus: Path, data: Path, open_collection: OpenCollection, embedder: CountingWords
) -> None:
    """A document stays as it was read last, its file is named, and it is read when that can be done again."""
    (corpus / "one.txt").write_text("About one.")
    open_collection().sync()
    (corpus / "one.txt").write_text("About another.")
    open_collection().close()

    with Collection(corpus, data, embedder=embedder, reader=NoReader()) as collection:
        report = collection.sync()
        kept = words_of(collection)
    mended = open_collection().sync()

    assert [str(error) for error in report.failed] == ["one.txt cannot be read: no process for one.txt"]
    assert (report.removed, kept) == ((), {"one": "About one."})
    assert mended.changed == ("one",)


@pytest.mark.parametrize("is_there", [True, False], ids=["empty", "missing"])
def test_without_a_corpus_nothing_is_lost(corpus: Path, open_collection: OpenCollection, *, is_there: bool) -> None:
    """Where the folder is gone, or holds nothing, that is told with the remedy, and the index is as before."""
    (corpus / "one.txt").write_text("About one.")
    collection = open_collection()
    collection.sync()
    before = state(collection)

    corpus.rename(corpus.with_name("elsewhere"))
    if is_there:
        corpus.mkdir()
        (corpus / "README.md").write_text("What is here.")
    with pytest.raises(CorpusEmptyError if is_there else CorpusMissingError, match="FOOTNOTE_CORPUS_DIR"):
        collection.sync()

    assert state(collection) == before
    assert is_consistent(collection)


def test_progress_is_told(corpus: Path, open_collection: OpenCollection) -> None:
    """While passages are embedded it is told how many are done and of how many; when none are, nothing is."""
    (corpus / "list.txt").write_text(LISTED)
    collection = open_collection()
    told: list[tuple[int, int]] = []

    report = collection.sync(lambda done, total: told.append((done, total)))
    first = list(told)
    collection.sync(lambda done, total: told.append((done, total)))

    assert len(first) > 1
    assert first == sorted(set(first))
    assert {total for _, total in first} == {report.embedded}
    assert first[-1] == (report.embedded, report.embedded)
    assert told == first


def test_a_change_in_the_same_moment_is_noticed(corpus: Path, open_collection: OpenCollection) -> None:
    """A file that was changed just now is compared by content: its size and even its time may be the same."""
    file = corpus / "one.txt"
    file.write_text("About one.")
    written = file.stat()
    collection = open_collection()
    collection.sync()

    file.write_text("About two.")
    os.utime(file, ns=(written.st_atime_ns, written.st_mtime_ns))
    report = collection.sync()

    assert report.changed == ("one",)
    assert words_of(collection) == {"one": "About two."}


def test_a_touched_file_is_unchanged(corpus: Path, open_collection: OpenCollection, embedder: CountingWords) -> None:
    """A file with another time and the same content is the same; its time is then known."""
    file = corpus / "one.txt"
    file.write_text("About one.")
    collection = open_collection()
    collection.sync()

    os.utime(file, ns=(LONG_AGO, LONG_AGO))
    report = collection.sync()

    assert report == nothing_done(1)
    assert [record.modified_ns for record in collection.catalog.documents()] == [LONG_AGO]
    assert len(embedder.embedded) == 1


def test_what_other_code_read_is_read_again(corpus: Path, open_collection: OpenCollection) -> None:
    """A document that another version of this program read and split is read anew, though its file is the same."""
    (corpus / "one.txt").write_text("About one.")
    os.utime(corpus / "one.txt", ns=(LONG_AGO, LONG_AGO))
    collection = open_collection()
    collection.sync()
    (record,) = collection.catalog.documents()
    collection.catalog.put(
        {replace(record, read_by="earlier code"): DocumentContent("Misread.", [Section("", 0, 0, 8)], [])}
    )

    report = collection.sync()

    assert report.changed == ("one",)
    assert words_of(collection) == {"one": "About one."}
    assert is_consistent(collection)


class CountingReader(Reader):
    """Remembers which files it read."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[str] = []

    def read(self, file: Path) -> Loaded:
        """Read one file."""
        self.files.append(file.name)
        return super().read(file)


def test_what_is_unchanged_is_not_read(corpus: Path, data: Path, embedder: CountingWords) -> None:
    """Files are read once, those that cannot be read too, however often it is synced and opened, until they change."""
    (corpus / "good.txt").write_text("About one.")
    (corpus / "bad.txt").write_bytes(b"\0\1\2")
    for file in corpus.iterdir():
        os.utime(file, ns=(LONG_AGO, LONG_AGO))
    reader = CountingReader()

    for _ in range(2):
        with Collection(corpus, data, embedder=embedder, reader=reader) as collection:
            reports = [collection.sync(), collection.sync()]
    once = sorted(reader.files)
    (corpus / "bad.txt").write_text("Mended.")
    with Collection(corpus, data, embedder=embedder, reader=reader) as collection:
        mended = collection.sync()

    assert once == ["bad.txt", "good.txt"]
    assert [[error.file for error in report.failed] for report in reports] == [["bad.txt"]] * 2
    assert (mended.added, mended.unchanged, mended.failed) == (("bad",), 1, ())
    assert sorted(reader.files) == ["bad.txt", "bad.txt", "good.txt"]
    assert embedder.embedded == ["Good: \nAbout one.", "Bad: \nMended."]


def test_the_list_of_documents_is_never_behind(corpus: Path, open_collection: OpenCollection) -> None:
    """Whoever lists documents while they are changed does not leave an old list for those who come later."""
    (corpus / "one.txt").write_text("About one.")
    collection = open_collection()
    collection.sync()
    done = threading.Event()

    def list_documents() -> None:
        while not done.is_set():
            collection.catalog.documents()

    with ThreadPoolExecutor(3) as threads:
        listing = [threads.submit(list_documents) for _ in range(3)]
        try:
            for number in range(60):
                collection.catalog.set_modified("one", number)
                time.sleep(0.001)
                assert [record.modified_ns for record in collection.catalog.documents()] == [number]
        finally:
            done.set()
        for one in listing:
            one.result()
