"""The corpus folder: which files in it are documents, what they are called, and how a file is put there."""

import os
import re
import tempfile
import unicodedata
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from itertools import chain, count
from pathlib import Path

from vectorstore.errors import CorpusMissingError, CorpusUnwritableError

_NOT_INDEXED = "readme.md"  # at the top of the corpus folder: it tells what is there
_LONGEST_NAME = 120  # characters; file systems take 255 bytes, and names are written into other names
# What no name of a file may hold: what parts folders, what controls, and what turns the direction of what follows.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff<>:\"|?*]")


def corpus_files(corpus: Path) -> dict[str, os.stat_result | OSError]:
    """List the corpus folder's files by their path below it, in order, each with what the system says of it.

    Hidden files and the folder's own README are left out. Raise CorpusMissingError where there is no such folder.
    """
    if not corpus.is_dir():
        raise CorpusMissingError(corpus)
    found = dict(_walk(corpus, ""))
    return {path: found[path] for path in sorted(found) if path.lower() != _NOT_INDEXED}


def _walk(folder: Path, below: str) -> Iterator[tuple[str, os.stat_result | OSError]]:
    """Go through a folder. Folders that are links are not entered: they may lead back, or out of the corpus."""
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{below}{entry.name}"
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                with suppress(OSError):  # a folder that cannot be entered holds nothing for this program
                    yield from _walk(Path(entry.path), f"{path}/")
            elif entry.is_file():
                try:
                    yield path, entry.stat()
                except OSError as error:
                    yield path, error


def document_name(path: str, taken: Collection[str]) -> str:
    """Name a document: its path without the suffix, or with it where that name is taken, or numbered where both are."""
    short = Path(path).with_suffix("").as_posix()
    numbered = (f"{path} ({number})" for number in count(2))
    return next(name for name in chain((short, path), numbered) if name not in taken)


def title_of(path: str) -> str:
    """Make a title of a file's name: "new-york.txt" is "New York". Capitals that are there are kept."""
    words = Path(path).stem.replace("_", " ").replace("-", " ").split()
    return " ".join(word if any(map(str.isupper, word)) else word.capitalize() for word in words) or path


def free_path(corpus: Path, file_name: str) -> str:
    """Give a path below the corpus folder for a file that comes with a name, of which nothing is believed."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", file_name))[-1]
    safe = " ".join(_UNSAFE.sub("", last).split()).strip(". ")
    suffix = Path(safe).suffix
    stem = Path(safe).stem[: _LONGEST_NAME - len(suffix)].rstrip() or "document"
    names = chain([f"{stem}{suffix}"], (f"{stem} ({number}){suffix}" for number in count(2)))
    return next(name for name in names if name.lower() != _NOT_INDEXED and not os.path.lexists(corpus / name))


@contextmanager
def arriving(corpus: Path, suffix: str, data: bytes) -> Iterator[Path]:
    """Write a file into the corpus folder where it is no document yet, to be moved to where it is one.

    Raise CorpusUnwritableError where that cannot be.
    """
    try:
        handle, name = tempfile.mkstemp(suffix=suffix, prefix=".arriving-", dir=corpus)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise CorpusUnwritableError(corpus, error.strerror or str(error)) from error
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
