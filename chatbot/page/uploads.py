"""Files that visitors bring: read one after the other, in a thread of its own, whether or not anybody looks."""

import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from chatbot.errors import TooManyFilesError
from chatbot.page.printing import print_without_words
from vectorstore import Collection, VectorstoreError

_MOST_WAITING = 200  # files
_MOST_WAITING_BYTES = 1_000_000_000
_MOST_TOLD = 50  # of a visitor, that are done

State = Literal["waiting", "reading", "added", "failed"]


@dataclass(eq=False)
class Upload:
    """A file that a visitor brings. `replaces` names the document that it is a newer version of, "" for a new one.

    `document` is what became of it, `problem` why nothing did.
    """

    owner: str
    added_by: str
    file_name: str
    data: bytes
    replaces: str = ""
    state: State = "waiting"
    document: str = ""
    problem: VectorstoreError | None = None


class Uploads:
    """The files that are being read, and what became of the last ones.

    `tell` is called when one is in the collection.
    """

    def __init__(self, collection: Collection, tell: Callable[[], None]) -> None:
        self._collection = collection
        self._tell = tell
        self._changing = threading.Condition()
        self._waiting: deque[Upload] = deque()
        self._all: list[Upload] = []
        self._is_closed = False
        self._thread: threading.Thread | None = None

    def take(self, uploads: Sequence[Upload]) -> None:
        """Take files, to be read. Raise TooManyFilesError, having taken none, where too many wait."""
        with self._changing:
            size = sum(len(one.data) for one in (*self._waiting, *uploads))
            if len(self._waiting) + len(uploads) > _MOST_WAITING or size > _MOST_WAITING_BYTES:
                raise TooManyFilesError(_MOST_WAITING)
            self._waiting.extend(uploads)
            self._all.extend(uploads)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="uploads", daemon=True)
                self._thread.start()
            self._changing.notify()

    def of(self, owner: str) -> list[Upload]:
        """List a visitor's files, in the order in which they came."""
        return [one for one in self._all if one.owner == owner]

    def dismiss(self, owner: str) -> None:
        """Tell no more of a visitor's files that are done."""
        with self._changing:
            self._all = [one for one in self._all if one.owner != owner or one.state in {"waiting", "reading"}]

    def close(self) -> None:
        """Take no more. What waits is not read."""
        with self._changing:
            self._is_closed = True
            self._waiting.clear()
            self._changing.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while True:
            with self._changing:
                while not self._waiting and not self._is_closed:
                    self._changing.wait()
                if self._is_closed:
                    return
                upload = self._waiting.popleft()
                upload.state = "reading"
            self._put(upload)

    def _put(self, upload: Upload) -> None:
        try:
            if upload.replaces:
                record = self._collection.replace(
                    upload.replaces, upload.file_name, upload.data, added_by=upload.added_by
                )
            else:
                record = self._collection.add(upload.file_name, upload.data, added_by=upload.added_by)
            upload.document = record.name
            upload.state = "added"
            self._tell()
        except VectorstoreError as error:
            upload.problem = error
            upload.state = "failed"
        except BaseException as error:  # noqa: BLE001 - the next one is read; what it says may hold a document's words
            print_without_words(error)
            sys.stderr.flush()
            upload.state = "failed"
        finally:
            upload.data = b""
            self._forget_old(upload.owner)

    def _forget_old(self, owner: str) -> None:
        with self._changing:
            done = [one for one in self.of(owner) if one.state in {"added", "failed"}]
            for one in done[:-_MOST_TOLD]:
                self._all.remove(one)
