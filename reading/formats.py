"""Which reader reads which files, by their suffix."""

import hashlib
import importlib
from dataclasses import replace
from pathlib import Path

from reading.errors import Problem, UnreadableError
from reading.loaded import Loaded

# By name: each is imported when it is first needed, for what it stands on is large.
_READERS = {
    ".txt": "plain",
    ".md": "markdown",
    ".pdf": "pdf",
}

SUFFIXES = tuple(_READERS)


def read(file: Path) -> Loaded:
    """Read one file, in this process. Raise UnreadableError when that is not possible."""
    name = _READERS.get(file.suffix.lower())
    if name is None:
        raise UnreadableError(Problem.UNKNOWN_TYPE, ", ".join(SUFFIXES))
    try:
        data = file.read_bytes()
    except OSError as error:
        raise UnreadableError(Problem.SYSTEM, error.strerror or str(error)) from error
    if not data:
        raise UnreadableError(Problem.EMPTY)
    loaded: Loaded = importlib.import_module(f"reading.{name}").read(data)
    return replace(loaded, sha256=hashlib.sha256(data).hexdigest())
