"""Kept conversations for tests: places to keep them, what is kept, and a process that can be killed.

`python -m tests.chatbot.keeping DEED PLACE` opens a place when it reads a line, does a deed, and prints what is kept.
"""

import resource
import sys
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pydantic import SecretStr

from chatbot.answer import Answer, Citation, PassageFound, Statement, Timings, Withheld
from chatbot.conversations import Conversations
from chatbot.conversations.database import Database, at, in_file
from chatbot.errors import ConversationsError

OWNER = "somebody"
FINGERPRINTS = {"owls": "f" * 64}

_LARGEST_FILE = 300_000  # bytes
_SERVERS = "postgresql:"


def open_at(place: str, wait_seconds: float = 10) -> Conversations:
    """Open the conversations at a place, which is a file or the address of a database."""
    if place.startswith(_SERVERS):
        return Conversations.at(SecretStr(place), wait_seconds=wait_seconds)
    return Conversations.in_file(Path(place), wait_seconds=wait_seconds)


@contextmanager
def behind(place: str) -> Iterator[Database]:
    """Open the database itself."""
    database = at(SecretStr(place)) if place.startswith(_SERVERS) else in_file(Path(place))
    try:
        yield database
    finally:
        database.engine.dispose()


def answer_of(text: str, question: str = "When do owls hunt?") -> Answer:
    """Give an answer that has everything an answer can have."""
    return Answer(
        question=question,
        searched_for=question,
        outcome="answered",
        mode="extractive",
        text=text,
        statements=(Statement(text, (1,), "verbatim"),),
        withheld=(Withheld("Owls sleep.", "not in the documents"),),
        notices=("A notice.",),
        suggestions=("And bats?",),
        coverage=0.75,
        citations=(Citation(1, "owls", "Owls", "Hunting", 0, 19, "Owls hunt at night."),),
        passages=(PassageFound("owls", "Hunting", 0, 19, 0.5),),
        timings_ms=Timings(1.5, 2.5, 3.5, 7.5),
    )


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def _chat(kept: Conversations) -> None:
    """Ask and answer until killed; say of each step that it is kept."""
    conversation = kept.begin(OWNER)
    while True:
        turn = uuid.uuid4().hex
        kept.ask(OWNER, conversation.id, turn, f"question {turn}")
        _say("asked", conversation.id, turn)
        for words in (10, 200):
            kept.show(OWNER, turn, answer_of("word " * words), FINGERPRINTS)
            _say("shown", conversation.id, turn, words)
        kept.finish(OWNER, turn, answer_of("word " * 1000), FINGERPRINTS)
        _say("finished", conversation.id, turn)


def _fill(kept: Conversations) -> None:
    """Ask until there is no room; say what is kept, then what is wrong."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
    conversation = kept.begin(OWNER)
    try:
        while True:
            turn = uuid.uuid4().hex
            kept.ask(OWNER, conversation.id, turn, f"question {turn} " + "x" * 10_000)
            _say("asked", conversation.id, turn)
    except ConversationsError as error:
        _say(error)


def main(deed: str, place: str) -> None:
    """Say that all is imported, wait for a line, open a place and do a deed there."""
    _say("ready")
    sys.stdin.readline()
    with closing(open_at(place)) as kept:
        _say("opened")
        if deed == "chat":
            _chat(kept)
        elif deed == "fill":
            _fill(kept)


if __name__ == "__main__":
    main(*sys.argv[1:])
