"""What the bot says of its own accord, in each of its languages."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.languages import LANGUAGES, Language, detect_language
from chatbot.phrases import Detail, phrases_in
from chatbot.phrases.wording import ByDetail, ByLanguage
from tests.chatbot.contract import all_phrases

_NAMES = st.one_of(st.text(), st.sampled_from(["{title}", "{}", "{0}", "%s", "$title", r"\1", "{{term}}"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bot_speaks_the_language_it_is_asked_in(language: Language) -> None:
    """Every phrase is in the language it is said to be in, also to who has spoken another."""
    other: Language = "es" if language == "en" else "en"
    for phrase in all_phrases(phrases_in(language), ["287(g)"]):
        assert detect_language(phrase, before=other) == language, phrase


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_stands_for_two_things(language: Language) -> None:
    """What is said tells what is meant."""
    said = list(all_phrases(phrases_in(language), ["287(g)"]))
    assert len(said) == len(set(said))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_is_a_sentence(language: Language) -> None:
    """Each ends as a sentence or introduces what follows; none holds a marker's brackets or a break of the line."""
    phrases = phrases_in(language)
    parts = {phrases.not_stated, phrases.borne_out_in_part}  # of a row, and behind a sentence
    for phrase in all_phrases(phrases, ["287(g)"]):
        assert phrase == phrase.strip()
        assert phrase.endswith((".", ":", "。", "：")) or phrase in parts
        assert not set(phrase) & set("[]\n{}")


@given(_NAMES, st.sampled_from(LANGUAGES))
def test_a_name_is_said_as_it_is(name: str, language: Language) -> None:
    """A title or a word may hold anything, braces too."""
    spoken = phrases_in(language)
    for say in (spoken.document_says, spoken.document_does_not_say, spoken.not_mentioned):
        before, after = say("\ue000").split("\ue000")
        assert say(name) == before + name + after
    before, between, after = spoken.document_does_not_mention("\ue000", "\ue000").split("\ue000")
    assert spoken.document_does_not_mention(name, "word") == before + name + between + "word" + after
    assert spoken.document_does_not_mention("Title", name) == before + "Title" + between + name + after


def test_every_detail_and_every_language_has_its_words() -> None:
    """The tables that mypy checks have the entries that their keys' types name."""
    assert set(get_args(Detail)) == set(ByDetail.__annotations__)
    assert set(LANGUAGES) == set(ByLanguage.__annotations__)


def test_a_title_has_one_article() -> None:
    """A title that begins with "The" does not get a second one."""
    phrases = phrases_in("en")

    assert phrases.document_says("The choir") == "The choir document says:"
    assert phrases.document_says("New York") == "The New York document says:"
