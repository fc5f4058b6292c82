"""Whatever a model server does wrong is told with the cause and the remedy."""

import socket

import pytest

from chatbot.errors import (
    ContentFilteredError,
    ContextTooLongError,
    CutOffError,
    EmptyReplyError,
    KeyMissingError,
    KeyRejectedError,
    ModelError,
    ModelUnknownError,
    NotCompatibleError,
    ReplyTooLongError,
    RequestRefusedError,
    ServerFailedError,
    TooManyRequestsError,
    UnreachableError,
)
from chatbot.providers import ChatServer
from tests import failures
from tests.chatbot.asking_models import KEY, LONG, Connect, failing, nothing_stays
from tests.model_server import ModelServer, Reply, error


@pytest.mark.parametrize(
    ("reply", "kind", "came", "telling"),
    [
        (failures.WRONG_KEY, KeyRejectedError, "", ["does not accept the key (401)", "Correct OPENAI_API_KEY"]),
        (failures.FORBIDDEN, KeyRejectedError, "", ["(403)", "OPENAI_API_KEY"]),
        (failures.UNKNOWN_MODEL, ModelUnknownError, "", ["'a-model'", "FOOTNOTE_CHAT_MODEL"]),
        (failures.UNKNOWN_MODEL_OLLAMA, ModelUnknownError, "", ["'a-model'", "FOOTNOTE_CHAT_MODEL"]),
        (failures.UNKNOWN_MODEL_400, ModelUnknownError, "", ["'a-model'", "FOOTNOTE_CHAT_MODEL"]),
        (failures.NO_SUCH_ADDRESS, NotCompatibleError, "", ["404", "OPENAI_BASE_URL", "/v1"]),
        (failures.NO_SUCH_METHOD, NotCompatibleError, "", ["405", "OPENAI_BASE_URL"]),
        (failures.TOO_MANY_REQUESTS, TooManyRequestsError, "", ["429: Rate limit reached", "Ask again later"]),
        (failures.NO_CREDIT, TooManyRequestsError, "", ["exceeded your current quota", "account"]),
        (failures.SERVER_ERROR, ServerFailedError, "", ["500: The server had an error", "its log"]),
        (failures.OVERLOADED, ServerFailedError, "", ["503: Loading model", "Ask again later"]),
        (failures.BAD_GATEWAY, ServerFailedError, "", ["failed (502)"]),
        (failures.WEB_PAGE, NotCompatibleError, "", ["does not speak OpenAI's protocol", "OPENAI_BASE_URL"]),
        (failures.NO_STREAM, NotCompatibleError, "", ["does not speak OpenAI's protocol", "OPENAI_BASE_URL"]),
        (failures.CUT_OFF, CutOffError, "People can comp", ["the connection was closed", "Ask again"]),
        (failures.CUT_OFF_IN_AN_EVENT, CutOffError, "People can ", ["the connection was closed"]),
        (failures.CLOSED_IN_AN_EVENT, CutOffError, "People can ", ["the connection was closed"]),
        (failures.NONSENSE_IN_THE_STREAM, CutOffError, "People can ", ["no part of a reply"]),
        (failures.NONSENSE_OF_EVENTS, NotCompatibleError, "", ["no reply of a model", "OPENAI_BASE_URL"]),
        (failures.CLOSED_AFTER_AN_EVENT, CutOffError, "People can ", ["the connection was closed"]),
        (failures.ERROR_IN_THE_STREAM, CutOffError, "People can ", ["out of memory"]),
        (failures.ERROR_FIRST_IN_THE_STREAM, ServerFailedError, "", ["out of memory"]),
        (failures.EMPTY_CHOICES, EmptyReplyError, "", ["without words", "FOOTNOTE_CHAT_MODEL"]),
        (failures.EMPTY_CONTENT, EmptyReplyError, "", ["without words"]),
        (failures.TOO_LONG_A_REPLY, ReplyTooLongError, "People can ", ["limit", "FOOTNOTE_EVIDENCE_CHARACTERS"]),
        (failures.FILTERED, ContentFilteredError, "", ["content filter", "FOOTNOTE_ANSWERER=extractive"]),
        (failures.FILTERED_IN_THE_STREAM, ContentFilteredError, "People can ", ["content filter"]),
        (failures.CONTEXT_TOO_LONG, ContextTooLongError, "", ["'a-model'", "Lower FOOTNOTE_EVIDENCE_CHARACTERS"]),
        (failures.CONTEXT_TOO_LONG_LLAMA_CPP, ContextTooLongError, "", ["Lower FOOTNOTE_EVIDENCE_CHARACTERS"]),
        (failures.CONTEXT_TOO_LONG_VLLM, ContextTooLongError, "", ["Lower FOOTNOTE_EVIDENCE_CHARACTERS"]),
        (failures.REFUSED_STRANGELY, RequestRefusedError, "", ["refuses the request (418: ['no'])"]),
        (failures.REFUSED, RequestRefusedError, "", ["422: temperature must not be 0", "FOOTNOTE_CHAT_MODEL"]),
    ],
)
def test_each_failure_has_its_error(  # noqa: PLR0913, PLR0917 - a failure and what is told of it
    connect: Connect, model_server: ModelServer, reply: Reply, kind: type[ModelError], came: str, telling: list[str]
) -> None:
    """What a server does wrong is told with the server, the cause and the remedy; what came before it is given."""
    model_server.behave(reply)

    pieces, message = failing(connect(), kind)

    assert pieces == came
    assert all(words in message for words in telling)
    assert nothing_stays(model_server)


def test_a_key_that_is_wanted_is_asked_for(connect: Connect, model_server: ModelServer) -> None:
    """A server that wants a key where none is set is no server that rejects one."""
    model_server.behave(failures.WRONG_KEY)

    _, message = failing(connect(key=None), KeyRejectedError)

    assert "wants a key, and none is set (401). Set OPENAI_API_KEY" in message


def test_without_a_key_openai_is_not_asked() -> None:
    """That OpenAI's own server wants a key is told before anything is sent."""
    chat = ChatServer("https://api.openai.com/v1", "a-model", None, LONG)

    _, message = failing(chat, KeyMissingError)

    assert "OPENAI_API_KEY" in message
    assert "OPENAI_BASE_URL" in message


@pytest.mark.parametrize(
    ("status", "kind"), [(400, RequestRefusedError), (401, KeyRejectedError), (500, ServerFailedError)]
)
def test_a_key_that_a_server_repeats_is_not_shown(
    connect: Connect, model_server: ModelServer, status: int, kind: type[ModelError]
) -> None:
    """Of a server's words no key is shown, nothing that is unseen, and not more than a line or two."""
    model_server.behave(error(status, f"What a key \u202e{KEY}\n\n\x1b[31m is that? {'Really! ' * 100}"))

    _, message = failing(connect(), kind)

    assert len(message) < 400
    assert message.isprintable()


def test_a_key_that_cannot_be_sent_is_not_shown(connect: Connect) -> None:
    """A key that no header can hold makes an error without it."""
    failing(connect(key=f"{KEY}\nx"), UnreachableError)
    failing(connect(key=f"{KEY}\u2011x"), NotCompatibleError)


def test_nobody_there(connect: Connect) -> None:
    """A refused connection, a name that there is not and a server without encryption are told with their cause."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]

    _, refused = failing(connect(f"http://127.0.0.1:{port}/v1"), UnreachableError)
    _, no_name = failing(connect("http://model.invalid/v1"), UnreachableError)
    _, no_encryption = failing(connect(connect().base_url.replace("http:", "https:")), UnreachableError)

    assert f"127.0.0.1:{port} cannot be reached (Connection refused). Is it running?" in refused
    assert "model.invalid cannot be reached" in no_name
    assert "SSL" in no_encryption
    assert all("OPENAI_BASE_URL" in message for message in (refused, no_name, no_encryption))


def test_an_address_that_is_none(connect: Connect) -> None:
    """An address that the libraries cannot make anything of is told like a server that cannot be reached."""
    _, message = failing(connect("http://exam\u2011ple:1/v1"), UnreachableError)

    assert "OPENAI_BASE_URL" in message


def test_names_of_servers() -> None:
    """A server is called by its host, with a port of its own, and never by what else an address may hold."""
    names = [
        ChatServer(base_url, "a-model", None, LONG).name
        for base_url in ("https://api.openai.com/v1", "http://127.0.0.1:8080/v1/", "http://me:secret@[::1]:80/v1?a=b")
    ]

    assert names == ["api.openai.com", "127.0.0.1:8080", "[::1]:80"]
