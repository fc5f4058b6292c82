"""Reading in processes of their own, so that a hostile file can take neither memory nor time from this one."""

import importlib.util
import stat
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from reading import formats, messages
from reading.errors import Problem, UnreadableError
from reading.loaded import Loaded
from reading.messages import Request
from reading.worker import Worker

_RECOGNISES = "rapidocr_onnxruntime"  # installed by: make ocr


def recognises_scans() -> bool:
    """Say whether what reads the text in pictures of pages is installed."""
    return importlib.util.find_spec(_RECOGNISES) is not None


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take: seconds, bytes of memory, and bytes of the file."""

    seconds: float = 60.0
    memory: int = 512 * 1024 * 1024
    largest_file: int = formats.LARGEST_FILE

    @classmethod
    def here(cls, largest_file: int) -> Self:
        """Give what reading may take on this machine: more where scans are recognised, some ten seconds a page."""
        if not recognises_scans():
            return cls(largest_file=largest_file)
        return cls(seconds=1_800.0, memory=1_536 * 1024 * 1024, largest_file=largest_file)


class Reader:
    """Reads files, one after the other, and draws pages beside that. Safe to use from several threads.

    It keeps a process for each of both, so that a page that someone wants to see does not wait for a slow file. They
    are started when they are needed, and end with `close`.
    """

    def __init__(self, limits: Limits = Limits()) -> None:
        self._largest_file = limits.largest_file
        self._texts, self._pictures = (
            Worker(seconds=limits.seconds, memory=limits.memory, largest_file=limits.largest_file) for _ in range(2)
        )

    def read(self, file: Path) -> Loaded:
        """Read one file. Raise UnreadableError when that is not possible."""
        return self._texts.ask(self._request(file), messages.read_loaded)

    def picture(self, file: Path, page: int, width: int) -> bytes:
        """Draw one page of a file, so many pixels wide. Raise UnreadableError when that is not possible."""
        return self._pictures.ask(self._request(file, page, width), bytes)

    def close(self) -> None:
        """End the processes, when they have done what they were asked. Reading on starts them again."""
        self._texts.close()
        self._pictures.close()

    def _request(self, file: Path, page: int | None = None, width: int = 0) -> Request:
        """Ask for a file, if it can be one: what is no regular file may never end."""
        formats.reader_of(file)
        try:
            status = file.stat()
        except (OSError, ValueError) as error:
            raise UnreadableError(Problem.SYSTEM, getattr(error, "strerror", None) or str(error)) from error
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError(Problem.SYSTEM, "it is no regular file")
        if status.st_size > self._largest_file:
            raise UnreadableError(Problem.TOO_LARGE, f"{self._largest_file / 1_000_000:g}")
        return Request(str(file.absolute()), page, width)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
