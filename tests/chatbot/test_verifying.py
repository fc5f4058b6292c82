"""How a citation stands against its document as it is now."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.answer import Citation
from chatbot.assembly import Footnote
from chatbot.bot import Bot
from chatbot.conversation import Turn
from chatbot.verifying import Standing, verify, verify_turn
from tests.chatbot.conversations import asked


def _citation(start: int, end: int, quote: str) -> Citation:
    return Citation(1, "owls", "Owls", "", start, end, quote)


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        pytest.param(_citation(0, 4, "Owls"), Standing("holds", 0, 4), id="holds"),
        pytest.param(_citation(5, 9, "Owls"), Standing("moved", 0, 4), id="moved, nearest is before"),
        pytest.param(_citation(9, 13, "Owls"), Standing("moved", 12, 16), id="moved, nearest is after"),
        pytest.param(_citation(900, 904, "Owls"), Standing("moved", 12, 16), id="moved from beyond the end"),
        pytest.param(_citation(0, 4, "Bats"), Standing("gone", 0, 4), id="gone"),
        pytest.param(_citation(-4, 0, "Owls"), Standing("moved", 0, 4), id="a negative start is no place"),
        pytest.param(_citation(-5, -1, "Owls"), Standing("moved", 0, 4), id="nor does it count from the end"),
        pytest.param(_citation(12, 99, "Owls."), Standing("moved", 12, 17), id="an end too far is no place"),
        pytest.param(_citation(3, 3, ""), Standing("gone", 3, 3), id="no words stand nowhere"),
        pytest.param(_citation(4, 5, " "), Standing("gone", 4, 5), id="nor does a space"),
        pytest.param(_citation(10**30, 10**30 + 4, "Owls"), Standing("moved", 12, 16), id="a number too large"),
    ],
)
def test_a_citation_stands_where_its_words_are(citation: Citation, expected: Standing) -> None:
    """It holds only at its own offsets; elsewhere the nearest place is given."""
    assert verify(citation, "Owls hunt.  Owls.") == expected


def test_a_document_that_is_not_there_is_said_to_be_missing() -> None:
    assert verify(_citation(0, 4, "Owls"), None) == Standing("document missing", 0, 4)


@given(st.text("ab ", max_size=12), st.text("ab", min_size=1, max_size=3), st.integers(0, 14))
def test_the_nearest_place_is_given(text: str, quote: str, start: int) -> None:
    """No place where the quote stands is nearer than the one that is given."""
    standing = verify(_citation(start, start + len(quote), quote), text)

    places = [place for place in range(len(text)) if text.startswith(quote, place)]
    if standing.state == "gone":
        assert places == []
    else:
        assert text[standing.start : standing.end] == quote
        assert abs(standing.start - start) == min(abs(place - start) for place in places)
        assert (standing.state == "holds") == (start in places)


def test_what_the_bot_quotes_holds(bot: Bot, footnote: Footnote) -> None:
    """Every quote of a conversation holds, and a document whose fingerprint is the same is not read for it."""
    conversation = asked(bot, footnote.catalog)

    def unread(document: str) -> str | None:
        raise AssertionError(document)

    turn = conversation.turns[0]
    assert turn.answer
    numbers = {one.number for one in turn.answer.citations}
    looked = verify_turn(turn, footnote.catalog.text, {})
    known = verify_turn(turn, unread, turn.fingerprints)
    assert set(looked) == set(known) == numbers
    assert looked == known
    assert {one.state for one in looked.values()} == {"holds"}


def test_a_changed_document_is_read(bot: Bot, footnote: Footnote) -> None:
    """Where the fingerprint is another one the words are looked for: here they stand a line further down."""
    turn = asked(bot, footnote.catalog, ["What is the Trust Act?"]).turns[0]

    standings = verify_turn(turn, lambda name: "\n" + footnote.catalog.text(name), {"connecticut": "another"})

    assert turn.answer
    assert {one.number: (one.start + 1, one.end + 1) for one in turn.answer.citations} == {
        number: (one.start, one.end) for number, one in standings.items()
    }
    assert {one.state for one in standings.values()} == {"moved"}


def test_a_turn_without_an_answer_has_no_quotes(footnote: Footnote, bot: Bot) -> None:
    turn = asked(bot, footnote.catalog, ["thanks"]).turns[0]

    assert verify_turn(Turn("t", "?", turn.asked_at), footnote.catalog.text, {}) == {}
