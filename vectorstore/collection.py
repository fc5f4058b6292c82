"""A collection: a corpus folder and the data folder with all that is derived from it, owned by this process."""

import shutil
from collections.abc import Callable
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
    indexes are caches: one that was being written when the program stopped, or that cannot be opened, is deleted and
    made again from the catalog.
    """

    def __init__(self, corpus: Path, data: Path, *, embedder: Embedder) -> None:
        self._corpus = corpus
        self._embedder = embedder
        self._lock = _own(data)
        try:
            self.catalog = Catalog(data / CATALOG_FILE)
            if self.catalog.dirty:
                shutil.rmtree(data / "chroma", ignore_errors=True)
                shutil.rmtree(data / "keywords", ignore_errors=True)
            fingerprint = embedder.fingerprint
            self.store = _open(data / "chroma", lambda folder: Store(folder, embedder=fingerprint))
            self.keywords = _open(data / "keywords", KeywordIndex)
        except BaseException:
            self._lock.release()
            raise
        self.retriever = HybridRetriever(
            catalog=self.catalog, store=self.store, keywords=self.keywords, embeddings=embedder
        )

    def sync(self, progress: Progress = in_silence) -> SyncReport:
        """Bring the indexes up to date with the corpus folder; see `vectorstore.syncing`."""
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

    def close(self) -> None:
        """Let go of the data folder."""
        self.store.close()
        self.catalog.close()
        self._lock.release()

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
        lock = FileLock(data / "lock", blocking=False)
        lock.acquire()
    except Timeout:
        raise DataFolderInUseError(data) from None
    except OSError as error:
        raise DataFolderUnusableError(data, error.strerror or str(error)) from error
    return lock


def _open(folder: Path, opener: Callable[[Path], Index]) -> Index:
    """Open an index. One that is damaged is deleted and begun again, to be filled by the next sync."""
    try:
        return opener(folder)
    except DamagedIndexError:
        shutil.rmtree(folder)
        return opener(folder)
