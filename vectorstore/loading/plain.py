"""Plain text: decoding, and numbered questions as headings."""

import codecs
import re

from vectorstore.loading.loaded import Heading, Loaded

_QUESTION = re.compile(r"(?<![^\r\n])(\d{1,4})[.)][ \t]+\S[^\r\n]*\?(?=[ \t]*(?:[\r\n]|\Z))")


def decode(data: bytes) -> str:
    """Decode UTF-8, or UTF-16 that begins with its mark; the mark is removed.

    Raise ValueError, saying what is wrong and what to do, for anything else.
    """
    utf_16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if utf_16 else "utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError(
            "it is neither UTF-8 nor UTF-16 text. If it is text, save it as UTF-8"
            if b"\0" not in data
            else "it is a binary file. Save its text as UTF-8"
        ) from None
    if "\0" in text:
        raise ValueError("it is a binary file. Save its text as UTF-8")
    if not text.strip():
        raise ValueError("it is empty. Put text in it, or remove it")
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
