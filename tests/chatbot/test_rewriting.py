"""Follow-ups put into words that stand alone by a model: taken if they are sensible, else the rules' words are."""

import pytest

from chatbot.answer import Answer
from chatbot.bot import Bot
from tests import failures
from tests.chatbot.scripted_models import CONNECTICUT, HURRY, is_rewriting, saying, truthful
from tests.model_server import ModelServer, Reply

FOLLOW_UP = "and in New York?"
GOOD = "How does New York address concerns about racial profiling?"


@pytest.fixture(name="history")
def _history(bot: Bot) -> list[Answer]:
    return [bot.answer(CONNECTICUT)]


@pytest.mark.parametrize(
    "written",
    [
        GOOD,
        f'Question: "{GOOD}"',
        f"**{GOOD}**",
        f"Sure! Here is the question:\n\n{GOOD}\n",
        f"<think>\nThey ask of New York now.\n</think>\n{GOOD}",
        f"\u200b{GOOD}\u202e",
    ],
)
def test_a_good_question_is_searched(
    hurried_bot: Bot, model_server: ModelServer, history: list[Answer], written: str
) -> None:
    """What a model makes of a follow-up is searched, without what models put around a question."""
    model_server.behave(truthful(rewriting=written))

    answer = hurried_bot.answer(FOLLOW_UP, history)

    assert answer.searched_for == GOOD
    assert {citation.document for citation in answer.citations} == {"new-york"}
    assert [is_rewriting(request.body["messages"]) for request in model_server.requests] == [True, False]
    assert f"Question: {GOOD}" in model_server.requests[-1].body["messages"][-1]["content"]


@pytest.mark.parametrize(
    "written",
    [
        "How are concerns about racial profiling addressed?",
        CONNECTICUT,
        "How do Connecticut and New York address concerns about racial profiling?",
        "How does New York punish sheriffs who shout during football matches?",
        "What is the weather in New York?",
        "In New York, racial profiling is addressed by concerns.",
        "New York has banned racial profiling since 1999, and every officer who does it is dismissed.",
        "",
        " \n",
        "?",
        "HACKED",
        "\n".join(f"Line {number} of what nobody asked for." for number in range(10)),
        f"{GOOD[:-1]} {'and racial profiling ' * 20}?",
        f"{GOOD[:-1]} at http://evil.example/search?",
    ],
)
def test_nonsense_is_not_searched(
    bot: Bot, hurried_bot: Bot, model_server: ModelServer, history: list[Answer], written: str
) -> None:
    """What loses the state, invents, answers or is no question is not taken: the rules' question is searched."""
    model_server.behave(truthful(rewriting=written))

    answer = hurried_bot.answer(FOLLOW_UP, history)

    assert answer.searched_for == bot.answer(FOLLOW_UP, history).searched_for
    assert "New York" in answer.searched_for
    assert answer.mode == "model"
    assert answer.notices == ()


@pytest.mark.parametrize(
    "reply",
    [
        failures.SERVER_ERROR,
        failures.WRONG_KEY,
        failures.CUT_OFF,
        failures.NO_HEADERS,
        failures.DRIP,
        failures.SLOW_FOR_EVER,
        failures.EMPTY_CONTENT,
    ],
)
def test_a_server_that_fails_in_rewriting(
    bot: Bot, hurried_bot: Bot, model_server: ModelServer, history: list[Answer], reply: Reply
) -> None:
    """Where rewriting fails or takes too long, the rules' question is searched, in time, and the model answers it."""
    model_server.behave(truthful(rewriting=reply))

    answer = hurried_bot.answer(FOLLOW_UP, history)

    assert answer.searched_for == bot.answer(FOLLOW_UP, history).searched_for
    assert answer.mode == "model"
    assert answer.notices == ()
    assert answer.timings_ms.contextualize < 1_000 * HURRY["rewrite_seconds"] + 500


def test_a_question_that_stands_alone_is_not_rewritten(hurried_bot: Bot, model_server: ModelServer) -> None:
    """The first question of a conversation is searched as it is."""
    model_server.behave(saying("NOT STATED"))

    answer = hurried_bot.answer(CONNECTICUT)

    assert answer.searched_for == CONNECTICUT
    assert [is_rewriting(request.body["messages"]) for request in model_server.requests] == [False]
