"""Opening what all visitors share, once, in the background, so that the page can show how far it is."""

import functools
import sys
import threading
from collections.abc import Callable

from chatbot.errors import ChatbotError
from chatbot.page.printing import print_without_words
from chatbot.page.service import Service, open_service
from vectorstore import Progress, VectorstoreError


class Opening:
    """A service that is being opened, is open, or could not be opened.

    `service` is set once it is open; `has_failed` says that it could not be, `problem` why, if that is known;
    `progress` is the share, from 0 to 1, of files that are read.
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
            self.service.warm_up()
            threading.Thread(target=self.service.tidy_until_closed, name="tidying", daemon=True).start()
        except (ChatbotError, VectorstoreError) as error:
            sys.stderr.write(f"error: {error}\n")
            self.problem = str(error)
            self.has_failed = True
        except BaseException as error:  # noqa: BLE001 - visitors must not wait for ever; a panic is no Exception
            print_without_words(error)
            self.has_failed = True

    def _show_progress(self, done: int, total: int) -> None:
        self.progress = done / total


@functools.cache
def opening() -> Opening:
    """Give the one opening of this process."""
    return Opening(open_service)


def service() -> Service:
    """Give what is open. Only for what is drawn once it is."""
    opened = opening().service
    assert opened is not None  # noqa: S101 - nothing else is drawn before
    return opened
