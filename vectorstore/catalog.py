"""The catalog: what the collection holds. The source of truth, from which both indexes can be made again.

SQLite, by SQLAlchemy. It keeps each document's text and structure, and vectors by the content that they were made of
and the embedder that made them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import sqlalchemy as sql

from vectorstore import schema
from vectorstore.errors import IndexMissingError, UnknownDocumentError
from vectorstore.remembering import Remembered
from vectorstore.schema import open_database
from vectorstore.splitting import Section

Vector = npt.NDArray[np.float32]

CATALOG_FILE = "catalog.sqlite3"

_TEXTS_KEPT, _PASSAGES_KEPT = 8, 8_192  # of those used last
_MOST_VARIABLES = 500  # of one statement; SQLite's own limit is far higher on new machines, not on old ones


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A document as the catalog knows it, without its text.

    `name` is what everybody calls it; `path` is its file's, below the corpus folder; `modified_ns` is 0 where the
    file's time cannot be trusted to show the next change; `read_by` names the code that read and split it.
    """

    name: str
    path: str
    title: str
    sha256: str
    size: int
    modified_ns: int
    read_by: str


@dataclass(frozen=True, slots=True)
class PassageRecord:
    """A passage as the catalog keeps it. `section` is its section's position in the document.

    `content_key` names what is embedded for it: passages with the same key have the same vector.
    """

    id: str
    document: str
    section: int
    start: int
    end: int
    content_key: str


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage with what is shown of it; `continues` says whether it begins in the midst of a line."""

    record: PassageRecord
    title: str
    heading: str
    section_start: int
    text: str
    continues: bool


class Catalog:
    """What the collection holds, in one SQLite file. Safe to use from several threads."""

    def __init__(self, file: Path) -> None:
        self._folder = file.parent
        self._texts = Remembered(self._read_texts, most=_TEXTS_KEPT)
        self._passages = Remembered(self._read_passages, most=_PASSAGES_KEPT)
        self._engine = open_database(file)

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
        """List the documents, by name."""
        columns = [column for column in schema.document.c if column is not schema.document.c.text]
        with self._engine.connect() as connection:
            rows = connection.execute(sql.select(*columns).order_by(schema.document.c.name))
            return tuple(DocumentRecord(*row) for row in rows)

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

    def put(
        self, record: DocumentRecord, text: str, sections: Sequence[Section], passages: Sequence[PassageRecord]
    ) -> None:
        """Add a document, or put it in the place of the one of its name, whole or not at all."""
        with self._engine.begin() as connection:
            connection.execute(sql.delete(schema.document).where(schema.document.c.name == record.name))
            connection.execute(sql.insert(schema.document).values(**_row(record), text=text))
            if sections:
                connection.execute(
                    sql.insert(schema.section),
                    [
                        {"document": record.name, "position": position, **_row(section)}
                        for position, section in enumerate(sections)
                    ],
                )
            if passages:
                connection.execute(sql.insert(schema.passage), [_row(passage) for passage in passages])
        self._forget()

    def set_modified(self, document: str, modified_ns: int) -> None:
        """Note a file's new time, where its content is the same."""
        query = sql.update(schema.document).where(schema.document.c.name == document).values(modified_ns=modified_ns)
        with self._engine.begin() as connection:
            connection.execute(query)

    def remove(self, document: str) -> None:
        """Remove a document with all that belongs to it."""
        with self._engine.begin() as connection:
            connection.execute(sql.delete(schema.document).where(schema.document.c.name == document))
        self._forget()

    def _forget(self) -> None:
        self._texts.forget()
        self._passages.forget()

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

    def passages(self, ids: Sequence[str]) -> dict[str, FoundPassage]:
        """Give passages with what is shown of them, by id. Ids that are not there are left out."""
        return self._passages.get(ids)

    def _read_passages(self, ids: Sequence[str]) -> dict[str, FoundPassage]:
        return {
            found.record.id: found for some in _batches(ids) for found in self._found(schema.passage.c.id.in_(some))
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

    # Vectors

    def passages_without_vector(self, embedder: str) -> dict[str, str]:
        """Give the contents that have no vector by this embedder: the id of a passage of each, by content key."""
        present = sql.select(schema.vector.c.content_key).where(schema.vector.c.embedder == embedder)
        query = (
            sql.select(schema.passage.c.content_key, sql.func.min(schema.passage.c.id))
            .where(schema.passage.c.content_key.not_in(present))
            .group_by(schema.passage.c.content_key)
            .order_by(sql.func.min(schema.passage.c.document), sql.func.min(schema.passage.c.start))
        )
        with self._engine.connect() as connection:
            return {row[0]: row[1] for row in connection.execute(query)}

    def vectors(self, content_keys: Sequence[str], embedder: str) -> dict[str, Vector]:
        """Give the vectors that are kept for these contents and this embedder, by content key."""
        found: dict[str, Vector] = {}
        with self._engine.connect() as connection:
            for some in _batches(content_keys):
                query = sql.select(schema.vector.c.content_key, schema.vector.c.data).where(
                    schema.vector.c.embedder == embedder, schema.vector.c.content_key.in_(some)
                )
                found |= {row.content_key: np.frombuffer(row.data, dtype="<f4") for row in connection.execute(query)}
        return found

    def put_vectors(self, vectors: Mapping[str, Vector], embedder: str) -> None:
        """Keep vectors by content key."""
        rows = [
            {"content_key": key, "embedder": embedder, "data": np.asarray(vector, dtype="<f4").tobytes()}
            for key, vector in vectors.items()
        ]
        if rows:
            with self._engine.begin() as connection:
                connection.execute(sql.insert(schema.vector).prefix_with("OR REPLACE"), rows)

    def drop_unused_vectors(self) -> None:
        """Forget the vectors of contents that no passage has any more."""
        used = sql.select(schema.passage.c.content_key)
        with self._engine.begin() as connection:
            connection.execute(sql.delete(schema.vector).where(schema.vector.c.content_key.not_in(used)))


def _begins_within_line(text: str, offset: int) -> bool:
    return bool(text[text.rfind("\n", 0, offset) + 1 : offset].strip())


def _row(record: DocumentRecord | PassageRecord | Section) -> dict[str, Any]:
    return {field: getattr(record, field) for field in record.__slots__}


def _batches(values: Sequence[str]) -> Iterable[Sequence[str]]:
    return (values[start : start + _MOST_VARIABLES] for start in range(0, len(values), _MOST_VARIABLES))
