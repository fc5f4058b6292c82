"""Give passages the vectors that they lack.

Vectors are kept by what was embedded, so a passage that stays under its title and heading is never embedded again,
wherever it moves; and what was made is kept soon, so that a stop loses about a second's work.
"""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from vectorstore.catalog import Catalog, FoundPassage, Vector
from vectorstore.cataloguing import embedded_text
from vectorstore.embedding import Embedder
from vectorstore.precedence import Precedence
from vectorstore.syncing import Progress

One = TypeVar("One")

_EMBEDDED_AT_ONCE = 2  # passages: a question waits for no more than these
_KEPT_AT_ONCE = 16
_READ_AT_ONCE = 64
_SEARCHABLE_EVERY = 10.0  # seconds


@dataclass(frozen=True)
class Completion:
    """Makes the vectors that are missing in the catalog.

    `check` raises for vectors
    that cannot be compared with those that are there. `make_searchable` is called now and then, and at the end;
    `stopping` ends it early.
    """

    catalog: Catalog
    embedder: Embedder
    precedence: Precedence
    check: Callable[[Vector], None]
    make_searchable: Callable[[], None]
    stopping: threading.Event

    def run(self, progress: Progress) -> int:
        """Do it, until none is missing. Give how many were made."""
        made = 0
        while not self.stopping.is_set():
            missing = self.catalog.passages_without_vector(self.embedder.fingerprint)
            if not missing:
                break
            made += self._make(list(missing.values()), progress)
        self.make_searchable()
        return made

    def _make(self, passages: Sequence[str], progress: Progress) -> int:
        done = 0
        searchable = time.monotonic()
        for some in _parts(passages, _READ_AT_ONCE):
            found = list(self.catalog.passages(some).values())  # some may have been removed meanwhile
            for together in _parts(found, _KEPT_AT_ONCE):
                vectors = self._embed(together)
                if self.stopping.is_set():
                    return done
                self.catalog.put_vectors(vectors, self.embedder.fingerprint)
                done += len(vectors)
                progress(done, len(passages))
                if time.monotonic() - searchable > _SEARCHABLE_EVERY:
                    self.make_searchable()
                    searchable = time.monotonic()
        return done

    def _embed(self, passages: Sequence[FoundPassage]) -> dict[str, Vector]:
        """Embed passages, a few at a time, giving way to questions. Give their vectors by content key."""
        vectors: dict[str, Vector] = {}
        for few in _parts(passages, _EMBEDDED_AT_ONCE):
            self.precedence.give_way()
            if self.stopping.is_set():
                break
            texts = [embedded_text(one.title, one.heading, one.text) for one in few]
            made = np.asarray(self.embedder.embed_documents(texts), dtype=np.float32)
            self.check(made[0])  # before they are kept
            vectors |= {one.record.content_key: vector for one, vector in zip(few, made, strict=True)}
        return vectors


def _parts(of: Sequence[One], length: int) -> Iterator[Sequence[One]]:
    return (of[start : start + length] for start in range(0, len(of), length))
