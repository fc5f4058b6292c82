"""An answer's text taken apart at its markers, and which of its statements stand where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chatbot.answer import Answer, Statement

_ITEM = re.compile(r"( *)- (?=\S)")
_MARKERS = re.compile(r"(?:\s*\[\d{1,9}\])+")
_BRACKETS = str.maketrans("", "", "[]()")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What stands before markers, their numbers, and what is claimed there; nothing, where it is only pointed at."""

    text: str
    numbers: tuple[int, ...]
    statement: Statement | None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an answer; `depth` counts how deep in lists it is an item, 0 where it is none."""

    depth: int
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer's lines, and the statements that its text does not hold: none, unless somebody changed it."""

    lines: tuple[Line, ...]
    unsaid: tuple[Statement, ...]


def read_answer(answer: Answer) -> Reading:
    """Take an answer's text apart. Markers without a citation stay text."""
    remaining = list(answer.statements)
    lines: list[Line] = []
    for line in answer.text.split("\n"):
        item = _ITEM.match(line)
        above = next((one.depth for one in reversed(lines) if one.sentences), 0)
        depth = min(len(item[1]) // 2, above) + 1 if item else 0
        lines.append(Line(depth, tuple(_sentences(line[item.end() if item else 0 :], answer, remaining))))
    return Reading(tuple(lines), tuple(remaining))


def words(text: str) -> str:
    """Give a text without brackets, which an answer exchanges, and with its white space folded."""
    return " ".join(text.translate(_BRACKETS).split())


def _sentences(line: str, answer: Answer, remaining: list[Statement]) -> Iterator[Sentence]:
    """Take a line apart; the statements that stand in it are taken from those that remain."""
    known = {citation.number for citation in answer.citations}
    start = 0
    for markers in _MARKERS.finditer(line):
        numbers = tuple(map(int, re.findall(r"\d+", markers[0])))
        if known.issuperset(numbers):
            text = line[start : markers.start()]
            yield Sentence(text, numbers, _taken(text, numbers, remaining))
            start = markers.end()
    if line[start:]:
        yield Sentence(line[start:], (), None)


def _taken(text: str, numbers: tuple[int, ...], remaining: list[Statement]) -> Statement | None:
    for statement in remaining:
        if statement.citations == numbers and words(text).endswith(words(statement.text)):
            remaining.remove(statement)
            return statement
    return None
