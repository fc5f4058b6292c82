"""Nothing leaves the machine."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.chatbot.asking_models import KEY
from tests.chatbot.command_line import environment
from tests.chatbot.scripted_models import truthful
from tests.model_server import ModelServer, serving

_WATCHED = """
import ipaddress, os, sys

attempts = []
model_port = os.environ.get("WATCH_PORT")

def watch(event, arguments):
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"} and isinstance(arguments[1], tuple):
        host, port = arguments[1][:2]
        try:
            if ipaddress.ip_address(host).is_loopback and model_port in {None, str(port)}:
                return
        except ValueError:
            pass
        attempts.append((event, host))
    elif event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}:
        if model_port is None or arguments[:2] not in {("127.0.0.1", model_port), ("127.0.0.1", int(model_port))}:
            attempts.append((event, arguments[0]))

sys.addaudithook(watch)
"""
_ASK = """
import atexit

# What sends in the background sends at the latest when the program ends: look after that.
atexit.register(lambda: print("attempts:", attempts))

from chatbot.cli import main

assert main(["index"]) == 0
assert main(["ask", "How can people complain in New York?"]) == 0
assert main(["ask", "Which pizza is best?"]) == 0
"""
_CALL_OUT = """
import socket, time

with socket.create_server(("127.0.0.1", 0)) as here, socket.socket() as stream, socket.socket() as near:
    near.connect(here.getsockname())
    stream.settimeout(0.1)
    for attempt in (
        lambda: stream.connect(("192.0.2.1", 9)),
        lambda: socket.getaddrinfo("example.invalid", 443),
        lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b"", ("192.0.2.1", 9)),
    ):
        try:
            attempt()
        except OSError:
            pass
    time.sleep(0.5)
print("attempts:", [event for event, _ in attempts])
"""
_TABLES = ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")
_INODE = 9  # the column of these tables


def _run_watched(program: str, data: Path, **more: str) -> tuple[str, set[str]]:
    """Run a program; give what Python saw of its attempts to reach other machines, and its sockets of the internet.

    Code that is not Python's is out of the sight of Python, but not of Linux: its tables are looked at all the time.
    """
    command = [sys.executable, "-c", _WATCHED + program]
    sockets: set[str] = set()
    with subprocess.Popen(
        command, env=environment(data, **more), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        while process.poll() is None:
            sockets |= _internet_sockets(Path("/proc", str(process.pid)))
            time.sleep(0.02)
        output, complaint = process.communicate()
    assert (process.returncode, complaint) == (0, "")
    return output.rsplit("attempts: ", 1)[1].strip(), sockets


def _internet_sockets(process: Path) -> set[str]:
    """Give the sockets of the internet that a process has now; none where there is no such table."""
    try:
        held = {str(link.readlink()) for link in process.joinpath("fd").iterdir()}
        rows = [row.split() for table in _TABLES for row in process.joinpath("net", table).read_text().splitlines()[1:]]
    except OSError:  # the process or the socket has just ended, or this is no Linux
        return set()
    return held & {f"socket:[{row[_INODE]}]" for row in rows}


def test_the_watch_sees_attempts(tmp_path: Path) -> None:
    """The test of the test: connections, datagrams and look-ups of names are seen; Python's to this machine are not."""
    attempts, sockets = _run_watched(_CALL_OUT, tmp_path)

    assert attempts == "['socket.connect', 'socket.getaddrinfo', 'socket.sendto']"
    assert sockets or sys.platform != "linux"


def test_indexing_and_asking_reach_no_other_machine(tmp_path: Path) -> None:
    """In a default run nothing is connected to, nothing sent, no name looked up, and no socket opened."""
    assert _run_watched(_ASK, tmp_path / "data") == ("[]", set())


def test_tracing_of_other_programs_is_not_ours(tmp_path: Path) -> None:
    """A shell that traces other programs with LangSmith, by any of its names, does not trace what is asked here."""
    names = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2")
    tracing = {**dict.fromkeys(names, "true"), "LANGSMITH_API_KEY": "lsv2_pt_none"}

    assert _run_watched(_ASK, tmp_path / "data", **tracing) == ("[]", set())


def _model(server: ModelServer) -> dict[str, str]:
    return {
        "FOOTNOTE_CHAT_MODEL": "a-model",
        "OPENAI_BASE_URL": server.url,
        "OPENAI_API_KEY": KEY,
        "WATCH_PORT": server.name.rpartition(":")[2],
    }


def test_with_a_model_only_its_server_is_reached(tmp_path: Path, model_server: ModelServer) -> None:
    """What is asked goes to the configured server, by its port; nothing else is connected to or looked up."""
    model_server.behave(truthful())

    attempts, _ = _run_watched(_ASK, tmp_path / "data", **_model(model_server))

    assert attempts == "[]"
    assert model_server.requests
    assert {request.path for request in model_server.requests} == {"/v1/chat/completions"}


def test_another_port_of_this_machine_would_be_seen(tmp_path: Path, model_server: ModelServer) -> None:
    """The test of the test: a model server where it is not expected is an attempt."""
    with serving(truthful()) as other:
        watched = {**_model(model_server), "OPENAI_BASE_URL": other.url}
        attempts, _ = _run_watched(_ASK, tmp_path / "data", **watched)

    assert "('socket.connect', '127.0.0.1')" in attempts


@pytest.mark.parametrize(
    "settings",
    [
        {"FOOTNOTE_ANSWERER": "extractive"},  # a model is named, but it is not to write
        {"FOOTNOTE_CHAT_MODEL": ""},  # a key alone changes nothing
        {"OPENAI_BASE_URL": "", "OPENAI_API_KEY": ""},  # OpenAI's own server wants a key
    ],
)
def test_without_a_model_to_ask_no_socket_is_opened(
    tmp_path: Path, model_server: ModelServer, settings: dict[str, str]
) -> None:
    """Where the documents are quoted, or a key is missing, no server is reached though one is set."""
    found = _run_watched(_ASK, tmp_path / "data", **{**_model(model_server), **settings})

    assert found == ("[]", set())
    assert model_server.requests == []
