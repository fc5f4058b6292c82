"""Where the pages, slides, rows and tables of a document stand, as the catalog keeps it."""

import json
import zlib
from collections.abc import Sequence

import numpy as np

from reading import Row, Table, Word


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
    return Table(tuple(columns), tuple(Row(start, end, tuple((a, b) for a, b in cells)) for start, end, cells in rows))
