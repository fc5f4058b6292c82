"""Judge whether the documents answer a question at all.

How near the best passage comes to a question says little by itself: every embedder has its own idea of "near". So the
measure is taken from the embedder and the collection at hand: how near do passages come to everyday questions that
have nothing to do with them? What comes no nearer than those is not covered, unless its words are there.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle
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

_DOUBT = 1.35  # spreads above everyday questions at which covered and not covered are equally likely
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


@dataclass(frozen=True, slots=True)
class CoverageJudge:
    """Judges how near a question comes by how near everyday questions come.

    A question that names a document comes nearer, whatever it asks ("the best pizza in Connecticut"): it is held
    against everyday questions that name one too.
    """

    plain: _Everyday
    naming: _Everyday

    @classmethod
    def measured(cls, best_similarity: Callable[[str], float], titles: Sequence[str]) -> "CoverageJudge":
        """Make a judge for a collection. `best_similarity` gives the cosine of a question's nearest passage there."""
        plain = [best_similarity(question) for question in EVERYDAY_QUESTIONS]
        if not titles:
            return cls(_Everyday.measured(plain), _Everyday.measured(plain))
        naming = [
            best_similarity(f"{question} ({title})")
            for question, title in zip(EVERYDAY_QUESTIONS, cycle(titles), strict=False)
        ]
        return cls(_Everyday.measured(plain), _Everyday.measured(naming))

    def coverage(self, excerpts: Sequence[Excerpt], *, names_document: bool) -> float:
        """Say, from 0 to 1, how sure it is that the excerpts answer what they were found for."""
        if not excerpts:
            return 0.0
        similarity = max(excerpt.similarity for excerpt in excerpts)
        matched = max(excerpt.matched for excerpt in excerpts)
        everyday = self.naming if names_document else self.plain
        distance = (similarity - everyday.level) / everyday.spread + _WORDS * matched
        return round(1 / (1 + math.exp(min(_DOUBT - distance, 50.0))), 4)

    def covers(self, coverage: float) -> bool:
        """Say whether that is sure enough to answer."""
        return coverage >= _ANSWERED
