"""From a question to excerpts: vector search and keyword search, fused.

Method: a convex combination of both searches' normalized scores, as in Bruch and others, "An Analysis of Fusion
Functions for Hybrid Retrieval" (2023), but with the keyword side weighted by how much of the question the collection
knows. A question in another language shares no words with the documents; what keyword search finds for it is noise,
and by its ranks alone that noise would vote.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from vectorstore.catalog import Catalog, FoundPassage
from vectorstore.excerpt import Excerpt
from vectorstore.keywords import KeywordIndex, split_terms
from vectorstore.naming import named_documents
from vectorstore.splitting import split_sentences
from vectorstore.store import Store

_CANDIDATES = 100  # passages taken from each search
_SECTIONS = 8  # sections that excerpts are given from
_KEYWORD_WEIGHT = 0.5  # of a question whose every word occurs in the collection
_SECTION_WEIGHT = 0.4  # of a section that holds all of the question's words, in one passage or another
_NOT_NAMED_WEIGHT = 0.7  # of passages in documents that the question does not name, where it names others
_WHOLE_SECTION_PASSAGES = 16  # of the best section of a document, this many around the best passage are given
_JUST_BELOW = 0.99
_NEARLY_AS_GOOD = 0.75  # of the best score; a further document whose best passage reaches it is given as fully


class HybridRetriever(BaseRetriever):
    """Find excerpts for a question.

    LangChain's documents are `Excerpt`s in another form: `Excerpt.from_document`. They come best first. Of the best
    section, in each document that has something nearly as good, all passages are given, so that a list is whole.
    `documents` limits the search to these; none means all.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True, frozen=True)

    catalog: Catalog
    store: Store
    keywords: KeywordIndex
    embeddings: Embeddings
    documents: tuple[str, ...] = ()

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        del run_manager
        return [excerpt.to_document() for excerpt in self._search(query)]

    def _search(self, question: str) -> list[Excerpt]:
        titles = {
            record.name: record.title
            for record in self.catalog.documents()
            if not self.documents or record.name in self.documents
        }
        named = named_documents(question, titles)
        similarities, word_scores = self._candidates(question, named)
        found = self.catalog.passages(list(similarities | word_scores))
        rarity = self.keywords.rarity(set(split_terms(question)))
        fused = _fuse(similarities, word_scores, self._keyword_weight(rarity))
        scores = _weighted(found, fused, _shares_of_sections(found, rarity), named)
        if len(named) > 1:
            scores = _alternating(found, scores)

        naming = set(split_terms(" ".join(titles[document] for document in named)))  # what the question is not about
        asked = {term: weight for term, weight in rarity.items() if term not in naming}
        floor = min(similarities.values(), default=0.0)
        excerpts = [
            _excerpt(
                passage,
                score=scores.get(identity, 0.0),
                similarity=similarities.get(identity, floor),
                matched=_matched(passage, asked),
            )
            for identity, passage in self._with_whole_sections(found, scores, named).items()
        ]
        return sorted(excerpts, key=lambda excerpt: (-excerpt.score, excerpt.document, excerpt.start))

    def _candidates(self, question: str, named: Sequence[str]) -> tuple[dict[str, float], dict[str, float]]:
        """Search both indexes: similarities and word scores by passage."""
        vector = self.embeddings.embed_query(question)
        similarities = self.store.search(vector, limit=_CANDIDATES, documents=self.documents)
        word_scores = self.keywords.search(question, limit=_CANDIDATES, documents=self.documents)
        if named:  # what is named is asked, however much nearer others come
            similarities |= self.store.search(vector, limit=_SECTIONS, documents=named)
        return similarities, word_scores

    def _keyword_weight(self, rarity: Mapping[str, float]) -> float:
        known = sum(weight for term, weight in rarity.items() if self.keywords.holds(term))
        return _KEYWORD_WEIGHT * known / (sum(rarity.values()) or 1.0)

    def _with_whole_sections(
        self, found: Mapping[str, FoundPassage], scores: Mapping[str, float], named: Sequence[str]
    ) -> dict[str, FoundPassage]:
        """Keep the passages of the best sections, and complete the section that each good document is best in.

        Of a document that is named, its best section is among the best.
        """
        ranked = sorted(found, key=lambda identity: -scores[identity])
        best_of_section: dict[tuple[str, int], str] = {}
        for identity in ranked:
            record = found[identity].record
            best_of_section.setdefault((record.document, record.section), identity)
        best_of_document = {document: (document, section) for document, section in reversed(best_of_section)}
        best_of_named = [best_of_document[document] for document in named if document in best_of_document]
        sections = list(dict.fromkeys([*list(best_of_section)[:_SECTIONS], *best_of_named]))
        chosen = {
            identity: found[identity]
            for identity in ranked
            if (found[identity].record.document, found[identity].record.section) in sections
        }
        completed: set[str] = set()
        for document, section in sections:
            best = best_of_section[document, section]
            if document in completed or scores[best] < _NEARLY_AS_GOOD * scores[ranked[0]]:
                continue
            completed.add(document)
            passages = self.catalog.section_passages(document, section)
            for passage in _around(passages, best):
                chosen.setdefault(passage.record.id, passage)
        return chosen


def _fuse(
    similarities: Mapping[str, float], word_scores: Mapping[str, float], keyword_weight: float
) -> dict[str, float]:
    """Combine both searches' scores, each brought to 0..1; a passage that one search did not give has 0 there."""
    lowest, highest = min(similarities.values(), default=0.0), max(similarities.values(), default=0.0)
    most = max(word_scores.values(), default=0.0)
    return {
        identity: (1 - keyword_weight) * ((similarities.get(identity, lowest) - lowest) / ((highest - lowest) or 1.0))
        + keyword_weight * (word_scores.get(identity, 0.0) / (most or 1.0))
        for identity in {**similarities, **word_scores}
    }


def _weighted(
    found: Mapping[str, FoundPassage],
    scores: Mapping[str, float],
    shares: Mapping[tuple[str, int], float],
    named: Sequence[str],
) -> dict[str, float]:
    """Raise passages by what their section holds of the question; lower those of documents beside the named ones."""
    weighted = {}
    for identity, passage in found.items():
        record = passage.record
        weight = _NOT_NAMED_WEIGHT if named and record.document not in named else 1.0
        weighted[identity] = weight * (scores[identity] + _SECTION_WEIGHT * shares[record.document, record.section])
    return weighted


@lru_cache(maxsize=8_192)  # passages are found again and again, and to split one takes as long as all else that is done
def _terms_of(text: str) -> frozenset[str]:
    return frozenset(split_terms(text))


def _shares_of_sections(found: Mapping[str, FoundPassage], rarity: Mapping[str, float]) -> dict[tuple[str, int], float]:
    """Give, for each section, the share by rarity of words that it holds, heading and all that was found of it."""
    held: dict[tuple[str, int], set[str]] = {}
    for passage in found.values():
        terms = held.setdefault((passage.record.document, passage.record.section), set())
        terms.update(_terms_of(passage.heading), _terms_of(passage.text))
    total = sum(rarity.values()) or 1.0
    return {section: sum(rarity[term] for term in rarity.keys() & terms) / total for section, terms in held.items()}


def _alternating(found: Mapping[str, FoundPassage], scores: Mapping[str, float]) -> dict[str, float]:
    """Let documents take turns: a question that names two is answered from both.

    The order within a document stays. Each document's best section is raised to just below the best score of all, its
    second to just below that of the second best section of any, and so on.
    """
    best_of_section: dict[str, dict[int, float]] = {}
    for identity, passage in found.items():
        record = passage.record
        sections = best_of_section.setdefault(record.document, {})
        sections[record.section] = max(sections.get(record.section, 0.0), scores[identity])
    ranked = {
        document: sorted(sections, key=lambda section: -sections[section])
        for document, sections in best_of_section.items()
    }
    raised: dict[tuple[str, int], float] = {}
    for turn in range(max(map(len, ranked.values()))):
        having_turn = [(document, order[turn]) for document, order in ranked.items() if turn < len(order)]
        height = max(best_of_section[document][section] for document, section in having_turn)
        for document, section in having_turn:
            own = best_of_section[document][section]
            raised[document, section] = max(0.0, _JUST_BELOW * height - own)
    return {
        identity: scores[identity] + raised[passage.record.document, passage.record.section]
        for identity, passage in found.items()
    }


def _matched(passage: FoundPassage, rarity: Mapping[str, float]) -> float:
    """Give the share, by rarity, of words that one sentence of a passage holds."""
    text = passage.text
    sentences = (set(split_terms(text[sentence.start : sentence.end])) for sentence in split_sentences(text))
    most = max((sum(rarity[term] for term in rarity.keys() & held) for held in sentences), default=0.0)
    return most / (sum(rarity.values()) or 1.0)


def _around(passages: Sequence[FoundPassage], best: str) -> Sequence[FoundPassage]:
    """Give a section's passages, or, of a long section, those nearest to the best one."""
    positions = (index for index, passage in enumerate(passages) if passage.record.id == best)
    position = next(positions, 0)  # it is not there where the document has just been changed
    start = max(0, min(position - _WHOLE_SECTION_PASSAGES // 2, len(passages) - _WHOLE_SECTION_PASSAGES))
    return passages[start : start + _WHOLE_SECTION_PASSAGES]


def _excerpt(passage: FoundPassage, *, score: float, similarity: float, matched: float) -> Excerpt:
    record = passage.record
    return Excerpt(
        id=record.id,
        document=record.document,
        title=passage.title,
        section=passage.heading,
        section_start=passage.section_start,
        start=record.start,
        end=record.end,
        text=passage.text,
        continues=passage.continues,
        score=score,
        similarity=similarity,
        matched=matched,
    )
