"""Conversations as they are kept: begun, asked, answered, found again, and forgotten."""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlalchemy as sql
from pydantic import SecretStr

from chatbot.answer import Answer
from chatbot.conversation import Conversation, Feedback, Turn, title_of
from chatbot.conversations import asking, database, forgetting
from chatbot.conversations.asking import shown
from chatbot.conversations.finding import (
    change_conversation,
    change_turn,
    find_conversation,
    find_to_change,
)
from chatbot.conversations.listing import Entry, fold, list_entries
from chatbot.conversations.migrating import migrate
from chatbot.conversations.reading import (
    judged_conversations,
    judged_turns,
    read_changed_turns,
    read_conversation,
    read_turn,
    read_turns,
)
from chatbot.conversations.schema import conversation, tables
from chatbot.errors import UnknownConversationError

_UNDO_TIME = timedelta(hours=1)
_LONGEST_TURN = timedelta(minutes=10)  # one of another process that is older is taken to have ended with it


class Conversations:
    """Conversations that are kept. Each belongs to an owner; to others it is as if it did not exist.

    Methods take the owner first, but for those at the end, which are for whoever runs the program. What a method has
    written is kept when it returns, whatever then happens to the process. Safe to use from several threads. Any method
    raises a ConversationsError where the database cannot do its part.
    """

    def __init__(self, kept_in: database.Database) -> None:
        self._database = kept_in

    @classmethod
    def in_file(cls, file: Path, *, wait_seconds: float = database.WAIT_SECONDS) -> "Conversations":
        """Keep conversations in a SQLite file, that of one process at a time. It is made if there is none."""
        return cls._up_to_date(database.in_file(file, wait_seconds))

    @classmethod
    def at(cls, url: SecretStr, *, wait_seconds: float = database.WAIT_SECONDS) -> "Conversations":
        """Keep conversations in a PostgreSQL database, which several processes may use."""
        return cls._up_to_date(database.at(url, wait_seconds))

    @classmethod
    def in_memory(cls) -> "Conversations":
        """Keep conversations in memory, until they are closed."""
        memory = database.in_memory()
        with memory.writing() as connection:
            tables.create_all(connection)
        return cls(memory)

    @classmethod
    def _up_to_date(cls, kept_in: database.Database) -> "Conversations":
        try:
            migrate(kept_in)
        except BaseException:
            kept_in.engine.dispose()
            raise
        return cls(kept_in)

    def close(self) -> None:
        """Let go of the database."""
        self._database.engine.dispose()

    # An owner's conversations

    def begin(self, owner: str, *, documents: Iterable[str] = ()) -> Conversation:
        """Begin a conversation. It is listed as soon as something was asked in it."""
        now = datetime.now(UTC)
        begun = Conversation(uuid.uuid4().hex, "", begun_at=now, changed_at=now, documents=tuple(documents))
        row = {
            "owner": owner,
            "id": begun.id,
            "title": begun.title,
            "folded_title": fold(begun.title),
            "begun_at": now,
            "changed_at": now,
            "documents": begun.documents,
        }
        with self._database.writing() as connection:
            connection.execute(sql.insert(conversation).values(**row))
        return begun

    def entries(self, owner: str, search: str = "") -> tuple[Entry, ...]:
        """List conversations, newest first; with a search those that have all its words, in whatever case."""
        with self._database.reading() as connection:
            return list_entries(connection, owner, search)

    def read(self, owner: str, conversation_id: str, *, known: Conversation | None = None) -> Conversation:
        """Give a conversation with its turns. Raise UnknownConversationError if there is none.

        `known` is how it was read before: what of that has not changed is not read again.
        """
        with self._database.reading() as connection:
            row = find_conversation(connection, owner, conversation_id)
            if known is None or known.id != conversation_id:
                return read_conversation(row, read_turns(connection, row))
            return read_conversation(row, read_changed_turns(connection, row, known.turns))

    def limit_to(self, owner: str, conversation_id: str, documents: Iterable[str]) -> None:
        """Limit what is asked next to some documents; to all, where none is named."""
        with self._database.writing() as connection:
            row = find_conversation(connection, owner, conversation_id, to_change=True)
            change_conversation(connection, row, documents=tuple(documents))

    def rename(self, owner: str, conversation_id: str, title: str) -> None:
        """Call a conversation as its reader wishes; after its first question again, if that is by nothing."""
        with self._database.writing() as connection:
            row = find_conversation(connection, owner, conversation_id, to_change=True)
            questions = (turn.question for turn in read_turns(connection, row))
            name = title_of(title) or title_of(next(questions, ""))
            change_conversation(connection, row, title=name, folded_title=fold(name))

    def delete(self, owner: str, conversation_id: str) -> None:
        """Delete a conversation. It can be restored for an hour, or until the program ends."""
        with self._database.writing() as connection:
            row = find_conversation(connection, owner, conversation_id, to_change=True)
            change_conversation(connection, row, deleted_at=datetime.now(UTC))

    def restore(self, owner: str, conversation_id: str) -> None:
        """Undo that a conversation was deleted. Raise UnknownConversationError if it is gone for good."""
        with self._database.writing() as connection:
            row = find_conversation(connection, owner, conversation_id, deleted=True, to_change=True)
            change_conversation(connection, row, deleted_at=None)

    def delete_everything(self, owner: str) -> None:
        """Delete all that is an owner's, for good."""
        with self._database.writing() as connection:
            forgetting.delete_owner(connection, owner)

    # Their turns. Those of a deleted conversation go on, as it may be restored.

    def ask(self, owner: str, conversation_id: str, turn_id: str, question: str, *, instead_of: str = "") -> Turn:
        """Keep a question, before anything is asked of a model. The same id again gives the turn that is there.

        With `instead_of`, the id of the last turn, it takes that one's place. Raise UnknownConversationError if there
        is no such conversation, UnknownTurnError for an id that was asked with in another one, NotLastTurnError where
        others followed the turn that is to be replaced; then nothing has changed.
        """
        new = Turn(turn_id, question, asked_at=datetime.now(UTC))
        with self._database.writing() as connection:
            return read_turn(asking.keep_question(connection, owner, conversation_id, new, instead_of))

    def show(self, owner: str, turn_id: str, answer: Answer, fingerprints: Mapping[str, str]) -> None:
        """Keep an answer as far as it is shown. A turn that is over stays as it is, and does for `stop` and `fail`."""
        with self._database.writing() as connection:
            asking.keep_answer(connection, owner, turn_id, shown(answer, fingerprints))

    def finish(self, owner: str, turn_id: str, answer: Answer, fingerprints: Mapping[str, str]) -> None:
        """Keep a whole answer, whatever was kept before."""
        values = {**shown(answer, fingerprints), "state": "complete", "problem": ""}
        with self._database.writing() as connection:
            asking.keep_answer(connection, owner, turn_id, values, even_if_over=True)

    def stop(
        self, owner: str, turn_id: str, answer: Answer | None = None, fingerprints: Mapping[str, str] | None = None
    ) -> None:
        """End a turn before its answer is whole: with as much of it as is given, or as was shown."""
        last = {} if answer is None else shown(answer, fingerprints or {})
        with self._database.writing() as connection:
            asking.keep_answer(connection, owner, turn_id, {**last, "state": "stopped"})

    def fail(self, owner: str, turn_id: str, problem: str) -> None:
        """End a turn that could not be answered, and say why. What was shown stays."""
        values = {"state": "failed", "problem": problem}
        with self._database.writing() as connection:
            asking.keep_answer(connection, owner, turn_id, values)

    def give_feedback(self, owner: str, turn_id: str, feedback: Feedback | None) -> None:
        """Keep what a reader thinks of an answer; None takes it back."""
        good, reason = (None, "") if feedback is None else (feedback.good, feedback.reason)
        with self._database.writing() as connection:
            _, row = find_to_change(connection, owner, turn_id)
            change_turn(connection, row, good=good, reason=reason)

    def withdraw(self, owner: str, turn_id: str) -> None:
        """Take the last turn away, so that it can be asked anew. Raise NotLastTurnError if others followed it."""
        with self._database.writing() as connection:
            asking.withdraw(connection, owner, turn_id)

    # For whoever runs the program

    def stop_unfinished(self) -> None:
        """Say at the start that turns which the program left unfinished were stopped.

        Where other processes use the database, those that were asked a short while ago may be theirs and go on.
        """
        asked_before = datetime.now(UTC) - _LONGEST_TURN if self._database.is_shared else None
        with self._database.writing() as connection:
            forgetting.stop_unfinished(connection, asked_before)

    def purge_left(self) -> None:
        """Delete for good, at the start and at the end, what was deleted: nobody is left who could restore it.

        Where other processes use the database, somebody may be at one of those.
        """
        if not self._database.is_shared:
            self.purge(kept_for=timedelta(0))

    def purge(self, *, kept_for: timedelta = _UNDO_TIME) -> None:
        """Delete for good what was deleted, after the time in which it can be restored."""
        with self._database.writing() as connection:
            forgetting.purge(connection, datetime.now(UTC) - kept_for)

    def drop_older_than(self, days: int, *, now: datetime | None = None) -> int:
        """Delete for good the conversations that did not go on for so many days. Give how many those were."""
        with self._database.writing() as connection:
            return forgetting.drop_unchanged_since(connection, (now or datetime.now(UTC)) - timedelta(days=days))

    def judged(self) -> Iterator[tuple[Conversation, Turn]]:
        """Give each turn that a reader judged, after its conversation as far as that turn. No owner is named."""
        with self._database.reading() as connection:
            judged = judged_conversations(connection)
        for owner, conversation_id in judged:  # in a transaction each: nobody waits until all are written out
            with suppress(UnknownConversationError):  # deleted since
                yield from judged_turns(self.read(owner, conversation_id))
