"""What a question calls by name."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.names import is_international, names_in


@pytest.mark.parametrize(
    ("question", "names"),
    [
        pytest.param("Does the Clean Rivers Act bind ferries?", ["Clean Rivers Act"], id="several words"),
        pytest.param("does NOAA own the buoys?", ["NOAA"], id="an acronym"),
        pytest.param("NOAA owns which buoys?", ["NOAA"], id="an acronym that opens a sentence"),
        pytest.param("Is the Bureau of Harbors closed?", ["Bureau of Harbors"], id="joined by of"),
        pytest.param("Who leads the Friends of the Earth?", ["Friends of the Earth"], id="joined by two words"),
        pytest.param("When was the ferry law of 1987 passed?", ["1987"], id="a year"),
        pytest.param("Are 1,200 buoys enough?", ["1,200"], id="a figure with a comma"),
        pytest.param("Do Boston and Maine share a port?", ["Boston", "Maine"], id="two names and no third"),
        pytest.param("what does it say of Ohio's Ferry Law?", ["Ohio", "Ferry Law"], id="a name that owns another"),
        pytest.param("Is this the Andrews’ Ferry?", ["Andrews", "Ferry"], id="an owner that ends in s"),
        pytest.param(
            "does NOAA sail where no other ship of NOAA sails?", ["NOAA"], id="a name that is said twice is one"
        ),
        pytest.param("Which ferries sail. Harbors close.", [], id="words that open sentences"),
        pytest.param("¿Qué dice la Ley de Puertos de NOAA?", ["Ley", "Puertos", "NOAA"], id="Spanish"),
        pytest.param("Who is Jose\u0301 Nu\u0301n\u0303ez?", ["José Núñez"], id="accents by themselves"),
        pytest.param("Que fait la NOAA en 1987 ?", ["NOAA", "1987"], id="French"),
        pytest.param("O que diz a NOAA sobre Boston?", ["NOAA", "Boston"], id="Portuguese"),
        pytest.param("Kisa NOAA fè nan Boston?", ["NOAA", "Boston"], id="Haitian Creole"),
        pytest.param("NOAA 在 Boston 做什么？", ["NOAA", "Boston"], id="Chinese"),
        pytest.param("I think I'm lost, OK?", [], id="I and OK are no names"),
        pytest.param("what is shared with whom?", [], id="none"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_names_are_found_in_their_order(question: str, names: list[str]) -> None:
    """Capitals, acronyms and figures tell a name; the capital of a sentence's first word does not."""
    assert names_in(question) == names


@pytest.mark.parametrize(
    "question",
    ["WHO RUNS THE FERRIES OF THE HARBOR?", "How Do The Ferries Of The Harbor Keep Time?"],
    ids=["all capitals", "a headline"],
)
def test_capitals_everywhere_tell_nothing(question: str) -> None:
    """Where nearly every word has a capital, none is taken for a name."""
    assert names_in(question) == []


def test_a_name_by_itself_is_a_question() -> None:
    """A question of a few words may be nothing but a name."""
    assert names_in("the Rivers Act?") == ["Rivers Act"]
    assert names_in("NOAA") == ["NOAA"]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What is the Clean Rivers Act in Boston?", ["Clean Rivers Act", "Boston"]),
        ("Is NOAA in Boston? Is FDIC?", ["NOAA", "Boston", "FDIC"]),
        ("What is Ohio's Ferry Law?", ["Ohio", "Ferry Law"]),
        ("the Clean Rivers Act?", ["Clean Rivers Act"]),
    ],
)
def test_long_names_in_a_short_question_are_names(question: str, names: list[str]) -> None:
    """Names of several words, a place and the first word of the question do not make it a headline."""
    assert names_in(question) == names


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("I sail from Boston. Who owns the buoys?", []),
        ("I sail from Boston. Does NOAA own the buoys?", ["NOAA"]),
        ("Suppose NOAA closed. Tell me of Boston.", ["NOAA", "Boston"]),
        ("我住在 Boston。谁拥有浮标？", []),
        ("NOAA拥有浮标吗？", ["NOAA"]),
    ],
)
def test_names_are_those_of_what_asks(question: str, names: list[str]) -> None:
    """What somebody tells before asking names nothing that the documents must have; Chinese is part of no name."""
    assert names_in(question) == names


@pytest.mark.parametrize(
    ("name", "alike"),
    [("NOAA", True), ("1987", True), ("287", True), ("McD", True), ("Boston", False), ("Clean Rivers Act", False)],
)
def test_acronyms_and_figures_are_written_alike_everywhere(name: str, alike: bool) -> None:  # noqa: FBT001 - a table
    """What may be translated cannot be looked for in another language; acronyms and figures can."""
    assert is_international(name) == alike


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_every_name_stands_in_the_question(question: str) -> None:
    """Whatever is asked, a name is a stretch of it, accents in their letters, given once and never empty."""
    names = names_in(question)

    assert all(name and name in unicodedata.normalize("NFC", question) for name in names)
    assert len(names) == len(set(names))
    assert all(is_international(name) in {True, False} for name in names)
