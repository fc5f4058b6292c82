"""Spreadsheets: a section a sheet, a place a row.

Sheets that are hidden are left out. Rows and columns that are hidden are not: nothing tells them from others.
Formulas have the value that they had when the file was saved; macros and links to other files are never followed.
"""

import datetime as dt
import io
from collections.abc import Sequence

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from reading import office
from reading.building import TextBuilder
from reading.errors import Problem, UnreadableError
from reading.loaded import Loaded
from reading.sheets import Line, add_lines

_MEMBERS = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")
_STREAMS = ("Workbook", "Book", "WORKBOOK", "BOOK")

Value = str | float | bool | dt.date | dt.time | dt.timedelta


def read(data: bytes) -> Loaded:
    """Read a workbook."""
    office.check(data, members=_MEMBERS, streams=_STREAMS)
    builder = TextBuilder("spreadsheet")
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            for position, sheet in enumerate(workbook.sheets_metadata):
                if sheet.visible is SheetVisibleEnum.Visible and sheet.typ is SheetTypeEnum.WorkSheet:
                    _add_sheet(builder, workbook.get_sheet_by_index(position))
    except PasswordError as error:
        raise UnreadableError(Problem.ENCRYPTED) from error
    except CalamineError as error:
        raise UnreadableError(Problem.DAMAGED) from error
    return builder.build()


def _add_sheet(builder: TextBuilder, sheet: CalamineSheet) -> None:
    rows = [[written(value) for value in row] for row in sheet.iter_rows()]
    if not any(map(any, rows)):
        return
    across = _unmerged(rows, sheet)
    builder.heading(sheet.name)
    add_lines(builder, [Line(at + 1, cells, across.get(at, ())) for at, cells in enumerate(rows)])


def _unmerged(rows: Sequence[list[str]], sheet: CalamineSheet) -> dict[int, list[tuple[int, int]]]:
    """Give the cells that are merged with those beside them, by row. Those merged with the ones below fill them."""
    across: dict[int, list[tuple[int, int]]] = {}
    offset = sheet.start[1] if sheet.start else 0
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        first, last = left - offset, right - offset
        if top >= len(rows) or not 0 <= first < len(rows[top]):
            continue
        if last > first:
            across.setdefault(top, []).append((first, last))
        else:
            for row in rows[top + 1 : bottom + 1]:
                row[first] = row[first] or rows[top][first]
    return across


def written(value: Value) -> str:
    """Write a cell's value as people read it. Of numbers nothing says how they are shown: 50 % is 0.5."""
    match value:
        case str():
            return value.strip()
        case bool():
            return str(value).upper()
        case int() | float():
            return str(int(value)) if float(value).is_integer() else f"{value:.15g}"
        case dt.timedelta():
            minutes, seconds = divmod(round(value.total_seconds()), 60)
            return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
        case _:
            return _moment(value)


def _moment(value: dt.date | dt.time) -> str:
    """Write a date, with its time unless that is midnight, or a time; seconds only where there are any."""
    if isinstance(value, dt.datetime):
        if value.time() == dt.time():
            return value.date().isoformat()
        return value.isoformat(" ", "seconds" if value.second else "minutes")
    if isinstance(value, dt.time):
        return value.isoformat("seconds" if value.second else "minutes")
    return value.isoformat()
