"""Sentences that may be quoted, and how deep in lists each of them stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from vectorstore import Excerpt, split_sentences
from vectorstore import Sentence as Span

_BETWEEN_SENTENCES = 3  # characters; passages of one paragraph stand no further apart


@dataclass(frozen=True, slots=True)
class Quotable:
    """A sentence that may be quoted, with its text and the excerpt that holds it. `span` counts in the document."""

    excerpt: Excerpt
    span: Span
    text: str
    depth: int  # 0 in a paragraph, 1 in a list, 2 in a list inside a list


def quotable_sentences(section: Sequence[Excerpt]) -> list[Quotable]:
    """Give all sentences of a section's excerpts, with their depth in its lists."""
    found = []
    levels: list[str] = []  # the kinds of markers of the lists that are open, outermost first
    previous_end = -_BETWEEN_SENTENCES
    for excerpt in section:
        goes_on = excerpt.continues and excerpt.start - previous_end < _BETWEEN_SENTENCES
        for index, sentence in enumerate(split_sentences(excerpt.text)):
            goes_on = goes_on and not (index and sentence.opens)
            if not goes_on:  # else it belongs to the item or paragraph that the excerpt before ends in
                levels = _open_lists(levels, _kind(sentence.marker))
            span = Span(
                start=excerpt.start + sentence.start,
                end=excerpt.start + sentence.end,
                marker=sentence.marker,
                opens=sentence.opens and not goes_on,
            )
            text = " ".join(excerpt.text[sentence.start : sentence.end].split())
            found.append(Quotable(excerpt, span, text, len(levels)))
        previous_end = excerpt.end
    return found


def _open_lists(levels: list[str], kind: str) -> list[str]:
    """Give the lists that are open once an item of a kind begins; "" is a paragraph, which ends them all."""
    if not kind:
        return []
    return levels[: levels.index(kind) + 1] if kind in levels else [*levels, kind]


def _kind(marker: str) -> str:
    """Tell markers of one list from those of a list inside it: numbers, letters, or the sign itself."""
    core = marker.strip("().")
    return "number" if core.isdigit() else "letter" if core.isalpha() else core
