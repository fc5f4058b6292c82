"""Answers that a language model writes and the program vouches for."""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from chatbot.answer import Answer, Withheld
from chatbot.answering.answerer import Answerer
from chatbot.answering.comparing import set_rows
from chatbot.answering.sheet import Sheet
from chatbot.answering.vouching import vouch
from chatbot.answering.writing import Written, says_nothing, statements
from chatbot.citations import Item, Notice, Sentence
from chatbot.claims import Nearness, unknown
from chatbot.errors import ContextTooLongError, ModelError
from chatbot.evidence import Evidence
from chatbot.languages import ENGLISH_NAMES
from chatbot.phrases import Phrases, phrases_in
from chatbot.prompts import answer_messages, comparison_messages
from chatbot.providers import ChatServer
from chatbot.query import Query

_MOST_STATEMENTS = 12  # a model that says more has begun to repeat itself
_MOST_REPEATED = 3
_FIGURES = re.compile(r"\d+")
_TOLD = {"answered", "partial"}
_ANSWERS_TOLD = 2  # of the conversation before
_LONGEST_TOLD = 600  # characters of each


@dataclass(frozen=True)
class GenerativeAnswerer:
    """A model writes from numbered sentences; what it writes is shown once it is checked, statement by statement.

    What the evidence does not bear out is withheld. Where the server fails, or nothing is borne out, `quoting` answers,
    and it is said that it does. `characters` is how much of the documents a model is shown; `nearness`
    decides where the words of a statement and its quotes do not.
    """

    server: ChatServer
    quoting: Answerer
    characters: int
    nearness: Nearness = unknown

    @property
    def writes_freely(self) -> bool:
        """Say that a model does."""
        return True

    def answer(self, query: Query, evidence: Evidence, history: Sequence[Answer]) -> Iterator[Item]:
        """Give the answer's sentences and, between them, what is withheld."""
        phrases = phrases_in(query.language)
        opened = written = False
        cited: set[tuple[str, str]] = set()
        for gap in dict.fromkeys(part.gap.said(phrases) for part in evidence.parts if part.gap):
            yield Sentence("\n\n" if opened else "", gap)
            opened = True
        label = ""
        try:
            for item in self._write(query, evidence, history, phrases):
                written = True
                if isinstance(item, Sentence):
                    yield item if opened else replace(item, opening=item.opening.lstrip("\n "))
                    opened = True
                    cited.update((source.document, source.section) for source in item.sources)
                else:
                    yield item
        except ModelError as error:
            yield Notice(str(error))
            label = phrases.model_broke_off if cited else phrases.model_failed
        label = label or _what_is_missing(cited, evidence, phrases, written=written)
        if label:
            yield Sentence("\n\n" if opened else "", label)
            yield from _after_a_label(self.quoting.answer(query, evidence, history))

    def _write(self, query: Query, evidence: Evidence, history: Sequence[Answer], phrases: Phrases) -> Iterator[Item]:
        """Have the model write. What is too long for it is halved, once."""
        sheet = Sheet.of(evidence, characters=self.characters)
        begun = False
        try:
            for item in self._items(query, evidence, sheet, history, phrases):
                begun = True
                yield item
        except ContextTooLongError:
            if begun:
                raise
            yield from self._items(query, evidence, sheet.halved(), (), phrases)

    def _items(
        self, query: Query, evidence: Evidence, sheet: Sheet, history: Sequence[Answer], phrases: Phrases
    ) -> Iterator[Item]:
        if len(evidence.parts) > 1 and len(query.documents) > 1:
            return self._compare(query, evidence, sheet)
        return self._state(query, sheet, history, phrases)

    def _state(self, query: Query, sheet: Sheet, history: Sequence[Answer], phrases: Phrases) -> Iterator[Item]:
        """Give checked statements."""
        messages = answer_messages(
            query.text,
            sheet.lines(),
            language=ENGLISH_NAMES[query.language],
            example=sheet.sentences[0].number,
            history=_told(history),
        )
        said: set[str] = set()
        left = ""  # of a sentence that is withheld: what stood before it stands before the next one
        repeated = 0
        with closing(self.server.stream(messages)) as pieces:
            for written in statements(pieces, sheet.by_number):
                words = _FIGURES.sub("", written.text)  # a list that goes in circles counts on
                if words in said or says_nothing(written):
                    repeated += words in said
                else:
                    said.add(words)
                    opening = _opening(written) if written.opens else left or " "
                    item = vouch(written, sheet, query.language, phrases, opening=opening, nearness=self.nearness)
                    left = opening if isinstance(item, Withheld) else ""
                    yield item
                if len(said) == _MOST_STATEMENTS or repeated == _MOST_REPEATED:
                    return

    def _compare(self, query: Query, evidence: Evidence, sheet: Sheet) -> Iterator[Item]:
        """Give a comparison of the documents that are asked about."""
        titles = {part.document: part.title for part in evidence.parts}
        sheets = [sheet.of_document(document) for document in titles]
        messages = comparison_messages(
            query.text,
            sheet.lines(),
            language=ENGLISH_NAMES[query.language],
            titles=list(titles.values()),
            examples=[one.sentences[0].number if one.sentences else "" for one in sheets],
        )
        with closing(self.server.stream(messages)) as pieces:
            yield from set_rows(pieces, sheet, titles, query, self.nearness)


def _what_is_missing(cited: set[tuple[str, str]], evidence: Evidence, phrases: Phrases, *, written: bool) -> str:
    """Say why the documents are quoted after what a model wrote; "" where it has answered from what answers."""
    if not cited:
        return phrases.model_not_borne_out if written else phrases.model_found_nothing
    sections = {(section[0].document, section[0].section) for part in evidence.parts for section in part.sections}
    return "" if cited & sections else phrases.model_beside_the_question


def _after_a_label(items: Iterator[Item]) -> Iterator[Item]:
    """Set the first of the items in a paragraph of its own."""
    for index, item in enumerate(items):
        yield replace(item, opening="\n\n") if index == 0 and isinstance(item, Sentence) else item


def _opening(written: Written) -> str:
    return "\n- " if written.is_item else "\n\n"


def _told(history: Sequence[Answer]) -> list[tuple[str, str]]:
    """Give what was asked and answered last, without the markers, as a model is told it."""
    last = [answer for answer in history if answer.outcome in _TOLD][-_ANSWERS_TOLD:]
    return [(answer.question, answer.unmarked_text[:_LONGEST_TOLD]) for answer in last]
