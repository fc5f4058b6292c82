"""What kind of detail a question asks for, and what holds one."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.details import DetailAsked, detail_asked
from chatbot.phrases import Detail


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("In what year did the ferry begin to sail?", "date"),
        ("When was the harbor built?", "date"),
        ("¿En qué año se construyó el puerto?", "date"),
        ("En quelle année le port a-t-il été construit ?", "date"),
        ("Em que ano foi construído o porto?", "date"),
        ("Nan ki ane yo te bati pò a?", "date"),
        ("港口是哪一年建成的？", "date"),
        ("How many ferries cross the bay?", "number"),
        ("What percentage of ferries is late?", "number"),
        ("¿Cuántos barcos cruzan la bahía?", "number"),
        ("Combien de bateaux traversent la baie ?", "number"),
        ("Quantos barcos atravessam a baía?", "number"),
        ("Konbyen bato ki travèse bè a?", "number"),
        ("有多少艘船？", "number"),
        ("Who is the director of the harbor?", "name"),
        ("Which companies run the ferries?", "name"),
        ("¿Cómo se llama el capitán?", "name"),
        ("Comment s'appelle le capitaine ?", "name"),
        ("Como se chama o capitão?", "name"),
        ("船长叫什么名字？", "name"),
        ("What is the phone number of the harbor?", "phone"),
        ("¿Cuál es el número de teléfono del puerto?", "phone"),
        ("Quel est le numéro de téléphone du port ?", "phone"),
        ("Qual é o número de telefone do porto?", "phone"),
        ("Ki nimewo telefòn pò a?", "phone"),
        ("港口的电话号码是什么？", "phone"),
        ("What is the email address of the harbor?", "address"),
        ("Which website lists the ferries?", "address"),
        ("¿Cuál es la dirección del puerto?", "address"),
        ("Quelle est l'adresse du port ?", "address"),
        ("Qual é o endereço do porto?", "address"),
        ("Ki adrès pò a?", "address"),
        ("港口的地址是什么？", "address"),
        ("Where is the harbor office located?", "place"),
        ("¿Dónde está el puerto?", "place"),
        ("Où se trouve le port ?", "place"),
        ("Onde fica o porto?", "place"),
        ("港口在哪里？", "place"),
        ("How much does a ferry cost?", "money"),
        ("¿Cuánto cuesta el pasaje?", "money"),
        ("Combien coûte le billet ?", "money"),
        ("Quanto custa a passagem?", "money"),
        ("船票多少钱？", "money"),
        ("How long does the crossing take?", "duration"),
        ("How many days may a boat stay?", "duration"),
        ("¿Cuánto tiempo dura la travesía?", "duration"),
        ("Combien de temps dure la traversée ?", "duration"),
        ("Quanto tempo dura a travessia?", "duration"),
        ("Konbyen tan travèse a dire?", "duration"),
        ("渡海要多久？", "duration"),
    ],
)
def test_the_kind_of_detail(question: str, kind: Detail) -> None:
    """What is wanted to the letter is told by how it is asked for, in each language."""
    asked = detail_asked(question)

    assert asked is not None
    assert asked.kind == kind


@pytest.mark.parametrize(
    "question",
    [
        "What do ferries carry?",
        "How are boats kept clean?",
        "Who may complain?",
        "When boats are late, what happens?",
        "Where can people complain?",
        "What does the harbor do about noise?",
        "What steps has Mayor Doe taken against noise?",
        "How long has been the quarrel about the pier?",
        "¿Cómo se limpian los barcos?",
        "Comment nettoie-t-on les bateaux ?",
        "Como se limpam os barcos?",
        "Kijan yo netwaye bato yo?",
        "怎样清洗船只？",
        "",
    ],
)
def test_most_questions_ask_for_no_detail(question: str) -> None:
    """A question for what is done, or how, is answered by what is near."""
    assert detail_asked(question) is None


@pytest.mark.parametrize(
    ("kind", "holding", "lacking"),
    [
        ("date", "The pier was opened in 1987.", "The pier was opened early."),
        ("date", "It opens on March 3.", "It may open in spring, they say; they march on."),
        ("date", "El muelle abrió el 3 de marzo.", "El muelle abrió tarde."),
        ("date", "码头于1987年开放。", "码头早已开放。"),
        ("number", "Twelve ferries sail.", "Ferries sail."),
        ("number", "They have 14 ferries.", "Under 287(g) they sail."),
        ("number", "It grew by 5 %.", "It grew in 1987."),
        ("number", "Hay tres barcos.", "Hay barcos."),
        ("name", "Ask Jane Doe about it.", "Ask the captain about it."),
        ("name", "Pregunte a José Núñez.", "Pregunte a él."),
        ("name", "Ask Élodie D’Arcy.", "We asked Élodie."),
        ("name", "Ask Sean T. O'Hara.", "Ask the O'Haras."),
        ("name", "Ask Leonard McCoy.", "We asked McCoy."),
        ("phone", "Call (203) 555-0100.", "Call the harbor at 9."),
        ("address", "Write to harbor@example.org.", "Write to the harbor."),
        ("address", "It is at 12 Old Pier Street.", "It is on a street."),
        ("place", "The office is located in Boston.", "The office is open."),
        ("money", "A ticket costs $4.", "A ticket costs little."),
        ("money", "They paid two million dollars.", "They paid well."),
        ("duration", "It takes 40 minutes.", "It takes a while."),
        ("duration", "Tarda tres horas.", "Tarda mucho."),
        ("duration", "需要三天。", "需要很久。"),
    ],
)
def test_what_holds_a_detail(kind: Detail, holding: str, lacking: str) -> None:
    """A text holds a detail if it says one, not if it only speaks of the matter."""
    asked = DetailAsked(kind)

    assert asked.held_in(holding)
    assert asked.found_in(holding)
    assert not asked.held_in(lacking)


def test_a_count_is_of_what_was_asked_for() -> None:
    """A figure for something else is no answer; the same word in another form is."""
    asked = detail_asked("How many ferries does the harbor have?")

    assert asked is not None
    assert asked.held_in("The harbor has twelve ferries.")
    assert asked.held_in("A ferry, 12 in all, leaves each hour.")
    assert not asked.held_in("The harbor has twelve piers.")


def test_a_bearer_is_of_the_kind_that_was_asked_for() -> None:
    """Who asks for a director is not answered with the name of a pier."""
    asked = detail_asked("Who is the director of the harbor?")

    assert asked is not None
    assert asked.held_in("Its director is Jane Doe.")
    assert not asked.held_in("It has the Old Pier.")


def test_details_are_found_as_they_are_written() -> None:
    """The details of a text can be compared with those of another."""
    assert DetailAsked("date").found_in("Passed in 1987, changed in 1991.") == {"1987", "1991"}
    assert DetailAsked("date").found_in("Passed late.") == frozenset()
    assert DetailAsked("duration").found_in("It takes 40 minutes or 2 hours.") == {"40 minutes", "2 hours"}


@given(st.text(max_size=300), st.sampled_from(get_args(Detail)))
def test_any_text_can_be_judged(text: str, kind: Detail) -> None:
    """Whatever a question or a document says, it asks for a known detail or none, and holds what is found in it."""
    asked = detail_asked(text)

    assert asked is None or asked.kind in get_args(Detail)
    assert DetailAsked(kind).held_in(text) == bool(DetailAsked(kind).found_in(text))
    assert all(found in text for found in DetailAsked(kind).found_in(text))
