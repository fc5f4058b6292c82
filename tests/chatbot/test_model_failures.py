"""A model server that fails in a conversation: the documents are quoted, the failure is told, and it goes on."""

import json
import socket
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chatbot.answer import Answer
from chatbot.bot import Bot
from chatbot.phrases import phrases_in
from tests import failures
from tests.chatbot.asking_models import KEY, nothing_stays
from tests.chatbot.command_line import run
from tests.chatbot.conftest import OpenBot
from tests.chatbot.scripted_models import CONNECTICUT, NEW_YORK, is_rewriting, sheet_in, truthful, writing
from tests.model_server import Behaviour, ModelServer, Reply, error

ENGLISH = phrases_in("en")
SECOND = "What training do Connecticut officials receive?"

_KEY_WANTED = ("does not accept the key", "Correct OPENAI_API_KEY")
_NO_MODEL = ("has no model 'a-model'", "FOOTNOTE_CHAT_MODEL")
_NOT_COMPATIBLE = ("does not speak OpenAI's protocol", "Correct OPENAI_BASE_URL")
_NO_MORE = ("takes no more requests now", "Ask again")
_FAILED = ("failed (", "Ask again later")
_SILENT = ("within 0.8 s", "raise FOOTNOTE_FIRST_TOKEN_SECONDS")
_SLOW = ("did not finish its reply within 1.6 s", "raise FOOTNOTE_ANSWER_SECONDS")
_BROKE_OFF = ("broke off in mid-reply", "Ask again")
_LIMIT = ("the model's limit is reached", "lower FOOTNOTE_EVIDENCE_CHARACTERS")
_NO_WORDS = ("gave a reply without words", "FOOTNOTE_CHAT_MODEL")
_FILTERED = ("content filter", "FOOTNOTE_ANSWERER=extractive")
_TOO_MUCH = ("more than the model 'a-model' reads at once", "Lower FOOTNOTE_EVIDENCE_CHARACTERS")
_REFUSED = ("refuses the request", "FOOTNOTE_CHAT_MODEL")
TOLD = {
    "WRONG_KEY": _KEY_WANTED,
    "FORBIDDEN": _KEY_WANTED,
    "UNKNOWN_MODEL": _NO_MODEL,
    "UNKNOWN_MODEL_OLLAMA": _NO_MODEL,
    "UNKNOWN_MODEL_400": _NO_MODEL,
    "NO_SUCH_ADDRESS": _NOT_COMPATIBLE,
    "NO_SUCH_METHOD": _NOT_COMPATIBLE,
    "WEB_PAGE": _NOT_COMPATIBLE,
    "NO_STREAM": _NOT_COMPATIBLE,
    "NONSENSE_OF_EVENTS": _NOT_COMPATIBLE,
    "TOO_MANY_REQUESTS": _NO_MORE,
    "TOO_MANY_REQUESTS_FOR_A_MINUTE": _NO_MORE,
    "TOO_MANY_REQUESTS_FOR_A_MOMENT": _NO_MORE,
    "NO_CREDIT": _NO_MORE,
    "SERVER_ERROR": _FAILED,
    "OVERLOADED": _FAILED,
    "BAD_GATEWAY": _FAILED,
    "ERROR_FIRST_IN_THE_STREAM": _FAILED,
    "NO_HEADERS": _SILENT,
    "NO_TOKEN": _SILENT,
    "DRIP": _SILENT,
    "EMPTY_FOR_EVER": _SILENT,
    "HANGS_MIDWAY": _SILENT,
    "DRIPS_MIDWAY": _SILENT,
    "SLOW_FOR_EVER": _SLOW,
    "CUT_OFF": _BROKE_OFF,
    "CUT_OFF_IN_AN_EVENT": _BROKE_OFF,
    "CLOSED_AFTER_AN_EVENT": _BROKE_OFF,
    "CLOSED_IN_AN_EVENT": _BROKE_OFF,
    "NONSENSE_IN_THE_STREAM": _BROKE_OFF,
    "ERROR_IN_THE_STREAM": _BROKE_OFF,
    "TOO_LONG_A_REPLY": _LIMIT,
    "EMPTY_CHOICES": _NO_WORDS,
    "EMPTY_CONTENT": _NO_WORDS,
    "FILTERED": _FILTERED,
    "FILTERED_IN_THE_STREAM": _FILTERED,
    "CONTEXT_TOO_LONG": _TOO_MUCH,
    "CONTEXT_TOO_LONG_LLAMA_CPP": _TOO_MUCH,
    "CONTEXT_TOO_LONG_VLLM": _TOO_MUCH,
    "REFUSED_STRANGELY": _REFUSED,
    "NO_TEMPERATURE": _REFUSED,
    "REFUSED": _REFUSED,
}
"""The cause and the remedy of each failure."""
BEGUN = [
    "HANGS_MIDWAY",
    "DRIPS_MIDWAY",
    "SLOW_FOR_EVER",
    "CUT_OFF",
    "CUT_OFF_IN_AN_EVENT",
    "NONSENSE_IN_THE_STREAM",
    "ERROR_IN_THE_STREAM",
    "TOO_LONG_A_REPLY",
    "FILTERED_IN_THE_STREAM",
]
"""The failures in the midst of a reply."""


def failure(name: str) -> Reply:
    """Give a failure by its name."""
    reply = getattr(failures, name)
    assert isinstance(reply, Reply)
    return reply


def assert_told(answer: Answer, server: str, cause: str, remedy: str) -> None:
    """Fail unless one notice names the server, the cause and the remedy, and no key is anywhere."""
    (notice,) = answer.notices
    assert notice.startswith(f"The model server {server} ")
    assert cause in notice
    assert remedy in notice
    assert KEY not in json.dumps(answer.to_json())


def assert_quotes_instead(answer: Answer, quoted: Answer) -> None:
    """Fail unless an answer is the extractive one, labelled."""
    assert answer.mode == "extractive"
    assert answer.text == f"{ENGLISH.model_failed}\n\n{quoted.text}"
    assert answer.statements == quoted.statements
    assert answer.citations == quoted.citations


def breaking_off(reply: Reply) -> Behaviour:
    """Write the first sentence of the evidence, and then fail."""

    def write(sheet: Mapping[str, str]) -> Reply:
        number, text = next(iter(sheet.items()))
        return replace(reply, pieces=[f"{text} [{number}] In writing ", *reply.pieces])

    return writing(write)


def test_all_failures_are_known_here() -> None:
    """No failure that a server is known for is left out."""
    known = {name for name, value in vars(failures).items() if isinstance(value, Reply)}

    assert set(TOLD) == known
    assert set(BEGUN) <= known


@pytest.mark.parametrize("name", TOLD)
def test_a_conversation_in_which_the_server_fails(
    bot: Bot, hurried_bot: Bot, model_server: ModelServer, name: str
) -> None:
    """The turn that fails is quoted, labelled, and told with cause and remedy; the next is the model's again."""
    model_server.behave(truthful())
    first = hurried_bot.answer(NEW_YORK)
    model_server.behave(failure(name))
    second = hurried_bot.answer(SECOND, [first])
    asked = [request for request in model_server.requests if not is_rewriting(request.body["messages"])]
    model_server.behave(truthful())
    third = hurried_bot.answer(CONNECTICUT, [first, second])

    assert asked
    assert [first.mode, third.mode] == ["model", "model"]
    assert first.notices == third.notices == ()
    assert_told(second, model_server.name, *TOLD[name])
    assert_quotes_instead(second, bot.answer(SECOND, [first]))
    assert nothing_stays(model_server)


@pytest.mark.parametrize("name", BEGUN)
def test_a_reply_that_breaks_off(bot: Bot, hurried_bot: Bot, model_server: ModelServer, name: str) -> None:
    """What was shown before a cut stays and is marked as incomplete; what was begun is not shown."""
    model_server.behave(breaking_off(failure(name)))

    reply = hurried_bot.reply(SECOND)
    shown = list(reply)
    answer = reply.read()

    first = next(iter(sheet_in(model_server.requests[-1].body["messages"]).values()))
    quoted = bot.answer(SECOND)
    assert answer.mode == "model"
    assert shown[0] == f"{first} [1]"
    assert shown[1] == f"\n\n{ENGLISH.model_broke_off}"
    assert "".join(shown) == answer.text
    assert [one.text for one in answer.statements] == [first, *(one.text for one in quoted.statements)]
    assert {citation.quote for citation in quoted.citations} <= {citation.quote for citation in answer.citations}
    assert "In writing" not in answer.text
    assert_told(answer, model_server.name, *TOLD[name])


def test_nobody_there(bot: Bot, open_bot: OpenBot) -> None:
    """A refused connection is told, and the documents are quoted."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]

    answer = open_bot(f"http://127.0.0.1:{port}/v1").answer(SECOND)

    assert_told(answer, f"127.0.0.1:{port}", "cannot be reached (Connection refused)", "OPENAI_BASE_URL")
    assert_quotes_instead(answer, bot.answer(SECOND))


def test_a_name_that_there_is_not(bot: Bot, open_bot: OpenBot) -> None:
    """A server whose name nobody knows is told, and the documents are quoted."""
    answer = open_bot("http://model.invalid/v1").answer(SECOND)

    assert_told(answer, "model.invalid", "cannot be reached", "OPENAI_BASE_URL")
    assert_quotes_instead(answer, bot.answer(SECOND))


def test_a_key_that_is_missing(bot: Bot, open_bot: OpenBot) -> None:
    """Without a key OpenAI's own server is not asked, which is told at once, and the documents are quoted."""
    answer = open_bot("https://api.openai.com/v1", key=None).answer(SECOND)

    assert_told(answer, "api.openai.com", "wants a key, and none is set", "Set OPENAI_API_KEY")
    assert_quotes_instead(answer, bot.answer(SECOND))


@pytest.mark.parametrize("reply", [failures.CONTEXT_TOO_LONG, failures.CONTEXT_TOO_LONG_LLAMA_CPP])
def test_what_is_too_long_is_halved_once(hurried_bot: Bot, model_server: ModelServer, reply: Reply) -> None:
    """A model that was given too much is asked once more, with about half of the evidence and no history."""
    model_server.behave(truthful())
    first = hurried_bot.answer(NEW_YORK)
    model_server.behave(reply)
    answer = hurried_bot.answer(SECOND, [first])

    asked = [request.body["messages"] for request in model_server.requests]
    one, two = (messages for messages in asked if not is_rewriting(messages))
    assert len(sheet_in(two)) == len(sheet_in(one)) // 2
    assert list(sheet_in(two)) == list(sheet_in(one))[: len(sheet_in(two))]
    assert 0.3 < len(two[-1]["content"]) / len(one[-1]["content"]) < 0.7
    assert (len(one), len(two)) == (4, 2)
    assert answer.mode == "extractive"
    assert_told(answer, model_server.name, *_TOO_MUCH)


def test_what_is_short_enough_when_halved_is_answered(hurried_bot: Bot, model_server: ModelServer) -> None:
    """Where half of the evidence is not too much, the model's answer is shown, and nothing is said of the first try."""
    longest = 6_000

    def behave(messages: Sequence[Mapping[str, Any]]) -> Reply:
        short = len(messages[-1]["content"]) < longest
        return truthful()(messages) if short else failures.CONTEXT_TOO_LONG

    model_server.behave(behave)

    answer = hurried_bot.answer(SECOND)

    assert len(model_server.requests) == 2
    assert (answer.mode, answer.notices) == ("model", ())


@pytest.mark.parametrize("status", [400, 401, 429, 500])
def test_a_key_that_a_server_repeats_is_nowhere(hurried_bot: Bot, model_server: ModelServer, status: int) -> None:
    """A key in a server's words is in nothing that an answer holds."""
    model_server.behave(error(status, f"The key {KEY} is no good."))

    answer = hurried_bot.answer(SECOND)

    assert answer.notices
    assert KEY not in json.dumps(answer.to_json())
    assert KEY not in repr(hurried_bot)


def test_the_command_line_tells_the_failure_without_the_key(indexed: Path, model_server: ModelServer) -> None:
    """Asked on the command line, a failing server is told with the answer, in words and as JSON, and no key is."""
    model_server.behave(failures.WRONG_KEY)
    settings = {"FOOTNOTE_CHAT_MODEL": "a-model", "OPENAI_BASE_URL": model_server.url, "OPENAI_API_KEY": KEY}

    for arguments in (["ask", SECOND], ["ask", "--json", SECOND]):
        done = run(*arguments, data=indexed, **settings)

        assert (done.returncode, done.stderr) == (0, b"")
        assert b"does not accept the key (401). Correct OPENAI_API_KEY" in done.stdout
        assert ENGLISH.model_failed.encode() in done.stdout
        assert KEY.encode() not in done.stdout
