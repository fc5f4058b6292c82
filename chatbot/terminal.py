"""What a command says: on standard output what was asked for, on standard error what is wrong and how far it is."""

import os
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm

from chatbot.errors import UnwritableOutputError


def write(text: str) -> None:
    """Write to standard output, at once, as it is and in UTF-8, whatever the terminal's own encoding.

    What UTF-8 does not have, half a surrogate pair, is written as its escape; in JSON that means the same.
    """
    if sys.stdout is None:
        raise UnwritableOutputError("it is closed")
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except OSError as error:
        # What is left in the buffer would be tried again, and fail again, when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise UnwritableOutputError(error.strerror or str(error)) from error


def complain(message: str) -> None:
    """Say in one line on standard error what is wrong."""
    print(inert(message).replace("\n", " "), file=sys.stderr)


def inert(text: str) -> str:
    """Take out what would steer a terminal: documents and the names of files may hold anything."""
    return "".join(
        "\ufffd" if unicodedata.category(character) in {"Cc", "Cf"} and character not in "\n\t" else character
        for character in text
    )


@contextmanager
def progress_bar(doing: str, unit: str) -> Iterator[Callable[[int, int], None]]:
    """Give what shows how much is done, and of how much, where that takes longer than a moment."""
    with tqdm(desc=doing, unit=unit, disable=None, leave=False, delay=1) as bar:

        def show(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield show
