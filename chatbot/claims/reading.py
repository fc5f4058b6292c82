"""A text read for what can be checked of it: its words, the term of each, and which clause it stands in."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from chatbot.claims.cues import cues_of
from chatbot.claims.glossary import foreign_term, longest_words
from chatbot.claims.thesaurus import phrase
from chatbot.languages import Language
from vectorstore import split_terms

# A word may hold an apostrophe; a hyphen divides words; a Chinese character is a word, unless a longer one is known.
_WORD = re.compile(
    r"[\u3400-\u4dbf\u4e00-\u9fff]+|\d[\d.,]*\d(?:\(\w+\))?|\d+(?:\(\w+\))?|[^\W\d_\u3400-\u4dbf\u4e00-\u9fff]+(?:['’][^\W\d_]+)?"
)
_CHINESE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_CLAUSE_END = re.compile(
    r"[.;:!?。；：！？()\n]|,(?=\s)|，|\b(?:while|whereas|but|although|because|pero|mientras|aunque|mais|tandis|mas"
    r"|enquanto)\b",
    re.IGNORECASE,
)
_IRREGULAR = {"children": "child", "men": "man", "women": "woman", "lives": "life", "wives": "wife"}
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu)['’]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, the number of its clause, and its term, "" for one that carries nothing."""

    text: str
    term: str
    start: int
    end: int
    clause: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A text and its words in order."""

    text: str
    words: tuple[Word, ...]

    def at(self, offset: int) -> int:
        """Give the index of the first word that begins at an offset or after it."""
        return next((index for index, word in enumerate(self.words) if word.start >= offset), len(self.words))


def read(text: str, language: Language = "en") -> Reading:
    """Read a text."""
    ends = [match.start() for match in _CLAUSE_END.finditer(text)]
    words = []
    clause = 0
    for start, end in _words(text):
        while clause < len(ends) and ends[clause] <= start:
            clause += 1
        words.append(Word(text[start:end], term(text[start:end], language), start, end, clause))
    return Reading(text, tuple(_phrased(words) if language == "en" else words))


def _phrased(words: Sequence[Word]) -> Iterator[Word]:
    """Give a verb that means something with the next word ("take part") the term of both, and that word none."""
    together = ""
    for word, following in zip_longest(words, words[1:]):
        if together:
            together = ""
            yield replace(word, term="")
            continue
        joined = following is not None and following.clause == word.clause and following.start == word.end + 1
        together = phrase(word.term, following.text) if joined and following is not None else ""
        yield replace(word, term=together) if together else word


def _words(text: str) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(text):
        if _CHINESE.match(match[0]):
            start = match.start()
            for length in longest_words(match[0]):
                yield start, start + length
                start += length
        else:
            yield match.span()


@functools.lru_cache(maxsize=50_000)
def term(word: str, language: Language = "en") -> str:
    """Give a word as it is compared: in lower case, without accents and endings; "" where it carries nothing."""
    if language == "en":
        bare = word.replace("’", "'").removesuffix("'s").lower()
        terms = split_terms(_IRREGULAR.get(bare, bare))
        return terms[0] if len(terms) == 1 else "".join(terms)
    bare = _ELISION.sub("", word)
    return "" if bare.lower() in cues_of(language).function_words else foreign_term(bare, language)
