"""Ask a process of its own, with a deadline, and replace it when it may have suffered."""

import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, TypeVar, cast

from reading import messages
from reading.errors import Problem, UnreadableError
from reading.messages import ANSWER, HEADER_LENGTH, Request

_Answer = TypeVar("_Answer")

_ROOT = Path(__file__).resolve().parent.parent
_COMMAND = (sys.executable, "-B", "-P", "-X", "utf8", "-m", "reading.child")
_ENVIRONMENT = {  # and nothing that could be a secret
    "PYTHONPATH": str(_ROOT),
    "OPENBLAS_NUM_THREADS": "1",  # each thread takes memory before it does anything
}
_HELD_AT_MOST = 0.25  # of the memory a file may take: a process that keeps more is replaced
_READ_AT_ONCE = 65_536  # bytes: what a pipe holds
_WAITED_FOR_END = 1.0  # seconds
_CAUSES: dict[int, Problem] = {
    signal.SIGKILL: Problem.TOO_MUCH_MEMORY,  # by the system, when memory runs out
    signal.SIGABRT: Problem.TOO_MUCH_MEMORY,  # how most libraries end that get none
    signal.SIGALRM: Problem.TOO_LONG,
}
"""What a signal that ended the process says of the file; any other one says that it is damaged."""


class Worker:
    """One process that reads, started when it is needed. Safe to use from several threads, which wait for each other.

    Files share a process as long as it is sound and small. `memory` and `largest_file` are in bytes.
    """

    def __init__(self, *, seconds: float, memory: int, largest_file: int) -> None:
        self._arguments = (str(memory), str(largest_file), str(seconds))
        self._seconds = seconds
        self._held_at_most = memory * _HELD_AT_MOST
        self._process: subprocess.Popen[bytes] | None = None
        self._asking = threading.Lock()

    def ask(self, request: Request, decode: Callable[[bytearray], _Answer]) -> _Answer:
        """Have a request answered. Raise UnreadableError when the process gives a problem, ends, or takes too long."""
        with self._asking:
            sound = False
            try:
                kind, held, body = self._exchange(request)
                if kind == ANSWER:
                    answer = decode(body)
                    sound = held <= self._held_at_most
                    return answer
                problem, detail = messages.read_problem(body)
                sound = held <= self._held_at_most and problem is not Problem.TOO_MUCH_MEMORY
                raise UnreadableError(problem, detail)
            except ValueError as error:  # what it answers is no answer
                raise UnreadableError(Problem.DAMAGED) from error
            finally:  # also when this thread is stopped: the next one would get this one's answer
                if not sound:
                    self._end()

    def close(self) -> None:
        """End the process, when it has answered what it was asked. The next request starts another one."""
        with self._asking:
            self._end()

    def _exchange(self, request: Request) -> tuple[bytes, int, bytearray]:
        """Send a request, and give the answer's kind, how much memory the process holds, and the answer."""
        process = self._running()
        requests, answers = (cast("IO[bytes]", pipe) for pipe in (process.stdin, process.stdout))
        deadline = time.monotonic() + self._seconds
        try:
            requests.write(messages.write_request(request))
            header = _receive(answers.fileno(), HEADER_LENGTH, deadline)
            kind, held, length = messages.read_header(header)
            return kind, held, _receive(answers.fileno(), length, deadline)
        except (BrokenPipeError, EOFError):
            raise _cause(process) from None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._end()
        try:
            self._process = subprocess.Popen(  # noqa: S603 - this project's own module
                [*_COMMAND, *self._arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # what a library complains of could be a document's words
                env=_ENVIRONMENT,
                bufsize=0,
                process_group=0,  # Ctrl+C is for this process: a file must not seem damaged by it
            )
        except OSError as error:
            raise UnreadableError(Problem.SYSTEM, error.strerror or str(error)) from error
        return self._process

    def _end(self) -> None:
        if self._process is not None:
            with self._process as process:
                process.kill()
            self._process = None


def _receive(pipe: int, length: int, deadline: float) -> bytearray:
    """Read so many bytes. Raise EOFError when the process ended before, UnreadableError at the deadline."""
    received = bytearray()
    poll = select.poll()
    poll.register(pipe, select.POLLIN)
    while len(received) < length:
        left = deadline - time.monotonic()
        if left <= 0 or not poll.poll(left * 1000):
            raise UnreadableError(Problem.TOO_LONG)
        part = os.read(pipe, min(length - len(received), _READ_AT_ONCE))
        if not part:
            raise EOFError
        received += part
    return received


def _cause(process: subprocess.Popen[bytes]) -> UnreadableError:
    """Tell what ended the process."""
    try:
        code = process.wait(timeout=_WAITED_FOR_END)
    except subprocess.TimeoutExpired:  # it only closed its output
        return UnreadableError(Problem.DAMAGED)
    if code >= 0:
        return UnreadableError(Problem.SYSTEM, f"the process that reads ended with code {code}")
    return UnreadableError(_CAUSES.get(-code, Problem.DAMAGED))
