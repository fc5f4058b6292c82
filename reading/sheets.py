"""Rows of cells become text: what stands above a table, its header, and its rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from reading.building import CELLS_APART, TextBuilder

_ENOUGH = 0.75  # of the columns that rows usually reach: what reaches fewer is a title, a note, or a list of its own
_LONGEST_NAME = 100  # characters; what is longer names no column
_FEWEST = 2  # cells that a header has
_YEAR = re.compile(r"(?:19|20)\d\d")
_TRUTH = {"TRUE", "FALSE"}


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its number, as a spreadsheet program shows it, and its cells, "" for an empty one.

    `across` are the first and the last column of its cells that are merged with those beside them.
    """

    number: int
    cells: Sequence[str]
    across: Sequence[tuple[int, int]] = ()

    @property
    def filled(self) -> list[str]:
        """The cells that say something."""
        return [cell for cell in self.cells if cell]

    @property
    def spread(self) -> list[str]:
        """The cells, those that are merged into one all with its words."""
        cells = list(self.cells)
        for first, last in self.across:
            cells[first : last + 1] = [cells[first]] * len(cells[first : last + 1])
        return cells

    @property
    def reach(self) -> int:
        """How many columns there are up to the last one that says something."""
        cells = self.spread if self.across else self.cells
        return next((position for position in range(len(cells), 0, -1) if cells[position - 1]), 0)


def add_lines(builder: TextBuilder, lines: Sequence[Line]) -> None:
    """Add the rows of a sheet. Rows without words divide it into blocks; each row is a place.

    The names of columns hold for later blocks of the same width too, for people leave rows empty inside a table.
    """
    reaches = [line.reach for line in lines if len(line.filled) >= _FEWEST]
    wide = _ENOUGH * median(reaches) if reaches else 0
    columns: list[str] = []
    for filled, block in groupby(lines, key=lambda line: any(line.cells)):
        if filled:
            columns = _add_block(builder, list(block), columns, wide)


def _add_block(builder: TextBuilder, block: Sequence[Line], columns: list[str], wide: float) -> list[str]:
    """Add rows that follow each other, and give the names of the columns that hold after them."""
    reach = max((line.reach for line in block if len(line.filled) >= _FEWEST), default=0)
    if reach < wide:
        _add_notes(builder, block)
        return columns
    if not _ENOUGH * len(columns) <= reach <= len(columns):
        columns = []
    head, below = _divided(block, wide, is_first=not columns)
    if below:
        columns = _column_names(block[head:below])
        _add_notes(builder, block[: head if below < len(block) else below])
        block = block[below:]
    builder.table([line.cells for line in block], columns=columns, numbers=[line.number for line in block])
    return columns


def _add_notes(builder: TextBuilder, lines: Sequence[Line]) -> None:
    for line in lines:
        builder.begin("row", line.number)
        builder.paragraph(CELLS_APART.join(line.filled))
    builder.end()


def _divided(block: Sequence[Line], wide: float, *, is_first: bool) -> tuple[int, int]:
    """Say where a block's header begins, and where the rows below it do; (0, 0) if it has none.

    The first row that is as wide as the table is its header if it holds nothing but names. Where a table went before,
    this says too little: then there must be something else below a name, such as numbers.
    """
    head = next((at for at, line in enumerate(block) if len(line.filled) >= _FEWEST and line.reach >= wide), None)
    if head is None or not _holds_names(block[head].cells):
        return 0, 0
    below = head + 1
    if block[head].across and below < len(block) and _holds_names(block[below].cells):
        below += 1  # merged cells name groups of columns, and the columns' own names stand below them
    return (head, below) if is_first or _differs(block[head], block[below:]) else (0, 0)


def _column_names(header: Sequence[Line]) -> list[str]:
    """Give each column's name: that of its group first."""
    rows = [line.spread for line in header]
    width = max(map(len, rows))
    columns = zip(*(row + [""] * (width - len(row)) for row in rows), strict=True)
    return [" ".join(dict.fromkeys(filter(None, column))) for column in columns]


def _holds_names(cells: Sequence[str]) -> bool:
    """Say whether cells are names, or years in their order: those are numbers, and head columns all the same."""
    filled = [cell for cell in cells if cell]
    years = [cell for cell in filled if not _is_name(cell)]
    if len(filled) < _FEWEST or not all(map(_YEAR.fullmatch, years)):
        return False
    steps = {int(second) - int(first) for first, second in pairwise(years)}
    return not years or steps in ({1}, {-1})


def _is_name(cell: str) -> bool:
    has_letters = any(map(str.isalpha, cell)) and cell.upper() not in _TRUTH
    return len(cell) <= _LONGEST_NAME and (has_letters or not any(map(str.isdigit, cell)))


def _differs(header: Line, rows: Sequence[Line]) -> bool:
    pairs = (pair for row in rows for pair in zip(header.cells, row.cells, strict=False))
    return any(name and cell and _is_name(name) and not _is_name(cell) for name, cell in pairs)
