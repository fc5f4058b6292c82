"""A page of a document as the panel shows it: its picture, with boxes where the quoted words stand on it."""

from collections.abc import Iterable, Iterator, Sequence

from chatbot.answer import Citation
from chatbot.page import texts
from chatbot.page.components import Box, PageView
from chatbot.page.leafing import Leafing
from chatbot.page.marked_text import marked
from chatbot.page.pictures import Pictures
from vectorstore import Catalog, DocumentRecord, Place, Word

_ROOM = 1.5  # points around the words
_FARTHEST = 2.0  # of a line's height: words that are farther apart stand in different columns


def page_view(  # noqa: PLR0913 - what is shown, and from where
    catalog: Catalog,
    pictures: Pictures,
    record: DocumentRecord,
    *,
    opened: Citation,
    here: Sequence[Citation],
    leafing: Leafing,
) -> PageView | None:
    """Give the page that the open quote begins on, or the one that was turned to; None where there are no pages."""
    first = catalog.place_at(record.name, opened.start)
    if first is None or not first.width:
        return None
    text = catalog.text(record.name)
    last = catalog.place_at(record.name, len(text) - 1) or first
    number = leafing.page or first.number
    page = catalog.layout.page(record.name, number)
    ends_on = catalog.place_at(record.name, max(opened.start, opened.end - 1)) or first
    return PageView(
        picture=pictures.address(record, number),
        number=number,
        name=texts.page_of(number, record.title),
        ratio=page.width / page.height if page and page.height else first.width / first.height,
        boxes=boxes(page, here) if page else (),
        quote=marked(text, here, (opened.start, opened.end)),
        is_first=number <= 1,
        is_last=number >= last.number,
        words=texts.page_words(number),
        way=texts.way_to_page(number + 1) if first.number <= number < ends_on.number else "",
    )


def boxes(page: Place, citations: Iterable[Citation]) -> tuple[Box, ...]:
    """Give where the quoted words stand on a page, one box a line, in percent of its width and height."""
    return tuple(
        Box(
            left=100 * (line.left - _ROOM) / page.width,
            top=100 * (line.top - _ROOM) / page.height,
            width=100 * (line.right - line.left + 2 * _ROOM) / page.width,
            height=100 * (line.bottom - line.top + 2 * _ROOM) / page.height,
            number=citation.number,
        )
        for citation in citations
        for line in _lines(word for word in page.words if word.start < citation.end and word.end > citation.start)
    )


def _lines(words: Iterable[Word]) -> Iterator[Word]:
    """Put together words that stand beside each other."""
    line: Word | None = None
    for word in words:
        if line and _is_beside(line, word):
            line = Word(
                line.start,
                word.end,
                min(line.left, word.left),
                min(line.top, word.top),
                max(line.right, word.right),
                max(line.bottom, word.bottom),
            )
            continue
        if line:
            yield line
        line = word
    if line:
        yield line


def _is_beside(line: Word, word: Word) -> bool:
    """Say whether a word stands on the same line, to either side: not all that is written runs to the right."""
    height = max(line.bottom - line.top, word.bottom - word.top)
    shared = min(line.bottom, word.bottom) - max(line.top, word.top)
    gap = max(word.left - line.right, line.left - word.right)
    return shared > 0 and gap < _FARTHEST * height
