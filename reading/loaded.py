"""What every reader gives."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "Markdown", "HTML", "PDF", "Word", "PowerPoint", "spreadsheet", "table", "EPUB", "e-mail"]
"""What a file is: a "spreadsheet" has sheets, a "table" is a file of rows such as CSV."""

Unit = Literal["page", "slide", "row"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `text[start:end]` is what it says.

    It stands from `opens` to `closes` with its marks, such as Markdown's `#`, which nobody wants quoted.
    """

    start: int
    end: int
    opens: int
    closes: int


@dataclass(frozen=True, slots=True)
class Word:
    """Where a word, `text[start:end]`, stands on its page: in points, from the page's upper left corner.

    A word that is divided between two lines is two of these.
    """

    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Place:
    """A page, a slide or a row of a sheet: `text[start:end]` stands there.

    `number` is what people call it by: pages and slides count from 1, rows as the spreadsheet numbers them. Of a page
    that can be shown as a picture, `width` and `height` are in points, and `words` say what stands where.
    """

    unit: Unit
    number: int
    start: int
    end: int
    width: float = 0.0
    height: float = 0.0
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: `text[start:end]`. Its `cells` are spans of the text, without the names of their columns."""

    start: int
    end: int
    cells: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `columns` are the columns' names; empty where it has none."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file's text, its headings in order, and its title where the file itself says one ("" if not).

    `text[:begins]` is about the file rather than in it, such as Markdown's front matter: nobody wants it quoted.
    `places` follow each other in the text without overlapping; there are none where the format knows none. `sha256` is
    of the bytes that the text was read from, so that both are of one moment.
    """

    text: str
    headings: tuple[Heading, ...]
    title: str = ""
    kind: Kind = "text"
    places: tuple[Place, ...] = ()
    tables: tuple[Table, ...] = ()
    sha256: str = ""
    begins: int = 0
