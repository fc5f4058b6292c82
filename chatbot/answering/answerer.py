"""The seam between the flow and whoever writes an answer."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from chatbot.answer import Answer, Mode
from chatbot.citations import Sentence
from vectorstore import Excerpt


class Answerer(Protocol):
    """Somebody who answers a question from excerpts."""

    @property
    def mode(self) -> Mode:
        """Say who writes: a quoting program or a model."""

    def answer(self, question: str, excerpts: Sequence[Excerpt], history: Sequence[Answer]) -> Iterator[Sentence]:
        """Give the answer's sentences, one by one, each with what it rests on. `excerpts` come best first."""
