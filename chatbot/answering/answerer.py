"""The seam between the flow and whoever writes an answer."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from chatbot.answer import Answer, Mode
from chatbot.citations import Sentence
from chatbot.evidence import Evidence
from chatbot.query import Query


class Answerer(Protocol):
    """Somebody who answers a question from excerpts."""

    @property
    def mode(self) -> Mode:
        """Say who writes: a quoting program or a model."""

    def answer(self, query: Query, evidence: Evidence, history: Sequence[Answer]) -> Iterator[Sentence]:
        """Give the answer's sentences, one by one, each with what it rests on."""
