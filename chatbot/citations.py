"""From what an answerer says to text with [n] markers and citations. Pure: no search, no model, no catalog.

A quote is never taken from an answerer. It names offsets, and the quote is read from the document there.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from chatbot.answer import Citation, Place, Statement, Support, Withheld

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
    `remark` is what the bot says behind it; `by_model` that a model wrote it.
    """

    opening: str
    text: str
    sources: tuple[Source, ...] = ()
    support: Support | None = None
    remark: str = ""
    by_model: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """What the reader should know of how an answer came about."""

    text: str


Item = Sentence | Withheld | Notice
"""What an answerer gives, one after the other."""


@dataclass(slots=True)
class Citer:
    """Numbers the sources of an answer as its sentences come, reads the quotes, and keeps what is not shown.

    `quote` reads `text[start:end]` of a document, `place` says where in it that stands. A source met again keeps its
    number.
    """

    quote: Callable[[str, int, int], str]
    place: Callable[[str, int, int], Place | None] = lambda _document, _start, _end: None
    citations: list[Citation] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    withheld: list[Withheld] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    by_model: bool = False
    """Whether a model wrote any of it."""
    _numbers: dict[Source, int] = field(default_factory=dict)

    def cite(self, items: Iterable[Item]) -> Iterator[str]:
        """Give the answer's text piece by piece, one piece a sentence, with its markers."""
        for item in items:
            match item:
                case Withheld():
                    self.withheld.append(item)
                case Notice():
                    self.notices.append(item.text)
                case Sentence():
                    yield self._cited(item)

    def _cited(self, sentence: Sentence) -> str:
        numbers = tuple(self._number(source) for source in sentence.sources)
        if numbers and sentence.support:
            self.statements.append(Statement(sentence.text, numbers, sentence.support))
        self.by_model = self.by_model or sentence.by_model
        markers = "".join(f" [{number}]" for number in numbers)
        remark = f" {sentence.remark}" if sentence.remark else ""
        return sentence.opening + _without_markers(sentence.text) + markers + remark

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
                    place=self.place(source.document, source.start, source.end),
                )
            )
        return self._numbers[source]


def _without_markers(text: str) -> str:
    """Keep a document's own "[3]" from being taken for a citation: it is shown as "(3)"."""
    return _MARKER_LOOKALIKE.sub(r"(\1)", text)
