"""A statement beside its quotes: which word of it is which of theirs, and how well they have it."""

import functools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from chatbot.claims.cues import Cues, cues_of
from chatbot.claims.glossary import counterparts
from chatbot.claims.likeness import NEAR, SAME, likeness, spelt_alike, translated_likeness
from chatbot.claims.manner import Manner, manners
from chatbot.claims.mentions import Mention, mentions
from chatbot.claims.naming import without_inhabitants
from chatbot.claims.reading import Reading, Word, read
from chatbot.claims.thesaurus import entry
from chatbot.claims.verdict import Quoted
from chatbot.languages import Language


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words that mean one thing together, and the terms of that."""

    pattern: re.Pattern[str]
    terms: frozenset[str]

    @classmethod
    def of(cls, words: str) -> "_Phrase":
        pattern = re.compile(rf"\b{words}\b", re.IGNORECASE)
        return cls(pattern, frozenset(word.term for word in read(words).words))


# What no thesaurus of single words brings together, each way.
_SAME_PHRASES = tuple(
    (_Phrase.of(left), _Phrase.of(right))
    for one, other in (("law enforcement", "police"), ("law enforcement", "officers"))
    for left, right in ((one, other), (other, one))
)
_LIGHT = 0.3  # of a word; such say little
_NEARLY = 0.5  # of a word that is nearly the same
_LIGHT_WORDS = frozenset(
    word.term
    for word in read(
        """help work provide include ensure make use way various specific certain key role process example number range
        aim involve relate take become get go come bring keep turn play particular different additional well important
        crucial effective overall several order part effort thing kind type such following main seek serve allow enable
        support need"""
    ).words
)
_NEIGHBOURS = 3  # content words to either side; where they are alike too, it is the same place
_NEIGHBOUR_COUNTS = 0.2  # of a word that is the same

Likeness = Callable[[Word, Word], float]
"""Says how alike a word of the statement and one of the quotes are, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it was read: its words, how each is meant, and what must be borne out to the letter."""

    reading: Reading
    manners: Sequence[Manner]
    mentions: Sequence[Mention]
    content: tuple[int, ...] = field(init=False)
    """The indexes of the words that carry content."""

    @property
    def mentioned(self) -> set[int]:
        """The indexes of the words that mention something."""
        return {index for one in self.mentions for index in range(one.first, one.last + 1)}

    def __post_init__(self) -> None:
        held = self.mentioned
        content = tuple(
            index
            for index, word in enumerate(self.reading.words)
            if word.term and index not in held and not self.manners[index].is_cue
        )
        object.__setattr__(self, "content", content)

    def around(self, mention: Mention, reach: int) -> list[int]:
        """Give the content words of a mention's clause that stand no further from it than `reach` of them."""
        clause = self.reading.words[mention.first].clause
        before = [index for index in self.content if index < mention.first][-reach:]
        behind = [index for index in self.content if index > mention.last][:reach]
        return [index for index in [*before, *behind] if self.reading.words[index].clause == clause]

    def scope(self, head: int, length: int) -> list[int]:
        """Give the first content words from a word on, in its clause."""
        clause = self.reading.words[head].clause
        return [index for index in self.content if index >= head and self.reading.words[index].clause == clause][
            :length
        ]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A statement and its quotes, read, and which word of the one is which of the others.

    `context` is what the quotes stand under; `aligned` leads from words of the statement to those of the quotes.
    """

    said: Text
    quoted: Text
    context: str
    titles: frozenset[str]
    language: Language
    quotes_in: Language
    alike: Likeness
    aligned: dict[int, int]
    said_cues: Cues
    quoted_cues: Cues
    implied: frozenset[str]  # terms that the quotes say in other words: "police" in "law enforcement"
    found: dict[int, float] = field(default_factory=dict)  # what was asked of words before

    @classmethod
    def of(cls, statement: str, quotes: Sequence[Quoted], language: Language, quotes_in: Language) -> "Comparison":
        """Read a statement in a language and its quotes in theirs."""
        said_cues, quoted_cues = cues_of(language), cues_of(quotes_in)
        said = _text(said_cues.aside.sub(" ", statement), language)
        quoted = _text("\n".join(quote.text for quote in quotes), quotes_in, quoted=True)
        alike = _likeness(language, quotes_in)
        return cls(
            said=said,
            quoted=quoted,
            context="\n".join(dict.fromkeys(part for quote in quotes for part in (quote.heading, quote.title))),
            titles=frozenset(quote.title for quote in quotes),
            language=language,
            quotes_in=quotes_in,
            alike=alike,
            aligned=align(said, quoted, alike),
            said_cues=said_cues,
            quoted_cues=quoted_cues,
            implied=_implied(quoted.reading.text) if quotes_in == "en" else frozenset(),
        )

    def meanings(self, word: Word) -> frozenset[str]:
        """Give the English terms that a word of the statement may stand for."""
        return frozenset({plain_term(word)}) if self.language == "en" else counterparts(word.term, self.language)

    def weight(self, index: int) -> float:
        """Say how much a word says: little if it is among the most common ones, or says how things are told."""
        word = self.said.reading.words[index]
        light = word.term in _LIGHT_WORDS or any(entry(meaning).is_common for meaning in self.meanings(word))
        return _LIGHT if light else 1.0

    def borne_out(self, index: int) -> float:
        """Say how well the quotes, or the titles of their documents, have a word: a heading asks, it does not say."""
        if index not in self.found:
            self.found[index] = self._found(self.said.reading.words[index])
        return self.found[index]

    @property
    def without_added(self) -> str:
        """Give the words of the statement without those of its content that the quotes do not have."""
        added = {index for index in self.said.content if self.borne_out(index) < 1}
        return " ".join(word.text for index, word in enumerate(self.said.reading.words) if index not in added)

    @property
    def as_read(self) -> str:
        """Give the words of the statement, to compare with those that are left without what is added."""
        return " ".join(word.text for word in self.said.reading.words)

    def _found(self, word: Word) -> float:
        if not self.implied.isdisjoint(self.meanings(word)):
            return 1.0
        places = [*(self.quoted.reading.words[one] for one in self.quoted.content), *_words_of(self.titles)]
        mentioned = [
            self.quoted.reading.words[i] for one in self.quoted.mentions for i in range(one.first, one.last + 1)
        ]
        best = max((self.alike(word, other) for other in [*places, *mentioned] if other.term), default=0.0)
        return 1.0 if best >= SAME else _NEARLY if best >= NEAR else 0.0

    def is_title(self, mention: Mention) -> bool:
        """Say whether a name is that of a document, or of the people of the place that it is called after."""
        return mention.kind == "name" and bool(self.titles & {mention.text, without_inhabitants(mention.text)})


@functools.lru_cache(maxsize=500)
def _implied(text: str) -> frozenset[str]:
    return frozenset(
        implied for one, other in _SAME_PHRASES for implied in (other.terms if one.pattern.search(text) else ())
    )


def english_terms(text: str, language: Language) -> frozenset[str]:
    """Give the English terms that the words of a text may stand for."""
    words = [word for word in read(text, language).words if word.term]
    if language == "en":
        return frozenset(word.term for word in words)
    return frozenset(one for word in words for one in (word.text.lower(), *counterparts(word.term, language)))


def plain_term(word: Word) -> str:
    """Give a word's term or, where it carries nothing, the word."""
    return word.term or word.text.lower()


def align(said: Text, quoted: Text, alike: Likeness) -> dict[int, int]:
    """Give for each content word of a statement the word of the quotes that says it, where one does.

    Of several, it is the one whose neighbours are those of the word too.
    """
    candidates = {index: _candidates(said.reading.words[index], quoted, alike) for index in said.content}
    positions = {index: position for position, index in enumerate(quoted.content)}
    aligned = {}
    for position, index in enumerate(said.content):
        if not candidates[index]:
            continue
        near = [
            said.content[other]
            for other in range(max(0, position - _NEIGHBOURS), min(len(said.content), position + _NEIGHBOURS + 1))
            if other != position
        ]

        def worth(candidate: int, index: int = index, near: list[int] = near) -> float:
            neighbours = sum(
                any(0 < abs(positions[other] - positions[candidate]) <= _NEIGHBOURS + 1 for other in candidates[one])
                for one in near
            )
            as_written = said.reading.words[index].text.lower() == quoted.reading.words[candidate].text.lower()
            return candidates[index][candidate] + _NEIGHBOUR_COUNTS * (neighbours + 2 * as_written)

        aligned[index] = max(candidates[index], key=worth)
    return aligned


def _candidates(word: Word, quoted: Text, alike: Likeness) -> dict[int, float]:
    found = {index: alike(word, quoted.reading.words[index]) for index in quoted.content}
    return {index: value for index, value in found.items() if value >= NEAR}


@functools.lru_cache(maxsize=1_000)
def _text(text: str, language: Language, *, quoted: bool = False) -> Text:
    cues = cues_of(language)
    reading = read(text, language)
    return Text(reading, manners(reading, cues, quoted=quoted), mentions(reading, cues, foreign=language != "en"))


@functools.lru_cache(maxsize=500)
def _words_of(titles: frozenset[str]) -> tuple[Word, ...]:
    return tuple(word for title in titles for word in read(title).words)


def _likeness(language: Language, quotes_in: Language) -> Likeness:
    """Give what says how alike words of these languages are."""
    if language == quotes_in == "en":
        return lambda word, other: likeness(word.term, other.term)
    if language == quotes_in:
        return lambda word, other: SAME if word.term == other.term else 0.0
    if quotes_in == "en":
        return lambda word, other: translated_likeness(word.term, language, other.term)
    return lambda word, other: SAME if spelt_alike(word.term, other.term) else 0.0
