"""Answers that are being written: each in a thread of its own, whether or not anybody looks.

Whoever looks follows it: a page that is loaded again, or a second one. What is shown was kept before.
"""

import sys
import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chatbot.answer import Answer
from chatbot.bot import Bot
from chatbot.conversation import Turn, fingerprint
from chatbot.conversations import Conversations
from chatbot.errors import ChatbotError, UnknownConversationError, UnknownTurnError
from chatbot.page.printing import print_without_words
from vectorstore import VectorstoreError

if TYPE_CHECKING:
    from chatbot.reply import Draft

_MOST_AT_ONCE = 16  # answers that are written side by side; the others wait
_MOST_UNKEPT = 1_000  # reasons that are remembered because they could not be kept

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
    as long as it waits for its turn. `unkept` says why its end could not be kept, None where it could.
    """

    def __init__(self, place: Place, turn: Turn, fingerprints: Fingerprints) -> None:
        self.place = place
        self.turn = turn
        self.draft: Draft | None = None
        self.shown: Answer | None = None
        self.unkept: str | None = None
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
        except Exception as error:  # noqa: BLE001 - whatever it was, nobody may wait for more
            print_without_words(error)

    def leave(self) -> None:
        """End it and keep nothing: it is no longer wanted."""
        self._end(lambda: None)

    def _end(self, keep: Callable[[], None]) -> None:
        with self._keeping:
            if not self.has_ended:
                try:
                    keep()
                except Exception as error:
                    self.unkept = str(error) if isinstance(error, ChatbotError) else ""
                    raise
                finally:
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
        self._waiting: dict[Place, deque[Writing]] = {}  # by conversation, the first of them being written
        self._slots = threading.Semaphore(_MOST_AT_ONCE)
        self._unkept: OrderedDict[tuple[Place, str], str] = OrderedDict()

    def begin(self, place: Place, turn: Turn) -> None:
        """Begin to answer a turn that is kept, behind those before it. To begin it twice begins it once."""
        with self._lock:
            waiting = self._waiting.setdefault(place, deque())
            if any(writing.turn.id == turn.id for writing in waiting):
                return
            waiting.append(Writing(place, turn, self._fingerprints))
            if len(waiting) == 1:
                self._start(waiting[0])

    def find(self, place: Place, turn: str) -> Writing | None:
        """Give the answer to a turn if it is being written or waits for that."""
        return next((one for one in self._all(place) if one.turn.id == turn), None)

    def count(self, place: Place) -> int:
        """Count the answers of a conversation that are being written or wait for that."""
        return len(self._all(place))

    def unkept(self, place: Place, turn: str) -> str | None:
        """Say why the end of an answer could not be kept; None where it could, or nothing is known of it."""
        if writing := self.find(place, turn):
            return writing.unkept
        with self._lock:
            return self._unkept.get((place, turn))

    def stop(self, place: Place) -> None:
        """End the answer that is being written in a conversation: what is shown of it stays."""
        for writing in self._all(place)[:1]:
            try:
                writing.stop()
            finally:
                self._go_on(writing)  # now: its thread may still be waiting for a model

    def drop(self, place: Place, turn: str = "") -> None:
        """End the answer to a turn that is no longer wanted, or all of a conversation."""
        for writing in reversed(self._all(place)):
            if turn in {writing.turn.id, ""}:
                writing.leave()
                self._go_on(writing)

    def drop_owner(self, owner: str) -> None:
        """End all answers to somebody."""
        with self._lock:
            places = [place for place in self._waiting if place.owner == owner]
        for place in places:
            self.drop(place)

    def close(self) -> None:
        """End all answers with what is shown, for the end of the program."""
        with self._lock:
            writings = [writing for waiting in self._waiting.values() for writing in waiting]
            self._waiting.clear()
        for writing in writings:
            with suppress(ChatbotError):  # then it is said when the program starts again
                writing.stop()

    def _all(self, place: Place) -> list[Writing]:
        with self._lock:
            return list(self._waiting.get(place, ()))

    def _start(self, writing: Writing) -> None:
        threading.Thread(target=self._write, args=(writing,), name="writing an answer", daemon=True).start()

    def _write(self, writing: Writing) -> None:
        try:
            with self._slots:
                self._answer(writing)
        except (UnknownConversationError, UnknownTurnError):  # taken away meanwhile
            writing.leave()
        except (ChatbotError, VectorstoreError) as error:
            writing.fail(str(error))
        except BaseException as error:  # noqa: BLE001 - whatever it was, the page says so; a panic is no Exception
            print_without_words(error)
            writing.fail("")
        finally:
            self._go_on(writing)

    def _answer(self, writing: Writing) -> None:
        if writing.has_ended:
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
            if writing.unkept is not None:
                self._unkept[writing.place, writing.turn.id] = writing.unkept
                if len(self._unkept) > _MOST_UNKEPT:
                    self._unkept.popitem(last=False)
            waiting = self._waiting.get(writing.place)
            if not waiting or writing not in waiting:
                return
            was_first = waiting[0] is writing
            waiting.remove(writing)
            if not waiting:
                del self._waiting[writing.place]
            elif was_first:
                self._start(waiting[0])

    def _fingerprints(self, answer: Answer) -> dict[str, str]:
        """Give those of the documents that still have what the answer quotes: they may have changed meanwhile."""
        found = {}
        for name in {one.document for one in answer.citations}:
            with suppress(VectorstoreError):
                text = self._text(name)
                if all(text[one.start : one.end] == one.quote for one in answer.citations if one.document == name):
                    found[name] = fingerprint(text)
        return found
