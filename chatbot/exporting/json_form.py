"""A conversation as JSON, whole, and back.

{"footnote": 1, "conversation": {"id", "title", "begun_at", "changed_at", "documents"}, "turns": [{"id", "question",
"asked_at", "state", "answer", "problem", "fingerprints", "feedback"}]}. `answer` is the JSON of an Answer or null;
`fingerprints` holds by document the SHA-256 of each text that is cited. Fields may be added, none renamed or dropped.
"""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from chatbot.answer import Answer
from chatbot.conversation import Conversation
from chatbot.errors import UnreadableExportError
from chatbot.exporting.quoted import Claim, Exported, Quoted
from chatbot.exporting.sentences import read_answer
from chatbot.exporting.unseen import is_unseen

_VERSION = 1
_CONVERSATION = TypeAdapter(Conversation)


def as_json(conversation: Conversation) -> str:
    """Give a conversation as JSON."""
    fields = _CONVERSATION.dump_python(conversation, mode="json")
    turns = fields.pop("turns")
    form = {"footnote": _VERSION, "conversation": fields, "turns": turns}
    written = json.dumps(form, ensure_ascii=False, indent=2)
    # Inside strings, the only place where they can be, escapes mean the same.
    return "".join(json.dumps(one)[1:-1] if is_unseen(one) else one for one in written) + "\n"


def read_export(text: str) -> Conversation:
    """Make the conversation that `as_json` was given. Raise UnreadableExportError for what is none."""
    try:
        form: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableExportError("it is not JSON", error) from error
    version = form.get("footnote") if isinstance(form, dict) else None
    if not isinstance(version, int) or version < 1:
        raise UnreadableExportError('it has no "footnote" that says which version of the form it is of')
    if version > _VERSION:
        raise UnreadableExportError("a later version of this program made it")
    try:
        return _CONVERSATION.validate_python({**form["conversation"], "turns": form["turns"]})
    except (KeyError, TypeError) as error:
        raise UnreadableExportError('it needs "conversation", an object, and "turns", a list') from error
    except ValueError as error:
        raise UnreadableExportError("it is not of the form", " ".join(str(error).split())) from error


def quotes_of_json(text: str) -> Exported:
    """Give the quotes of an export, what its answers' texts say of them, and what its statements do."""
    conversation = read_export(text)
    quotes: list[Quoted] = []
    claims: list[Claim] = []
    for number, turn in enumerate(conversation.turns, start=1):
        if turn.answer:
            quotes += (Quoted(number, one, turn.fingerprints.get(one.document, "")) for one in turn.answer.citations)
            claims += _claims(turn.answer, number)
    return Exported(tuple(quotes), tuple(claims))


def _claims(answer: Answer, turn: int) -> Iterator[Claim]:
    reading = read_answer(answer)
    for sentence in (sentence for line in reading.lines for sentence in line.sentences if sentence.numbers):
        support = sentence.statement.support if sentence.statement else None
        yield Claim(turn, sentence.text.strip(), sentence.numbers, support)
    for one in answer.statements:
        yield Claim(turn, one.text, one.citations, one.support, unsaid=one in reading.unsaid)
