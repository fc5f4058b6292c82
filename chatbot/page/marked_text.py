"""A document's text as the panel shows it: as much of it as is read at once, its headings and quotes told apart."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from chatbot.answer import Citation
from chatbot.page import texts
from chatbot.page.components import Segment, TextView
from chatbot.page.leafing import Leafing
from vectorstore import Catalog

_AROUND = 30_000  # characters, before and behind what is open; as many more whenever more is wanted

_Span = tuple[int, int]


def text_view(
    catalog: Catalog, document: str, opened: Citation, here: Iterable[Citation], leafing: Leafing
) -> TextView:
    """Give the text around what is open, as far as it was unrolled."""
    text = catalog.text(document)
    shown = window(text, opened, leafing)
    return TextView(
        segments=segments(catalog, document, here, shown),
        earlier=texts.earlier_text() if shown[0] > 0 else "",
        later=texts.later_text() if shown[1] < len(text) else "",
    )


def window(text: str, opened: Citation, leafing: Leafing) -> _Span:
    """Give which stretch of a text is shown: whole lines, where there are lines."""
    first = opened.start - leafing.before * _AROUND
    last = min(opened.end, opened.start + _AROUND) + leafing.after * _AROUND
    start = text.find("\n", first, opened.start) + 1 or first if first > 0 else 0
    end = max(text.rfind("\n", opened.end, last), 0) or last if last < len(text) else len(text)
    return start, end


def segments(
    catalog: Catalog, document: str, citations: Iterable[Citation], shown: _Span | None = None
) -> tuple[Segment, ...]:
    """Divide a document's text, or what is shown of it, where a heading or a quote begins or ends."""
    text = catalog.text(document)
    first, last = shown or (0, len(text))
    headings = [
        (text.rfind("\n", 0, section.start) + 1, section.body_start)  # with the marks before it on its line
        for section in catalog.sections(document)
        if section.heading and section.start < last and section.body_start > first
    ]
    return marked(text, citations, (first, last), headings)


def marked(
    text: str, citations: Iterable[Citation], shown: _Span, headings: Sequence[_Span] = ()
) -> tuple[Segment, ...]:
    """Divide a stretch of a text where a heading or a quote begins or ends."""
    first, last = shown
    quotes = [(citation.number, (citation.start, citation.end)) for citation in citations]
    bounds = {first, last, *_ends(headings), *_ends(span for _, span in quotes)}
    return tuple(
        Segment(
            text=text[start:end],
            heading=any(_holds(span, start) for span in headings),
            numbers=tuple(number for number, span in quotes if _holds(span, start)),
        )
        for start, end in pairwise(sorted(bound for bound in bounds if first <= bound <= last))
    )


def _ends(spans: Iterable[_Span]) -> Iterator[int]:
    return (end for span in spans for end in span)


def _holds(span: _Span, offset: int) -> bool:
    return span[0] <= offset < span[1]
