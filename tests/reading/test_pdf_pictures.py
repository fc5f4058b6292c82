"""PDF: pages as pictures, and text in pictures."""

import importlib.util
import io

import pytest
from PIL import Image

from reading import Problem, UnreadableError, pdf
from tests.reading.pdf_files import (
    SENTENCES,
    document,
    lines,
    scan,
    scanned,
    whole,
    word_of,
    written,
)

with_ocr = pytest.mark.skipif(
    importlib.util.find_spec("rapidocr_onnxruntime") is None,
    reason="what recognises the text in scans is not installed: make ocr",
)


def test_a_recognised_scan_is_read() -> None:
    """Invisible text over a picture of the page is what was recognised in it."""
    made = document()
    made.add_page()
    made.image(scan(), 0, 0, 600, 800)
    with made.local_context(text_mode="INVISIBLE"):
        lines(made, *SENTENCES)

    assert pdf.read(written(made)).text == "\n".join(SENTENCES)


@with_ocr
def test_a_scan_is_recognised() -> None:
    """Words in the picture of a page are read where that is installed, each with its box."""
    loaded = pdf.read(scanned("Any agency shall\nanswer in four days."))

    assert loaded.text == "Any agency shall\nanswer in four days."
    word = word_of(loaded, "answer")
    assert word.left == pytest.approx(100, abs=6)
    assert 130 < word.top < word.bottom < 205


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
