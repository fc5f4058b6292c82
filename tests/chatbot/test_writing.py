"""From what a model writes to statements with the numbers that it names, piece by piece."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.answering.writing import Written, statements, written_lines

_KNOWN = {"OW-1.1", "OW-1.2", "OW-2.1", "BA-1.1", "RT12-3.1"}


def _texts(written: str) -> list[str]:
    return [one.text for one in statements([written], _KNOWN)]


def _numbered(written: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.text, one.numbers) for one in statements([written], _KNOWN)]


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        pytest.param("Owls hunt mice [OW-1.1].", ("OW-1.1",), id="before the full stop"),
        pytest.param("Owls hunt mice. [OW-1.1]", ("OW-1.1",), id="behind the full stop"),
        pytest.param("Owls hunt mice.[OW-1.1]", ("OW-1.1",), id="right behind the full stop"),
        pytest.param("[OW-1.1] Owls hunt mice.", ("OW-1.1",), id="before the sentence"),
        pytest.param("OW-1.1: Owls hunt mice.", ("OW-1.1",), id="before a colon"),
        pytest.param("Owls [OW-1.1] hunt mice.", ("OW-1.1",), id="inside"),
        pytest.param("Owls hunt mice [OW-1.1, OW-1.2].", ("OW-1.1", "OW-1.2"), id="two in a pair"),
        pytest.param("Owls hunt mice [OW-1.1; 1.2].", ("OW-1.1", "OW-1.2"), id="the second in short"),
        pytest.param("Owls hunt mice [OW-1.1] [OW-1.2].", ("OW-1.1", "OW-1.2"), id="two pairs"),
        pytest.param("Owls hunt mice [OW-1.1][BA-1.1].", ("OW-1.1", "BA-1.1"), id="two pairs without a space"),
        pytest.param("Owls hunt mice [OW-1.1]. [OW-1.2]", ("OW-1.1", "OW-1.2"), id="on both sides of the full stop"),
        pytest.param("Owls hunt mice [OW-1.1]. [OW-1.1]", ("OW-1.1",), id="the same twice"),
        pytest.param("Owls hunt mice [OW-1.1 and OW-1.2].", ("OW-1.1", "OW-1.2"), id="and"),
        pytest.param("Owls hunt mice [OW-1.1-1.2].", ("OW-1.1", "OW-1.2"), id="range"),
        pytest.param("Owls hunt mice [OW-1.1–OW-1.2].", ("OW-1.1", "OW-1.2"), id="range with a dash"),
        pytest.param("Owls hunt mice [OW-1.1 to 1.2].", ("OW-1.1", "OW-1.2"), id="range in words"),
        pytest.param("Owls hunt mice (OW-1.1).", ("OW-1.1",), id="round"),
        pytest.param("Owls hunt mice {OW-1.1}.", ("OW-1.1",), id="curly"),
        pytest.param("Owls hunt mice <OW-1.1>.", ("OW-1.1",), id="angle"),
        pytest.param("Owls hunt mice 【OW-1.1】.", ("OW-1.1",), id="lenticular"),
        pytest.param("Owls hunt mice （OW-1.1）.", ("OW-1.1",), id="full width"),
        pytest.param("Owls hunt mice ([OW-1.1]).", ("OW-1.1",), id="in brackets in brackets"),
        pytest.param(r"Owls hunt mice \[OW-1.1\].", ("OW-1.1",), id="escaped"),
        pytest.param("Owls hunt mice [ow-1.1].", ("OW-1.1",), id="lower case"),
        pytest.param("Owls hunt mice [OW 1.1].", ("OW-1.1",), id="a space for the hyphen"),
        pytest.param("Owls hunt mice [OW‑1.1].", ("OW-1.1",), id="another hyphen"),
        pytest.param("Owls hunt mice OW-1.1.", ("OW-1.1",), id="no brackets"),
        pytest.param("Owls hunt mice OW-1.1, OW-1.2.", ("OW-1.1", "OW-1.2"), id="several without brackets"),
        pytest.param("Owls hunt mice [source: OW-1.1].", ("OW-1.1",), id="with a word"),
        pytest.param("Owls hunt mice [RT12-3.1].", ("RT12-3.1",), id="one of many documents of a name"),
        pytest.param("Owls hunt mice.", (), id="none"),
        pytest.param("Owls hunt mice [ZZ-9.9].", (), id="unknown"),
        pytest.param("Owls hunt mice (ZZ-9.9).", (), id="unknown in round brackets"),
        pytest.param("Owls hunt mice OW-9.9.", (), id="unknown without brackets"),
        pytest.param("Owls hunt mice [ZZ-9.9, OW-1.1].", ("OW-1.1",), id="unknown beside a known one"),
        pytest.param("Owls hunt mice [3].", (), id="a note's"),
        pytest.param("Owls hunt mice (see source 3).", (), id="a note's in words"),
    ],
)
def test_numbers_are_read_in_any_format(written: str, numbers: tuple[str, ...]) -> None:
    """However a model writes the numbers that it was given, they are taken out of the sentence; unknown ones too."""
    (one,) = statements([written], _KNOWN)

    assert one.text.rstrip(".") == "Owls hunt mice"
    assert one.numbers == numbers


@pytest.mark.parametrize(
    "written",
    [
        "Owls weigh 1.5 kg.",
        "Owls hunt for 2.5 hours in May 3.1 miles from here.",
        "Rule 3.1 applies to owls.",
        "Owls (Strix aluco, Section 4.2) hunt.",
        "Twelve (12) owls hunt.",
        "The Owl Act (1912) protects them.",
        "The F-16.2 is no owl.",
        "Owls hunt [sic] at night.",
        "Owls hunt (at night).",
    ],
)
def test_what_is_no_number_of_a_sentence_stays(written: str) -> None:
    """Amounts, years, rules and what else stands in brackets are part of what is said."""
    assert _numbered(written) == [(written, ())]


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("Owls hunt. [OW-1.1] Bats sleep. [BA-1.1]", id="behind"),
        pytest.param("Owls hunt [OW-1.1]. Bats sleep [BA-1.1].", id="before the full stop"),
        pytest.param("[OW-1.1] Owls hunt. [BA-1.1] Bats sleep.", id="before the sentence"),
        pytest.param("Owls hunt.[OW-1.1]Bats sleep.[BA-1.1]", id="without spaces"),
    ],
)
def test_numbers_belong_to_their_sentence(written: str) -> None:
    """Of several sentences each has its own numbers, and where the first number stands tells where all do."""
    assert _numbered(written) == [("Owls hunt.", ("OW-1.1",)), ("Bats sleep.", ("BA-1.1",))]


def test_the_number_of_a_question_is_not_that_of_the_sentence_before() -> None:
    """A question is no statement, and what stands behind it belongs to nothing before it."""
    assert _numbered("Owls hunt! [OW-1.1] Do bats? [BA-1.1]") == [("Owls hunt!", ("OW-1.1",))]


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "+ ", "– ", "1. ", "12) ", "a. ", "b) ", "  - "])
def test_marks_of_lists_are_taken_off(mark: str) -> None:
    """An item is known as one however it is marked; its first sentence opens it."""
    assert list(statements([f"{mark}Owls hunt. [OW-1.1] Bats sleep."], _KNOWN)) == [
        Written("Owls hunt.", ("OW-1.1",), opens=True, is_item=True),
        Written("Bats sleep.", (), opens=False, is_item=True),
    ]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("**Owls** hunt.", "Owls hunt."),
        ("*Owls* hunt _mice_ `now`.", "Owls hunt mice now."),
        ("__Owls__ hunt.", "Owls hunt."),
        ("- **Owls:** they hunt.", "Owls: they hunt."),
        ("> Owls hunt.", "Owls hunt."),
        ("Owls read snake_case and 2*3*4.", "Owls read snake_case and 2*3*4."),
    ],
)
def test_emphasis_is_taken_off(written: str, text: str) -> None:
    """Marks of emphasis and quotation go; signs inside words stay."""
    assert _texts(written) == [text]


@pytest.mark.parametrize(
    "written",
    [
        "Answer: Owls hunt.",
        "**Answer:** Owls hunt.",
        "Respuesta: Owls hunt.",
        "Réponse : Owls hunt.",
        "回答：Owls hunt.",
    ],
)
def test_a_label_is_taken_off(written: str) -> None:
    """What calls itself the answer is the answer without that word."""
    assert _texts(written) == ["Owls hunt."]


@pytest.mark.parametrize(
    "written",
    [
        "",
        "   ",
        "***",
        "…",
        "[OW-1.1]",
        "# Owls",
        "## What owls do.",
        "What do owls do?",
        "¿Qué hacen los búhos?",
        "猫头鹰做什么？",
        "Question: What do owls do?",
        "Last question: what do owls do",
        "Pregunta: ¿qué hacen?",
        "<documents>",
        "</documents>",
    ],
)
def test_what_states_nothing_is_no_statement(written: str) -> None:
    """Headings, questions, marks and what is repeated of the task are left out."""
    assert _texts(written) == []


def test_what_follows_a_question_is_a_statement() -> None:
    """A model that asks and answers has stated its answer."""
    assert _numbered("What do owls do? They hunt. [OW-1.1]") == [("They hunt.", ("OW-1.1",))]


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("Owls hunt at 4.5 km per hour. Bats sleep.", id="decimal point"),
        pytest.param("Dr. Ito saw e.g. ten owls. Bats sleep.", id="abbreviations"),
    ],
)
def test_sentences_end_at_their_full_stop(written: str) -> None:
    """A point inside a figure or behind an abbreviation ends no sentence."""
    first, second = _texts(written)

    assert f"{first} {second}" == written


def test_what_cannot_be_seen_is_taken_out() -> None:
    """Controls and bidi marks do not come through."""
    assert _texts("\u202eOwls\u202c hunt\x00.") == ["Owls hunt."]


def test_the_lines_of_a_text_come_as_they_grow() -> None:
    """A line is given whenever it has grown, and once more when it is complete."""
    assert list(written_lines(["a", "b\nc", "\n", ""])) == [
        ("a", False),
        ("ab", True),
        ("c", False),
        ("c", True),
    ]


def _read_until(pieces: list[str], statement: str) -> str:
    """Give what has been read of the pieces by the time that a statement is given."""
    read: list[str] = []

    def reading() -> Iterator[str]:
        for piece in pieces:
            read.append(piece)
            yield piece

    next(one for one in statements(reading(), _KNOWN) if one.text == statement)
    return "".join(read)


@pytest.mark.parametrize(
    ("text", "statement", "until"),
    [
        pytest.param(
            "Owls hunt mice. [OW-1.1] Bats sleep all day.",
            "Owls hunt mice.",
            "Owls hunt mice. [OW-1.1] Bats sleep a",
            id="once the next sentence has begun",
        ),
        pytest.param("Owls hunt mice. [OW-1.1]\nBats", "Owls hunt mice.", "Owls hunt mice. [OW-1.1]\n", id="line end"),
        pytest.param("Owls hunt mice.", "Owls hunt mice.", "Owls hunt mice.", id="the end"),
    ],
)
def test_a_statement_is_given_once_it_is_complete(text: str, statement: str, until: str) -> None:
    """A statement does not wait for the end of the text: it is given when no more of its numbers can come."""
    assert _read_until(list(text), statement) == until


_PARTS = st.sampled_from(
    [
        "Owls hunt mice at night",
        "Bats sleep all day long",
        "They lay 4.5 eggs",
        "Dr. Ito saw the U.S. owls",
        "who hunts mice",
        "No",
        "猫头鹰夜间捕猎",
        " ",
        ". ",
        "? ",
        "! ",
        ": ",
        "。",
        "...",
        "\n",
        "\n\n",
        "\r\n",
        "\n- ",
        "\n1. ",
        "[OW-1.1]",
        " [OW-1.1, 1.2]",
        "(BA-1.1)",
        " OW-2.1",
        "[ZZ-1.1]",
        " (at night)",
        " [",
        "]",
        "**",
        "*",
        "# ",
        "> ",
        "Answer: ",
        "Question: ",
        "<documents>",
        '"',
        ", e.g. bats",
        " < 5 ",
    ]
)


@given(st.lists(_PARTS, max_size=12).map("".join), st.data())
def test_it_does_not_matter_how_a_text_is_cut(text: str, data: st.DataObject) -> None:
    """However a text comes in pieces, its statements are those of the whole."""
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=len(text))))
    pieces = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]

    assert list(statements(pieces, _KNOWN)) == list(statements([text], _KNOWN))


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    """Whatever a model writes, a statement says something, in one line, and names only numbers that there are."""
    for one in statements(text, _KNOWN):
        assert any(map(str.isalnum, one.text))
        assert "\n" not in one.text
        assert set(one.numbers) <= _KNOWN


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param(", ".join(map(str, range(1, 60))) + " months", id="a list of figures"),
        pytest.param("1" * 150 + " now", id="a long figure"),
        pytest.param("- " * 90 + "x", id="signs"),
    ],
)
def test_long_brackets_are_read_in_time(inside: str) -> None:
    """What stands in brackets is kept, and reading it comes to an end, however much it is like a list of notes."""
    assert _texts(f"Owls hunt ({inside}).") == [f"Owls hunt ({inside})."]
