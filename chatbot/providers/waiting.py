"""Wait for a server no longer than a deadline, whatever it does.

No timeout of a library does that: each is for one read, and a server that sends a byte now and then passes them all. So
a thread reads, and whoever waits for it stops waiting, cuts the connection, and so ends the thread.
"""

import contextlib
import queue
import socket
import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import closing
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

Item = TypeVar("Item")

_AHEAD = 64  # items that are read before they are taken


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How many seconds a server may take: to be connected to, to say the first word and each next, and in all."""

    connect: float
    first_token: float
    total: float


class Clock:
    """Tells how much of each deadline is left."""

    def __init__(self, deadlines: Deadlines) -> None:
        self.deadlines = deadlines
        self._begun = time.monotonic()

    def left_for_first(self) -> float:
        """Give the seconds that are left for the first word."""
        return self._begun + self.deadlines.first_token - time.monotonic()

    def left_in_all(self) -> float:
        """Give the seconds that are left for all."""
        return self._begun + self.deadlines.total - time.monotonic()


class Line:
    """The connection of one request, which any thread can cut. `connected` says whether the server was reached."""

    def __init__(self, deadlines: Deadlines) -> None:
        self.deadlines = deadlines
        self.connected = False
        self.is_cut = False
        self._socket: socket.socket | None = None
        self._lock = threading.Lock()

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Be told by the HTTP library of the connection's socket, and of the one that encryption makes of it."""
        if event in {"connection.connect_tcp.complete", "connection.start_tls.complete"}:
            with self._lock:
                self._socket = info["return_value"].get_extra_info("socket")
                if self.is_cut:
                    self._shut_down()
        if event == "http11.send_request_headers.started":
            self.connected = True

    def cut(self) -> None:
        """Break the connection off, now or as soon as there is one. Who reads from it reads its end."""
        with self._lock:
            self.is_cut = True
            self._shut_down()

    def _shut_down(self) -> None:
        if self._socket:
            # Closing it would not wake who reads. And not the encrypted socket's own method: that changes its state.
            with contextlib.suppress(OSError):  # it is closed already
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


Read = Callable[[Line], Generator[Item]]
"""Reads what a server gives, by way of a line."""


class Reading(Generic[Item]):
    """Items that a thread reads, taken with a deadline for each. At its end the connection is cut."""

    def __init__(self, read: Read[Item], deadlines: Deadlines) -> None:
        self.line = Line(deadlines)
        self._read = read
        self._queue: queue.Queue[Item | Exception | None] = queue.Queue(_AHEAD)
        threading.Thread(target=self._run, name="model server's reader", daemon=True).start()

    def take(self, seconds: float) -> Item | None:
        """Give the next item; None after the last. Raise what reading failed with, or queue.Empty after so long."""
        item = self._queue.get(timeout=max(seconds, 0.0))
        if isinstance(item, Exception):
            raise item
        return item

    def _run(self) -> None:
        try:
            with closing(self._read(self.line)) as items:
                for item in items:
                    self._queue.put(item)
                    if self.line.is_cut:
                        return
            self._queue.put(None)
        except Exception as error:  # noqa: BLE001 - raised where the item is taken
            self._queue.put(error)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.line.cut()
        with contextlib.suppress(queue.Empty):  # make room: the thread may wait for it
            while True:
                self._queue.get_nowait()
