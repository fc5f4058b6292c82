"""Comparisons that a model writes: rows of an aspect and a cell for each document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.answer import Withheld
from chatbot.answering.comparing import Row, rows, set_rows
from chatbot.answering.sheet import Sheet
from chatbot.answering.writing import Written
from chatbot.citations import Item, Sentence
from chatbot.evidence import Evidence, Part
from chatbot.phrases import phrases_in
from chatbot.query import Query
from tests.chatbot.excerpts import excerpt

_TITLES = {"owls": "Owls", "bats": "Bats"}
_KNOWN = {"OS-1.1", "OS-1.2", "BS-1.1"}
_OWLS = Written("They eat mice.", ("OS-1.1",))
_BATS = Written("They eat moths.", ("BS-1.1",))
_FOOD = Row("Food", {"owls": [_OWLS], "bats": [_BATS]})


def _rows(written: str) -> list[Row | Written]:
    return list(rows([written], _TITLES, _KNOWN))


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("# Food\nOwls: They eat mice. [OS-1.1]\nBats: They eat moths. [BS-1.1]", id="as told"),
        pytest.param("### Food:\n\n- Owls: They eat mice [OS-1.1].\n\n- Bats: They eat moths [BS-1.1].\n", id="items"),
        pytest.param("#Food\n**Owls:** They eat mice. [OS-1.1]\n**Bats**: They eat moths. [BS-1.1]", id="emphasis"),
        pytest.param("# Food\n* *owls*: They eat mice. [OS-1.1]\n* BATS : They eat moths. [BS-1.1]", id="case"),
        pytest.param("# Food\nOwls：They eat mice. [OS-1.1]\nBats ：They eat moths. [BS-1.1]", id="full width"),
        pytest.param("# Food\nOwls:\n- They eat mice. [OS-1.1]\nBats:\n\n- They eat moths. [BS-1.1]", id="line below"),
        pytest.param("# Food\r\nOwls: They eat mice. [OS-1.1]\r\nBats: They eat moths. [BS-1.1]\r\n", id="CRLF"),
    ],
)
def test_rows_are_read_in_any_format(written: str) -> None:
    """However a model marks aspects and documents, a row has each document's sentences and their numbers."""
    (row,) = _rows(written)

    assert isinstance(row, Row)
    assert row.aspect == "Food"
    said = {document: [(one.text, one.numbers) for one in cell] for document, cell in row.cells.items()}
    assert said == {"owls": [(_OWLS.text, _OWLS.numbers)], "bats": [(_BATS.text, _BATS.numbers)]}


def test_an_aspect_begins_a_row() -> None:
    """Each heading begins a row, and one that nothing is said under is none."""
    written = (
        "# Food\nOwls: They eat mice. [OS-1.1]\nBats: They eat moths. [BS-1.1]\n# Nothing\n# Sleep\nOwls: NOT STATED"
    )

    assert _rows(written) == [_FOOD, Row("Sleep", {"owls": []})]


def test_a_document_that_comes_again_begins_a_row() -> None:
    """Where a model leaves headings out, the second sentence of a document is of the next row."""
    written = "# Food\nOwls: They eat mice. [OS-1.1]\nBats: They eat moths. [BS-1.1]\nOwls: They hunt."

    assert _rows(written) == [_FOOD, Row("", {"owls": [Written("They hunt.")]})]


@pytest.mark.parametrize("said", ["NOT STATED", "not stated.", "**NOT STATED**", "", "[OS-1.1]"])
def test_a_cell_may_say_nothing(said: str) -> None:
    """A cell that says that nothing is stated, or nothing at all, is there and empty."""
    assert _rows(f"# Food\nOwls: {said}\nBats: They eat moths. [BS-1.1]") == [
        Row("Food", {"owls": [], "bats": [_BATS]})
    ]


def test_what_stands_outside_of_rows_comes_in_its_place() -> None:
    """Sentences before the rows and behind them are given too, and end the row before them."""
    written = "They differ.\n# Food\nOwls: They eat mice. [OS-1.1]\nBats: They eat moths. [BS-1.1]\n\nBoth eat."

    assert _rows(written) == [Written("They differ."), _FOOD, Written("Both eat.")]
    assert _rows("# Food\nOwls: NOT STATED\n\nBoth eat.") == [Row("Food", {"owls": []}), Written("Both eat.")]


def test_of_titles_that_begin_alike_the_longer_one_is_meant() -> None:
    """A title with a colon in it is not taken for that of another document."""
    titles = {"a": "Owls", "b": "Owls: a study"}

    (row,) = rows(["# Food\nOwls: a study: They eat mice."], titles, ())

    assert row == Row("Food", {"b": [Written("They eat mice.")]})


_PARTS = st.sampled_from(
    [
        "# ",
        "Food",
        "\n",
        "\n\n",
        "Owls: ",
        "- **Bats:** ",
        "They eat mice.",
        " [OS-1.1]",
        "NOT STATED",
        "Both eat. ",
        ":",
    ]
)


@given(st.lists(_PARTS, max_size=15).map("".join), st.data())
def test_it_does_not_matter_how_a_text_is_cut(text: str, data: st.DataObject) -> None:
    """However a text comes in pieces, its rows are those of the whole, and none is empty."""
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)))))
    pieces = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    found = list(rows(pieces, _TITLES, _KNOWN))

    assert found == _rows(text)
    assert all(one.cells for one in found if isinstance(one, Row))


_EVIDENCE = Evidence(
    1.0,
    tuple(
        Part(document, document.title(), ((excerpt(text, document=document, section="Lives"),),))
        for document, text in (("owls", "Owls eat mice. Owls hunt at night."), ("bats", "Bats eat moths."))
    ),
)
_SHEET = Sheet.of(_EVIDENCE, characters=1_000)
_NOT_STATED = phrases_in("en").not_stated


def _set(written: str, question: str = "Compare the food of owls and bats") -> list[Item]:
    return list(set_rows([written], _SHEET, _TITLES, Query(question)))


def _text(items: list[Item]) -> str:
    return "".join(item.opening + item.text for item in items if isinstance(item, Sentence))


def test_a_row_is_set_with_a_line_for_each_document() -> None:
    """What is borne out stands behind its document's title, with the source that bears it out."""
    items = _set("# Food\nOwls: Owls eat mice. [OS-1.1]\nBats: Bats eat moths. [BS-1.1]")

    assert _text(items) == "\n\nFood:\n- Owls: Owls eat mice.\n- Bats: Bats eat moths."
    assert [[source.document for source in item.sources] for item in items if isinstance(item, Sentence)] == [
        [],
        ["owls"],
        ["bats"],
    ]


def test_sentences_of_a_cell_follow_each_other() -> None:
    """A cell of several sentences is one line."""
    items = _set("# Food\nOwls: Owls hunt at night. [OS-1.2] Owls eat mice. [OS-1.1]\nBats: NOT STATED")

    assert _text(items) == f"\n\nFood:\n- Owls: Owls hunt at night. Owls eat mice.\n- Bats: {_NOT_STATED}"


def test_a_document_that_is_left_out_states_nothing() -> None:
    """A row has a line for each document that is compared, if a model has one for it or not."""
    assert _text(_set("# Food\nBats: Bats eat moths. [BS-1.1]")).startswith(f"\n\nFood:\n- Owls: {_NOT_STATED}\n")


def test_what_is_not_borne_out_is_quoted_instead() -> None:
    """Where a cell says what its document does not, the sentence that it names stands in its place."""
    items = _set("# Food\nOwls: Owls eat 12 mice. [OS-1.1]\nBats: Bats eat moths. [BS-1.1]")

    quoted = next(item for item in items if isinstance(item, Sentence) and item.sources)
    assert (quoted.text, quoted.support, quoted.by_model) == ("Owls eat mice.", "verbatim", False)


def test_what_is_not_borne_out_and_names_nothing_is_withheld() -> None:
    """In the place of a cell that is not borne out the nearest sentence of its document is quoted."""
    items = _set("# Food\nOwls: Owls eat 12 mice.\nBats: Bats eat moths. [BS-1.1]")

    assert [item.text for item in items if isinstance(item, Withheld)] == ["Owls eat 12 mice."]
    assert "- Owls: Owls eat mice." in _text(items)


def test_a_document_does_not_bear_out_the_cell_of_another() -> None:
    """A cell is held against its own document, whatever number it names."""
    items = _set("# Food\nOwls: Bats eat moths. [BS-1.1]\nBats: Bats eat moths. [BS-1.1]")

    assert [item.text for item in items if isinstance(item, Withheld)] == ["Bats eat moths."]
    assert _text(items) == "\n\nFood:\n- Owls: Owls eat mice.\n- Bats: Bats eat moths."


def test_an_aspect_of_words_of_its_own_is_not_shown() -> None:
    """The name of an aspect is a model's: it stands there only if it is made of words asked or said."""
    written = "# Cruelty\nOwls: Owls eat mice. [OS-1.1]\nBats: Bats eat moths. [BS-1.1]"

    assert _text(_set(written)) == "\n- Owls: Owls eat mice.\n- Bats: Bats eat moths."
    assert "Cruelty:" in _text(_set(written, "Compare the cruelty of owls and bats"))


def test_an_aspect_that_nothing_is_said_of_is_not_named() -> None:
    """Where no document states anything, the aspect is not shown either."""
    assert "Food" not in _text(_set("# Food\nOwls: NOT STATED\nBats: NOT STATED"))


def test_sentences_outside_of_rows_are_checked_too() -> None:
    """What a model says around its rows is shown if the documents bear it out."""
    items = _set("Bats eat moths.\nBats eat 12 moths.\n# Food\nOwls: Owls eat mice. [OS-1.1]")

    assert isinstance(items[0], Sentence)
    assert (items[0].text, items[0].by_model) == ("Bats eat moths.", True)
    assert isinstance(items[1], Withheld)
