"""What is legal advice: by what is asked about, not by how."""

import pytest

from chatbot.intents import Intent, intent_over, speaks_of_law
from tests.chatbot.excerpts import excerpt
from vectorstore import Excerpt

_ON_LAW = [excerpt("The police may arrest nobody for it."), excerpt("Judges decide.", start=50)]
_ON_OWLS = [excerpt("Owls eat mice.", start=100), excerpt("They hunt at night.", start=150)]


@pytest.mark.parametrize(
    "text",
    [
        "ICE detained my brother.",
        "Should I sue the agent?",
        "¿Me pueden deportar?",
        "Ai-je besoin d'un avocat ?",
        "Preciso de um advogado?",
        "Èske lapolis ka arete m?",
        "我需要律师吗？",
    ],
)
def test_law_is_spoken_of_in_six_languages(text: str) -> None:
    """A word of law or of an authority tells it."""
    assert speaks_of_law(text)


@pytest.mark.parametrize(
    "text",
    [
        "Should I put ice on it?",
        "May my mother-in-law use the pool?",
        "What do the by-laws say of dogs?",
        "Can I book the tennis court?",
        "How long is the warranty?",
        "Mow the lawn.",
        "Is this a good case for my phone?",
    ],
)
def test_words_that_look_like_law(text: str) -> None:
    """What only looks like a word of law is none."""
    assert not speaks_of_law(text)


@pytest.mark.parametrize("intent", ["advice", "own_case"])
def test_documents_on_law_leave_a_request_for_advice_what_it_is(intent: Intent) -> None:
    """Where what is found is on law for the greater part, nothing changes, whatever the question says."""
    assert intent_over(intent, "Should I sign?", [*_ON_LAW, _ON_OWLS[0]]) == intent


@pytest.mark.parametrize("intent", ["advice", "own_case"])
@pytest.mark.parametrize("found", [_ON_OWLS, [], [*_ON_OWLS, _ON_LAW[0]]], ids=["owls", "nothing", "owls and a word"])
def test_documents_on_other_things_are_asked(intent: Intent, found: list[Excerpt]) -> None:
    """Where it is not, it is a question; one that speaks of law itself may be somebody's own case all the same."""
    assert intent_over(intent, "Should I oil it?", found) == "question"
    assert intent_over(intent, "Should I call a lawyer?", found) == "own_case"


@pytest.mark.parametrize("intent", ["question", "greeting", "thanks", "instruction"])
def test_other_turns_stay_what_they_are(intent: Intent) -> None:
    """Only what seems to ask for advice is looked at twice."""
    assert intent_over(intent, "Should I call a lawyer?", _ON_OWLS) == intent
