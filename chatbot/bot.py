"""The flow of one question: from what is asked to an answer whose every sentence can be checked."""

import time
from collections.abc import Callable, Collection, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypedDict

from langchain_core.documents import Document
from langchain_core.runnables import Runnable, RunnableLambda

from chatbot import refusing
from chatbot.answer import Answer, Outcome, PassageFound, Timings
from chatbot.answering import Answerer, ExtractiveAnswerer
from chatbot.citations import Citer, Item, Notice, Sentence
from chatbot.contextualizing import Rewriter, StandAlone, contextualize
from chatbot.coverage import CoverageJudge
from chatbot.evidence import Evidence, Part
from chatbot.intents import Intent, intent_of, intent_over, speaks_of_law, speaks_of_secrets
from chatbot.languages import Language, detect_language
from chatbot.phrases import Phrases, phrases_in
from chatbot.query import Query
from chatbot.questions import clean_question
from chatbot.reply import Draft, Reply
from chatbot.searching import search_for
from chatbot.source_texts import Library, SourceTexts
from chatbot.suggesting import suggest
from vectorstore import Excerpt

_NOT_SEARCHED = {"greeting", "thanks", "instruction"}
_MOST_NAMED = 3  # documents, in a notice
_ONLY_IF_CLEAR = {"own_case", "secret"}
_SAID = {"answered", "partial"}
_CLEARLY = 0.95  # coverage from which the documents are quoted on what may be somebody's own case, or a secret
_PLACES_TO_TURN_TO = (
    "What resources and organizations are available to individuals seeking legal help, information or support?"
)


class Inquiry(TypedDict, total=False):
    """What the flow takes as a LangChain Runnable: a question, and the answers given before it."""

    question: str
    history: Sequence[Answer]


@dataclass(frozen=True)
class Bot:
    """Answers questions about a collection. It keeps nothing of what it is asked: the history is the asker's.

    `retriever` finds excerpts for a question, in all documents unless it is bound to some; `library` is what they are
    read in. `titles` gives the documents' titles by name, `by_words_only` those of which passages can be found by their
    words only, as yet. `rewriter`, where there is a model, puts follow-ups into words that stand alone.
    """

    retriever: Runnable[str, list[Document]]
    answerer: Answerer
    judge: CoverageJudge
    library: Library
    titles: Callable[[], Mapping[str, str]]
    by_words_only: Callable[[], Collection[str]] = frozenset
    rewriter: Rewriter | None = None

    @property
    def writes_freely(self) -> bool:
        """Whether a model writes the answers, and not the documents' own words only."""
        return self.answerer.writes_freely

    def reply(self, question: str, history: Sequence[Answer] = (), documents: Collection[str] = ()) -> Reply:
        """Begin to answer a question, given the answers before it, from these documents or, without any, from all.

        Raise EmptyQuestionError or QuestionTooLongError at once, before anything is searched.
        """
        there = [name for name in documents if name in self.titles()]  # some may be gone from the collection
        bot = self._limited_to(there) if there else self
        texts = SourceTexts(self.library)
        bot = replace(bot, retriever=texts.retriever(bot.retriever))
        draft = Draft(clean_question(question), Citer(texts.quote, texts.place))
        return Reply(bot._flow(draft, history), draft)  # noqa: SLF001 - its own kind

    def answer(self, question: str, history: Sequence[Answer] = ()) -> Answer:
        """Answer a question, given the answers before it."""
        return self.reply(question, history).read()

    def as_runnable(self) -> Runnable[Inquiry, Answer]:
        """Give the flow as a LangChain Runnable, to be composed with others."""
        return RunnableLambda(
            lambda inquiry: self.answer(inquiry["question"], inquiry.get("history", ())), name="footnote"
        )

    def _limited_to(self, documents: Collection[str]) -> "Bot":
        """Give a bot that knows these documents only."""
        titles = {name: title for name, title in self.titles().items() if name in documents}
        return replace(
            self,
            retriever=self.retriever.bind(documents=tuple(documents)),
            judge=replace(self.judge, within=tuple(documents)),
            titles=lambda: titles,
        )

    def _flow(self, draft: Draft, history: Sequence[Answer]) -> Generator[str, None, Answer]:
        """Go from a question to its answer, giving the text on the way."""
        clock = _Clock()
        intent = intent_of(draft.question)
        language = _language_of(draft.question, history)
        titles = self.titles()
        wanted = None if intent in _NOT_SEARCHED else self._contextualize(draft.question, history, titles)
        clock.lap("contextualize")

        excerpts: list[Excerpt] = []
        if wanted:
            draft.step, draft.searched_for = "searching", wanted.text
            draft.searched_for, excerpts = self._find(wanted, history, titles, language)
        query = Query.of(draft.searched_for, titles, asked=wanted.asked if wanted else "", language=language)
        evidence = self.judge.judge(query, excerpts, titles)
        intent = intent_over(intent, query.text, evidence.among(excerpts))
        draft.coverage, draft.passages = evidence.coverage, [_passage_found(excerpt) for excerpt in excerpts]
        clock.lap("search")

        draft.step, draft.outcome = "answering", _outcome(intent, evidence)
        match draft.outcome:
            case "small_talk":
                items: Iterator[Item] = iter([Sentence("", _courtesy(intent, phrases_in(language)))])
            case "declined":
                items = self._decline(query, excerpts, titles)
            case "not_covered":
                items = refusing.not_covered(excerpts, phrases_in(language))
            case "answered" | "partial":
                # What may be somebody's own case is answered in the documents' words, whoever answers else.
                answerer = ExtractiveAnswerer() if intent in _ONLY_IF_CLEAR else self.answerer
                items = answerer.answer(query, evidence, history)
        if wanted:
            items = chain(self._by_words(excerpts, titles, language), items)
        for piece in draft.citer.cite(items):
            draft.text += piece
            yield piece
        if draft.outcome in _SAID:
            draft.suggestions = list(suggest(excerpts, draft.citer.citations, history))
        clock.lap("answer")
        draft.timings = clock.timings()
        return draft.answer()

    def _contextualize(self, question: str, history: Sequence[Answer], titles: Mapping[str, str]) -> StandAlone:
        """Say what to search for: by rules and, where there is one, by a model."""
        wanted = contextualize(question, history, titles)
        return self.rewriter.rewrite(question, history, wanted, titles) if self.rewriter else wanted

    def _find(
        self, wanted: StandAlone, history: Sequence[Answer], titles: Mapping[str, str], language: Language
    ) -> tuple[str, list[Excerpt]]:
        """Give what was searched for a turn, and what was found."""

        def coverage(text: str, found: Sequence[Excerpt]) -> float:
            return self.judge.coverage(Query.of(text, titles, asked="", language=language), found, titles)

        quoted_last = next((answer.citations for answer in reversed(history) if answer.outcome in _SAID), ())
        return search_for(wanted, quoted_last, self._search, coverage)

    def _search(self, text: str) -> list[Excerpt]:
        return [Excerpt.from_document(found) for found in self.retriever.invoke(text)]

    def _by_words(self, excerpts: Sequence[Excerpt], titles: Mapping[str, str], language: Language) -> Iterator[Item]:
        """Say of which documents only the words were searched, if of any."""
        documents = {*self.by_words_only(), *(one.document for one in excerpts if one.similarity is None)}
        if named := [title for name, title in titles.items() if name in documents]:
            more = ["…"] if len(named) > _MOST_NAMED else []
            yield Notice(f"{phrases_in(language).by_words_only} {', '.join([*named[:_MOST_NAMED], *more])}")

    def _decline(self, query: Query, excerpts: Sequence[Excerpt], titles: Mapping[str, str]) -> Iterator[Item]:
        """Decline: instructions without more; advice with the sections that may help and whom one can turn to."""
        phrases = phrases_in(query.language)
        if not query.text:
            yield from refusing.no_instructions(phrases)
            return
        yield from refusing.no_advice(excerpts, phrases)
        places = replace(query, text=_PLACES_TO_TURN_TO, asked=_PLACES_TO_TURN_TO, names=(), detail=None)
        evidence = self.judge.judge(places, self._search(_PLACES_TO_TURN_TO), titles)
        # Documents that are not on law name places too, to borrow from or to complain to; none of them is of help here.
        if evidence.parts and speaks_of_law(_text_of(evidence.parts[0])):
            yield Sentence("\n\n", phrases.places_to_turn_to + "\n\n")
            # Quoted, whoever answers else: nobody but the documents gives advice here.
            yield from ExtractiveAnswerer().answer(places, replace(evidence, parts=evidence.parts[:1]), ())


def _text_of(part: Part) -> str:
    return "\n".join(f"{excerpt.section}\n{excerpt.text}" for section in part.sections for excerpt in section)


def _language_of(question: str, history: Sequence[Answer]) -> Language:
    """Give the language of a question; where the question leaves it open, that of the conversation."""
    before: Language = "en"
    for asked in [*(answer.question for answer in history), question]:
        before = detect_language(asked, before=before)
    return before


def _outcome(intent: Intent, evidence: Evidence) -> Outcome:
    """Say what kind of answer it will be."""
    if intent in {"greeting", "thanks"}:
        return "small_talk"
    if intent in {"instruction", "advice"}:
        return "declined"
    is_clear = bool(evidence.parts) and evidence.is_whole and evidence.coverage >= _CLEARLY
    if not evidence.parts:
        return "not_covered"
    if intent == "secret" and not (is_clear and speaks_of_secrets(_text_of(evidence.parts[0]))):
        return "not_covered"
    if intent == "own_case" and not is_clear:
        return "declined"
    return "answered" if evidence.is_whole else "partial"


def _courtesy(intent: Intent, phrases: Phrases) -> str:
    return phrases.greeting if intent == "greeting" else phrases.thanks


def _passage_found(excerpt: Excerpt) -> PassageFound:
    return PassageFound(
        document=excerpt.document,
        section=excerpt.section,
        start=excerpt.start,
        end=excerpt.end,
        score=round(excerpt.score, 4),
        vector_rank=excerpt.vector_rank,
        keyword_rank=excerpt.keyword_rank,
    )


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
