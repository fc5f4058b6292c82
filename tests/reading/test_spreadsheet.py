"""Spreadsheets: every row is found by its number, and says what its cells are."""

import datetime as dt
import io
import zipfile
from collections.abc import Sequence
from typing import Any

import openpyxl
import pytest

from reading import Loaded, Problem, UnreadableError, spreadsheet

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def saved(workbook: openpyxl.Workbook) -> bytes:
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def sheet_of(rows: Sequence[Sequence[Any]]) -> bytes:
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append(row)
    return saved(workbook)


def rows_of(loaded: Loaded) -> dict[int, str]:
    return {place.number: loaded.text[place.start : place.end] for place in loaded.places}


def test_each_row_is_a_place_and_names_its_columns() -> None:
    """A row has the number that people see, and its cells stand behind the names of their columns."""
    loaded = spreadsheet.read(sheet_of([["Name", "Town"], ["Ana", "Hartford"], [None, None], ["Ben", "Bath"]]))

    assert loaded.kind == "spreadsheet"
    assert rows_of(loaded) == {2: "Name: Ana · Town: Hartford", 4: "Name: Ben · Town: Bath"}
    assert {place.unit for place in loaded.places} == {"row"}


def test_cells_are_spans_of_the_text() -> None:
    """Of each cell, also an empty one, it is known where its words stand."""
    loaded = spreadsheet.read(sheet_of([["Name", "Town", "Age"], ["Ana", None, 7], ["Ben", "Hartford", 8]]))

    (table,) = loaded.tables
    assert table.columns == ("Name", "Town", "Age")
    cells = [[loaded.text[start:end] for start, end in row.cells] for row in table.rows]
    assert cells == [["Ana", "", "7"], ["Ben", "Hartford", "8"]]


def test_sheets_are_sections() -> None:
    """Each sheet is headed by its name; one that is hidden, and one without words, are left out."""
    workbook = openpyxl.Workbook()
    workbook.active.title = "Towns"
    for title, state in [("Secret", "hidden"), ("Lists", "veryHidden"), ("Empty", "visible"), ("People", "visible")]:
        sheet = workbook.create_sheet(title)
        sheet.sheet_state = state
        if title != "Empty":
            sheet["B5"] = f"in {title}"
    workbook["Towns"]["A1"] = "in Towns"
    workbook.create_chartsheet("Chart")

    loaded = spreadsheet.read(saved(workbook))

    assert loaded.text == "Towns\n\nin Towns\n\nPeople\n\nin People"
    assert [loaded.text[heading.start : heading.end] for heading in loaded.headings] == ["Towns", "People"]
    assert [place.number for place in loaded.places] == [1, 5]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(5.0, "5", id="whole"),
        pytest.param(0.1 + 0.2, "0.3", id="without noise"),
        pytest.param(-1234.5, "-1234.5", id="negative"),
        pytest.param(12345678901.0, "12345678901", id="long"),
        pytest.param(True, "TRUE", id="truth"),
        pytest.param(dt.date(2024, 2, 29), "2024-02-29", id="date"),
        pytest.param(dt.datetime(2024, 2, 29, 0, 0), "2024-02-29", id="midnight"),  # noqa: DTZ001 - cells have no zone
        pytest.param(dt.datetime(2024, 2, 29, 13, 5), "2024-02-29 13:05", id="date and time"),  # noqa: DTZ001 - as above
        pytest.param(dt.time(9, 30), "09:30", id="time"),
        pytest.param(dt.timedelta(hours=26, minutes=5), "26:05:00", id="span of time"),
        pytest.param("  007 ", "007", id="text"),
    ],
)
def test_values_are_written_as_people_read_them(value: object, expected: str) -> None:
    """Numbers have no digits that only a computer sees; dates are written so that every reader understands them."""
    loaded = spreadsheet.read(sheet_of([["What", "Value"], ["It", value]]))

    assert rows_of(loaded) == {2: f"What: It · Value: {expected}"}


def test_titles_above_a_table_are_no_header() -> None:
    """What stands above a table is kept as it is, and does not name its columns."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row in [["Report on schools"], ["Author", "Ana"], [], ["Town", "Schools", "Pupils"], ["Hartford", 3, 900]]:
        sheet.append(row)
    sheet.merge_cells("A1:C1")

    loaded = spreadsheet.read(saved(workbook))

    assert rows_of(loaded) == {
        1: "Report on schools",
        2: "Author · Ana",
        5: "Town: Hartford · Schools: 3 · Pupils: 900",
    }


def test_merged_cells_name_groups_of_columns() -> None:
    """A column under a merged cell has both names; a cell that is merged with those below speaks for each row."""
    workbook = openpyxl.Workbook()
    for row in [["Town", 2023, None, 2024], [None, "Q1", "Q2", "Q1"], ["Hartford", 1, 2, 3], [None, 4, 5, 6]]:
        workbook.active.append(row)
    for merged in ("A1:A2", "B1:C1", "A3:A4"):
        workbook.active.merge_cells(merged)

    loaded = spreadsheet.read(saved(workbook))

    assert rows_of(loaded) == {
        3: "Town: Hartford · 2023 Q1: 1 · 2023 Q2: 2 · 2024 Q1: 3",
        4: "Town: Hartford · 2023 Q1: 4 · 2023 Q2: 5 · 2024 Q1: 6",
    }


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([["Ana", 7], ["Ben", 8]], {1: "Ana · 7", 2: "Ben · 8"}, id="no header"),
        pytest.param([["Ana"], ["Ben"]], {1: "Ana", 2: "Ben"}, id="one column"),
        pytest.param([["", 2023, 2024], ["Roads", 1, 2]], {2: "Roads · 2023: 1 · 2024: 2"}, id="years"),
        pytest.param([["Name", "Town"]], {1: "Name · Town"}, id="nothing but a header"),
        pytest.param(
            [["Name", "Age"], ["Ana", 7], [], ["Ben", "unknown"], ["Cy", "old"]],
            {2: "Name: Ana · Age: 7", 4: "Name: Ben · Age: unknown", 5: "Name: Cy · Age: old"},
            id="an empty row inside a table",
        ),
        pytest.param(
            [["Name", "Age"], ["Ana", 7], [], ["Town", "Schools"], ["Hartford", 3], [], ["Source: the census"]],
            {2: "Name: Ana · Age: 7", 5: "Town: Hartford · Schools: 3", 7: "Source: the census"},
            id="two tables and a note",
        ),
        pytest.param(
            [["A", "B", "C", "D"], [1, 2, 3, 4], [1, 2, 3, 4], [], ["Ana", "Hartford"]],
            {2: "A: 1 · B: 2 · C: 3 · D: 4", 3: "A: 1 · B: 2 · C: 3 · D: 4", 5: "Ana · Hartford"},
            id="a narrow list beneath",
        ),
        pytest.param([["a" * 101, "b"], ["c", "d"]], {1: "a" * 101 + " · b", 2: "c · d"}, id="too long for a name"),
    ],
)
def test_headers(rows: list[list[object]], expected: dict[int, str]) -> None:
    """A header names the columns of the rows below it; where none is sure, columns have no names."""
    assert rows_of(spreadsheet.read(sheet_of(rows))) == expected


def opendocument(table: str) -> bytes:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = f"<office:document-content {names}><office:body><office:spreadsheet>{table}"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", f"{content}</office:spreadsheet></office:body></office:document-content>")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return file.getvalue()


def test_opendocument_is_read() -> None:
    """A file of LibreOffice says the same as one of Excel."""
    rows = [("Name", "Town"), ("Ana", "Hartford")]
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    written = ["".join(map(cell.format, row)) for row in rows]
    table = "".join(f"<table:table-row>{row}</table:table-row>" for row in written)

    loaded = spreadsheet.read(opendocument(f'<table:table table:name="People">{table}</table:table>'))

    assert loaded.text == "People\n\nName: Ana · Town: Hartford"
    assert [place.number for place in loaded.places] == [2]


def archive_of(**members: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


WHOLE = sheet_of([["Name", "Town"], ["Ana", "Hartford"]])


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(b"Name,Town\n", Problem.WRONG_SUFFIX, id="text"),
        pytest.param(b"<html><table></table></html>", Problem.WRONG_SUFFIX, id="HTML"),
        pytest.param(archive_of(**{"word/document.xml": "<x/>"}), Problem.WRONG_SUFFIX, id="another archive"),
        pytest.param(COMPOUND + b"\0" * 2000, Problem.WRONG_SUFFIX, id="another compound file"),
        pytest.param(COMPOUND + "EncryptedPackage\0".encode("utf-16-le"), Problem.ENCRYPTED, id="encrypted"),
        pytest.param(COMPOUND + "Workbook\0".encode("utf-16-le"), Problem.DAMAGED, id="compound file cut off"),
        pytest.param(WHOLE[: len(WHOLE) // 2], Problem.DAMAGED, id="cut off"),
        pytest.param(archive_of(**{"xl/workbook.xml": "<workbook"}), Problem.DAMAGED, id="broken inside"),
        pytest.param(saved(openpyxl.Workbook()), Problem.NO_TEXT, id="empty workbook"),
    ],
)
def test_what_is_no_workbook_is_refused(data: bytes, problem: Problem) -> None:
    """What cannot be read is refused with the reason."""
    with pytest.raises(UnreadableError) as raised:
        spreadsheet.read(data)

    assert raised.value.problem is problem
