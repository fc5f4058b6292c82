"""Files of rows, such as CSV: read as a spreadsheet program does."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from reading.building import MOST_TEXT, TextBuilder
from reading.errors import Problem, UnreadableError
from reading.loaded import Loaded
from reading.plain import decode
from reading.sheets import Line, add_lines

_SAMPLE = 100  # rows from which it is told what stands between cells
# A comma comes last: between other marks it is often the decimal one, or part of what a cell says.
_DELIMITERS = "\t;|,"
_NAMED = re.compile(r"sep=(.)(?:\r\n|\r|\n)")  # a line that a spreadsheet program writes for itself


def read(data: bytes) -> Loaded:
    """Read a file of rows."""
    text = decode(data)
    named = _NAMED.match(text)
    delimiter = named[1] if named else _delimiter(text)
    rows = _rows(text[named.end() :] if named else text, delimiter)
    builder = TextBuilder("table")
    lines = [Line(number, [cell.strip() for cell in row]) for number, row in enumerate(rows, start=1)]
    add_lines(builder, lines)
    return builder.build()


def _delimiter(text: str) -> str:
    """Say what stands between cells: what divides most of the first rows into the same number of them."""
    return max(_DELIMITERS, key=lambda delimiter: _evenness(text, delimiter))


def _evenness(text: str, delimiter: str) -> int:
    widths = Counter(len(row) for row in islice(_rows(text, delimiter), _SAMPLE) if len(row) > 1)
    return max(widths.values(), default=0)


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(MOST_TEXT)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error as error:
        raise UnreadableError(Problem.TOO_MUCH_TEXT) from error
