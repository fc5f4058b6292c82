"""How it is meant: negations, what must, should or may be done, and what holds without exception."""

import re
from collections.abc import Iterator

from chatbot.claims.comparison import Comparison, Text
from chatbot.claims.cues import Modality
from chatbot.claims.likeness import NEAR
from chatbot.claims.verdict import Doubt

_BOUND = 5  # content words that a "must" is held against: "requires agencies to report"
_PURPOSE = re.compile(r"\bto\s+\w+\s+(?:(?:the|their|its|a|an|that)\s+)?$", re.IGNORECASE)
# What is "crucial to" something brings it about.
_LICENSED = re.compile(
    r"\b(?:important|essential|crucial|vital|necessary|key|critical|serves?|works?|contributes?)\s+$", re.IGNORECASE
)
_SCOPE = 3  # content words that a "not" is held against


def otherwise_negated(comparison: Comparison) -> Iterator[Doubt]:
    """Find what is negated on one side only."""
    said, quoted, excepting = comparison.said, comparison.quoted, comparison.quoted_cues.excepting
    for head in _heads(said, "negation"):
        twice = not said.manners[head].negated  # "not … without a letter"
        words = [head] if twice else [one for one in said.scope(head, _SCOPE) if said.manners[one].negated]
        scope = [one for one in words if one in comparison.aligned]
        agreeing = [quoted.manners[comparison.aligned[one]].negated == said.manners[one].negated for one in scope]
        if not agreeing and excepting and excepting.search(quoted.reading.text):
            continue  # "unless", said the other way round
        if not agreeing or sum(agreeing) < len(agreeing) / 2:
            yield Doubt("negation", said.reading.words[head].text, grave=bool(agreeing))
    of_nothing = comparison.said_cues.negation.search(said.reading.text) and not _heads(said, "negation")
    if of_nothing and not comparison.quoted_cues.negation.search(quoted.reading.text):  # "the answer is no"
        yield Doubt("negation", said.reading.text, grave=False)
    back = {place: index for index, place in comparison.aligned.items()}
    for head in _heads(quoted, "negation"):
        scope = [index for index in quoted.scope(head, _SCOPE) if index in back]
        agreeing = [said.manners[back[index]].negated == quoted.manners[index].negated for index in scope]
        if len(agreeing) >= min(2, len(quoted.scope(head, _SCOPE))) and sum(agreeing) < len(agreeing) / 2:
            yield Doubt("negation", quoted.reading.words[head].text)
        elif not agreeing and not any(manner.negated for manner in said.manners) and _takes_up(comparison, head):
            yield Doubt("negation", quoted.reading.words[head].text, grave=False)


def otherwise_bound(comparison: Comparison) -> Iterator[Doubt]:
    """Find what must, should or may be done, and in the quotes otherwise."""
    said, quoted = comparison.said, comparison.quoted
    for head in _heads(said, "modality"):
        modality = said.manners[head].modality
        there = [
            quoted.manners[place].modality for index in said.scope(head, _BOUND) for place in _places(comparison, index)
        ]
        if said.manners[head].negated and any(manner.negated for manner in quoted.manners):
            continue  # "may not", "must not" and "is not allowed to" forbid alike
        only_must = modality == "permission" and "duty" in there and "permission" not in there
        if not only_must and any(_bears(one, modality) for one in there):
            continue
        if modality == "advice" and _advises(comparison):
            continue
        if there:
            yield Doubt("modality", said.reading.words[head].text, grave=modality == "duty" or "duty" in there)
        elif modality == "duty":
            yield Doubt("modality", said.reading.words[head].text, grave=False)
    permits = comparison.said_cues.permission.search(said.reading.text)
    if permits or any(manner.modality in {"permission", "advice"} for manner in said.manners):
        return
    for head in _heads(quoted, "modality"):
        allowed = quoted.manners[head].modality == "permission" and not quoted.manners[head].negated
        if allowed and head in comparison.aligned.values():
            yield Doubt("modality", quoted.reading.words[head].text, grave=False)


def without_exception(comparison: Comparison) -> Iterator[Doubt]:
    """Find an "always", an "all" or an "only" that the quotes do not say."""
    ours, theirs = comparison.said_cues.without_exception, comparison.quoted_cues.without_exception
    for said, there in zip(ours, theirs, strict=True):
        found = [one for one in said.findall(comparison.said.reading.text) if one.lower() != "any"]
        if found and not there.search(comparison.quoted.reading.text):
            yield Doubt("exception", found[0], grave=False)


def only_intended(comparison: Comparison) -> Iterator[Doubt]:
    """Find what the quotes say is aimed at, and the statement that it is so."""
    said, quoted = comparison.said, comparison.quoted
    aims, tries = comparison.said_cues.aims, comparison.quoted_cues.tries
    if not aims or not tries or aims.search(said.reading.text):
        return
    taken_up = set(comparison.aligned.values())
    for match in tries.finditer(quoted.reading.text):
        head = quoted.reading.at(match.end())
        scope = quoted.scope(head, _SCOPE) if head < len(quoted.reading.words) else []
        if scope and sum(place in taken_up for place in scope) > len(scope) / 2:
            yield Doubt("modality", match[0], grave=False)


def only_a_purpose(comparison: Comparison) -> Iterator[Doubt]:
    """Find what the quotes give as a purpose ("to …"), and the statement as what is brought about ("helps …")."""
    said, quoted = comparison.said, comparison.quoted
    helping, theirs = comparison.said_cues.helping, comparison.quoted_cues.helping
    if not helping or not theirs:
        return
    for match in helping.finditer(said.reading.text):
        verb = said.reading.at(match.end())
        objects = [index for index in said.content if index > verb][:1]
        for place in (comparison.aligned[index] for index in objects if index in comparison.aligned):
            before = quoted.reading.text[: quoted.reading.words[place].start]
            purpose = _PURPOSE.search(before)
            if (
                purpose
                and not theirs.search(before[: purpose.start()])
                and not _LICENSED.search(before[: purpose.start()])
            ):
                yield Doubt("modality", match[0], grave=False)


def _takes_up(comparison: Comparison, place: int) -> bool:
    """Say whether a statement says most of what a clause of the quotes says."""
    clause = comparison.quoted.reading.words[place].clause
    words = [one for one in comparison.quoted.content if comparison.quoted.reading.words[one].clause == clause]
    return sum(one in comparison.aligned.values() for one in words) >= len(words) / 2


def _advises(comparison: Comparison) -> bool:
    """Say whether the quotes call anything important."""
    important = comparison.quoted_cues.adjectives.get("advice")
    return bool(important and important.search(comparison.quoted.reading.text))


def _places(comparison: Comparison, index: int) -> list[int]:
    """Give the places in the quotes where a word of the statement, or one that means the same, stands."""
    word = comparison.said.reading.words[index]
    return [
        one for one in comparison.quoted.content if comparison.alike(word, comparison.quoted.reading.words[one]) >= NEAR
    ]


def _heads(text: Text, of: str) -> list[int]:
    return [index for index, manner in enumerate(text.manners) if of in manner.heads]


def _bears(there: Modality, said: Modality) -> bool:
    """Say whether what the quotes say bears out a "must", a "should" or a "may"."""
    return there in {"duty": {"duty"}, "advice": {"advice", "duty"}, "permission": {"permission", ""}}[said]
