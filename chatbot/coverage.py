"""Judge whether the documents answer a question at all.

How near the best passage comes to a question says little by itself: every embedder has its own idea of "near". So the
measure is taken from the embedder and the collection at hand: how near do passages come to everyday questions that
have nothing to do with them? What comes no nearer than those is not covered, unless its words are there.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

from vectorstore import Excerpt

EVERYDAY_QUESTIONS = (
    "What will the weather be like tomorrow?",
    "How long does it take to boil an egg?",
    "Who won the football match last night?",
    "Which guitar strings are best for beginners?",
    "How do I get a red wine stain out of a carpet?",
    "What is the distance from the earth to the moon?",
    "Can you recommend a good novel for a long flight?",
    "Why does my cat sleep so much?",
    "How do I sort a list in a spreadsheet?",
    "When should tomatoes be planted?",
    "What is the fastest train in Japan?",
    "How many calories are in a slice of pizza?",
)
"""Questions about nothing in particular. If a collection does answer one of them, eleven others still measure."""

_DOUBT = 1.25  # spreads above everyday questions at which covered and not covered are equally likely
_WORDS = 3.0  # spreads that a question is nearer when all of its words stand in one passage
_ANSWERED = 0.5
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
    document more than to another: it is held against everyday questions that name the same one. `best_similarity`
    gives the cosine of a question's nearest passage. What was measured once is kept.
    """

    best_similarity: Callable[[str], float]
    _measured: dict[str, _Everyday] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._everyday("")  # now, so that the first question does not wait for it

    def coverage(self, excerpts: Sequence[Excerpt], *, named: Sequence[str]) -> float:
        """Say, from 0 to 1, how sure it is that the excerpts answer what they were found for.

        `named` are the titles of the documents that the question names.
        """
        if not excerpts:
            return 0.0
        similarity = max(excerpt.similarity for excerpt in excerpts)
        matched = max(excerpt.matched for excerpt in excerpts)
        distance = min(self._everyday(title).distance(similarity) for title in named or [""]) + _WORDS * matched
        return round(1 / (1 + math.exp(min(_DOUBT - distance, 50.0))), 4)

    def covers(self, coverage: float) -> bool:
        """Say whether that is sure enough to answer."""
        return coverage >= _ANSWERED

    def _everyday(self, title: str) -> _Everyday:
        """Measure what everyday questions reach that name a document, or, for "", that name none."""
        if title not in self._measured:
            questions = [f"{question} ({title})" if title else question for question in EVERYDAY_QUESTIONS]
            self._measured[title] = _Everyday.measured([self.best_similarity(question) for question in questions])
        return self._measured[title]
