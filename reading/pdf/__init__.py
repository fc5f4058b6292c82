"""PDF: the text of its pages in the order in which it is read, with the box of each word, and pages as pictures.

PDFium reads the file. It is not safe to use from several threads at once.
"""

from reading.errors import Problem, UnreadableError
from reading.loaded import Loaded
from reading.pdf.edges import leave_out_edges
from reading.pdf.headings import mark_headings, title_of
from reading.pdf.lines import set_lines
from reading.pdf.opening import opened
from reading.pdf.paragraphs import body_size, set_apart
from reading.pdf.pictures import picture
from reading.pdf.words import read_page
from reading.pdf.writing import write

__all__ = ["picture", "read"]


def read(data: bytes) -> Loaded:
    """Read a PDF file. Raise UnreadableError when that is not possible."""
    with opened(data) as document:
        pages = [read_page(document, index) for index in range(len(document))]
        if not any(page.pieces for page in pages):
            raise UnreadableError(Problem.SCANNED if any(page.pictured for page in pages) else Problem.NO_TEXT)
        body = body_size(pages)
        for page in pages:
            set_lines(page)
        title = title_of(document, pages, body)
        leave_out_edges(pages, body)
        mark_headings(document, pages, body)
        set_apart(pages)
        return write(pages, title)
