"""The command line: what it refuses before it begins."""

import socket
from pathlib import Path

import pytest

from tests.chatbot.command_line import Command, assert_refused


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask",),
        ("ask", "a question", "--batch", "-"),
        ("ask", "one", "two"),
        ("ask", "--unknown", "x"),
        (),
        ("fly",),
        ("show",),
        ("serve", "--port", "http"),
        ("serve", "--port", "65536"),
        ("serve", "--port", "-1"),
    ],
    ids=" ".join,
)
def test_what_is_no_command_is_refused_with_the_usage(command: Command, arguments: tuple[str, ...]) -> None:
    """A command that is none, or lacks or repeats something, gets the usage on standard error."""
    done = command(*arguments)

    assert (done.status, done.output) == (2, "")
    assert done.complaint.startswith("usage: python -m chatbot")


@pytest.mark.parametrize("arguments", [("index",), ("ask", "Who hunts?"), ("show", "owls"), ("serve",)])
def test_an_unknown_key_in_the_file_of_settings_is_refused(command: Command, arguments: tuple[str, ...]) -> None:
    """No command starts on settings that are doubtful, and none shows a value."""
    Path(".env").write_text("FOOTNOTE_CORPUS=hunter2\n")

    done = command(*arguments)

    assert_refused(done, "FOOTNOTE_CORPUS in .env", "FOOTNOTE_CORPUS_DIR")
    assert "hunter2" not in done.complaint


def test_serve_refuses_a_port_that_is_taken(command: Command) -> None:
    """Where something else is served on the port that is said, with the way out."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        assert_refused(command("serve", "--port", str(port)), str(port), "--port")


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.0.2.7", "example.org"])  # noqa: S104 - it must be refused
def test_serve_refuses_to_be_open_to_strangers(command: Command, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """Where others could reach the page and nobody would have to sign in, it is not served."""
    monkeypatch.setenv("STREAMLIT_SERVER_ADDRESS", address)

    assert_refused(command("serve", "--port", "0"), address, "127.0.0.1", "[auth]")
