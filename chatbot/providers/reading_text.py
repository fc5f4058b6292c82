"""Read a chat model's reply by LangChain, and tell whether it is whole."""

from collections.abc import Generator, Iterator, Sequence

import openai
from langchain_core.messages import AIMessageChunk, BaseMessage

from chatbot.errors import ContentFilteredError, CutOffError, EmptyReplyError, ModelError, ReplyTooLongError
from chatbot.providers.connecting import by_way_of, chat_model
from chatbot.providers.translating import Asked, translated
from chatbot.providers.waiting import Line


class ChatModel:
    """A chat model whose replies are read in one thread and cut off from another."""

    def __init__(self, model: str, *, base_url: str, key: str | None, server: str) -> None:
        self._model = chat_model(model, base_url=base_url, key=key, server=server)
        self._asked = Asked(server, model, "FOOTNOTE_CHAT_MODEL", "Lower FOOTNOTE_EVIDENCE_CHARACTERS.", key)

    def read(self, messages: Sequence[BaseMessage], line: Line) -> Generator[str]:
        """Give the reply's text in pieces, from the first word on. Raise a ModelError if it is not whole."""
        by_way_of(line)
        begun, finished, failure = False, None, None
        try:
            for chunk in self._chunks(list(messages)):
                finished = chunk.response_metadata.get("finish_reason") or finished
                if text := chunk.text if begun else chunk.text.lstrip():
                    begun = True
                    yield text
        except Exception as error:  # noqa: BLE001 - a server can make the libraries fail with anything
            failure = translated(error, self._asked, line.deadlines, begun=begun)
        failure = failure or self._incomplete(finished, begun=begun)
        if failure:  # raised out here, so that it is not chained to what it was made from
            raise failure

    def _chunks(self, messages: list[BaseMessage]) -> Iterator[AIMessageChunk]:
        try:
            yield from self._model.stream(messages)
        except openai.BadRequestError as error:
            if error.param != "temperature":
                raise
            # Some models that think before they answer have none: ask such a model without it, from now on.
            self._model = self._model.model_copy(update={"temperature": None})
            yield from self._model.stream(messages)

    def _incomplete(self, finished: str | None, *, begun: bool) -> ModelError | None:
        """Say what a reply that ended without an error lacks, by the reason that was given for its end."""
        server = self._asked.server
        if finished == "content_filter":
            return ContentFilteredError(server)
        if finished == "length":
            return ReplyTooLongError(server)
        if not begun:
            return EmptyReplyError(server)
        return None if finished else CutOffError(server, "the connection was closed")
