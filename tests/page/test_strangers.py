"""Who can come in, and who visitors are."""

import asyncio
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit.runtime.secrets import secrets_singleton
from streamlit.testing.v1 import AppTest

from chatbot.conversations import Conversations
from chatbot.errors import PublicAddressError
from chatbot.page import visitors
from chatbot.page.application import SCRIPT
from chatbot.page.strangers import refuse_strangers
from chatbot.page.visitors import VisitorCookie
from tests.chatbot.command_line import environment

_ROOT = Path(__file__).parents[2]
_SECONDS = 30
_SECRETS = """\
[auth]
redirect_uri = "http://127.0.0.1:8501/oauth2callback"
cookie_secret = "a-secret-of-nobody-that-is-long-enough"
client_id = "nobody"
client_secret = "nothing"
server_metadata_url = "http://127.0.0.1:9/.well-known/openid-configuration"
"""
_COOKIE = f"footnote_visitor={'x' * 32}"


@pytest.fixture(name="login")
def _login(tmp_path: Path) -> Iterator[None]:
    """Configure a login."""
    file = tmp_path / ".streamlit" / "secrets.toml"  # where a test starts is its own folder
    file.parent.mkdir()
    file.write_text(_SECRETS, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        secrets_singleton._reset()  # noqa: SLF001 - it reads once
        yield
    secrets_singleton._reset()  # noqa: SLF001


@pytest.mark.parametrize("address", ["", "0.0.0.0", "::", "192.168.1.5", "example.org", "127.0.0.1.example.org"])  # noqa: S104 - that is what is refused
def test_a_public_address_without_login_is_refused(address: str) -> None:
    """Where others than this machine can come, somebody has to sign in; the way out is told."""
    with pytest.raises(PublicAddressError, match=r"server.address to 127.0.0.1.*\[auth\]") as caught:
        refuse_strangers(address)
    assert address in str(caught.value)


@pytest.mark.parametrize("address", ["127.0.0.1", "127.1.2.3", "::1", "localhost", "LOCALHOST"])
def test_this_machine_needs_no_login(address: str) -> None:
    refuse_strangers(address)


def test_with_a_login_any_address_can_be(login: None) -> None:
    refuse_strangers("0.0.0.0")  # noqa: S104 - that is what is allowed


def _serve(data: Path, folder: Path, *command: str, **settings: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command or [sys.executable, "-m", "chatbot", "serve", "--port", "0"],
        cwd=folder,
        env=environment(data, **settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.mark.parametrize("way", ["serve", "streamlit"])
def test_the_program_refuses_to_start_for_everybody(tmp_path: Path, way: str) -> None:
    """By its own command in one line, by Streamlit's too; nothing is served meanwhile."""
    streamlit = [sys.executable, "-m", "streamlit", "run", str(_ROOT / "app.py"), "--server.port", "0"]
    command = streamlit if way == "streamlit" else []
    with _serve(tmp_path / "data", tmp_path, *command, STREAMLIT_SERVER_ADDRESS="0.0.0.0") as process:  # noqa: S104
        output, _ = process.communicate(timeout=_SECONDS)

    assert process.returncode != 0
    assert "nobody has to sign in" in output
    if way == "serve":
        assert process.returncode == 2
        assert output.startswith("error: The page would be open to everybody who can reach 0.0.0.0")
        assert output.count("\n") == 1
    assert not (tmp_path / "data").exists()


def test_who_has_not_signed_in_sees_nothing(login: None) -> None:
    """Where a login is configured, nothing but the way to it is drawn, on whatever page."""
    for address in ({}, {"conversation": "x" * 32}, {"document": "new-york", "start": "0", "end": "9"}, {"q": "x"}):
        page = AppTest.from_file(str(SCRIPT), default_timeout=_SECONDS)
        for name, value in address.items():
            page.query_params[name] = value
        page.run()

        assert not page.exception
        assert [button.label for button in page.button] == ["Sign in"]
        assert [one.value for one in page.markdown if one.value != "## Footnote"] == [
            "Sign in to ask about the documents. Nobody but you sees what you ask."
        ]
        assert not page.chat_input
        assert not page.text_input
        assert "conversation" not in page.session_state


def test_a_login_that_was_configured_stays_required(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of secrets that is deleted or misspelt while the program runs lets nobody in."""
    monkeypatch.setattr(visitors, "_login_is_required", threading.Event())
    visitors.require_login()
    page = AppTest.from_file(str(SCRIPT), default_timeout=_SECONDS).run()

    assert not page.exception
    assert [button.label for button in page.button] == ["Sign in"]
    assert not page.chat_input


def _cookies(path: str, sent: str, *, scheme: str = "http", media_type: str = "text/html; charset=utf-8") -> list[str]:
    """Give the cookies that a browser is given with a response."""

    async def app(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "headers": [(b"content-type", media_type.encode())]})

    messages: list[Message] = []

    async def send(message: Message) -> None:
        messages.append(message)

    async def receive() -> Message:
        return {}

    scope = {"type": "http", "path": path, "scheme": scheme, "headers": [(b"cookie", sent.encode())]}
    with ThreadPoolExecutor() as elsewhere:  # a browser's tests keep this thread's loop
        elsewhere.submit(asyncio.run, VisitorCookie(app)(scope, receive, send)).result()
    return [value.decode() for name, value in messages[0]["headers"] if name == b"set-cookie"]


@pytest.mark.parametrize("path", ["/", "/settings", "/chat", "/anything"])
def test_a_browser_is_given_an_id_with_any_page(path: str) -> None:
    """Whatever page is opened first: random, for no script to read, and over TLS for TLS only."""
    (plain,), (secure,) = _cookies(path, ""), _cookies(path, "", scheme="https")

    assert plain.endswith("; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000")
    assert secure.endswith("; Secure")
    assert plain.split(";")[0] != secure.split(";")[0]


@pytest.mark.parametrize(
    "others", ["", 'settings={"a": [1, 2]}; ', "odd=é; ", "a=b=c; ;; =; ", "$Version=1; ", "[x]=1; "]
)
def test_an_id_is_found_among_any_cookies(others: str) -> None:
    """Other programs on this machine share its cookies; whatever theirs hold, the visitor stays who it is."""
    assert _cookies("/", others + _COOKIE) == []
    assert _cookies("/", f"{_COOKIE}; {others}") == []


def test_what_a_page_loads_brings_no_id() -> None:
    assert _cookies("/static/x.js", "", media_type="text/javascript") == []


@pytest.mark.parametrize("sent", ["footnote_visitor=short", "footnote_visitor=", f"{_COOKIE}x", "footnote_visitor=é"])
def test_an_id_that_is_none_is_replaced(sent: str) -> None:
    assert len(_cookies("/", sent)) == 1


def test_what_was_deleted_is_gone_when_the_server_ends(tmp_path: Path) -> None:
    """The server lets go of all when it is told to end: what was deleted leaves no bytes."""
    file = tmp_path / "data" / "conversations.sqlite3"
    port = _free_port()
    command = [sys.executable, "-m", "chatbot", "serve", "--port", str(port)]
    with _serve(tmp_path / "data", tmp_path, *command) as process:
        try:
            _wait_for(f"http://127.0.0.1:{port}/_stcore/health", file)
            with closing(Conversations.in_file(file)) as kept:
                conversation = kept.begin("somebody").id
                kept.ask("somebody", conversation, "t1", "OWLSEEKER")
                kept.delete("somebody", conversation)
                assert b"OWLSEEKER" in file.read_bytes()
                process.send_signal(signal.SIGTERM)
                output, _ = process.communicate(timeout=_SECONDS)
                assert b"OWLSEEKER" not in file.read_bytes()
        finally:
            process.kill()
    assert "Traceback" not in output


def _free_port() -> int:
    import socket  # noqa: PLC0415

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, file: Path) -> None:
    deadline = time.monotonic() + _SECONDS
    while True:
        try:
            urllib.request.urlopen(address, timeout=1).close()  # noqa: S310 - our own server
            if file.exists():
                time.sleep(1)
                return
        except OSError:
            pass
        assert time.monotonic() < deadline
        time.sleep(0.1)
