"""The small language model that other tests ask: answers, repeats itself, is reached from here only, and ends."""

import signal
import socket
import subprocess
import sys
import time
import urllib.request
from urllib.parse import urlsplit

import pytest
from openai import OpenAI

from tests.small_model import NAME, ROOT

_END_SECONDS = 10
_RUN = [sys.executable, "-m", "tests.small_model"]
_PRINT_ADDRESS = 'import os, sys; print(os.environ["OPENAI_BASE_URL"], flush=True)'


def _is_served(address: str) -> bool:
    try:
        urllib.request.urlopen(f"{address}/models", timeout=_END_SECONDS).close()  # noqa: S310 - our own server
    except OSError:
        return False
    return True


def _answer(address: str, question: str) -> tuple[str, str | None]:
    """Give the streamed answer and why it ended."""
    text, reason = "", None
    with OpenAI(base_url=address, api_key="none", max_retries=0) as client:
        chunks = client.chat.completions.create(
            model=NAME,
            messages=[
                {"role": "system", "content": "You are a helpful assistant."},
                {"role": "user", "content": question},
            ],
            max_tokens=40,
            stream=True,
        )
        for chunk in chunks:
            (choice,) = chunk.choices
            text += choice.delta.content or ""
            reason = choice.finish_reason or reason
    return text, reason


def test_it_answers(small_model: str) -> None:
    """A question that is asked through the protocol has an answer with words that belong to it."""
    text, reason = _answer(small_model, "What is the capital of France?")

    assert "Paris" in text
    assert reason == "stop"


def test_it_repeats_itself(small_model: str) -> None:
    """What was asked in between changes no answer."""
    first = _answer(small_model, "What does an owl eat?")
    _answer(small_model, "What does an owl sing?")

    assert _answer(small_model, "What does an owl eat?") == first


def test_it_is_reached_from_this_machine_only(small_model: str) -> None:
    """It listens at 127.0.0.1 and nowhere else: at no other address of this machine, not even of the loopback."""
    address = urlsplit(small_model)
    assert address.hostname == "127.0.0.1"

    with pytest.raises((ConnectionRefusedError, TimeoutError)):
        socket.create_connection(("127.0.0.2", address.port or 0), timeout=1)


@pytest.mark.usefixtures("small_model")
def test_a_command_is_run_with_it() -> None:
    """A command finds the model's address in its environment; its exit status is given on, and the model ends."""
    command = [*_RUN, sys.executable, "-c", f"{_PRINT_ADDRESS}; sys.exit(3)"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (3, "")
    assert not _is_served(done.stdout.strip())


@pytest.mark.usefixtures("small_model")
def test_it_ends_with_what_started_it() -> None:
    """It does not stay behind when the process that started it is killed."""
    command = [*_RUN, sys.executable, "-c", f"{_PRINT_ADDRESS}; sys.stdin.read()"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as starter:
        assert starter.stdout is not None
        address = starter.stdout.readline().strip()
        assert _is_served(address)

        starter.send_signal(signal.SIGKILL)

    deadline = time.monotonic() + _END_SECONDS
    while _is_served(address):
        assert time.monotonic() < deadline
        time.sleep(0.1)
