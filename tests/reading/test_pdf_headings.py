"""PDF: headings and titles."""

import pytest

from reading import pdf
from tests.reading.pdf_files import SENTENCES, by_hand, document, lines, said, stream, written


def test_headings_of_the_outline() -> None:
    """Headings are the lines that the outline names, with or without their numbers; what nobody finds is left out."""
    made = document()
    for number, title in enumerate(["Records", "Meetings", "Never written"], start=1):
        made.add_page()
        made.start_section(title)
        lines(made, SENTENCES[number], f"{number}. {title}" if number < 3 else "Other words", SENTENCES[0])

    loaded = pdf.read(written(made))

    assert said(loaded) == ["1. Records", "2. Meetings"]
    assert loaded.text.count("\n\n1. Records\n\n") == 1


def test_large_lines_are_headings() -> None:
    """Lines that are larger than the text head it, also where they are two; by far the largest is the title."""
    made = document()
    made.add_page()
    made.set_font_size(24)
    lines(made, "Public Records")
    for number, title in enumerate([["Who may ask"], ["What is shown to those", "who ask for it"]]):
        made.set_font_size(14)
        lines(made, *title, top=150 + 150 * number, step=17)
        made.set_font_size(11)
        lines(made, *SENTENCES, top=190 + 150 * number)

    loaded = pdf.read(written(made))

    assert said(loaded) == ["Public Records", "Who may ask", "What is shown to those\nwho ask for it"]
    assert loaded.title == "Public Records"


def test_bold_lines_that_stand_apart_are_headings() -> None:
    """A bold line by itself is a heading; bold words in a paragraph are not."""
    made = document()
    made.add_page()
    for number, title in enumerate(["Who may ask", "What is shown"]):
        made.set_font(style="B")
        lines(made, title, top=100 + 150 * number)
        made.set_font(style="")
        lines(made, *SENTENCES, top=120 + 150 * number)
        made.set_font(style="B")
        lines(made, "All of this is bold and in the paragraph", top=120 + 150 * number + 56)

    assert said(pdf.read(written(made))) == ["Who may ask", "What is shown"]


def test_numbered_questions_are_headings() -> None:
    """Where nothing else heads the text, numbered questions do, as in plain text."""
    made = document()
    made.add_page()
    lines(made, "1. Who may ask?", SENTENCES[0], "1. Is this one of a list?")
    lines(made, "2. What is shown, and", "by whom?", SENTENCES[1], "3. This is none.", "Is it?", top=180)

    loaded = pdf.read(written(made))

    assert said(loaded) == ["1. Who may ask?", "2. What is shown, and\nby whom?"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Open Records", "Open Records"),
        ("Microsoft Word - handbook.doc", ""),
        ("handbook_final.PDF", ""),
        ("Untitled", ""),
        ("", ""),
    ],
)
def test_title(title: str, expected: str) -> None:
    """A title is what the file names, unless a program named it."""
    made = document()
    made.set_title(title)
    made.add_page()
    lines(made, *SENTENCES)

    assert pdf.read(written(made)).title == expected


@pytest.mark.parametrize(("sizes", "expected"), [([24, 18], "Part 1"), ([24, 24], "")], ids=["larger", "as large"])
def test_the_largest_words_are_the_title_if_no_other_page_has_as_large_ones(sizes: list[int], expected: str) -> None:
    """What heads each part is no title of the whole."""
    made = document()
    for number, size in enumerate(sizes, start=1):
        made.add_page()
        made.set_font_size(size)
        made.cell(0, 20, f"Part {number}", new_x="LMARGIN", new_y="NEXT")
        made.set_font_size(11)
        lines(made, *SENTENCES)

    assert pdf.read(written(made)).title == expected


@pytest.mark.parametrize("name", [b"<FEFFD83D0041>", b"<FEFF0041D83D>"], ids=["first half", "second half"])
def test_a_name_that_is_not_unicode_is_none(name: bytes) -> None:
    """A title and an outline with halves of characters, which goes round in a circle besides, hurt nobody."""
    named = by_hand(
        b"<</Type /Catalog /Pages 2 0 R /Outlines 6 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>",
        stream(b"BT /F 12 Tf 60 700 Td (Some words) Tj ET"),
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
        b"<</Type /Outlines /First 7 0 R /Last 7 0 R>>",
        b"<</Title %s /Parent 6 0 R /Dest [3 0 R /Fit] /Next 7 0 R /First 7 0 R>>" % name,
        b"<</Title %s>>" % name,
    )

    loaded = pdf.read(named.replace(b"/Root 1 0 R", b"/Root 1 0 R /Info 8 0 R"))

    assert (loaded.text, loaded.title, loaded.headings) == ("Some words", "", ())
