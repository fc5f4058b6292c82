"""From a turn and the conversation before it to what is searched."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.answer import Answer
from chatbot.contextualizing import contextualize

_TITLES = {"connecticut": "Connecticut", "new-york": "New York"}
_COMPLAINTS = "How do people complain in Connecticut?"


def _said(searched_for: str) -> Answer:
    return Answer(
        question="what was asked",
        searched_for=searched_for,
        outcome="answered" if searched_for else "small_talk",
        mode="extractive",
        text="what was said",
    )


def _search(*turns: str) -> str:
    """Go through a conversation and give what its last turn searches for."""
    history: list[Answer] = []
    for turn in turns:
        history.append(_said(contextualize(turn, history, _TITLES).text))
    return history[-1].searched_for


@pytest.mark.parametrize("question", [_COMPLAINTS, "why?", "and in New York?", "What about it?", "third"])
def test_a_first_question_is_searched_as_it_is(question: str) -> None:
    """Where nothing came before there is nothing to add, however short the question."""
    assert _search(question) == question


@pytest.mark.parametrize(
    "turn",
    [
        "and in New York?",
        "And New York?",
        "What about New York?",
        "how about new york",
        "New York?",
        "in NY?",
        "Sorry, I meant New York.",
        "Same question for New York!",
    ],
)
def test_another_state_is_asked_the_same(turn: str) -> None:
    """A turn that only names another state repeats the question for that one."""
    assert _search(_COMPLAINTS, turn) == "How do people complain in New York?"


def test_two_states_are_asked_the_same() -> None:
    """A turn that only names both states repeats the question for both."""
    assert (
        _search(_COMPLAINTS, "and in Connecticut and New York?")
        == "How do people complain in Connecticut and New York?"
    )


@pytest.mark.parametrize(
    "turn",
    [
        "Who looks into them?",
        "Is it confidential?",
        "Why?",
        "such as?",
        "the second one, please",
        "and how long does that process usually take them to finish?",
        "Tell me more about independent oversight bodies and committees",
    ],
)
def test_a_turn_that_leans_stands_behind_what_it_leans_on(turn: str) -> None:
    """A short turn, one with a pronoun and one that begins like a continuation take the question before along."""
    assert _search(_COMPLAINTS, turn) == f"{_COMPLAINTS} {turn}"


@pytest.mark.parametrize("turn", ["What is the Trust Act?", "Who runs the Border Patrol?"])
def test_a_question_of_something_by_its_name_stands_alone(turn: str) -> None:
    """A new thing that is asked of by its name does not drag the old topic along."""
    assert _search(_COMPLAINTS, turn) == turn


def test_a_turn_that_leans_on_another_state_takes_only_the_topic_along() -> None:
    """Where the turn names another state, the one before is left behind and its topic comes along."""
    searched = _search(_COMPLAINTS, "and who reviews such cases in New York?")

    assert "complain" in searched
    assert "New York" in searched
    assert "Connecticut" not in searched


def test_a_comparison_keeps_both_states() -> None:
    """A turn that compares with another state is about both."""
    searched = _search(_COMPLAINTS, "How does that differ from New York?")

    assert all(title in searched for title in _TITLES.values())


def test_a_state_stays_spoken_of() -> None:
    """A question that stands by itself, but names no state, is asked of the one that was spoken of."""
    question = "Which training programs do officers have to finish?"

    assert _search(_COMPLAINTS, question) == f"{question} (Connecticut)"


def test_a_new_state_takes_the_place_of_the_old() -> None:
    """From a question that stands by itself and names another state on, that one is spoken of."""
    new, later = "Which training do officers get in New York?", "Which resources help local immigrant families?"

    assert _search(_COMPLAINTS, new) == new
    assert _search(_COMPLAINTS, new, later) == f"{later} (New York)"


def test_a_state_that_was_carried_over_can_be_replaced() -> None:
    """A state in parentheses is replaced like any other, and no parenthesis stays behind."""
    question = "Which training programs do officers have to finish?"

    assert _search(_COMPLAINTS, question, "and in New York?") == f"{question} (New York)"
    searched = _search(_COMPLAINTS, question, "and who pays for that in New York?")
    assert "Connecticut" not in searched
    assert searched.count("(") == searched.count(")")


def test_a_question_about_several_is_not_given_one_state() -> None:
    """Where a question asks about several, the one state that was spoken of is not added."""
    question = "Which of both states trains officers longer before task forces begin?"

    assert _search(_COMPLAINTS, question) == question


@pytest.mark.parametrize("turn", ["hi", "Hello there!", "good morning", "¡Hola!", "你好", "Bonjour."])
def test_a_greeting_searches_nothing(turn: str) -> None:
    """A greeting is small talk, at the beginning and later."""
    for history in ([], [_said(_COMPLAINTS)]):
        query = contextualize(turn, history, _TITLES)

        assert (query.text, query.small_talk) == ("", "greeting")


@pytest.mark.parametrize(
    "turn",
    [
        "thanks",
        "Thank you so much!",
        "ok thanks, bye",
        "Great, that helps a lot. Thanks!",
        "muchas gracias",
        "谢谢",
        "ok",
    ],
)
def test_thanks_search_nothing(turn: str) -> None:
    """Thanks and a farewell are small talk."""
    assert contextualize(turn, [_said(_COMPLAINTS)], _TITLES).small_talk == "thanks"


@pytest.mark.parametrize(
    "turn",
    ["Hello, how do people complain?", "Thanks. And who oversees the task forces?", "ok but why?", "hi-tech tools"],
)
def test_a_question_after_a_greeting_is_a_question(turn: str) -> None:
    """Courtesy around a question does not make it small talk."""
    assert contextualize(turn, [], _TITLES).text == turn


def test_small_talk_between_turns_is_passed_over() -> None:
    """A turn after thanks still leans on the question before them."""
    assert _search(_COMPLAINTS, "thanks!", "and in New York?") == "How do people complain in New York?"


@pytest.mark.parametrize("turn", ["and why is that so?", "为什么会这样呢？还有什么别的原因吗？"])
def test_a_long_conversation_does_not_pile_up(turn: str) -> None:
    """However long people lean on what was said, what is searched keeps its size and ends in what is asked."""
    first, later = (len(_search(_COMPLAINTS, *[turn] * length)) for length in (30, 120))

    searched = _search(_COMPLAINTS, *[turn] * 120)
    assert searched.endswith(turn)
    assert len(searched) < 400
    assert later <= first + len(turn)


def test_the_end_of_a_long_question_is_kept() -> None:
    """Of a question too long to take along whole, the last words are, uncut."""
    long = "Please tell me, and I ask " + "because I really want to know, " * 40 + "how people complain in Connecticut?"

    searched = _search(long, "why?")

    assert searched.endswith("how people complain in Connecticut? why?")
    assert set(searched.split()) <= set(long.split()) | {"why?"}


_WORDS = st.sampled_from(
    ["how", "who", "and", "it", "(New York)", "Connecticut", "in", "both", "NY", "complain", "?", "(", "thanks", "hi"]
)
_TURNS = st.lists(st.lists(_WORDS, min_size=1, max_size=8).map(" ".join) | st.text(min_size=1), min_size=1, max_size=5)


@given(_TURNS, st.dictionaries(st.text(min_size=1), st.text(min_size=1), max_size=3))
def test_whatever_is_said_is_searched_or_small_talk(turns: Sequence[str], other_titles: dict[str, str]) -> None:
    """No conversation, and no title, leaves a turn without something to search for, unless it is small talk."""
    titles = {**_TITLES, **other_titles}
    history: list[Answer] = []
    for turn in turns:
        query = contextualize(turn, history, titles)

        assert bool(query.text.strip()) != bool(query.small_talk) or not turn.strip()
        history.append(_said(query.text))
