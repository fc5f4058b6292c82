"""What is said where a question is not answered: in the bot's own voice, pointing to what comes nearest."""

from collections.abc import Iterator, Sequence

from chatbot.citations import Sentence, Source
from chatbot.phrases import Phrases
from vectorstore import Excerpt

_NEAREST = 3  # sections that are pointed to


def not_covered(excerpts: Sequence[Excerpt], phrases: Phrases) -> Iterator[Sentence]:
    """Say that the documents do not answer, and point to the headings that come nearest."""
    yield Sentence("", phrases.not_covered)
    yield from _nearest_sections(excerpts, phrases.nearest_sections)


def no_advice(excerpts: Sequence[Excerpt], phrases: Phrases) -> Iterator[Sentence]:
    """Say that nobody is advised, and point to the headings of what may help."""
    yield from _nearest_sections(excerpts, phrases.no_advice, opening="")


def no_instructions(phrases: Phrases) -> Iterator[Sentence]:
    """Say that instructions are not followed."""
    yield Sentence("", phrases.no_instructions)


def _nearest_sections(excerpts: Sequence[Excerpt], introduction: str, opening: str = "\n\n") -> Iterator[Sentence]:
    headings = dict.fromkeys(_heading(excerpt) for excerpt in excerpts if excerpt.section)
    if headings or not opening:
        yield Sentence(opening, introduction)
    for position, heading in enumerate(list(headings)[:_NEAREST]):
        yield Sentence("\n- " if position else "\n\n- ", " ".join(heading.section.split()), (heading,))


def _heading(excerpt: Excerpt) -> Source:
    start = excerpt.section_start
    return Source(excerpt.document, excerpt.title, excerpt.section, start, start + len(excerpt.section))
