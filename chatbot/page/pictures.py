"""Pictures of pages: drawn when a browser asks for one, which only those can whom the page has given its address."""

import functools
import hashlib
import hmac
import secrets
import threading
from collections import OrderedDict
from pathlib import Path
from urllib.parse import urlencode

from vectorstore import Collection, DocumentRecord, UnreadableError

_WIDTH = 1_200  # pixels: sharp on a screen of two pixels a point, and about 150 kB
_KEPT = 16
ROUTE = "/page-picture"


class Pictures:
    """Draws pages of the collection's files, and keeps those that were drawn last. Safe to use from several threads."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._key = secrets.token_bytes(32)
        self._drawn: OrderedDict[str, bytes] = OrderedDict()
        self._keeping = threading.Lock()
        self._drawing = threading.Lock()

    def is_as_read(self, record: DocumentRecord) -> bool:
        """Say whether a document's file is still the one that its text was read from."""
        file = self._file(record)
        try:
            status = file.stat()
            return _sha256(file, status.st_size, status.st_mtime_ns) == record.sha256
        except (OSError, ValueError):
            return False

    def address(self, record: DocumentRecord, page: int) -> str:
        """Give where a browser finds the picture of a page. Nobody can make up such an address."""
        query = {"document": record.name, "page": page, "seal": self._seal(record, page)}
        return f".{ROUTE}?{urlencode(query)}"

    def picture(self, document: str, page: int, seal: str) -> bytes | None:
        """Give the picture of a page as a PNG; None where there is none under this address."""
        record = next((one for one in self._collection.catalog.documents() if one.name == document), None)
        if record is None or not hmac.compare_digest(seal.encode(), self._seal(record, page).encode()):
            return None
        if drawn := self._find(seal):
            return drawn
        with self._drawing:  # who asks for the same page meanwhile finds it then
            drawn = self._find(seal) or self._draw(record, page)
            if drawn:
                self._keep(seal, drawn)
            return drawn

    def _draw(self, record: DocumentRecord, page: int) -> bytes | None:
        try:
            drawn = self._collection.reader.picture(self._file(record), page, _WIDTH)
        except UnreadableError:
            return None
        return drawn if self.is_as_read(record) else None

    def _file(self, record: DocumentRecord) -> Path:
        return self._collection.corpus / record.path

    def _seal(self, record: DocumentRecord, page: int) -> str:
        return hmac.new(self._key, f"{record.sha256} {page} {record.name}".encode(), hashlib.sha256).hexdigest()

    def _find(self, seal: str) -> bytes | None:
        with self._keeping:
            if seal in self._drawn:
                self._drawn.move_to_end(seal)
            return self._drawn.get(seal)

    def _keep(self, seal: str, drawn: bytes) -> None:
        with self._keeping:
            self._drawn[seal] = drawn
            if len(self._drawn) > _KEPT:
                self._drawn.popitem(last=False)


@functools.lru_cache(maxsize=1_024)
def _sha256(file: Path, _size: int, _modified_ns: int) -> str:
    """Give a file's fingerprint, which is taken once for each version of it."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
