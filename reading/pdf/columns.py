"""Columns of text that were drawn line by line across the page are read one after the other; tables are not."""

from dataclasses import dataclass, field
from itertools import pairwise

from reading.pdf.pages import Line, joined

_FEWEST_ROWS = 4  # that stand side by side
_MOST_ROWS = 200  # a page has fewer; this bounds the time that a page without sense takes
_MOST_COLUMNS = 4  # on a page; a row of more is one of a table
_ENOUGH_ROWS = 12  # to tell a table by
_FEWEST_WORDS = 3.5  # in a line of a column, on average; the cells of a table hold fewer
_NARROWEST = 0.8  # of the size of the text: what is kept free between columns
_LARGEST_STEP = 1.6  # of the size of the text: from line to line, where only one column goes on


@dataclass(slots=True)
class _Columns:
    """Rows that keep a stretch free between two columns: from `left` to `right`."""

    left: float
    right: float
    before: list[list[Line]] = field(default_factory=list)
    after: list[list[Line]] = field(default_factory=list)
    rows: int = 0
    side_by_side: int = 0

    def add(self, row: list[Line]) -> bool:
        """Add a row if it keeps the stretch free."""
        middle = (self.left + self.right) / 2
        before = [run for run in row if run.left + run.right < 2 * middle]
        after = row[len(before) :]
        left = max([self.left, *(run.right for run in before)])
        right = min([self.right, *(run.left for run in after)])
        if right - left < _NARROWEST * row[0].size:
            return False
        self.left, self.right = left, right
        self.rows += 1
        self.side_by_side += bool(before and after)
        self.before += [before] if before else []
        self.after += [after] if after else []
        return True

    def are_text(self) -> bool:
        """Say whether these are columns of text, not of a table."""
        return (
            self.side_by_side >= _FEWEST_ROWS and min(map(_words_in_a_row, (self.before, self.after))) > _FEWEST_WORDS
        )


def by_columns(rows: list[list[Line]]) -> list[Line]:
    """Give the lines of rows in the order in which they are read. The row of a table is one line."""
    lines: list[Line] = []
    index = 0
    while index < len(rows):
        columns = _columns(rows[index : index + _MOST_ROWS])
        if columns:
            lines += [*by_columns(columns.before), *by_columns(columns.after)]
            index += columns.rows
        else:
            lines.append(_row(rows[index]))
            index += 1
    return lines


def _columns(rows: list[list[Line]]) -> _Columns | None:
    """Give the two columns that begin with the first row, if there are any; each may be several."""
    for first, second in pairwise(rows[0] if len(rows[0]) <= _MOST_COLUMNS else []):
        if first.right < second.left:
            columns = _Columns(first.right, second.left)
            previous = rows[0]
            for row in rows:
                step = row[0].baseline - previous[0].baseline
                if columns.rows == _ENOUGH_ROWS and not columns.are_text():
                    break
                if step < 0 or (len(row) == 1 and step > _LARGEST_STEP * row[0].size) or not columns.add(row):
                    break
                previous = row
            if columns.are_text():
                return columns
    return None


def _words_in_a_row(rows: list[list[Line]]) -> float:
    return sum(len(run.pieces) for row in rows for run in row) / len(rows)


def _row(row: list[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    line = joined(row)
    line.cells = len(row)
    return line
