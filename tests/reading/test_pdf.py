"""PDF: text in reading order, the right page and the right place on it, headings, and what is not read."""

import importlib.util
import io
from collections.abc import Callable

import pytest
from fpdf import FPDF
from fpdf.enums import AccessPermission
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from reading import Loaded, Place, Problem, UnreadableError, Word, pdf

with_ocr = pytest.mark.skipif(
    importlib.util.find_spec("rapidocr_onnxruntime") is None,
    reason="what recognises the text in scans is not installed: make ocr",
)

SENTENCES = [
    "Any agency shall answer within four business days.",
    "The commission may impose a civil penalty on the official.",
    "Minutes are available to the public within seven days.",
    "No fee is charged to a person who is indigent.",
]


def document(*, size: int = 11, **options: object) -> FPDF:
    made = FPDF(unit="pt", format=(600, 800))
    made.set_font("Times", size=size)
    made.set_auto_page_break(auto=False)
    return made


def written(made: FPDF) -> bytes:
    return bytes(made.output())


def lines(made: FPDF, *texts: str, left: float = 60, top: float = 100, step: float = 14) -> None:
    for number, text in enumerate(texts):
        made.text(left, top + step * number, text)


def said(loaded: Loaded) -> list[str]:
    return [loaded.text[heading.start : heading.end] for heading in loaded.headings]


def page_of(loaded: Loaded, quote: str) -> Place:
    start = loaded.text.index(quote)
    return next(place for place in loaded.places if place.start <= start < place.end)


def word_of(loaded: Loaded, text: str) -> Word:
    start = loaded.text.index(text)
    return next(word for place in loaded.places for word in place.words if word.start == start)


def test_each_sentence_is_on_its_page() -> None:
    """The text of a page stands within its place, and places follow each other."""
    made = document()
    for sentence in SENTENCES:
        made.add_page()
        lines(made, sentence)

    loaded = pdf.read(written(made))

    assert loaded.kind == "PDF"
    assert [loaded.text[place.start : place.end] for place in loaded.places] == SENTENCES
    assert [place.number for place in loaded.places] == [1, 2, 3, 4]
    assert loaded.text == "\n\n".join(SENTENCES)


def test_boxes_lie_where_the_words_were_written() -> None:
    """A word's box is in points from the upper left corner, around its letters."""
    made = document(size=20)
    made.add_page()
    left = 60.0
    places = {}
    for word in ["Habits", "change", "slowly"]:
        made.text(left, 300, word)
        places[word] = (left, left + made.get_string_width(word))
        left += made.get_string_width(word + " ")

    loaded = pdf.read(written(made))

    (page,) = loaded.places
    assert (page.width, page.height) == (600, 800)
    assert loaded.text == "Habits change slowly"
    for text, (start, end) in places.items():
        box = word_of(loaded, text)
        assert (box.left, box.right) == pytest.approx((start, end), abs=2)
        assert 280 < box.top < 288
        assert 299 < box.bottom < 306


@pytest.mark.parametrize(
    ("turned", "corner"),
    [(0, (60, 300)), (90, (500, 60)), (180, (540, 500)), (270, (300, 540))],
    ids=["not", "right", "over", "left"],
)
def test_boxes_of_a_turned_page(turned: int, corner: tuple[int, int]) -> None:
    """Boxes are those of the page as it is displayed; a word lies where its corner was turned to."""
    made = document(size=20)
    made.add_page()
    made.text(60, 300, "Habits")
    data = written(made).replace(b"/Type /Page\n", b"/Type /Page /Rotate %d\n" % turned)

    loaded = pdf.read(data)

    word, (x, y) = word_of(loaded, "Habits"), corner
    assert loaded.places[0].width == (800 if turned in {90, 270} else 600)
    assert word.left - 8 < x < word.right + 8
    assert word.top - 8 < y < word.bottom + 8
    assert (word.right - word.left > word.bottom - word.top) == (turned in {0, 180})


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
    lines(made, "1. Who may ask?", SENTENCES[0], "2. What is shown?", SENTENCES[1])

    assert said(pdf.read(written(made))) == ["1. Who may ask?", "2. What is shown?"]


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


def test_what_nobody_sees_is_left_out() -> None:
    """Text that is invisible, white, tiny or beside the page is no text; white text on a dark area is."""
    made = document()
    made.add_page()
    lines(made, SENTENCES[0])
    lines(made, "beside", left=-200)
    lines(made, "below", top=900)
    with made.local_context(text_mode="INVISIBLE"):
        lines(made, "invisible", top=200)
    with made.local_context(text_color=(255, 255, 255)):
        lines(made, "white", top=300)
        made.set_fill_color(255, 255, 255)
        made.rect(50, 380, 200, 30, style="F")
        lines(made, "white on white", top=400)
        made.set_fill_color(0, 0, 90)
        made.rect(50, 480, 200, 30, style="F")
        lines(made, "White on blue.", top=500)
    made.set_font_size(0.5)
    lines(made, "tiny", top=600)

    assert pdf.read(written(made)).text == f"{SENTENCES[0]}\n\nWhite on blue."


def scan(text: str = "SCANNED") -> Image.Image:
    image = Image.new("L", (600, 800), 255)
    ImageDraw.Draw(image).text((100, 100), text, fill=0, font_size=40)
    return image


def test_a_recognised_scan_is_read() -> None:
    """Invisible text over a picture of the page is what was recognised in it."""
    made = document()
    made.add_page()
    made.image(scan(), 0, 0, 600, 800)
    with made.local_context(text_mode="INVISIBLE"):
        lines(made, *SENTENCES)

    assert pdf.read(written(made)).text == "\n".join(SENTENCES)


def by_hand(*objects: bytes) -> bytes:
    """Write a PDF of objects, the first of which is the catalog. They are found without a table of where they are."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, made) for number, made in enumerate(objects, start=1))
    return b"%PDF-1.7\n" + body + b"trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s /Length %d>>\nstream\n%s\nendstream" % (entries, len(content), content)


@with_ocr
def test_a_scan_is_recognised() -> None:
    """Words in the picture of a page are read where that is installed, each with its box."""
    loaded = pdf.read(scanned("Any agency shall\nanswer in four days."))

    assert loaded.text == "Any agency shall\nanswer in four days."
    word = word_of(loaded, "answer")
    assert word.left == pytest.approx(100, abs=6)
    assert 130 < word.top < word.bottom < 205


def test_a_form_is_read_with_what_is_filled_in() -> None:
    """The values of a form's fields are text, where they are shown."""
    fonts = b"/Resources <</Font <</F 7 0 R>>>>"
    form = by_hand(
        b"<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [5 0 R] /DR <</Font <</F 7 0 R>>>> /DA (/F 12 Tf)>>>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Annots [5 0 R] " + fonts + b">>",
        stream(b"BT /F 12 Tf 60 700 Td (Name:) Tj ET"),
        b"<</Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Ana Lopez) /F 4 /Rect [100 695 300 715] "
        b"/AP <</N 6 0 R>>>>",
        stream(
            b"/Tx BMC BT /F 12 Tf 2 5 Td (Ana Lopez) Tj ET EMC",
            b"/Type /XObject /Subtype /Form /BBox [0 0 200 20] " + fonts,
        ),
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
    )

    loaded = pdf.read(form)

    assert loaded.text == "Name: Ana Lopez"
    assert word_of(loaded, "Ana").left == pytest.approx(102, abs=2)


def test_letters_are_what_the_file_says_they_are() -> None:
    """Characters of two halves are whole, ligatures are letters, and what no text has is left out."""
    letters = b"4 beginbfchar <41> <D83DDE00> <42> <FB01> <43> <202E> <44> <D83D> endbfchar"
    named = by_hand(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>",
        stream(b"BT /F 12 Tf 60 700 Td (xAy Bnd CaD next) Tj ET"),
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R>>",
        stream(b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange " + letters + b" endcmap"),
    )

    loaded = pdf.read(named)

    assert loaded.text == "x😀y find a next"
    assert [loaded.text[word.start : word.end] for word in loaded.places[0].words] == ["x😀y", "find", "a", "next"]


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


def encrypted(password: str | None) -> bytes:
    made = document()
    made.add_page()
    lines(made, SENTENCES[0])
    made.set_encryption("owner", password, permissions=AccessPermission.none())
    return written(made)


def test_a_file_that_anybody_can_open_is_read() -> None:
    """A file that is encrypted with no password is read."""
    assert pdf.read(encrypted(None)).text == SENTENCES[0]


def whole() -> bytes:
    made = document()
    for sentence in SENTENCES:
        made.add_page()
        lines(made, sentence)
    return written(made)


def scanned(text: str = "SCANNED") -> bytes:
    made = document()
    made.add_page()
    made.image(scan(text), 0, 0, 600, 800)
    return written(made)


def empty() -> bytes:
    made = document()
    made.add_page()
    return written(made)


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        pytest.param(lambda: encrypted("secret"), Problem.ENCRYPTED, id="encrypted"),
        pytest.param(lambda: whole()[:-300], Problem.DAMAGED, id="without its end"),
        pytest.param(lambda: whole()[:2000], Problem.DAMAGED, id="only its beginning"),
        pytest.param(lambda: whole().replace(b"/Kids", b"/Lost"), Problem.DAMAGED, id="without its pages"),
        pytest.param(lambda: b"PK\x03\x04" + b"0" * 5000, Problem.WRONG_SUFFIX, id="not a PDF"),
        pytest.param(lambda: scanned(""), Problem.SCANNED, id="a picture"),
        pytest.param(empty, Problem.NO_TEXT, id="an empty page"),
    ],
)
def test_what_cannot_be_read(make: Callable[[], bytes], problem: Problem) -> None:
    """What cannot be read is refused with the reason."""
    with pytest.raises(UnreadableError) as caught:
        pdf.read(make())

    assert caught.value.problem == problem


@pytest.mark.parametrize("length", range(0, 4000, 97))
def test_a_cut_file_is_never_read_in_part(length: int) -> None:
    """However a file was cut, it is refused: what is lost would not be missed."""
    data = whole()

    with pytest.raises(UnreadableError):
        pdf.read(data[: len(data) * length // 4000])


@pytest.mark.parametrize(("wanted", "width"), [(900, 900), (50_000, 3071), (0, 1)])
def test_a_page_as_a_picture(wanted: int, width: int) -> None:
    """A page is shown as wide as is asked for, up to a limit."""
    image = Image.open(io.BytesIO(pdf.picture(whole(), 2, wanted)))

    assert image.format == "PNG"
    assert image.width == pytest.approx(width, abs=1)
    assert image.height == pytest.approx(width * 4 / 3, abs=2)


def darkest(image: Image.Image) -> int:
    return min(shade for shade, pixels in enumerate(image.histogram()) if pixels)


def test_a_box_has_ink_in_the_picture() -> None:
    """Where a word's box is, the picture is not white; beside it, it is."""
    loaded = pdf.read(whole())
    image = Image.open(io.BytesIO(pdf.picture(whole(), 3, 1200))).convert("L")
    word = word_of(loaded, "available")
    box = [2 * edge for edge in (word.left, word.top, word.right, word.bottom)]

    assert darkest(image.crop((box[0], box[1], box[2], box[3]))) < 100
    assert darkest(image.crop((box[0], box[1] + 60, box[2], box[3] + 60))) == 255


@pytest.mark.parametrize("page", [0, 5, -1])
def test_a_page_that_is_not_there(page: int) -> None:
    """Of a page that is not there is no picture."""
    with pytest.raises(UnreadableError) as caught:
        pdf.picture(whole(), page, 100)

    assert caught.value.problem == Problem.NO_PAGE


_texts = st.lists(
    st.tuples(
        st.sampled_from([*SENTENCES, "Divi-", "ded", "1. item", "- x", "A  wide    gap", "naïve café", "\xa7 5", "*"]),
        st.integers(0, 560),
        st.integers(10, 790),
        st.sampled_from([6, 11, 11, 24]),
        st.sampled_from([0, 0, 0, 90, 45]),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(_texts, min_size=1, max_size=4))
def test_the_spans_are_the_words_of_the_text(pages: list[list[tuple[str, int, int, int, int]]]) -> None:
    """However text stands on its pages, words' spans are its words, in order, each within its page's."""
    made = document()
    for page in pages:
        made.add_page()
        for text, left, top, size, turned in page:
            made.set_font_size(size)
            with made.rotation(turned, left, top):
                made.text(left, top, text)
    lines(made, "End")  # there is a word in any case

    loaded = pdf.read(written(made))

    words = [word for place in loaded.places for word in place.words]
    spans = [(word.start, word.end) for word in words]
    covered = {position for start, end in spans for position in range(start, end)}
    assert spans == sorted(spans)
    assert sum(end - start for start, end in spans) == len(covered)
    assert covered == {position for position, character in enumerate(loaded.text) if not character.isspace()}
    assert all(place.start <= word.start < word.end <= place.end for place in loaded.places for word in place.words)
    ends = [0, *(edge for place in loaded.places for edge in (place.start, place.end))]
    assert ends == sorted(ends)
