"""Files of rows: read as a spreadsheet program reads them."""

import csv
import io

import pytest

from reading import Loaded, Problem, UnreadableError, rows

ROWS = [["Name", "Remark"], ["Ana", "one, two; three\tfour | five"], ["Ben", 'said "no"\nand left']]


def said(loaded: Loaded) -> dict[int, str]:
    return {place.number: loaded.text[place.start : place.end] for place in loaded.places}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_rows_are_those_of_a_spreadsheet_program(delimiter: str, end: str) -> None:
    """Whatever stands between cells, a row has the number that a spreadsheet program shows, also after line breaks."""
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator=end).writerows([*ROWS, [], ["Cy", "x"]])

    loaded = rows.read(file.getvalue().encode())

    assert loaded.kind == "table"
    assert said(loaded) == {
        2: "Name: Ana · Remark: one, two; three four | five",
        3: 'Name: Ben · Remark: said "no" and left',
        5: "Name: Cy · Remark: x",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ware;Preis\nBrot;1,5\nMilch;2,5\n",
            {2: "Ware: Brot · Preis: 1,5", 3: "Ware: Milch · Preis: 2,5"},
            id="decimal commas",
        ),
        pytest.param("sep=|\nA,x|B,y\n1,2|3,4\n", {2: "A,x: 1,2 · B,y: 3,4"}, id="named delimiter"),
        pytest.param("A,B\n1\n1,2,3\n", {2: "A: 1", 3: "A: 1 · B: 2 · 3"}, id="ragged"),
        pytest.param(
            "Towns in 2024\n\nTown,Pupils\nHartford,900\n",
            {1: "Towns in 2024", 4: "Town: Hartford · Pupils: 900"},
            id="title",
        ),
        pytest.param("Ana\nBen\n", {1: "Ana", 2: "Ben"}, id="one column"),
        pytest.param("A,B\r1,2\r", {2: "A: 1 · B: 2"}, id="carriage returns"),
        pytest.param('A,B\n"1,2\n3,4', {2: "A: 1,2 3,4"}, id="quotes that are never closed"),
        pytest.param('A,B\n5" pipe,2\n', {2: 'A: 5" pipe · B: 2'}, id="a quote inside a cell"),
    ],
)
def test_forms_of_rows(text: str, expected: dict[int, str]) -> None:
    """However a file is written, each row says its cells behind the names of their columns."""
    assert said(rows.read(text.encode())) == expected


def test_a_long_cell_is_read() -> None:
    """A cell may be longer than the csv module allows by itself."""
    loaded = rows.read(b"A,B\n1," + b"x" * 200_000 + b"\n")

    assert said(loaded) == {2: "A: 1 · B: " + "x" * 200_000}


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(b",,\n,,\n", Problem.NO_TEXT, id="only marks"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\xff", Problem.NOT_TEXT, id="binary"),
    ],
)
def test_what_holds_no_rows_is_refused(data: bytes, problem: Problem) -> None:
    """What cannot be read is refused with the reason."""
    with pytest.raises(UnreadableError) as raised:
        rows.read(data)

    assert raised.value.problem is problem
