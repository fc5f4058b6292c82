"""A collection: a corpus folder and the data folder with all that is derived from it, owned by this process."""

import dataclasses
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from reading import SUFFIXES, Loaded, Problem, Reader, UnreadableError
from vectorstore import shipped
from vectorstore.catalog import CATALOG_FILE, Catalog
from vectorstore.cataloguing import retitled
from vectorstore.completing import Completion
from vectorstore.corpus import arriving, changing, delete_broken_off, free_path, safe_path
from vectorstore.embedding import Embedder
from vectorstore.errors import (
    ClosedError,
    CorpusMissingError,
    DataFolderInUseError,
    DataFolderUnusableError,
    DuplicateError,
    UnknownDocumentError,
    UnreadableFileError,
)
from vectorstore.keywords import KeywordIndex
from vectorstore.precedence import Precedence
from vectorstore.records import DocumentRecord, Vector
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
_LONGEST_LOOK = 0.2  # seconds
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
        self._is_closed = False
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
            delete_broken_off(corpus)
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
        with self._open(self._updating):
            return self._update({}, progress)

    def _update(self, arrivals: Mapping[str, Arrival], progress: Progress = in_silence) -> SyncReport:
        update = CatalogUpdate(self.corpus, self.catalog, self.reader, progress, arrivals, self._equalize)
        report = update.run()
        self._take_shipped_vectors()
        self._settle()
        return report

    def _take_shipped_vectors(self) -> None:
        fingerprint = self._embedder.fingerprint
        if missing := self.catalog.vectors.missing(fingerprint):
            known = shipped.load(fingerprint)
            self.catalog.vectors.put({key: known[key] for key in missing.keys() & known.keys()}, fingerprint)

    def complete(self, progress: Progress = in_silence) -> int:
        """Make the vectors that are missing, giving way to questions. Give how many were made. Threads take turns."""
        with self._open(self._completing):
            completion = Completion(
                catalog=self.catalog,
                embedder=self._embedder,
                precedence=self.precedence,
                check=self._check,
                make_searchable=self._equalize,
                stopping=self._closing,
            )
            return completion.run(progress)

    def _check(self, vector: Vector) -> None:
        self.store.current.check(vector)

    def purge(self) -> None:
        """Write the indexes anew that may still hold something of what was removed."""
        with self._open(self._writing):
            left = self.catalog.leftovers()
            if _STORE in left:
                fingerprint = self._embedder.fingerprint
                self.store.renew(lambda store: equalize_store(self.catalog, store, fingerprint))
                self.catalog.set_leftover(_STORE, is_left=False)
            if _KEYWORDS in left:
                self.keywords.renew(lambda keywords: equalize_keywords(self.catalog, keywords))
                self.catalog.set_leftover(_KEYWORDS, is_left=False)

    def _settle(self) -> None:
        """Make all follow from what was changed in the catalog."""
        self.catalog.vectors.drop_unused()
        self._equalize()

    def _equalize(self) -> None:
        """Make both indexes equal the catalog."""
        with self._writing:
            keywords, store, fingerprint = self.keywords.current, self.store.current, self._embedder.fingerprint
            if (keywords.ids() | store.ids()) - self.catalog.passage_ids():
                # Noted before it is so. The vector index may hold other embedders' vectors of the same passages.
                for index in (_KEYWORDS, _STORE):
                    self.catalog.set_leftover(index, is_left=True)
            changed = [equalize_keywords(self.catalog, keywords), equalize_store(self.catalog, store, fingerprint)]
            self._by_words_only = self.catalog.vectors.documents_lacking(fingerprint)
            self.version += any(changed)

    @contextmanager
    def _open(self, lock: "threading.Lock | threading.RLock") -> Iterator[None]:
        """Take turns. Raise ClosedError where it was closed meanwhile."""
        with lock:
            self._check_open()
            yield

    def _check_open(self) -> None:
        if self._is_closed:
            raise ClosedError

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

        Raise UnreadableFileError, DuplicateError, CorpusMissingError or CorpusUnwritableError; then nothing has
        changed.
        """
        with self._arriving(file_name, data) as (file, loaded), self._open(self._updating):
            self._reject_duplicate(file_name, loaded)
            path = self._free_path(safe_path(file_name))
            with changing(self.corpus):
                (self.corpus / path).parent.mkdir(parents=True, exist_ok=True)
                file.replace(self.corpus / path)
            return self._arrived(file_name, path, Arrival(loaded, added_by))

    def replace(self, document: str, file_name: str, data: bytes, *, added_by: str = "") -> DocumentRecord:
        """Put a newer version in the place of a document's file; it keeps its name. Raise as `add` does."""
        self.record(document)
        with self._arriving(file_name, data) as (file, loaded), self._open(self._updating):
            self._reject_duplicate(file_name, loaded, but=document)
            before = self.record(document).path
            path = PurePosixPath(before).with_suffix(file.suffix).as_posix()
            with changing(self.corpus):
                if path != before:
                    path = self._free_path(path)
                file.replace(self.corpus / path)
                if path != before:
                    self.catalog.move(document, path)
                    (self.corpus / before).unlink(missing_ok=True)
            return self._arrived(file_name, path, Arrival(loaded, added_by))

    def remove(self, document: str) -> None:
        """Delete a document, its file too. What the indexes still hold of it is deleted by `purge`.

        Raise UnknownDocumentError, CorpusMissingError or CorpusUnwritableError; then nothing has changed.
        """
        with self._open(self._updating):
            record = self.record(document)
            if not self.corpus.is_dir():  # it would come back with its folder
                raise CorpusMissingError(self.corpus)
            with changing(self.corpus):
                (self.corpus / record.path).unlink(missing_ok=True)
            self.catalog.remove([document])
            self._settle()

    def retitle(self, document: str, title: str) -> None:
        """Give a document another title, which stays when the file changes."""
        with self._open(self._updating):
            record = dataclasses.replace(self.record(document), title=title, is_retitled=True)
            self.catalog.put({record: retitled(document, title, self.catalog.content(document))})
            self._settle()

    def read_again(self, documents: Sequence[str]) -> None:
        """Read files again, though they have not changed."""
        with self._open(self._updating):
            self.catalog.set_unread(documents)
            self._update({})

    def record(self, document: str) -> DocumentRecord:
        """Give what is known of a document. Raise UnknownDocumentError for a name that is not there."""
        records = {record.name: record for record in self.catalog.documents()}
        if document not in records:
            raise UnknownDocumentError(document, records)
        return records[document]

    @contextmanager
    def _arriving(self, file_name: str, data: bytes) -> Iterator[tuple[Path, Loaded]]:
        """Write and read a file that comes with a name, before anybody waits for it."""
        self._check_open()
        suffix = Path(safe_path(file_name)).suffix
        if suffix.lower() not in SUFFIXES:
            raise UnreadableFileError(file_name, Problem.UNKNOWN_TYPE, ", ".join(SUFFIXES))
        with arriving(self.corpus, suffix, data) as file:
            try:
                loaded = self.reader.read(file)
            except UnreadableError as error:
                raise UnreadableFileError(file_name, error.problem, error.detail) from error
            yield file, loaded

    def _reject_duplicate(self, file_name: str, loaded: Loaded, *, but: str = "") -> None:
        for record in self.catalog.documents():
            if record.sha256 == loaded.sha256 and record.name != but and (self.corpus / record.path).exists():
                raise DuplicateError(file_name, record.name, record.title)

    def _free_path(self, wanted: str) -> str:
        return free_path(self.corpus, wanted, {record.path for record in self.catalog.documents()})

    def _arrived(self, file_name: str, path: str, arrival: Arrival) -> DocumentRecord:
        """Make a document of a file that was read and put into the folder."""
        self._update({path: arrival})
        for record in self.catalog.documents():
            if record.path == path:
                return record
        raise UnreadableFileError(file_name, Problem.SYSTEM, "it was taken out of the folder again")

    # What is asked of it beside searching

    def best_similarity(self, question: str, documents: Sequence[str] = ()) -> float:
        """Give the cosine of a question's embedding and the nearest passage's, of these documents or, without, of all.

        It is 0 where there is no passage.
        """
        with self.store.searching() as store:
            nearest = store.search(self._embedded(question), limit=1, documents=documents)
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
            self._is_closed = True
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
        lock = FileLock(data / "lock", thread_local=False)  # any thread may let go of it
        lock.acquire(timeout=_LONGEST_LOOK, blocking=True)  # is_in_use holds it for a moment
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
