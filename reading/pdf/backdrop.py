"""What lies behind the text of a page: pictures, and the areas that white text is seen on."""

import ctypes
from collections.abc import Callable, Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

_Box = tuple[float, float, float, float]

_WHITE = 250  # of 255, each of red, green and blue
_DEEPEST = 4  # objects within objects within …
_COVERS = 0.6  # of the page: a scanned one may have margins


class Backdrop:
    """A page's pictures and areas, looked up when they are first asked for: on most pages nobody asks."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._page = page
        self._areas: list[_Box] | None = None
        self._colour = [ctypes.c_uint() for _ in range(4)]

    def pictured(self) -> bool:
        """Say whether the page shows a picture."""
        return any(True for _ in self._pictures())

    def is_picture(self) -> bool:
        """Say whether a picture covers the page, in one part or in several."""
        boxes = list(self._pictures())
        if not boxes:
            return False
        left, bottom, right, top = self._page.get_bbox()
        width = min(right, max(box[2] for box in boxes)) - max(left, min(box[0] for box in boxes))
        height = min(top, max(box[3] for box in boxes)) - max(bottom, min(box[1] for box in boxes))
        covered = max(width, 0.0) * max(height, 0.0)
        return bool(covered > _COVERS * (right - left) * (top - bottom))

    def shows_white(self, x: float, y: float) -> bool:
        """Say whether there is anything but white behind a place, so that white text is seen on it."""
        if self._areas is None:
            self._areas = [box for kind, box in self._objects(coloured_only=True) if kind != raw.FPDF_PAGEOBJ_TEXT]
        return any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in self._areas)

    def _pictures(self) -> Iterator[_Box]:
        return (box for kind, box in self._objects() if kind == raw.FPDF_PAGEOBJ_IMAGE)

    def _objects(self, *, coloured_only: bool = False) -> Iterator[tuple[int, _Box]]:
        """Give each object's kind and its box on the page."""
        shifts: list[raw.FS_MATRIX] = []  # of the objects that the present one is in
        for found in self._page.get_objects(max_depth=_DEEPEST):
            del shifts[found.level :]
            if found.type == raw.FPDF_PAGEOBJ_FORM:
                matrix = raw.FS_MATRIX()
                raw.FPDFPageObj_GetMatrix(found, matrix)
                shifts.append(matrix)
            elif not (coloured_only and found.type == raw.FPDF_PAGEOBJ_PATH and not self._is_coloured(found)):
                yield found.type, _moved(found.get_bounds(), shifts)

    def _is_coloured(self, path: pdfium.PdfObject) -> bool:
        """Say whether an area is filled, and not in white."""
        mode, stroked = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(path, mode, stroked)
        return mode.value != raw.FPDF_FILLMODE_NONE and not self.is_white(path, raw.FPDFPageObj_GetFillColor)

    def is_white(self, drawn: object, get_colour: Callable[..., int]) -> bool:
        """Say whether nothing is seen of what is drawn on white: it is white, or transparent."""
        red, green, blue, opacity = self._colour
        if not get_colour(drawn, red, green, blue, opacity):
            return False
        return opacity.value == 0 or min(red.value, green.value, blue.value) >= _WHITE


def _moved(box: _Box, shifts: list[raw.FS_MATRIX]) -> _Box:
    for matrix in reversed(shifts):
        corners = [
            (matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f)
            for x in (box[0], box[2])
            for y in (box[1], box[3])
        ]
        across, up = zip(*corners, strict=True)
        box = (min(across), min(up), max(across), max(up))
    return box
