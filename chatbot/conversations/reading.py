"""Rows, read as conversations and turns."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import sqlalchemy as sql

from chatbot.answer import Answer
from chatbot.conversation import Conversation, Feedback, Turn
from chatbot.conversations.schema import conversation, turn

Row = sql.Row[Any]


def read_conversation(row: Row, turns: tuple[Turn, ...] = ()) -> Conversation:
    """Make a conversation of its row."""
    return Conversation(row.id, row.title, row.begun_at, row.changed_at, tuple(row.documents), turns)


def read_turns(connection: sql.Connection, of: Row) -> Iterator[Turn]:
    """Give the turns of a conversation's row, in order."""
    query = sql.select(turn).where(turn.c.owner == of.owner, turn.c.conversation == of.id).order_by(turn.c.position)
    return map(read_turn, connection.execute(query))


def read_turn(row: Row) -> Turn:
    """Make a turn of its row."""
    return Turn(
        id=row.id,
        question=row.question,
        asked_at=row.asked_at,
        state=row.state,
        answer=None if row.answer is None else Answer.from_json(row.answer),
        problem=row.problem,
        fingerprints=row.fingerprints,
        feedback=None if row.good is None else Feedback(row.good, row.reason),
    )


def judged_conversations(connection: sql.Connection) -> list[tuple[str, str]]:
    """List the conversations in which a reader judged a turn, by owner and id."""
    is_judged = (
        sql.select(turn.c.id)
        .where(turn.c.owner == conversation.c.owner, turn.c.conversation == conversation.c.id)
        .where(turn.c.good.is_not(None))
        .exists()
    )
    query = (
        sql.select(conversation.c.owner, conversation.c.id)
        .where(is_judged, conversation.c.deleted_at.is_(None))
        .order_by(conversation.c.begun_at, conversation.c.id)
    )
    return [(row.owner, row.id) for row in connection.execute(query)]


def judged_turns(whole: Conversation) -> Iterator[tuple[Conversation, Turn]]:
    """Give the judged turns of a conversation, each after the conversation as far as that turn."""
    for position, judged in enumerate(whole.turns):
        if judged.feedback is not None:
            yield replace(whole, turns=whole.turns[:position]), judged
