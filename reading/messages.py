"""What passes between the process that wants a file read and the one that reads it.

It is JSON and plain bytes, never pickle: a reading process that a file has taken over can send what it likes, and
must not take over the one that asked.
"""

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reading.errors import Problem, UnreadableError
from reading.loaded import Loaded

if TYPE_CHECKING:
    from pydantic import TypeAdapter

ANSWER = b"A"
PROBLEM = b"P"
LONGEST_ANSWER = 256_000_000  # bytes; a book of 500 pages, with every word's place on its page, takes 28,000,000
_HEADER = struct.Struct(">cQQ")
HEADER_LENGTH = _HEADER.size


@dataclass(frozen=True, slots=True)
class Request:
    """A file to read, by its whole path, or the picture of one of its pages, so many pixels wide."""

    file: str
    page: int | None = None
    width: int = 0


def write_request(request: Request) -> bytes:
    """Write a request, in one line."""
    return json.dumps(_fields(request)).encode() + b"\n"


def read_request(line: bytes) -> Request:
    """Read a request."""
    return Request(**json.loads(line))


def write_header(kind: bytes, held: int, length: int) -> bytes:
    """Write what goes before each answer: its kind, how much memory the process holds, and the answer's length."""
    return _HEADER.pack(kind, held, length)


def read_header(header: bytes | bytearray) -> tuple[bytes, int, int]:
    """Read what goes before an answer. Raise UnreadableError when the answer is longer than any should be."""
    kind, held, length = _HEADER.unpack(header)
    if length > LONGEST_ANSWER:
        raise UnreadableError(Problem.TOO_MUCH_TEXT)
    return kind, held, length


def write_loaded(loaded: Loaded) -> bytes:
    """Write what was read. Raise ValueError when it holds half a character, which no text has."""
    return json.dumps(loaded, default=_fields, ensure_ascii=False, check_circular=False, separators=(",", ":")).encode()


def read_loaded(body: bytes | bytearray) -> Loaded:
    """Read what was read, and check every part of it. Raise ValueError when it is anything else."""
    return _loaded().validate_json(body, strict=True)


def write_problem(problem: Problem, detail: str) -> bytes:
    """Write why a file cannot be read."""
    return json.dumps([problem, detail]).encode()


def read_problem(body: bytes | bytearray) -> tuple[Problem, str]:
    """Read why a file cannot be read. Raise ValueError when it is anything else."""
    return _problem().validate_json(body, strict=True)


def _fields(record: object) -> Mapping[str, object]:
    return {name: getattr(record, name) for name in type(record).__slots__}  # type: ignore[attr-defined]


@cache
def _loaded() -> "TypeAdapter[Loaded]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - large, and the process that reads does without

    return TypeAdapter(Loaded)


@cache
def _problem() -> "TypeAdapter[tuple[Problem, str]]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - large, and the process that reads does without

    return TypeAdapter(tuple[Problem, str])
