"""A batch: conversations in JSON Lines, one a line, to their answers. Its form is a contract with other programs."""

import json
import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from chatbot.bot import Bot
from chatbot.errors import ChatbotError, UnreadableBatchError
from vectorstore import VectorstoreError

if TYPE_CHECKING:
    from chatbot.answer import Answer

_STANDARD_INPUT = 0


def open_batch(file: str) -> BinaryIO:
    """Open a batch's file, or standard input for "-". Raise UnreadableBatchError when that cannot be."""
    try:
        return open(_STANDARD_INPUT, "rb", closefd=False) if file == "-" else Path(file).open("rb")
    except OSError as error:
        raise UnreadableBatchError(file, error.strerror or str(error)) from error


def answer_lines(bot: Bot, lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """Answer conversations, each as its line comes; a line that cannot be answered gives its error, others go on."""
    return (_answer_line(bot, line) for line in lines if line.strip())


def _answer_line(bot: Bot, line: bytes) -> dict[str, Any]:
    try:
        conversation = json.loads(line.decode("utf-8-sig"), parse_float=_finite, parse_constant=_finite)
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": f"The line is not JSON in UTF-8: {error}."}
    identity = conversation.get("id") if isinstance(conversation, dict) else None
    turns = conversation.get("turns") if isinstance(conversation, dict) else None
    if not isinstance(turns, list) or not turns or not all(isinstance(turn, str) for turn in turns):
        return {"id": identity, "error": 'The line needs "turns": a list of questions, each a string.'}
    answers: list[Answer] = []
    for turn in turns:
        try:
            answers.append(bot.answer(turn, answers))
        except (ChatbotError, VectorstoreError) as error:
            return {"id": identity, "error": f"Turn {len(answers) + 1}: {error}"}
    return {"id": identity, "answers": [answer.to_json() for answer in answers]}


def _finite(number: str) -> float:
    """Read a number, but none that Python takes and writes and JSON does not have: NaN, Infinity, 1e999."""
    value = float(number)
    if not math.isfinite(value):
        raise ValueError(number + " is no number there")
    return value
