"""An index that can be made anew while the one before is still searched.

What is taken out of an index stays in its files until they are written anew. So each generation of an index has a
folder of its own, numbered, and a new one takes the place of the one before when it is whole.
"""

import shutil
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from vectorstore.errors import DamagedIndexError


class _Closable(Protocol):
    def close(self) -> None: ...


Index = TypeVar("Index", bound=_Closable)


class Renewable(Generic[Index]):
    """An index, by generations. `open_index` opens one in a folder; one that is damaged is deleted and begun again."""

    def __init__(self, folder: Path, open_index: Callable[[Path], Index]) -> None:
        self._folder = folder
        self._open_index = open_index
        self._lock = threading.Lock()
        self._searches: Counter[int] = Counter()
        self._number, self.current = self._newest()
        self._retired: dict[int, Index] = {}

    @contextmanager
    def searching(self) -> Iterator[Index]:
        """Give the index to search in: it stays open until the search has ended."""
        with self._lock:
            number, index = self._number, self.current
            self._searches[number] += 1
        try:
            yield index
        finally:
            with self._lock:
                self._searches[number] -= 1
                self._drop_retired()

    def renew(self, fill: Callable[[Index], object]) -> None:
        """Put a new index, filled, in the place of this one, whose files are deleted. Only one thread may do so."""
        number = self._number + 1
        shutil.rmtree(self._folder / str(number), ignore_errors=True)
        index = self._open_index(self._folder / str(number))
        fill(index)
        with self._lock:
            self._retired[self._number] = self.current
            self._number, self.current = number, index
            self._drop_retired()

    def close(self) -> None:
        """Let go of the folder."""
        for index in (*self._retired.values(), self.current):
            index.close()

    def _newest(self) -> tuple[int, Index]:
        """Open the newest generation that is whole, and delete the others. Where there is none, begin the first."""
        there = list(self._folder.iterdir()) if self._folder.exists() else []
        numbers = sorted((int(path.name) for path in there if path.name.isdecimal()), reverse=True)
        for path in there:
            if not path.name.isdecimal():  # nothing of this program's
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        for position, number in enumerate(numbers):
            try:
                index = self._open_index(self._folder / str(number))
            except DamagedIndexError:
                shutil.rmtree(self._folder / str(number))
            else:
                for older in numbers[position + 1 :]:
                    shutil.rmtree(self._folder / str(older))
                return number, index
        self._folder.mkdir(parents=True, exist_ok=True)
        return 1, self._open_index(self._folder / "1")

    def _drop_retired(self) -> None:
        for number in [number for number in self._retired if not self._searches[number]]:
            self._retired.pop(number).close()
            shutil.rmtree(self._folder / str(number))
            del self._searches[number]
