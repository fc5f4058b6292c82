"""What a text without headings is about."""

import time

import pytest

from chatbot.subjects import subjects_of
from tests.chatbot.other_collections import NOVEL


def test_names_come_before_words() -> None:
    """Whom and what a text calls by name is what one can ask of it, then what it comes back to."""
    subjects = subjects_of(NOVEL)

    assert subjects[:2] == ["Captain Ferreira", "Lisbon"]
    assert subjects[2:] == ["father"]


def test_a_subject_is_named_once() -> None:
    """The same word with another ending is no other subject."""
    assert subjects_of("The engines hum. Each engine hums. All engines hum, says the engine.") == ["engines"]


@pytest.mark.parametrize("text", ["", "\n\n", "图书馆每天早上九点开门。", "12 34 56", "No. No. No."])
def test_a_text_may_have_none(text: str) -> None:
    """A text without names, and without a word that comes again, has no subject."""
    assert subjects_of(text) == []


def test_a_long_text_takes_no_time() -> None:
    """Only its beginning is read."""
    start = time.perf_counter()
    subjects_of("Owls of Lisbon hunt at night. " * 100_000)

    assert time.perf_counter() - start < 1
