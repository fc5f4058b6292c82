"""A collection: a corpus folder and the data folder with all that is derived from it, owned by this process."""

import dataclasses
import os
import threading
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from reading import Loaded, Reader, UnreadableError
from vectorstore import shipped
from vectorstore.catalog import CATALOG_FILE, Catalog, DocumentRecord
from vectorstore.cataloguing import retitled
from vectorstore.completing import Completion
from vectorstore.corpus import arriving, free_path
from vectorstore.embedding import Embedder
from vectorstore.errors import (
    CorpusUnwritableError,
    DataFolderInUseError,
    DataFolderUnusableError,
    DuplicateError,
    UnknownDocumentError,
    UnreadableFileError,
)
from vectorstore.keywords import KeywordIndex
from vectorstore.precedence import Precedence
from vectorstore.renewable import Renewable
from vectorstore.retrieving import HybridRetriever
from vectorstore.store import Store
from vectorstore.syncing import (
    Arrival,
    CatalogUpdate,
    Progress,
    SyncReport,
    equalize_keywords,
    equalize_store,
    in_silence,
)

_QUESTIONS_KEPT = 1_024  # that are compared with the collection again whenever it changes
_STORE, _KEYWORDS = "chroma", "keywords"


class Collection:
    """The documents and what finds them.

    One process owns a data folder, from here until `close` or its end; a second one gets DataFolderInUseError. The
    indexes are caches: one that was being written when the program stopped, or that is damaged, is deleted and made
    again from the catalog by the next update. `version` changes whenever what is found may have changed.
    """

    def __init__(self, corpus: Path, data: Path, *, embedder: Embedder, reader: Reader | None = None) -> None:
        self.corpus = corpus
        self.reader = reader or Reader()
        self.precedence = Precedence()
        self.version = 0
        self._embedder = embedder
        self._updating = threading.Lock()
        self._writing = threading.RLock()  # of the indexes
        self._completing = threading.Lock()
        self._closing = threading.Event()
        self._by_words_only: frozenset[str] = frozenset()
        self._embedded = lru_cache(maxsize=_QUESTIONS_KEPT)(embedder.embed_query)
        with ExitStack() as opened:
            opened.callback(self.reader.close)
            opened.callback(_own(data).release)
            self.catalog = Catalog(data / CATALOG_FILE)
            opened.callback(self.catalog.close)
            fingerprint = embedder.fingerprint
            self.store = Renewable(data / _STORE, lambda folder: Store(folder, embedder=fingerprint))
            opened.callback(self.store.close)
            self.keywords = Renewable(data / _KEYWORDS, KeywordIndex)
            opened.callback(self.keywords.close)
            self._opened = opened.pop_all()
        self.retriever = HybridRetriever(
            catalog=self.catalog,
            store=self.store,
            keywords=self.keywords,
            embeddings=embedder,
            precedence=self.precedence,
        )

    # Bringing it up to date

    def sync(self, progress: Progress = in_silence) -> SyncReport:
        """Bring all up to date with the corpus folder: `update`, then `complete`, whose progress is told."""
        report = self.update()
        embedded = self.complete(progress)
        self.purge()
        return dataclasses.replace(report, embedded=embedded)

    def update(self, progress: Progress = in_silence) -> SyncReport:
        """Make the catalog equal the corpus folder, and the indexes equal the catalog; no vectors are made.

        What is new can then be found by its words. Threads take turns. `progress` is told of files that are read.
        """
        return self._update({}, progress)

    def _update(self, arrivals: Mapping[str, Arrival], progress: Progress = in_silence) -> SyncReport:
        with self._updating:
            update = CatalogUpdate(self.corpus, self.catalog, self.reader, progress, arrivals, self._equalize)
            report = update.run()
            if report.changed or report.removed:
                self.catalog.drop_unused_vectors()
            self._take_shipped_vectors()
            self._equalize()
        return report

    def _take_shipped_vectors(self) -> None:
        fingerprint = self._embedder.fingerprint
        if missing := self.catalog.passages_without_vector(fingerprint):
            known = shipped.load(fingerprint)
            self.catalog.put_vectors({key: known[key] for key in missing.keys() & known.keys()}, fingerprint)

    def complete(self, progress: Progress = in_silence) -> int:
        """Make the vectors that are missing, giving way to questions. Give how many were made. Threads take turns."""
        with self._completing:
            completion = Completion(
                catalog=self.catalog,
                embedder=self._embedder,
                precedence=self.precedence,
                check=self.store.current.check,
                make_searchable=self._equalize,
                stopping=self._closing,
            )
            return completion.run(progress)

    def purge(self) -> None:
        """Write the indexes anew that may still hold something of what was removed."""
        with self._writing:
            left = self.catalog.leftovers()
            if _STORE in left:
                fingerprint = self._embedder.fingerprint
                self.store.renew(lambda store: equalize_store(self.catalog, store, fingerprint))
                self.catalog.set_leftover(_STORE, is_left=False)
            if _KEYWORDS in left:
                self.keywords.renew(lambda keywords: equalize_keywords(self.catalog, keywords))
                self.catalog.set_leftover(_KEYWORDS, is_left=False)

    def _equalize(self) -> None:
        """Make both indexes equal the catalog."""
        with self._writing:
            if equalize_keywords(self.catalog, self.keywords.current):
                self.catalog.set_leftover(_KEYWORDS, is_left=True)
            if equalize_store(self.catalog, self.store.current, self._embedder.fingerprint):
                self.catalog.set_leftover(_STORE, is_left=True)
            self._by_words_only = self.catalog.documents_without_vectors(self._embedder.fingerprint)
            self.version += 1

    @property
    def embedder_name(self) -> str:
        """Name what makes the vectors, as the catalog knows it."""
        return self._embedder.fingerprint

    @property
    def by_words_only(self) -> frozenset[str]:
        """The documents some of whose passages are found by their words only, as yet."""
        return self._by_words_only

    # Changing what is in it

    def add(self, file_name: str, data: bytes, *, added_by: str = "") -> DocumentRecord:
        """Put a file into the corpus folder, and make it a document.

        Raise UnreadableFileError, DuplicateError or CorpusUnwritableError; then nothing has changed.
        """
        with arriving(self.corpus, Path(file_name).suffix, data) as file:
            loaded = self._read(file, file_name)
            for record in self.catalog.documents():
                if record.sha256 == loaded.sha256:
                    raise DuplicateError(file_name, record.name, record.title)
            path = free_path(self.corpus, file_name)
            self._move(file, path)
        return self._arrived(path, Arrival(loaded, added_by))

    def replace(self, document: str, file_name: str, data: bytes, *, added_by: str = "") -> DocumentRecord:
        """Put a newer version in the place of a document's file; it keeps its name. Raise as `add` does."""
        record = self.record(document)
        with arriving(self.corpus, Path(file_name).suffix, data) as file:
            loaded = self._read(file, file_name)
            path = Path(record.path).with_suffix(Path(file_name).suffix).as_posix()
            if path != record.path:
                if os.path.lexists(self.corpus / path):
                    path = free_path(self.corpus, path)
                self.catalog.move(document, path)
            self._move(file, path)
            if path != record.path:
                (self.corpus / record.path).unlink(missing_ok=True)
        return self._arrived(path, Arrival(loaded, added_by))

    def remove(self, document: str) -> None:
        """Delete a document, its file too. What the indexes still hold of it is deleted by `purge`."""
        record = self.record(document)
        try:
            (self.corpus / record.path).unlink(missing_ok=True)
        except OSError as error:
            raise CorpusUnwritableError(self.corpus, error.strerror or str(error)) from error
        with self._updating:
            self.catalog.remove([document])
            self.catalog.drop_unused_vectors()
            self._equalize()

    def retitle(self, document: str, title: str) -> None:
        """Give a document another title, which stays when the file changes."""
        with self._updating:
            record = dataclasses.replace(self.record(document), title=title, is_retitled=True)
            self.catalog.put({record: retitled(document, title, self.catalog.content(document))})
            self.catalog.drop_unused_vectors()
            self._equalize()

    def read_again(self, documents: Sequence[str]) -> None:
        """Read files again, though they have not changed."""
        self.catalog.set_unread(documents)
        self.update()

    def record(self, document: str) -> DocumentRecord:
        """Give what is known of a document. Raise UnknownDocumentError for a name that is not there."""
        records = {record.name: record for record in self.catalog.documents()}
        if document not in records:
            raise UnknownDocumentError(document, records)
        return records[document]

    def _read(self, file: Path, shown_as: str) -> Loaded:
        try:
            return self.reader.read(file)
        except UnreadableError as error:
            raise UnreadableFileError(shown_as, error.problem, error.detail) from error

    def _move(self, file: Path, path: str) -> None:
        try:
            file.replace(self.corpus / path)
        except OSError as error:
            raise CorpusUnwritableError(self.corpus, error.strerror or str(error)) from error

    def _arrived(self, path: str, arrival: Arrival) -> DocumentRecord:
        self._update({path: arrival})
        return next(record for record in self.catalog.documents() if record.path == path)

    # What is asked of it beside searching

    def best_similarity(self, question: str) -> float:
        """Give the cosine of a question's embedding and the nearest passage's; 0 in an empty collection."""
        with self.store.searching() as store:
            nearest = store.search(self._embedded(question), limit=1)
        return max(nearest.values(), default=0.0)

    def mentions(self, name: str, documents: Sequence[str] = ()) -> bool:
        """Say whether a name occurs in these documents or, without any, in all."""
        with self.keywords.searching() as keywords:
            return keywords.mentions(name, documents=documents)

    def stop(self) -> None:
        """Make no more vectors: it is about to be closed."""
        self._closing.set()

    def close(self) -> None:
        """Let go of the data folder. What is being done with it is waited for."""
        self.stop()
        with self._completing, self._updating, self._writing:
            self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _own(data: Path) -> FileLock:
    """Take the data folder's lock for as long as this process lives."""
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = FileLock(data / "lock", blocking=False, thread_local=False)  # any thread may let go of it
        lock.acquire()
    except Timeout:
        raise DataFolderInUseError(data) from None
    except OSError as error:
        raise DataFolderUnusableError(data, error.strerror or str(error)) from error
    return lock


def is_in_use(data: Path) -> bool:
    """Say whether a process owns a data folder."""
    lock = FileLock(data / "lock", blocking=False)
    try:
        with lock:
            return False
    except (Timeout, OSError):
        return True
