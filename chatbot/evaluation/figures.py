"""The figures of one answer. Pure: an answer, what is known of its question, and the documents.

Span F1 is the harmonic mean of precision and recall over characters, as for SQuAD over words (Rajpurkar and others,
2016); citation precision and recall follow ALCE (Gao and others, 2023) with sections in the place of passages.
"""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from statistics import fmean

from chatbot.answer import Answer
from chatbot.claims import Quoted
from chatbot.evaluation.cases import Evidence, Gold
from vectorstore import Catalog, split_terms

_LETTERS = re.compile(r"\d[\d,]*|\b[A-Z]{2,}\b")

REFUSALS = {"not_covered", "declined"}
"""Outcomes of a question that is turned away."""

Section = tuple[str, int]
"""A document and the number of one of its headings, from 1; 0 is what stands before the first."""

Stretch = tuple[str, int, int]
"""A document, and from where to where in it."""


@dataclass(frozen=True)
class Documents:
    """The documents that answers are held against: their texts, where their headings stand, and their titles."""

    texts: dict[str, str]
    heading_starts: dict[str, list[int]]
    headings: dict[str, list[str]] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, catalog: Catalog) -> "Documents":
        """Take them from a catalog."""
        titles = {record.name: record.title for record in catalog.documents()}
        sections = {name: [section for section in catalog.sections(name) if section.heading] for name in titles}
        return cls(
            texts={name: catalog.text(name) for name in titles},
            heading_starts={name: [section.start for section in found] for name, found in sections.items()},
            headings={name: [section.heading for section in found] for name, found in sections.items()},
            titles=titles,
        )

    def section(self, document: str, offset: int) -> Section:
        """Give the section that holds an offset."""
        return document, sum(start <= offset for start in self.heading_starts[document])

    def quoted(self, document: str, text: str) -> Quoted:
        """Give words of a document as a claim is checked against them: under their heading and title."""
        _, number = self.section(document, self.texts[document].index(text))
        return Quoted(text, self.headings[document][number - 1] if number else "", self.titles[document])


def retrieval_figures(answer: Answer, gold: Sequence[Gold], documents: Documents) -> dict[str, float]:
    """Say whether the first section found is gold, and what share of the required ones is among the first five."""
    found = list(dict.fromkeys(documents.section(passage.document, passage.start) for passage in answer.passages))
    return {
        "hit@1": float(bool(found) and found[0] in _fair(gold)),
        "recall@5": _recall(set(found[:5]), gold),
    }


def citation_figures(
    answer: Answer, gold: Sequence[Gold], evidence: Sequence[Evidence], documents: Documents
) -> dict[str, float]:
    """Say how far the cited sections and the quoted words are those that answer."""
    cited = {documents.section(citation.document, citation.start) for citation in answer.citations}
    return {
        "citation precision": len(cited & _fair(gold)) / len(cited) if cited else 0.0,
        "citation recall": _recall(cited, gold),
        "cites a right one": float(bool(cited & _fair(gold))),
        "span F1": span_f1(answer, _stand(evidence, documents)),
    }


def span_f1(answer: Answer, wanted: Iterable[Stretch]) -> float:
    """Compare the characters that are quoted with those that answer."""
    return f1(_characters(_quoted(answer)), _characters(wanted))


def f1(chosen: AbstractSet[object], wanted: AbstractSet[object]) -> float:
    """Give the harmonic mean of precision and recall; 1 where nothing is wanted and nothing chosen."""
    return 2 * len(chosen & wanted) / (len(chosen) + len(wanted)) if chosen or wanted else 1.0


def auroc(higher: Sequence[float], lower: Sequence[float]) -> float:
    """Say how often a value of the first is above one of the second, of all pairs; a tie counts half."""
    return fmean((above > below) + (above == below) / 2 for above in higher for below in lower)


def quotes_any(answer: Answer, evidence: Sequence[Evidence], documents: Documents) -> bool:
    """Say whether an answer quotes, at least in part, words that were asked for."""
    return bool(_characters(_quoted(answer)) & _characters(_stand(evidence, documents)))


def soundness_figures(answer: Answer, documents: Documents) -> dict[str, float]:
    """Say whether quotes are the documents' words, statements are cited, and nothing is said that no quote holds."""
    valid = [
        citation.quote == documents.texts[citation.document][citation.start : citation.end]
        for citation in answer.citations
    ]
    cited = [bool(statement.citations) for statement in answer.statements]
    return {
        "validity": _mean(valid),
        "statements cited": _mean(cited),
        "groundedness": _mean(_grounded(answer)),
    }


def model_figures(answer: Answer) -> dict[str, float]:
    """Say of what a model wrote how much is shown, how much of that is borne out whole, and if it is held by letter.

    Figures and short names, found by their form alone, are to stand in the quotes or in what those stand under.
    """
    shown = [statement for statement in answer.statements if statement.support != "verbatim"]
    written = len(shown) + len(answer.withheld)
    under = {one.number: f"{one.quote} {one.section} {one.title}" for one in answer.citations}
    letters = [
        letter in " ".join(under[number] for number in statement.citations)
        for statement in shown
        if statement.support == "supported"
        for letter in _LETTERS.findall(statement.text)
    ]
    return {
        "stayed the model's": float(answer.mode == "model"),
        **({"shown of what is written": len(shown) / written} if written else {}),
        **({"supported of what is shown": _mean([one.support == "supported" for one in shown])} if shown else {}),
        **({"figures and short names held": _mean(letters)} if letters else {}),
    }


def _grounded(answer: Answer) -> list[bool]:
    """Say of each content word of what is quoted whether a quote of its statement holds it."""
    quotes = {citation.number: citation.quote for citation in answer.citations}
    held = []
    for statement in answer.statements:
        if statement.support != "verbatim":  # a model's own words; the claim checks are for those
            continue
        words = set(split_terms(" ".join(quotes[number] for number in statement.citations)))
        held += [word in words for word in split_terms(statement.text)]
    return held


def _fair(gold: Iterable[Gold]) -> set[Section]:
    return {(one.document, one.section) for one in gold}


def _recall(found: set[Section], gold: Sequence[Gold]) -> float:
    required = {(one.document, one.section) for one in gold if one.required}
    if not required:
        return float(bool(found & _fair(gold)))
    return len(found & required) / len(required)


def _quoted(answer: Answer) -> Iterable[Stretch]:
    return ((citation.document, citation.start, citation.end) for citation in answer.citations)


def _stand(evidence: Iterable[Evidence], documents: Documents) -> Iterable[Stretch]:
    for one in evidence:
        start = documents.texts[one.document].index(one.text)
        yield one.document, start, start + len(one.text)


def _characters(stretches: Iterable[Stretch]) -> set[tuple[str, int]]:
    return {(document, offset) for document, start, end in stretches for offset in range(start, end)}


def _mean(values: Sequence[bool]) -> float:
    return sum(values) / len(values) if values else 1.0
