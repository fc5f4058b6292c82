"""From what an answerer says to text with [n] markers and citations. Pure: no search, no model, no catalog.

A quote is never taken from an answerer. It names offsets, and the quote is read from the document there.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from chatbot.answer import Citation, Statement, Support

_MARKER_LOOKALIKE = re.compile(r"\[(\s*\d+(?:\s*,\s*\d+)*\s*)\]")


@dataclass(frozen=True, slots=True)
class Source:
    """A stretch of a document that a sentence rests on."""

    document: str
    title: str
    section: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an answer as an answerer gives it.

    `opening` is what stands before it: a space, a line break, the mark of a list item. Without `sources` it is the
    bot's own voice. `support` says how well they bear it out; without it they are pointed at and nothing is claimed.
    """

    opening: str
    text: str
    sources: tuple[Source, ...] = ()
    support: Support | None = None


@dataclass(slots=True)
class Citer:
    """Numbers the sources of an answer as its sentences come, and reads the quotes.

    `quote` reads `text[start:end]` of a document. A source met again keeps its number.
    """

    quote: Callable[[str, int, int], str]
    citations: list[Citation] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    _numbers: dict[Source, int] = field(default_factory=dict)

    def cite(self, sentences: Iterable[Sentence]) -> Iterator[str]:
        """Give the answer's text piece by piece, one piece a sentence, with its markers."""
        for sentence in sentences:
            numbers = tuple(self._number(source) for source in sentence.sources)
            if numbers and sentence.support:
                self.statements.append(Statement(sentence.text, numbers, sentence.support))
            markers = "".join(f" [{number}]" for number in numbers)
            yield sentence.opening + _without_markers(sentence.text) + markers

    def _number(self, source: Source) -> int:
        if source not in self._numbers:
            number = len(self.citations) + 1
            self._numbers[source] = number
            self.citations.append(
                Citation(
                    number=number,
                    document=source.document,
                    title=source.title,
                    section=source.section,
                    start=source.start,
                    end=source.end,
                    quote=self.quote(source.document, source.start, source.end),
                )
            )
        return self._numbers[source]


def _without_markers(text: str) -> str:
    """Keep a document's own "[3]" from being taken for a citation: it is shown as "(3)"."""
    return _MARKER_LOOKALIKE.sub(r"(\1)", text)
