"""A collection: a corpus folder and the data folder with all that is derived from it, owned by this process."""

import shutil
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from filelock import FileLock, Timeout

from vectorstore import shipped
from vectorstore.catalog import CATALOG_FILE, Catalog
from vectorstore.embedding import Embedder
from vectorstore.errors import DamagedIndexError, DataFolderInUseError, DataFolderUnusableError
from vectorstore.keywords import KeywordIndex
from vectorstore.retrieving import HybridRetriever
from vectorstore.store import Store
from vectorstore.syncing import Progress, SyncReport, in_silence, sync

Index = TypeVar("Index", Store, KeywordIndex)


class Collection:
    """The documents and what finds them.

    One process owns a data folder, from here until `close` or its end; a second one gets DataFolderInUseError. The
    indexes are caches: one that was being written when the program stopped, or that is damaged, is deleted and made
    again from the catalog by the next sync.
    """

    def __init__(self, corpus: Path, data: Path, *, embedder: Embedder) -> None:
        self._corpus = corpus
        self._embedder = embedder
        self._syncing = threading.Lock()
        with ExitStack() as opened:
            opened.callback(_own(data).release)
            self.catalog = Catalog(data / CATALOG_FILE)
            opened.callback(self.catalog.close)
            fingerprint = embedder.fingerprint
            self.store = _open(data / "chroma", lambda folder: Store(folder, embedder=fingerprint))
            opened.callback(self.store.close)
            self.keywords = _open(data / "keywords", KeywordIndex)
            self._opened = opened.pop_all()
        self.retriever = HybridRetriever(
            catalog=self.catalog, store=self.store, keywords=self.keywords, embeddings=embedder
        )

    def sync(self, progress: Progress = in_silence) -> SyncReport:
        """Bring the indexes up to date with the corpus folder; see `vectorstore.syncing`. Threads take turns."""
        with self._syncing:
            return sync(
                self._corpus,
                catalog=self.catalog,
                store=self.store,
                keywords=self.keywords,
                embedder=self._embedder,
                known_vectors=shipped.load(self._embedder.fingerprint),
                progress=progress,
            )

    def best_similarity(self, question: str) -> float:
        """Give the cosine of a question's embedding and the nearest passage's; 0 in an empty collection."""
        nearest = self.store.search(self._embedder.embed_query(question), limit=1)
        return max(nearest.values(), default=0.0)

    def mentions(self, name: str, documents: Sequence[str] = ()) -> bool:
        """Say whether a name occurs in these documents or, without any, in all."""
        return self.keywords.mentions(name, documents=documents)

    def close(self) -> None:
        """Let go of the data folder."""
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


def _open(folder: Path, opener: Callable[[Path], Index]) -> Index:
    """Open an index. One that is damaged is deleted and begun again, for the next sync to fill."""
    try:
        return opener(folder)
    except DamagedIndexError:
        shutil.rmtree(folder)
        return opener(folder)
