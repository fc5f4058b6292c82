"""Chroma's chunking evaluation: questions over five long texts, with the stretches that answer them.

Smith and Troynikov, "Evaluating Chunking Strategies for Retrieval" (2024). How near do the quotes come to those
stretches, character by character?
"""

import csv
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chatbot.assembly import Footnote
from chatbot.evaluation.figures import REFUSALS, Stretch, span_f1
from chatbot.evaluation.tally import Report, Tally


@dataclass(frozen=True, slots=True)
class _Question:
    """A question of a document, and the stretches of it that answer."""

    question: str
    document: str
    references: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Chunking:
    """The long texts, a document each, and the questions."""

    texts: Mapping[str, str]
    questions: tuple[_Question, ...]

    @classmethod
    def read(cls, folder: Path) -> "Chunking":
        """Read the set's folder. References that are not the text's own words are a ValueError."""
        # Not read_text: it would make one line end of all, and offsets count two.
        texts = {file.stem: file.read_bytes().decode() for file in sorted((folder / "corpora").glob("*.md"))}
        with (folder / "questions_df.csv").open(encoding="utf-8", newline="") as rows:
            return cls(texts, tuple(_question(row, texts) for row in csv.DictReader(rows)))

    @property
    def count(self) -> int:
        """How many questions are asked."""
        return len(self.questions)

    def evaluate(self, footnote: Footnote, progress: Callable[[], object]) -> Report:
        """Ask all questions of all texts together and compare what is quoted with what answers."""
        tally = Tally()
        for one in self.questions:
            answer = footnote.bot.answer(one.question)
            figures = {
                "span F1": span_f1(answer, one.references),
                "right text": float(any(citation.document == one.document for citation in answer.citations)),
                "not refused": float(answer.outcome not in REFUSALS),
            }
            tally.add("chunking", one.document, figures)
            progress()
        return tally.means()


def _question(row: Mapping[str, str], texts: Mapping[str, str]) -> _Question:
    document = row["corpus_id"]
    text = texts[document]
    references = tuple(_reference(one, document, text) for one in json.loads(row["references"]))
    return _Question(row["question"], document, references)


def _reference(row: Mapping[str, Any], document: str, text: str) -> Stretch:
    start, end = row["start_index"], row["end_index"]
    if text[start:end] != row["content"]:
        raise ValueError(document, start, end, row["content"])
    return document, start, end
