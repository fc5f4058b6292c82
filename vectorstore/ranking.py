"""From what both searches found to one score a passage. Pure: no index, no catalog, no embedder.

Method: a convex combination of both searches' normalized scores, as in Bruch and others, "An Analysis of Fusion
Functions for Hybrid Retrieval" (2023), but with the keyword side weighted by how much of the question the collection
knows. A question in another language shares no words with the documents; what keyword search finds for it is noise,
and by its ranks alone that noise would vote.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from itertools import zip_longest

import numpy as np

from vectorstore.keywords import split_terms
from vectorstore.records import FoundPassage, Vector

_NEAR = 100  # passages; how much nearer than the last of them the others come is what counts
_KEYWORD_WEIGHT = 0.5  # of a question whose every word occurs in the collection
_AROUND = 1_000  # characters on either side
_AROUND_WEIGHT = 0.4  # of a passage around which all of the question's words stand
_NAME_WEIGHT = 0.25  # of the likeness to a document's bare name, taken off the likeness to a question that names it
_NOT_NAMED_WEIGHT = 0.7  # of passages in documents that the question does not name, where it names others
_COUNTERPART_WEIGHT = 0.5  # of a passage that is to its document just what a leading one is to another
_LEADING_SECTIONS = 3  # whose counterparts in other documents are looked for
_LEAST_APART = 1e-3  # of a unit vector; passages that lie no further from their document's mean lie in no direction
_JUST_BELOW = 0.99


@dataclass(frozen=True, slots=True)
class Candidates:
    """What both searches found, by passage id.

    `vectors` are of unit length; `similarities` are their cosines with the question; both are missing where a passage
    has no vector yet. `word_scores` are missing where no word is shared. `rarity` weighs the question's words, `known`
    says which of them the collection holds. `named` are the documents that it names, and `name_vectors` embed their
    names alone.
    """

    passages: Mapping[str, FoundPassage]
    vectors: Mapping[str, Vector]
    similarities: Mapping[str, float]
    word_scores: Mapping[str, float]
    rarity: Mapping[str, float]
    known: frozenset[str]
    named: Sequence[str]
    name_vectors: Sequence[Vector]

    @property
    def without_vector(self) -> frozenset[str]:
        """The passages that have no vector yet."""
        return frozenset(self.passages.keys() - self.vectors.keys())

    def scores(self) -> dict[str, float]:
        """Give each passage's score; higher is better, none is below 0."""
        scores = self._weighted(self._fused())
        if len(self.named) != 1:
            scores = self._with_counterparts(scores)
        return self._alternating(scores) if len(self.named) > 1 else scores

    def _fused(self) -> dict[str, float]:
        """Combine both searches' scores, each brought to 0..1; all that is not near is equally far."""
        similarities = self._similarities_without_names()
        near = nlargest(_NEAR, similarities.values()) or [0.0]
        highest, lowest = near[0], near[-1]
        most = max(self.word_scores.values(), default=0.0) or 1.0
        weight = _KEYWORD_WEIGHT * share(self.rarity, self.known)
        scores = {}
        for identity in self.passages:
            by_words = self.word_scores.get(identity, 0.0) / most
            # What is not known is taken to be as what is.
            by_meaning = (
                max(0.0, similarities[identity] - lowest) / ((highest - lowest) or 1.0)
                if identity in similarities
                else by_words
            )
            scores[identity] = (1 - weight) * by_meaning + weight * by_words
        return scores

    def _similarities_without_names(self) -> Mapping[str, float]:
        """Take from the similarities a part of what passages owe to the document's name in the question.

        The name says where to look and not what for; yet in an embedding it outweighs much of what is asked.
        """
        if not self.name_vectors:
            return self.similarities
        name = np.mean(self.name_vectors, axis=0)
        return {
            identity: similarity - _NAME_WEIGHT * float(self.vectors[identity] @ name)
            for identity, similarity in self.similarities.items()
        }

    def _weighted(self, scores: Mapping[str, float]) -> dict[str, float]:
        """Raise passages by what stands around them of the question; lower those of documents beside the named."""
        shares = self._shares_around()
        weighted = {}
        for identity, passage in self.passages.items():
            beside = bool(self.named) and passage.record.document not in self.named
            score = scores[identity] + _AROUND_WEIGHT * shares[identity]
            weighted[identity] = score * (_NOT_NAMED_WEIGHT if beside else 1.0)
        return weighted

    def _shares_around(self) -> dict[str, float]:
        """Give, for each passage, the share by rarity of words in its heading and what was found around it.

        That is its section's; of a section that goes on for pages, what stands near.
        """
        sections: dict[tuple[str, int], list[FoundPassage]] = {}
        for passage in self.passages.values():
            sections.setdefault(_section(passage), []).append(passage)
        shares: dict[str, float] = {}
        for passages in sections.values():
            for passage in passages:
                near = (one for one in passages if abs(one.record.start - passage.record.start) <= _AROUND)
                terms = _terms_of(passage.heading).union(*(_terms_of(one.text) for one in near))
                shares[passage.record.id] = share(self.rarity, terms)
        return shares

    def _with_counterparts(self, scores: Mapping[str, float]) -> dict[str, float]:
        """Raise passages that are to their document what a leading passage is to another.

        What answers in one document leads to what answers in the next, in whatever other words it is said there. What
        all passages of a document have in common tells nothing of that: likeness is measured from their mean.
        """
        apart = _apart_from_document(self.passages, self.vectors)
        raised = dict(scores)
        leading = [one for one in _best_of_sections(self.passages, scores)[:_LEADING_SECTIONS] if one in apart]
        highest = scores[leading[0]] if leading else 0.0
        for leader in leading:
            weight = _COUNTERPART_WEIGHT * scores[leader] / (highest or 1.0)
            for identity in apart:
                if self.passages[identity].record.document != self.passages[leader].record.document:
                    likeness = float(apart[identity] @ apart[leader])
                    raised[identity] = max(raised[identity], scores[identity] + weight * likeness)
        return raised

    def _alternating(self, scores: Mapping[str, float]) -> dict[str, float]:
        """Let the documents that are named take turns: a question that names two is answered from both.

        The order within a document stays. Each document's best section is raised to just below the best score of all,
        its second to just below that of the second best section of any, and so on.
        """
        order: dict[str, list[str]] = {}  # the best passage of each section, best first, by document
        for identity in _best_of_sections(self.passages, scores):
            document = self.passages[identity].record.document
            if document in self.named:
                order.setdefault(document, []).append(identity)
        turns = [[one for one in turn if one] for turn in zip_longest(*order.values())]
        heights = [max(scores[identity] for identity in turn) for turn in turns]
        raised: dict[tuple[str, int], float] = {}
        for turn, height, next_height in zip(turns, heights, [*heights, 0.0][1:], strict=True):
            least = max(_JUST_BELOW * height, (height + next_height) / 2)  # before anything that has the next turn
            for identity in turn:
                raised[_section(self.passages[identity])] = max(0.0, least - scores[identity])
        return {identity: scores[identity] + raised.get(_section(one), 0.0) for identity, one in self.passages.items()}


def _section(passage: FoundPassage) -> tuple[str, int]:
    return passage.record.document, passage.record.section


def share(rarity: Mapping[str, float], terms: frozenset[str] | set[str]) -> float:
    """Give the share by rarity of a question's words that are among some terms."""
    # Sums that no order of adding up changes: the same question has the same scores tomorrow.
    return math.fsum(rarity[term] for term in rarity.keys() & terms) / (math.fsum(rarity.values()) or 1.0)


@lru_cache(maxsize=8_192)  # passages are found again and again, and to split one takes as long as all else that is done
def _terms_of(text: str) -> frozenset[str]:
    return frozenset(split_terms(text))


def _best_of_sections(passages: Mapping[str, FoundPassage], scores: Mapping[str, float]) -> list[str]:
    """Give the best passage of each section, best first."""
    best: dict[tuple[str, int], str] = {}
    for identity in sorted(passages, key=lambda identity: -scores[identity]):
        best.setdefault(_section(passages[identity]), identity)
    return list(best.values())


def _apart_from_document(passages: Mapping[str, FoundPassage], vectors: Mapping[str, Vector]) -> dict[str, Vector]:
    """Give, of unit length, the direction in which each passage lies from the mean of its document's."""
    of_document: dict[str, list[str]] = {}
    for identity in vectors:
        of_document.setdefault(passages[identity].record.document, []).append(identity)
    apart: dict[str, Vector] = {}
    for identities in of_document.values():
        stacked = np.stack([vectors[identity] for identity in identities])
        differences = stacked - stacked.mean(axis=0)
        lengths = np.linalg.norm(differences, axis=1, keepdims=True)
        directions = np.where(lengths > _LEAST_APART, differences / np.maximum(lengths, _LEAST_APART), 0.0)
        apart.update(zip(identities, directions, strict=True))
    return apart
