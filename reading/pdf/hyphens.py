"""Words that are divided between two lines are put together again."""

import re

from reading.pdf.pages import Line

_DIVIDED = re.compile(r"\w-\Z")
_COMPOUND = re.compile(r"\w+(?:-\w+)+")


def compounds(lines: list[Line]) -> set[str]:
    """Give the words that are written with a hyphen within a line."""
    words = (piece.text for line in lines for piece in line.pieces if "-" in piece.text)
    return {compound.casefold() for word in words for compound in _COMPOUND.findall(word)}


def join(before: Line, line: Line, known: set[str]) -> bool:
    """Say whether a word goes on from one line to the next. Its hyphen is left out where the word has none elsewhere.

    A compound keeps it: one that is `known`, and one whose second part has a capital or is a number.
    """
    first, second = before.pieces[-1], line.pieces[0]
    if not _DIVIDED.search(first.text) or not second.text[0].isalnum():
        return False
    whole = _COMPOUND.search((first.text + second.text).casefold())
    if second.text[0].islower() and (whole is None or whole[0] not in known):
        first.text = first.text[:-1]
    return True
