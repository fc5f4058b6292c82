"""Answers that readers called wrong, as cases of the evaluation's form, whose gold is left to be filled in by hand."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from chatbot.conversation import Conversation, Turn
from chatbot.errors import UnwritableCasesError

_KIND = "feedback"
_SMALL_TALK = "chitchat"  # what the evaluation calls it


def feedback_cases(judged: Iterable[tuple[Conversation, Turn]]) -> dict[str, str]:
    """Give JSON Lines by the name of the file that they belong in, for each turn that was called wrong.

    Each conversation is given up to its turn. A question that was the first is a case by itself, others are with the
    turns before them. Besides what the form asks for, a case holds what was answered, what was cited, and the reason
    that was given. No reader can be told from it: not even the turn's own id is in it.
    """
    files: dict[str, list[str]] = {"questions.jsonl": [], "conversations.jsonl": []}
    for conversation, turn in judged:
        if turn.feedback is None or turn.feedback.good:
            continue
        before = [one for one in conversation.turns if one.id != turn.id and one.answer is not None]
        case: Mapping[str, Any]
        if before:
            case = {"id": _id(turn), "turns": [*map(_follow_up, before), {**_follow_up(turn), **_judgement(turn)}]}
        else:
            case = {"id": _id(turn), **_question(turn), **_judgement(turn)}
        files["conversations.jsonl" if before else "questions.jsonl"].append(json.dumps(case))
    return {name: "".join(f"{line}\n" for line in lines) for name, lines in files.items() if lines}


def write_feedback_cases(judged: Iterable[tuple[Conversation, Turn]], folder: Path) -> int:
    """Write the cases into a folder; give how many there are.

    Raise UnwritableCasesError where that cannot be, or where there are cases already, whose gold may be filled in.
    """
    files = feedback_cases(judged)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, lines in files.items():
            with (folder / name).open("x", encoding="utf-8") as file:
                file.write(lines)
    except OSError as error:
        raise UnwritableCasesError(folder, error.strerror or str(error)) from error
    return sum(lines.count("\n") for lines in files.values())


def _id(turn: Turn) -> str:
    return f"{_KIND}-{hashlib.sha256(turn.id.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def _question(turn: Turn) -> dict[str, Any]:
    small_talk = turn.answer is not None and turn.answer.outcome == "small_talk"
    return {"kind": _SMALL_TALK if small_talk else _KIND, "question": turn.question, "gold": [], "spans": []}


def _follow_up(turn: Turn) -> dict[str, Any]:
    standalone = turn.answer.searched_for if turn.answer else ""
    return {**_question(turn), "standalone": standalone or turn.question}


def _judgement(turn: Turn) -> dict[str, Any]:
    """Give what was answered and why that was called wrong: not of the form, for whoever fills in the gold."""
    answer = turn.answer
    cited = [{"document": one.document, "text": one.quote} for one in answer.citations] if answer else []
    reason = turn.feedback.reason if turn.feedback else ""
    return {"answered": answer.unmarked_text if answer else "", "cited": cited, "reason": reason}
