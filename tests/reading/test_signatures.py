"""Files that are evidently not what their suffix says."""

import gzip
import sys
from pathlib import Path

import pytest

from reading import Problem, UnreadableError
from reading.signatures import check
from tests.reading import hostile

PDF = b"%PDF-1.7\n"
ARCHIVE = hostile.archive({"a": "hello"})
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
HTML = b"\xef\xbb\xbf\n<!DOCTYPE html>\n<p>"
RICH_TEXT = b"{\\rtf1 hello}"
PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
PHOTOGRAPH = b"\xff\xd8\xff\xe0\x00\x10JFIF"
PROGRAM = Path(sys.executable).read_bytes()[:1000]


@pytest.mark.parametrize(
    ("data", "reader", "problem"),
    [
        (PDF, "plain", Problem.WRONG_SUFFIX),
        (ARCHIVE, "plain", Problem.WRONG_SUFFIX),
        (COMPOUND, "html", Problem.WRONG_SUFFIX),
        (PICTURE, "plain", Problem.NOT_TEXT),
        (PHOTOGRAPH, "rows", Problem.NOT_TEXT),
        (gzip.compress(b"hello"), "markdown", Problem.NOT_TEXT),
        (PROGRAM, "plain", Problem.NOT_TEXT),
        (b"MZ\x90\x00\x03", "plain", Problem.NOT_TEXT),
        (ARCHIVE, "pdf", Problem.WRONG_SUFFIX),
        (HTML, "pdf", Problem.WRONG_SUFFIX),
        (PICTURE, "pdf", Problem.WRONG_SUFFIX),
        (COMPOUND, "pdf", Problem.WRONG_SUFFIX),
        (RICH_TEXT, "pdf", Problem.WRONG_SUFFIX),
    ],
)
def test_other_files_are_refused(data: bytes, reader: str, problem: Problem) -> None:
    """A file that begins as another kind of file does is refused."""
    with pytest.raises(UnreadableError) as caught:
        check(data, reader)
    assert caught.value.problem is problem


@pytest.mark.parametrize(
    ("data", "reader"),
    [
        (PDF, "pdf"),
        (ARCHIVE, "word"),
        (COMPOUND, "spreadsheet"),
        (HTML, "html"),
        (HTML, "markdown"),
        (RICH_TEXT, "plain"),
        (b"MZ is short for", "plain"),
        (b"PK stands for", "plain"),
        (b"BZh", "plain"),
        (b"rubbish", "pdf"),
        (b"rubbish", "word"),
        (b"", "plain"),
    ],
)
def test_the_reader_finds_out(data: bytes, reader: str) -> None:
    """What begins as it should, or tells nothing, is left to the reader."""
    check(data, reader)
