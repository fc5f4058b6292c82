"""What is said where a question is not answered."""

import pytest

from chatbot import refusing
from chatbot.citations import Sentence
from chatbot.languages import LANGUAGES, Language
from chatbot.phrases import phrases_in
from tests.chatbot.excerpts import excerpt

_SECTIONS = [
    excerpt(
        "They eat mice.", 1.0 - at / 10, section=f"{at}. What of owls?", section_start=100 * at, start=100 * at + 20
    )
    for at in range(1, 6)
]


def _text(sentences: list[Sentence]) -> str:
    return "".join(sentence.opening + sentence.text for sentence in sentences)


@pytest.mark.parametrize("language", LANGUAGES)
def test_not_covered_points_to_the_nearest_sections(language: Language) -> None:
    """It is said, and the three nearest headings are named, best first, in the words of the document."""
    phrases = phrases_in(language)

    sentences = list(refusing.not_covered(_SECTIONS, phrases))

    assert _text(sentences) == (
        f"{phrases.not_covered}\n\n{phrases.nearest_sections}\n\n"
        "- 1. What of owls?\n- 2. What of owls?\n- 3. What of owls?"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_advice_points_to_what_may_help(language: Language) -> None:
    """Advice is declined in one sentence, which introduces the nearest headings."""
    phrases = phrases_in(language)

    sentences = list(refusing.no_advice(_SECTIONS[:1], phrases))

    assert _text(sentences) == f"{phrases.no_advice}\n\n- 1. What of owls?"


@pytest.mark.parametrize("language", LANGUAGES)
def test_instructions_are_not_followed(language: Language) -> None:
    """Instructions get a sentence that points to nothing."""
    phrases = phrases_in(language)

    assert list(refusing.no_instructions(phrases)) == [Sentence("", phrases.no_instructions)]


def test_a_heading_is_pointed_at_where_it_stands() -> None:
    """The source of a heading is the heading itself; nothing is claimed of it."""
    pointed = [one for one in refusing.not_covered(_SECTIONS, phrases_in("en")) if one.sources]

    assert len(pointed) == 3
    for sentence, found in zip(pointed, _SECTIONS, strict=False):
        (source,) = sentence.sources
        assert (source.document, source.title, source.section) == (found.document, found.title, found.section)
        assert (source.start, source.end) == (found.section_start, found.section_start + len(found.section))
        assert sentence.support is None


def test_a_section_is_pointed_at_once() -> None:
    """Several excerpts of a section are one section; the same heading in another place is another one."""
    again = excerpt("At night.", 0.85, section="1. What of owls?", section_start=100, start=160)
    elsewhere = excerpt("Bats fly.", 0.8, document="bats", section="1. What of owls?")

    pointed = [one for one in refusing.not_covered([_SECTIONS[0], again, elsewhere], phrases_in("en")) if one.sources]

    assert [sentence.sources[0].document for sentence in pointed] == ["owls", "bats"]


def test_without_headings_nothing_is_pointed_at() -> None:
    """Where there are no sections to name, none are announced."""
    phrases = phrases_in("en")

    for excerpts in ([], [excerpt("They eat mice.")]):
        assert list(refusing.not_covered(excerpts, phrases)) == [Sentence("", phrases.not_covered)]
    assert list(refusing.no_advice([], phrases)) == [Sentence("", phrases.no_advice)]


def test_what_may_help_is_pointed_at_without_headings_too() -> None:
    """What is announced follows: where there are no headings, the first words of what was found."""
    phrases = phrases_in("en")

    announced, pointed = refusing.no_advice([excerpt("They eat mice. They hunt.", start=7)], phrases)

    assert announced == Sentence("", phrases.no_advice)
    assert pointed.text == "They eat mice."
    assert [(source.start, source.end) for source in pointed.sources] == [(7, 21)]


def test_a_heading_of_two_lines_is_one_item() -> None:
    """A heading that goes on in its next line is named in one: the list stays a list. Its citation holds both."""
    found = excerpt("They eat.", 1.0, section="1. What of owls\nand of bats?", section_start=5, start=40)

    *_, named = refusing.not_covered([found], phrases_in("en"))

    assert named.text == "1. What of owls and of bats?"
    assert [(source.start, source.end) for source in named.sources] == [(5, 5 + len(found.section))]
