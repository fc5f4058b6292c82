"""A server's chat model: messages in, text out as it comes."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from langchain_core.messages import BaseMessage
from pydantic import SecretStr

from chatbot.errors import KeyMissingError
from chatbot.providers.asking import ask
from chatbot.providers.waiting import Deadlines, Line

if TYPE_CHECKING:
    from chatbot.providers.reading import ChatModel

_WANTS_A_KEY = "api.openai.com"


@dataclass(frozen=True)
class ChatServer:
    """A chat model of a server that speaks OpenAI's protocol. Safe to use from several threads.

    `retries` is how often a request is made again that may do better, before anything of the reply has come.
    """

    base_url: str
    model: str
    key: SecretStr | None
    deadlines: Deadlines
    retries: int = 1

    @property
    def name(self) -> str:
        """The server's host, for people."""
        return server_name(self.base_url)

    def stream(self, messages: Sequence[BaseMessage], *, deadlines: Deadlines | None = None) -> Generator[str]:
        """Give the reply in pieces as they come. Raise a ModelError where it does not come whole and in time.

        The pieces that came before that are good as far as they go. Who stops early closes the iterator.
        """
        if self.key is None and self.name == _WANTS_A_KEY:
            raise KeyMissingError(self.name)
        limits = deadlines or self.deadlines
        model = self._model  # made before the clock starts: the first time takes seconds

        def read(line: Line) -> Generator[str]:
            return model.read(messages, line)

        yield from ask(read, server=self.name, deadlines=limits, retries=self.retries)

    def read(self, messages: Sequence[BaseMessage], *, deadlines: Deadlines | None = None) -> str:
        """Give the whole reply; see `stream`."""
        return "".join(self.stream(messages, deadlines=deadlines))

    @cached_property
    def _model(self) -> "ChatModel":
        from chatbot.providers.reading import ChatModel  # noqa: PLC0415 - takes seconds, not needed to quote

        key = self.key.get_secret_value() if self.key else None
        return ChatModel(self.model, base_url=self.base_url, key=key, server=self.name)


def server_name(base_url: str) -> str:
    """Give a server's host, and its port where it has one of its own, without credentials."""
    return urlsplit(base_url).netloc.rpartition("@")[2]
