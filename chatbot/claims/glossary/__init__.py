"""What words of other languages mean in English: glossaries of public administration, law and policing.

A line of a glossary is an English word and its counterparts: "complaint: queja, denuncia".
"""

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from chatbot.languages import ENGLISH_NAMES, Language
from vectorstore import split_terms, stems

_STEMMERS = {"es": "spanish", "fr": "french", "pt": "portuguese"}
_NONE: frozenset[str] = frozenset()


def counterparts(term: str, language: Language) -> frozenset[str]:
    """Give the English terms that a term of another language may stand for."""
    return _glossary(language).get(term, _NONE)


def longest_words(text: str) -> Iterator[int]:
    """Divide Chinese text, which puts no spaces between words: give the length of the longest word known, or 1."""
    known = _glossary("zh")
    longest = max(map(len, known), default=1)
    start = 0
    while start < len(text):
        length = next((size for size in range(longest, 1, -1) if text[start : start + size] in known), 1)
        length = min(length, len(text) - start)
        yield length
        start += length


def foreign_term(word: str, language: Language) -> str:
    """Give a word of another language as it is compared."""
    stemmer = _STEMMERS.get(language)
    return "".join(stems(word, stemmer)) if stemmer else word.lower()


@functools.cache
def _glossary(language: Language) -> Mapping[str, frozenset[str]]:
    file = Path(__file__).with_name(f"{ENGLISH_NAMES[language].lower().replace(' ', '_')}.txt")
    meanings: dict[str, set[str]] = defaultdict(set)
    for line in file.read_text(encoding="utf-8").splitlines():
        head, _, words = line.partition(":")
        for word in words.split(","):
            meanings[foreign_term(word.strip(), language)].update(split_terms(head))
    return {word: frozenset(terms) for word, terms in meanings.items()}
