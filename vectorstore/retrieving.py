"""From a question to excerpts: what vector search and keyword search find, ranked, and what belongs around it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict, PrivateAttr

from vectorstore.catalog import Catalog
from vectorstore.excerpt import Excerpt
from vectorstore.keywords import KeywordIndex, split_terms
from vectorstore.naming import named_documents
from vectorstore.precedence import Precedence
from vectorstore.ranking import Candidates, share
from vectorstore.records import FoundPassage, Vector
from vectorstore.renewable import Renewable
from vectorstore.splitting import split_sentences
from vectorstore.store import Store

_CANDIDATES = 100  # passages taken from each search
_SECTIONS = 8  # sections that excerpts are given from
_WHOLE_SECTION_PASSAGES = 16  # of the best section of a document, this many around the best passage are given
_NEARLY_AS_GOOD = 0.75  # of the best score; a further document whose best passage reaches it is given as fully


class HybridRetriever(BaseRetriever):
    """Find excerpts for a question.

    LangChain's documents are `Excerpt`s in another form: `Excerpt.from_document`. They come best first. Of the best
    section, in each document that has something nearly as good, all passages are given, so that a list is whole.
    `retriever.invoke(question, documents=names)` searches these only; none means all. Passages that have no vector yet
    are found by their words.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True, frozen=True)

    catalog: Catalog
    store: Renewable[Store]
    keywords: Renewable[KeywordIndex]
    embeddings: Embeddings
    precedence: Precedence
    _titles: dict[str, Vector] = PrivateAttr(default_factory=dict)

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun, documents: Sequence[str] = ()
    ) -> list[Document]:
        del run_manager
        with self.precedence.question(), self.store.searching() as store, self.keywords.searching() as keywords:
            return [excerpt.to_document() for excerpt in self._search(query, documents, store, keywords)]

    def _search(self, question: str, documents: Sequence[str], store: Store, keywords: KeywordIndex) -> list[Excerpt]:
        titles = {record.name: record.title for record in self.catalog.documents()}
        if documents:
            titles = {name: title for name, title in titles.items() if name in documents}
        named = named_documents(question, titles)
        searched = _Searched(store, keywords, documents, named)
        candidates = self._candidates(question, [titles[document] for document in named], searched)
        scores = candidates.scores()

        naming = set(split_terms(" ".join(titles[document] for document in named)))  # what the question is not about
        asked = {term: weight for term, weight in candidates.rarity.items() if term not in naming}
        vector_ranks, keyword_ranks = _ranks(candidates.similarities), _ranks(candidates.word_scores)
        floor = min(candidates.similarities.values(), default=0.0)
        excerpts = [
            _excerpt(
                passage,
                score=scores.get(identity, 0.0),
                similarity=None
                if identity in candidates.without_vector
                else candidates.similarities.get(identity, floor),
                matched=_matched(passage, asked),
                ranks=(vector_ranks.get(identity), keyword_ranks.get(identity)),
            )
            for identity, passage in self._with_whole_sections(candidates.passages, scores, named).items()
        ]
        return sorted(excerpts, key=lambda excerpt: (-excerpt.score, excerpt.document, excerpt.start))

    def _candidates(self, question: str, titles: Sequence[str], searched: "_Searched") -> Candidates:
        """Search both indexes, and read what ranking compares. `titles` are those of the documents named."""
        store, keywords = searched.store, searched.keywords
        vector = self._embedded(question)
        nearest = store.search(vector, limit=_CANDIDATES, documents=searched.documents)
        word_scores = keywords.search(question, limit=_CANDIDATES, documents=searched.documents)
        if searched.named:  # what is named is asked, however much nearer others come
            nearest |= store.search(vector, limit=_CANDIDATES, documents=searched.named)
            word_scores = keywords.search(question, limit=_CANDIDATES, documents=searched.named) | word_scores
        passages = self.catalog.passages(sorted(nearest | word_scores))
        vectors = {identity: _unit(one) for identity, one in store.vectors(list(passages)).items()}
        rarity = keywords.rarity(set(split_terms(question)))
        return Candidates(
            passages=passages,
            vectors=vectors,
            similarities={identity: float(one @ vector) for identity, one in vectors.items()},
            word_scores=word_scores,
            rarity=rarity,
            known=frozenset(term for term in rarity if keywords.holds(term)),
            named=searched.named,
            name_vectors=[self._embedded_title(title) for title in titles],
        )

    def _embedded(self, text: str) -> Vector:
        return _unit(np.asarray(self.embeddings.embed_query(text), dtype=np.float32))

    def _embedded_title(self, title: str) -> Vector:
        if title not in self._titles:
            self._titles[title] = self._embedded(title)
        return self._titles[title]

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


@dataclass(frozen=True, slots=True)
class _Searched:
    """Where it is searched: the indexes, the documents (none means all), and those that the question names."""

    store: Store
    keywords: KeywordIndex
    documents: Sequence[str]
    named: Sequence[str]


def _matched(passage: FoundPassage, rarity: Mapping[str, float]) -> float:
    """Give the share, by rarity, of words that one sentence of a passage holds."""
    return max((share(rarity, held) for held in _terms_of_sentences(passage.text)), default=0.0)


@lru_cache(maxsize=8_192)
def _terms_of_sentences(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(split_terms(text[one.start : one.end])) for one in split_sentences(text))


def _around(passages: Sequence[FoundPassage], best: str) -> Sequence[FoundPassage]:
    """Give a section's passages, or, of a long section, those nearest to the best one."""
    positions = (index for index, passage in enumerate(passages) if passage.record.id == best)
    position = next(positions, 0)  # it is not there where the document has just been changed
    start = max(0, min(position - _WHOLE_SECTION_PASSAGES // 2, len(passages) - _WHOLE_SECTION_PASSAGES))
    return passages[start : start + _WHOLE_SECTION_PASSAGES]


def _unit(vector: Vector) -> Vector:
    return vector / (np.linalg.norm(vector) or 1.0)


def _ranks(scores: Mapping[str, float]) -> dict[str, int]:
    """Count from 1, best first."""
    return {identity: rank for rank, identity in enumerate(sorted(scores, key=lambda one: -scores[one]), start=1)}


def _excerpt(
    passage: FoundPassage,
    *,
    score: float,
    similarity: float | None,
    matched: float,
    ranks: tuple[int | None, int | None],
) -> Excerpt:
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
        vector_rank=ranks[0],
        keyword_rank=ranks[1],
    )
