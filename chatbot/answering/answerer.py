"""The seam between the flow and whoever writes an answer."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from chatbot.answer import Answer
from chatbot.citations import Item
from chatbot.evidence import Evidence
from chatbot.query import Query


class Answerer(Protocol):
    """Somebody who answers a question from excerpts."""

    @property
    def writes_freely(self) -> bool:
        """Whether it uses words of its own."""

    def answer(self, query: Query, evidence: Evidence, history: Sequence[Answer]) -> Iterator[Item]:
        """Give the answer's sentences, one by one, each with what it rests on."""
