"""Ways in which files come to harm."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

Harm = Callable[[bytes], bytes | None]
"""What becomes of a file's bytes; None for no file."""


def _flip(data: bytes) -> bytes:
    """Change one bit in the middle."""
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :] if data else b"\1"


HARMS: dict[str, Harm] = {
    "deleted": lambda _: None,
    "emptied": lambda _: b"",
    "cut off": lambda data: data[: len(data) // 2],
    "zeroed": lambda data: bytes(len(data)),
    "garbled": lambda data: random.Random(0).randbytes(len(data)),  # noqa: S311 - no secret
    "one bit changed": _flip,
    "longer": lambda data: data + b"\0",
}


def harm_each_file(folder: Path, harm: Harm) -> Iterator[Path]:
    """Harm one file after the other, and mend each before the next. Files that are as before are passed over."""
    for file in sorted(one for one in folder.rglob("*") if one.is_file()):
        data = file.read_bytes()
        harmed = harm(data)
        if harmed == data:
            continue
        if harmed is None:
            file.unlink()
        else:
            file.write_bytes(harmed)
        yield file
        file.write_bytes(data)
