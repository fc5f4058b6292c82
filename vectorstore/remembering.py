"""What was read is kept until something is written: questions find the same passages again and again."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Remembered(Generic[Value]):
    """Values by id, of which a read asks only for those that are not known yet. Safe to use from several threads.

    `read` gives the values of ids, without those that are not there. The `most` values used last are kept.
    """

    def __init__(self, read: Callable[[Sequence[str]], dict[str, Value]], *, most: int) -> None:
        self._read = read
        self._most = most
        self._known: OrderedDict[str, Value] = OrderedDict()
        self._writes = 0
        self._lock = threading.Lock()

    def get(self, ids: Sequence[str]) -> dict[str, Value]:
        """Give values by id, in the order of the ids; those that are not there are left out."""
        with self._lock:
            writes = self._writes
            found = {identity: self._known[identity] for identity in ids if identity in self._known}
        missing = [identity for identity in ids if identity not in found]
        if missing:
            found |= self._read(missing)
        with self._lock:
            if writes == self._writes:  # else what was read may be of before a write
                self._keep(found)
        return {identity: found[identity] for identity in ids if identity in found}

    def forget(self) -> None:
        """Forget all: something was written."""
        with self._lock:
            self._writes += 1
            self._known.clear()

    def _keep(self, used: dict[str, Value]) -> None:
        for identity, value in used.items():
            self._known[identity] = value
            self._known.move_to_end(identity)
        while len(self._known) > self._most:
            self._known.popitem(last=False)
