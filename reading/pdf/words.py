"""The words of a page as PDFium finds them, with their boxes and how they look. Those that nobody sees are left out."""

import ctypes
import re
import unicodedata
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from reading.building import clean
from reading.pdf.backdrop import Backdrop
from reading.pdf.frame import Frame
from reading.pdf.looks import Looks
from reading.pdf.pages import Look, Page, Piece
from reading.pdf.recognising import recognise

_HYPHEN = "\ufffe"  # what PDFium gives for the hyphen of a word that goes on in the next line
_HYPHEN_CODE = 2  # the same, where it is asked for by itself
_WORD = re.compile(r"(\s*)(\S+)")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_MOSTLY = 0.8  # of a scanned page's words lie over its picture; a stamp may have been put on it later


def read_page(document: pdfium.PdfDocument, index: int) -> Page:
    """Read the words of a page in the order in which they are drawn."""
    page = document[index]
    if document.get_formtype():
        # What is filled in is drawn into the page, as a printer does; the file stays as it is.
        raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
        page.close()
        page = document[index]
    try:
        frame, backdrop = Frame.of(page), Backdrop(page)
        words = _Words(page, frame, backdrop)
        pieces = list(words.pieces())
        words.close()
        seen = _seen(pieces, backdrop)
        pictured = not seen and backdrop.pictured()
        return Page(index + 1, frame.width, frame.height, recognise(page) if pictured else seen, pictured)
    finally:
        page.close()


def _seen(pieces: list[Piece], backdrop: Backdrop) -> list[Piece]:
    """Leave out what nobody sees; over the picture of a page, that is its text."""
    layers = sum(piece.look.layer for piece in pieces)
    if layers > _MOSTLY * len(pieces) and backdrop.is_picture():
        return [piece for piece in pieces if piece.look.visible or piece.look.layer]
    return [piece for piece in pieces if piece.look.visible]


class _Words:
    """A page's text as PDFium has it. Each call takes about a microsecond, so there are few for a word."""

    def __init__(self, page: pdfium.PdfPage, frame: Frame, backdrop: Backdrop) -> None:
        self._page = page.get_textpage()
        self._raw = self._page.raw
        self._frame = frame
        self._looks = Looks(self._raw, frame, backdrop)
        self._edges = [ctypes.c_double() for _ in range(4)]

    def close(self) -> None:
        self._page.close()

    def pieces(self) -> Iterator[Piece]:
        """Give the words that lie on the page, divided at the ends of lines."""
        width, height = self._frame.width, self._frame.height
        for match in _WORD.finditer(self._text()):
            opens_line = "\n" in match[1]
            for start, text, look in self._parts(match.start(2), match[2]):
                left, top, right, bottom = self._box(start, len(text))
                if (0 < left + right < 2 * width) and (0 < top + bottom < 2 * height) and (shown := _tidy(text)):
                    yield Piece(shown, left, top, right, bottom, look, opens_line)
                opens_line = False

    def _text(self) -> str:
        """Give the page's text, one character for each that PDFium counts; it counts those beyond 0xFFFF as two."""
        count = raw.FPDFText_CountChars(self._raw)
        units = (ctypes.c_ushort * (count + 1))()
        written = raw.FPDFText_GetText(self._raw, 0, count, units) - 1
        text = bytes(units)[: 2 * written].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text
        codes = (raw.FPDFText_GetUnicode(self._raw, index) for index in range(count))
        return "".join(_HYPHEN if code == _HYPHEN_CODE else chr(code) for code in codes)

    def _parts(self, start: int, word: str) -> Iterator[tuple[int, str, Look]]:
        """Divide a word at the end of a line, and where what is seen meets what is not."""
        look = self._looks.at(start)
        if raw.FPDFText_CountRects(self._raw, start, len(word)) == 1:
            yield start, word.replace(_HYPHEN, "-"), look
            return
        begin = 0
        for index in range(1, len(word)):
            following = self._looks.at(start + index)
            if following is look:
                continue
            broken = word[index - 1] == _HYPHEN and abs(following.baseline - look.baseline) > look.size / 2
            if broken or following.visible != look.visible:
                yield start + begin, word[begin:index].replace(_HYPHEN, "-"), look
                begin = index
                look = following
        yield start + begin, word[begin:].replace(_HYPHEN, "-"), look

    def _box(self, start: int, length: int) -> tuple[float, float, float, float]:
        left, top, right, bottom = self._edges
        boxes = []
        for index in range(raw.FPDFText_CountRects(self._raw, start, length)):
            raw.FPDFText_GetRect(self._raw, index, left, top, right, bottom)
            boxes.append((left.value, bottom.value, right.value, top.value))
        if not boxes:
            raw.FPDFText_GetCharBox(self._raw, start, left, right, bottom, top)
            boxes.append((left.value, bottom.value, right.value, top.value))
        if len(boxes) > 1:
            lefts, bottoms, rights, tops = zip(*boxes, strict=True)
            boxes = [(min(lefts), min(bottoms), max(rights), max(tops))]
        return self._frame.box(*boxes[0])


def _tidy(text: str) -> str:
    """Write a word without what no text has, and with the letters that a ligature stands for."""
    if text.isascii() and text.isprintable():
        return text
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")  # PDFium counts halves
    letters = _LIGATURE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), whole)
    return clean(letters.replace("\u00ad", ""))
