"""Documents are added, replaced, renamed and removed, and what is removed is nowhere any more."""

import os
import shutil
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from tests.embedders import HashedWords
from tests.vectorstore.comparing import is_consistent, state
from tests.vectorstore.conftest import LISTED, CountingWords, OtherWords
from vectorstore import Collection, DocumentRecord, UnreadableFileError
from vectorstore.errors import CorpusMissingError, CorpusUnwritableError, DuplicateError, UnknownDocumentError

OpenCollection = Callable[[], Collection]

RARE = "Zyzzyvas"
"""A word that is in one document only. Its stem, as it is indexed, begins as it does."""


def record_of(collection: Collection, name: str) -> DocumentRecord:
    return {record.name: record for record in collection.catalog.documents()}[name]


def files_with(folders: list[Path], *needles: bytes) -> list[str]:
    """Give the files that hold one of these bytes, or are called so, in small letters or large."""
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    assert files
    return [
        file.name
        for file in files
        if any(needle.lower() in data for needle in needles for data in (os.fsencode(file).lower(), _lower(file)))
    ]


def _lower(file: Path) -> bytes:
    return file.read_bytes().lower()


def vector_bytes(collection: Collection, document: str) -> bytes:
    """Give one of a document's vectors as it is in memory: a part that no other vector has."""
    keys = [record.content_key for record in collection.catalog.passage_records(document)]
    vector = collection.catalog.vectors.get(keys, HashedWords().fingerprint)[keys[0]]
    values = np.unique(vector[vector > 0])
    assert len(values) > 1
    return np.asarray(vector, dtype="<f4").tobytes()


# Adding


def test_an_added_file_is_a_document(corpus: Path, open_collection: OpenCollection) -> None:
    """What is added is in the folder, named and titled as other files are, and says who put it there."""
    collection = open_collection()

    record = collection.add("../on owls.txt", b"Owls hunt.", added_by="ann")
    collection.complete()

    assert (record.name, record.path, record.title, record.added_by) == ("on owls", "on owls.txt", "On Owls", "ann")
    assert (corpus / "on owls.txt").read_bytes() == b"Owls hunt."
    assert (corpus / "on owls.txt").stat().st_mode & 0o777 == 0o666 & ~_umask()
    assert collection.retriever.invoke("owls")[0].metadata["document"] == "on owls"
    assert is_consistent(collection)
    assert collection.sync().unchanged == 1


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_a_name_that_is_taken(corpus: Path, open_collection: OpenCollection) -> None:
    """A file that is called as another one is gets a number, and neither is lost."""
    collection = open_collection()

    names = [collection.add("one.txt", f"About {number}.".encode()).name for number in range(3)]

    assert names == ["one", "one (2)", "one (3)"]
    assert [collection.catalog.text(name) for name in names] == ["About 0.", "About 1.", "About 2."]


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("one.xyz", b"About it."),
        ("one", b"About it."),
        ("", b"About it."),
        ("one.txt\0", b"\0\1"),
        ("one." + "x" * 400, b"About it."),
        ("one.txt", b""),
        ("one.pdf", b"About it."),
        ("\udcff.txt", b"About it."),
    ],
)
def test_what_cannot_be_read_is_not_added(
    corpus: Path, open_collection: OpenCollection, name: str, held: bytes
) -> None:
    """A file that cannot be read is refused with the reason, and nothing has changed."""
    (corpus / "there.txt").write_text("About another.")
    collection = open_collection()
    collection.sync()
    before = state(collection)

    with pytest.raises(UnreadableFileError):
        collection.add(name, held)

    assert state(collection) == before
    assert [file.name for file in corpus.iterdir()] == ["there.txt"]


def test_the_same_again_is_refused(corpus: Path, open_collection: OpenCollection) -> None:
    """A file that is a document already is not added, nor put into another one's place; once that is gone, it is."""
    collection = open_collection()
    collection.add("one.txt", b"About one.")
    collection.add("two.txt", b"About two.")

    with pytest.raises(DuplicateError, match="in the collection already: One"):
        collection.add("again.txt", b"About one.")
    with pytest.raises(DuplicateError):
        collection.replace("two", "again.txt", b"About one.")
    (corpus / "one.txt").unlink()
    again = collection.add("again.txt", b"About one.")

    assert again.name == "again"
    assert [record.name for record in collection.catalog.documents()] == ["again", "two"]


def test_a_folder_that_is_gone(corpus: Path, open_collection: OpenCollection) -> None:
    """Where the corpus folder is gone just now, nothing is added to it, and nothing counts as removed."""
    collection = open_collection()
    collection.add("one.txt", b"About one.")
    corpus.rename(corpus.with_name("elsewhere"))

    for change in (lambda: collection.add("two.txt", b"About two."), lambda: collection.remove("one")):
        with pytest.raises(CorpusMissingError):
            change()

    assert collection.catalog.text("one") == "About one."


def test_a_file_that_cannot_be_deleted(corpus: Path, open_collection: OpenCollection) -> None:
    """Where the system does not let a file be deleted, that is told, and the document stays."""
    collection = open_collection()
    collection.add("one.txt", b"About one.")
    (corpus / "one.txt").unlink()
    (corpus / "one.txt").mkdir()  # which is not deleted as a file is

    with pytest.raises(CorpusUnwritableError, match="Make it writable"):
        collection.remove("one")

    assert collection.catalog.text("one") == "About one."


# Replacing and renaming


@pytest.mark.parametrize("file_name", ["newer.txt", "newer.md", "newer.TXT"])
def test_a_replaced_document_keeps_its_name(corpus: Path, open_collection: OpenCollection, file_name: str) -> None:
    """Whatever a newer version is called, the document keeps its name, its date and the title that it was given."""
    (corpus / "folder").mkdir()
    (corpus / "folder" / "one.txt").write_text("About the first.")
    collection = open_collection()
    collection.sync()
    collection.retitle("folder/one", "My Title")
    before = record_of(collection, "folder/one")

    after = collection.replace("folder/one", file_name, b"About the second.", added_by="ann")
    collection.complete()

    assert (after.name, after.title, after.added_by) == ("folder/one", "My Title", "ann")
    assert after.added >= before.added
    assert after.path == f"folder/one{Path(file_name).suffix}"
    assert [file.name for file in (corpus / "folder").iterdir()] == [Path(after.path).name]
    assert collection.catalog.text("folder/one") == "About the second."
    assert is_consistent(collection)
    assert collection.sync().unchanged == 1


def test_a_replacement_takes_nobodys_place(corpus: Path, open_collection: OpenCollection) -> None:
    """Where another document, there or just deleted, has the file's new name, the new file gets a number."""
    for suffix in ("txt", "md", "html"):
        (corpus / f"one.{suffix}").write_text(f"<p>As {suffix}.</p>")
    collection = open_collection()
    collection.sync()
    names = {record.path: record.name for record in collection.catalog.documents()}

    (corpus / "one.html").unlink()
    first = collection.replace(names["one.txt"], "new.md", b"Newer.")
    second = collection.replace(names["one.md"], "new.html", b"<p>Newest.</p>")

    assert (first.name, first.path) == (names["one.txt"], "one (2).md")
    assert (second.name, second.path) == (names["one.md"], "one.html")
    assert sorted(file.name for file in corpus.iterdir()) == ["one (2).md", "one.html"]


def test_what_cannot_be_read_replaces_nothing(corpus: Path, open_collection: OpenCollection) -> None:
    """A newer version that cannot be read is refused, and the document is as before; so is one of nothing."""
    collection = open_collection()
    collection.add("one.txt", b"About one.")
    before = state(collection)

    with pytest.raises(UnreadableFileError):
        collection.replace("one", "one.pdf", b"No PDF.")
    with pytest.raises(UnknownDocumentError):
        collection.replace("two", "two.txt", b"About two.")

    assert state(collection) == before
    assert [file.name for file in corpus.iterdir()] == ["one.txt"]


def test_a_title_that_was_given_stays(corpus: Path, open_collection: OpenCollection, embedder: CountingWords) -> None:
    """A document is found and embedded under its new title, and keeps it when its file changes."""
    (corpus / "one.md").write_text("# Old\n\nAbout one.")
    collection = open_collection()
    collection.sync()
    embedder.embedded.clear()

    collection.retitle("one", "New")
    collection.complete()
    (corpus / "one.md").write_text("# Older\n\nAbout two.")
    collection.sync()

    assert embedder.embedded == ["New: Old\nAbout one.", "New: Older\nAbout two."]
    assert record_of(collection, "one").title == "New"
    assert collection.retriever.invoke("two")[0].metadata["title"] == "New"
    assert is_consistent(collection)
    with pytest.raises(UnknownDocumentError):
        collection.retitle("two", "Two")


def test_read_again(corpus: Path, open_collection: OpenCollection, embedder: CountingWords) -> None:
    """A document that is read again though it has not changed keeps all, and nothing is embedded for it."""
    collection = open_collection()
    collection.add("one.txt", b"About one.", added_by="ann")
    collection.complete()
    before, embedded = record_of(collection, "one"), list(embedder.embedded)

    collection.read_again(["one"])
    collection.sync()

    after = record_of(collection, "one")
    assert (after.added, after.added_by, after.sha256) == (before.added, "ann", before.sha256)
    assert embedder.embedded == embedded


# Removing


def test_what_is_removed_is_nowhere(corpus: Path, data: Path, open_collection: OpenCollection) -> None:
    """After a removal and a purge no file holds a word of the document, or one of its vectors."""
    (corpus / "other.txt").write_text(LISTED)
    collection = open_collection()
    collection.add("gone.txt", f"{RARE} are weevils of the tropics. {LISTED.replace('Item', RARE)}".encode())
    collection.complete()
    vector = vector_bytes(collection, "gone")
    needles = (b"zyzzyva", vector)
    there = files_with([data], vector)

    collection.remove("gone")
    found = [one for one in collection.retriever.invoke(RARE) if one.metadata["document"] == "gone"]
    collection.purge()

    assert {"catalog.sqlite3", "chroma.sqlite3"} <= set(there)
    assert found == []
    assert files_with([corpus, data], *needles) == []
    assert is_consistent(collection)
    collection.close()
    assert files_with([corpus, data], *needles) == []


@pytest.mark.parametrize("how", ["edited", "replaced", "deleted"])
def test_what_was_replaced_is_nowhere(corpus: Path, data: Path, open_collection: OpenCollection, how: str) -> None:
    """The words and vectors of a version that was replaced, or of a file deleted in the folder, are gone too."""
    (corpus / "other.txt").write_text("About another.")
    (corpus / "one.txt").write_text(f"{RARE} are weevils of the tropics.")
    collection = open_collection()
    collection.sync()
    vector = vector_bytes(collection, "one")

    if how == "edited":
        (corpus / "one.txt").write_text("Beetles are weevils.")
    elif how == "replaced":
        collection.replace("one", "one.txt", b"Beetles are weevils.")
    else:
        (corpus / "one.txt").unlink()
    collection.sync()

    assert files_with([corpus, data], b"zyzzyva", vector) == []
    assert is_consistent(collection)


def test_another_embedders_vectors_are_removed_too(corpus: Path, data: Path) -> None:
    """A document that is removed under another embedder leaves no vector of the first one."""
    (corpus / "other.txt").write_text("About another.")
    (corpus / "one.txt").write_text(f"{RARE} are weevils of the tropics.")
    with Collection(corpus, data, embedder=HashedWords()) as collection:
        collection.sync()
        vector = vector_bytes(collection, "one")
    with Collection(corpus, data, embedder=OtherWords()) as collection:
        collection.remove("one")
        collection.purge()

    assert files_with([corpus, data], b"zyzzyva", vector) == []


def test_a_purge_that_broke_off_is_made_later(corpus: Path, data: Path, open_collection: OpenCollection) -> None:
    """What is left of a removal when the program ends is cleared the next time."""
    (corpus / "other.txt").write_text("About another.")
    collection = open_collection()
    collection.add("one.txt", f"{RARE} are weevils.".encode())
    collection.complete()
    vector = vector_bytes(collection, "one")
    collection.remove("one")
    collection = open_collection()
    left = collection.catalog.leftovers()

    collection.sync()

    assert left == {"chroma", "keywords"}
    assert files_with([corpus, data], b"zyzzyva", vector) == []


def test_searches_never_fail_while_it_is_purged(corpus: Path, open_collection: OpenCollection) -> None:
    """Whoever searches while documents come, go and are purged finds what is there all the time."""
    (corpus / "stays.txt").write_text(LISTED)
    collection = open_collection()
    collection.sync()
    done = threading.Event()

    def search() -> int:
        searches = 0
        while not done.is_set():
            found = collection.retriever.invoke("Item 7")
            assert any(one.metadata["document"] == "stays" for one in found)
            assert collection.mentions("Item 7", ["stays"])
            assert collection.best_similarity("Item 7") > 0.05
            searches += 1
        return searches

    with ThreadPoolExecutor(3) as threads:
        searching = [threads.submit(search) for _ in range(3)]
        try:
            for number in range(6):
                collection.add("goes.txt", LISTED.replace("word", f"number {number}").encode())
                collection.complete()
                collection.remove("goes")
                collection.purge()
        finally:
            done.set()
        searches = [one.result() for one in searching]

    assert min(searches) > 0
    assert is_consistent(collection)


# An earlier version's catalog


_OLD = """
CREATE TABLE document (name TEXT PRIMARY KEY, path TEXT NOT NULL UNIQUE, title TEXT NOT NULL, sha256 TEXT NOT NULL,
    size INTEGER NOT NULL, modified_ns INTEGER NOT NULL, read_by TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE section (document TEXT REFERENCES document (name) ON DELETE CASCADE, position INTEGER,
    heading TEXT NOT NULL, start INTEGER NOT NULL, body_start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    PRIMARY KEY (document, position));
CREATE TABLE passage (id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES document (name) ON DELETE CASCADE,
    section INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, content_key TEXT NOT NULL);
CREATE INDEX ix_passage_document ON passage (document);
CREATE INDEX ix_passage_content_key ON passage (content_key);
CREATE TABLE vector (content_key TEXT, embedder TEXT, data BLOB NOT NULL, PRIMARY KEY (content_key, embedder));
INSERT INTO document SELECT name, path, title, sha256, size, modified_ns, 'earlier code', text FROM new.document;
INSERT INTO section SELECT * FROM new.section;
INSERT INTO passage SELECT * FROM new.passage;
INSERT INTO vector SELECT * FROM new.vector;
PRAGMA user_version = 1;
"""


def test_a_catalog_of_the_first_version_is_taken_over(corpus: Path, data: Path) -> None:
    """Documents keep their names and vectors, and what the old version left of indexes is gone."""
    (corpus / "list.md").write_text(LISTED)
    (corpus / "list.txt").write_text("About one.")
    with Collection(corpus, data, embedder=HashedWords()) as collection:
        collection.sync()
        (corpus / "list.md").unlink()
        collection.sync()  # now "list.txt" has its name from before
        before = state(collection)
    _make_old(data)

    embedder = CountingWords()
    with Collection(corpus, data, embedder=embedder) as collection:
        at_once = collection.catalog.text("list.txt")
        report = collection.sync()
        after = state(collection)
        added = record_of(collection, "list.txt").added
        assert is_consistent(collection)

    assert at_once == "About one."
    assert (report.changed, embedder.embedded) == (("list.txt",), [])
    assert after == before
    assert added > 1_600_000_000
    assert files_with([data], b"of the first version") == []


def _make_old(data: Path) -> None:
    """Make a data folder as the first version did."""
    new = data / "new.sqlite3"
    (data / "catalog.sqlite3").rename(new)
    old = sqlite3.connect(data / "catalog.sqlite3")
    old.execute("ATTACH ? AS new", [str(new)])
    old.executescript(_OLD)
    old.close()
    new.unlink()
    for index in ("chroma", "keywords"):
        shutil.rmtree(data / index)
        (data / index / "0a1b-2c").mkdir(parents=True)
        (data / index / "0a1b-2c" / "words").write_text("of the first version")
        (data / index / "seal").write_text("of the first version")
