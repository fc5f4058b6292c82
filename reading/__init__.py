"""Files become text: one reader a format, all with exact offsets. What is imported from here is what others may use.

A reader takes a file's bytes and gives its text, the headings in it, and where its pages, slides, rows and tables
stand. Offsets count Unicode code points in that text. For a file that is text itself that is the decoded file with its
byte-order mark removed and its line ends untouched.
"""

from reading.building import CELLS_APART
from reading.errors import REASONS, Problem, UnreadableError
from reading.formats import SUFFIXES
from reading.loaded import Heading, Kind, Loaded, Place, Row, Table, Unit, Word
from reading.reader import Limits, Reader, recognises_scans

__all__ = [
    "CELLS_APART",
    "REASONS",
    "SUFFIXES",
    "Heading",
    "Kind",
    "Limits",
    "Loaded",
    "Place",
    "Problem",
    "Reader",
    "Row",
    "Table",
    "Unit",
    "UnreadableError",
    "Word",
    "recognises_scans",
]
