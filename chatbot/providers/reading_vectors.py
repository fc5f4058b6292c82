"""Have texts embedded by openai, and tell whether what comes are vectors."""

from collections.abc import Generator, Sequence

import numpy as np
import numpy.typing as npt

from chatbot.errors import NotCompatibleError
from chatbot.providers.connecting import by_way_of, client
from chatbot.providers.translating import Asked, translated
from chatbot.providers.waiting import Line

Vectors = npt.NDArray[np.float32]


class EmbeddingModel:
    """An embedding model whose vectors are waited for in one thread and cut off from another."""

    def __init__(self, model: str, *, base_url: str, key: str | None, server: str) -> None:
        self._client = client(base_url=base_url, key=key, server=server)
        shorten = "Name one in FOOTNOTE_EMBEDDINGS that reads a page."
        self._asked = Asked(server, model, "FOOTNOTE_EMBEDDINGS", shorten, key)

    def read(self, texts: Sequence[str], line: Line) -> Generator[Vectors]:
        """Give the vectors of all texts, each of unit length. Raise a ModelError if they are none."""
        by_way_of(line)
        vectors, failure = None, None
        try:
            response = self._client.embeddings.create(
                model=self._asked.model, input=list(texts), encoding_format="float"
            )
            in_order = sorted(response.data, key=lambda one: one.index)
            vectors = _unit(np.array([one.embedding for one in in_order], dtype=np.float64), len(texts))
        except Exception as error:  # noqa: BLE001 - a server can make the library fail with anything
            failure = translated(error, self._asked, line.deadlines, begun=False)
        if failure:  # raised out here, so that it is not chained to what it was made from
            raise failure
        if vectors is None:
            raise NotCompatibleError(self._asked.server, "what came are no vectors of the texts")
        yield vectors


def _unit(vectors: npt.NDArray[np.float64], count: int) -> Vectors | None:
    """Give the vectors unit length; None if they are not so many, or have no direction."""
    if vectors.ndim != 2 or len(vectors) != count:  # noqa: PLR2004 - one vector a row
        return None
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    if not np.isfinite(lengths).all() or not lengths.all():
        return None
    unit: Vectors = (vectors / lengths).astype(np.float32)
    return unit
