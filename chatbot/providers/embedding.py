"""A server's embeddings, for the vector store."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from pydantic import SecretStr

from chatbot.errors import ModelError
from chatbot.providers.asking import ask
from chatbot.providers.server import key_for, server_name
from chatbot.providers.waiting import Deadlines
from vectorstore import Embedder, EmbedderFailedError, clean_text

if TYPE_CHECKING:
    from chatbot.providers.reading_vectors import EmbeddingModel, Vectors

_AT_ONCE = 64  # texts of one request


@dataclass(frozen=True)
class ServedEmbeddings(Embedder):
    """An embedding model of a server that speaks OpenAI's protocol. Safe to use from several threads.

    A question is waited for like the first word of an answer, passages like a whole answer.
    """

    base_url: str
    model: str
    key: SecretStr | None
    deadlines: Deadlines
    retries: int = 1

    @property
    def fingerprint(self) -> str:
        """Name the server and the model."""
        return f"openai-{server_name(self.base_url)}-{self.model}"

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed passages. Raise EmbedderFailedError."""
        vectors: list[list[float]] = []
        for start in range(0, len(texts), _AT_ONCE):
            vectors += self._embed(texts[start : start + _AT_ONCE], self.deadlines.total).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        """Embed a question. Raise EmbedderFailedError."""
        vector: list[float] = self._embed([text], self.deadlines.first_token)[0].tolist()
        return vector

    def _embed(self, texts: Sequence[str], seconds: float) -> "Vectors":
        server = server_name(self.base_url)
        deadlines = Deadlines(self.deadlines.connect, first_token=seconds, total=self.deadlines.total)
        try:
            read = partial(self._model.read, [clean_text(text) for text in texts])
            (vectors,) = ask(read, server=server, deadlines=deadlines, retries=self.retries)
        except ModelError as error:
            raise EmbedderFailedError(str(error)) from error
        return vectors

    @cached_property
    def _model(self) -> "EmbeddingModel":
        server = server_name(self.base_url)
        key = key_for(server, self.key)
        from chatbot.providers.reading_vectors import EmbeddingModel  # noqa: PLC0415 - takes seconds

        return EmbeddingModel(self.model, base_url=self.base_url, key=key, server=server)
