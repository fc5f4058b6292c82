"""A conversation: what was asked, what was shown for it, and what the documents were then."""

import hashlib
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import takewhile
from typing import Literal

from chatbot.answer import Answer

TurnState = Literal["running", "complete", "stopped", "failed"]

_LONGEST_TITLE = 80  # characters
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a reader thinks of an answer, and why, if that was said."""

    good: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and what was shown for it.

    `id` is made by who asks: the same id asked twice is one question. `asked_at` is in UTC. `answer` is as far as it
    was shown; None while nothing was. `problem` says why a turn failed. `fingerprints` holds, by document, that of each
    document's text that the answer cites, as it was then.
    """

    id: str
    question: str
    asked_at: datetime
    state: TurnState = "running"
    answer: Answer | None = None
    problem: str = ""
    fingerprints: Mapping[str, str] = field(default_factory=dict)
    feedback: Feedback | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """Turns that follow each other. Times are in UTC.

    `documents` names those that questions are limited to; all, where it is empty.
    """

    id: str
    title: str
    begun_at: datetime
    changed_at: datetime
    documents: tuple[str, ...] = ()
    turns: tuple[Turn, ...] = ()

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What was answered so far."""
        return tuple(turn.answer for turn in self.turns if turn.answer is not None)

    def answers_before(self, turn: str) -> tuple[Answer, ...]:
        """Give what was answered before a turn: the history of its question."""
        before = takewhile(lambda one: one.id != turn, self.turns)
        return tuple(one.answer for one in before if one.answer is not None)


def title_of(question: str) -> str:
    """Name a conversation by its first question, on one line, cut at a word."""
    first_words = textwrap.shorten(question, _LONGEST_TITLE, placeholder=_CUT)
    return first_words if first_words != _CUT else question.strip()[: _LONGEST_TITLE - 1] + _CUT


def fingerprint(text: str) -> str:
    """Give the SHA-256 of a document's text, in hexadecimal: another one means that offsets may have moved."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
