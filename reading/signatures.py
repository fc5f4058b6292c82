"""What a file evidently is, by how it begins."""

import re

from reading.errors import Problem, UnreadableError

_BEGINNINGS = {
    "PDF": re.compile(rb"%PDF-"),
    "archive": re.compile(rb"PK(?:\x03\x04|\x05\x06)"),
    "compound": re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),  # the files of Office until 2003
    "rich text": re.compile(rb"\{\\rtf1"),
    "HTML": re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE),
    "picture": re.compile(rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|II\*\x00|MM\x00\*"),
    "compressed": re.compile(rb"\x1f\x8b\x08|BZh[1-9]1AY|\xfd7zXZ\x00|7z\xbc\xaf\x27\x1c|\x28\xb5\x2f\xfd"),
    "program": re.compile(rb"\x7fELF|MZ[\x00-\xff]{0,64}\x00"),
}
_TEXT = {"HTML", "rich text"}
_NO_TEXT_IN_IT = {"picture", "compressed", "program"}
_OFFICE = {"epub", "slides", "spreadsheet", "word"}  # these readers look themselves, and into the archive


def check(data: bytes, reader: str) -> None:
    """Raise UnreadableError when a file evidently is not what its reader reads: a PDF file, or text.

    A beginning that tells nothing is no evidence: the reader finds out itself.
    """
    if reader in _OFFICE:
        return
    expected = {"PDF"} if reader == "pdf" else _TEXT
    found = next((what for what, beginning in _BEGINNINGS.items() if beginning.match(data)), None)
    if found and found not in expected:
        binary = expected is _TEXT and found in _NO_TEXT_IN_IT
        raise UnreadableError(Problem.NOT_TEXT if binary else Problem.WRONG_SUFFIX)
