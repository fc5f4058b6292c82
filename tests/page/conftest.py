"""A real server and a real browser for the tests of the page."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.chatbot.asking_models import KEY
from tests.chatbot.scripted_models import truthful
from tests.model_server import ModelServer, serving

ROOT = Path(__file__).parents[2]
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
_START_SECONDS = 30
_WAIT_MILLISECONDS = 20_000

expect.set_options(timeout=_WAIT_MILLISECONDS)

StartServer = Callable[..., str]
"""Takes settings by name; gives the address of a page that is served with them."""


class Server:
    """A page that is served, over documents and a data folder of its own; it can be ended and started again."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.address = f"http://127.0.0.1:{_free_port()}"
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        left_out = ("FOOTNOTE_", "OPENAI_", "STREAMLIT_")
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(left_out)},
            "FOOTNOTE_DATA_DIR": str(self.data),
            **self._settings,
        }
        command = [sys.executable, "-m", "chatbot", "serve", "--port", self.address.rpartition(":")[2]]
        self._process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        _wait_for(f"{self.address}/_stcore/health")

    def send(self, number: int) -> None:
        """Send the process a signal, such as the one that halts it and the one that lets it go on."""
        if self._process:
            self._process.send_signal(number)

    def stop(self, signal_number: int = signal.SIGTERM) -> None:
        """End it: as Ctrl-C does, or with SIGKILL as a power cut would."""
        if self._process:
            self._process.send_signal(signal_number)
            self._process.wait(20)
            self._process = None


@pytest.fixture(name="server")
def _server(tmp_path: Path, running_model_server: ModelServer) -> Iterator[Server]:
    """Give a server that a test can end and start again, whose answers the model server writes."""
    running_model_server.behave(truthful())
    server = Server(
        tmp_path, FOOTNOTE_CHAT_MODEL="a-model", OPENAI_BASE_URL=running_model_server.url, OPENAI_API_KEY=KEY
    )
    server.start()
    yield server
    server.stop(signal.SIGKILL)


def find_browser() -> str | None:
    """Give the path of Chromium or Chrome on this machine; None where there is none."""
    found = (shutil.which(name) for name in _NAMES)
    return next(filter(None, found), None) or next((place for place in _PLACES if Path(place).exists()), None)


@pytest.fixture(scope="session", name="browser")
def _browser() -> Iterator[Browser]:
    executable = find_browser()
    if executable is None:
        if os.environ.get("CI"):
            pytest.fail("There is no Chromium on this machine: .ci/run has to install it.")
        pytest.skip("needs Chromium or Chrome")
    arguments = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium's sandbox does not start for root
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session", name="start_server")
def _start_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartServer]:
    servers: list[Server] = []

    def start(**settings: str) -> str:
        servers.append(Server(tmp_path_factory.mktemp("server"), **settings))
        servers[-1].start()
        return servers[-1].address

    yield start
    for server in servers:
        server.stop()


@pytest.fixture(scope="session", name="address")
def _address(start_server: StartServer) -> str:
    return start_server()


@pytest.fixture(scope="session", name="running_model_server")
def _running_model_server() -> Iterator[ModelServer]:
    with serving() as server:
        yield server


@pytest.fixture(name="model_server")
def _model_server(running_model_server: ModelServer) -> ModelServer:
    """Give the model server that writes the answers at `talking_address`: well, until a test says otherwise."""
    running_model_server.behave(truthful())
    return running_model_server


@pytest.fixture(scope="session", name="talking_address")
def _talking_address(start_server: StartServer, running_model_server: ModelServer) -> str:
    return start_server(FOOTNOTE_CHAT_MODEL="a-model", OPENAI_BASE_URL=running_model_server.url, OPENAI_API_KEY=KEY)


@pytest.fixture(name="context_options")
def _context_options() -> dict[str, object]:
    return {"viewport": {"width": 1280, "height": 800}}


@pytest.fixture(name="page")
def _page(browser: Browser, context_options: dict[str, object]) -> Iterator[Page]:
    context: BrowserContext = browser.new_context(**context_options)  # type: ignore[arg-type]
    context.set_default_timeout(_WAIT_MILLISECONDS)
    yield context.new_page()
    context.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(address: str) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            urllib.request.urlopen(address, timeout=1).close()  # noqa: S310 - our own server
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
        else:
            return


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end, where it is seen, that the browser tests were skipped and how to run them."""
    if find_browser() is None:
        terminalreporter.write_line(
            "The browser tests were skipped: there is no Chromium or Chrome here. "
            "Install one (Debian: apt install chromium) and run make test again."
        )
