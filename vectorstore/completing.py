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

from vectorstore.catalog import Catalog
from vectorstore.cataloguing import embedded_text
from vectorstore.embedding import Embedder
from vectorstore.precedence import Precedence
from vectorstore.records import FoundPassage, Vector
from vectorstore.syncing import Progress

One = TypeVar("One")

_EMBEDDED_AT_ONCE = 2  # passages: a question waits for no more than these
_KEPT_AT_ONCE = 16
_SEARCHABLE_EVERY = 10.0  # seconds; what else is missing by then is looked for too


@dataclass(frozen=True)
class Completion:
    """Makes the vectors that are missing in the catalog.

    `check` raises for vectors that cannot be compared with those that are there. `make_searchable` is called now and
    then, and at the end; `stopping` ends it early.
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

        def tell(done: int, total: int) -> None:
            progress(made + done, made + total)

        while not self.stopping.is_set():
            missing = self.catalog.vectors.missing(self.embedder.fingerprint)
            if not missing:
                break
            made += self._make(list(missing.values()), tell)
            self.make_searchable()
        return made

    def _make(self, passages: Sequence[str], progress: Progress) -> int:
        """Make the vectors of passages, as many as can be made until they should be searched."""
        made = 0
        until = time.monotonic() + _SEARCHABLE_EVERY
        for some in _parts(passages, _KEPT_AT_ONCE):
            if self.stopping.is_set() or time.monotonic() > until:
                break
            kept = self._keep(list(self.catalog.passages(some).values()))  # some may have been removed meanwhile
            if kept:
                made += kept
                progress(made, len(passages))
        return made

    def _keep(self, passages: Sequence[FoundPassage]) -> int:
        """Make vectors and keep them, also those that were made before it was stopped or failed. Give how many."""
        vectors: dict[str, Vector] = {}
        try:
            for few in _parts(passages, _EMBEDDED_AT_ONCE):
                self.precedence.give_way()
                if self.stopping.is_set():
                    break
                vectors |= self._embed(few)
        finally:
            self.catalog.vectors.put(vectors, self.embedder.fingerprint)
        return len(vectors)

    def _embed(self, passages: Sequence[FoundPassage]) -> dict[str, Vector]:
        """Embed passages. Give their vectors by content key."""
        texts = [embedded_text(one.title, one.heading, one.text) for one in passages]
        made = np.asarray(self.embedder.embed_documents(texts), dtype=np.float32)
        self.check(made[0])  # before they are kept
        return {one.record.content_key: vector for one, vector in zip(passages, made, strict=True)}


def _parts(of: Sequence[One], length: int) -> Iterator[Sequence[One]]:
    return (of[start : start + length] for start in range(0, len(of), length))
