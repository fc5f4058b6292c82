"""The corpus folder: what stands in it, what it is called, and how files come into it and leave."""

import os
import string
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vectorstore.comparing import is_consistent
from tests.vectorstore.conftest import CountingWords
from vectorstore import Collection, Limits, Problem, Reader
from vectorstore.corpus import corpus_files, document_name, free_path, safe_path
from vectorstore.errors import CorpusMissingError, CorpusUnreadableError

OpenCollection = Callable[[], Collection]


def names(collection: Collection) -> list[str]:
    return [record.name for record in collection.catalog.documents()]


def test_files_are_listed_by_their_path(corpus: Path) -> None:
    """Files in folders are listed, hidden ones and the folder's own README are not, nor are folders that are links."""
    for path in ("b.txt", "a/c.txt", "a/.d.txt", ".e/f.txt", "README.md", "a/README.md"):
        (corpus / path).parent.mkdir(exist_ok=True)
        (corpus / path).write_text("x")
    (corpus / "loop").symlink_to(corpus)
    (corpus / "broken").symlink_to(corpus / "nowhere")
    (corpus / "link.txt").symlink_to(corpus / "b.txt")
    os.mkfifo(corpus / "pipe.txt")

    assert list(corpus_files(corpus)) == ["a/README.md", "a/c.txt", "b.txt", "link.txt"]


def test_a_folder_that_is_none(corpus: Path) -> None:
    """Where there is no folder, or something else, or nothing that can be looked into, that is told."""
    (corpus / "file").write_text("x")
    (corpus / "circle").symlink_to(corpus / "circle")

    for missing in ("nowhere", "file"):
        with pytest.raises(CorpusMissingError, match="FOOTNOTE_CORPUS_DIR"):
            corpus_files(corpus / missing)
    with pytest.raises(CorpusUnreadableError, match="FOOTNOTE_CORPUS_DIR"):
        corpus_files(corpus / "circle")


def test_a_corpus_that_is_a_link(tmp_path: Path, corpus: Path, data: Path) -> None:
    """A corpus folder may be a link to one, and documents are added to where it leads and removed from there."""
    (corpus / "one.txt").write_text("About one.")
    link = tmp_path / "link"
    link.symlink_to(corpus)

    with Collection(link, data, embedder=CountingWords()) as collection:
        collection.sync()
        collection.add("two.txt", b"About two.")
        collection.remove("one")
        assert names(collection) == ["two"]

    assert [file.name for file in corpus.iterdir()] == ["two.txt"]


def test_a_file_that_is_a_link_is_removed_alone(tmp_path: Path, corpus: Path, open_collection: OpenCollection) -> None:
    """Where a document's file is a link, the link is deleted, not what it leads to."""
    (tmp_path / "elsewhere.txt").write_text("About one.")
    (corpus / "one.txt").symlink_to(tmp_path / "elsewhere.txt")
    collection = open_collection()
    collection.sync()

    collection.remove("one")

    assert list(corpus.iterdir()) == []
    assert (tmp_path / "elsewhere.txt").read_text() == "About one."


def test_a_name_that_is_no_unicode_stops_nothing(corpus: Path, open_collection: OpenCollection) -> None:
    """Files whose names are no Unicode are told, in signs that can be written, and the others are indexed."""
    for name in (b"\xff.txt", b"\xfe.txt"):
        (corpus / os.fsdecode(name)).write_text("About it.")
    (corpus / "one.txt").write_text("About one.")
    collection = open_collection()

    reports = [collection.sync(), collection.sync()]

    for report in reports:
        assert [(error.file, error.problem) for error in report.failed] == [
            (r"\udcfe.txt", Problem.NAME),
            (r"\udcff.txt", Problem.NAME),
        ]
    assert list(collection.catalog.failures()) == [r"\udcfe.txt", r"\udcff.txt"]
    assert names(collection) == ["one"]


def test_what_is_not_the_files_fault_is_tried_again(corpus: Path, data: Path) -> None:
    """A file that was too large is read once larger ones are allowed, though it has not changed."""
    (corpus / "one.txt").write_text("About one. " * 50)
    (corpus / "two.txt").write_text("About two.")
    for file in corpus.iterdir():
        os.utime(file, (1_600_000_000, 1_600_000_000))
    with Collection(corpus, data, embedder=CountingWords(), reader=Reader(Limits(largest_file=100))) as collection:
        small = collection.sync()
    with Collection(corpus, data, embedder=CountingWords()) as collection:
        large = collection.sync()
        assert is_consistent(collection)

    assert (small.added, [error.problem for error in small.failed]) == (("two",), [Problem.TOO_LARGE])
    assert (large.added, large.failed) == (("one",), ())


def test_what_broke_off_when_arriving_is_deleted(corpus: Path, open_collection: OpenCollection) -> None:
    """A file that was about to arrive when the program ended is not kept: nobody would know of it."""
    (corpus / ".arriving-0123.txt").write_text("Secret.")
    (corpus / ".other.txt").write_text("Not of this program.")

    open_collection()

    assert [file.name for file in corpus.iterdir()] == [".other.txt"]


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd.txt", "etc/passwd.txt"),
        ("/etc/./passwd.txt", "etc/passwd.txt"),
        ("a/" * 20 + "b.txt", "a/" * 8 + "b.txt"),
        ("a/", "document"),
        (r"C:\Users\me\report.docx", "C/Users/me/report.docx"),
        (".hidden.txt", "hidden.txt"),
        ("a\0b\x1b[31m.txt", "ab[31m.txt"),
        ("in\u202ecod.txt", "incod.txt"),
        ("cafe\u0301.txt", "caf\u00e9.txt"),
        ("  much   space  .txt", "much space.txt"),
        ("\udcff.txt", "txt"),
        ("", "document"),
        ("...", "document"),
        ("x" * 300 + ".txt", "x" * 196 + ".txt"),
        ("国" * 300 + ".txt", "国" * 65 + ".txt"),
    ],
)
def test_names_of_files_that_come(given_name: str, kept: str) -> None:
    """Of a name that comes with a file only what is safe, and not too long for a file system, is kept."""
    assert safe_path(given_name) == kept


@given(st.text(max_size=400) | st.text(string.printable, max_size=300).map("{}.txt".format))
def test_any_name_can_be_a_files(name: str) -> None:
    """Whatever a file is called, its kept path leads to a place below the folder that is seen there."""
    parts = safe_path(name).split("/")

    assert all(part and not part.startswith(".") and "\0" not in part for part in parts)
    assert all(len(part.encode()) <= 255 or len(Path(part).suffix) > 50 for part in parts)  # no reader's is as long


def test_free_paths(corpus: Path) -> None:
    """A file that comes takes no other one's place, nor that of a document whose file is gone just now."""
    (corpus / "folder").mkdir()
    (corpus / "one.txt").write_text("x")
    (corpus / "folder" / "two.txt").symlink_to(corpus / "nowhere")

    assert free_path(corpus, "new.txt", set()) == "new.txt"
    assert free_path(corpus, "one.txt", {"one (2).txt"}) == "one (3).txt"
    assert free_path(corpus, "folder/two.txt", set()) == "folder/two (2).txt"
    assert free_path(corpus, "README.md", set()) == "README (2).md"


@given(st.lists(st.sampled_from(["a.txt", "a.md", "a.txt.md", "b/a.txt", "a (2).txt", "a"]), unique=True))
def test_no_two_documents_share_a_name(paths: list[str]) -> None:
    """Whatever files come in whatever order, each document has a name of its own."""
    taken: set[str] = set()

    for path in paths:
        name = document_name(path, taken)
        assert name not in taken
        taken.add(name)
