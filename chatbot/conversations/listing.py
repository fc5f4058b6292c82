"""The list of an owner's conversations, and the search in it."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sql

from chatbot.conversations.schema import conversation, turn

_LONGEST_SEARCH = 200  # characters


@dataclass(frozen=True, slots=True)
class Entry:
    """A conversation in the list. `changed_at` is when it was last asked or answered, in UTC."""

    id: str
    title: str
    changed_at: datetime


def fold(text: str) -> str:
    """Make texts alike that differ only in case, or in how their characters are composed."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def list_entries(connection: sql.Connection, owner: str, search: str) -> tuple[Entry, ...]:
    """List the conversations in which every word of a search stands somewhere, newest first.

    Of a long search only the beginning counts.
    """
    turns = sql.select(turn.c.id).where(turn.c.owner == conversation.c.owner, turn.c.conversation == conversation.c.id)
    query = (
        sql.select(conversation.c.id, conversation.c.title, conversation.c.changed_at)
        .where(conversation.c.owner == owner, conversation.c.deleted_at.is_(None), turns.exists())
        .order_by(conversation.c.changed_at.desc(), conversation.c.id)
    )
    for word in fold(search)[:_LONGEST_SEARCH].split():
        in_title, in_question, in_answer = (
            column.contains(word, autoescape=True)
            for column in (conversation.c.folded_title, turn.c.folded_question, turn.c.folded_answer)
        )
        query = query.where(in_title | turns.where(in_question | in_answer).exists())
    return tuple(Entry(*row) for row in connection.execute(query))
