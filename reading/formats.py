"""Which reader reads which files, by their suffix."""

import hashlib
import importlib
from dataclasses import replace
from pathlib import Path

from reading import signatures
from reading.building import MOST_TEXT
from reading.errors import Problem, UnreadableError
from reading.loaded import Loaded

# By name: each is imported when it is first needed, for what it stands on is large.
_READERS = {
    ".txt": "plain",
    ".md": "markdown",
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "word",
    ".docm": "word",
    ".epub": "epub",
    ".eml": "mail",
    ".csv": "rows",
    ".tsv": "rows",
    ".xlsx": "spreadsheet",
    ".xlsm": "spreadsheet",
    ".xls": "spreadsheet",
    ".ods": "spreadsheet",
    ".pptx": "slides",
    ".pptm": "slides",
}

SUFFIXES = tuple(_READERS)
LARGEST_FILE = 100_000_000  # bytes


def reader_of(file: Path) -> str:
    """Name the module that reads a file. Raise UnreadableError when none does."""
    name = _READERS.get(file.suffix.lower())
    if name is None:
        raise UnreadableError(Problem.UNKNOWN_TYPE, ", ".join(SUFFIXES))
    return name


def read(file: Path, *, largest: int = LARGEST_FILE) -> Loaded:
    """Read one file, in this process. Raise UnreadableError when that is not possible."""
    name = reader_of(file)
    data = _bytes_of(file, name, largest)
    loaded: Loaded = importlib.import_module(f"reading.{name}").read(data)
    if len(loaded.text) > MOST_TEXT:
        raise UnreadableError(Problem.TOO_MUCH_TEXT)
    return replace(loaded, sha256=hashlib.sha256(data).hexdigest())


def picture(file: Path, page: int, width: int, *, largest: int = LARGEST_FILE) -> bytes:
    """Draw a page, in this process, so many pixels wide. Raise UnreadableError when that is not possible."""
    name = reader_of(file)
    module = importlib.import_module(f"reading.{name}")
    if not hasattr(module, "picture"):
        raise UnreadableError(Problem.NO_PAGE, str(page))
    drawn: bytes = module.picture(_bytes_of(file, name, largest), page, width)
    return drawn


def _bytes_of(file: Path, name: str, largest: int) -> bytes:
    try:
        with file.open("rb") as stream:
            data = stream.read(largest + 1)  # it may have grown since its size was looked at
    except OSError as error:
        raise UnreadableError(Problem.SYSTEM, error.strerror or str(error)) from error
    if len(data) > largest:
        raise UnreadableError(Problem.TOO_LARGE, f"{largest / 1_000_000:g}")
    if not data:
        raise UnreadableError(Problem.EMPTY)
    signatures.check(data, name)
    return data
