"""A model server is waited for no longer than was set, and asked again where that may help."""

import socket
import threading
import time

import pytest

from chatbot.errors import (
    ContextTooLongError,
    CutOffError,
    EmptyReplyError,
    KeyRejectedError,
    ModelError,
    ModelUnknownError,
    NotCompatibleError,
    RequestRefusedError,
    SilentError,
    TooManyRequestsError,
)
from chatbot.providers import Deadlines
from tests import failures
from tests.chatbot.asking_models import GOOD, MESSAGES, SHORT, Connect, failing, nothing_stays
from tests.model_server import ModelServer, Reply, answering, dripping_headers


@pytest.mark.parametrize(
    ("reply", "came", "seconds", "telling"),
    [
        (failures.NO_HEADERS, "", 0.6, ["did not begin its reply within 0.6 s", "FOOTNOTE_FIRST_TOKEN_SECONDS"]),
        (failures.NO_TOKEN, "", 0.6, ["did not begin its reply within 0.6 s", "FOOTNOTE_FIRST_TOKEN_SECONDS"]),
        (failures.DRIP, "", 0.6, ["did not begin its reply within 0.6 s", "FOOTNOTE_FIRST_TOKEN_SECONDS"]),
        (failures.EMPTY_FOR_EVER, "", 0.6, ["did not begin its reply within 0.6 s"]),
        (failures.HANGS_MIDWAY, "People can ", 0.6, ["nothing more came within 0.6 s", "FIRST_TOKEN_SECONDS"]),
        (failures.DRIPS_MIDWAY, "People can ", 0.6, ["nothing more came within 0.6 s", "FIRST_TOKEN_SECONDS"]),
        (failures.SLOW_FOR_EVER, "word word ", 1.0, ["did not finish its reply within 1 s", "ANSWER_SECONDS"]),
    ],
)
def test_deadlines_hold(  # noqa: PLR0913, PLR0917 - a failure and what is told of it
    connect: Connect, model_server: ModelServer, reply: Reply, came: str, seconds: float, telling: list[str]
) -> None:
    """Whatever a server does, nobody waits longer than was set, and what waited for it ends."""
    model_server.behave(reply)
    begun = time.monotonic()

    pieces, message = failing(connect(deadlines=SHORT), SilentError)

    assert seconds <= time.monotonic() - begun < seconds + 0.5
    assert pieces.startswith(came)
    assert all(words in message for words in telling)
    assert len(model_server.requests) == 1
    assert nothing_stays(model_server)


def test_headers_without_end(connect: Connect, model_server: ModelServer) -> None:
    """A server whose headers never end is left too."""
    with dripping_headers() as address:
        _, message = failing(connect(address, deadlines=SHORT), SilentError)

        assert "did not begin its reply" in message
        assert nothing_stays(model_server)


def test_a_connection_that_does_not_come(connect: Connect, model_server: ModelServer) -> None:
    """A server that does not answer the encryption is left after a deadline of its own."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        begun = time.monotonic()
        address = f"https://127.0.0.1:{silent.getsockname()[1]}/v1"
        _, message = failing(connect(address, deadlines=SHORT), SilentError)

    assert 0.4 <= time.monotonic() - begun < 0.9
    assert "could not be connected to within 0.4 s" in message
    assert "FOOTNOTE_CONNECT_SECONDS" in message
    assert nothing_stays(model_server)


def test_a_request_may_have_deadlines_of_its_own(connect: Connect, model_server: ModelServer) -> None:
    """What is to be quick is given less time than an answer."""
    model_server.behave(Reply([0.4, "People can."]))
    chat = connect()

    assert chat.read(MESSAGES) == "People can."
    with pytest.raises(SilentError, match=r"within 0\.2 s"):
        chat.read(MESSAGES, deadlines=Deadlines(0.2, 0.2, 0.2))


@pytest.mark.parametrize(
    "first",
    [
        failures.TOO_MANY_REQUESTS,
        failures.TOO_MANY_REQUESTS_FOR_A_MOMENT,
        failures.SERVER_ERROR,
        failures.OVERLOADED,
        failures.BAD_GATEWAY,
    ],
)
def test_what_may_pass_is_tried_again(connect: Connect, model_server: ModelServer, first: Reply) -> None:
    """Where a server has too much to do or fails, it is asked once more."""
    model_server.behave(answering(first, GOOD))

    assert connect().read(MESSAGES) == GOOD.text
    assert len(model_server.requests) == 2


def test_a_server_that_has_just_begun_to_run(connect: Connect, model_server: ModelServer) -> None:
    """A connection that was refused is tried once more."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    reached = []

    def begin() -> None:
        time.sleep(0.1)
        with socket.create_server(("127.0.0.1", port)) as listening:
            listening.settimeout(5)
            connection, _ = listening.accept()
            reached.append(connection)

    beginning = threading.Thread(target=begin)
    beginning.start()
    with pytest.raises(ModelError):  # it never answers: which of the attempts is told of is a matter of time
        connect(f"http://127.0.0.1:{port}/v1", deadlines=Deadlines(3, 3, 3)).read(MESSAGES)
    beginning.join()
    for connection in reached:
        connection.close()

    assert len(reached) == 1
    assert nothing_stays(model_server)


@pytest.mark.parametrize("retries", [0, 1, 2])
def test_retries_are_counted(connect: Connect, model_server: ModelServer, retries: int) -> None:
    """A request is made again as often as was set, and not more."""
    model_server.behave(failures.TOO_MANY_REQUESTS_FOR_A_MOMENT)

    failing(connect(deadlines=SHORT, retries=retries), TooManyRequestsError)

    assert len(model_server.requests) == retries + 1


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (failures.WRONG_KEY, KeyRejectedError),
        (failures.UNKNOWN_MODEL, ModelUnknownError),
        (failures.CONTEXT_TOO_LONG, ContextTooLongError),
        (failures.REFUSED, RequestRefusedError),
        (failures.WEB_PAGE, NotCompatibleError),
        (failures.EMPTY_CONTENT, EmptyReplyError),
        (failures.CUT_OFF, CutOffError),
        (failures.ERROR_IN_THE_STREAM, CutOffError),
        (failures.NO_HEADERS, SilentError),
    ],
)
def test_what_does_not_pass_is_not_tried_again(
    connect: Connect, model_server: ModelServer, reply: Reply, kind: type[ModelError]
) -> None:
    """What would fail again, or has begun, or has taken its time, is asked once."""
    model_server.behave(reply)

    failing(connect(deadlines=SHORT), kind)

    assert len(model_server.requests) == 1


def test_a_long_wait_is_not_waited_for(connect: Connect, model_server: ModelServer) -> None:
    """A server that wants to be left alone for longer than the deadline is believed at once."""
    model_server.behave(failures.TOO_MANY_REQUESTS_FOR_A_MINUTE)
    begun = time.monotonic()

    _, message = failing(connect(deadlines=SHORT), TooManyRequestsError)

    assert time.monotonic() - begun < 0.2
    assert "Ask again in 60 s" in message
    assert len(model_server.requests) == 1


def test_the_deadline_bounds_the_retry(connect: Connect, model_server: ModelServer) -> None:
    """Where the second attempt gets no answer in time, what is told is why the first one failed."""
    model_server.behave(answering(failures.TOO_MANY_REQUESTS, failures.NO_HEADERS))
    begun = time.monotonic()

    _, message = failing(connect(deadlines=SHORT), TooManyRequestsError)

    assert 0.6 <= time.monotonic() - begun < 0.9
    assert "429" in message
    assert len(model_server.requests) == 2
