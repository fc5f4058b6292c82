"""An owner's rows, found by their ids, alone or to be changed."""

from typing import Any

import sqlalchemy as sql

from chatbot.conversations.reading import Row
from chatbot.conversations.schema import conversation, turn
from chatbot.errors import UnknownConversationError, UnknownTurnError


def find_conversation(
    connection: sql.Connection, owner: str, conversation_id: str, *, deleted: bool = False, to_change: bool = False
) -> Row:
    """Give the row of a conversation; of a deleted one only if those are wanted too.

    With `to_change` nobody else changes it until the transaction ends. Raise UnknownConversationError if there is none.
    """
    query = sql.select(conversation).where(conversation.c.owner == owner, conversation.c.id == conversation_id)
    if not deleted:
        query = query.where(conversation.c.deleted_at.is_(None))
    row = connection.execute(query.with_for_update() if to_change else query).one_or_none()
    if row is None:
        raise UnknownConversationError(conversation_id)
    return row


def find_turn(connection: sql.Connection, owner: str, turn_id: str) -> Row:
    """Give the row of a turn. Raise UnknownTurnError if there is none."""
    row = connection.execute(sql.select(turn).where(turn.c.owner == owner, turn.c.id == turn_id)).one_or_none()
    if row is None:
        raise UnknownTurnError(turn_id)
    return row


def find_to_change(connection: sql.Connection, owner: str, turn_id: str) -> tuple[Row, Row]:
    """Give the rows of a turn's conversation and of the turn, to change. The conversation may be a deleted one."""
    conversation_id = find_turn(connection, owner, turn_id).conversation
    # The conversation first, always: who takes rows in one order does not wait in a circle.
    of = find_conversation(connection, owner, conversation_id, deleted=True, to_change=True)
    return of, find_turn(connection, owner, turn_id)  # again, as it is now that nobody else can change it


def last_position(connection: sql.Connection, of: Row) -> int:
    """Give the position of a conversation's last turn, -1 if it has none."""
    query = sql.select(sql.func.max(turn.c.position)).where(turn.c.owner == of.owner, turn.c.conversation == of.id)
    last = connection.execute(query).scalar_one()
    return -1 if last is None else int(last)


def change_conversation(connection: sql.Connection, row: Row, **values: Any) -> None:  # noqa: ANN401 - a column's
    """Put values into the row of a conversation."""
    is_it = (conversation.c.owner == row.owner) & (conversation.c.id == row.id)
    connection.execute(sql.update(conversation).where(is_it).values(**values))


def change_turn(connection: sql.Connection, row: Row, **values: Any) -> None:  # noqa: ANN401 - a column's
    """Put values into the row of a turn."""
    connection.execute(sql.update(turn).where(turn.c.owner == row.owner, turn.c.id == row.id).values(**values))
