"""What the panel shows of a document, without a browser: pictures of pages, boxes on them, stretches of a text."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import fpdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.answer import Citation
from chatbot.page.leafing import Leafing
from chatbot.page.marked_page import boxes
from chatbot.page.marked_text import window
from chatbot.page.pictures import Pictures
from tests.embedders import HashedWords
from vectorstore import Collection, Place, Word


def _citation(start: int, end: int, number: int = 1) -> Citation:
    return Citation(number, "handbook", "Handbook", "", start, end, "")


def _write(place: Path, words: str) -> None:
    file = fpdf.FPDF(unit="pt", format="A4")
    file.set_font("Helvetica", size=11)
    for number in range(1, 21):
        file.add_page()
        file.text(60, 60, f"{words} {number}")
    file.output(str(place))


@pytest.fixture(name="collection")
def _collection(tmp_path: Path) -> Iterator[Collection]:
    """Give a collection of one PDF of twenty pages."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    _write(corpus / "handbook.pdf", "The owls hunt on page")
    with Collection(corpus, tmp_path / "data", embedder=HashedWords()) as collection:
        collection.update()
        yield collection


def _asked(pictures: Pictures, collection: Collection, page: int) -> tuple[str, int, str]:
    query = parse_qs(urlsplit(pictures.address(collection.record("handbook"), page)).query)
    return query["document"][0], int(query["page"][0]), query["seal"][0]


def test_a_picture_is_drawn_for_its_address_only(collection: Collection) -> None:
    """Not for another page, nor another document, nor after the next start of the program."""
    pictures = Pictures(collection)
    document, page, seal = _asked(pictures, collection, 2)

    drawn = pictures.picture(document, page, seal)
    assert drawn is not None
    assert drawn.startswith(b"\x89PNG")
    assert pictures.picture(document, 3, seal) is None
    assert pictures.picture("other", page, seal) is None
    assert pictures.picture(document, page, seal + "é") is None
    assert Pictures(collection).picture(document, page, seal) is None


def test_what_was_drawn_is_kept_for_a_while(collection: Collection) -> None:
    """The same picture comes again; of many pages those that were asked for last are kept."""
    pictures = Pictures(collection)
    first = pictures.picture(*_asked(pictures, collection, 1))

    assert pictures.picture(*_asked(pictures, collection, 1)) is first
    for page in range(2, 21):
        pictures.picture(*_asked(pictures, collection, page))
    assert pictures.picture(*_asked(pictures, collection, 1)) is not first


def test_a_page_that_is_not_there_has_no_picture(collection: Collection) -> None:
    pictures = Pictures(collection)

    assert pictures.picture(*_asked(pictures, collection, 21)) is None


def test_a_file_that_is_not_what_was_read_is_not_shown(collection: Collection) -> None:
    """Its words may be others; nor where it is gone. Once it is read anew it is shown again."""
    pictures, record = Pictures(collection), collection.record("handbook")
    assert pictures.is_as_read(record)

    _write(collection.corpus / "handbook.pdf", "The owls sleep on page")
    assert not pictures.is_as_read(record)
    assert pictures.picture(*_asked(pictures, collection, 1)) is None
    collection.update()
    assert pictures.picture(*_asked(pictures, collection, 1)) is not None
    (collection.corpus / "handbook.pdf").unlink()
    assert not pictures.is_as_read(collection.record("handbook"))


def _page(*words: tuple[int, int, float, float]) -> Place:
    """Give a page of 100 by 100 points with words of ten points: start, end, left and top of each."""
    placed = tuple(Word(start, end, left, top, left + 10, top + 10) for start, end, left, top in words)
    return Place("page", 1, 0, 100, 100.0, 100.0, placed)


def test_words_beside_each_other_are_in_one_box() -> None:
    """A box for each line, and for each column; words that are not quoted are in none."""
    page = _page((0, 3, 10, 10), (4, 7, 22, 12), (8, 11, 10, 30), (12, 15, 80, 30), (16, 19, 10, 50))

    found = [
        (round(box.left), round(box.top), round(box.width), round(box.height))
        for box in boxes(page, [_citation(0, 15)])
    ]

    assert found == [(8, 8, 25, 15), (8, 28, 13, 13), (78, 28, 13, 13)]


def test_words_that_run_to_the_left_are_in_one_box() -> None:
    assert len(boxes(_page((0, 3, 50, 10), (4, 7, 38, 10), (8, 11, 26, 10)), [_citation(0, 11)])) == 1


def test_each_quote_has_its_own_boxes() -> None:
    """Though they stand on one line; a word that is quoted in part is boxed whole."""
    page = _page((0, 3, 10, 10), (4, 7, 22, 10), (8, 11, 34, 10))

    assert [box.number for box in boxes(page, [_citation(0, 3, 1), _citation(5, 11, 2)])] == [1, 2]


@given(
    st.integers(0, 300_000),
    st.integers(0, 90_000),
    st.integers(0, 300_000),
    st.tuples(st.integers(1, 4), st.integers(1, 4)),
    st.sampled_from(["", "\n", "a line of words\n", "x" * 70_000 + "\n"]),
)
def test_a_window_holds_what_is_open(start: int, length: int, size: int, unrolled: tuple[int, int], line: str) -> None:
    """Wherever it is, and however long a text's lines are, no more is sent than was asked for."""
    text = (line * (size // max(len(line), 1)) + "y" * size)[:size]
    start = min(start, size)
    end = min(start + length, size)

    first, last = window(text, _citation(start, end), Leafing(before=unrolled[0], after=unrolled[1]))

    assert 0 <= first <= start <= last <= size
    assert last >= min(end, start + 30_000)
    assert last - first <= 30_000 * (1 + sum(unrolled))
