"""PDF: the words of each page with their boxes, and what is not read."""

from collections.abc import Callable

import pytest
from fpdf.enums import AccessPermission
from hypothesis import given, settings
from hypothesis import strategies as st

from reading import Problem, UnreadableError, pdf
from tests.reading.pdf_files import SENTENCES, by_hand, document, lines, scanned, stream, whole, word_of, written


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
    assert len({(word.top, word.bottom) for word in page.words}) == 1, "words of a line are marked by one bar"


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


def encrypted(password: str | None) -> bytes:
    made = document()
    made.add_page()
    lines(made, SENTENCES[0])
    made.set_encryption("owner", password, permissions=AccessPermission.none())
    return written(made)


def test_a_file_that_anybody_can_open_is_read() -> None:
    """A file that is encrypted with no password is read."""
    assert pdf.read(encrypted(None)).text == SENTENCES[0]


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


def test_a_sentence_goes_on_though_its_lines_stand_far_apart() -> None:
    """Two lines alone do not tell how far apart a page's lines usually stand; what they say does."""
    made = document()
    made.add_page()
    made.multi_cell(200, 20, "Bring proof of your address with you whenever you come here to renew it.")

    text = pdf.read(written(made)).text
    assert text.count("\n") > 0
    assert "\n\n" not in text
