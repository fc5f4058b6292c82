"""Write the lines of all pages as one text, and note where each word of it stands on its page."""

from reading.building import MOST_TEXT
from reading.errors import Problem, UnreadableError
from reading.loaded import Heading, Loaded, Place, Word
from reading.pdf.pages import Line, Page


def write(pages: list[Page], title: str) -> Loaded:
    """Give the text of pages. Raise UnreadableError if it is longer than is read."""
    writer = _Writer()
    places = tuple(writer.page(page) for page in pages if page.lines)
    text = "".join(writer.parts)
    headings = tuple(Heading(start, end, start, end) for start, end in writer.headings.values())
    return Loaded(text, headings, title=title, kind="PDF", places=places)


class _Writer:
    """A text that grows word by word."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.headings: dict[int, tuple[int, int]] = {}  # where each stands, by its number
        self._length = 0

    def page(self, page: Page) -> Place:
        """Write a page. What stands between two pages belongs to neither."""
        self._add(page.lines[0].apart)
        start = self._length
        words: list[Word] = []
        for line in page.lines:
            self._add(line.apart if words else "")
            words += self._line(line)
        if self._length > MOST_TEXT:
            raise UnreadableError(Problem.TOO_MUCH_TEXT)
        return Place("page", page.number, start, self._length, page.width, page.height, tuple(words))

    def _line(self, line: Line) -> list[Word]:
        first = self._length
        words: list[Word] = []
        for piece in line.pieces:
            self._add(" " if words else "")
            start = self._length
            self._add(piece.text)
            words.append(Word(start, self._length, piece.left, piece.top, piece.right, piece.bottom))
        if line.heading:
            start, _ = self.headings.get(line.heading, (first, first))
            self.headings[line.heading] = (start, self._length)
        return words

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self._length += len(text)
