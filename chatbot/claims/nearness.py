"""How near two sentences are in meaning, by an embedder: for words that no thesaurus brings together."""

import math
from collections.abc import Callable, Sequence
from functools import lru_cache

Nearness = Callable[[str, str], float]
"""Says how near a statement and its quotes are: the cosine of their embeddings."""

_KEPT = 2_000  # embeddings: quotes are met again, in the same answer and in later ones


def nearness_by(embed: Callable[[str], Sequence[float]]) -> Nearness:
    """Make a nearness of an embedder of questions. `embed` gives vectors of unit length."""
    kept = lru_cache(maxsize=_KEPT)(lambda text: tuple(embed(text)))

    def nearness(statement: str, quotes: str) -> float:
        return math.fsum(one * other for one, other in zip(embed(statement), kept(quotes), strict=True))

    return nearness


def unknown(_statement: str, _quotes: str) -> float:
    """Know nothing of what is near: then only words count."""
    return 0.0
