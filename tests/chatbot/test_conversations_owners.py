"""Nobody sees another's conversations, by whatever method."""

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from chatbot.conversation import Feedback
from chatbot.conversations import Conversations
from chatbot.errors import ConversationsError
from tests.chatbot.keeping import FINGERPRINTS, OWNER, answer_of

_STRANGER = "stranger"
_NOBODYS = "0" * 32
_FOR_WHO_RUNS_IT = {"close", "drop_older_than", "judged", "purge", "purge_left", "stop_unfinished"}
_METHODS: dict[str, Callable[..., Any]] = {
    name: method for name, method in inspect.getmembers(Conversations, inspect.isfunction) if not name.startswith("_")
}
_OWNERS = sorted(_METHODS.keys() - _FOR_WHO_RUNS_IT)

_SENSIBLE = {
    "answer": answer_of("A stranger's."),
    "documents": ("a-strangers",),
    "feedback": Feedback(good=False),
    "fingerprints": FINGERPRINTS,
    "instead_of": "",
    "known": None,
    "problem": "a stranger's",
    "question": "a stranger's",
    "search": "",
    "title": "a stranger's",
}


def _parameters(name: str) -> list[str]:
    return list(inspect.signature(_METHODS[name]).parameters)[1:]


def _call(kept: Conversations, name: str, **ids: str) -> object:
    """Call a method with these ids, and something sensible for all else."""
    arguments = {one: ids[one] if one in ids else _SENSIBLE[one] for one in _parameters(name)}
    return _METHODS[name](kept, **arguments)


def _error(kept: Conversations, name: str, **ids: str) -> tuple[type[ConversationsError], str]:
    with pytest.raises(ConversationsError) as caught:
        _call(kept, name, **ids)
    return caught.type, str(caught.value)


@pytest.fixture(name="mine")
def _mine(kept: Conversations) -> dict[str, str]:
    """Give the ids of a conversation with one turn, answered and judged."""
    conversation = kept.begin(OWNER, documents=["owls"]).id
    turn = kept.ask(OWNER, conversation, "f" * 32, "When do owls hunt?").id
    kept.finish(OWNER, turn, answer_of("At night."), FINGERPRINTS)
    kept.give_feedback(OWNER, turn, Feedback(good=True))
    return {"conversation_id": conversation, "turn_id": turn}


@pytest.mark.parametrize("name", _OWNERS)
def test_the_owner_comes_first(name: str) -> None:
    """Every method takes the owner first, without a default, but for those of whoever runs the program."""
    first = list(inspect.signature(_METHODS[name]).parameters.values())[1]

    assert (first.name, first.default) == ("owner", inspect.Parameter.empty)


@pytest.mark.parametrize("name", _OWNERS)
def test_a_stranger_reaches_nothing(kept: Conversations, mine: dict[str, str], name: str) -> None:
    """With another's ids a method does as it does with ids of nobody's, and changes and shows nothing of his."""
    before = kept.read(OWNER, mine["conversation_id"])
    ids = {id_name: value for id_name, value in mine.items() if id_name in _parameters(name)}

    if ids:
        with_mine = _error(kept, name, owner=_STRANGER, **ids)
        with_nobodys = _error(kept, name, owner=_STRANGER, **dict.fromkeys(ids, _NOBODYS))
        for value in ids.values():
            with_mine = (with_mine[0], with_mine[1].replace(value, _NOBODYS))
        assert with_mine == with_nobodys
    else:
        shown = repr(_call(kept, name, owner=_STRANGER))
        assert not any(value in shown for value in (*mine.values(), "owls"))

    assert kept.read(OWNER, mine["conversation_id"]) == before


def test_what_is_deleted_is_a_strangers_as_little(kept: Conversations, mine: dict[str, str]) -> None:
    """A deleted conversation is restored by its owner only."""
    kept.delete(OWNER, mine["conversation_id"])

    for name in ("restore", "read", "delete"):
        _error(kept, name, owner=_STRANGER, conversation_id=mine["conversation_id"])

    with pytest.raises(ConversationsError):
        kept.read(OWNER, mine["conversation_id"])


def test_a_strangers_question_of_the_same_id_is_another(kept: Conversations, mine: dict[str, str]) -> None:
    """Who asks by an id that another asked with asks something of his own, and learns nothing."""
    theirs = kept.begin(_STRANGER).id

    asked = kept.ask(_STRANGER, theirs, mine["turn_id"], "What is it that they asked?")
    kept.stop(_STRANGER, mine["turn_id"])

    assert (asked.question, asked.answer, asked.feedback) == ("What is it that they asked?", None, None)
    (unchanged,) = kept.read(OWNER, mine["conversation_id"]).turns
    assert (unchanged.question, unchanged.state) == ("When do owls hunt?", "complete")


def test_a_strangers_search_finds_nothing(kept: Conversations, mine: dict[str, str]) -> None:
    assert kept.entries(OWNER, "owls")
    assert not kept.entries(_STRANGER, "owls")
