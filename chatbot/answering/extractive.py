"""Answers made of the documents' own sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from chatbot.answer import Answer
from chatbot.answering.lists import choose_items
from chatbot.answering.prose import best_sentences, choose_sentences
from chatbot.answering.quotable import Quotable, quotable_sentences
from chatbot.citations import Sentence, Source
from chatbot.evidence import Evidence, Part, Section
from chatbot.languages import Language, detect_language
from chatbot.phrases import Phrases, phrases_in
from chatbot.query import Query

_LIST_SHARE = 0.2  # of a section's sentences; where fewer are items, it is prose with a list in it


class ExtractiveAnswerer:
    """Quotes: the sentences of the passages that stand out, in the order in which the document has them.

    Of prose that is the best few; of a list, the items that stand out or, where too many do, its opening and the first
    sentence of every item: then the question is about the whole of it. Several documents are quoted one after the
    other, each under its name; what they lack is said before.
    """

    writes_freely = False

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


def _other_language(query: Query, quoted: Sequence[tuple[Part, list[list[Quotable]]]]) -> Language | None:
    """Give the language of the quotes where it is not the asker's."""
    text = " ".join(sentence.text for _, sections in quoted for sentences in sections for sentence in sentences)
    language = detect_language(text, before=query.language) if text else query.language
    return language if language != query.language else None


def _choose(query: Query, section: Section) -> list[Quotable]:
    """Choose the sentences to quote from a section's excerpts, which come in the document's order."""
    sentences = quotable_sentences(section)
    if query.detail and (holding := [one for one in sentences if query.detail.held_in(one.text)]):
        return best_sentences(query.text, holding)
    if sum(sentence.depth > 0 for sentence in sentences) < _LIST_SHARE * len(sentences):
        return choose_sentences(query.text, sentences)
    return choose_items(query.text, section, sentences)


def _layout(sentences: Sequence[Quotable]) -> Iterator[Sentence]:
    """Set sentences: those of a paragraph or an item follow each other, items are items of a list."""
    items = sum(sentence.depth > 0 and sentence.span.opens for sentence in sentences)
    if items == 1:  # an item by itself is no list
        sentences = [replace(sentence, depth=0) for sentence in sentences]
    previous: Quotable | None = None
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


def _item_opening(sentence: Quotable, previous: Quotable | None) -> str:
    line_break = "\n" if previous is not None and previous.depth else "\n\n"
    return line_break + "  " * (sentence.depth - 1) + "- "
