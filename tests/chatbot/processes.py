"""Processes that keep conversations, and can be killed."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_ROOT = Path(__file__).parents[2]


class Process:
    """A process that waits until it may begin, and says what is kept, a line each."""

    def __init__(self, process: subprocess.Popen[str], orders: IO[str], said: IO[str]) -> None:
        self._process, self._orders, self._said = process, orders, said

    def wait_for(self, line: str) -> None:
        """Wait until it says something."""
        assert self._said.readline() == f"{line}\n"

    def begin(self) -> None:
        """Let it begin."""
        self._orders.write("\n")
        self._orders.flush()

    def lines(self, count: int) -> list[str]:
        """Give the lines that it says next, as soon as there are as many."""
        return [self._said.readline().removesuffix("\n") for _ in range(count)]

    def kill(self) -> None:
        """End it without a word, in whatever it is doing."""
        self._process.kill()

    def rest(self) -> list[str]:
        """Give the lines that it says until it ends, but for one that broke off."""
        whole, _, _broken_off = self._said.read().rpartition("\n")
        return whole.splitlines()


@contextmanager
def doing(deed: str, place: str) -> Iterator[Process]:
    """Start a process that does a deed of `tests.chatbot.keeping` at a place. It ends with the context."""
    with running("tests.chatbot.keeping", deed, place) as process:
        yield process


@contextmanager
def running(module: str, *arguments: str, **settings: str) -> Iterator[Process]:
    """Start a module as a process that does as `Process` says. It ends with the context."""
    command = [sys.executable, "-m", module, *arguments]
    environment = os.environ | settings
    with subprocess.Popen(
        command, cwd=_ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        try:
            yield Process(process, process.stdin, process.stdout)
        finally:
            process.kill()
