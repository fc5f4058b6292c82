"""Plain text: decoding, and numbered questions as headings."""

import codecs
import re

from reading.errors import Problem, UnreadableError
from reading.loaded import Heading, Loaded

_QUESTION = re.compile(r"(?<![^\r\n])(\d{1,4})[.)][ \t]+\S[^\r\n]*\?(?=[ \t]*(?:[\r\n]|\Z))")


def decode(data: bytes) -> str:
    """Decode UTF-8, or UTF-16 that begins with its mark; the mark is removed.

    Raise UnreadableError for anything else.
    """
    utf_16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if utf_16 else "utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError(Problem.NOT_TEXT) from None
    if "\0" in text:
        raise UnreadableError(Problem.NOT_TEXT)
    if not text.strip():
        raise UnreadableError(Problem.EMPTY)
    return text


def question_headings(text: str) -> tuple[Heading, ...]:
    """Find the numbered questions that head sections.

    A numbered line is one only if its number is the next expected and it ends in "?": the items of lists inside
    answers are numbered in the same way.
    """
    headings: list[Heading] = []
    for match in _QUESTION.finditer(text):
        if int(match[1]) == len(headings) + 1:
            headings.append(Heading(*match.span(), *match.span()))
    return tuple(headings)


def read(data: bytes) -> Loaded:
    """Read a text file."""
    text = decode(data)
    return Loaded(text=text, headings=question_headings(text))
