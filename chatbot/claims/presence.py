"""What must be in the quotes to the letter: numbers, dates, names, levels of government."""

import re
from collections.abc import Iterator

from chatbot.claims.comparison import Comparison, Text
from chatbot.claims.likeness import NEAR
from chatbot.claims.mentions import Mention
from chatbot.claims.naming import (
    is_acronym,
    is_country,
    is_short_for,
    names_country,
    short_form,
    stands_for,
    without_inhabitants,
)
from chatbot.claims.reading import read
from chatbot.claims.thesaurus import entry
from chatbot.claims.verdict import Doubt

_MOSTLY = 0.5  # of a name's words
_WITHIN = 6  # words
_IS_A = re.compile(r"\b(?:is|are|was|were)\s+(?:(?:an?|the)\s+)?$")
_SHORT = re.compile(r"\b[A-Z]{2,}s?\b")
_AND = re.compile(r"\s+(?:and|y|e|et)\s+(?:(?:the|la|el)\s+)?")
_FEDERAL_AGENCIES = re.compile(r"\b(?:CBP|ICE|DHS|HSI|FBI|USCIS|U\.?S\.? [A-Z]|Border Patrol|Homeland Security)")
_UNITS = frozenset(
    word.term
    for word in read(
        """second minute hour day week month year decade century dollar euro pound cent percent mile meter kilometer
        foot inch acre ton kilogram gram degree"""
    ).words
)
_BODIES = {"unit", "entiti", "bodi", "one"}
# Where what a number counts is listed: behind "being", between commas ("two laws, this and that, …"), or before ("this
# and that are the two …"); not behind "including", for that need not be all.
_LISTED_BEHIND = (re.compile(r"(?::|—|\b(?:being|namely|es decir)\b)(.*)"), re.compile(r"^[^,]*,([^,]*)(?:,|$)"))
_LISTED_BEFORE = re.compile(r"(.*)\b(?:are|were|son|eran)\s+(?:the|las|los)\s+$")
# Items may hold an "and" of their own: "boats, nets and lines, and bait" are three.
_ITEMS = (re.compile(r",|;|\b(?:and|or|y|o|et|ou|e)\b"), re.compile(r"[,;]"), re.compile(r";"))


def missing(comparison: Comparison) -> Iterator[Doubt]:
    """Find what is mentioned and does not stand in the quotes."""
    for mention in comparison.said.mentions:
        translated = _translated(comparison, mention)
        if not _is_there(comparison, mention) and translated < 1:
            yield Doubt(mention.kind, mention.text, grave=translated <= _MOSTLY)


def on_another_level(comparison: Comparison) -> Iterator[Doubt]:
    """Find what is said to be of a level of government, and is not in the quotes: "is a federal law"."""
    words, there = comparison.said.reading.words, comparison.quoted.reading.words
    for mention in comparison.said.mentions:
        follower = mention.last + 1
        before = comparison.said.reading.text[: words[mention.first].start]
        if mention.kind != "level" or follower not in comparison.said.content or not _IS_A.search(before):
            continue
        places = [one for one in comparison.quoted.content if there[one].term == words[follower].term]
        # That local, state and federal agencies do something tells of none that it is a federal one.
        of_levels = [
            {one.value for one in comparison.quoted.mentions if one.kind == "level" and 0 < place - one.last <= _WITHIN}
            for place in places
        ]
        of_the_state = mention.value == "state" and any(comparison.is_title(one) for one in comparison.quoted.mentions)
        held = {mention.value} in of_levels or of_the_state
        if places and not held:
            yield Doubt("level", f"{mention.text} {words[follower].text}", grave=False)


def _is_there(comparison: Comparison, mention: Mention) -> bool:
    if mention.kind == "number" and _counts_a_list(comparison.said, mention):
        return True
    if mention.kind in {"number", "date"}:
        held = any(one.value == mention.value for one in comparison.quoted.mentions)
        dated = mention.kind == "date" and mention.text in comparison.context
        return (held and not _is_of_another_unit(comparison, mention)) or dated
    if mention.kind == "level" and mention.value == "federal" and _is_of_agencies(comparison, mention):
        return True
    if mention.kind == "level":
        return any(one.value == mention.value for one in comparison.quoted.mentions if one.kind == "level") or (
            mention.value == "state" and any(comparison.is_title(one) for one in comparison.quoted.mentions)
        )
    if _has_name(comparison, mention.text):
        return True
    _, _, rest = mention.text.partition(" ")
    return mention.opens and bool(rest) and _has_name(comparison, rest)


def _is_of_agencies(comparison: Comparison, mention: Mention) -> bool:
    """Say whether "federal" is said of agencies that both sides name: they are."""
    words = comparison.said.reading.words
    of = words[mention.last + 1].term if mention.last + 1 < len(words) else ""
    named = all(_FEDERAL_AGENCIES.search(text.reading.text) for text in (comparison.said, comparison.quoted))
    return named and (entry(of).is_doer or of in _BODIES)


def _is_of_another_unit(comparison: Comparison, mention: Mention) -> bool:
    """Say whether a number is one of other units in the quotes: "ten minutes" for "ten hours"."""
    ours = _unit_of(comparison.said, mention)
    theirs = {_unit_of(comparison.quoted, one) for one in comparison.quoted.mentions if one.value == mention.value}
    return bool(ours and theirs - {""} and ours not in theirs)


def _unit_of(text: Text, mention: Mention) -> str:
    words = text.reading.words[mention.last + 1 : mention.last + 3]  # "3 million dollars"
    return next((word.term for word in words if word.term in _UNITS), "")


def _translated(comparison: Comparison, mention: Mention) -> float:
    """Give the share of a name's words that the quotes have in their language: it may be a name of theirs."""
    if mention.kind != "name" or comparison.language == comparison.quotes_in or is_acronym(mention.text):
        return 0.0
    words = [word for word in read(mention.text, comparison.language).words if word.term]
    there = [word for word in comparison.quoted.reading.words if word.term]
    found = [any(comparison.alike(word, other) >= NEAR for other in there) for word in words]
    return sum(found) / len(found) if found else 0.0


def _has_name(comparison: Comparison, name: str) -> bool:
    """Say whether the quotes or what they stand under have a name, short, long or of its people, or two in one."""
    if _has_as_one(comparison, name):
        return True
    parts = [(name[: at.start()], name[at.end() :]) for at in _AND.finditer(name)]
    if any(_has_name(comparison, left) and _has_name(comparison, right) for left, right in parts):
        return True
    place = without_inhabitants(name)
    return bool(place) and place != name and _has_name(comparison, place)


def _has_as_one(comparison: Comparison, name: str) -> bool:
    text = f"{comparison.quoted.reading.text}\n{comparison.context}"
    if name.casefold() in text.casefold() or (is_country(name) and names_country(text)):
        return True
    short = short_form(name)
    if any(short_form(one.text) == short for one in comparison.quoted.mentions if one.kind == "name"):
        return True
    if any(stands_for(found, name) for found in _SHORT.findall(text)):
        return True
    if is_acronym(name):
        return is_short_for(name.removesuffix("s"), text)
    wanted = sorted(word.term for word in read(name).words if word.term)
    there = [word.term for word in read(text).words if word.term]
    return any(sorted(there[start : start + len(wanted)]) == wanted for start in range(len(there)))


def _counts_a_list(said: Text, mention: Mention) -> bool:
    """Say whether a number tells how many things the statement itself lists."""
    text, words = said.reading.text, said.reading.words
    behind, before = text[words[mention.last].end :], text[: words[mention.first].start]
    lists = [*(pattern.search(behind) for pattern in _LISTED_BEHIND), _LISTED_BEFORE.search(before)]
    counts = [
        sum(any(map(str.isalnum, one)) for one in items.split(found[1])) for found in lists if found for items in _ITEMS
    ]
    return mention.value in {str(count) for count in counts if count > 1}
