"""Tell which documents a question names."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from vectorstore.keywords import split_terms

_WORD = re.compile(r"[^\W_]+")
_TELLING_LENGTH = 4  # letters; shorter words of a title ("New" in "New York") do not tell it from others
_TYPING_ERROR_LENGTH = 7  # letters; from here on a word may be misspelt and is still taken for the same
_ALIKE = 0.85
# Two letters that are a word of some language ("me", "de", "la") do not abbreviate a title in lower case.
_TWO_LETTER_WORD = re.compile("[aeiou].|.[aeiou]|by|my")
# Chinese, Japanese, Korean, Thai and others: what they name is written on to what stands beside it.
_WRITTEN_ON = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_MOST_NAMED = 5
_WORDS_KEPT = 10_000  # of questions, with the words of titles that they may mean
# Places of one word are abbreviated as their post is addressed; by no rule can CT be told for Connecticut and not for
# Contact. Those of several words have their initials.
_POSTAL_CODES: dict[str, str] = dict(
    re.findall(
        r"(\w+):(\w+)",
        """alabama:al alaska:ak arizona:az arkansas:ar california:ca colorado:co connecticut:ct delaware:de florida:fl
        georgia:ga hawaii:hi idaho:id illinois:il indiana:in iowa:ia kansas:ks kentucky:ky louisiana:la maine:me
        maryland:md massachusetts:ma michigan:mi minnesota:mn mississippi:ms missouri:mo montana:mt nebraska:ne
        nevada:nv ohio:oh oklahoma:ok oregon:or pennsylvania:pa tennessee:tn texas:tx utah:ut vermont:vt virginia:va
        washington:wa wisconsin:wi wyoming:wy alberta:ab manitoba:mb ontario:on quebec:qc saskatchewan:sk""",
    )
)


def named_documents(question: str, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Give the documents that a question names, by `titles` of documents by name, in the order of `titles`.

    A document is named by the figures of its title and its words of four letters or more, a typing error in a long
    one allowed, or by its initials: "NY" is New York; a state by its postal code: "CT". A title in a script without
    spaces is named where it stands. Function words name nothing: a document called About is not named by "about". Nor
    does what would name more documents than can be set side by side: "the letter" is none of a hundred letters.
    """
    return _names(tuple(titles.items())).said_in(question)


def is_written_on(text: str) -> bool:
    """Say whether a text is in a script that sets no spaces around what it names."""
    return bool(_WRITTEN_ON.search(text))


class _Names:
    """What names documents, put so that a question costs the same with a thousand of them."""

    def __init__(self, titles: tuple[tuple[str, str], ...]) -> None:
        self._documents = [name for name, _ in titles]
        self._needed: list[int] = []  # how many words name it together, by the document's place
        self._by_word: dict[str, list[int]] = {}
        self._by_abbreviation: dict[str, list[int]] = {}
        self._written_on: dict[str, list[int]] = {}
        self._meant: dict[str, tuple[str, ...]] = {}
        for place, (_, title) in enumerate(titles):
            telling, abbreviation = _what_names(title)
            self._needed.append(len(telling))
            for word in telling:
                self._by_word.setdefault(word, []).append(place)
            for short in abbreviation:
                self._by_abbreviation.setdefault(short, []).append(place)
            if is_written_on(title):
                self._written_on.setdefault(_composed(title).lower(), []).append(place)

    def said_in(self, question: str) -> tuple[str, ...]:
        """Give the documents that a question names, in their order."""
        written = _words(question)
        words = {word.lower() for word in written}
        # Where all is in capitals, they make no word an abbreviation.
        short = words if question.isupper() else words.union(written)
        places = {place for one in short for place in self._by_abbreviation.get(one, ())}
        places.update(self._named_by_words(words))
        if self._written_on:
            text = _composed(question).lower()
            places.update(place for title, found in self._written_on.items() if title in text for place in found)
        return tuple(self._documents[place] for place in sorted(places)) if len(places) <= _MOST_NAMED else ()

    def _named_by_words(self, words: set[str]) -> Iterator[int]:
        """Give the places of the documents of which every telling word is said."""
        said: dict[int, int] = {}
        for word in {meant for one in words for meant in self._meant_by(one)}:
            for place in self._by_word[word]:
                said[place] = said.get(place, 0) + 1
        return (place for place, count in said.items() if count == self._needed[place])

    def _meant_by(self, word: str) -> tuple[str, ...]:
        """Give the words of titles that a word of a question may mean: itself or, misspelt, long ones like it."""
        if word in self._by_word:
            return (word,)
        meant = self._meant.get(word)
        if meant is None:
            if len(self._meant) >= _WORDS_KEPT:
                self._meant.clear()
            long = (one for one in self._by_word if len(one) >= _TYPING_ERROR_LENGTH)
            meant = self._meant[word] = tuple(one for one in long if _is_like(one, word))
        return meant


_names = lru_cache(maxsize=64)(_Names)  # the titles are the same for every question


@lru_cache(maxsize=8_192)
def _what_names(title: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the words that name a title together, and the ways to write its abbreviation."""
    title_words = [word.lower() for word in _words(title)]
    telling = [word for word in title_words if (len(word) >= _TELLING_LENGTH or word.isdigit()) and split_terms(word)]
    if not telling and split_terms(title):
        telling = title_words
    short = _abbreviation(title_words)
    is_word = not split_terms(short) or _TWO_LETTER_WORD.fullmatch(short)
    return frozenset(telling), frozenset(filter(None, [short.upper(), "" if is_word else short]))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)  # an accent by itself would part a word


def _words(text: str) -> list[str]:
    return _WORD.findall(_composed(text))


def _is_like(wanted: str, word: str) -> bool:
    if abs(len(word) - len(wanted)) > 2:  # noqa: PLR2004
        return False
    # What would be too unlike by its letters alone, in whatever order, need not be compared, which takes long.
    most_unlike = (1 - _ALIKE) * (len(wanted) + len(word))
    return len(set(wanted) ^ set(word)) <= most_unlike and SequenceMatcher(None, wanted, word).ratio() >= _ALIKE


def _abbreviation(title_words: list[str]) -> str:
    """Give a short title's abbreviation, "" for a title that nobody abbreviates."""
    if len(title_words) == 1:
        return _POSTAL_CODES.get(title_words[0], "")
    return "".join(word[0] for word in title_words) if 2 <= len(title_words) <= 4 else ""  # noqa: PLR2004
