"""How each word of a text is meant: negated or not, and as a duty, as advice or as a permission."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.claims.cues import Cues, Modality
from chatbot.claims.reading import Reading

_WITHOUT = {"without", "sin", "sans", "sem", "san"}
_NEGATES_AGAIN = {"nor", "or", "no", "not", "ni", "nem", "never", "none", "pas", "jamais", "plus", "aucun", "aucune"}
_BEHIND, _BEFORE, _BOTH_SIDES = "behind", "before", "both sides"
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;:!?。，；]|$)")
_WHAT_FOR = re.compile(r"\s+(?:for|to|that|para|que|pour|de|pou)\b")
# What binds and stands so near behind another is bound by that.
_AT_ONCE = re.compile(r"\s+(?:(?:be|also|then|often|sometimes|even|\w+ly)\s+)?")


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
    # "So that it can be seen" is what something is for, no leave.
    found = [one for one in found if one[0] != "permission" or not cues.purpose.search(reading.text, 0, one[1].start())]
    found.sort(key=lambda one: one[1].start())
    outer: list[tuple[Modality, re.Match[str], str]] = []
    end = 0
    for one in found:
        start = one[1].start()
        within = start < end  # "required" within "be required"
        if not outer or not (within or _AT_ONCE.fullmatch(reading.text, end, start)):
            outer.append(one)
        end = max(end, one[1].end())
    return outer


def _goes_on(text: str, end: int) -> bool:
    """Say whether what an adjective binds stands behind it: "mandatory for agencies", "a mandatory report"."""
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
    if (
        end < len(reading.words)
        and side == _BEHIND
        and not reading.text[match.end() : reading.words[end].start].strip(" ,")
    ):
        clause = reading.words[end].clause  # "cannot, in any state, turn to"
    behind = [index for index in range(end, len(reading.words)) if reading.words[index].clause == clause]
    before = [index for index in range(first - 1, -1, -1) if reading.words[index].clause == clause]
    return {_BEHIND: behind, _BEFORE: before, _BOTH_SIDES: [*behind, *before]}[side]


def _head(scope: Sequence[int], told: Sequence[Manner], reading: Reading, of: str) -> None:
    for index in scope:
        if reading.words[index].term and not told[index].is_cue:
            told[index].heads = (*told[index].heads, of)
            return
