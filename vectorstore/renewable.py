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

from vectorstore.errors import ClosedError, DamagedIndexError


class _Closable(Protocol):
    def close(self) -> None: ...


Index = TypeVar("Index", bound=_Closable)

_FILLED = "filled"  # names the generation that is searched; one that was not finished is not named yet


class Renewable(Generic[Index]):
    """An index, by generations. `open_index` opens one in a folder; one that is damaged is deleted and begun again."""

    def __init__(self, folder: Path, open_index: Callable[[Path], Index]) -> None:
        self._folder = folder
        self._open_index = open_index
        self._change = threading.Condition()
        self._searches: Counter[int] = Counter()
        self._retired: dict[int, Index] = {}
        self._is_closed = False
        folder.mkdir(parents=True, exist_ok=True)
        self._number, self.current = self._newest()

    @contextmanager
    def searching(self) -> Iterator[Index]:
        """Give the index to search in: it stays open until the search has ended. Raise ClosedError after `close`."""
        with self._change:
            if self._is_closed:
                raise ClosedError
            number, index = self._number, self.current
            self._searches[number] += 1
        try:
            yield index
        finally:
            with self._change:
                self._searches[number] -= 1
                self._drop_retired()
                self._change.notify_all()

    def renew(self, fill: Callable[[Index], object]) -> None:
        """Put a new index, filled, in the place of this one, whose files are deleted. Only one thread may do so."""
        number = self._number + 1
        folder = self._folder / str(number)
        _delete(folder)
        index = self._open_index(folder)
        try:
            fill(index)
            self._name_filled(number)
        except BaseException:
            index.close()
            raise
        with self._change:
            self._retired[self._number] = self.current
            self._number, self.current = number, index
            self._drop_retired()

    def close(self) -> None:
        """Let go of the folder, when the searches in it have ended."""
        with self._change:
            self._is_closed = True
            self._change.wait_for(lambda: not self._searches.total())
            self.current.close()

    def _newest(self) -> tuple[int, Index]:
        """Open the generation that was filled last, and delete the others. Where that one is damaged, begin anew."""
        filled = self._folder / _FILLED
        named = filled.read_bytes() if filled.exists() else b""
        number = int(named) if named.isdigit() else 1
        kept = self._folder / str(number)
        for path in self._folder.iterdir():
            if path not in {kept, filled}:
                _delete(path)
        try:
            return number, self._open_index(kept)
        except DamagedIndexError:
            _delete(kept)
            return number, self._open_index(kept)

    def _name_filled(self, number: int) -> None:
        """Say, in one step, which generation is searched from now on."""
        new = self._folder / f"{_FILLED}.new"
        new.write_text(str(number))
        new.replace(self._folder / _FILLED)

    def _drop_retired(self) -> None:
        for number in [number for number in self._retired if not self._searches[number]]:
            self._retired.pop(number).close()
            shutil.rmtree(self._folder / str(number), ignore_errors=True)  # else when it is opened next
            del self._searches[number]


def _delete(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
