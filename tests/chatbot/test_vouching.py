"""What a model wrote, held against small evidence: shown with its sources, or withheld."""

import pytest

from chatbot.answer import Withheld
from chatbot.answering.sheet import Sheet
from chatbot.answering.vouching import vouch
from chatbot.answering.writing import Written
from chatbot.citations import Sentence
from chatbot.evidence import Evidence, Part
from chatbot.languages import Language
from chatbot.phrases import phrases_in
from tests.chatbot.excerpts import excerpt

_TEXTS = {
    "owls": "Owls hunt mice at night. Barn owls lay four to seven eggs. Visitors may not touch the nests.",
    "bats": "Bats eat moths. Bats sleep by day in caves. Patients may register at the office.",
}
_SHEET = Sheet.of(
    Evidence(
        1.0,
        tuple(
            Part(document, document.title(), ((excerpt(text, document=document, section="Lives"),),))
            for document, text in _TEXTS.items()
        ),
    ),
    characters=1_000,
)


def _vouch(text: str, *numbers: str, sheet: Sheet = _SHEET, language: Language = "en") -> Sentence | Withheld:
    return vouch(Written(text, numbers), sheet, language, phrases_in(language), opening="\n- ")


def _quotes(item: Sentence | Withheld) -> list[str]:
    """Give the words that an item rests on."""
    assert isinstance(item, Sentence)
    return [_TEXTS[source.document][source.start : source.end] for source in item.sources]


@pytest.mark.parametrize(
    "numbers",
    [
        pytest.param(("OS-1.1",), id="named"),
        pytest.param((), id="none named"),
        pytest.param(("BS-1.1",), id="another one named"),
        pytest.param(("OS-1.1", "BS-1.1", "OS-1.2"), id="more named"),
        pytest.param(("ZZ-9.9",), id="an unknown one named"),
    ],
)
def test_a_statement_rests_on_what_bears_it_out(numbers: tuple[str, ...]) -> None:
    """Whatever numbers a model names, the source is the sentence that bears the statement out, and only that."""
    item = _vouch("At night, owls hunt mice.", *numbers)

    assert isinstance(item, Sentence)
    assert (item.opening, item.text, item.support, item.remark) == (
        "\n- ",
        "At night, owls hunt mice.",
        "supported",
        "",
    )
    assert item.by_model
    assert _quotes(item) == ["Owls hunt mice at night."]


def test_a_statement_may_rest_on_several_sentences() -> None:
    """Sentences that a model names bear a statement out together."""
    item = _vouch("Owls hunt mice at night, and bats eat moths.", "OS-1.1", "BS-1.1")

    assert sorted(_quotes(item)) == ["Bats eat moths.", "Owls hunt mice at night."]


@pytest.mark.parametrize("numbers", [("OS-1.1",), ("BS-1.1",), ()])
def test_sentences_are_not_put_together_for_a_model(numbers: tuple[str, ...]) -> None:
    """What no sentence bears out alone is not supported by several that the model has not named."""
    item = _vouch("Owls hunt mice at night, and bats eat moths.", *numbers)

    assert isinstance(item, Withheld) or item.support == "weak"


def test_what_is_borne_out_in_part_is_remarked() -> None:
    """A statement that leaves no exception where its source does not say so is shown as borne out in part."""
    item = _vouch("Owls always hunt mice at night.", "OS-1.1")

    assert isinstance(item, Sentence)
    assert (item.support, item.remark) == ("weak", phrases_in("en").borne_out_in_part)
    assert _quotes(item) == ["Owls hunt mice at night."]


@pytest.mark.parametrize(
    ("text", "words", "matter"),
    [
        pytest.param("Barn owls lay twelve eggs.", "twelve", "number", id="number"),
        pytest.param("Visitors may touch the nests.", "touch", "negation", id="negation"),
        pytest.param("Patients must register at the office.", "register", "modality", id="modality"),
        pytest.param("Barn owls lay eggs in Norway.", "Norway", "name", id="name"),
    ],
)
def test_what_is_withheld_says_why(text: str, words: str, matter: str) -> None:
    """A statement that is not borne out to the letter is withheld, and the reason names the words."""
    for number in ("OS-1.2", "OS-1.3", "BS-1.3"):
        item = _vouch(text, number)

        assert isinstance(item, Withheld)
        assert item.text == text
        assert f"“{words}” ({matter})" in item.reason


@pytest.mark.parametrize(
    ("numbers", "reason"),
    [((), "Nothing in the documents speaks of this."), (("OS-1.1",), "The documents do not say this.")],
)
def test_what_no_document_says_is_withheld(numbers: tuple[str, ...], reason: str) -> None:
    """A statement about something else is withheld, and no words of it are singled out."""
    assert _vouch("Foxes swim across rivers.", *numbers) == Withheld("Foxes swim across rivers.", reason)


def test_without_evidence_everything_is_withheld() -> None:
    """Where there are no sentences nothing is borne out."""
    assert isinstance(_vouch("Owls hunt mice at night.", "OS-1.1", sheet=Sheet(())), Withheld)


def test_another_document_bears_out_nothing() -> None:
    """Of a sheet of one document, only its sentences are sources."""
    assert isinstance(_vouch("Bats eat moths.", "BS-1.1", sheet=_SHEET.of_document("owls")), Withheld)
    assert isinstance(_vouch("Bats eat moths.", "BS-1.1", sheet=_SHEET.of_document("bats")), Sentence)


@pytest.mark.parametrize("asked_in", ["en", "es"])
def test_a_statement_is_read_in_its_own_language(asked_in: Language) -> None:
    """A model may answer in another language than it was asked in; the statement is read in that which it is in."""
    said = _vouch("Los pacientes pueden registrarse en la oficina.", "BS-1.3", language=asked_in)
    overstated = _vouch("Los pacientes deben registrarse en la oficina.", "BS-1.3", language=asked_in)

    assert _quotes(said) == ["Patients may register at the office."]
    assert isinstance(overstated, Withheld)


@pytest.mark.parametrize("text", ["", "?", "\x00", "\u202e", "owls " * 500, "[OS-1.1]"])
def test_any_text_is_shown_or_withheld(text: str) -> None:
    """Whatever a model writes, and whatever it names, there is a decision."""
    assert isinstance(_vouch(text, "OS-1.1", "OS-1.1", "nothing"), Sentence | Withheld)
