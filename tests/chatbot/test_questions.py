"""A question as it comes in."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.errors import ChatbotError, EmptyQuestionError, QuestionTooLongError
from chatbot.questions import LIMIT, clean_question


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "\n\t\r ",
        "\u00a0\u3000\u2028",
        "\0\x07\x7f",
        "\u200b\ufeff\u2060",
        "\u202e\u2066",
        "\u200d \u200d",
        "\ud800\udfff",
        "\ufe0f",
        "\u3164\u2800",
        "\U000e0041\U000e007f",
    ],
    ids=ascii,
)
def test_nothing_that_can_be_seen_is_an_empty_question(text: str) -> None:
    """White space, controls, joiners and blank letters by themselves ask nothing."""
    with pytest.raises(EmptyQuestionError, match="Ask something"):
        clean_question(text)


def test_the_limit_is_four_thousand_characters() -> None:
    """A question of 4,000 characters is taken whole; one more is too long, and the message says by how much."""
    assert clean_question("x" * LIMIT) == "x" * 4_000
    for length in (4_001, 20_000):
        with pytest.raises(QuestionTooLongError, match=f"{length:,} characters; the limit is 4,000"):
            clean_question("x" * length)


def test_what_is_taken_out_does_not_count() -> None:
    """The limit is for what is left: white space around it and invisible characters are not counted."""
    assert clean_question(" " * LIMIT + "x" * LIMIT + "\0" * LIMIT) == "x" * LIMIT


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        pytest.param("a\0b\x1b[31mc\x7f", "ab[31mc", id="controls"),
        pytest.param("a\u202eb\u2066c\u200fd", "abcd", id="bidi"),
        pytest.param("a\U000e0068\U000e0069b", "ab", id="tags"),
        pytest.param("a\ud83db", "ab", id="half a surrogate pair"),
        pytest.param("a\u200bb\ufeffc\u00add", "abcd", id="zero width"),
        pytest.param("rights\x0cprivacy\x0bpolice\x85towns", "rights privacy police towns", id="breaks part words"),
        pytest.param("  one\ttwo\r\nthree \n", "one\ttwo\r\nthree", id="lines and tabs stay"),
    ],
)
def test_what_cannot_be_seen_is_taken_out(text: str, cleaned: str) -> None:
    """What cannot be seen goes, and the words stay words."""
    assert clean_question(text) == cleaned


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("👨\u200d👩\u200d👧\u200d👦?", id="family"),
        pytest.param("🏳️\u200d🌈", id="flag"),
        pytest.param("👍🏽", id="skin tone"),
        pytest.param("نمی\u200cخواهم", id="Persian"),
        pytest.param("क्\u200dष", id="Hindi"),
        pytest.param("cafe\u0301", id="combining accent"),
        pytest.param("纽约州如何处理投诉？", id="Chinese"),
        pytest.param("\U0001fae8", id="a sign newer than this Python"),
    ],
)
def test_every_script_stays_as_it_is_written(text: str) -> None:
    """Joiners that scripts and emoji are written with stay, and so do characters that this Python does not know."""
    assert clean_question(text) == text


@given(st.text(st.characters(exclude_categories=[])))
def test_whatever_comes_in_can_be_seen_and_written(text: str) -> None:
    """What is let through is within the limit, can be written as UTF-8, holds no control, and would pass again."""
    try:
        question = clean_question(text)
    except ChatbotError:
        return

    assert 0 < len(question) <= LIMIT
    assert question == question.strip()
    assert question.encode()
    categories = {unicodedata.category(character) for character in question if character not in "\n\r\t\u200c\u200d"}
    assert not categories & {"Cc", "Cf", "Cs"}
    assert clean_question(question) == question
