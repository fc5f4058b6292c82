"""Tell which documents a question names."""

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from vectorstore.keywords import split_terms

_WORD = re.compile(r"[^\W_]+")
_TELLING_LENGTH = 4  # letters; shorter words of a title ("New" in "New York") do not tell it from others
_TYPING_ERROR_LENGTH = 7  # letters; from here on a word may be misspelt and is still taken for the same
_ALIKE = 0.85
# Two letters that are a word of some language ("me", "de", "la") do not abbreviate a title in lower case.
_TWO_LETTER_WORD = re.compile("[aeiou].|.[aeiou]|by|my")


def named_documents(question: str, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Give the documents that a question names, by `titles` of documents by name, in the order of `titles`.

    A document is named by the words of its title that have four letters or more, a typing error in a long one
    allowed, or by its initials: "NY" is New York; a single word is abbreviated by its first and last letter ("CT").
    Function words name nothing: a document called About is not named by "about".
    """
    written = _WORD.findall(question)
    words = {word.lower() for word in written}
    # Where all is in capitals, they make no word an abbreviation.
    short = words if question.isupper() else words.union(written)
    return tuple(name for name, title in titles.items() if _is_named(title, words, short))


def _is_named(title: str, words: set[str], short: set[str]) -> bool:
    telling, abbreviation = _what_names(title)
    return bool(telling and all(_occurs(word, words) for word in telling)) or bool(abbreviation & short)


@lru_cache(maxsize=8_192)  # the titles are the same for every question
def _what_names(title: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the words that name a title together, and the ways to write its abbreviation."""
    title_words = [word.lower() for word in _WORD.findall(title)]
    telling = [word for word in title_words if len(word) >= _TELLING_LENGTH and split_terms(word)]
    if not telling and split_terms(title):
        telling = title_words
    short = _abbreviation(title_words)
    is_word = not split_terms(short) or _TWO_LETTER_WORD.fullmatch(short)
    return frozenset(telling), frozenset(filter(None, [short.upper(), "" if is_word else short]))


def _occurs(wanted: str, words: set[str]) -> bool:
    return wanted in words or (len(wanted) >= _TYPING_ERROR_LENGTH and any(_is_like(wanted, word) for word in words))


def _is_like(wanted: str, word: str) -> bool:
    if abs(len(word) - len(wanted)) > 2:  # noqa: PLR2004
        return False
    # What would be too unlike by its letters alone, in whatever order, need not be compared, which takes long.
    most_unlike = (1 - _ALIKE) * (len(wanted) + len(word))
    return len(set(wanted) ^ set(word)) <= most_unlike and SequenceMatcher(None, wanted, word).ratio() >= _ALIKE


def _abbreviation(title_words: list[str]) -> str:
    """Give a short title's abbreviation, "" for a title that nobody abbreviates."""
    if len(title_words) == 1:
        word = title_words[0]
        return word[0] + word[-1] if len(word) >= _TYPING_ERROR_LENGTH else ""
    return "".join(word[0] for word in title_words) if 2 <= len(title_words) <= 4 else ""  # noqa: PLR2004
