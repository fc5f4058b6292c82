"""The catalog: what it is given is what it gives, whole or not at all."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import sqlalchemy as sql

from reading import Row, Table
from vectorstore import Catalog, DocumentRecord, IndexMissingError, Section
from vectorstore.errors import DamagedIndexError, DataFolderUnusableError, NewerCatalogError, UnknownDocumentError
from vectorstore.packing import TableExcerpt
from vectorstore.records import DocumentContent, PassageRecord

TEXT = "😀 Opening.\r\n1. Qué?\r\n𝒜 first. 👩‍👩‍👧 A second.\r\n"
RECORD = DocumentRecord("folder/one", "folder/one.txt", "One", "0f", 99, 12345678901234567, "code")
SECTIONS = (Section("", 0, 0, 12), Section("1. Qué?", 12, 19, len(TEXT)))
PASSAGES = (
    PassageRecord("p0", "folder/one", 0, 0, 10, "k0"),
    PassageRecord("p1", "folder/one", 1, 21, 29, "k1"),
    PassageRecord("p2", "folder/one", 1, 30, 45, "k2"),
)


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    return tmp_path / "catalog.sqlite3"


@pytest.fixture(name="catalog")
def _catalog(file: Path) -> Iterator[Catalog]:
    catalog = Catalog(file)
    yield catalog
    catalog.close()


def put(catalog: Catalog, name: str = "folder/one") -> None:
    """Put the document in, under a name."""
    passages = [replace(one, document=name, id=f"{name}-{one.id}") for one in PASSAGES]
    catalog.put({replace(RECORD, name=name, path=f"{name}.txt"): DocumentContent(TEXT, SECTIONS, passages)})


def test_a_document_is_given_as_it_was_put(catalog: Catalog) -> None:
    """Record, text, sections and passages come back equal."""
    catalog.put({RECORD: DocumentContent(TEXT, SECTIONS, PASSAGES)})

    assert catalog.documents() == (RECORD,)
    assert catalog.text("folder/one") == TEXT
    assert catalog.sections("folder/one") == SECTIONS
    assert catalog.passage_records("folder/one") == PASSAGES
    assert catalog.passage_ids() == {"p0", "p1", "p2"}


def test_offsets_count_code_points(catalog: Catalog) -> None:
    """Every quote equals the slice of the text, also around characters beyond the basic plane."""
    catalog.put({RECORD: DocumentContent(TEXT, SECTIONS, PASSAGES)})

    for start in range(len(TEXT) + 1):
        for end in (start, start + 1, start + 9, len(TEXT), len(TEXT) + 5, 0):
            assert catalog.quote("folder/one", start, end) == TEXT[start:end]


def test_found_passages_carry_what_is_shown(catalog: Catalog) -> None:
    """A passage is found with its document's title, its section's heading and place, and its own words."""
    catalog.put({RECORD: DocumentContent(TEXT, SECTIONS, PASSAGES)})

    found = catalog.passages(["p2", "p0", "none"])

    assert set(found) == {"p0", "p2"}
    assert [(found[key].title, found[key].heading, found[key].section_start) for key in ("p0", "p2")] == [
        ("One", "", 0),
        ("One", "1. Qué?", 12),
    ]
    assert all(one.text == TEXT[one.record.start : one.record.end] for one in found.values())


def test_a_passage_tells_whether_it_continues_a_line(catalog: Catalog) -> None:
    """What has anything but white space before it in its line goes on in the midst of it."""
    text = "One. Two.\n  Three.\r\nFour.\n\nFive.\tSix."
    words = ["One.", "Two.", "Three.", "Four.", "Five.", "Six."]
    passages = [PassageRecord(word, RECORD.name, 0, text.index(word), text.index(word) + 4, word) for word in words]
    catalog.put({RECORD: DocumentContent(text, [Section("", 0, 0, len(text))], passages)})

    found = catalog.passages(words)

    assert [word for word in words if found[word].continues] == ["Two.", "Six."]


def test_a_section_is_given_whole(catalog: Catalog) -> None:
    """All passages of a section come in order, and none of another."""
    put(catalog, "one")
    put(catalog, "two")

    found = catalog.section_passages("two", 1)

    assert [one.record.id for one in found] == ["two-p1", "two-p2"]


def test_many_passages_at_once(catalog: Catalog) -> None:
    """More passages are given than one statement of SQLite may name on old machines."""
    passages = [PassageRecord(f"p{start}", "folder/one", 0, start, start + 1, f"k{start}") for start in range(1_200)]
    catalog.put({RECORD: DocumentContent("x" * 1_200, [Section("", 0, 0, 1_200)], passages)})

    assert len(catalog.passages([passage.id for passage in passages])) == 1_200


def test_putting_replaces(catalog: Catalog) -> None:
    """A document that is put again is in the place of the one of its name, and nothing of that is left."""
    catalog.put({RECORD: DocumentContent(TEXT, SECTIONS, PASSAGES)})
    newer = replace(RECORD, sha256="1f")

    catalog.put(
        {newer: DocumentContent("Other.", [Section("", 0, 0, 6)], [PassageRecord("p9", "folder/one", 0, 0, 6, "k9")])}
    )

    assert catalog.documents() == (newer,)
    assert catalog.text("folder/one") == "Other."
    assert catalog.sections("folder/one") == (Section("", 0, 0, 6),)
    assert catalog.passage_ids() == {"p9"}


def test_putting_fails_whole(catalog: Catalog) -> None:
    """Where a part of a document cannot be kept, the earlier one is still there, whole."""
    catalog.put({RECORD: DocumentContent(TEXT, SECTIONS, PASSAGES)})
    twice = [PASSAGES[0], PASSAGES[0]]

    with pytest.raises(sql.exc.IntegrityError):
        catalog.put({replace(RECORD, sha256="1f"): DocumentContent("Other.", [Section("", 0, 0, 6)], twice)})

    assert catalog.documents() == (RECORD,)
    assert catalog.text("folder/one") == TEXT
    assert catalog.passage_records("folder/one") == PASSAGES


def test_removing_takes_all_that_belongs(catalog: Catalog, file: Path) -> None:
    """A document goes with its sections and passages; others stay."""
    put(catalog, "one")
    put(catalog, "two")

    catalog.remove(["one"])

    assert [record.name for record in catalog.documents()] == ["two"]
    assert catalog.passage_ids() == {"two-p0", "two-p1", "two-p2"}
    with sqlite3.connect(file) as connection:
        left = connection.execute("SELECT DISTINCT document FROM section UNION SELECT document FROM passage").fetchall()
    connection.close()
    assert left == [("two",)]


def test_removed_text_is_gone_from_the_disk(catalog: Catalog, file: Path) -> None:
    """No byte of a removed or replaced document stays in the data folder."""
    secret, vector = "whistleblower " * 2_000, np.full(384, 0.3141592, dtype=np.float32)
    record = replace(RECORD, title="Whistle", path="whistle.txt")
    catalog.put(
        {
            record: DocumentContent(
                secret, [Section("whistle", 0, 0, 9)], [PassageRecord("p", record.name, 0, 0, 9, "whistlekey")]
            )
        }
    )
    catalog.vectors.put({"whistlekey": vector}, "e")
    before = file.read_bytes()

    catalog.put({RECORD: DocumentContent(TEXT, SECTIONS, PASSAGES)})
    catalog.vectors.drop_unused()

    assert b"whistle" in before
    assert vector.tobytes() in before
    after = b"".join(one.read_bytes().lower() for one in file.parent.iterdir())
    assert b"whistle" not in after
    assert vector.tobytes()[:64] not in after


def test_vectors_are_kept_by_content_and_embedder(catalog: Catalog) -> None:
    """A vector is given for its content and its embedder only, and may be put again, as long as a passage has it."""
    put(catalog)
    first, second = np.arange(4, dtype=np.float32), np.ones(4, dtype=np.float32)
    catalog.vectors.put({"k0": first, "k1": second}, "a")
    catalog.vectors.put({"k0": second}, "b")
    catalog.vectors.put({"k1": first}, "a")
    catalog.vectors.put({}, "a")
    catalog.vectors.put({"of no passage": first}, "a")

    vectors = catalog.vectors.get(["k0", "k1", "k2", "of no passage"], "a")

    assert {key: vector.tolist() for key, vector in vectors.items()} == {"k0": first.tolist(), "k1": first.tolist()}
    assert catalog.vectors.get(["k0"], "b")["k0"].tolist() == second.tolist()
    assert catalog.vectors.get(["k0"], "c") == {}


def test_passages_that_lack_a_vector(catalog: Catalog) -> None:
    """Each content without a vector by an embedder is given once, with one of its passages."""
    put(catalog, "one")
    put(catalog, "two")
    catalog.vectors.put({"k0": np.ones(4, dtype=np.float32)}, "a")

    lacking = catalog.vectors.missing("a")

    assert set(lacking) == {"k1", "k2"}
    assert all(catalog.passages([passage])[passage].record.content_key == key for key, passage in lacking.items())
    assert set(catalog.vectors.missing("b")) == {"k0", "k1", "k2"}


def test_unused_vectors_are_dropped(catalog: Catalog) -> None:
    """Vectors stay while any passage has their content, by whichever embedder they are."""
    put(catalog, "one")
    put(catalog, "two")
    for embedder in ("a", "b"):
        catalog.vectors.put({key: np.ones(4, dtype=np.float32) for key in ("k0", "old")}, embedder)

    catalog.remove(["one"])
    catalog.vectors.drop_unused()

    assert [set(catalog.vectors.get(["k0", "old"], embedder)) for embedder in ("a", "b")] == [{"k0"}, {"k0"}]


def test_a_file_s_new_time_is_noted(catalog: Catalog) -> None:
    """Noting a time changes nothing else."""
    catalog.put({RECORD: DocumentContent(TEXT, SECTIONS, PASSAGES)})

    catalog.set_modified("folder/one", 5)

    assert catalog.documents() == (replace(RECORD, modified_ns=5),)


def test_an_unknown_document_is_told_with_the_known(catalog: Catalog) -> None:
    """Who asks for a document that is not there is told which are."""
    put(catalog, "one")
    put(catalog, "two")

    with pytest.raises(UnknownDocumentError, match=r"no document 'three'. The collection holds: one, two\."):
        catalog.text("three")
    with pytest.raises(UnknownDocumentError):
        catalog.quote("three", 0, 1)


def test_documents_are_listed_by_name(catalog: Catalog) -> None:
    """The order of the list is the names', not that of arrival."""
    for name in ("b", "a/z", "c", "B"):
        put(catalog, name)

    assert [record.name for record in catalog.documents()] == ["B", "a/z", "b", "c"]


def test_it_is_there_the_next_time(file: Path) -> None:
    """What was put is found by a catalog that is opened later."""
    first = Catalog(file)
    first.put({RECORD: DocumentContent(TEXT, SECTIONS, PASSAGES)})
    first.close()

    second = Catalog.open_existing(file)

    assert second.text("folder/one") == TEXT
    second.close()


def test_there_is_nothing_to_open(file: Path) -> None:
    """Opening what was never made says how to make it, and makes nothing."""
    with pytest.raises(IndexMissingError, match="python -m chatbot index"):
        Catalog.open_existing(file)

    assert not file.exists()


def test_a_later_version_s_catalog_is_refused(file: Path) -> None:
    """A catalog of a newer schema is not touched."""
    Catalog(file).close()
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 1000")
    connection.close()
    before = file.read_bytes()

    with pytest.raises(NewerCatalogError, match="made by a newer version"):
        Catalog(file)

    assert file.read_bytes() == before


def test_a_file_that_is_no_catalog(file: Path) -> None:
    """Garbage in the catalog's place is told with the remedy."""
    file.write_bytes(b"This is no database. " * 500)

    with pytest.raises(DamagedIndexError, match=r"catalog\.sqlite3 is damaged .* Delete it"):
        Catalog(file)


@pytest.mark.parametrize("rest", [b"", b"garbage " * 10_000], ids=["cut off", "garbled"])
def test_a_catalog_that_is_damaged_further_on(file: Path, rest: bytes) -> None:
    """A catalog of which only the first page is left is told as damaged, at the latest when it is read."""
    catalog = Catalog(file)
    catalog.put({RECORD: DocumentContent(TEXT * 1_000, SECTIONS, PASSAGES)})
    catalog.close()
    file.write_bytes(file.read_bytes()[:4_096] + rest)

    def read() -> str:
        with closing(Catalog(file)) as damaged:
            return damaged.text("folder/one")

    with pytest.raises(DamagedIndexError, match=r"catalog\.sqlite3 is damaged"):
        read()


def test_a_place_where_no_file_can_be(tmp_path: Path) -> None:
    """A catalog that cannot be opened is told with the folder."""
    with pytest.raises(DataFolderUnusableError, match="unable to open database file"):
        Catalog(tmp_path / "missing" / "catalog.sqlite3")


@pytest.mark.parametrize(
    ("offset", "rows"),
    [(100, (8, 13)), (109, None), (0, (0, 3)), (198, (17, 20))],
    ids=["within", "between two rows", "the first", "the last"],
)
def test_rows_are_given_with_those_around_them(catalog: Catalog, offset: int, rows: tuple[int, int] | None) -> None:
    """And how many there are beyond; of the table that the offset stands in, not of the one before."""
    first = Table((), (Row(-20, -10, ()),))
    spans = [(start, start + 9) for start in range(0, 200, 10)]
    table = Table(("Name", "Town"), tuple(Row(*span, (span, (0, 0))) for span in spans))
    catalog.put({RECORD: DocumentContent(TEXT, SECTIONS, PASSAGES, tables=(first, table))})

    found = catalog.layout.rows_around("folder/one", offset, around=2)

    expected = rows and TableExcerpt(Table(("Name", "Town"), table.rows[slice(*rows)]), rows[0], 20 - rows[1])
    assert found == expected


@pytest.mark.parametrize("name", ["a folder", "what?mode=ro", "50%25#1", "ünïcode 国"])
def test_folders_of_any_name(tmp_path: Path, name: str) -> None:
    """The catalog is in the folder that was named, whatever characters its name has."""
    file = tmp_path / name / "catalog.sqlite3"
    file.parent.mkdir()

    Catalog(file).close()

    assert [one.name for one in tmp_path.iterdir()] == [name]
    assert file.exists()


def test_threads_share_it(catalog: Catalog) -> None:
    """Threads that write and read at the same time see whole documents only, and none is lost."""

    def write_and_read(number: int) -> bool:
        name = f"document {number % 4}"
        put(catalog, name)
        passages = catalog.section_passages(name, 1)
        return catalog.text(name) == TEXT and [one.text for one in passages] == ["𝒜 first.", "👩‍👩‍👧 A second."]

    with ThreadPoolExecutor(6) as threads:
        whole = list(threads.map(write_and_read, range(24)))

    assert all(whole)
    assert len(catalog.documents()) == 4
