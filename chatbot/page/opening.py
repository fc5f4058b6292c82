"""Opening the collection, once for all visitors, in the background, so that the page can show how far it is."""

import functools
import sys
import threading
import traceback
from collections.abc import Callable

from chatbot.assembly import Footnote, open_footnote
from chatbot.errors import ChatbotError
from chatbot.page import texts
from chatbot.settings import read_settings
from vectorstore import Progress, VectorstoreError


class Opening:
    """A collection that is being opened, is open, or could not be opened.

    `footnote` is set once it is open; `problem` says why it could not be; `progress` is the share, from 0 to 1, of
    passages that are embedded.
    """

    def __init__(self, open_collection: Callable[[Progress], Footnote]) -> None:
        self._open_collection = open_collection
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None
        self.footnote: Footnote | None = None
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
            if self.problem:
                self._start()

    def wait(self, seconds: float) -> None:
        """Wait until it is decided, but no longer than this."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _start(self) -> None:
        self.problem = ""
        self.progress = 0.0
        self._thread = threading.Thread(target=self._open, name="opening", daemon=True)
        self._thread.start()

    def _open(self) -> None:
        try:
            self.footnote = self._open_collection(self._show_progress)
            for failure in self.footnote.report.failed:
                sys.stderr.write(f"not indexed: {failure}.\n")
        except (ChatbotError, VectorstoreError) as error:
            sys.stderr.write(f"error: {error}\n")
            self.problem = str(error)
        except Exception:  # noqa: BLE001 - whatever it was, visitors must not wait for ever
            traceback.print_exc(file=sys.stderr)
            self.problem = texts.NOT_OPENED

    def _show_progress(self, done: int, total: int) -> None:
        self.progress = done / total


@functools.cache
def opening() -> Opening:
    """Give the one opening of this process."""
    return Opening(lambda progress: open_footnote(read_settings(), progress))
