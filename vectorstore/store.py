"""The vector index: one Chroma collection an embedder. The only place that knows chromadb."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np

from vectorstore.errors import DamagedIndexError, OtherVectorsError
from vectorstore.records import Vector
from vectorstore.remembering import Remembered
from vectorstore.seal import check_seal, set_seal

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.types import Where

_VECTORS_KEPT = 8_192  # of those used last; 1.5 kB each
# How far the graph is linked and searched: with Chroma's own values, one in twenty of the nearest hundred is missed.
_LINKS, _IN_SIGHT_BUILDING, _IN_SIGHT_SEARCHING = 32, 200, 400


@dataclass(frozen=True, slots=True)
class StoreEntry:
    """What the vector index holds of a passage."""

    id: str
    document: str
    vector: Vector


class Store:
    """The passages' vectors, by passage id, compared by cosine.

    Vectors of one embedder only: another fingerprint opens another collection beside it, and neither is lost.
    `dimensions` is how long they are; None as long as there are none.
    """

    dimensions: int | None = None

    def __init__(self, folder: Path, *, embedder: str) -> None:
        import chromadb  # noqa: PLC0415 - nearly a second, not needed to show a document
        from chromadb.config import Settings  # noqa: PLC0415

        check_seal(folder)
        self._folder = folder
        self._embedder = embedder
        self._vectors = Remembered(self._read_vectors, most=_VECTORS_KEPT)
        name = "passages-" + hashlib.sha256(embedder.encode()).hexdigest()[:16]
        try:
            self._client = chromadb.PersistentClient(folder, Settings(anonymized_telemetry=False))
            self._collection = self._client.get_or_create_collection(
                name,
                metadata={"embedder": embedder},
                configuration={
                    "hnsw": {
                        "space": "cosine",
                        "max_neighbors": _LINKS,
                        "ef_construction": _IN_SIGHT_BUILDING,
                        "ef_search": _IN_SIGHT_SEARCHING,
                    }
                },
                embedding_function=None,  # vectors are passed in: the default one downloads a model
            )
            self._try()
            set_seal(folder)  # opening has written to it
        except BaseException as error:
            _forget_clients()
            # Damage shows as a panic of Chroma's Rust code too, which is not an Exception.
            if isinstance(error, KeyboardInterrupt | SystemExit):
                raise
            raise DamagedIndexError(folder, type(error).__name__) from error

    def _try(self) -> None:
        """Search once: the graph's files are read at the first search, not when they are opened."""
        sample = self._collection.get(limit=1, include=["embeddings"])["embeddings"]
        if sample is not None and len(sample):
            self.dimensions = len(sample[0])
            self.search(np.asarray(sample[0], dtype=np.float32), limit=1)

    def close(self) -> None:
        """Let go of the folder, so that it can be opened again or deleted."""
        cast("Client", self._client).close()

    def ids(self) -> frozenset[str]:
        """List the passages that have a vector here."""
        return frozenset(self._collection.get(include=[])["ids"])

    def count(self) -> int:
        """Count the passages that have a vector here."""
        return self._collection.count()

    def update(self, *, add: Iterable[StoreEntry] = (), remove: Iterable[str] = ()) -> None:
        """Add passages and remove passages. Where that is broken off, the folder is damaged when it is next opened."""
        adding, removing = iter(add), iter(remove)
        while passages := list(islice(removing, self._client.get_max_batch_size())):
            self._collection.delete(ids=passages)
        while entries := list(islice(adding, self._client.get_max_batch_size())):
            self._collection.upsert(
                ids=[entry.id for entry in entries],
                embeddings=np.stack([entry.vector for entry in entries]),
                metadatas=[{"document": entry.document} for entry in entries],
            )
        self._vectors.forget()
        self._try()
        set_seal(self._folder)

    def check(self, vector: Sequence[float] | Vector) -> None:
        """Raise OtherVectorsError for a vector that cannot be compared with those that are here."""
        if self.dimensions not in {None, len(vector)}:
            raise OtherVectorsError(self._embedder, self.dimensions or 0, len(vector))

    def search(
        self, vector: Sequence[float] | Vector, *, limit: int, documents: Sequence[str] = ()
    ) -> dict[str, float]:
        """Find the passages nearest to a vector: their cosine by id, best first.

        `documents` limits the search to these; none means all. Raise OtherVectorsError as `check` does.
        """
        self.check(vector)
        result = self._collection.query(
            query_embeddings=np.asarray([vector], dtype=np.float32),
            n_results=limit,
            where=cast("Where", {"document": {"$in": list(documents)}}) if documents else None,
            include=["distances"],
        )
        distances = cast("list[list[float]]", result["distances"])
        return {passage: 1.0 - distance for passage, distance in zip(result["ids"][0], distances[0], strict=True)}

    def vectors(self, ids: Sequence[str]) -> dict[str, Vector]:
        """Give the vectors of passages by id; those that are not here are left out."""
        return self._vectors.get(ids)

    def _read_vectors(self, ids: Sequence[str]) -> dict[str, Vector]:
        found = self._collection.get(ids=list(ids), include=["embeddings"])
        vectors = cast("Sequence[Vector]", found["embeddings"])
        return dict(zip(found["ids"], vectors, strict=True))


def _forget_clients() -> None:
    """Make Chroma forget the clients that it keeps by folder: else a folder made anew meets the one that failed."""
    from chromadb.api.shared_system_client import SharedSystemClient  # noqa: PLC0415

    SharedSystemClient.clear_system_cache()
