"""Judge what the documents have on a question: whether they speak of it at all, where, and what is missing.

How near the best passage comes to a question says little by itself: every embedder has its own idea of "near". So the
measure is taken from the embedder and the collection at hand: how near do passages come to everyday questions that
have nothing to do with them? What comes no nearer than those is not covered, unless its words are there.

Near is not yet an answer. Names and details are held against the words of the documents.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from statistics import median

from chatbot.everyday import EVERYDAY_QUESTIONS
from chatbot.evidence import (
    Evidence,
    Gap,
    MissingDetail,
    NotBorneOut,
    NotMentioned,
    Part,
    Section,
    best_parts,
    sections_of,
)
from chatbot.languages import ENGLISH_NAMES, Language, detect_language
from chatbot.names import OTHER_NAMES, is_international
from chatbot.premises import borne_out
from chatbot.query import Query
from vectorstore import Excerpt, split_sentences, split_terms, without_number

_DOUBT = 1.6  # spreads above everyday questions at which covered and not covered are equally likely
_WORDS = 4.0  # spreads that a question is nearer when all of its words stand in one sentence
_COVERED = 0.5
_SURE = 0.8  # what is less sure, and asks about a name that no document has, is about something else
_WITH_GAP = 0.5  # of the coverage, where what is asked for is not there
_LEAST_SPREAD = 0.005


@dataclass(frozen=True, slots=True)
class _Everyday:
    """What everyday questions reach: the median of their best similarities, and how far they spread around it."""

    level: float
    spread: float

    @classmethod
    def measured(cls, similarities: Sequence[float]) -> "_Everyday":
        level = median(similarities)
        # The median absolute deviation, times what makes it the standard deviation of a normal distribution.
        return cls(level, max(1.4826 * median(abs(one - level) for one in similarities), _LEAST_SPREAD))

    def distance(self, similarity: float) -> float:
        """Say how many spreads a similarity is above what everyday questions reach."""
        return (similarity - self.level) / self.spread


@dataclass(frozen=True, slots=True)
class CoverageJudge:
    """Judges how near a question comes by how near everyday questions come.

    A question that names a document comes nearer, whatever it asks ("the best pizza in Connecticut"), and to one
    document more than to another: it is held against everyday questions that name the same one, that are asked of it
    alone, and that are in its language. `best_similarity` gives the cosine of a question and the nearest passage of
    some documents, of all without any; `mentions` says whether a name occurs in documents, in any without any. What was
    measured once is kept as long as `version`, which changes with the collection, is the same. Questions may be limited
    to the documents `within`; none means all.
    """

    best_similarity: Callable[[str, Sequence[str]], float]
    mentions: Callable[[str, Sequence[str]], bool]
    version: Callable[[], int] = lambda: 0
    within: tuple[str, ...] = ()
    _measured: dict[tuple[Language, str, tuple[str, ...]], tuple[int, _Everyday]] = field(default_factory=dict)

    def judge(self, query: Query, excerpts: Sequence[Excerpt], titles: Mapping[str, str]) -> Evidence:
        """Say what the documents have. `excerpts` come best first; `titles` are the documents', by name.

        Without parts, the documents do not cover the question.
        """
        coverage = self.coverage(query, excerpts, titles)
        if coverage < _COVERED:
            return Evidence(coverage)
        parts = [replace(part, gap=self.gap(query, part)) for part in best_parts(query, excerpts, titles)]
        if any(part.sections and part.gap is None for part in parts):
            return _with_nearby(Evidence(coverage, tuple(_without_gaps(query, parts))), query, excerpts)
        nearest = tuple(replace(part, sections=part.sections[:1]) for part in parts if part.sections)
        in_doubt = coverage < _SURE and any(part.gap == NotMentioned(name) for name in query.names for part in parts)
        return _with_nearby(Evidence(round(coverage * _WITH_GAP, 4), () if in_doubt else nearest), query, excerpts)

    def gap(self, query: Query, part: Part) -> Gap | None:
        """Say what of a question a part lacks; None if nothing that can be told."""
        if not part.sections:
            return None
        sentences = list(_sentences(part.sections))
        text = "\n".join([*(section[0].section for section in part.sections), *sentences])
        language = detect_language(text)
        spoken_alike = language == query.language
        for name in query.names:
            also_called = (name, *OTHER_NAMES.get(name, ()))
            if name == ENGLISH_NAMES[language] or any(self.mentions(one, [part.document]) for one in also_called):
                continue
            if any(self.mentions(one, ()) for one in also_called):
                return NotMentioned(name, part.title)
            if spoken_alike or is_international(name):  # else it may stand there in other words
                return NotMentioned(name)
        if query.detail and not any(query.detail.held_in(sentence) for sentence in sentences):
            return MissingDetail(query.detail.kind)
        return None if borne_out(query.asked, text) else NotBorneOut()

    def coverage(self, query: Query, excerpts: Sequence[Excerpt], titles: Mapping[str, str]) -> float:
        """Say, from 0 to 1, how sure it is that the excerpts speak of what they were found for."""
        if not excerpts:
            return 0.0
        matched = max(excerpt.matched for excerpt in excerpts)
        matched = max(matched, _headed(query, {excerpt.section for excerpt in excerpts}, titles))
        distance = self._distance(query, excerpts, titles)
        return round(1 / (1 + math.exp(min(_DOUBT - distance - _WORDS * matched, 50.0))), 4)

    def _distance(self, query: Query, excerpts: Sequence[Excerpt], titles: Mapping[str, str]) -> float:
        """Say how much nearer than everyday questions the nearest comes; what has no embedding yet, as near as they."""
        of_named = [excerpt for excerpt in excerpts if excerpt.document in query.documents] or excerpts
        known = [excerpt.similarity for excerpt in of_named if excerpt.similarity is not None]
        if not known:
            return 0.0
        levels = [self._everyday(query.language, name, titles[name]) for name in query.documents]
        levels = levels or [self._everyday(query.language)]
        nearest = min(level.distance(max(known)) for level in levels)
        return nearest if len(known) == len(of_named) else max(nearest, 0.0)

    def _everyday(self, language: Language, document: str = "", title: str = "") -> _Everyday:
        """Measure what everyday questions reach that name a document, in it, or, without one, that name none."""
        version = self.version()
        asked_of = (document,) if document else self.within
        measured_at, measured = self._measured.get((language, title, asked_of), (None, None))
        if measured is None or measured_at != version:
            questions = [f"{question} ({title})" if title else question for question in EVERYDAY_QUESTIONS[language]]
            measured = _Everyday.measured([self.best_similarity(question, asked_of) for question in questions])
            self._measured[language, title, asked_of] = version, measured
        return measured


def _headed(query: Query, headings: AbstractSet[str], titles: Mapping[str, str]) -> float:
    """Give the share of a question's words that a heading is made of which it says whole: it asks for that section."""
    naming = split_terms(" ".join(titles[document] for document in query.documents))
    asked = set(split_terms(query.text)) - set(naming)
    said = (set(split_terms(without_number(heading))) - set(naming) for heading in headings)
    return max((len(one) / len(asked) for one in said if one and one <= asked), default=0.0)


def _with_nearby(evidence: Evidence, query: Query, excerpts: Sequence[Excerpt]) -> Evidence:
    """Add the sections that have no part in the evidence, of the documents that are asked about."""
    if not evidence.parts:
        return evidence
    taken = {(section[0].document, section[0].section_start) for part in evidence.parts for section in part.sections}
    nearby = [
        section
        for section in sections_of(excerpts)
        if (section[0].document, section[0].section_start) not in taken
        and (not query.documents or section[0].document in query.documents)
    ]
    return replace(evidence, nearby=tuple(nearby))


def _without_gaps(query: Query, parts: Sequence[Part]) -> Iterator[Part]:
    """Where one document has what is asked for, leave out what others have instead, and sections without it."""
    for part in parts:
        if part.gap is None and query.detail:
            detail = query.detail
            holding = (section for section in part.sections if any(map(detail.held_in, _sentences([section]))))
            yield replace(part, sections=tuple(holding))
        elif part.gap is None:
            yield part
        elif part.document in query.documents:  # it was asked for, and does not say
            yield Part(part.document, part.title)


def _sentences(sections: Sequence[Section]) -> Iterator[str]:
    for section in sections:
        for excerpt in section:
            for sentence in split_sentences(excerpt.text):
                yield excerpt.text[sentence.start : sentence.end]
