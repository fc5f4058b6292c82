"""Plain text: decoding, and numbered questions as headings."""

import codecs
import re

from reading.errors import Problem, UnreadableError
from reading.guessing import encoding_of
from reading.loaded import Heading, Loaded

# In their order: the mark of UTF-32 begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BEGINNING = 4_096  # bytes by which UTF-16 without a mark is recognised
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\x1b"})
_BEYOND_ASCII = bytes(range(0x80, 0x100))
_RARE = 1_000  # one control character in as many bytes is a slip
_FEW = 30  # one character that cannot be decoded, among as many bytes beyond ASCII, is one

_QUESTION = re.compile(r"(?<![^\r\n])(\d{1,4})[.)][ \t]+\S[^\r\n]*\?(?=[ \t]*(?:[\r\n]|\Z))")


def decode(data: bytes) -> str:
    """Decode UTF-8, UTF-16 or UTF-32; a mark at its beginning is removed. Or an older encoding, which is guessed.

    Raise UnreadableError for what is no text.
    """
    try:
        text = _decoded(data)
    except UnicodeDecodeError:
        raise UnreadableError(Problem.NOT_TEXT) from None
    if "\0" in text:
        raise UnreadableError(Problem.NOT_TEXT)
    if not text.strip():
        raise UnreadableError(Problem.EMPTY)
    return text


def _decoded(data: bytes) -> str:
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None) or _utf_16_of(data)
    if encoding:
        return data.decode(encoding)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _of_older_encoding(data)


def _utf_16_of(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark by its NULs: before or after each character of a Western text stands one."""
    beginning = data[:_BEGINNING]
    if len(data) % 2 or beginning.count(0) * 3 < len(beginning):
        return None
    for encoding, text, nulls in (
        ("utf-16-le", beginning[::2], beginning[1::2]),
        ("utf-16-be", beginning[1::2], beginning[::2]),
    ):
        if not text.count(0) and not _is_binary(text) and nulls.count(0) * 3 > len(nulls) * 2:
            return encoding
    return None


def _of_older_encoding(data: bytes) -> str:
    """Decode what is not Unicode. UTF-8 in which a few bytes are spoiled is still that."""
    if _is_binary(data):
        raise UnreadableError(Problem.NOT_TEXT)
    beyond_ascii = len(data) - len(data.translate(None, _BEYOND_ASCII))
    for encoding in ("utf-8", encoding_of(data)):
        text = data.decode(encoding, "replace") if encoding else ""
        if text and text.count("\ufffd") * _FEW <= beyond_ascii:
            return text
    raise UnreadableError(Problem.NOT_TEXT)


def _is_binary(data: bytes) -> bool:
    """Say whether there are control characters that texts have no use for, beyond a stray one."""
    return (len(data) - len(data.translate(None, _CONTROLS))) * _RARE > len(data)


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
