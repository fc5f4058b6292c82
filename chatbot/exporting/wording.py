"""What an export says besides what was asked, answered and quoted."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from chatbot.answer import Answer, Citation, Support
from chatbot.conversation import Conversation, Turn

FORM = "Footnote export 1"
"""What an export is known by. The number goes up when it is written in another way."""

QUOTED = "The answers quote documents. They are not legal advice."
WRITTEN = (
    "A language model wrote answers from documents; each sentence was checked against the words that it rests on. "
    "The answers are not legal advice."
)
QUOTES = "Quotes"
DOCUMENTS = "Documents, by the SHA-256 of their text when they were quoted"
VERIFYING = "Whether every quote still stands in its document can be checked with: python -m chatbot verify FILE"
LEGEND = "Behind each sentence stands its source and how well the source bears it out:"
NO_ANSWER = "There is no answer."

SUPPORT: Mapping[Support, str] = {
    "verbatim": "✓ quoted",
    "supported": "≈ borne out",
    "weak": "◐ borne out in part",
    "unsupported": "✗ not borne out",
}
_EXPLAINED: Mapping[Support, str] = {
    "verbatim": "the document's own words",
    "supported": "said in other words, which the document bears out",
    "weak": "the document bears it out only in part",
    "unsupported": "the document does not bear it out",
}

_PLACE = re.compile(r"(.*) · characters (-?\d{1,18})–(-?\d{1,18}) · SHA-256 ([0-9a-f]{64}|unknown)", re.DOTALL)


def disclaimer(conversation: Conversation) -> str:
    """Say what the answers are and are not."""
    return WRITTEN if any(answer.mode == "model" for answer in conversation.answers) else QUOTED


def times(conversation: Conversation) -> str:
    """Say when a conversation was begun and last changed."""
    return f"Begun {moment(conversation.begun_at)}, last changed {moment(conversation.changed_at)}"


def moment(time: datetime) -> str:
    """Give a time for people, in UTC."""
    return f"{time.astimezone(UTC) if time.tzinfo else time:%Y-%m-%d %H:%M} UTC"


def limited_to(conversation: Conversation) -> str:
    """Name the documents that questions were limited to; "" if there was no limit."""
    return f"Asked of these documents only: {', '.join(conversation.documents)}" if conversation.documents else ""


def circumstances(turn: Turn) -> list[str]:
    """Say when a question was asked, what was searched for it, and who wrote the answer."""
    said = [f"Asked {moment(turn.asked_at)}"]
    answer = turn.answer
    if answer and answer.searched_for and answer.searched_for != turn.question:
        said.append(f"Searched for: {answer.searched_for}")
    if answer:
        said.append("Written by a language model" if answer.mode == "model" else "Quoted, without a language model")
    return said


def ending(turn: Turn) -> str:
    """Say why an answer is not whole; "" where it is."""
    match turn.state:
        case "running":
            return "The answer was not complete when this was exported."
        case "stopped":
            return "The answer was stopped before it was complete."
        case "failed":
            return f"The answer failed. {turn.problem}".strip()
        case _:
            return ""


def withheld(answer: Answer) -> str:
    """Say how much of what a model wrote is not shown in the answer."""
    count = len(answer.withheld)
    sentences = "1 sentence was withheld" if count == 1 else f"{count} sentences were withheld"
    return f"{sentences}: the documents do not say this"


def legend(conversation: Conversation) -> list[str]:
    """Explain the tags that stand behind the conversation's statements."""
    used = {statement.support for answer in conversation.answers for statement in answer.statements}
    return [f"{SUPPORT[support]}: {_EXPLAINED[support]}" for support in SUPPORT if support in used]


def fingerprints(conversation: Conversation) -> list[tuple[str, str]]:
    """List the documents that are cited, each with the fingerprint of its text; one that changed stands there twice."""
    known = {
        (citation.document, turn.fingerprints.get(citation.document, ""))
        for turn in conversation.turns
        if turn.answer
        for citation in turn.answer.citations
    }
    return sorted(known)


def within(citation: Citation) -> list[str]:
    """Say where in its document a quote stands, for people: its section, and its page, slide or row."""
    return [part for part in (citation.section, str(citation.place or "")) if part]


def place(citation: Citation, fingerprint: str) -> str:
    """Say where a quote stands, so that `read_place` understands it."""
    return f"{citation.document} · characters {citation.start}–{citation.end} · SHA-256 {fingerprint or 'unknown'}"


def read_place(text: str) -> tuple[str, int, int, str] | None:
    """Give the document, the start, the end and the fingerprint that `place` was given; None if this is no place."""
    found = _PLACE.fullmatch(text)
    return (found[1], int(found[2]), int(found[3]), found[4].replace("unknown", "")) if found else None
