"""XQuAD: questions in several languages over paragraphs of Wikipedia.

Artetxe and others, "On the Cross-lingual Transferability of Monolingual Representations" (2020). English and Spanish
questions are asked of the English paragraphs: is the first paragraph found the one that the question was written for?
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chatbot.assembly import Footnote
from chatbot.evaluation.figures import REFUSALS
from chatbot.evaluation.tally import Report, Tally

_ENGLISH = "xquad.en.json"
_LANGUAGES = {"english": _ENGLISH, "spanish": "xquad.es.json"}


@dataclass(frozen=True, slots=True)
class _Question:
    """A question, its language, and the paragraph that it was written for."""

    question: str
    language: str
    paragraph: str


@dataclass(frozen=True, slots=True)
class Xquad:
    """The paragraphs, each a document under the title of its article, and the questions of all languages."""

    texts: Mapping[str, str]
    questions: tuple[_Question, ...]

    @classmethod
    def read(cls, folder: Path) -> "Xquad":
        """Read the set's folder. A question has the same id in every language."""
        texts: dict[str, str] = {}
        paragraphs: dict[str, str] = {}
        for title, paragraph in _paragraphs(folder / _ENGLISH):
            name = f"paragraph-{len(texts) + 1}"
            texts[name] = f"# {title}\n\n{paragraph['context']}"
            paragraphs |= {question["id"]: name for question in paragraph["qas"]}
        questions = tuple(
            _Question(question["question"], language, paragraphs[question["id"]])
            for language, file in _LANGUAGES.items()
            for _, paragraph in _paragraphs(folder / file)
            for question in paragraph["qas"]
        )
        return cls(texts, questions)

    @property
    def count(self) -> int:
        """How many questions are asked."""
        return len(self.questions)

    def evaluate(self, footnote: Footnote, progress: Callable[[], object]) -> Report:
        """Ask all questions, and see which paragraph is found first and whether they are turned away."""
        tally = Tally()
        for one in self.questions:
            answer = footnote.bot.answer(one.question)
            first = [passage.document for passage in answer.passages[:1]]
            figures = {"hit@1": float(first == [one.paragraph]), "not refused": float(answer.outcome not in REFUSALS)}
            tally.add("xquad", one.language, figures)
            progress()
        return tally.means()


def _paragraphs(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the paragraphs of a file, each with the title of its article."""
    for article in json.loads(file.read_bytes())["data"]:
        for paragraph in article["paragraphs"]:
            yield article["title"].replace("_", " "), paragraph
