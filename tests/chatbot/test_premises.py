"""What a question takes for granted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.premises import borne_out

_SAYS_NOTHING_OF_IT = "The harbor keeps the ferry law and works with the port. The port keeps its piers clean."


@pytest.mark.parametrize(
    "question",
    [
        "Why did the harbor abolish the ferry law?",
        "Now that the ferry law is repealed, who runs the ferries?",
        "Since ferries are banned, how do people cross?",
        "Why are all captains forced to sail at night?",
        "Why does the harbor refuse to work with the port?",
        "Why are yachts exempt from the ferry law?",
        "Why has the harbor never cleaned a pier?",
        "Why did the harbor stop the ferries?",
        "When did the harbor and the port merge?",
        "Explain why only yachts may land.",
        "¿Por qué derogó el puerto la ley de los barcos?",
        "¿Por qué están prohibidos los barcos?",
        "Pourquoi le port a-t-il abrogé la loi ?",
        "Pourquoi les bateaux sont-ils interdits ?",
        "Por que o porto revogou a lei?",
        "Já que os barcos são proibidos, como se atravessa?",
        "Poukisa yo entèdi bato yo?",
        "为什么港口废除了渡轮法？",
    ],
)
def test_what_the_documents_do_not_say_is_not_borne_out(question: str) -> None:
    """That something was ended, forbidden or forced has to stand there; likeness is not enough."""
    assert not borne_out(question, _SAYS_NOTHING_OF_IT)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Why did the harbor abolish the ferry law?", "The law was repealed in spring."),
        ("Why are ferries banned?", "It is unlawful for ferries to land."),
        ("Why must all captains sail at night?", "Every captain is required to sail at night."),
        ("Why are yachts exempt?", "Yachts have immunity."),
        ("¿Por qué se derogó la ley?", "The law was abolished in spring."),
        ("Pourquoi la loi a-t-elle été abrogée ?", "The law was rescinded."),
        ("Por que os barcos são proibidos?", "Boats are banned."),
        ("为什么渡轮法被废除？", "The law was repealed."),
    ],
)
def test_another_word_of_the_family_bears_it_out(question: str, text: str) -> None:
    """What a question says with one word a document may say with another, or in another language."""
    assert borne_out(question, text)


@pytest.mark.parametrize(
    "question",
    [
        "Did the harbor abolish the ferry law?",
        "Is the ferry law repealed?",
        "Are ferries banned?",
        "Can the port forbid ferries?",
        "What if the ferry law were repealed?",
        "How would a ban of ferries be felt?",
        "Do you know whether ferries are banned?",
        "What do ferries carry?",
        "Why does the harbor keep piers clean?",
    ],
)
def test_to_ask_whether_is_to_take_nothing_for_granted(question: str) -> None:
    """A question that leaves it open is answered by what there is."""
    assert borne_out(question, _SAYS_NOTHING_OF_IT)


@pytest.mark.parametrize("question", ["¿Se derogó la ley?", "La loi a-t-elle été abrogée ?", "A lei foi revogada?"])
def test_to_ask_whether_in_another_language(question: str) -> None:
    """What leaves it open in English leaves it open in other languages."""
    assert borne_out(question, _SAYS_NOTHING_OF_IT)


@pytest.mark.parametrize(
    "question",
    [
        "Where are the fusion centers?",
        "How is illegal fishing reported?",
        "Why is the ferry law in force?",
        "Why is close cooperation useful?",
        "Which findings are published?",
    ],
)
def test_a_thing_is_not_an_event(question: str) -> None:
    """A noun that names what something is does not claim that anything happened."""
    assert borne_out(question, _SAYS_NOTHING_OF_IT)


@pytest.mark.parametrize("word", ["bandits", "bankers", "mustard", "endives", "negatives", "terminals", "closets"])
def test_words_that_only_begin_alike_are_of_no_family(word: str) -> None:
    """A word is of a family as a whole."""
    assert borne_out(f"Why do {word} cross by ferry?", _SAYS_NOTHING_OF_IT)


def test_a_noun_does_not_bear_out_a_verb() -> None:
    """That there are forces does not say that anybody is forced."""
    assert not borne_out("Why are captains forced to join?", "The harbor's task forces meet. Captains may join them.")


@given(st.text(max_size=200))
def test_a_question_bears_itself_out(question: str) -> None:
    """Whatever a text says, it has the words that it has."""
    assert borne_out(question, question)
