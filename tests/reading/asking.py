"""Ask a reader, and look at the processes that read."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reading import Limits, Problem, Reader, UnreadableError

LIMITS = Limits(seconds=20, memory=150_000_000, largest_file=30_000_000)

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")


def problem_of(reader: Reader, file: Path) -> tuple[Problem, str]:
    with pytest.raises(UnreadableError) as caught:
        reader.read(file)
    return caught.value.problem, caught.value.detail


def reads_on(reader: Reader, folder: Path) -> bool:
    file = folder / "good.txt"
    file.write_text("What is read after it.")
    return reader.read(file).text == "What is read after it."


def children_of(parent: int) -> set[int]:
    """Find the processes that a process started and that have not ended."""
    everyone = (int(folder.name) for folder in Path("/proc").glob("[0-9]*"))
    return {process for process in everyone if _state(process)[1] == str(parent) and lives(process)}


def lives(process: int) -> bool:
    """Say whether a process has not ended, whoever has still to hear of its end."""
    return _state(process)[0] not in {"", "Z", "X"}


def _state(process: int) -> tuple[str, str]:
    try:
        state, parent = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[:2]
    except (FileNotFoundError, ProcessLookupError):
        return "", ""
    return state, parent


def comes_true(holds: Callable[[], object], *, seconds: float = 10) -> bool:
    until = time.monotonic() + seconds
    while not (true := bool(holds())) and time.monotonic() < until:
        time.sleep(0.02)
    return true
