"""How alike two words are in meaning: the same term, words that mean the same, nearly so, or are spelt alike."""

import functools
import re

from chatbot.claims.glossary import counterparts
from chatbot.claims.thesaurus import entry
from chatbot.languages import Language

SAME = 1.0
NEAR = 0.6
_LONG_ENOUGH = 5  # letters; words of which as many begin alike in two languages are the same word in both
_SPELT_ALIKE = ((re.compile(r"(.)\1"), r"\1"), (re.compile("y"), "i"), (re.compile("ph"), "f"), (re.compile("th"), "t"))


@functools.lru_cache(maxsize=200_000)
def likeness(term: str, other: str) -> float:
    """Say how alike two English terms are, from 0 to 1."""
    if term == other:
        return SAME
    one, two = entry(term), entry(other)
    if other in one.opposite or term in two.opposite:
        return 0.0
    if other in one.same or term in two.same:
        return SAME
    if other in one.near or term in two.near:
        return NEAR
    return 0.0


@functools.lru_cache(maxsize=200_000)
def translated_likeness(term: str, language: Language, other: str) -> float:
    """Say how alike a term of another language and an English one are, from 0 to 1."""
    if spelt_alike(term, other):
        return SAME
    return max((likeness(meaning, other) for meaning in counterparts(term, language)), default=0.0)


def opposed(term: str, other: str) -> bool:
    """Say whether two English terms mean the opposite of each other."""
    return other in entry(term).opposite or term in entry(other).opposite


def un_made(term: str, other: str) -> bool:
    """Say whether one English term is the other with a prefix that makes it the opposite: "unencrypted"."""
    shorter, longer = sorted((term, other), key=len)
    return len(shorter) >= _LONG_ENOUGH and longer in {
        prefix + shorter for prefix in ("un", "in", "im", "ir", "non", "dis")
    }


@functools.lru_cache(maxsize=200_000)
def spelt_alike(word: str, other: str) -> bool:
    """Say whether two terms of different languages are one word: "coordin(ación)" and "coordin(ation)"."""
    left, right = _plain(word), _plain(other)
    return left == right or (min(len(left), len(right)) >= _LONG_ENOUGH and left[:_LONG_ENOUGH] == right[:_LONG_ENOUGH])


def _plain(word: str) -> str:
    for pattern, spelt in _SPELT_ALIKE:
        word = pattern.sub(spelt, word)
    return word
