"""What is done for a collection while questions are asked: it follows its folder, and passages get their vectors."""

import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from watchfiles import watch

from vectorstore.collection import Collection
from vectorstore.errors import VectorstoreError
from vectorstore.syncing import SyncReport

_AGAIN_AFTER = 30.0  # seconds; what failed is tried again then
_LOOKED_AT_EVERY = 60.0  # seconds; a folder on another machine does not tell what changes in it

Step = Literal["resting", "reading", "embedding", "clearing"]


@dataclass(frozen=True, slots=True)
class Work:
    """What is being done: `done` of `total` files are read, or passages embedded.

    `seconds_left` is how long the rest will take, None as long as that is not known. `problem` says what went wrong the
    last time, "" if nothing did.
    """

    step: Step = "resting"
    done: int = 0
    total: int = 0
    seconds_left: float | None = None
    problem: str = ""


class Background:
    """Keeps a collection up to date, complete, and clear of what was removed, from `start` to `close`.

    Each is done in a thread of its own: what is removed does not wait for what is embedded.
    """

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._closing = threading.Event()
        self._todo = threading.Event()
        self._to_clear = threading.Event()
        self._threads: list[threading.Thread] = []
        self._began = 0.0
        self.reading = Work()
        self.embedding = Work()
        self.clearing = Work()
        self.report: SyncReport | None = None

    def start(self, report: SyncReport, *, follow: bool = True) -> None:
        """Begin, after an update that reported this. `follow` also what changes in the corpus folder."""
        self.report = report
        self.wake()
        for work in (self._complete, self._clear, *([self._follow] if follow else [])):
            self._threads.append(threading.Thread(target=work, name=work.__name__.strip("_"), daemon=True))
            self._threads[-1].start()

    def wake(self) -> None:
        """Say that there may be something to do: the collection was changed."""
        self._todo.set()
        self._to_clear.set()

    def update(self) -> None:
        """Bring the catalog up to date with the folder, and then make what vectors are missing."""
        try:
            self.report = self._collection.update(self._show_reading)
        finally:
            self.reading = Work()
            self.wake()

    def close(self) -> None:
        """End it; what is being embedded is given up."""
        self._closing.set()
        self._collection.stop()
        self.wake()
        for thread in self._threads:
            thread.join(timeout=_AGAIN_AFTER)

    def _complete(self) -> None:
        self._whenever(self._todo, self._complete_once)

    def _complete_once(self) -> str:
        self._began = time.monotonic()
        problem = self._tried(lambda: self._collection.complete(self._show_embedding))
        self.embedding = Work(problem=problem)
        return problem

    def _clear(self) -> None:
        self._whenever(self._to_clear, self._clear_once)

    def _clear_once(self) -> str:
        self.clearing = Work("clearing")
        problem = self._tried(self._collection.purge)
        self.clearing = Work(problem=problem)
        return problem

    def _whenever(self, todo: threading.Event, work: Callable[[], str]) -> None:
        """Work when there is something to do, and again later where there was a problem."""
        while True:
            todo.wait()
            todo.clear()
            if self._closing.is_set():
                return
            if work() and not self._closing.wait(_AGAIN_AFTER):
                todo.set()

    def _follow(self) -> None:
        while not self._closing.is_set():
            problem = self._tried(self._follow_changes)
            self.reading = Work(problem=problem)
            self._closing.wait(_AGAIN_AFTER)  # the folder is gone, or empty; it may come back

    def _follow_changes(self) -> None:
        self.update()
        look = 0.0  # at once: what changed during that update was not watched yet
        for changes in watch(
            self._collection.corpus,
            watch_filter=None,
            stop_event=self._closing,
            rust_timeout=1_000,
            yield_on_timeout=True,
            raise_interrupt=False,
        ):
            if changes or time.monotonic() > look:
                self.update()
                look = time.monotonic() + _LOOKED_AT_EVERY

    def _tried(self, work: Callable[[], object]) -> str:
        """Do something, and give what went wrong; "" if nothing did."""
        try:
            work()
        except VectorstoreError as error:
            if self._closing.is_set():
                return ""  # it ends while the collection is being closed
            sys.stderr.write(f"error: {error}\n")
            return str(error)
        except BaseException as error:  # noqa: BLE001 - the thread goes on; what it says may hold a document's words
            sys.stderr.write(f"error: {type(error).__name__} in the background\n")
            return type(error).__name__
        return ""

    def _show_reading(self, done: int, total: int) -> None:
        self.reading = Work("reading", done, total)

    def _show_embedding(self, done: int, total: int) -> None:
        seconds = time.monotonic() - self._began
        self.embedding = Work("embedding", done, total, seconds / done * (total - done))
