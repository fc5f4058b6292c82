"""Where the pages, slides, rows and tables of a document stand, as the catalog keeps it."""

import json
import zlib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from reading import Row, Table, Word


@dataclass(frozen=True, slots=True)
class TableExcerpt:
    """Rows of a table that follow each other, and how many of it stand `before` and `after` them."""

    table: Table
    before: int
    after: int


def pack_words(words: Sequence[Word], start: int) -> bytes:
    """Write the words of a page, which begins at `start` in its document's text, in few bytes."""
    rows = [(word.start - start, word.end - start, word.left, word.top, word.right, word.bottom) for word in words]
    return zlib.compress(np.asarray(rows, dtype="<f4").tobytes(), level=1) if rows else b""


def unpack_words(packed: bytes, start: int) -> tuple[Word, ...]:
    """Give the words that `pack_words` wrote."""
    if not packed:
        return ()
    rows = np.frombuffer(zlib.decompress(packed), dtype="<f4").reshape(-1, 6).tolist()
    return tuple(Word(start + int(first), start + int(last), *box) for first, last, *box in rows)


def pack_table(table: Table) -> str:
    """Write a table as JSON."""
    return json.dumps([table.columns, [[row.start, row.end, row.cells] for row in table.rows]], separators=(",", ":"))


def unpack_table(packed: str) -> Table:
    """Give the table that `pack_table` wrote."""
    columns, rows = json.loads(packed)
    return Table(tuple(columns), tuple(map(_row, rows)))


def unpack_excerpt(packed: str, offset: int, *, around: int) -> TableExcerpt | None:
    """Give the row that an offset stands in, and so many before and after it; None where it stands between rows.

    The others are not made: there may be a hundred thousand.
    """
    columns, rows = json.loads(packed)
    row = bisect_right(rows, offset, key=lambda one: one[0]) - 1
    if row < 0 or offset >= rows[row][1]:
        return None
    first, last = max(0, row - around), min(len(rows), row + around + 1)
    return TableExcerpt(Table(tuple(columns), tuple(map(_row, rows[first:last]))), first, len(rows) - last)


def _row(packed: Sequence[Any]) -> Row:
    start, end, cells = packed
    return Row(start, end, tuple((first, last) for first, last in cells))
