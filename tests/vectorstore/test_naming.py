"""Naming: which documents a question means."""

import pytest

from vectorstore import named_documents

TITLES = {"connecticut": "Connecticut", "new-york": "New York"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("How can people complain in New York?", ["new-york"], id="name"),
        pytest.param("new york's agencies", ["new-york"], id="lower case with an ending"),
        pytest.param("NEW YORK", ["new-york"], id="capitals"),
        pytest.param("Who oversees it in NY?", ["new-york"], id="initials"),
        pytest.param("and in ny", ["new-york"], id="initials in lower case"),
        pytest.param("¿Y en Nueva York?", ["new-york"], id="another language"),
        pytest.param("What does Connecticut do?", ["connecticut"], id="one word"),
        pytest.param("what does conneticut do", ["connecticut"], id="letter left out"),
        pytest.param("what does Conecticut do", ["connecticut"], id="another letter left out"),
        pytest.param("Is CT a sanctuary?", ["connecticut"], id="first and last letter"),
        pytest.param("Compare New York and Connecticut.", ["connecticut", "new-york"], id="two, in the titles' order"),
        pytest.param("CT vs. NY", ["connecticut", "new-york"], id="two abbreviations"),
        pytest.param("Tell me what is new in it.", [], id="small words"),
        pytest.param("Connect the cities", [], id="a word that only begins alike"),
        pytest.param("the connection of cities", [], id="a word that is rather like it"),
        pytest.param("act any city", [], id="letters inside words"),
        pytest.param("What about Texas?", [], id="another place"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_states(question: str, expected: list[str]) -> None:
    """A document is named by its title's telling words, a typing error allowed, or by its abbreviation."""
    assert list(named_documents(question, TITLES)) == expected


@pytest.mark.parametrize(
    ("question", "title"),
    [
        pytest.param("tell me more", "Melbourne", id="me"),
        pytest.param("what happens in it", "Indian", id="in"),
        pytest.param("¿Cuál es el papel de la agencia?", "Delaware", id="de"),
        pytest.param("¿Cuál es el papel de la agencia?", "Louisiana", id="la"),
        pytest.param("is it my duty", "Monterey", id="my"),
        pytest.param("it is up to us", "United States", id="us"),
    ],
)
def test_words_that_look_like_abbreviations(question: str, title: str) -> None:
    """A word of two letters names no document that could be abbreviated so; the same in capitals does."""
    short = title.split(maxsplit=1)[0][0] + title.rsplit(maxsplit=1)[-1][0 if " " in title else -1]

    named = [named_documents(asked, {"it": title}) for asked in (question, f"{question} {short.upper()}")]

    assert named[0] == ()
    assert named[1] == (("it",) if len(title) > len("Indian") else ())


def test_a_title_of_short_words_is_named_by_all_of_them() -> None:
    """Where no word of a title has four letters, all its words name it, and one does not."""
    titles = {"faq": "The FAQ"}

    assert named_documents("where is the faq", titles) == ("faq",)
    assert named_documents("where is the rest", titles) == ()


def test_an_acronym_of_several_words_is_known_in_lower_case() -> None:
    """The initials of a title of several words name it however they are written."""
    titles = {"foia": "Freedom of Information Act"}

    assert named_documents("what does foia say", titles) == ("foia",)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        pytest.param("Tell me about parking.", "About", id="a preposition"),
        pytest.param("How do I get to the office?", "How To", id="two small words"),
        pytest.param("Is a dog allowed?", "A", id="a letter"),
        pytest.param("What are all the rules?", "Annual Leave Letter", id="initials that are a word"),
        pytest.param("WHO CAN HELP ME IN COURT?", "Immigration", id="a word in capitals like the others"),
    ],
)
def test_function_words_name_no_document(question: str, title: str) -> None:
    """Words that every question may have name no document, though its title has no other or is abbreviated so."""
    assert named_documents(question, {"it": title}) == ()


def test_a_small_word_of_a_title_need_not_be_there() -> None:
    """A title is named by what tells it from others."""
    assert named_documents("the parking rules", {"it": "About Parking"}) == ("it",)
