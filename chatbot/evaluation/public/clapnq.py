"""CLAPnq: people's questions, each with the one passage that it is asked of.

Rosenthal and others, "CLAPnq: Cohesive Long-form Answers from Passages in Natural Questions" (2025). Half of the
passages answer, and people marked the sentences that do; half do not. Each question is asked as if its passage were
the whole collection.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean
from typing import Any

from chatbot.answer import Answer
from chatbot.assembly import Footnote
from chatbot.bot import Bot
from chatbot.evaluation.figures import REFUSALS, auroc, f1
from chatbot.evaluation.tally import Report

_ANSWERABLE, _UNANSWERABLE = "clapnq_dev_answerable.jsonl", "clapnq_dev_unanswerable.jsonl"


@dataclass(frozen=True, slots=True)
class _Case:
    """A question of one document: its title, where its sentences stand, and which of them each person marked."""

    question: str
    document: str
    title: str
    sentences: tuple[tuple[int, int], ...]
    marked: tuple[frozenset[int], ...]


@dataclass(frozen=True, slots=True)
class Clapnq:
    """The passages, each a document under its title, and the questions that they answer and do not answer."""

    texts: Mapping[str, str]
    answerable: tuple[_Case, ...]
    unanswerable: tuple[_Case, ...]

    @classmethod
    def read(cls, folder: Path) -> "Clapnq":
        """Read the set's folder. A half without questions is a ValueError: both are held against each other."""
        texts: dict[str, str] = {}
        answerable = tuple(_case(row, texts) for row in _rows(folder / _ANSWERABLE))
        unanswerable = tuple(_case(row, texts) for row in _rows(folder / _UNANSWERABLE))
        if not unanswerable or not any(case.marked for case in answerable):
            raise ValueError("one half is empty")
        return cls(texts, answerable, unanswerable)

    @property
    def count(self) -> int:
        """How many questions are asked."""
        return len(self.answerable) + len(self.unanswerable)

    def evaluate(self, footnote: Footnote, progress: Callable[[], object]) -> Report:
        """Ask each question of its own passage, and see which sentences are cited and how sure it is that they answer.

        Sentences are held against the person that they agree with most. A question counts whatever its outcome, but
        not one of which nobody marked a sentence.
        """

        def ask(case: _Case) -> Answer:
            answer = _bot_of(footnote, case).answer(case.question)
            progress()
            return answer

        answers = [ask(case) for case in self.answerable]
        baseless = [ask(case) for case in self.unanswerable]
        agreements = [
            max(f1(_cited(answer, case), marked) for marked in case.marked)
            for case, answer in zip(self.answerable, answers, strict=True)
            if case.marked
        ]
        return {
            "clapnq.sentence F1": fmean(agreements),
            "clapnq.not refused": fmean(answer.outcome not in REFUSALS for answer in answers),
            "clapnq.rightly refused": fmean(answer.outcome in REFUSALS for answer in baseless),
            "clapnq.coverage AUROC": auroc(
                [answer.coverage for answer in answers], [answer.coverage for answer in baseless]
            ),
        }


def _rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_bytes().splitlines()]


def _case(row: Mapping[str, Any], texts: dict[str, str]) -> _Case:
    """Make a case of a row, and add its passage to the texts."""
    passage = row["passages"][0]
    name, text = f"passage-{len(texts) + 1}", f"# {passage['title']}\n\n{passage['text']}"
    texts[name] = text
    spans: list[tuple[int, int]] = []
    for sentence in passage["sentences"]:
        start = text.index(sentence, spans[-1][1] if spans else len(text) - len(passage["text"]))
        spans.append((start, start + len(sentence)))
    said = [_bare(sentence) for sentence in passage["sentences"]]
    marked = [frozenset(said.index(_bare(one)) for one in person["selected_sentences"]) for person in row["output"]]
    return _Case(row["input"], name, passage["title"], tuple(spans), tuple(filter(None, marked)))


def _bare(sentence: str) -> str:
    """Give a sentence without the sign that some of the marked ones end in."""
    return sentence.strip(" &")


def _cited(answer: Answer, case: _Case) -> set[int]:
    """Give the sentences of which any character is quoted."""
    return {
        number
        for number, (start, end) in enumerate(case.sentences)
        if any(citation.start < end and start < citation.end for citation in answer.citations)
    }


def _bot_of(footnote: Footnote, case: _Case) -> Bot:
    """Give the bot as it is where a case's passage is all that there is to be found."""
    limited = footnote.collection.retriever.model_copy(update={"documents": (case.document,)})
    return replace(footnote.bot, retriever=limited, titles=lambda: {case.document: case.title})
