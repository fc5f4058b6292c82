"""What is deleted for good, and what ended without a word. SQLite overwrites the bytes of what it deletes."""

from datetime import datetime

import sqlalchemy as sql

from chatbot.conversations.schema import conversation, turn


def delete_owner(connection: sql.Connection, owner: str) -> None:
    """Delete all that is an owner's."""
    connection.execute(sql.delete(conversation).where(conversation.c.owner == owner))


def purge(connection: sql.Connection, deleted_until: datetime) -> None:
    """Delete for good what was deleted by some time."""
    connection.execute(sql.delete(conversation).where(conversation.c.deleted_at <= deleted_until))


def drop_unchanged_since(connection: sql.Connection, since: datetime) -> int:
    """Delete for good the conversations that nobody went on with since. Give how many those were."""
    return connection.execute(sql.delete(conversation).where(conversation.c.changed_at < since)).rowcount


def stop_unfinished(connection: sql.Connection, asked_before: datetime | None) -> None:
    """Say of turns that run that they were stopped; only of those asked before some time, if one is given."""
    is_unfinished = turn.c.state == "running"
    if asked_before is not None:
        is_unfinished &= turn.c.asked_at < asked_before
    connection.execute(sql.update(turn).where(is_unfinished).values(state="stopped"))
