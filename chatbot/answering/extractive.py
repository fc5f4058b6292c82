"""Answers made of the documents' own sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from chatbot.answer import Answer, Mode
from chatbot.citations import Sentence, Source
from chatbot.evidence import Evidence, Part, Section
from chatbot.languages import Language, detect_language
from chatbot.phrases import Phrases, phrases_in
from chatbot.query import Query
from vectorstore import Excerpt, split_sentences, split_terms
from vectorstore import Sentence as Span

_STANDS_OUT = 0.85  # of the section's best score; passages that reach it are what answers
_MOST_OUTSTANDING = 0.5  # of a section's passages; where more stand out, none does
_HEADING_SHARE = 0.6  # of a question's words; where as many stand in the heading, the question is the heading's
_OPENING_SENTENCES = 2
_NEARLY_AS_GOOD = 0.75  # of the best score of a long section; passages of prose that reach it may be quoted too
_SHORT_SECTION = 10  # sentences
_PROSE_SENTENCES = 3  # about as many as people mark in a paragraph that answers
_BETWEEN_SENTENCES = 3  # characters; passages of one paragraph stand no further apart


@dataclass(frozen=True, slots=True)
class _Quotable:
    """A sentence that may be quoted, with its text and the excerpt that holds it. `span` counts in the document."""

    excerpt: Excerpt
    span: Span
    text: str
    depth: int  # 0 in a paragraph, 1 in a list, 2 in a list inside a list


class ExtractiveAnswerer:
    """Quotes: the sentences of the passages that stand out, in the order in which the document has them.

    Of prose that is the best few; of a list, the items that stand out or, where too many do, its opening and the first
    sentence of every item: then the question is about the whole of it. Several documents are quoted one after the
    other, each under its name; what they lack is said before.
    """

    mode: Mode = "extractive"

    def answer(self, query: Query, evidence: Evidence, history: Sequence[Answer]) -> Iterator[Sentence]:
        """Give the sentences that answer. What was said before is in the query already, where it matters."""
        del history
        phrases = phrases_in(query.language)
        quoted = [(part, [_choose(query, section) for section in part.sections]) for part in evidence.parts]
        said = [_differ(query, evidence, phrases)]
        yield from (Sentence("", phrase) for phrase in said if phrase)
        for part, sections in quoted:
            before = "\n\n" if any(said) else ""
            said.append(part.gap.said(phrases) if part.gap else "")
            if said[-1] and said[-1] not in said[:-1]:
                yield Sentence(before, said[-1])
                before = "\n\n"
            if not sections:
                said.append(phrases.document_does_not_say(part.title))
                yield Sentence(before, said[-1])
                continue
            said.append(phrases.document_says(part.title))
            yield Sentence(before, said[-1])
            for sentences in sections:
                yield from _layout(sentences)
        if language := _other_language(query, quoted):
            yield Sentence("\n\n", phrases.quotes_language(language))


def _differ(query: Query, evidence: Evidence, phrases: Phrases) -> str:
    """Say that documents differ, where each has the detail that is asked for and it is not the same."""
    if query.detail is None or len(evidence.parts) == 1:
        return ""
    found = [query.detail.found_in("\n".join(_texts(part.sections))) for part in evidence.parts]
    return phrases.documents_differ if all(found) and not frozenset.intersection(*found) else ""


def _texts(sections: Sequence[Section]) -> Iterator[str]:
    return (excerpt.text for section in sections for excerpt in section)


def _other_language(query: Query, quoted: Sequence[tuple[Part, list[list[_Quotable]]]]) -> Language | None:
    """Give the language of the quotes where it is not the asker's."""
    text = " ".join(sentence.text for _, sections in quoted for sentences in sections for sentence in sentences)
    language = detect_language(text, before=query.language) if text else query.language
    return language if language != query.language else None


def _choose(query: Query, section: Section) -> list[_Quotable]:
    """Choose the sentences to quote from a section's excerpts, which come in the document's order."""
    sentences = _quotable(section)
    if query.detail and (holding := [one for one in sentences if query.detail.held_in(one.text)]):
        return _best_passages(holding, 1)
    if not any(sentence.depth for sentence in sentences):
        return _best_of_prose(sentences)
    best = max(excerpt.score for excerpt in section)
    outstanding = {excerpt.id for excerpt in section if excerpt.score >= _STANDS_OUT * best}
    if _asks_for_all(query.text, section[0]) or len(outstanding) > _MOST_OUTSTANDING * len(section):
        return _overview(sentences)
    chosen = [sentence for sentence in sentences if sentence.excerpt.id in outstanding]
    if all(map(_introduces_list, chosen)):  # what is introduced is what was asked for
        return _overview(sentences)
    if sum(sentence.depth > 0 and sentence.span.opens for sentence in chosen) > 1:
        chosen = [sentence for sentence in sentences if sentence in chosen or _introduces_list(sentence)]
    return _under_their_items(_without_remarks(chosen, sentences), sentences)


def _best_of_prose(sentences: Sequence[_Quotable]) -> list[_Quotable]:
    """Choose the best few sentences; of a short section its opening too, which says what the others speak of."""
    if len(sentences) > _SHORT_SECTION:
        return _best_passages(sentences, _PROSE_SENTENCES, _NEARLY_AS_GOOD)
    chosen = _best_passages(sentences, _PROSE_SENTENCES)
    return chosen if sentences[0] in chosen else [sentences[0], *chosen]


def _best_passages(sentences: Sequence[_Quotable], count: int, share: float = 0.0) -> list[_Quotable]:
    """Keep the sentences of the best excerpts, as many as give so many and reach a share of the best score."""
    kept: list[_Quotable] = []
    ranked = sorted({one.excerpt.id: one.excerpt for one in sentences}.values(), key=lambda one: -one.score)
    for excerpt in ranked:
        if len(kept) >= count or excerpt.score < share * ranked[0].score:
            break
        kept += [sentence for sentence in sentences if sentence.excerpt.id == excerpt.id]
    return [sentence for sentence in sentences if sentence in kept]


def _without_remarks(chosen: Sequence[_Quotable], sentences: Sequence[_Quotable]) -> list[_Quotable]:
    """Where items are quoted, leave out what stands after a list and not in it: it sums up what the items say."""
    if not any(sentence.depth for sentence in chosen):
        return list(chosen)
    first_item = next(index for index, sentence in enumerate(sentences) if sentence.depth)
    return [one for one in chosen if one.depth or _introduces_list(one) or one in sentences[:first_item]]


def _under_their_items(chosen: Sequence[_Quotable], sentences: Sequence[_Quotable]) -> list[_Quotable]:
    """Add to what is chosen from a list inside a list the items that it stands under: they say what it is about."""
    complete: list[_Quotable] = []
    items: list[_Quotable] = []  # those that are open, outermost first
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


def _overview(sentences: Sequence[_Quotable]) -> list[_Quotable]:
    """Choose the opening of a section that has a list, and the first sentence of each item."""
    first_item = next(index for index, sentence in enumerate(sentences) if sentence.depth)
    opening = sentences[max(0, first_item - _OPENING_SENTENCES) : first_item]
    return [*opening, *(sentence for sentence in sentences if sentence.depth and sentence.span.opens)]


def _introduces_list(sentence: _Quotable) -> bool:
    return sentence.depth == 0 and sentence.text.endswith((":", "："))


def _quotable(section: Sequence[Excerpt]) -> list[_Quotable]:
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
            found.append(_Quotable(excerpt, span, text, len(levels)))
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


def _layout(sentences: Sequence[_Quotable]) -> Iterator[Sentence]:
    """Set sentences: those of a paragraph or an item follow each other, items are items of a list."""
    items = sum(sentence.depth > 0 and sentence.span.opens for sentence in sentences)
    if items == 1:  # an item by itself is no list
        sentences = [replace(sentence, depth=0) for sentence in sentences]
    previous: _Quotable | None = None
    for sentence in sentences:
        if sentence.depth:
            continues = previous is not None and previous.depth == sentence.depth and not sentence.span.opens
            opening = " " if continues else _item_opening(sentence, previous)
        else:
            in_paragraph = previous is not None and previous.depth == 0
            opening = " " if in_paragraph and not sentence.span.opens else "\n\n"
        excerpt = sentence.excerpt
        source = Source(excerpt.document, excerpt.title, excerpt.section, sentence.span.start, sentence.span.end)
        yield Sentence(opening, sentence.text, (source,), "verbatim")
        previous = sentence


def _item_opening(sentence: _Quotable, previous: _Quotable | None) -> str:
    line_break = "\n" if previous is not None and previous.depth else "\n\n"
    return line_break + "  " * (sentence.depth - 1) + "- "
