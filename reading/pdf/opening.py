"""Open a PDF file, or say why that is not possible. Nothing in it is run: no script, no action, no form."""

import contextlib
import logging
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from reading.errors import Problem, UnreadableError

# PDFium's Python side reports what is odd about a file; what keeps it from being read is raised all the same.
logging.getLogger("pypdfium2").addHandler(logging.NullHandler())

_MARK_WITHIN = 1024  # bytes; programs write something before the mark, and it is a PDF all the same


@contextlib.contextmanager
def opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    """Give the document, and close it afterwards. Raise UnreadableError when it cannot be opened."""
    if b"%PDF" not in data[:_MARK_WITHIN]:
        raise UnreadableError(Problem.WRONG_SUFFIX)
    if not _is_whole(data):
        raise UnreadableError(Problem.DAMAGED)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
        raise UnreadableError(Problem.ENCRYPTED if locked else Problem.DAMAGED) from error
    try:
        yield document
    except pdfium.PdfiumError as error:
        raise UnreadableError(Problem.DAMAGED) from error
    finally:
        document.close()


def _is_whole(data: bytes) -> bool:
    """Say whether the file goes on to its end. PDFium would read one that was cut, without the pages that are lost."""
    end = data.rfind(b"startxref")
    return end >= 0 and data.find(b" obj", end) < 0
