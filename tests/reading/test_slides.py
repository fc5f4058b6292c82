"""Presentations: every slide is found by its number, under its title."""

import io
import zipfile
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Inches

from reading import Loaded, Problem, UnreadableError, slides

TITLE_AND_CONTENT, TITLE_ONLY, BLANK = 1, 5, 6


def saved(presentation: Any) -> bytes:  # noqa: ANN401 - the library has no type hints
    file = io.BytesIO()
    presentation.save(file)
    return file.getvalue()


def add_slide(presentation: Any, layout: int, title: str = "") -> Any:  # noqa: ANN401 - the library has no type hints
    slide = presentation.slides.add_slide(presentation.slide_layouts[layout])
    if title:
        slide.shapes.title.text = title
    return slide


def add_text(shapes: Any, text: str, *, left: float, top: float) -> None:  # noqa: ANN401 - the library has no type hints
    box = shapes.add_textbox(Inches(left), Inches(top), Inches(3), Inches(1))
    box.text_frame.text = text


def slides_of(loaded: Loaded) -> dict[int, str]:
    assert {place.unit for place in loaded.places} <= {"slide"}
    return {place.number: loaded.text[place.start : place.end] for place in loaded.places}


def headings_of(loaded: Loaded) -> list[str]:
    return [loaded.text[heading.start : heading.end] for heading in loaded.headings]


def test_slides_are_places_and_sections() -> None:
    """A slide has the number that people see, and is headed by its title; one that is hidden is only counted."""
    presentation = Presentation()
    add_slide(presentation, TITLE_AND_CONTENT, "First").placeholders[1].text = "one"
    hidden = add_slide(presentation, TITLE_AND_CONTENT, "Hidden")
    hidden.element.set("show", "0")
    add_slide(presentation, TITLE_AND_CONTENT, "Third\vslide").placeholders[1].text = "three"

    loaded = slides.read(saved(presentation))

    assert loaded.kind == "PowerPoint"
    assert slides_of(loaded) == {1: "First\n- one", 3: "Third slide\n- three"}
    assert headings_of(loaded) == ["First", "Third slide"]


def test_lists_keep_their_levels() -> None:
    """What stands in a slide's list is an item, as deep as it is shown; a text box holds paragraphs."""
    presentation = Presentation()
    slide = add_slide(presentation, TITLE_AND_CONTENT, "Title")
    frame = slide.placeholders[1].text_frame
    frame.text = "one"
    deeper = frame.add_paragraph()
    deeper.text, deeper.level = "two", 1
    add_text(slide.shapes, "Beside it.\nAnd more.", left=1, top=7)

    assert slides.read(saved(presentation)).text == "Title\n- one\n   - two\n\nBeside it.\n\nAnd more."


def test_text_is_in_reading_order() -> None:
    """Shapes are read from the top down and from left to right, however they were made, also inside groups."""
    presentation = Presentation()
    slide = add_slide(presentation, TITLE_ONLY, "Title")
    add_text(slide.shapes, "last", left=1, top=6)
    add_text(slide.shapes, "right", left=5, top=3)
    add_text(slide.shapes, "left", left=1, top=3.05)
    group = slide.shapes.add_group_shape()
    add_text(group.shapes, "group below", left=1, top=5)
    add_text(group.shapes, "group above", left=1, top=4)

    text = slides.read(saved(presentation)).text

    assert text.split("\n\n") == ["Title", "left", "right", "group above", "group below", "last"]


@pytest.mark.parametrize(("has_header", "columns"), [(True, ("Name", "Town")), (False, ())])
def test_tables(has_header: bool, columns: tuple[str, ...]) -> None:  # noqa: FBT001 - a case of the test
    """A table's first row names its columns if the slide marks it as a header."""
    presentation = Presentation()
    shapes = add_slide(presentation, TITLE_ONLY, "Title").shapes
    table = shapes.add_table(2, 2, Inches(1), Inches(3), Inches(5), Inches(1)).table
    table.first_row = has_header
    for row, cells in enumerate([("Name", "Town"), ("Ana", "Hartford")]):
        for column, cell in enumerate(cells):
            table.cell(row, column).text = cell

    loaded = slides.read(saved(presentation))

    assert loaded.tables[0].columns == columns
    written = loaded.tables[0].rows[-1]
    assert loaded.text[written.start : written.end] == (
        "Name: Ana · Town: Hartford" if has_header else "Ana · Hartford"
    )
    assert [loaded.text[start:end] for start, end in written.cells] == ["Ana", "Hartford"]


def test_notes_stand_at_the_end_of_their_slide() -> None:
    """What the speaker noted belongs to the slide, and is known as notes."""
    presentation = Presentation()
    slide = add_slide(presentation, TITLE_ONLY, "Title")
    slide.notes_slide.notes_text_frame.text = "Say hello.\nThen wait."
    add_slide(presentation, TITLE_ONLY, "Next")

    assert slides_of(slides.read(saved(presentation))) == {1: "Title\n\nNotes: Say hello.\n\nThen wait.", 2: "Next"}


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(["Our plan", "It is long."], ["Our plan"], id="short text on top"),
        pytest.param(["It is alone."], [], id="nothing below"),
        pytest.param(["word " * 30, "more"], [], id="too long"),
        pytest.param(["one\ntwo", "more"], [], id="two paragraphs"),
    ],
)
def test_slides_without_a_title(texts: list[str], expected: list[str]) -> None:
    """Where a slide has no title, short text above everything else is one."""
    presentation = Presentation()
    slide = add_slide(presentation, BLANK)
    for position, text in enumerate(texts):
        add_text(slide.shapes, text, left=1, top=1 + position)

    assert headings_of(slides.read(saved(presentation))) == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("Annual report", "Annual report"),
        ("", "First"),
        ("PowerPoint Presentation", "First"),
        ("Présentation PowerPoint", "First"),
    ],
)
def test_title_of_a_presentation(own: str, expected: str) -> None:
    """A presentation's title is its own, unless the program made it up; else it is the first slide's."""
    presentation = Presentation()
    presentation.core_properties.title = own
    add_slide(presentation, TITLE_ONLY, "First")
    add_slide(presentation, TITLE_ONLY, "Second")

    assert slides.read(saved(presentation)).title == expected


def without(data: bytes, *, member: str) -> bytes:
    """Give an archive in which one member holds nothing but the beginning of a tag."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, "<x" if name == member else old.read(name))
    return file.getvalue()


def whole() -> bytes:
    presentation = Presentation()
    add_slide(presentation, TITLE_ONLY, "Title")
    return saved(presentation)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(b"Title\n", Problem.WRONG_SUFFIX, id="text"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage\0".encode("utf-16-le"),
            Problem.ENCRYPTED,
            id="encrypted",
        ),
        pytest.param(whole()[:5000], Problem.DAMAGED, id="cut off"),
        pytest.param(without(whole(), member="ppt/presentation.xml"), Problem.DAMAGED, id="broken presentation"),
        pytest.param(without(whole(), member="ppt/slides/slide1.xml"), Problem.DAMAGED, id="broken slide"),
        pytest.param(saved(Presentation()), Problem.NO_TEXT, id="no slides"),
    ],
)
def test_what_is_no_presentation_is_refused(data: bytes, problem: Problem) -> None:
    """What cannot be read is refused with the reason."""
    with pytest.raises(UnreadableError) as raised:
        slides.read(data)

    assert raised.value.problem is problem
