"""Answers that are being written: each in a thread of its own, whether or not anybody looks.

Whoever looks follows it: a page that is loaded again, or a second one. What is shown was kept before.
"""

import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chatbot.answer import Answer
from chatbot.bot import Bot
from chatbot.conversation import Turn, fingerprint
from chatbot.conversations import Conversations
from chatbot.errors import ChatbotError
from vectorstore import VectorstoreError

if TYPE_CHECKING:
    from chatbot.reply import Draft

_MOST_AT_ONCE = 8  # answers; the embedder and a model do not get quicker by more

Fingerprints = Callable[[Answer], Mapping[str, str]]
"""Gives those of the documents that an answer cites."""


@dataclass(frozen=True, slots=True)
class Place:
    """A conversation as it is kept: where, whose, and which."""

    conversations: Conversations
    owner: str
    conversation: str


class Writing:
    """An answer that is being written.

    `shown` is what of it is kept and can be shown, None as long as that is nothing; `draft` says how far it is, None
    as long as it waits for its turn.
    """

    def __init__(self, place: Place, turn: Turn, fingerprints: Fingerprints) -> None:
        self.place = place
        self.turn = turn
        self.draft: Draft | None = None
        self.shown: Answer | None = None
        self._fingerprints = fingerprints
        self._ended = threading.Event()
        self._keeping = threading.Lock()

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self._ended.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait until it has ended, but no longer than this; say whether it has."""
        return self._ended.wait(seconds)

    def show(self, answer: Answer) -> None:
        """Keep an answer as far as it is, and show it then; not after the end."""
        with self._keeping:
            if not self.has_ended:
                self._store.show(self.place.owner, self.turn.id, answer, self._fingerprints(answer))
                self.shown = answer

    def end(self, answer: Answer) -> None:
        """Keep the whole answer, unless it has ended."""
        self._end(lambda: self._store.finish(self.place.owner, self.turn.id, answer, self._fingerprints(answer)))

    def stop(self) -> None:
        """End it with what is shown."""
        self._end(lambda: self._store.stop(self.place.owner, self.turn.id))

    def fail(self, problem: str) -> None:
        """Keep why it could not be given, unless it has ended; where that cannot be kept either, print it."""
        try:
            self._end(lambda: self._store.fail(self.place.owner, self.turn.id, problem))
        except ChatbotError as error:
            sys.stderr.write(f"error: {error}\n")
            self._ended.set()

    def _end(self, keep: Callable[[], None]) -> None:
        with self._keeping:
            if not self.has_ended:
                keep()
                self._ended.set()

    @property
    def _store(self) -> Conversations:
        return self.place.conversations


class Writer:
    """Writes the answers of all conversations: those of one in order, those of several side by side.

    `text` reads a document's text.
    """

    def __init__(self, bot: Bot, text: Callable[[str], str]) -> None:
        self._bot = bot
        self._text = text
        self._lock = threading.Lock()
        self._at_once = threading.BoundedSemaphore(_MOST_AT_ONCE)
        self._waiting: dict[str, deque[Writing]] = {}  # by conversation, the first of them being written

    def begin(self, place: Place, turn: Turn) -> None:
        """Begin to answer a turn that is kept, behind those before it. To begin it twice begins it once."""
        with self._lock:
            waiting = self._waiting.setdefault(place.conversation, deque())
            if any(writing.turn.id == turn.id for writing in waiting):
                return
            waiting.append(Writing(place, turn, self._fingerprints))
            if len(waiting) == 1:
                self._start(waiting[0])

    def find(self, conversation: str, turn: str) -> Writing | None:
        """Give the answer to a turn if it is being written or waits for that."""
        with self._lock:
            return next((one for one in self._waiting.get(conversation, ()) if one.turn.id == turn), None)

    def stop(self, conversation: str) -> None:
        """End the answer that is being written in a conversation: what is shown of it stays."""
        with self._lock:
            waiting = self._waiting.get(conversation)
            writing = waiting[0] if waiting else None
        if writing:
            writing.stop()
            self._go_on(writing)  # now: its thread may still be waiting for a model

    def _start(self, writing: Writing) -> None:
        threading.Thread(target=self._write, args=(writing,), name="writing an answer", daemon=True).start()

    def _write(self, writing: Writing) -> None:
        try:
            with self._at_once:
                self._answer(writing)
        except (ChatbotError, VectorstoreError) as error:
            writing.fail(str(error))
        except Exception as error:  # noqa: BLE001 - whatever it was, the page says so and goes on
            # Without what the error says: that may hold what was asked.
            sys.stderr.write(f"error in writing an answer: {type(error).__name__}\n")
            traceback.print_tb(error.__traceback__, file=sys.stderr)
            writing.fail("")
        finally:
            self._go_on(writing)

    def _answer(self, writing: Writing) -> None:
        if writing.has_ended:  # it was stopped while it waited
            return
        place, turn = writing.place, writing.turn
        conversation = place.conversations.read(place.owner, place.conversation)
        reply = self._bot.reply(turn.question, conversation.answers_before(turn.id), conversation.documents)
        writing.draft = reply.draft
        for _ in reply:
            if writing.has_ended:
                reply.stop()
                return
            if self._bot.writes_freely:  # else the next sentence comes sooner than this one is kept
                writing.show(reply.draft.answer())
        writing.end(reply.read())

    def _go_on(self, writing: Writing) -> None:
        """Leave an answer that has ended, and begin the next of its conversation."""
        with self._lock:
            waiting = self._waiting.get(writing.place.conversation)
            if not waiting or waiting[0] is not writing:
                return
            waiting.popleft()
            if waiting:
                self._start(waiting[0])
            else:
                del self._waiting[writing.place.conversation]

    def _fingerprints(self, answer: Answer) -> dict[str, str]:
        return {name: fingerprint(self._text(name)) for name in {one.document for one in answer.citations}}
