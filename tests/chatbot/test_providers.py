"""Talking to a model server: what is sent, and where, and what comes back."""

import threading
import time

import pytest
from langchain_core.messages import HumanMessage
from pydantic import SecretStr

from chatbot.errors import (
    NotCompatibleError,
)
from chatbot.providers import ChatServer, Deadlines
from tests import failures
from tests.chatbot.asking_models import GOOD, KEY, LONG, MESSAGES, Connect, failing, nothing_stays
from tests.model_server import ModelServer, Reply, answering, serving


def test_a_reply_comes_in_pieces(connect: Connect, model_server: ModelServer) -> None:
    """The pieces of a reply are those that the server sends, asked for with the key at temperature 0."""
    pieces = list(connect().stream(MESSAGES))

    (request,) = model_server.requests
    assert pieces == ["People ", "can ", "write."]
    assert request.path == "/v1/chat/completions"
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.body == {
        "model": "a-model",
        "temperature": 0.0,
        "stream": True,
        "messages": [
            {"role": "system", "content": "Answer."},
            {"role": "user", "content": "How can people complain?"},
        ],
    }
    assert nothing_stays(model_server)


def test_pieces_come_when_they_are_sent(connect: Connect, model_server: ModelServer) -> None:
    """The first piece is there while the server is still silent about the second."""
    model_server.behave(Reply(["People ", 0.6, "can."]))
    begun = time.monotonic()

    times = [time.monotonic() - begun for _ in connect().stream(MESSAGES)]

    assert times[0] < 0.5
    assert times[1] >= 0.6


def test_a_whole_reply(connect: Connect) -> None:
    """Read at once, a reply is its pieces together; a server may be asked again and again."""
    chat = connect()

    assert [chat.read(MESSAGES) for _ in range(3)] == ["People can write."] * 3


def test_many_are_answered_at_once(connect: Connect, model_server: ModelServer) -> None:
    """Threads that ask the same server each get their own reply."""
    model_server.behave(lambda messages: Reply([str(messages[-1]["content"]), 0.1, "."]))
    chat, replies = connect(), {}

    def ask(number: int) -> None:
        replies[number] = chat.read([HumanMessage(f"question {number}")])

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert replies == {number: f"question {number}." for number in range(8)}


def test_a_server_without_keys(connect: Connect, model_server: ModelServer) -> None:
    """A server of one's own is asked without a key, with a word in its place."""
    assert connect(key=None).read(MESSAGES) == GOOD.text
    assert model_server.requests[0].headers["authorization"] == "Bearer none"


def test_a_model_without_a_temperature(connect: Connect, model_server: ModelServer) -> None:
    """A model that takes no temperature is asked without one, at once and from then on."""
    model_server.behave(answering(failures.NO_TEMPERATURE, GOOD))
    chat = connect(retries=0)

    replies = [chat.read(MESSAGES), chat.read(MESSAGES)]

    assert replies == [GOOD.text, GOOD.text]
    assert ["temperature" in request.body for request in model_server.requests] == [True, False, False]
    assert nothing_stays(model_server)


def test_whoever_stops_early_leaves_nothing_behind(connect: Connect, model_server: ModelServer) -> None:
    """When the pieces are no longer wanted, the connection is closed and the thread that reads it ends."""
    model_server.behave(failures.SLOW_FOR_EVER)
    pieces = connect(deadlines=Deadlines(1, 1, 60)).stream(MESSAGES)
    next(pieces)
    while_open = model_server.connections

    pieces.close()

    assert while_open == 1
    assert nothing_stays(model_server)


def test_what_nobody_takes_is_not_read_for_ever(connect: Connect, model_server: ModelServer) -> None:
    """A server that says much more than is taken is stopped too."""
    model_server.behave(Reply(["word "] * 50_000))
    pieces = connect(deadlines=Deadlines(1, 1, 60)).stream(MESSAGES)
    next(pieces)
    time.sleep(0.2)  # the thread has read as far ahead as it may

    pieces.close()

    assert nothing_stays(model_server)


def test_redirects_are_not_followed(connect: Connect, model_server: ModelServer) -> None:
    """A server that sends requests on to another one is told; the other one gets nothing."""
    with serving() as other:
        for status in (301, 302, 303, 307, 308):
            location = f"{other.url}/chat/completions"
            model_server.behave(Reply(status=status, body="", headers={"location": location}))

            _, message = failing(connect(), NotCompatibleError)

            assert f"{status}, a redirect, which is not followed" in message
        assert other.requests == []


def test_other_variables_change_nothing(monkeypatch: pytest.MonkeyPatch, model_server: ModelServer) -> None:
    """Whatever the libraries read from the environment, a request goes where was set and holds what was asked."""
    with serving() as other:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "OPENAI_PROXY"):
            monkeypatch.setenv(name, other.url.removesuffix("/v1"))
        for name in ("OPENAI_API_BASE", "OPENAI_BASE_URL", "LANGSMITH_GATEWAY", "LANGSMITH_ENDPOINT"):
            monkeypatch.setenv(name, other.url)
        for name in (
            "OPENAI_API_KEY",
            "OPENAI_ADMIN_KEY",
            "OPENAI_ORG_ID",
            "OPENAI_ORGANIZATION",
            "OPENAI_PROJECT_ID",
            "LANGSMITH_API_KEY",
            "LANGSMITH_GATEWAY_API_KEY",
        ):
            monkeypatch.setenv(name, "marked")
        monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "Authorization: Bearer marked\nX-Marked: marked\nHost: marked")
        monkeypatch.setenv("LC_OUTPUT_VERSION", "v1")
        monkeypatch.setenv("OPENAI_API_TYPE", "azure")

        reply = ChatServer(model_server.url, "a-model", SecretStr(KEY), LONG).read(MESSAGES)

        (request,) = model_server.requests
        assert reply == GOOD.text
        assert set(request.body) == {"model", "temperature", "stream", "messages"}
        assert "marked" not in str(request)
        assert request.headers == {
            "host": model_server.name,
            "connection": "close",
            "authorization": f"Bearer {KEY}",
            "user-agent": "Footnote",
            "accept": "*/*",
            "content-type": "application/json",
            "content-length": request.headers["content-length"],
        }
        assert other.requests == []


def test_the_running_server_lists_its_model(model_server: ModelServer) -> None:
    """The test of the test: the server speaks the rest of the protocol too."""
    import httpx2  # noqa: PLC0415

    with httpx2.Client(trust_env=False) as client:
        models = client.get(f"{model_server.url}/models").json()
        whole = client.post(f"{model_server.url}/chat/completions", json={"messages": []}).json()

    assert [model["id"] for model in models["data"]] == ["a-model"]
    assert whole["choices"][0]["message"]["content"] == GOOD.text
