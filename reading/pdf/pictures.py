"""A page as a picture."""

import io
import math

from reading.errors import Problem, UnreadableError
from reading.pdf.opening import opened

_LONGEST_SIDE = 4096  # pixels
_MOST_PIXELS = 16_000_000


def picture(data: bytes, page: int, width: int) -> bytes:
    """Give a page, counted from 1, as a PNG of about so many pixels across; fewer where it would become too large.

    Raise UnreadableError when there is no such page, or none that can be read.
    """
    with opened(data) as document:
        if not 1 <= page <= len(document):
            raise UnreadableError(Problem.NO_PAGE, str(page))
        shown = document[page - 1]
        written = io.BytesIO()
        shown.render(scale=scale_to(shown.get_width(), shown.get_height(), width)).to_pil().save(written, "PNG")
        return written.getvalue()


def scale_to(width: float, height: float, wanted: float) -> float:
    """Give the pixels for a point of a page that is to be so many pixels wide, or as many as are allowed."""
    # PDFium rounds both sides up.
    largest = (_LONGEST_SIDE - 1) / max(width, height), math.sqrt((_MOST_PIXELS - 2 * _LONGEST_SIDE) / (width * height))
    return min(max(wanted, 1) / width, *largest)
