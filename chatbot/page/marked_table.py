"""A table of a document as the panel shows it: the quoted row among those around it, below the columns' names."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from chatbot.answer import Citation
from chatbot.page import texts
from chatbot.page.components import TableRow, TableView
from chatbot.page.marked_text import marked
from vectorstore import Catalog, DocumentRecord, Table

_AROUND = 10  # rows, above and below what is open


def table_view(
    catalog: Catalog, record: DocumentRecord, opened: Citation, here: Sequence[Citation]
) -> TableView | None:
    """Give the table that the open quote begins in; None where it begins in none."""
    found = _table_at(_tables(catalog, record.name, record.sha256), opened.start)
    if found is None:
        return None
    table, row = found
    text = catalog.text(record.name)
    first, last = max(0, row - _AROUND), min(len(table.rows), row + _AROUND + 1)
    rows = tuple(
        TableRow(
            _number(catalog, record.name, one.start),
            tuple(marked(text, here, cell) for cell in one.cells),
        )
        for one in table.rows[first:last]
    )
    width = max(len(table.columns), *(len(one.cells) for one in rows))
    return TableView(
        columns=table.columns + ("",) * (width - len(table.columns)) if any(table.columns) else (),
        rows=rows,
        caption=texts.rows_around(first, len(table.rows) - last),
        row=texts.row_heading(),
    )


@lru_cache(maxsize=4)
def _tables(catalog: Catalog, document: str, _sha256: str) -> tuple[Table, ...]:
    return catalog.tables(document)


def _table_at(tables: Sequence[Table], offset: int) -> tuple[Table, int] | None:
    """Give the table that an offset stands in, and in which of its rows."""
    for table in tables:
        row = bisect_right(table.rows, offset, key=lambda one: one.start) - 1
        if row >= 0 and offset < table.rows[row].end:
            return table, row
    return None


def _number(catalog: Catalog, document: str, offset: int) -> int | None:
    place = catalog.place_at(document, offset)
    return place.number if place and place.unit == "row" else None
