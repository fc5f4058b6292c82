"""A seal on an index's folder: its files are as they were left.

Chroma and tantivy believe what they read; some damage ends the whole process, where no error can be caught. So files
are compared before they are opened. Writing that was broken off shows in the same way, since the seal is set at its
end.
"""

import hashlib
from pathlib import Path

from vectorstore.errors import DamagedIndexError

_SEAL = "seal"


def set_seal(folder: Path) -> None:
    """Say that a folder's files are whole as they are now."""
    (folder / _SEAL).write_text(_digest(folder), encoding="ascii")


def check_seal(folder: Path) -> None:
    """Raise DamagedIndexError if a folder's files are not as they were when its seal was set. Nothing is whole."""
    seal = folder / _SEAL
    expected = seal.read_bytes() if seal.exists() else b""
    if folder.exists() and any(folder.iterdir()) and expected != _digest(folder).encode():
        raise DamagedIndexError(folder, "its files are not as they were left")


def _digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file != folder / _SEAL:
            with file.open("rb") as content:
                whole.update(f"{file.relative_to(folder)}\0".encode() + hashlib.file_digest(content, "sha256").digest())
    return whole.hexdigest()
