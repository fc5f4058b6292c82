"""Naming: which documents a question means."""

import time
import unicodedata
from typing import Literal

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
        pytest.param("Is CT a sanctuary?", ["connecticut"], id="postal code"),
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
    ("question", "title", "short"),
    [
        pytest.param("tell me more", "Maine", "ME", id="me"),
        pytest.param("what happens in it", "Indiana", "IN", id="in"),
        pytest.param("¿Cuál es el papel de la agencia?", "Delaware", "DE", id="de"),
        pytest.param("¿Cuál es el papel de la agencia?", "Louisiana", "LA", id="la"),
        pytest.param("is it up to us", "United States", "US", id="us"),
    ],
)
def test_words_that_look_like_abbreviations(question: str, title: str, short: str) -> None:
    """A word of two letters names no document that is abbreviated so; the same in capitals does."""
    assert named_documents(question, {"it": title}) == ()
    assert named_documents(f"{question} {short}", {"it": title}) == ("it",)


@pytest.mark.parametrize(
    ("title", "short"), [("Contact", "CT"), ("Budget", "BT"), ("Membership", "MP"), ("Notes", "NS")]
)
def test_a_single_word_has_no_abbreviation(title: str, short: str) -> None:
    """Two letters name no document of which they happen to be the first and the last; only places have codes."""
    assert named_documents(f"What about {short}?", {"it": title, "connecticut": "Connecticut"}) == (
        ("connecticut",) if short == "CT" else ()
    )


@pytest.mark.parametrize(
    ("question", "title"),
    [
        pytest.param("图书馆规则里怎么说？", "图书馆规则", id="Chinese"),
        pytest.param("図書館の規則では犬は入れますか", "図書館の規則", id="Japanese"),
        pytest.param("도서관은 언제 열어요?", "도서관", id="Korean"),
        pytest.param("ห้องสมุดเปิดกี่โมง", "ห้องสมุด", id="Thai"),
    ],
)
def test_titles_that_are_written_on(question: str, title: str) -> None:
    """Where words are not set apart, a title is named where it stands in the question, and not where it does not."""
    titles = {"other": "猫头鹰手册", "it": title}

    assert named_documents(question, titles) == ("it",)


def test_figures_tell_titles_apart() -> None:
    """Of letters that are numbered, the one whose number is said is meant, and not all of them."""
    titles = {f"letter-{number}": f"Letter {number}" for number in range(1, 200)}

    assert named_documents("What does letter 17 say?", titles) == ("letter-17",)
    assert named_documents("What does the letter say?", titles) == ()


def test_what_would_name_many_documents_names_none() -> None:
    """Notes that nothing tells apart are not all asked for by name."""
    titles = {letter: f"Notes {letter}" for letter in "bcdefghij"}

    assert named_documents("What do the notes say?", titles) == ()
    assert named_documents("What do the notes say?", dict(list(titles.items())[:2])) == ("b", "c")


def test_a_thousand_titles_take_no_time() -> None:
    """What a question names is found by its words, not by going through all titles."""
    titles = {f"d{number}": f"Procedure of kind{number}" for number in range(2_000)}
    named_documents("to read the titles", titles)

    start = time.perf_counter()
    for number in range(100):
        assert named_documents(f"the procedure of kind{number}", titles)[0] == f"d{number}"

    assert time.perf_counter() - start < 2


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


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_may_be_written_by_themselves(form: Literal["NFC", "NFD"]) -> None:
    """Some systems write the accents in names of files by themselves; the question may or may not."""
    titles = {"it": unicodedata.normalize("NFD", "Peñón")}

    assert named_documents(unicodedata.normalize(form, "¿Qué hay en el Peñón?"), titles) == ("it",)
