"""Who does it: what the quotes say of another is not borne out."""

import re
from collections.abc import Iterator, Sequence

from chatbot.claims.comparison import Comparison, Text
from chatbot.claims.mentions import Mention
from chatbot.claims.naming import is_country, name_terms, short_form
from chatbot.claims.thesaurus import entry
from chatbot.claims.verdict import Doubt

_AROUND = 5  # content words to either side of who does something, which tell what is done
_ELSEWHERE = 1.5  # words; by so many more another one does it in the quotes
_BETWEEN = 6  # words
_ACTORS = {"name", "level"}
_ADJECTIVES_BEHIND = {"es", "fr", "pt", "ht"}
# Laws and programs do nothing, and a name of four words is too much of its own to be put in another's place.
_NO_DOER = re.compile(
    r"\b(?:Acts?|Laws?|Programs?|Polic(?:y|ies)|Agreements?|Orders?|Memorand(?:a|ums?)|Ley|Loi|Lei|Amendment)\b|(?:\w+\W+){3}\w+"
)
_LISTED = re.compile(r"[\s,/()-]*(?:(?:and|or|y|o|e|et|ou|ak|oswa|&)\s+)?(?:the\s+|la\s+|el\s+)?", re.IGNORECASE)


def done_by_others(comparison: Comparison) -> Iterator[Doubt]:
    """Find those of whom something is said that the quotes say of another."""
    actors = [one for one in comparison.quoted.mentions if one.kind in _ACTORS]
    named = [one for one in comparison.said.mentions if one.kind in _ACTORS]
    for mention in named:
        is_name = mention.kind == "name"
        if is_name and (_NO_DOER.search(mention.text) or is_country(mention.text) or comparison.is_title(mention)):
            continue
        if _stands_as_there(comparison, mention):
            continue
        around = comparison.said.around(mention, _AROUND)
        same = max(
            (_shared(comparison, around, one) for one in actors if _is_with(comparison, one, [mention])), default=0.0
        )
        leads = not any(index < mention.first for index in around)
        # One that is named in passing is no other than a level of government that does something.
        rivals = [one for one in actors if leads or one.kind == mention.kind]
        others = [one for one in rivals if not _is_with(comparison, one, named)]
        other = max((_shared(comparison, around, one) for one in others), default=0.0)
        if other >= same + _ELSEWHERE or _is_in_place_of_another(comparison, mention):
            yield Doubt("actor", mention.text)


def unknown_doers(comparison: Comparison) -> Iterator[Doubt]:
    """Find people and organizations that the quotes do not speak of."""
    if comparison.quotes_in != "en":
        return
    for index in comparison.said.content:
        word = comparison.said.reading.words[index]
        if any(entry(meaning).is_doer for meaning in comparison.meanings(word)) and not comparison.borne_out(index):
            yield Doubt("actor", word.text, grave=False)


def _stands_as_there(comparison: Comparison, mention: Mention) -> bool:
    """Say whether a mention stands before the same word as in the quotes: "state officers"."""
    following = next((index for index in comparison.said.content if index > mention.last), None)
    if following not in comparison.aligned or mention not in _right_before(comparison.said, following):
        return False
    there = _right_before(comparison.quoted, comparison.aligned[following])
    return any(_is_same(comparison, mention, one) for one in there)


def _is_same(comparison: Comparison, mention: Mention, other: Mention) -> bool:
    """Say whether a mention of the statement and one of the quotes are of the same."""
    one, two = _actor(comparison, mention), _actor(comparison, other)
    if one == two:
        return True
    if mention.kind != "name" or other.kind != "name":
        return False
    words, others = set(name_terms(mention.text)), set(name_terms(other.text))
    return bool(words and others) and (words <= others or others <= words)


def _is_with(comparison: Comparison, actor: Mention, said: Sequence[Mention]) -> bool:
    """Say whether an actor of the quotes, or one that is listed with it, is one of these: they do it together."""
    return any(_is_same(comparison, mention, one) for mention in said for one in _listed_with(comparison.quoted, actor))


def _actor(comparison: Comparison, mention: Mention) -> str:
    if mention.kind == "level":
        return mention.value
    return "state" if comparison.is_title(mention) else short_form(mention.text)


def _shared(comparison: Comparison, around: Sequence[int], mention: Mention) -> float:
    there = [comparison.quoted.reading.words[index] for index in comparison.quoted.around(mention, _AROUND)]
    words = [comparison.said.reading.words[index] for index in around]
    return sum(max((comparison.alike(word, other) for other in there), default=0.0) for word in words)


def _is_in_place_of_another(comparison: Comparison, mention: Mention) -> bool:
    """Say whether a mention stands where the quotes have others: "state agencies" for "federal agencies"."""
    if mention.kind == "level" and comparison.language in _ADJECTIVES_BEHIND and comparison.quotes_in == "en":
        place = comparison.aligned.get(mention.first - 1)
        others = _right_before(comparison.quoted, place) if place is not None else []
        return bool(others) and not any(_is_same(comparison, mention, one) for one in others)
    following = next((index for index in comparison.said.content if index > mention.last), None)
    if following not in comparison.aligned:
        return False
    if _is_between_the_same(comparison, mention, following):
        return True
    if mention not in _right_before(comparison.said, following):
        return False
    term = comparison.said.reading.words[following].term
    there = comparison.quoted.reading.words
    before = [
        _right_before(comparison.quoted, place) for place in comparison.quoted.content if there[place].term == term
    ]
    others = [one for place in before for one in place]
    return bool(before) and all(before) and not any(_is_same(comparison, mention, one) for one in others)


def _is_between_the_same(comparison: Comparison, mention: Mention, following: int) -> bool:
    """Say whether the words to both sides stand to both sides of others in the quotes."""
    left = next((index for index in reversed(comparison.said.content) if index < mention.first), None)
    if left not in comparison.aligned or following - left > _BETWEEN:
        return False
    first, last = comparison.aligned[left], comparison.aligned[following]
    words = comparison.said.reading.words
    clause = words[mention.first].clause
    named = [one for one in comparison.said.mentions if one is not mention and words[one.first].clause == clause]
    there = [
        one
        for one in comparison.quoted.mentions
        if one.kind in _ACTORS
        and first < one.first
        and one.last < last
        and not any(_is_same(comparison, other, one) for other in named)  # then it is named beside it
    ]
    return 0 < last - first <= _BETWEEN and bool(there) and not any(_is_same(comparison, mention, one) for one in there)


def _listed_with(text: Text, mention: Mention) -> list[Mention]:
    """Give a mention and those that it is listed with: "the State Police (NYSP) and ICE"."""
    listed: list[Mention] = []
    for one in sorted((one for one in text.mentions if one.kind in _ACTORS), key=lambda one: one.first):
        between = (
            text.reading.text[text.reading.words[listed[-1].last].end : text.reading.words[one.first].start]
            if listed
            else ""
        )
        if listed and not _LISTED.fullmatch(between):
            if mention in listed:
                break
            listed = []
        listed.append(one)
    return listed


def _right_before(text: Text, index: int) -> list[Mention]:
    """Give who stands right before a word, and whom they are joined with: "local, state and federal agencies"."""
    found: list[Mention] = []
    for mention in sorted((one for one in text.mentions if one.kind in _ACTORS), key=lambda one: -one.last):
        until = found[-1].first if found else index
        if mention.last >= until:
            continue
        between = text.reading.text[text.reading.words[mention.last].end : text.reading.words[until].start]
        if (found and mention.kind == found[-1].kind and _LISTED.fullmatch(between)) or (
            not found and not between.strip()
        ):
            found.append(mention)
        else:
            break
    return found
