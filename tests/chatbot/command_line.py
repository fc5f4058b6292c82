"""The program's own command line: in a process of its own, as people start it, or in this one."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.chatbot.corpus import FOLDER

PROGRAM = [sys.executable, "-m", "chatbot"]
_DEADLINE = 120  # seconds


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    status: int
    output: str
    complaint: str


Command = Callable[..., Done]
"""Runs a command in this process: takes its arguments, and settings by name."""


def environment(data: Path, **more: str) -> Mapping[str, str]:
    """Give the environment of a process: this one's, but with the settings that a test makes."""
    # Without PYTHONUNBUFFERED and its like: what is written is to be sent by the program itself.
    left_out = ("FOOTNOTE_", "OPENAI_", "PYTHON")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    return {
        **kept,
        "PYTHONPATH": str(FOLDER.parent),
        "FOOTNOTE_CORPUS_DIR": str(FOLDER),
        "FOOTNOTE_DATA_DIR": str(data),
        **more,
    }


def run(*arguments: str, data: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command to its end, over the built-in corpus."""
    return subprocess.run(
        [*PROGRAM, *arguments],
        env=environment(data, **more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=_DEADLINE,
    )


class BatchProcess:
    """A process that answers a batch from its standard input, over the built-in corpus."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def answer(self, line: bytes) -> bytes:
        """Send a line, and wait for the line that answers it."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(line + b"\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()

    def end(self) -> tuple[int, bytes]:
        """Say that no more lines come; give the exit status and what stands on standard error."""
        _, complaint = self._process.communicate()
        return self._process.returncode, complaint


@contextmanager
def batch_process(data: Path) -> Iterator[BatchProcess]:
    """Start a process that takes a batch from its standard input. One that hangs is ended."""
    with subprocess.Popen(
        [*PROGRAM, "ask", "--batch", "-"],
        env=environment(data),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        deadline = threading.Timer(_DEADLINE, process.kill)
        deadline.start()
        try:
            yield BatchProcess(process)
        finally:
            deadline.cancel()


def assert_refused(done: Done, *telling: str) -> None:
    """Fail unless a command was refused with one line that tells why."""
    assert done.status == 2
    assert done.output == ""
    assert done.complaint.startswith("error: ")
    assert done.complaint.count("\n") == 1
    for words in telling:
        assert words in done.complaint
