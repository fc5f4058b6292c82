"""What of a text must be borne out to the letter: numbers, dates, names, levels of government; and how it is said.

Of each word it is told whether it is negated and whether it is a duty, advice or a permission.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from chatbot.claims.cues import Cues, Modality
from chatbot.claims.reading import Reading, Word
from chatbot.claims.thesaurus import is_known

Kind = Literal["number", "date", "name", "level"]

_CONNECTING = {"of", "the", "and", "for", "on", "&", "de", "del", "la", "y", "du", "des", "et", "da", "do", "e"}
_AND = {"and", "&", "y", "e", "et", "ak"}
_DERIVED = re.compile(r"(?:ing|ed|ly|tions?|ments?|ness|ers?|ies|ity|able|ive|al)$")
_ARTICLES = {"the", "la", "el", "los", "las", "le", "les", "o", "a", "os", "as"}
_OWNER = re.compile(r"['’]s?$")
_OPENINGS = frozenset(
    [
        "since",
        "while",
        "although",
        "though",
        "because",
        "when",
        "whenever",
        "where",
        "if",
        "unless",
        "under",
        "during",
        "for",
        "with",
        "without",
        "between",
        "among",
        "through",
        "throughout",
        "as",
        "at",
        "on",
        "by",
        "before",
        "after",
        "until",
        "from",
        "to",
        "of",
        "per",
        "despite",
        "like",
        "unlike",
        "besides",
        "beyond",
        "within",
        "across",
        "along",
        "against",
        "around",
        "regarding",
        "concerning",
        "including",
        "yes",
        "no",
        "also",
        "both",
        "such",
        "thus",
        "hence",
        "therefore",
        "moreover",
        "furthermore",
        "additionally",
        "however",
        "overall",
        "finally",
        "firstly",
        "secondly",
        "lastly",
        "another",
        "other",
        "others",
    ]
)
_YEARS = range(1800, 2100)
_ENDS_SENTENCE = re.compile(r"[.!?:;\n•\"“”-]\s*$|^\W*$")
_WITHOUT = {"without", "sin", "sans", "sem", "san"}
_NEGATES_AGAIN = {"nor", "or", "no", "not", "ni", "nem", "never", "none"}
_BEHIND, _BEFORE, _BOTH_SIDES = "behind", "before", "both sides"
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;:!?。，；]|$)")
_WHAT_FOR = re.compile(r"\s+(?:for|to|that|para|que|pour|de|pou)\b")
_TOGETHER = 4  # characters; what binds and stands so near behind another is bound by that


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


@dataclass(slots=True)
class Manner:
    """How a word is meant: negated or not, as what it binds, and whether it is itself what says so."""

    negated: bool = False
    modality: Modality = ""
    is_cue: bool = False
    heads: tuple[str, ...] = ()  # what it is the first word of: "negation", "modality"


def manners(reading: Reading, cues: Cues, *, quoted: bool = False) -> list[Manner]:
    """Tell of each word how it is meant. What is `quoted` may also say what must be done by naming it a duty."""
    told = [Manner() for _ in reading.words]
    for modality, match, side in _binding(reading, cues, quoted=quoted):
        scope = _scope(reading, match, told, side)
        for index in scope:
            told[index].modality = modality
        _head(scope, told, reading, "modality")
    for pattern, side in ((cues.negation, _BEHIND), (cues.negation_of_before, _BEFORE)):
        for match in pattern.finditer(reading.text):
            scope = _scope(reading, match, told, side)
            if match[0].lower() in _WITHOUT:  # "without delay": of one thing only
                first = next(
                    (position for position, index in enumerate(scope) if reading.words[index].term), len(scope)
                )
                scope = scope[: first + 1]
            for index in scope:
                # "Not without" is with; "neither … nor" is not.
                told[index].negated = not (told[index].negated and match[0].lower() not in _NEGATES_AGAIN)
            _head(scope, told, reading, "negation")
    return told


def _binding(reading: Reading, cues: Cues, *, quoted: bool) -> list[tuple[Modality, re.Match[str], str]]:
    """Find what binds, in order, and whether it binds what stands before it. "May require" is a may, not a must."""
    found: list[tuple[Modality, re.Match[str], str]] = [
        *(("permission", match, _BEHIND) for match in cues.permission.finditer(reading.text)),
        *(("advice", match, _BEHIND) for match in cues.advice.finditer(reading.text)),
        *(("duty", match, _BEHIND) for match in cues.duty.finditer(reading.text)),
        *(
            ("duty", match, _BEHIND)
            for match in (cues.duty_named.finditer(reading.text) if quoted and cues.duty_named else ())
        ),
        *(("duty", match, _BEFORE) for match in cues.duty_of_before.finditer(reading.text)),
        *(
            (modality, match, _BOTH_SIDES)
            for modality, pattern in cues.adjectives.items()
            for match in pattern.finditer(reading.text)
            if modality != "advice" or not _is_attribute(reading.text, match.end())
        ),
    ]
    found.sort(key=lambda one: one[1].start())
    outer = []
    end = -_TOGETHER
    for one in found:
        start = one[1].start()
        if (
            start - end > _TOGETHER
            or reading.words[reading.at(start) - 1].clause != reading.words[reading.at(start)].clause
        ):
            outer.append(one)
        end = one[1].end()
    return outer


def _goes_on(text: str, end: int) -> bool:
    """Say whether what an adjective binds stands behind it: "mandatory for agencies to report", "a mandatory report"."""
    return not _CLAUSE_ENDS.match(text, end)


def _is_attribute(text: str, end: int) -> bool:
    """Say whether an adjective only colours a noun: "a crucial role"."""
    return _goes_on(text, end) and not _WHAT_FOR.match(text, end)


def _scope(reading: Reading, match: re.Match[str], told: Sequence[Manner], side: str) -> list[int]:
    """Give the words of its clause that a cue speaks of, the nearest first."""
    first, end = reading.at(match.start()), reading.at(match.end())
    for index in range(first, end):
        told[index].is_cue = True
    if first >= len(reading.words):
        return []
    clause = reading.words[first].clause
    if end < len(reading.words) and reading.words[end].clause != clause and side == _BEHIND:
        clause = reading.words[end].clause  # "cannot, in any state, turn to"
    behind = [index for index in range(end, len(reading.words)) if reading.words[index].clause == clause]
    before = [index for index in range(first - 1, -1, -1) if reading.words[index].clause == clause]
    return {_BEHIND: behind, _BEFORE: before, _BOTH_SIDES: [*behind, *before]}[side]


def _head(scope: Sequence[int], told: Sequence[Manner], reading: Reading, of: str) -> None:
    for index in scope:
        if reading.words[index].term and not told[index].is_cue:
            told[index].heads = (*told[index].heads, of)
            return


def mentions(reading: Reading, cues: Cues, *, foreign: bool = False) -> list[Mention]:
    """List what must be borne out to the letter, in order. `foreign` texts have no name by a first capital alone."""
    levels = list(_levels(reading, cues))
    return [*_figures(reading, cues), *levels, *_names(reading, cues, levels, foreign=foreign)]


def _figures(reading: Reading, cues: Cues) -> Iterator[Mention]:
    for index, word in enumerate(reading.words):
        lower = word.text.lower()
        if word.text[0].isdigit():
            value = word.text.replace(",", "").rstrip(".")
            kind: Kind = "date" if value.isdigit() and int(value) in _YEARS else "number"
            yield Mention(kind, value, word.text, index, index)
        elif lower in cues.numbers:
            yield Mention("number", str(cues.numbers[lower]), word.text, index, index)
        elif lower in cues.months and _is_month(reading, index):
            yield Mention("date", f"month {cues.months[lower]}", word.text, index, index)


def _is_month(reading: Reading, index: int) -> bool:
    """Tell a month from a verb: a figure stands beside it, or it is capitalised inside a sentence."""
    beside = reading.words[max(0, index - 1) : index] + reading.words[index + 1 : index + 2]
    if any(word.text[0].isdigit() for word in beside):
        return True
    return reading.words[index].text[0].isupper() and not _opens(reading, index)


def _levels(reading: Reading, cues: Cues) -> Iterator[Mention]:
    for level, pattern in cues.levels.items():
        for match in pattern.finditer(reading.text):
            first = reading.at(match.start())
            if not _is_united_states(reading, first):
                yield Mention("level", level, match[0], first, max(first, reading.at(match.end()) - 1))


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
