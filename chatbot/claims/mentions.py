"""What of a text must be borne out to the letter: numbers, dates, names and levels of government."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from chatbot.claims.cues import Cues
from chatbot.claims.reading import Reading, Word
from chatbot.claims.thesaurus import is_known

Kind = Literal["number", "date", "name", "level"]

_CONNECTING = {"of", "the", "and", "for", "on", "&", "de", "del", "la", "y", "du", "des", "et", "da", "do", "e"}
_AND = {"and", "&", "y", "e", "et", "ak"}
_DERIVED = re.compile(r"(?:ing|ed|ly|tions?|ments?|ness|ers?|ies|ity|able|ive|al)$")
_ARTICLES = {"the", "la", "el", "los", "las", "le", "les", "o", "a", "os", "as"}
_OWNER = re.compile(r"['’]s?$")
# What opens a sentence in capitals and belongs to no name.
_OPENING_WORDS = """
since while although though because when whenever where if unless under during for with without between among
through throughout as at on by before after until from to of per despite like unlike besides beyond within across
along against around regarding concerning including yes no also both such thus hence therefore moreover furthermore
additionally however overall finally firstly secondly lastly another other others
"""
_OPENINGS = frozenset(_OPENING_WORDS.split())
_YEAR = re.compile(r"1[89]\d\d|20\d\d", re.ASCII)
_ENDS_SENTENCE = re.compile(r"[.!?:;\n•\"“”-]\s*$|^\W*$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A number, a date, a name or a level of government, and the words that say it, `first` to `last`."""

    kind: Kind
    value: str
    text: str
    first: int
    last: int
    opens: bool = False
    """Whether it opens a sentence, so that its first word may be capitalised for that alone."""


def mentions(reading: Reading, cues: Cues, *, foreign: bool = False) -> list[Mention]:
    """List what must be borne out to the letter, in order. `foreign` texts have no name by a first capital alone."""
    levels = list(_levels(reading, cues))
    return [*_figures(reading, cues), *levels, *_names(reading, cues, levels, foreign=foreign)]


def _figures(reading: Reading, cues: Cues) -> Iterator[Mention]:
    for index, word in enumerate(reading.words):
        lower = word.text.lower()
        if word.text[0].isdigit():
            value = word.text.replace(",", "").rstrip(".")
            kind: Kind = "date" if _YEAR.fullmatch(value) else "number"
            yield Mention(kind, value, word.text, index, index)
        elif lower in cues.numbers:
            yield Mention("number", str(cues.numbers[lower]), word.text, index, index)
        elif lower in cues.months and _is_month(reading, index):
            yield Mention("date", f"month {cues.months[lower]}", word.text, index, index)


def _is_month(reading: Reading, index: int) -> bool:
    """Tell a month from a verb: a figure stands beside it, or it is capitalised inside a sentence."""
    beside = reading.words[max(0, index - 2) : index] + reading.words[index + 1 : index + 3]  # "mayo de 1912"
    if any(word.text[0].isdigit() for word in beside):
        return True
    return reading.words[index].text[0].isupper() and not _opens(reading, index)


def _levels(reading: Reading, cues: Cues) -> Iterator[Mention]:
    for level, pattern in cues.levels.items():
        for match in pattern.finditer(reading.text):
            first = reading.at(match.start())
            if not _is_united_states(reading, first) and not _is_in_a_name(reading, first):
                yield Mention("level", level, match[0], first, max(first, reading.at(match.end()) - 1))


def _is_in_a_name(reading: Reading, index: int) -> bool:
    """Say whether a level is a word of a name: "the National Immigrant Justice Center"."""
    words = reading.words
    if index + 1 >= len(words) or not words[index].text[0].isupper() or _opens(reading, index):
        return False
    return _is_capitalised(words[index + 1]) and not _is_acronym(words[index + 1].text) and _joined(reading, index)


def _is_united_states(reading: Reading, index: int) -> bool:
    return index > 0 and reading.words[index - 1].text.lower() in {"united", "estados"}


def _names(reading: Reading, cues: Cues, levels: Sequence[Mention], *, foreign: bool) -> Iterator[Mention]:
    """Find sequences of capitalised words; a word that opens a sentence is a name only if it is no ordinary one."""
    words = reading.words
    taken = {index for one in levels for index in range(one.first, one.last + 1)}
    index = 0
    while index < len(words):
        if index in taken or not _is_capitalised(words[index]):
            index += 1
            continue
        first, last = index, _end_of_name(reading, index, taken)
        index = last + 1
        if _opens(reading, first):
            if reading.text[words[last].end :].startswith(":"):  # a label
                continue
            ordinary = _is_ordinary(words[first], foreign=foreign)
            if ordinary and (first == last or words[first].text.lower() in _OPENINGS or not words[first].term):
                first = next((one for one in range(first + 1, last + 1) if _is_capitalised(words[one])), last + 1)
        if first <= last and words[first].text.lower() not in cues.months:
            text = _OWNER.sub("", reading.text[words[first].start : words[last].end])
            yield Mention("name", text, text, first, last, opens=_opens(reading, first))


def _end_of_name(reading: Reading, first: int, taken: set[int]) -> int:
    """Give the last word of a name. "And" is part of one between words, not before or behind a short form."""
    words = reading.words
    last = first
    following = first + 1
    while following < len(words) and following not in taken and _joined(reading, following - 1):
        if _is_capitalised(words[following]):
            joined_by_and = any(words[one].text.lower() in _AND for one in range(last + 1, following))
            if joined_by_and and (_is_acronym(words[last].text) or _is_acronym(words[following].text)):
                break
            is_another = joined_by_and and words[following - 1].text.lower() in {*_ARTICLES, "of"}
            if is_another or _OWNER.search(words[last].text):
                break
            last = following
        elif words[following].text.lower() not in _CONNECTING:
            break
        following += 1
    return last


def _is_ordinary(word: Word, *, foreign: bool) -> bool:
    """Say whether a word that opens a sentence is capitalised for that alone, as far as can be told."""
    if _is_acronym(word.text):
        return False
    lower = word.text.lower()
    return foreign or not word.term or is_known(word.term) or lower in _OPENINGS or bool(_DERIVED.search(lower))


def _is_capitalised(word: Word) -> bool:
    return word.text[0].isupper() and word.text not in {"I", "It", "They", "The", "This", "These", "A", "An", "In"}


def _is_acronym(text: str) -> bool:
    return sum(letter.isupper() for letter in text) > 1


def _joined(reading: Reading, left: int) -> bool:
    """Say whether a word and the next are parts of one name: nothing but a space, a hyphen or an initial's point."""
    between = reading.text[reading.words[left].end : reading.words[left + 1].start]
    is_initial = len(reading.words[left].text) == 1
    return between.strip() in ({"", "-", "&", "."} if is_initial else {"", "-", "&"}) and "\n" not in between


def _opens(reading: Reading, index: int) -> bool:
    """Say whether a word opens a sentence, where a capital tells nothing."""
    before = reading.text[: reading.words[index].start]
    return bool(_ENDS_SENTENCE.search(before[-3:])) or index == 0
