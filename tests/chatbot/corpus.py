"""The built-in corpus as its files have it, read without the program."""

import re
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "corpus"

TEXTS = {file.stem: file.read_bytes().decode("utf-8-sig") for file in sorted(FOLDER.iterdir()) if file.suffix == ".txt"}
"""The documents' texts by name."""


def _headings(text: str) -> list[str]:
    """Give the numbered questions: of lines that end in "?", those that go on counting."""
    headings: list[str] = []
    for line in text.splitlines():
        if re.fullmatch(rf"{len(headings) + 1}\. .*\?\s*", line):
            headings.append(line.rstrip())
    return headings


HEADINGS = [(document, heading) for document, text in TEXTS.items() for heading in _headings(text)]
"""Each document's name and a heading in it."""


def without_number(heading: str) -> str:
    """Give a heading as a person would ask it."""
    return heading.split(". ", 1)[1]
