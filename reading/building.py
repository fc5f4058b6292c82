"""Make a text from the parts of a file that is not text itself, and note where each of them stands in it."""

import re
from collections.abc import Sequence

from reading.errors import Problem, UnreadableError
from reading.loaded import Heading, Kind, Loaded, Place, Row, Table, Unit

MOST_TEXT = 20_000_000  # characters of one file; a long novel has one million
CELLS_APART = " · "
"""Stands between the cells of a row: what is joined by it is one sentence, however it is written."""

# What no text has: control characters other than white space, half characters, those that turn the direction of what
# follows, and those that only say where a word may be divided.
_UNWANTED = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u2060\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
    r"\ufffe\uffff]"
)
_SPACE = re.compile(r"\s+")


def clean(text: str) -> str:
    """Write a block's text in one line, without what no text has."""
    return _SPACE.sub(" ", _UNWANTED.sub("", text)).strip()


class TextBuilder:
    """A text that grows block by block. Blocks without words are left out.

    Raise UnreadableError when the text becomes longer than is read.
    """

    def __init__(self, kind: Kind) -> None:
        self._kind: Kind = kind
        self._parts: list[str] = []
        self._length = 0
        self._headings: list[Heading] = []
        self._places: list[Place] = []
        self._tables: list[Table] = []
        self._open: tuple[Unit, int, int] | None = None  # unit, number and start of the place that is being written

    def heading(self, text: str) -> None:
        """Add a heading; what follows stands under it."""
        if words := clean(text):
            start, end = self._add(words, apart="\n\n")
            self._headings.append(Heading(start, end, start, end))

    def paragraph(self, text: str) -> None:
        """Add a paragraph."""
        if words := clean(text):
            self._add(words, apart="\n\n")

    def lines(self, lines: Sequence[str]) -> None:
        """Add a paragraph whose lines stay lines, with the space before each, such as a program's."""
        spaced = (re.sub(r"\s", " ", line.replace("\t", "    ")) for line in lines)
        written = "\n".join(_UNWANTED.sub("", line).rstrip() for line in spaced)
        if block := written.strip("\n"):
            self._add(block, apart="\n\n")

    def item(self, text: str, *, marker: str = "-", depth: int = 0) -> None:
        """Add an item of a list: `marker` stands before it ("-", "1.", "a."), `depth` counts the lists around its."""
        if words := clean(text):
            self._add(f"{'   ' * depth}{marker} {words}", apart="\n")

    def table(self, rows: Sequence[Sequence[str]], *, columns: Sequence[str] = (), numbers: Sequence[int] = ()) -> None:
        """Add a table's rows, each with the names of its columns: "Name: Ana · Town: Hartford".

        Cells without words, and rows without cells, are left out. `numbers` are the rows' numbers in a spreadsheet,
        as many as rows; with them, each row is a place of its own.
        """
        names = [clean(name) for name in columns]
        written: list[Row] = []
        for position, cells in enumerate(rows):
            if numbers:
                self.begin("row", numbers[position])
            if row := self._row(cells, names):
                written.append(row)
            elif numbers:
                self._open = None
        if numbers:
            self.end()
        if written:
            self._tables.append(Table(tuple(names), tuple(written)))

    def _row(self, cells: Sequence[str], names: Sequence[str]) -> Row | None:
        parts: list[str] = []
        spans: list[tuple[int, int]] = []
        length = 0
        for position, cell in enumerate(cells):
            words = clean(cell)
            name = names[position] if position < len(names) else ""
            before = (CELLS_APART if parts else "") + (f"{name.rstrip(':')}: " if name else "") if words else ""
            spans.append((length + len(before), length + len(before) + len(words)))
            if words:
                parts.append(before + words)
                length += len(parts[-1])
        if not parts:
            return None
        start, end = self._add("".join(parts), apart="\n\n")
        return Row(start, end, tuple((start + first, start + last) for first, last in spans))

    def begin(self, unit: Unit, number: int) -> None:
        """Begin a page, a slide or a row; it ends where the next one begins."""
        self.end()
        self._open = (unit, number, self._length)

    def end(self) -> None:
        """End the page, slide or row that was begun. One without words is no place."""
        if self._open and self._open[2] < self._length:
            unit, number, start = self._open
            self._places.append(Place(unit, number, start, self._length))
        self._open = None

    def build(self, title: str = "") -> Loaded:
        """Give the text. Raise UnreadableError if there is none."""
        self.end()
        text = "".join(self._parts)
        if not text.strip():
            raise UnreadableError(Problem.NO_TEXT)
        return Loaded(
            text=text,
            headings=tuple(self._headings),
            title=clean(title),
            kind=self._kind,
            places=tuple(self._places),
            tables=tuple(self._tables),
        )

    def _add(self, block: str, *, apart: str) -> tuple[int, int]:
        """Add a block, and give where it stands. The space before it belongs to the block before."""
        if self._parts:
            self._parts.append(apart)
            self._length += len(apart)
            if self._open and self._open[2] == self._length - len(apart):
                self._open = (*self._open[:2], self._length)
        start = self._length
        self._parts.append(block)
        self._length += len(block)
        if self._length > MOST_TEXT:
            raise UnreadableError(Problem.TOO_MUCH_TEXT)
        return start, self._length
