"""Searching for a turn with and without what it may lean on."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from chatbot.answer import Citation
from chatbot.contextualizing import StandAlone
from chatbot.searching import search_for
from tests.chatbot.excerpts import excerpt
from vectorstore import Excerpt

_TOPIC, _TURN = "How do owls hunt? and at what hours?", "and at what hours?"
_HUNTING = excerpt("They hunt.", 1.0, section_start=0)
_HOURS = excerpt("At night.", 0.8, section_start=50)
_NESTING = excerpt("They nest.", 0.9, section_start=90)


def _sure(text: str, excerpts: Sequence[Excerpt]) -> float:
    del text, excerpts
    return 1.0


def _finding(together: list[Excerpt], alone: list[Excerpt], wanted: StandAlone) -> tuple[str, list[Excerpt]]:
    """Search where the turn with its topic finds the first, the turn by itself the second."""
    return search_for(wanted, (), {_TOPIC: together, _TURN: alone}.__getitem__, _sure)


def _citation(of: Excerpt) -> Citation:
    return Citation(1, of.document, of.title, of.section, of.start, of.end, of.text)


def test_what_stands_alone_is_searched_once() -> None:
    """A turn that leans on nothing is searched as it is, and what was quoted before has no part in it."""
    searched: list[str] = []

    def search(text: str) -> list[Excerpt]:
        searched.append(text)
        return [_HUNTING, _HOURS]

    found = search_for(StandAlone(_TOPIC), [_citation(_HOURS)], search, _sure)

    assert found == (_TOPIC, [_HUNTING, _HOURS])
    assert searched == [_TOPIC]


@pytest.mark.parametrize(("share", "best"), [(0.1, _HUNTING), (0.9, _HOURS)])
def test_the_share_decides_between_topic_and_turn(share: float, best: Excerpt) -> None:
    """Scores of both searches add up, each by its share, whatever their scales."""
    low = [excerpt(_HOURS.text, 0.08, section_start=50), excerpt(_HUNTING.text, 0.02, section_start=0)]

    _, found = _finding([_HUNTING, _HOURS], low, StandAlone(_TOPIC, _TURN, share))

    assert found[0].id == best.id
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_what_both_searches_find_is_before_what_one_finds() -> None:
    """A passage that is near with and without the topic answers a turn that leans on it."""
    _, found = _finding(
        [_NESTING, _HOURS], [_HUNTING, excerpt(_HOURS.text, 0.9, section_start=50)], StandAlone(_TOPIC, _TURN, 0.5)
    )

    assert found[0].id == _HOURS.id
    assert {one.id for one in found[1:]} == {_HUNTING.id, _NESTING.id}


def test_what_was_quoted_last_comes_nearer() -> None:
    """Of two that are as good, the section that the answer before quotes is first."""
    wanted = StandAlone(_TOPIC, _TURN, 0.5)
    quoted = excerpt("Noted.", 0.9, section="Notes", section_start=20)
    other = excerpt("Other.", 0.95, section="Others", section_start=60)

    _, found = search_for(wanted, [_citation(quoted)], lambda _: [other, quoted], _sure)

    assert [one.id for one in found] == [quoted.id, other.id]


@pytest.mark.parametrize(
    ("alone", "may_be_new", "searched"),
    [([_HUNTING], True, _TURN), ([_HUNTING], False, _TOPIC), ([_NESTING], True, _TOPIC)],
)
def test_a_turn_that_finds_the_same_by_itself_leaves_its_topic(
    alone: list[Excerpt],
    may_be_new: bool,  # noqa: FBT001
    searched: str,
) -> None:
    """What is shown as searched is the turn by itself, if it may be new and the topic makes no difference."""
    text, _ = _finding([_HUNTING, _HOURS], alone, StandAlone(_TOPIC, _TURN, 0.5, may_be_new))

    assert text == searched


@pytest.mark.parametrize(
    ("coverage", "may_be_new", "leans"),
    [(0.6, True, True), (0.4, True, False), (0.4, False, True), (0.2, False, False)],
)
def test_a_turn_about_something_else_does_not_lean(coverage: float, may_be_new: bool, leans: bool) -> None:  # noqa: FBT001
    """What by itself is about something else is searched by itself: its topic would only make it look near."""
    found = {_TOPIC: [_HUNTING], _TURN: [_NESTING]}.__getitem__

    text, excerpts = search_for(StandAlone(_TOPIC, _TURN, 0.1, may_be_new), (), found, lambda *_: coverage)

    assert text == (_TOPIC if leans else _TURN)
    assert len(excerpts) == (2 if leans else 1)


@pytest.mark.parametrize(
    ("matched_here", "matched_there", "wanted", "goes_over"),
    [
        (0.0, 1.0, StandAlone(_TOPIC, _TURN, 0.5, may_be_new=True, asked="bare"), True),
        (0.5, 1.0, StandAlone(_TOPIC, _TURN, 0.5, may_be_new=True, asked="bare"), False),
        (0.0, 0.5, StandAlone(_TOPIC, _TURN, 0.5, may_be_new=True, asked="bare"), False),
        (0.0, 1.0, StandAlone(_TOPIC, _TURN, 0.5, may_be_new=False, asked="bare"), False),
    ],
    ids=["said there alone", "begun here", "half said there", "points back"],
)
def test_what_another_document_says_is_asked_of_that(
    matched_here: float, matched_there: float, wanted: StandAlone, *, goes_over: bool
) -> None:
    """A turn whose own words stand in one sentence elsewhere, and not where it was spoken of, leaves that behind."""
    here = replace(_HUNTING, matched=matched_here)
    there = replace(_HOURS, id="there", document="bats", matched=matched_there)
    found = {_TOPIC: [here], _TURN: [here, there], "bare": [there]}

    searched_for, excerpts = search_for(wanted, [_citation(here)], found.__getitem__, _sure)

    assert (searched_for == "bare") is goes_over
    assert (excerpts == [there]) is goes_over
