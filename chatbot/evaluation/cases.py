"""A folder of questions whose answers are known, as it lies on the disk.

Files of JSON Lines: `questions.jsonl`, which the documents answer; `conversations.jsonl`, whose turns lean on each
other; `unanswerable.jsonl`, which they do not answer; and two for the checks of what a model writes:
`rewordings.jsonl`, true sentences and false ones, and `statements.jsonl`, a model's own with what was found of them.
A folder need not hold all.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from chatbot.errors import ChatbotError, UnreadableCasesError
from chatbot.languages import LANGUAGES, Language
from chatbot.questions import clean_question

Row = TypeVar("Row")
_FILES = ("questions.jsonl", "conversations.jsonl", "unanswerable.jsonl", "rewordings.jsonl", "statements.jsonl")


@dataclass(frozen=True, slots=True)
class Gold:
    """A section that is a fair source; `section` counts a document's headings from 1.

    An answer is incomplete without a required one. Where none is required any single one is enough.
    """

    document: str
    section: int
    required: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a document that answer, to the letter."""

    document: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question that the documents answer."""

    id: str
    kind: str
    question: str
    gold: tuple[Gold, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Conversation:
    """Questions that follow each other.

    Each turn's `standalone` says by itself what its question means; turns without gold are small talk (their kind is
    "chitchat") or are not answered by the documents.
    """

    id: str
    turns: tuple[Question, ...]
    standalone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unanswerable:
    """A question that the documents do not answer; `evidence` is what of them contradicts its premise."""

    id: str
    kind: str
    question: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Rewording:
    """A sentence that says what words of a document say, and the same with one thing made false."""

    id: str
    language: Language
    evidence: tuple[Evidence, ...]
    text: str
    mutation_kind: str
    mutation: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence that a model wrote, the words of documents that it is held against, and whether they bear it out."""

    id: str
    language: Language
    evidence: tuple[Evidence, ...]
    text: str
    borne_out: bool


@dataclass(frozen=True, slots=True)
class Cases:
    """All that a folder holds."""

    questions: tuple[Question, ...]
    conversations: tuple[Conversation, ...]
    unanswerable: tuple[Unanswerable, ...]
    rewordings: tuple[Rewording, ...] = ()
    labelled: tuple[Labelled, ...] = ()

    @property
    def count(self) -> int:
        """How many there are; a conversation is one."""
        return len(self.questions) + len(self.conversations) + len(self.unanswerable)


def some_questions(cases: Cases, count: int) -> Cases:
    """Give a number of the questions, spread evenly, and nothing else."""
    step = max(len(cases.questions) / count, 1.0)
    chosen = [cases.questions[int(index * step)] for index in range(min(count, len(cases.questions)))]
    return Cases(tuple(chosen), (), ())


def read_cases(folder: Path) -> Cases:
    """Read a folder of cases. Raise UnreadableCasesError for a line that is not of the form, or if there is none."""
    cases = Cases(
        questions=_read(folder / "questions.jsonl", _question),
        conversations=_read(folder / "conversations.jsonl", _conversation),
        unanswerable=_read(folder / "unanswerable.jsonl", _unanswerable),
        rewordings=_read(folder / "rewordings.jsonl", _rewording),
        labelled=_read(folder / "statements.jsonl", _labelled),
    )
    if cases == Cases((), (), ()):
        raise UnreadableCasesError(folder, f"holds none of {', '.join(_FILES)}")
    return cases


def _read(file: Path, make: Callable[[dict[str, Any]], Row]) -> tuple[Row, ...]:
    if not file.exists():
        return ()
    try:
        lines = file.read_bytes().splitlines()
    except OSError as error:
        raise UnreadableCasesError(file, f"cannot be read ({error.strerror or error})") from error
    rows = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            rows.append(make(json.loads(line)))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, ChatbotError) as error:
            raise UnreadableCasesError(file, f"has a line {number} that is not of the form: {error!r}") from error
    return tuple(rows)


def _text(row: dict[str, Any], field: str) -> str:
    text = row[field]
    if not isinstance(text, str):
        raise TypeError(field + " is no string")
    return text


def _whole(row: dict[str, Any], field: str) -> int:
    number = row[field]
    if not isinstance(number, int):
        raise TypeError(field + " is no whole number")
    return number


def _asked(row: dict[str, Any], field: str) -> str:
    """Give a question as it is written, if it can be asked."""
    clean_question(_text(row, field))
    return _text(row, field)


def _question(row: dict[str, Any]) -> Question:
    return Question(
        id=str(row.get("id", "")),
        kind=_text(row, "kind"),
        question=_asked(row, "question"),
        gold=tuple(Gold(_text(one, "document"), _whole(one, "section"), bool(one["required"])) for one in row["gold"]),
        evidence=_evidence(row),
    )


def _conversation(row: dict[str, Any]) -> Conversation:
    turns = row["turns"]
    return Conversation(
        id=str(row["id"]),
        turns=tuple(map(_question, turns)),
        standalone=tuple((_asked if turn["gold"] else _text)(turn, "standalone") for turn in turns),
    )


def _unanswerable(row: dict[str, Any]) -> Unanswerable:
    return Unanswerable(
        id=str(row["id"]), kind=_text(row, "kind"), question=_asked(row, "question"), evidence=_evidence(row)
    )


def _rewording(row: dict[str, Any]) -> Rewording:
    return Rewording(
        id=str(row["id"]),
        language=_language(row["language"]),
        evidence=_quotes(row),
        text=_text(row, "text"),
        mutation_kind=_text(row["mutation"], "kind"),
        mutation=_text(row["mutation"], "text"),
    )


def _labelled(row: dict[str, Any]) -> Labelled:
    return Labelled(
        id=str(row["id"]),
        language=_language(row["language"]),
        evidence=_quotes(row),
        text=_text(row, "text"),
        borne_out=bool(row["borne_out"]),
    )


def _quotes(row: dict[str, Any]) -> tuple[Evidence, ...]:
    return tuple(Evidence(_text(row, "document"), _text({"quotes": quote}, "quotes")) for quote in row["quotes"])


def _language(code: str) -> Language:
    if code not in LANGUAGES:
        raise ValueError(code + " is no language of the program")
    return code


def _evidence(row: dict[str, Any]) -> tuple[Evidence, ...]:
    return tuple(Evidence(_text(one, "document"), _text(one, "text")) for one in row.get("spans", ()))
