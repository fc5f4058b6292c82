"""Which sentences of a section with lists answer.

The items that stand out or, where too many do, the opening and the first sentence of every item: then the question is
about the whole of it.
"""

from collections.abc import Sequence

from chatbot.answering.quotable import Quotable
from vectorstore import Excerpt, split_terms

_STANDS_OUT = 0.85  # of the section's best score; passages that reach it are what answers
_MOST_OUTSTANDING = 0.5  # of a section's passages; where more stand out, none does
_HEADING_SHARE = 0.6  # of a question's words; where as many stand in the heading, the question is the heading's
_OPENING_SENTENCES = 2


def choose_items(question: str, section: Sequence[Excerpt], sentences: Sequence[Quotable]) -> list[Quotable]:
    """Choose from the sentences of a section's excerpts, some of which stand in lists."""
    best = max(excerpt.score for excerpt in section)
    outstanding = {excerpt.id for excerpt in section if excerpt.score >= _STANDS_OUT * best}
    if _asks_for_all(question, section[0]) or len(outstanding) > _MOST_OUTSTANDING * len(section):
        return _overview(sentences)
    chosen = [sentence for sentence in sentences if sentence.excerpt.id in outstanding]
    if all(map(_introduces_list, chosen)):  # what is introduced is what was asked for
        return _overview(sentences)
    if sum(sentence.depth > 0 and sentence.span.opens for sentence in chosen) > 1:
        chosen = [sentence for sentence in sentences if sentence in chosen or _introduces_list(sentence)]
    return _under_their_items(_without_remarks(chosen, sentences), sentences)


def _without_remarks(chosen: Sequence[Quotable], sentences: Sequence[Quotable]) -> list[Quotable]:
    """Where items are quoted, leave out what stands after a list and not in it: it sums up what the items say."""
    if not any(sentence.depth for sentence in chosen):
        return list(chosen)
    first_item = next(index for index, sentence in enumerate(sentences) if sentence.depth)
    return [one for one in chosen if one.depth or _introduces_list(one) or one in sentences[:first_item]]


def _under_their_items(chosen: Sequence[Quotable], sentences: Sequence[Quotable]) -> list[Quotable]:
    """Add to what is chosen from a list inside a list the items that it stands under: they say what it is about."""
    complete: list[Quotable] = []
    items: list[Quotable] = []  # those that are open, outermost first
    for sentence in sentences:
        if sentence.span.opens:
            items = [*items[: max(sentence.depth - 1, 0)], sentence]
        if sentence in chosen:
            complete += [one for one in [*items[:-1], sentence] if one not in complete]
    return complete


def _asks_for_all(question: str, excerpt: Excerpt) -> bool:
    """Say whether a question asks what the heading asks: most of its words stand there."""
    asked = set(split_terms(question)) - set(split_terms(excerpt.title))
    heading = set(split_terms(excerpt.section))
    return bool(asked) and len(asked & heading) >= _HEADING_SHARE * len(asked)


def _overview(sentences: Sequence[Quotable]) -> list[Quotable]:
    """Choose the opening of a section that has a list, and the first sentence of each item."""
    first_item = next(index for index, sentence in enumerate(sentences) if sentence.depth)
    opening = sentences[max(0, first_item - _OPENING_SENTENCES) : first_item]
    return [*opening, *(sentence for sentence in sentences if sentence.depth and sentence.span.opens)]


def _introduces_list(sentence: Quotable) -> bool:
    return sentence.depth == 0 and sentence.text.endswith((":", "："))
