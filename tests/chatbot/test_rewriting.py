"""A model puts follow-ups into words that stand alone; what it writes is taken only if it makes sense."""

from dataclasses import replace

import pytest

from chatbot.assembly import Footnote
from chatbot.bot import Bot
from chatbot.contextualizing import Rewriter
from tests import failures
from tests.chatbot.asking_models import LONG, SHORT, Connect
from tests.model_server import ModelServer, Reply

FIRST, SECOND = "How can people complain in Connecticut?", "And how is that done in New York?"
GOOD = "How can people complain about officers in New York?"


@pytest.fixture(name="rewriting")
def _rewriting(footnote: Footnote, connect: Connect) -> Bot:
    return replace(footnote.bot, rewriter=Rewriter(connect(retries=0), LONG))


@pytest.mark.parametrize("written", [GOOD, f'"{GOOD}"', f"Question: {GOOD}", f"Here it is:\n\n{GOOD}\n"])
def test_what_a_model_writes_is_searched(rewriting: Bot, model_server: ModelServer, written: str) -> None:
    """A question that stands alone is searched for, whatever a model puts around it."""
    history = [rewriting.answer(FIRST)]
    model_server.behave(Reply([written]))

    assert rewriting.answer(SECOND, history).searched_for == GOOD


@pytest.mark.parametrize(
    "written",
    [
        "How can people complain about officers?",
        "How can people complain about officers in Connecticut?",
        "What is the best pizza in New York?",
        "In New York, complaints are sent to the Quiet Streets Bureau, which answers within thirty days of receipt.",
        "New York " * 60,
    ],
    ids=["loses the state", "keeps the old state", "leaves the topic", "answers", "goes on and on"],
)
def test_nonsense_is_not_searched(footnote: Footnote, rewriting: Bot, model_server: ModelServer, written: str) -> None:
    """Where a model loses the state or the topic, or adds to it, what the rules found is searched."""
    history = [footnote.bot.answer(FIRST)]
    model_server.behave(Reply([written]))

    assert rewriting.answer(SECOND, history).searched_for == footnote.bot.answer(SECOND, history).searched_for


@pytest.mark.parametrize("reply", [failures.SERVER_ERROR, failures.NO_HEADERS, failures.DRIP, failures.EMPTY_CONTENT])
def test_a_failure_is_left_to_the_rules(
    footnote: Footnote, connect: Connect, model_server: ModelServer, reply: Reply
) -> None:
    """A server that fails, or takes longer than a follow-up is worth, changes nothing."""
    bot = replace(footnote.bot, rewriter=Rewriter(connect(retries=0), SHORT))
    history = [footnote.bot.answer(FIRST)]
    model_server.behave(reply)

    answer = bot.answer(SECOND, history)

    assert answer.searched_for == footnote.bot.answer(SECOND, history).searched_for
    assert answer.citations


def test_a_question_that_leans_on_nothing_is_not_sent(rewriting: Bot, model_server: ModelServer) -> None:
    """The first question of a conversation is searched as it is."""
    model_server.behave(Reply([GOOD]))

    rewriting.answer(FIRST)

    assert model_server.requests == []
