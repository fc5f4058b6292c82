"""Questions and answers, written as they come."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sql

from chatbot.answer import Answer
from chatbot.conversation import Turn, title_of
from chatbot.conversations.finding import (
    change_conversation,
    change_turn,
    find_conversation,
    find_to_change,
    find_turn,
    last_position,
)
from chatbot.conversations.listing import fold
from chatbot.conversations.reading import Row
from chatbot.conversations.schema import turn
from chatbot.errors import NotLastTurnError, UnknownTurnError


def keep_question(connection: sql.Connection, owner: str, conversation_id: str, new: Turn, instead_of: str = "") -> Row:
    """Give the row of a turn, which is made if there is none of its id, in the place of the last one if that is named.

    Both happen, or neither.
    """
    of = find_conversation(connection, owner, conversation_id, to_change=True)
    query = sql.select(turn.c.conversation).where(turn.c.owner == owner, turn.c.id == new.id)
    asked_in = connection.execute(query).scalar_one_or_none()
    if asked_in is None:
        if instead_of:
            if find_turn(connection, owner, instead_of).conversation != conversation_id:
                raise UnknownTurnError(instead_of)
            withdraw(connection, owner, instead_of)
            of = find_conversation(connection, owner, conversation_id, to_change=True)  # it may have lost its title
        row = {
            "owner": owner,
            "id": new.id,
            "conversation": conversation_id,
            "position": last_position(connection, of) + 1,
            "question": new.question,
            "folded_question": fold(new.question),
            "asked_at": new.asked_at,
            "state": new.state,
        }
        connection.execute(sql.insert(turn).values(**row))
        title = of.title or title_of(new.question)
        change_conversation(connection, of, title=title, folded_title=fold(title), changed_at=new.asked_at)
    elif asked_in != conversation_id:
        raise UnknownTurnError(new.id)
    return find_turn(connection, owner, new.id)


def shown(answer: Answer, fingerprints: Mapping[str, str]) -> dict[str, Any]:
    """Give what the row of a turn says of its answer."""
    return {
        "answer": answer.to_json(),
        "folded_answer": fold(answer.unmarked_text),
        "fingerprints": dict(fingerprints),
    }


def keep_answer(
    connection: sql.Connection, owner: str, turn_id: str, values: Mapping[str, Any], *, even_if_over: bool = False
) -> None:
    """Put values into the row of a turn, if it runs."""
    of, row = find_to_change(connection, owner, turn_id)
    if row.state == "running" or even_if_over:
        change_turn(connection, row, **values)
        change_conversation(connection, of, changed_at=datetime.now(UTC))


def withdraw(connection: sql.Connection, owner: str, turn_id: str) -> None:
    """Delete the last turn of a conversation, and the title that it gave."""
    of, row = find_to_change(connection, owner, turn_id)
    if row.position != last_position(connection, of):
        raise NotLastTurnError(turn_id)
    connection.execute(sql.delete(turn).where(turn.c.owner == owner, turn.c.id == turn_id))
    title = "" if row.position == 0 and of.title == title_of(row.question) else of.title
    change_conversation(connection, of, title=title, folded_title=fold(title), changed_at=datetime.now(UTC))
