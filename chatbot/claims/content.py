"""What it says: how much of it the quotes say, what it adds to them, and what is the opposite there."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from chatbot.claims.comparison import Comparison, plain_term
from chatbot.claims.cues import cues_of
from chatbot.claims.likeness import opposed, un_made
from chatbot.claims.verdict import Doubt

_ITEM = 3  # content words of a list's item
_JOINS = re.compile(r"(?:,\s+)?\b(?:and|or)\s+")
_AND = re.compile(r"\s*(?:,|and|or|y|e|o|et|ou)\s*")
_RUN = 3  # words that follow each other
_A_COPY = 0.6  # of the content words
_ADDED_TO_A_COPY = 1.6  # content words that follow each other
_ADDED = 2.0
_PUT_INTO_A_COPY = 1.2  # content words that follow each other, times the share that is copied
# Opposites that are no content words, or whose forms no stemmer brings together.
_PAIRS = tuple(
    (frozenset(left.split()), frozenset(right.split()))
    for left, right in (
        ("before", "after"),
        ("on", "off"),
        ("most", "few fewest"),
        ("approve approves approved", "reject rejects rejected"),
        ("open opens opened", "close closes closed"),
        ("win wins won", "lose loses lost"),
        ("shortest shorter short", "longest longer long"),
        ("rise rises rose risen", "fall falls fell fallen drop drops dropped"),
        ("early earlier earliest", "late later latest"),
        ("safe", "unsafe"),
        ("above", "below"),
        ("inside", "outside"),
        ("least", "most"),
        ("first", "second"),
        ("public", "private"),
        ("start starts started begin begins began", "end ends ended stop stops stopped"),
        ("accept accepts accepted", "refuse refuses refused"),
        ("hire hires hired", "fire fires fired"),
        ("increase increases increased", "decrease decreases decreased reduce reduces reduced"),
    )
)
_MORE, _LESS = cues_of("en").more, cues_of("en").less


def coverage(comparison: Comparison) -> float:
    """Give the share of a statement's content, from 0 to 1, that the quotes or the titles of their documents have."""
    weights = {index: comparison.weight(index) for index in comparison.said.content}
    if not weights:  # names and figures alone are held to the letter elsewhere; without those nothing is said
        return float(bool(comparison.said.mentions))
    return sum(weight * comparison.borne_out(index) for index, weight in weights.items()) / sum(weights.values())


def opposites(comparison: Comparison) -> Iterator[Doubt]:
    """Find words whose opposite the quotes have instead, and a more that is a less there."""
    unsaid = [
        word for index, word in enumerate(comparison.quoted.reading.words) if index not in comparison.aligned.values()
    ]
    named = comparison.said.mentioned
    unheld = [
        word for index, word in enumerate(comparison.said.reading.words) if index not in {*comparison.aligned, *named}
    ]
    if comparison.language == comparison.quotes_in == "en":
        yield from _turned(comparison)
        there = [word.term for word in comparison.quoted.reading.words if word.term]
        for word in unheld:
            if word.term and any(opposed(word.term, other) or un_made(word.term, other) for other in there):
                yield Doubt("opposite", word.text)
    if comparison.quotes_in == "en":
        for ours, theirs in ((_MORE, _LESS), (_LESS, _MORE)):
            said = [word for word in unheld if not ours.isdisjoint(comparison.meanings(word))]
            as_said = [word for word in unsaid if plain_term(word) in ours]
            if len(said) > len(as_said) and any(plain_term(word) in theirs for word in unsaid):
                yield Doubt("opposite", said[0].text)


def _turned(comparison: Comparison) -> Iterator[Doubt]:
    """Find one of two words that are opposites where the quotes have the other: "before" and "after"."""
    ours = {word.text.lower() for word in comparison.said.reading.words}
    theirs = {word.text.lower() for word in comparison.quoted.reading.words}
    for pair in _PAIRS:
        for one, other in (pair, pair[::-1]):
            if ours & one and not ours & other and theirs & other and not theirs & one:
                yield Doubt("opposite", min(ours & one))


def added(comparison: Comparison) -> Iterator[Doubt]:
    """Find words that follow each other and of which the quotes have none: they were added.

    What is copied is copied whole: to a sentence that keeps the quotes' words, two new ones are added on purpose.
    """
    most = _ADDED_TO_A_COPY if _copied(comparison) >= _A_COPY else _ADDED
    for run in _unheld_runs(comparison):
        if _missing(comparison, run) > most:
            yield Doubt("content", " ".join(comparison.said.reading.words[one].text for one in run), grave=False)


def is_put_into_a_copy(comparison: Comparison) -> bool:
    """Say whether words that the quotes do not have stand in what is copied from them: the more of it is, the fewer."""
    longest = max((_missing(comparison, run) for run in _unheld_runs(comparison)), default=0.0)
    return longest * _copied(comparison) > _PUT_INTO_A_COPY


def _unheld_runs(comparison: Comparison) -> Iterator[list[int]]:
    """Give the content words that the quotes do not have, or nearly only, those that follow each other together."""
    for held, run in groupby(comparison.said.content, key=lambda index: comparison.borne_out(index) >= 1):
        if not held:
            yield list(run)


def _missing(comparison: Comparison, run: Sequence[int]) -> float:
    return sum(comparison.weight(index) * (1 - comparison.borne_out(index)) for index in run)


def of_the_documents(comparison: Comparison) -> Iterator[Doubt]:
    """Find what a statement says of the documents: that they are about something is nothing that they say."""
    ours, theirs = comparison.said_cues.about, comparison.quoted_cues.about
    match = ours.search(comparison.said.reading.text) if ours else None
    if match and not (theirs and theirs.search(comparison.quoted.reading.text)):
        yield Doubt("content", match[0], grave=False)


def said_twice(comparison: Comparison) -> Iterator[Doubt]:
    """Find two different words joined by an "and" that rest on one word of the quotes: one of them was added."""
    words, text = comparison.said.reading.words, comparison.said.reading.text
    for one, other in pairwise(comparison.said.content):
        place = comparison.aligned.get(one)
        if place is None or place != comparison.aligned.get(other) or words[one].term == words[other].term:
            continue
        rests_on = comparison.quoted.reading.words[place].term
        if _AND.fullmatch(text, words[one].end, words[other].start) and rests_on not in {
            words[one].term,
            words[other].term,
        }:
            yield Doubt("content", words[other].text, grave=False)


def another_subject(comparison: Comparison) -> Iterator[Doubt]:
    """Find a "this" or "these" of something that the quotes do not speak of, of which something is said."""
    words, pointing = comparison.said.reading.words, comparison.said_cues.pointing
    if 1 not in comparison.said.content or not pointing or not pointing.fullmatch(words[0].text):
        return
    points_too = comparison.quoted_cues.pointing
    opening = [line.split(maxsplit=1)[0] for line in comparison.quoted.reading.text.splitlines() if line.strip()]
    if not points_too or any(points_too.fullmatch(word) for word in opening):
        return
    if comparison.weight(1) == 1 and comparison.borne_out(1) < 1:
        yield Doubt("actor", words[1].text, grave=False)


def joined_on(comparison: Comparison) -> Iterator[Doubt]:
    """Find what a list has at its end that the quotes do not have: "… and data sharing"."""
    text, words = comparison.said.reading.text, comparison.said.reading.words
    for match in _JOINS.finditer(text):
        first = comparison.said.reading.at(match.end())
        if first == len(words):
            continue
        clause = words[first].clause
        last = [index for index in comparison.said.content if index >= first and words[index].clause == clause]
        before = [index for index in comparison.said.content if index < first]
        if not last or len(last) > _ITEM or not before or comparison.borne_out(last[-1]) >= 1:
            continue
        place = comparison.aligned.get(before[-1])
        following = [one for one in comparison.quoted.content if place is not None and one > place]
        open_ = [one for one in following[:_ITEM] if one not in comparison.aligned.values()]
        if place is not None and not open_ and comparison.weight(last[-1]) == 1:
            yield Doubt("content", " ".join(words[index].text for index in last), grave=False)


def _copied(comparison: Comparison) -> float:
    """Give the share of the content words that follow each other as they do in the quotes."""
    places = {index: position for position, index in enumerate(comparison.quoted.content)}
    run, copied = 0, 0
    before = None
    for index in [*comparison.said.content, None]:
        place = places.get(comparison.aligned.get(index, -1)) if index is not None else None
        if place is not None and before is not None and place == before + 1:
            run += 1
        else:
            copied += run if run >= _RUN else 0
            run = 1 if place is not None else 0
        before = place
    return copied / len(comparison.said.content) if comparison.said.content else 0.0
