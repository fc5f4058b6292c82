"""Where the pages, slides, rows and tables of documents stand, in the catalog's file."""

import sqlalchemy as sql

from reading import Place, Table
from vectorstore import schema
from vectorstore.packing import TableExcerpt, unpack_excerpt, unpack_table, unpack_words

_PLACE_COLUMNS = [schema.place.c[name] for name in ("unit", "number", "start", "end", "width", "height")]


class Layout:
    """Where what stands. Safe to use from several threads."""

    def __init__(self, engine: sql.Engine) -> None:
        self._engine = engine

    def place_at(self, document: str, offset: int) -> Place | None:
        """Give the page, slide or row that an offset stands in, without its words; None where there is none."""
        query = (
            sql.select(*_PLACE_COLUMNS)
            .where(schema.place.c.document == document, schema.place.c.start <= offset)
            .order_by(schema.place.c.start.desc())
            .limit(1)
        )
        with self._engine.connect() as connection:
            row = connection.execute(query).first()
        return Place(*row) if row and offset < row.end else None

    def page(self, document: str, number: int) -> Place | None:
        """Give a page with its words; None where there is no such page."""
        query = sql.select(*_PLACE_COLUMNS, schema.place.c.words).where(
            schema.place.c.document == document, schema.place.c.unit == "page", schema.place.c.number == number
        )
        with self._engine.connect() as connection:
            row = connection.execute(query).first()
        return Place(*(*row[:-1], unpack_words(row.words, row.start))) if row else None

    def places(self, document: str) -> tuple[Place, ...]:
        """List a document's pages, slides or rows with their words, in order."""
        query = (
            sql.select(*_PLACE_COLUMNS, schema.place.c.words)
            .where(schema.place.c.document == document)
            .order_by(schema.place.c.position)
        )
        with self._engine.connect() as connection:
            return tuple(Place(*(*row[:-1], unpack_words(row.words, row.start))) for row in connection.execute(query))

    def tables(self, document: str) -> tuple[Table, ...]:
        """List a document's tables, in order."""
        query = sql.select(schema.grid.c.data).where(schema.grid.c.document == document).order_by(schema.grid.c.start)
        with self._engine.connect() as connection:
            return tuple(unpack_table(data) for data in connection.execute(query).scalars())

    def rows_around(self, document: str, offset: int, *, around: int) -> TableExcerpt | None:
        """Give the row of a table that an offset stands in, and so many around it; None where it is in none."""
        query = (
            sql.select(schema.grid.c.data)
            .where(schema.grid.c.document == document, schema.grid.c.start <= offset, schema.grid.c.end > offset)
            .order_by(schema.grid.c.start.desc())
            .limit(1)
        )
        with self._engine.connect() as connection:
            data = connection.execute(query).scalar()
        return unpack_excerpt(data, offset, around=around) if data else None
