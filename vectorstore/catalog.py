"""The catalog: what the collection holds. The source of truth, from which both indexes can be made again.

SQLite, by SQLAlchemy. It keeps each document's text and structure, vectors by the content that they were made of and
the embedder that made them, and which files could not be read.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sql

from reading import Place, Problem
from vectorstore import schema
from vectorstore.errors import IndexMissingError, UnknownDocumentError
from vectorstore.kept_vectors import KeptVectors
from vectorstore.layout import Layout
from vectorstore.packing import pack_table, pack_words
from vectorstore.records import DocumentContent, DocumentRecord, Extent, FailureRecord, FoundPassage, PassageRecord
from vectorstore.remembering import Remembered
from vectorstore.schema import open_database
from vectorstore.splitting import Section

CATALOG_FILE = "catalog.sqlite3"

_TEXTS_KEPT, _PASSAGES_KEPT = 8, 8_192  # of those used last
_ALL = ""  # under which the list of all documents is remembered
_EXTENTS = """
SELECT document.name,
    (SELECT count(*) FROM section WHERE section.document = document.name AND heading != ''),
    (SELECT unit FROM place WHERE place.document = document.name LIMIT 1),
    (SELECT count(*) FROM place WHERE place.document = document.name),
    (SELECT count(*) FROM passage WHERE passage.document = document.name),
    (SELECT count(*) FROM passage JOIN vector USING (content_key)
        WHERE passage.document = document.name AND embedder = :embedder)
FROM document
"""


class Catalog:
    """What the collection holds, in one SQLite file. Safe to use from several threads."""

    def __init__(self, file: Path) -> None:
        self._folder = file.parent
        self._texts = Remembered(self._read_texts, most=_TEXTS_KEPT)
        self._passages = Remembered(self._read_passages, most=_PASSAGES_KEPT)
        self._documents = Remembered(self._read_documents, most=1)
        self._engine = open_database(file)
        self.layout = Layout(self._engine)
        self.vectors = KeptVectors(self._engine)

    @classmethod
    def open_existing(cls, file: Path) -> "Catalog":
        """Open a catalog that was made before. Raise IndexMissingError where there is none."""
        if not file.exists():
            raise IndexMissingError(file.parent)
        return cls(file)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    # Documents

    def documents(self) -> tuple[DocumentRecord, ...]:
        """List the documents, by name. The list is kept until something is written here."""
        return self._documents.get([_ALL])[_ALL]

    def _read_documents(self, _which: Sequence[str]) -> dict[str, tuple[DocumentRecord, ...]]:
        columns = [column for column in schema.document.c if column is not schema.document.c.text]
        with self._engine.connect() as connection:
            rows = connection.execute(sql.select(*columns).order_by(schema.document.c.name))
            return {_ALL: tuple(DocumentRecord(*row) for row in rows)}

    def text(self, document: str) -> str:
        """Give a document's text.

        Raise UnknownDocumentError for a name that is not there, IndexMissingError where there is none at all.
        """
        texts = self._texts.get([document])
        if document not in texts:
            known = [record.name for record in self.documents()]
            raise UnknownDocumentError(document, known) if known else IndexMissingError(self._folder)
        return texts[document]

    def _read_texts(self, names: Sequence[str]) -> dict[str, str]:
        query = sql.select(schema.document.c.name, schema.document.c.text).where(schema.document.c.name.in_(names))
        with self._engine.connect() as connection:
            return {row.name: row.text for row in connection.execute(query)}

    def quote(self, document: str, start: int, end: int) -> str:
        """Give `text[start:end]` of a document. Raise UnknownDocumentError for a name that is not there."""
        return self.text(document)[start:end]

    def sections(self, document: str) -> tuple[Section, ...]:
        """List a document's sections, in order."""
        columns = (schema.section.c.heading, schema.section.c.start, schema.section.c.body_start, schema.section.c.end)
        query = sql.select(*columns).where(schema.section.c.document == document).order_by(schema.section.c.position)
        with self._engine.connect() as connection:
            return tuple(Section(*row) for row in connection.execute(query))

    def put(self, documents: Mapping[DocumentRecord, DocumentContent]) -> None:
        """Add documents, or put each in the place of the one of its name: all of them or none."""
        with self._engine.begin() as connection:
            for record, content in documents.items():
                connection.execute(sql.delete(schema.document).where(schema.document.c.name == record.name))
                connection.execute(sql.insert(schema.document).values(**_row(record), text=content.text))
                for table, rows in _structure(record.name, content):
                    if rows:
                        connection.execute(sql.insert(table), rows)
        self._forget()

    def set_modified(self, document: str, modified_ns: int) -> None:
        """Note a file's new time, where its content is the same."""
        self._set([document], modified_ns=modified_ns)

    def remove(self, documents: Sequence[str]) -> None:
        """Remove documents with all that belongs to them, but for vectors, which others may have or need."""
        with self._engine.begin() as connection:
            for document in documents:
                connection.execute(sql.delete(schema.document).where(schema.document.c.name == document))
        self._forget()

    def content(self, document: str) -> DocumentContent:
        """Give all that is in a document. Raise UnknownDocumentError for a name that is not there."""
        return DocumentContent(
            self.text(document),
            self.sections(document),
            self.passage_records(document),
            self.layout.places(document),
            self.layout.tables(document),
        )

    def move(self, document: str, path: str) -> None:
        """Note that a document's file is elsewhere."""
        self._set([document], path=path)

    def set_unread(self, documents: Sequence[str]) -> None:
        """Note that documents are to be read again."""
        self._set(documents, read_by="")

    def _set(self, documents: Sequence[str], **values: str | int) -> None:
        with self._engine.begin() as connection:
            for some in schema.batches(documents):
                connection.execute(sql.update(schema.document).where(schema.document.c.name.in_(some)).values(**values))
        self._documents.forget()

    def _forget(self) -> None:
        self._documents.forget()
        self._texts.forget()
        self._passages.forget()

    # Pages, slides, rows and tables

    def place_at(self, document: str, offset: int) -> Place | None:
        """Give the page, slide or row that an offset stands in, without its words; None where there is none."""
        return self.layout.place_at(document, offset)

    def extents(self, embedder: str) -> dict[str, Extent]:
        """Say how much is in each document, by name."""
        with self._engine.connect() as connection:
            connection.execute(sql.text("BEGIN"))
            rows = connection.execute(sql.text(_EXTENTS), {"embedder": embedder})
            return {row[0]: Extent(*row[1:]) for row in rows}

    # Files that could not be read

    def failures(self) -> dict[str, FailureRecord]:
        """Give the files that could not be read, by path."""
        with self._engine.connect() as connection:
            rows = connection.execute(sql.select(schema.failure).order_by(schema.failure.c.path))
            return {row.path: FailureRecord(*(*row[:4], Problem(row.problem), row.detail)) for row in rows}

    def set_failures(self, failures: Iterable[FailureRecord]) -> None:
        """Keep which files could not be read, in the place of those that were kept before."""
        rows = [_row(failure) for failure in failures]
        with self._engine.begin() as connection:
            connection.execute(sql.delete(schema.failure))
            if rows:
                connection.execute(sql.insert(schema.failure), rows)

    # What is left in the indexes of what was removed

    def leftovers(self) -> frozenset[str]:
        """Name the indexes whose files may still hold something of what was removed."""
        with self._engine.connect() as connection:
            return frozenset(connection.execute(sql.select(schema.leftover.c.index)).scalars())

    def set_leftover(self, index: str, *, is_left: bool) -> None:
        """Note whether an index's files may still hold something of what was removed."""
        with self._engine.begin() as connection:
            connection.execute(sql.delete(schema.leftover).where(schema.leftover.c.index == index))
            if is_left:
                connection.execute(sql.insert(schema.leftover).values(index=index))

    # Passages

    def passage_records(self, document: str) -> tuple[PassageRecord, ...]:
        """List a document's passages, in order."""
        query = sql.select(schema.passage).where(schema.passage.c.document == document).order_by(schema.passage.c.start)
        with self._engine.connect() as connection:
            return tuple(PassageRecord(*row) for row in connection.execute(query))

    def passage_ids(self) -> frozenset[str]:
        """List the ids of all passages."""
        with self._engine.connect() as connection:
            return frozenset(connection.execute(sql.select(schema.passage.c.id)).scalars())

    def records(self, ids: frozenset[str]) -> Iterator[Sequence[PassageRecord]]:
        """Give passages, some at a time, in the order of the documents and of their text."""
        if not ids:
            return
        query = sql.select(schema.passage).order_by(schema.passage.c.document, schema.passage.c.start)
        with self._engine.connect() as connection:
            records = [PassageRecord(*row) for row in connection.execute(query) if row.id in ids]
        for start in range(0, len(records), schema.MOST_VARIABLES):
            yield records[start : start + schema.MOST_VARIABLES]

    def passages(self, ids: Sequence[str]) -> dict[str, FoundPassage]:
        """Give passages with what is shown of them, by id. Ids that are not there are left out."""
        return self._passages.get(ids)

    def _read_passages(self, ids: Sequence[str]) -> dict[str, FoundPassage]:
        return {
            found.record.id: found
            for some in schema.batches(ids)
            for found in self._found(schema.passage.c.id.in_(some))
        }

    def section_passages(self, document: str, section: int) -> tuple[FoundPassage, ...]:
        """Give all passages of one section, in order."""
        return self._found(sql.and_(schema.passage.c.document == document, schema.passage.c.section == section))

    def _found(self, condition: sql.ColumnElement[bool]) -> tuple[FoundPassage, ...]:
        query = (
            sql.select(
                *schema.passage.c,
                schema.document.c.title,
                schema.section.c.heading,
                schema.section.c.start.label("section_start"),
            )
            .join(schema.document, schema.document.c.name == schema.passage.c.document)
            .join(
                schema.section,
                sql.and_(
                    schema.section.c.document == schema.passage.c.document,
                    schema.section.c.position == schema.passage.c.section,
                ),
            )
            .where(condition)
            .order_by(schema.passage.c.document, schema.passage.c.start)
        )
        with self._engine.connect() as connection:
            connection.execute(sql.text("BEGIN"))  # offsets and texts are of one moment
            rows = connection.execute(query).all()
            # Each text once: to cut passages out of it in SQL would read it to where each of them begins.
            names = {row.document for row in rows}
            named = sql.select(schema.document.c.name, schema.document.c.text).where(schema.document.c.name.in_(names))
            texts = {row.name: row.text for row in connection.execute(named)}
        return tuple(
            FoundPassage(
                record=PassageRecord(*row[:-3]),
                title=row.title,
                heading=row.heading,
                section_start=row.section_start,
                text=texts[row.document][row.start : row.end],
                continues=_begins_within_line(texts[row.document], row.start),
            )
            for row in rows
        )


def _structure(document: str, content: DocumentContent) -> Iterator[tuple[sql.Table, list[dict[str, Any]]]]:
    """Give the rows of each table that a document's structure is kept in."""
    numbered = enumerate(content.sections)
    yield schema.section, [{"document": document, "position": at, **_row(section)} for at, section in numbered]
    yield schema.passage, [_row(passage) for passage in content.passages]
    yield (
        schema.place,
        [
            {"document": document, "position": position, **_row(place), "words": pack_words(place.words, place.start)}
            for position, place in enumerate(content.places)
        ],
    )
    yield (
        schema.grid,
        [
            {
                "document": document,
                "start": table.rows[0].start,
                "end": table.rows[-1].end,
                "data": pack_table(table),
            }
            for table in content.tables
        ],
    )


def _begins_within_line(text: str, offset: int) -> bool:
    return bool(text[text.rfind("\n", 0, offset) + 1 : offset].strip())


def _row(record: DocumentRecord | PassageRecord | Section | Place | FailureRecord) -> dict[str, Any]:
    return {field: getattr(record, field) for field in record.__slots__}
