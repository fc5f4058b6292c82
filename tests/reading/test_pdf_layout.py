"""PDF: lines, paragraphs, columns and pages in the order in which they are read."""

import pytest

from reading import pdf
from tests.reading.pdf_files import SENTENCES, document, lines, page_of, word_of, written


def test_text_that_runs_upwards_is_read_after_the_rest() -> None:
    """Words that run in another direction are a paragraph of their own, in their order."""
    made = document()
    made.add_page()
    with made.rotation(90, 30, 400):
        made.text(30, 400, "Printed by the state in May")
    lines(made, *SENTENCES[:2])

    loaded = pdf.read(written(made))

    assert loaded.text == "\n".join(SENTENCES[:2]) + "\n\nPrinted by the state in May"
    printed, may = word_of(loaded, "Printed"), word_of(loaded, "May")
    assert printed.top > may.bottom
    assert printed.left == pytest.approx(may.left, abs=3)


def test_lines_make_paragraphs() -> None:
    """Lines of a paragraph are joined by one line end; wider gaps end it, and items stand on lines of their own."""
    made = document()
    made.add_page()
    lines(made, "The agency keeps records and", "shows them to anybody", "who asks for them.")
    lines(made, "A second paragraph goes", "over two lines and lists:", top=170)
    lines(made, "1. a name, which may be", "   long,", "2. a date.", top=198)

    assert pdf.read(written(made)).text == (
        "The agency keeps records and\nshows them to anybody\nwho asks for them.\n\n"
        "A second paragraph goes\nover two lines and lists:\n1. a name, which may be\nlong,\n2. a date."
    )


def test_a_paragraph_goes_on_over_a_page() -> None:
    """A sentence that ends on the next page is in one paragraph."""
    made = document()
    made.add_page()
    lines(made, "The commission may", "impose a penalty")
    made.add_page()
    lines(made, "on the official.", "That is all.")

    loaded = pdf.read(written(made))

    assert loaded.text == "The commission may\nimpose a penalty\non the official.\nThat is all."
    assert page_of(loaded, "on the official").number == 2


def test_divided_words_are_put_together() -> None:
    """A word that is divided at a line's end is one word of two boxes; a compound keeps its hyphen."""
    made = document()
    made.add_page()
    lines(made, "A well-known rule of the com-", "mission on pub-", "lic records is a well-", "known thing.")

    loaded = pdf.read(written(made))

    assert loaded.text == "A well-known rule of the commission on public records is a well-known thing."
    first, second = [word for word in loaded.places[0].words if loaded.text[word.start :].startswith(("com", "mis"))]
    assert (loaded.text[first.start : first.end], loaded.text[second.start : second.end]) == ("com", "mission")
    assert second.top > first.bottom - 4
    assert second.left == pytest.approx(60, abs=2)


def test_running_heads_and_feet_are_left_out() -> None:
    """What is repeated at the edges of the pages, but for its numbers, is no part of the text."""
    made = document()
    for number, sentence in enumerate(SENTENCES, start=1):
        made.add_page()
        lines(made, "Handbook of the Commission", top=40)
        lines(made, sentence)
        lines(made, f"Page {number} of {len(SENTENCES)}", top=770)

    assert pdf.read(written(made)).text == "\n\n".join(SENTENCES)


def test_what_is_said_once_at_an_edge_is_read() -> None:
    """A line at the edge of a page that is on no other page is text."""
    made = document()
    for sentence in SENTENCES:
        made.add_page()
        lines(made, sentence, top=40)

    assert pdf.read(written(made)).text == "\n\n".join(SENTENCES)


LEFT = [
    "The first column says a thing",
    "that goes on for some lines",
    "and is read as a whole before",
    "the other",
    "one begins.",
]
RIGHT = [
    "Only then comes the second",
    "column, whose lines stand at",
    "the same heights as those of",
    "the first, as in print",
    "often happens.",
]


@pytest.mark.parametrize("across", [False, True], ids=["column by column", "line by line"])
def test_columns_are_read_one_after_the_other(*, across: bool) -> None:
    """Two columns are read one after the other, in whichever order they were drawn."""
    made = document()
    made.add_page()
    lines(made, "A line above them goes over the whole width of the page, from one edge to the other edge.", top=70)
    if across:
        for number, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
            lines(made, left, top=100 + 14 * number)
            lines(made, right, left=320, top=100 + 14 * number)
    else:
        lines(made, *LEFT)
        lines(made, *RIGHT, left=320)

    text = pdf.read(written(made)).text

    assert text.split("\n\n")[-2:] == ["\n".join(LEFT), "\n".join(RIGHT)]


def test_rows_of_a_table_stay_together() -> None:
    """The cells of a row stand side by side in the text, each row by itself."""
    made = document()
    made.add_page()
    for number, row in enumerate([("Ana", "Hartford", "5"), ("Ben", "Norwich", "7"), ("Eve", "Danbury", "9")]):
        for column, cell in enumerate(row):
            made.text(60 + 150 * column, 100 + 14 * number, cell)

    assert pdf.read(written(made)).text == "Ana Hartford 5\n\nBen Norwich 7\n\nEve Danbury 9"


def test_what_is_drawn_late_is_read_where_it_stands() -> None:
    """A line that stands above the others comes first, though it was drawn last."""
    made = document()
    made.add_page()
    lines(made, *SENTENCES[1:], top=200)
    lines(made, SENTENCES[0], top=150)

    assert pdf.read(written(made)).text == SENTENCES[0] + "\n\n" + "\n".join(SENTENCES[1:])
