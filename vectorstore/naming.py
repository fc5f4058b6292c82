"""Tell which documents a question names."""

import re
from collections.abc import Mapping
from difflib import SequenceMatcher

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
    """
    written = _WORD.findall(question)
    words = {word.lower() for word in written}
    return tuple(name for name, title in titles.items() if _is_named(title, words, written))


def _is_named(title: str, words: set[str], written: list[str]) -> bool:
    title_words = [word.lower() for word in _WORD.findall(title)]
    telling = [word for word in title_words if len(word) >= _TELLING_LENGTH] or title_words
    if telling and all(_occurs(word, words) for word in telling):
        return True
    short = _abbreviation(title_words)
    return bool(short) and (short.upper() in written or (short in words and not _TWO_LETTER_WORD.fullmatch(short)))


def _occurs(wanted: str, words: set[str]) -> bool:
    if wanted in words:
        return True
    return len(wanted) >= _TYPING_ERROR_LENGTH and any(
        abs(len(word) - len(wanted)) <= 2 and SequenceMatcher(None, wanted, word).ratio() >= _ALIKE  # noqa: PLR2004
        for word in words
    )


def _abbreviation(title_words: list[str]) -> str:
    """Give a short title's abbreviation, "" for a title that nobody abbreviates."""
    if len(title_words) == 1:
        word = title_words[0]
        return word[0] + word[-1] if len(word) >= _TYPING_ERROR_LENGTH else ""
    return "".join(word[0] for word in title_words) if 2 <= len(title_words) <= 4 else ""  # noqa: PLR2004
