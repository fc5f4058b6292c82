"""Why a file cannot be read. Every reason names the remedy."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum


class Problem(StrEnum):
    """What keeps a file from being read, by the name that the catalog keeps."""

    UNKNOWN_TYPE = "unknown type"
    WRONG_SUFFIX = "wrong suffix"
    EMPTY = "empty"
    NO_TEXT = "no text"
    SCANNED = "scanned"
    NO_PAGE = "no page"
    NOT_TEXT = "not text"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_LARGE = "too large"
    TOO_MUCH_TEXT = "too much text"
    TOO_MUCH_MEMORY = "too much memory"
    TOO_LONG = "too long"
    NAME = "name"
    SYSTEM = "system"


REASONS = {
    Problem.UNKNOWN_TYPE: "is of a type that is not read. Convert it to one of: {detail}",
    Problem.WRONG_SUFFIX: "does not hold what its suffix says. Give it the suffix of what it is",
    Problem.EMPTY: "is empty. Put text in it, or remove it",
    Problem.NO_TEXT: "holds no text. Put text in it, or remove it",
    Problem.SCANNED: "holds pictures of text only. Have its text recognised, or install the extra that does: make ocr",
    Problem.NO_PAGE: "has no page {detail}. Ask for one that it has",
    Problem.NOT_TEXT: "is a binary file. Save its text as UTF-8",
    Problem.ENCRYPTED: "is encrypted. Save it without a password",
    Problem.DAMAGED: "is damaged. Save it anew with the program that made it",
    Problem.TOO_LARGE: "is larger than {detail} MB. Divide it, or set FOOTNOTE_LARGEST_FILE_MB higher",
    Problem.TOO_MUCH_TEXT: "holds more text than is read. Divide it",
    Problem.TOO_MUCH_MEMORY: "takes more memory to read than is given. Divide it, or save it as text",
    Problem.TOO_LONG: "takes longer to read than is waited for. Divide it, or save it as text",
    Problem.NAME: "has a name that is not Unicode. Rename it",
    Problem.SYSTEM: "cannot be read: {detail}",
}
"""Each as the end of a sentence that begins with the file's name; `{detail}` is what is known beyond the problem."""


class UnreadableError(Exception):
    """A file cannot be read. `detail` is what is known beyond the problem: the system's words, or a number."""

    def __init__(self, problem: Problem, detail: str = "") -> None:
        self.problem = problem
        self.detail = detail
        super().__init__(REASONS[problem].format(detail=detail))


@contextmanager
def anything_else_is_damage() -> Iterator[None]:
    """Take for damage whatever a library meets in a part of a file that is not what it should be."""
    try:
        yield
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:
        raise UnreadableError(Problem.DAMAGED) from error
