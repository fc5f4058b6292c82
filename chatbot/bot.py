"""The flow of one question: from what is asked to an answer whose every sentence can be checked."""

import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import Runnable, RunnableLambda

from chatbot import phrases
from chatbot.answer import Answer, Citation, Outcome, PassageFound, Timings
from chatbot.answering import Answerer
from chatbot.citations import Citer, Sentence, Source
from chatbot.contextualizing import Query, contextualize
from chatbot.coverage import CoverageJudge
from chatbot.questions import clean_question
from vectorstore import Excerpt, named_documents

_NEAREST = 3  # sections named where nothing answers


class Inquiry(TypedDict, total=False):
    """What the flow takes as a LangChain Runnable: a question, and the answers given before it."""

    question: str
    history: Sequence[Answer]


class Reply:
    """An answer that is being given. Iterate over it, once, for its text as it comes; `read` gives the whole Answer.

    `citations` are those of the text so far.
    """

    def __init__(self, flow: Generator[str, None, Answer], citations: Sequence[Citation]) -> None:
        self.citations = citations
        self._flow = flow
        self._answer: Answer | None = None

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


@dataclass(frozen=True)
class Bot:
    """Answers questions about a collection. It keeps nothing of what it is asked: the history is the asker's.

    `quote` reads `text[start:end]` of a document; `titles` gives the documents' titles by name.
    """

    retriever: BaseRetriever
    answerer: Answerer
    judge: CoverageJudge
    quote: Callable[[str, int, int], str]
    titles: Callable[[], Mapping[str, str]]

    def reply(self, question: str, history: Sequence[Answer] = ()) -> Reply:
        """Begin to answer a question, given the answers before it.

        Raise EmptyQuestionError or QuestionTooLongError at once, before anything is searched.
        """
        citer = Citer(self.quote)
        return Reply(self._flow(clean_question(question), history, citer), citer.citations)

    def answer(self, question: str, history: Sequence[Answer] = ()) -> Answer:
        """Answer a question, given the answers before it."""
        return self.reply(question, history).read()

    def as_runnable(self) -> Runnable[Inquiry, Answer]:
        """Give the flow as a LangChain Runnable, to be composed with others."""
        return RunnableLambda(
            lambda inquiry: self.answer(inquiry["question"], inquiry.get("history", ())), name="footnote"
        )

    def _flow(self, question: str, history: Sequence[Answer], citer: Citer) -> Generator[str, None, Answer]:
        """Go from a question to its answer, giving the text on the way."""
        clock = _Clock()
        query = contextualize(question, history, self.titles())
        clock.lap("contextualize")

        excerpts: list[Excerpt] = []
        if query.text:
            excerpts = [Excerpt.from_document(found) for found in self.retriever.invoke(query.text)]
        titles = self.titles()
        named = [titles[name] for name in named_documents(query.text, titles)]
        coverage = self.judge.coverage(excerpts, named=named)
        clock.lap("search")

        outcome, sentences = self._decide(query, excerpts, coverage, history)
        text = ""
        for piece in citer.cite(sentences):
            text += piece
            yield piece
        clock.lap("answer")

        return Answer(
            question=question,
            searched_for=query.text,
            outcome=outcome,
            mode=self.answerer.mode,
            text=text,
            statements=tuple(citer.statements),
            coverage=coverage,
            citations=tuple(citer.citations),
            passages=tuple(_passage_found(excerpt) for excerpt in excerpts),
            timings_ms=clock.timings(),
        )

    def _decide(
        self, query: Query, excerpts: Sequence[Excerpt], coverage: float, history: Sequence[Answer]
    ) -> tuple[Outcome, Iterator[Sentence]]:
        """Say what kind of answer it is, and who gives its sentences."""
        if query.small_talk:
            return "small_talk", iter([Sentence("", phrases.SMALL_TALK[query.small_talk])])
        if not self.judge.covers(coverage):
            return "not_covered", _nearest_sections(excerpts)
        return "answered", self.answerer.answer(query.text, excerpts, history)


def _nearest_sections(excerpts: Sequence[Excerpt]) -> Iterator[Sentence]:
    """Say that the documents do not answer, and point to the headings that come nearest."""
    yield Sentence("", phrases.NOT_COVERED)
    headings = dict.fromkeys(
        Source(
            excerpt.document,
            excerpt.title,
            excerpt.section,
            excerpt.section_start,
            excerpt.section_start + len(excerpt.section),
        )
        for excerpt in excerpts
        if excerpt.section
    )
    if headings:
        yield Sentence("\n\n", phrases.NEAREST_SECTIONS)
    for position, heading in enumerate(list(headings)[:_NEAREST]):
        yield Sentence("\n- " if position else "\n\n- ", heading.section, (heading,))


def _passage_found(excerpt: Excerpt) -> PassageFound:
    return PassageFound(excerpt.document, excerpt.section, excerpt.start, excerpt.end, round(excerpt.score, 4))


class _Clock:
    """Times the steps of a flow."""

    def __init__(self) -> None:
        self._start = self._last = time.perf_counter()
        self._laps: dict[str, float] = {}

    def lap(self, step: str) -> None:
        now = time.perf_counter()
        self._laps[step] = round((now - self._last) * 1000, 2)
        self._last = now

    def timings(self) -> Timings:
        return Timings(**self._laps, total=round((self._last - self._start) * 1000, 2))
