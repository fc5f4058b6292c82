"""Other documents than the built-in ones: whatever they hold, what is quoted is theirs, word for word."""

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.chatbot.conftest import MakeBot
from tests.chatbot.contract import assert_keeps_contract, items, without_markers
from tests.chatbot.own_documents import bot_over, collected

if TYPE_CHECKING:
    from chatbot.answer import Answer

_HOSTILE = """\
# Owls [7]

## What do owls eat [3]?

Owls eat mice [3], voles [1, 2] and [ 12 ] beetles. See **the table** in [the annex](http://example.org/?a=1&b=2).
<script>alert("owls")</script> <img src=x onerror=alert(1)> &amp; <!-- owls eat --> is what owls eat, too.

> Owls eat "quoted" things: `rm -rf owls` and $x^2$.

| owls | eat |
|------|-----|
| mice | [4] |
"""

_PETS = """\
# Pets

## How are pets kept?

Pets are kept like this:

1. Dogs need walks.
   a. Twice a day.
   b. In any weather.
2. Cats need windows.
   - Sunny ones.
   - High ones.
3. Fish need water.
"""


@pytest.mark.parametrize("question", ["What do owls eat?", "voles, beetles and mice", "alert owls", "owls [3]"])
def test_foreign_markers_and_markup_are_quoted_not_obeyed(make_bot: MakeBot, question: str) -> None:
    """A document's own [3], Markdown and HTML are quoted as they are, and none of it counts as a citation."""
    answer = make_bot({"owls.md": _HOSTILE}).answer(question)

    assert answer.outcome == "answered"
    assert_keeps_contract(answer, {"owls": _HOSTILE})


def test_foreign_markers_in_headings_are_no_citations(make_bot: MakeBot) -> None:
    """A heading with a marker of its own is pointed at like any other."""
    answer = make_bot({"owls.md": _HOSTILE}).answer("Xylophone?")

    assert_keeps_contract(answer, {"owls": _HOSTILE})


def test_lists_stay_lists(make_bot: MakeBot) -> None:
    """A list in a document is a list in the answer, an inner list an inner one, in the document's order."""
    answer = make_bot({"pets.md": _PETS}).answer("How are pets kept?")

    assert_keeps_contract(answer, {"pets": _PETS})
    assert items(answer.text) == [
        "- Dogs need walks.",
        "  - Twice a day.",
        "  - In any weather.",
        "- Cats need windows.",
        "  - Sunny ones.",
        "  - High ones.",
        "- Fish need water.",
    ]
    starts = [citation.start for citation in answer.citations]
    assert starts == sorted(starts)


def test_documents_are_grouped_under_their_names(make_bot: MakeBot) -> None:
    """A question that two documents answer is answered from both, each under its name, with its own words."""
    texts = {
        "red-fox": "1. Where do foxes live?\n\nThe red fox lives in forests.\n",
        "arctic-fox": "1. Where do foxes live?\n\nThe arctic fox lives on the tundra.\n",
    }

    bot = make_bot({f"{name}.txt": text for name, text in texts.items()})
    answer = bot.answer("Where do the red fox and the arctic fox live?")

    assert_keeps_contract(answer, texts)
    groups = re.findall(r"The ([\w ]+) document says:\s+([^\n]+)", without_markers(answer.text))
    assert {(title, said.strip()) for title, said in groups} == {
        ("Red Fox", "The red fox lives in forests."),
        ("Arctic Fox", "The arctic fox lives on the tundra."),
    }


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Owls hunt\r\nat night.\r\n\r\nBats do too.\r\n", id="Windows line ends"),
        pytest.param("\ufeffOwls hunt at night.", id="byte-order mark"),
        pytest.param("🦉🦉 Owls 𝔥𝔲𝔫𝔱 at night 👩\u200d👧. É\u0301té!", id="beyond the basic plane"),
        pytest.param("Owls\u00a0hunt\u2028at night.\x0cBats \x1b[31mdo too.", id="odd white space and controls"),
        pytest.param("猫头鹰在夜间捕猎。蝙蝠也是。", id="no spaces"),
        pytest.param("owls " * 5_000, id="one endless sentence"),
        pytest.param("owls" * 5_000, id="one endless word"),
    ],
)
def test_offsets_count_characters_of_the_file(make_bot: MakeBot, text: str) -> None:
    """Offsets count code points in the file as it was decoded, whatever it is written with."""
    answer = make_bot({"owls.txt": text}).answer("Owls 猫头鹰在夜间捕猎")

    assert answer.outcome == "answered"
    assert_keeps_contract(answer, {"owls": text.removeprefix("\ufeff")})


_WORDS = st.sampled_from(
    [
        "owls",
        "hunt",
        "at",
        "night",
        "and",
        "bats",
        "too",
        "U.S.",
        "e.g.",
        "Mr.",
        "猫头鹰",
        "été",
        "🦉",
        "[1]",
        "[2,",
        "3]",
        "<b>",
        "**x**",
        ";",
        "$",
    ]
)
_ENDS = st.sampled_from([".", "!", "?", ":", "。", "...", " [4].", '."', ""])
_BREAKS = st.sampled_from([" ", "  ", "\n", "\r\n", "\r", "\n\n", "\n\n\n", "\t", "\u00a0", "\u2028", "\x0c", ""])
_MARKS = st.sampled_from(["", "1. ", "2. ", "a. ", "(b) ", "- ", "* ", "  - ", "\t1) ", "# ", "## ", "> ", "• ", "3. "])
_SENTENCES = st.tuples(_MARKS, st.lists(_WORDS, min_size=1, max_size=12).map(" ".join), _ENDS, _BREAKS).map("".join)
_TEXTS = st.lists(_SENTENCES | st.text(max_size=30), min_size=1, max_size=25).map("".join)
_FILES = st.dictionaries(st.sampled_from(["owls.txt", "bats.md", "night-birds.txt", "a_b.md"]), _TEXTS, min_size=1)
_QUESTIONS = st.lists(_WORDS, min_size=1, max_size=4).map(" ".join)


@given(_FILES, st.lists(_QUESTIONS, min_size=3, max_size=3))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_quote_of_every_collection_is_verbatim(files: dict[str, str], questions: list[str]) -> None:
    """Whatever documents hold, and however answers follow each other, the contract is kept."""
    texts = {name.rsplit(".", 1)[0]: text for name, text in files.items()}
    with tempfile.TemporaryDirectory() as folder, collected(files, Path(folder)) as collection:
        bot = bot_over(collection)
        answers: list[Answer] = []
        for question in questions:
            answer = bot.answer(question, answers)

            assert_keeps_contract(answer, texts, answers)
            answers.append(answer)


def test_a_document_can_be_asked_about_before_it_has_vectors(tmp_path: Path) -> None:
    """What was just added is quoted at once, and a notice names what is found by its words only, until it is not."""
    with collected({"bats.txt": "Bats sleep at dusk."}, tmp_path) as collection:
        bot = bot_over(collection)
        collection.add("barn-owls.txt", b"Owls hunt mice at night.")
        by_words = bot.answer("When do owls hunt mice?")
        collection.complete()
        by_both = bot.answer("When do owls hunt mice?")

    assert [one.quote for one in by_words.citations][:1] == ["Owls hunt mice at night."]
    assert [notice.endswith("Barn Owls") for notice in by_words.notices] == [True]
    assert by_both.notices == ()
    assert by_both.citations[0].quote == by_words.citations[0].quote
