"""What is said where a question is not answered: in the bot's own voice, pointing to what comes nearest."""

from collections.abc import Iterator, Sequence

from chatbot.citations import Sentence, Source
from chatbot.phrases import Phrases
from vectorstore import Excerpt, split_sentences

_NEAREST = 3  # sections that are pointed to


def not_covered(excerpts: Sequence[Excerpt], phrases: Phrases) -> Iterator[Sentence]:
    """Say that the documents do not answer, and point to the headings that come nearest."""
    yield Sentence("", phrases.not_covered)
    yield from _nearest_sections(excerpts, phrases.nearest_sections)


def no_advice(excerpts: Sequence[Excerpt], phrases: Phrases) -> Iterator[Sentence]:
    """Say that nobody is advised, and point to the headings of what may help; without any, to its first words."""
    yield Sentence("", phrases.no_advice)
    yield from _listed(_headings(excerpts) or _first_words(excerpts))


def no_instructions(phrases: Phrases) -> Iterator[Sentence]:
    """Say that instructions are not followed."""
    yield Sentence("", phrases.no_instructions)


def _nearest_sections(excerpts: Sequence[Excerpt], introduction: str) -> Iterator[Sentence]:
    if headings := _headings(excerpts):
        yield Sentence("\n\n", introduction)
        yield from _listed(headings)


def _listed(places: Sequence[tuple[str, Source]]) -> Iterator[Sentence]:
    for position, (text, source) in enumerate(places[:_NEAREST]):
        yield Sentence("\n- " if position else "\n\n- ", " ".join(text.split()), (source,))


def _headings(excerpts: Sequence[Excerpt]) -> list[tuple[str, Source]]:
    return list(dict.fromkeys((one.section, _heading(one)) for one in excerpts if one.section))


def _heading(excerpt: Excerpt) -> Source:
    start = excerpt.section_start
    return Source(excerpt.document, excerpt.title, excerpt.section, start, start + len(excerpt.section))


def _first_words(excerpts: Sequence[Excerpt]) -> list[tuple[str, Source]]:
    places = []
    for one in excerpts:
        for sentence in split_sentences(one.text)[:1]:
            start, end = one.start + sentence.start, one.start + sentence.end
            source = Source(one.document, one.title, one.section, start, end)
            places.append((one.text[sentence.start : sentence.end], source))
    return places
