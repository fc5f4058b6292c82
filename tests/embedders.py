"""A second embedder for the tests: small, quick and the same everywhere."""

import math
import re
import zlib

from vectorstore import Embedder

_WORD = re.compile(r"\w+")
_BUCKETS = 255


class HashedWords(Embedder):
    """Embeds a text as the words that it holds, each hashed to one of a few hundred directions."""

    @property
    def fingerprint(self) -> str:
        """Name this way of embedding."""
        return f"hashed-words-{_BUCKETS}"

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed passages."""
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        """Embed a question."""
        counts = [0.0] * _BUCKETS
        for word in _WORD.findall(text.lower()):
            counts[zlib.crc32(word.encode("utf-8", "replace")) % _BUCKETS] += 1.0
        vector = [*counts, 0.1]  # a text without words has a direction too
        length = math.hypot(*vector)
        return [value / length for value in vector]
