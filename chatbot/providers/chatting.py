"""A server's chat model: messages in, text out as it comes."""

from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from langchain_core.messages import BaseMessage, HumanMessage
from pydantic import SecretStr

from chatbot.errors import KeyMissingError
from chatbot.providers.asking import ask
from chatbot.providers.server import key_for, server_name
from chatbot.providers.waiting import Deadlines

if TYPE_CHECKING:
    from chatbot.providers.reading_text import ChatModel


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
        read = partial(self._model.read, messages)  # made before the clock starts: the first time takes seconds
        yield from ask(read, server=self.name, deadlines=deadlines or self.deadlines, retries=self.retries)

    def read(self, messages: Sequence[BaseMessage], *, deadlines: Deadlines | None = None) -> str:
        """Give the whole reply; see `stream`."""
        return "".join(self.stream(messages, deadlines=deadlines))

    def check(self) -> None:
        """Ask for a word, to see whether the server answers. Raise a ModelError where it does not."""
        self.read([HumanMessage("Reply with one word: yes")])

    def prepare(self) -> None:
        """Import what takes seconds, so that the first question does not wait for it."""
        with suppress(KeyMissingError):  # who asks is told
            self._model  # noqa: B018 - making it is what takes long

    @cached_property
    def _model(self) -> "ChatModel":
        key = key_for(self.name, self.key)
        from chatbot.providers.reading_text import ChatModel  # noqa: PLC0415 - takes seconds, not needed to quote

        return ChatModel(self.model, base_url=self.base_url, key=key, server=self.name)
