"""What all visitors share: the bot and its documents, where conversations are kept, and who writes the answers."""

import functools
import sys
import threading
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace

from chatbot.answering import ExtractiveAnswerer
from chatbot.assembly import Footnote, open_conversations, open_footnote
from chatbot.conversation import Conversation, fingerprint
from chatbot.conversations import Conversations
from chatbot.errors import ChatbotError
from chatbot.page.pictures import Pictures
from chatbot.page.uploads import Uploads
from chatbot.page.writing import Writer
from chatbot.settings import read_settings
from chatbot.verifying import Standing, verify_turn
from vectorstore import Background, Catalog, Extent, Progress, in_silence

_TIDY_EVERY = 3_600  # seconds
_PRIVATE_DAYS = 1  # after which a private conversation that nobody goes on with is forgotten


@dataclass(frozen=True)
class Service:
    """What all visitors share: nothing in it is one visitor's.

    `kept` are the conversations on the disk, each for `retention_days`; `private` those that are never written to it.
    """

    footnote: Footnote
    kept: Conversations
    private: Conversations
    writer: Writer
    pictures: Pictures
    background: Background
    uploads: Uploads
    retention_days: int
    may_change: str
    largest_file_mb: int
    closed: threading.Event = field(default_factory=threading.Event)
    _fingerprints: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def catalog(self) -> Catalog:
        """What the collection holds."""
        return self.footnote.catalog

    def standings(self, conversation: Conversation) -> dict[str, Mapping[int, Standing]]:
        """Say how each turn's citations stand in the documents as they are now, by the turn's id."""
        now = {record.name: self._fingerprint(record.name, record.sha256) for record in self.catalog.documents()}
        read = {name: functools.partial(self.catalog.text, name) for name in now}
        return {
            turn.id: verify_turn(turn, lambda name: read[name]() if name in read else None, now)
            for turn in conversation.turns
        }

    def extents(self) -> dict[str, Extent]:
        """Say how much is in each document, by name."""
        return self.catalog.extents(self.footnote.collection.embedder_name)

    def _fingerprint(self, name: str, sha256: str) -> str:
        """Give that of a document's text, which is read once a version."""
        if (name, sha256) not in self._fingerprints:
            self._fingerprints[name, sha256] = fingerprint(self.catalog.text(name))
        return self._fingerprints[name, sha256]

    def tidy(self) -> None:
        """Forget what is no longer to be kept."""
        self.kept.purge()
        self.kept.drop_older_than(self.retention_days)
        self.private.drop_older_than(_PRIVATE_DAYS)

    def warm_up(self) -> None:
        """Answer a question, by quoting, for nobody: what is loaded for the first one takes a second."""
        replace(self.footnote.bot, answerer=ExtractiveAnswerer(), rewriter=None).answer("What do the documents say?")

    def tidy_until_closed(self) -> None:
        """Tidy every hour."""
        while not self.closed.wait(_TIDY_EVERY):
            try:
                self.tidy()
            except ChatbotError as error:  # tried again in an hour
                sys.stderr.write(f"error: {error}\n")

    def close(self) -> None:
        """Let go of all files. What is being written is stopped; what was deleted cannot be brought back any more."""
        self.closed.set()
        with ExitStack() as closing:
            for close in (self.footnote.collection.close, self.private.close, self.kept.close, self.kept.purge_left):
                closing.callback(close)
            closing.callback(self.background.close)
            closing.callback(self.uploads.close)
            self.writer.close()


def open_service(progress: Progress = in_silence) -> Service:
    """Open what the settings name. Raise a ChatbotError or VectorstoreError where that cannot be."""
    settings = read_settings()
    footnote = open_footnote(settings, progress, completely=False)
    try:
        kept = open_conversations(settings)
    except BaseException:
        footnote.collection.close()
        raise
    kept.stop_unfinished()
    kept.purge_left()
    background = Background(footnote.collection)
    service = Service(
        footnote=footnote,
        kept=kept,
        private=Conversations.in_memory(),
        writer=Writer(footnote.bot, footnote.catalog.text),
        pictures=Pictures(footnote.collection),
        background=background,
        uploads=Uploads(footnote.collection, background.wake),
        retention_days=settings.retention_days,
        may_change=settings.may_change,
        largest_file_mb=settings.largest_file_mb,
    )
    service.tidy()
    background.start(footnote.report)
    return service
