"""A table of a document as the panel shows it: the quoted row among those around it, below the columns' names."""

from collections.abc import Sequence

from chatbot.answer import Citation
from chatbot.page import texts
from chatbot.page.components import TableRow, TableView
from chatbot.page.marked_text import marked
from vectorstore import Catalog

_AROUND = 10  # rows, above and below what is open


def table_view(catalog: Catalog, document: str, opened: Citation, here: Sequence[Citation]) -> TableView | None:
    """Give the table that the open quote begins in; None where it begins in none."""
    excerpt = catalog.layout.rows_around(document, opened.start, around=_AROUND)
    if excerpt is None:
        return None
    text, columns = catalog.text(document), excerpt.table.columns
    rows = tuple(
        TableRow(_number(catalog, document, row.start), tuple(marked(text, here, cell) for cell in row.cells))
        for row in excerpt.table.rows
    )
    width = max(len(row.cells) for row in rows)
    return TableView(
        columns=columns + ("",) * (width - len(columns)) if any(columns) else (),
        rows=rows,
        caption=texts.rows_around(excerpt.before, excerpt.after),
        row=texts.row_heading(),
    )


def _number(catalog: Catalog, document: str, offset: int) -> int | None:
    place = catalog.place_at(document, offset)
    return place.number if place and place.unit == "row" else None
