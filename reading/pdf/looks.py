"""How the text of a page looks: how large and heavy it is, where it runs, and whether anybody sees it."""

import ctypes
import math
import re
from typing import Any

from pypdfium2 import raw

from reading.pdf.backdrop import Backdrop
from reading.pdf.frame import Frame
from reading.pdf.pages import Look

_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD = 600  # of a font's weight; 400 is usual
_FORCED_BOLD = 1 << 18  # a flag of a font
_LAYERS = {raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP}
_OUTLINED = {raw.FPDF_TEXTRENDERMODE_STROKE, raw.FPDF_TEXTRENDERMODE_STROKE_CLIP}
_SMALLEST = 1.0  # points; nobody reads what is smaller
_ANGLES = 15  # degrees; scanned lines are a little askew
_NAME_LENGTH = 128  # bytes of a font's name

_NOWHERE = Look(size=0.0, bold=False, angle=0, baseline=0.0, visible=False, layer=False)


class Looks:
    """The looks of a page's text. What was drawn at once looks the same, so each is asked for once."""

    def __init__(self, text: Any, frame: Frame, backdrop: Backdrop) -> None:  # noqa: ANN401 # PDFium has no types
        self._text = text
        self._frame = frame
        self._backdrop = backdrop
        self._looks: dict[int, Look] = {}
        self._bold: dict[int, bool] = {}  # by font
        self._matrix = raw.FS_MATRIX()
        self._edges = [ctypes.c_double() for _ in range(4)]

    def at(self, index: int) -> Look:
        """Give the look of a character."""
        drawn = raw.FPDFText_GetTextObject(self._text, index)
        if not drawn:
            return _NOWHERE
        address = ctypes.addressof(drawn.contents)
        look = self._looks.get(address)
        if look is None:
            look = self._looks[address] = self._look(index, drawn)
        return look

    def _look(self, index: int, drawn: Any) -> Look:  # noqa: ANN401
        matrix = self._matrix
        raw.FPDFText_GetMatrix(self._text, index, matrix)
        size = raw.FPDFText_GetFontSize(self._text, index) * math.hypot(matrix.c, matrix.d)
        mode = raw.FPDFTextObj_GetTextRenderMode(drawn)
        colour = raw.FPDFPageObj_GetStrokeColor if mode in _OUTLINED else raw.FPDFPageObj_GetFillColor
        hidden = mode in _LAYERS or (
            self._backdrop.is_white(drawn, colour) and not self._backdrop.shows_white(*self._middle(index))
        )
        angle = self._angle(matrix)
        return Look(
            size=round(size, 1),
            bold=self._is_bold(raw.FPDFTextObj_GetFont(drawn)),
            angle=angle,
            baseline=self._baseline(matrix, angle),
            visible=not hidden and size >= _SMALLEST,
            layer=mode in _LAYERS and size >= _SMALLEST,
        )

    def _angle(self, matrix: Any) -> int:  # noqa: ANN401
        across, down = self._frame.direction(matrix.a, matrix.b)
        return round(math.degrees(math.atan2(down, across)) / _ANGLES) * _ANGLES % 360 if down else 180 * (across < 0)

    def _baseline(self, matrix: Any, angle: int) -> float:  # noqa: ANN401
        x, y = self._frame.point(matrix.e, matrix.f)
        return y * math.cos(math.radians(angle)) - x * math.sin(math.radians(angle)) if angle else y

    def _middle(self, index: int) -> tuple[float, float]:
        left, top, right, bottom = self._edges
        raw.FPDFText_GetCharBox(self._text, index, left, right, bottom, top)
        return (left.value + right.value) / 2, (bottom.value + top.value) / 2

    def _is_bold(self, font: Any) -> bool:  # noqa: ANN401
        address = ctypes.addressof(font.contents) if font else 0
        if address not in self._bold:
            name = ctypes.create_string_buffer(_NAME_LENGTH)
            raw.FPDFFont_GetBaseFontName(font, name, _NAME_LENGTH)
            heavy = raw.FPDFFont_GetWeight(font) >= _BOLD or raw.FPDFFont_GetFlags(font) & _FORCED_BOLD
            self._bold[address] = bool(heavy or _BOLD_NAME.search(name.value))
        return self._bold[address]
