"""The corpus folder: which files in it are documents, what they are called, and how a file is put there."""

import os
import re
import secrets
import unicodedata
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import chain, count
from pathlib import Path, PurePosixPath

from vectorstore.errors import CorpusMissingError, CorpusUnreadableError, CorpusUnwritableError

_NOT_INDEXED = "readme.md"  # at the top of the corpus folder: it tells what is there
_ARRIVING = ".arriving-"  # hidden: it is no document yet
_MOST_FOLDERS = 8
_LONGEST_NAME = 200  # bytes; file systems take 255, and names are written into other names
# What no name of a file may hold: what parts folders, what controls, and what turns the direction of what follows.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff<>:\"|?*]")


def corpus_files(corpus: Path) -> dict[str, os.stat_result | OSError]:
    """List the corpus folder's files by their path below it, in order, each with what the system says of it.

    Hidden files and the folder's own README are left out. Raise CorpusMissingError where there is no such folder,
    CorpusUnreadableError where it cannot be looked into.
    """
    try:
        found = dict(_walk(corpus, ""))
    except (FileNotFoundError, NotADirectoryError):
        raise CorpusMissingError(corpus) from None
    except OSError as error:
        raise CorpusUnreadableError(corpus, error.strerror or str(error)) from error
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


def safe_path(file_name: str) -> str:
    """Make a path below the corpus folder of a file's name that comes with it, of which nothing is believed.

    The folders in it are kept, as far as they are some; it leads nowhere else.
    """
    parts = [_safe(part) for part in re.split(r"[/\\]", unicodedata.normalize("NFC", file_name))]
    named = [part for part in parts if part]
    last = Path(named[-1] if parts[-1] else "document")
    stem = last.stem.encode()[: max(0, _LONGEST_NAME - len(last.suffix.encode()))].decode(errors="ignore").rstrip()
    folders = named[:-1][-_MOST_FOLDERS:]
    return PurePosixPath(*(_shortened(one) for one in folders), f"{stem or 'document'}{last.suffix}").as_posix()


def _safe(name: str) -> str:
    return " ".join(_UNSAFE.sub("", name).split()).strip(". ")


def _shortened(folder: str) -> str:
    return folder.encode()[:_LONGEST_NAME].decode(errors="ignore").rstrip(". ")


def free_path(corpus: Path, wanted: str, taken: Collection[str]) -> str:
    """Give a path below the corpus folder where there is no file and that is not taken: the one wanted, or near it."""
    path = PurePosixPath(wanted)
    numbered = (path.with_name(f"{path.stem} ({number}){path.suffix}").as_posix() for number in count(2))
    return next(
        one
        for one in chain([wanted], numbered)
        if one.lower() != _NOT_INDEXED and one not in taken and not os.path.lexists(corpus / one)
    )


@contextmanager
def arriving(corpus: Path, suffix: str, data: bytes) -> Iterator[Path]:
    """Write a file into the corpus folder where it is no document yet, to be moved to where it is one.

    Raise CorpusMissingError or CorpusUnwritableError where that cannot be.
    """
    if not corpus.is_dir():
        raise CorpusMissingError(corpus)
    path = corpus / f"{_ARRIVING}{secrets.token_hex(8)}{suffix}"
    with changing(corpus), ExitStack() as on_failure:
        on_failure.callback(path.unlink, missing_ok=True)
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        on_failure.pop_all()
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


def delete_broken_off(corpus: Path) -> None:
    """Delete files that were about to arrive when the program ended."""
    with suppress(OSError):
        for path in corpus.glob(f"{_ARRIVING}*"):
            path.unlink(missing_ok=True)


@contextmanager
def changing(corpus: Path) -> Iterator[None]:
    """Raise CorpusUnwritableError where the system does not let the folder be changed."""
    try:
        yield
    except OSError as error:
        raise CorpusUnwritableError(corpus, error.strerror or str(error)) from error
