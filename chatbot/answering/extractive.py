"""Answers made of the documents' own sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from chatbot import phrases
from chatbot.answer import Answer, Mode
from chatbot.citations import Sentence, Source
from vectorstore import Excerpt, split_sentences, split_terms
from vectorstore import Sentence as Span

_NEARLY_AS_GOOD = 0.75  # of the best score; a further document whose best passage reaches it is quoted too
_STANDS_OUT = 0.85  # of the section's best score; passages that reach it are what answers
_MOST_OUTSTANDING = 0.5  # of a section's passages; where more stand out, none does
_HEADING_SHARE = 0.6  # of a question's words; where as many stand in the heading, the question is the heading's
_MOST_DOCUMENTS = 3
_OPENING_SENTENCES = 2
_OVERVIEW_SENTENCES = 4


@dataclass(frozen=True, slots=True)
class _Quotable:
    """A sentence that may be quoted, with its text and the excerpt that holds it. `span` counts in the document."""

    excerpt: Excerpt
    span: Span
    text: str
    depth: int  # 0 in a paragraph, 1 in a list, 2 in a list inside a list


class ExtractiveAnswerer:
    """Quotes: the sentences of the passages that stand out, in the order in which the document has them.

    Where no passage of a section stands out, the question is about the whole of it: then its opening and each item's
    first sentence are quoted. Several documents are quoted one after the other, each under its name.
    """

    mode: Mode = "extractive"

    def answer(self, question: str, excerpts: Sequence[Excerpt], history: Sequence[Answer]) -> Iterator[Sentence]:
        """Give the sentences that answer. What was said before is in `question` already, where it matters."""
        del history
        for position, section in enumerate(_sections_to_quote(excerpts)):
            yield Sentence("\n\n" if position else "", phrases.document_says(section[0].title))
            yield from _layout(_choose(question, section))


def _sections_to_quote(excerpts: Sequence[Excerpt]) -> list[list[Excerpt]]:
    """Give the best section of each document that has something nearly as good as the best, in document order."""
    sections: dict[str, list[Excerpt]] = {}
    for excerpt in excerpts:
        if excerpt.document not in sections:
            if len(sections) == _MOST_DOCUMENTS or excerpt.score < _NEARLY_AS_GOOD * excerpts[0].score:
                continue
            sections[excerpt.document] = [excerpt]
        elif excerpt.section_start == sections[excerpt.document][0].section_start:  # headings may occur twice
            sections[excerpt.document].append(excerpt)
    return [sorted(section, key=lambda excerpt: excerpt.start) for section in sections.values()]


def _choose(question: str, section: Sequence[Excerpt]) -> list[_Quotable]:
    """Choose the sentences to quote from a section's excerpts, which come in the document's order."""
    sentences = _quotable(section)
    best = max(excerpt.score for excerpt in section)
    outstanding = {excerpt.id for excerpt in section if excerpt.score >= _STANDS_OUT * best}
    if _asks_for_all(question, section[0]) or len(outstanding) > _MOST_OUTSTANDING * len(section):
        return _overview(sentences)
    chosen = [sentence for sentence in sentences if sentence.excerpt.id in outstanding]
    if sum(sentence.depth > 0 and sentence.span.opens for sentence in chosen) > 1:
        chosen = [sentence for sentence in sentences if sentence in chosen or _introduces_list(sentence)]
    return _under_their_items(chosen, sentences)


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
    """Choose the opening of a section and the first sentence of each item of its lists; without a list, its start."""
    first_item = next((index for index, sentence in enumerate(sentences) if sentence.depth), None)
    if first_item is None:
        return list(sentences[:_OVERVIEW_SENTENCES])
    opening = sentences[max(0, first_item - _OPENING_SENTENCES) : first_item]
    return [*opening, *(sentence for sentence in sentences if sentence.depth and sentence.span.opens)]


def _introduces_list(sentence: _Quotable) -> bool:
    return sentence.depth == 0 and sentence.text.endswith((":", "："))


def _quotable(section: Sequence[Excerpt]) -> list[_Quotable]:
    """Give all sentences of a section's excerpts, with their depth in its lists."""
    found = []
    levels: list[str] = []  # the kinds of markers of the lists that are open, outermost first
    for excerpt in section:
        for span in split_sentences(excerpt.text):
            kind = _kind(span.marker)
            if not kind:
                levels = []
            elif kind in levels:
                levels = levels[: levels.index(kind) + 1]
            else:
                levels = [*levels, kind]
            text = excerpt.text[span.start : span.end]
            moved = replace(span, start=excerpt.start + span.start, end=excerpt.start + span.end)
            found.append(_Quotable(excerpt, moved, " ".join(text.split()), len(levels)))
    return found


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
