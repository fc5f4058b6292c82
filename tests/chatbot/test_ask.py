"""python -m chatbot ask, for one question."""

import json
from pathlib import Path

import pytest

from chatbot.phrases import phrases_in
from tests.chatbot.command_line import Command, assert_refused
from tests.chatbot.contract import ANSWER_FIELDS
from tests.chatbot.corpus import FOLDER, TEXTS


@pytest.mark.parametrize("question", ["", "   ", "\n", "\u200b", "\udcff"], ids=ascii)
def test_an_empty_question_is_refused(command: Command, question: str) -> None:
    """An empty question is refused before anything is opened."""
    assert_refused(command("ask", question, data_dir="data"), "empty")
    assert not Path("data").exists()


def test_a_long_question_is_refused(command: Command) -> None:
    """A question over the limit is refused with the limit, before anything is opened."""
    assert_refused(command("ask", "x" * 20_000, data_dir="data"), "20,000", "4,000")
    assert not Path("data").exists()


def test_ask_prints_the_answer_and_its_sources(command: Command, indexed: Path) -> None:
    """In a terminal an answer is its text, then each source with its number, section and quote."""
    answer = json.loads(command("ask", "--json", "What is the Trust Act?", corpus_dir=FOLDER, data_dir=indexed).output)

    done = command("ask", "What is the Trust Act?")

    assert (done.status, done.complaint) == (0, "")
    assert done.output.startswith(answer["text"])
    for citation in answer["citations"]:
        assert f"[{citation['number']}] {citation['title']} · {citation['section']}\n" in done.output
        assert f"“{citation['quote']}”" in done.output


def test_ask_prints_json(command: Command, indexed: Path) -> None:
    """As JSON, an answer has the fields of the contract, and its quotes stand where it says."""
    done = command("ask", "--json", "¿Qué es la Trust Act?", corpus_dir=FOLDER, data_dir=indexed)

    answer = json.loads(done.output)
    assert set(answer) == ANSWER_FIELDS
    assert answer["question"] == "¿Qué es la Trust Act?"
    assert "¿Qué es" in done.output
    assert answer["citations"]
    for citation in answer["citations"]:
        assert citation["quote"] == TEXTS[citation["document"]][citation["start"] : citation["end"]]


def test_not_covered_is_an_answer(command: Command, indexed: Path) -> None:
    """Not to find an answer is no error: it is said, and the exit status is 0."""
    done = command("ask", "How do I bake sourdough bread?", corpus_dir=FOLDER, data_dir=indexed)

    assert (done.status, done.complaint) == (0, "")
    assert done.output.startswith(phrases_in("en").not_covered)


def test_documents_do_not_steer_the_terminal(command: Command, documents: Path) -> None:
    """What a document has of escape sequences is shown as signs, not obeyed."""
    (documents / "owls.txt").write_text("Owls hunt at \x1b]0;night\x07 and \x9b31m dusk.")

    done = command("ask", "When do owls hunt, at night or dusk?", corpus_dir=documents, data_dir="data")

    assert "Owls hunt at" in done.output
    assert not set("\x1b\x07\x9b") & set(done.output)
