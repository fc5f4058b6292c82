"""Rows, read as conversations and turns."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import sqlalchemy as sql

from chatbot.answer import Answer
from chatbot.conversation import Conversation, Feedback, Turn
from chatbot.conversations.schema import conversation, turn

Row = sql.Row[Any]


def read_conversation(row: Row, turns: Iterable[Turn] = ()) -> Conversation:
    """Make a conversation of its row."""
    return Conversation(row.id, row.title, row.begun_at, row.changed_at, tuple(row.documents), tuple(turns))


def read_turns(connection: sql.Connection, of: Row) -> Iterator[Turn]:
    """Give the turns of a conversation's row, in order."""
    return map(read_turn, connection.execute(_in_order(of, *turn.columns)))


def read_changed_turns(connection: sql.Connection, of: Row, known: Iterable[Turn]) -> list[Turn]:
    """Give the turns of a conversation's row, in order; those of `known` that have ended and are the same as they are.

    An answer is much to read, and does not change once its turn has ended.
    """
    ended = {(one.id, one.state, one.feedback): one for one in known if one.state != "running"}
    rows = connection.execute(_in_order(of, turn.c.id, turn.c.state, turn.c.good, turn.c.reason)).all()
    kept = {row.id: ended.get((row.id, row.state, _feedback(row))) for row in rows}
    changed = [id_ for id_, one in kept.items() if one is None]
    if changed:
        query = _in_order(of, *turn.columns).where(turn.c.id.in_(changed))
        kept.update((row.id, read_turn(row)) for row in connection.execute(query))
    return [one for one in kept.values() if one is not None]


def _in_order(of: Row, *columns: sql.Column[Any]) -> sql.Select[Any]:
    query = sql.select(*columns).where(turn.c.owner == of.owner, turn.c.conversation == of.id)
    return query.order_by(turn.c.position)


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
        feedback=_feedback(row),
    )


def _feedback(row: Row) -> Feedback | None:
    return None if row.good is None else Feedback(row.good, row.reason)


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
