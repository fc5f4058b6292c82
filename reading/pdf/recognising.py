"""Words that are recognised in the picture of a page, where what does it is installed: make ocr."""

import functools
import importlib
import importlib.util
from collections.abc import Iterator
from itertools import groupby
from statistics import median
from typing import Any

import pypdfium2 as pdfium

from reading.building import clean
from reading.errors import Problem, UnreadableError
from reading.pdf.pages import Look, Piece
from reading.pdf.pictures import scale_to

_LIBRARY = "rapidocr_onnxruntime"
_POINTS_TO_DOTS = 200 / 72
_USUAL = 1.4  # times as high or low as usual are lines of the same size, at most: boxes are not exact
_BELOW_BASELINE = 0.2  # of a line's height

_Box = list[list[float]]


def recognise(page: pdfium.PdfPage) -> list[Piece]:
    """Give the words in the picture of a page; none where nothing recognises them.

    Raise UnreadableError where there is not enough memory for it: it takes more than a gigabyte.
    """
    if importlib.util.find_spec(_LIBRARY) is None:
        return []
    scale = scale_to(page.get_width(), page.get_height(), page.get_width() * _POINTS_TO_DOTS)
    try:
        found, _ = _engine()(page.render(scale=scale).to_numpy(), return_word_box=True)
    except Exception as error:  # each of its parts has errors of its own, by which it reports that memory is short
        raise UnreadableError(Problem.TOO_MUCH_MEMORY) from error
    lines = [(box, letters, boxes) for box, _, _, boxes, letters, _ in found or []]
    usual = median([_height(box) for box, _, _ in lines] or [0.0])
    return [piece for box, letters, boxes in lines for piece in _pieces(box, letters, boxes, usual, scale)]


@functools.cache
def _engine() -> Any:  # noqa: ANN401 # it has no types
    # Imported here: it takes a second and a hundred megabytes. One line at a time takes the least of both.
    return importlib.import_module(_LIBRARY).RapidOCR(rec_batch_num=1)


def _pieces(box: _Box, letters: list[str], boxes: list[_Box], usual: float, scale: float) -> Iterator[Piece]:
    """Give the words of a line, each with the box around its letters."""
    height = _height(box)
    size = usual if usual / _USUAL < height < usual * _USUAL else height
    baseline = max(y for _, y in box) - _BELOW_BASELINE * height
    look = Look(round(size / scale, 1), bold=False, angle=0, baseline=baseline / scale, visible=True, layer=False)
    opens_line = True
    for is_space, word in groupby(zip(letters, boxes, strict=True), key=lambda letter: letter[0].isspace()):
        if is_space:
            continue
        parts = list(word)
        corners = [corner for _, letter in parts for corner in letter]
        across, down = [x / scale for x, _ in corners], [y / scale for _, y in corners]
        text = clean("".join(letter for letter, _ in parts))
        yield Piece(text, min(across), min(down), max(across), max(down), look, opens_line)
        opens_line = False


def _height(box: _Box) -> float:
    """Give the height of a line's box, whose corners are given from the upper left one around."""
    return (box[3][1] - box[0][1] + box[2][1] - box[1][1]) / 2
