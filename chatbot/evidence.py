"""What the documents have on a question: the sections that answer it, by document, and what is missing from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chatbot.phrases import Detail, Phrases
from chatbot.query import Query
from vectorstore import Excerpt

_SHARE = 0.55  # of the best score; a further document whose best section reaches it has its share in the answer
_SHARE_IF_NAMED = 0.5
_AS_GOOD = 0.92  # of the best score of the same document; a second section that reaches it is as likely to answer
_MOST_DOCUMENTS = 3
_MOST_SECTIONS = 3  # of one document

Section = tuple[Excerpt, ...]
"""Excerpts of one section, in the order of the document."""


@dataclass(frozen=True, slots=True)
class MissingDetail:
    """A detail is asked for and none is there."""

    detail: Detail

    def said(self, phrases: Phrases) -> str:
        """Say so in the bot's voice."""
        return phrases.missing_detail[self.detail]


@dataclass(frozen=True, slots=True)
class NotMentioned:
    """A name is asked about that no document has or, with a `title`, not that document."""

    name: str
    title: str = ""

    def said(self, phrases: Phrases) -> str:
        """Say so in the bot's voice."""
        if self.title:
            return phrases.document_does_not_mention(self.title, self.name)
        return phrases.not_mentioned(self.name)


@dataclass(frozen=True, slots=True)
class NotBorneOut:
    """The question takes for granted what is not there."""

    def said(self, phrases: Phrases) -> str:
        """Say so in the bot's voice."""
        return phrases.premise_not_borne_out


Gap = MissingDetail | NotMentioned | NotBorneOut


@dataclass(frozen=True, slots=True)
class Part:
    """What one document has: its best sections, best first; none where it says nothing."""

    document: str
    title: str
    sections: tuple[Section, ...] = ()
    gap: Gap | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the documents have, part by part, and how sure it is, from 0 to 1, that they answer.

    `nearby` are sections that were found too, best first: somebody who can read may find an answer there.
    """

    coverage: float
    parts: tuple[Part, ...] = ()
    nearby: tuple[Section, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Say whether there is nothing that one would have to say is missing."""
        return all(part.sections and part.gap is None for part in self.parts)

    def among(self, excerpts: Sequence[Excerpt]) -> Sequence[Excerpt]:
        """Give, of what was found, what is of the documents that have a part in the answer; all where none has."""
        documents = {part.document for part in self.parts}
        return [excerpt for excerpt in excerpts if excerpt.document in documents] or excerpts


def sections_of(excerpts: Sequence[Excerpt]) -> list[Section]:
    """Put excerpts of one search together by section, best section first."""
    sections: dict[tuple[str, int], list[Excerpt]] = {}
    for excerpt in excerpts:  # best first
        sections.setdefault((excerpt.document, excerpt.section_start), []).append(excerpt)
    return [tuple(sorted(section, key=lambda excerpt: excerpt.start)) for section in sections.values()]


def best_parts(query: Query, excerpts: Sequence[Excerpt], titles: Mapping[str, str]) -> list[Part]:
    """Choose from what was found, best first, what each document has a share in the answer with.

    Where the question names documents it is those, each of them, in the order of `titles`; else those that have
    something nearly as good as the best. What was added since `titles` were read is not among them, but has its own.
    """
    titles = {**{excerpt.document: excerpt.title for excerpt in excerpts}, **titles}
    sections: dict[str, list[Section]] = {}
    for section in sections_of(excerpts):
        sections.setdefault(section[0].document, []).append(section)
    best = max(excerpt.score for excerpt in excerpts)
    if query.documents:
        documents, share = list(query.documents), _SHARE_IF_NAMED if len(query.documents) > 1 else 0.0
    else:
        documents, share = list(sections)[:_MOST_DOCUMENTS], _SHARE
    parts = [
        Part(document, titles[document], tuple(_as_good(sections.get(document, []), share * best)))
        for document in documents
    ]
    return [part for part in parts if part.sections or part.document in query.documents]


def _as_good(sections: Sequence[Section], least: float) -> list[Section]:
    """Keep the best of a document's sections, if it is good enough, and those as good."""
    scores = [max(excerpt.score for excerpt in section) for section in sections]
    if not scores or scores[0] < least:
        return []
    return [section for section, score in zip(sections, scores, strict=True) if score >= _AS_GOOD * scores[0]][
        :_MOST_SECTIONS
    ]
