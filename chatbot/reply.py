"""An answer while it is being given: how far it is, and what of it is there already."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from chatbot.answer import Answer, Citation, Outcome, PassageFound, Timings
from chatbot.citations import Citer

Step = Literal["reading", "searching", "answering"]
"""What is being done: reading the question, searching for it, or answering from what was found."""


@dataclass(slots=True)
class Draft:
    """What is known of an answer so far; its fields are the Answer's. Written by the flow, read by who waits for it."""

    question: str
    citer: Citer
    step: Step = "reading"
    searched_for: str = ""
    outcome: Outcome = "answered"
    text: str = ""
    suggestions: Sequence[str] = ()
    coverage: float = 0.0
    passages: Sequence[PassageFound] = ()
    timings: Timings = field(default_factory=Timings)

    def answer(self) -> Answer:
        """Give the answer as far as it is."""
        return Answer(
            question=self.question,
            searched_for=self.searched_for,
            outcome=self.outcome,
            mode="model" if self.citer.by_model else "extractive",
            text=self.text,
            statements=tuple(self.citer.statements),
            withheld=tuple(self.citer.withheld),
            notices=tuple(self.citer.notices),
            suggestions=tuple(self.suggestions),
            coverage=self.coverage,
            citations=tuple(self.citer.citations),
            passages=tuple(self.passages),
            timings_ms=self.timings,
        )


class Reply:
    """An answer that is being given. Iterate over it, once, for its text as it comes; `read` gives the whole Answer.

    `citations` are those of the text so far; `draft` is what else is known by then.
    """

    def __init__(self, flow: Generator[str, None, Answer], draft: Draft) -> None:
        self.draft = draft
        self._flow = flow
        self._answer: Answer | None = None

    @property
    def citations(self) -> Sequence[Citation]:
        """The citations of the text so far."""
        return self.draft.citer.citations

    def __iter__(self) -> Iterator[str]:
        """Give the text piece by piece, a sentence with its markers each."""
        # Not `yield from`: that would close the flow when a reader stops early, and `read` could not go on.
        while True:
            try:
                piece = next(self._flow)
            except StopIteration as end:
                self._answer = self._answer or end.value
                return
            yield piece

    def read(self) -> Answer:
        """Give the whole answer, having taken what of it has not been taken yet."""
        if self._answer is None:
            for _ in self:
                pass
        assert self._answer is not None  # noqa: S101 - the flow ends by returning it
        return self._answer

    def stop(self) -> Answer:
        """Give up what has not been taken yet, and give the answer as far as it is."""
        self._flow.close()
        return self._answer or self.draft.answer()
