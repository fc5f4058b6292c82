"""Files to text: one reader a format, all with exact offsets.

A reader takes a file's bytes and gives its text and the headings in it. Offsets count Unicode code points in that
text, which is the decoded file with its byte-order mark removed and its line ends untouched.
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from vectorstore.errors import UnreadableFileError
from vectorstore.loading import markdown, plain
from vectorstore.loading.loaded import Heading, Loaded

_READERS: dict[str, Callable[[bytes], Loaded]] = {".txt": plain.read, ".md": markdown.read}

SUFFIXES = tuple(_READERS)


def load(file: Path, *, shown_as: str) -> Loaded:
    """Read one file. Raise UnreadableFileError, naming it as `shown_as`, when that is not possible."""
    reader = _READERS.get(file.suffix.lower())
    if reader is None:
        raise UnreadableFileError(
            shown_as, f"is of a type that is not read. Convert it to one of: {', '.join(SUFFIXES)}"
        )
    try:
        data = file.read_bytes()
        return replace(reader(data), sha256=hashlib.sha256(data).hexdigest())
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise UnreadableFileError(shown_as, f"cannot be read: {reason}") from error


__all__ = ["SUFFIXES", "Heading", "Loaded", "load"]
