"""Opening what all visitors share, once, in the background, so that the page can show how far it is."""

import functools
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from chatbot.assembly import Footnote, open_conversations, open_footnote
from chatbot.conversation import Conversation, fingerprint
from chatbot.conversations import Conversations
from chatbot.errors import ChatbotError
from chatbot.page.printing import print_without_words
from chatbot.page.writing import Writer
from chatbot.settings import read_settings
from chatbot.verifying import Standing, verify_turn
from vectorstore import Catalog, Progress, VectorstoreError, in_silence

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
    retention_days: int
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

    def close(self) -> None:
        """Let go of all files. What is being written is stopped."""
        self.closed.set()
        self.writer.close()
        self.kept.close()
        self.private.close()
        self.footnote.collection.close()


def open_service(progress: Progress = in_silence) -> Service:
    """Open what the settings name. Raise a ChatbotError or VectorstoreError where that cannot be."""
    settings = read_settings()
    footnote = open_footnote(settings, progress)
    try:
        kept = open_conversations(settings)
    except BaseException:
        footnote.collection.close()
        raise
    kept.stop_unfinished()
    kept.purge_left()
    service = Service(
        footnote=footnote,
        kept=kept,
        private=Conversations.in_memory(),
        writer=Writer(footnote.bot, footnote.catalog.text),
        retention_days=settings.retention_days,
    )
    service.tidy()
    return service


class Opening:
    """A service that is being opened, is open, or could not be opened.

    `service` is set once it is open; `has_failed` says that it could not be, `problem` why, if that is known;
    `progress` is the share, from 0 to 1, of passages that are embedded.
    """

    def __init__(self, open_it: Callable[[Progress], Service]) -> None:
        self._open_it = open_it
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None
        self.service: Service | None = None
        self.has_failed = False
        self.problem = ""
        self.progress = 0.0

    def begin(self) -> None:
        """Begin to open, unless that was done before."""
        with self._starting:
            if self._thread is None:
                self._start()

    def begin_again(self) -> None:
        """Begin to open once more if that failed."""
        with self._starting:
            if self.has_failed:
                self._start()

    def wait(self, seconds: float) -> None:
        """Wait until it is decided, but no longer than this."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _start(self) -> None:
        self.has_failed = False
        self.problem = ""
        self.progress = 0.0
        self._thread = threading.Thread(target=self._open, name="opening", daemon=True)
        self._thread.start()

    def _open(self) -> None:
        try:
            self.service = self._open_it(self._show_progress)
            for failure in self.service.footnote.report.failed:
                sys.stderr.write(f"not indexed: {failure}.\n")
            threading.Thread(target=_tidy_for_ever, args=(self.service,), name="tidying", daemon=True).start()
        except (ChatbotError, VectorstoreError) as error:
            sys.stderr.write(f"error: {error}\n")
            self.problem = str(error)
            self.has_failed = True
        except BaseException as error:  # noqa: BLE001 - visitors must not wait for ever; a panic is no Exception
            print_without_words(error)
            self.has_failed = True

    def _show_progress(self, done: int, total: int) -> None:
        self.progress = done / total


def _tidy_for_ever(service: Service) -> None:
    while not service.closed.wait(_TIDY_EVERY):
        try:
            service.tidy()
        except ChatbotError as error:  # tried again in an hour
            sys.stderr.write(f"error: {error}\n")


@functools.cache
def opening() -> Opening:
    """Give the one opening of this process."""
    return Opening(open_service)


def service() -> Service:
    """Give what is open. Only for what is drawn once it is."""
    opened = opening().service
    assert opened is not None  # noqa: S101 - nothing else is drawn before
    return opened
