"""The table of an HTML page, from its cells to rows with the names of their columns."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Literal

from reading.building import TextBuilder, clean
from reading.columns import first_row_names

_LONGEST_CELL = 1_000  # characters; with more in a cell, a table without names only puts text side by side
_WIDEST = 100  # columns; beyond them no cell spans several


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text: a paragraph, its lines if they stay lines, or an item of a list."""

    kind: Literal["paragraph", "lines", "item"]
    text: str
    marker: str = ""
    depth: int = 0

    def write(self, builder: TextBuilder) -> None:
        """Add it to a text."""
        if self.kind == "item":
            builder.item(self.text, marker=self.marker, depth=self.depth)
        elif self.kind == "lines":
            builder.lines(self.text.split("\n"))
        else:
            builder.paragraph(self.text)


@dataclass(slots=True)
class Cell:
    """A cell: what it holds, whether it names others, how many columns and rows it spans."""

    names: bool = False
    width: int = 1
    height: int = 1
    blocks: list[Block] = field(default_factory=list)
    stands_out: bool = True
    """Whether all its words are emphasised."""

    @property
    def words(self) -> str:
        """What it holds, in one line."""
        said = ""
        for block in self.blocks:
            numbered = block.kind == "item" and block.marker != "-"
            words = clean(f"{block.marker} {block.text}" if numbered else block.text)
            said += ("" if not said else " " if said.endswith((".", ":", ";", ",", "?", "!")) else "; ") + words
        return said


@dataclass(slots=True)
class Grid:
    """A table whose cells are being read."""

    rows: list[list[Cell]] = field(default_factory=list)
    cell: Cell | None = None
    """The cell that is being read."""

    def begin_row(self) -> None:
        """Begin a row."""
        self.rows.append([])
        self.cell = None

    def begin_cell(self, *, names: bool, width: int, height: int) -> None:
        """Begin a cell in the last row."""
        if not self.rows:
            self.begin_row()
        self.cell = Cell(names, max(width, 1), max(height, 1))
        self.rows[-1].append(self.cell)

    def add(self, block: Block) -> None:
        """Add a piece of text to the cell that is being read. Between cells, it stands in a row of its own."""
        if self.cell:
            self.cell.blocks.append(block)
        else:
            self.rows.append([Cell(width=_WIDEST, blocks=[block])])

    def write(self, builder: TextBuilder) -> None:
        """Add the table to a text. One that only puts text side by side is written cell by cell."""
        rows = [row for row in self.rows if row]
        if _is_layout(rows):
            self.write_cells(builder)
        else:
            _write_table(list(_spread(rows)), builder)

    def write_cells(self, builder: TextBuilder) -> None:
        """Add what the cells hold to a text, as if there were no table around it."""
        for row in self.rows:
            for cell in row:
                for block in cell.blocks:
                    block.write(builder)
        self.rows = []


def _is_layout(rows: Iterable[Sequence[Cell]]) -> bool:
    cells = [cell for row in rows for cell in row]
    is_long = any(sum(len(block.text) for block in cell.blocks) > _LONGEST_CELL for cell in cells)
    return not any(cell.names for cell in cells) and (is_long or all(len(row) < 2 for row in rows))  # noqa: PLR2004


def _spread(rows: Iterable[Sequence[Cell]]) -> Iterator[list[Cell]]:
    """Give each row's cells by column: a cell that spans several columns or rows stands in each of them."""
    from_above: dict[int, tuple[Cell, int]] = {}  # by column: a cell, and in how many rows from here it stands
    for row in rows:
        below = {column: (cell, left - 1) for column, (cell, left) in from_above.items() if left > 1}
        line: list[Cell] = []
        cells = deque(row)
        while cells or len(line) in from_above:
            if len(line) in from_above:
                line.append(from_above[len(line)][0])
                continue
            cell = cells.popleft()
            width = max(min(cell.width, _WIDEST - len(line)), 1)
            if cell.height > 1:
                below |= {len(line) + offset: (cell, cell.height - 1) for offset in range(width)}
            line.extend([cell] * width)
        from_above = below
        yield line


def _write_table(lines: list[list[Cell]], builder: TextBuilder) -> None:
    """Add rows to a text, below the names of their columns.

    A cell as wide as the table stands between its rows as a paragraph; names below the first rows begin a new table.
    """
    names: list[list[Cell]] = []
    rows: list[list[Cell]] = []
    if not any(cell.names for line in lines for cell in line) and _first_names(lines):
        names.append(lines.pop(0))
    for line in lines:
        is_names = all(cell.names for cell in line)
        is_divider = len(line) > 1 and all(cell is line[0] for cell in line)
        if rows and (is_names or is_divider):
            _write_rows(names, rows, builder)
            names, rows = [] if is_names and not is_divider else names, []
        if is_divider:
            builder.paragraph(line[0].words)
        elif is_names:
            names.append(line)
        else:
            rows.append(line)
    if rows:
        _write_rows(names, rows, builder)
    elif names:
        _write_rows([], names, builder)


def _first_names(lines: list[list[Cell]]) -> bool:
    stands_out = all(cell.stands_out for cell in lines[0]) and not all(cell.stands_out for cell in lines[-1])
    return first_row_names([_texts(line) for line in lines[:2]], stands_out=stands_out)


def _write_rows(names: list[list[Cell]], rows: list[list[Cell]], builder: TextBuilder) -> None:
    builder.table([_texts(row) for row in rows], columns=_columns(names))


def _texts(line: list[Cell]) -> list[str]:
    """Give the text of each column. A cell that spans several stands in the first."""
    return [cell.words if not at or cell is not line[at - 1] else "" for at, cell in enumerate(line)]


def _columns(names: list[list[Cell]]) -> list[str]:
    """Name each column by all that stands above it, from the top: "Price", "old" is "Price old"."""
    columns = zip_longest(*names)
    return [" ".join(dict.fromkeys(cell.words for cell in column if cell)) for column in columns]
