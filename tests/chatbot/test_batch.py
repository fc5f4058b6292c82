"""Batches: conversations in JSON Lines, one a line."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from langchain_core.documents import Document
from langchain_core.runnables import RunnableLambda

from chatbot.batch import answer_lines, open_batch
from chatbot.bot import Bot
from chatbot.errors import UnreadableBatchError
from tests.chatbot.command_line import Command, Done, assert_refused, batch_process
from tests.chatbot.conftest import MakeBot
from tests.chatbot.contract import ANSWER_FIELDS
from tests.chatbot.corpus import TEXTS
from vectorstore.errors import UnknownDocumentError

_GOOD = b'{"id": "c1", "turns": ["How do people complain in Connecticut?", "and in New York?"]}'


def _answer(bot: Bot, *lines: bytes) -> list[dict[str, Any]]:
    return list(answer_lines(bot, lines))


def _comparable(answers: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{name: value for name, value in answer.items() if name != "timings_ms"} for answer in answers]


def test_a_line_is_a_conversation(bot: Bot) -> None:
    """A line's turns are answered one after the other, each with the bot's own answers before it."""
    (result,) = _answer(bot, _GOOD)

    assert set(result) == {"id", "answers"}
    assert result["id"] == "c1"
    first, second = result["answers"]
    assert set(first) == set(second) == ANSWER_FIELDS
    assert second["question"] == "and in New York?"
    assert second["searched_for"] == "How do people complain in New York?"
    for answer in (first, second):
        for citation in answer["citations"]:
            assert citation["quote"] == TEXTS[citation["document"]][citation["start"] : citation["end"]]


def test_each_line_has_a_history_of_its_own(bot: Bot) -> None:
    """A conversation knows nothing of the one before it."""
    results = _answer(bot, _GOOD, b'{"id": "c2", "turns": ["and in New York?"]}', _GOOD)

    assert results[1]["answers"][0]["searched_for"] == "and in New York?"
    assert _comparable(results[0]["answers"]) == _comparable(results[2]["answers"])


@pytest.mark.parametrize(
    ("line", "identity"),
    [
        (b"not JSON", None),
        (b'{"id": "x", "turns": ["hi"]', None),
        (b"[]", None),
        (b'"hi"', None),
        (b"null", None),
        (b'{"id": "x"}', "x"),
        (b'{"turns": []}', None),
        (b'{"id": 7, "turns": []}', 7),
        (b'{"id": "x", "turns": "hi"}', "x"),
        (b'{"id": "x", "turns": {"0": "hi"}}', "x"),
        (b'{"id": "x", "turns": ["hi", 5]}', "x"),
        (b'{"id": "x", "turns": [["hi"]]}', "x"),
        (b'{"id": "x", "turns": ["hi", null]}', "x"),
        (b'{"id": "x", "turns": [""]}', "x"),
        (b'{"id": "x", "turns": ["hi", " \\u0000 "]}', "x"),
        (b'{"id": "x", "turns": ["\\ud800"]}', "x"),
        (b'{"id": "x", "turns": ["' + b"x" * 4_001 + b'"]}', "x"),
        (b'{"id": "x", "turns": ["caf\xe9"]}', None),
        (b"\xff\xfe{\0}\0", None),
        (b'{"id": NaN, "turns": ["hi"]}', None),
        (b'{"id": -Infinity, "turns": ["hi"]}', None),
        (b'{"id": 1e999, "turns": ["hi"]}', None),
        (b'{"id": ' + b"9" * 5_000 + b', "turns": ["hi"]}', None),
        (b'{"id": "x", "turns": ["hi"], "more": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", None),
        (b'{"turns": ["hi"], "id": ' + b'{"":' * 100_000 + b"1" + b"}" * 100_001, None),
    ],
    ids=lambda value: value[:40].decode("latin-1") if isinstance(value, bytes) else str(value),
)
def test_a_broken_line_does_not_stop_the_others(bot: Bot, line: bytes, identity: object) -> None:
    """A line that cannot be answered gives its id, where that can be read, and what is wrong; the next is answered."""
    broken, good = _answer(bot, line, b'{"id": "good", "turns": ["hi"]}')

    assert set(broken) == {"id", "error"}
    assert broken["id"] == identity
    assert broken["error"].endswith(".")
    assert good["answers"][0]["outcome"] == "small_talk"
    json.dumps(broken, allow_nan=False)


def test_an_error_names_the_turn(bot: Bot) -> None:
    """A turn that cannot be asked is named by its place."""
    (result,) = _answer(bot, b'{"id": "x", "turns": ["hi", "thanks", ""]}')

    assert result["error"].startswith("Turn 3: The question is empty.")


def test_an_index_that_fails_is_the_error_of_its_line(make_bot: MakeBot) -> None:
    """An index that fails ends no batch: its line says so, and the next is answered."""
    whole = make_bot({"owls.txt": "Owls hunt at night."})

    def gone(_question: str) -> list[Document]:
        raise UnknownDocumentError("owls", [])

    broken, good = _answer(
        replace(whole, retriever=RunnableLambda(gone)),
        b'{"id": "x", "turns": ["hi", "When do owls hunt?"]}',
        b'{"id": "good", "turns": ["hi"]}',
    )

    assert broken["id"] == "x"
    assert broken["error"].startswith("Turn 2: ")
    assert good["answers"][0]["outcome"] == "small_talk"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(b'\xef\xbb\xbf{"id": "x", "turns": ["hi"]}', id="byte-order mark"),
        pytest.param(b'  {"id": "x", "turns": ["hi"]}  \r\n', id="white space and a Windows line end"),
        pytest.param(b'{"id": "x", "turns": ["hi"], "note": {"for": ["us", 1.5, null]}}', id="fields of others"),
    ],
)
def test_a_line_may_be_dressed(bot: Bot, line: bytes) -> None:
    """What stands around a conversation, and fields that are not ours, do no harm."""
    (result,) = _answer(bot, line)

    assert (result["id"], result["answers"][0]["outcome"]) == ("x", "small_talk")


@pytest.mark.parametrize("identity", ["c1", "", 7, 1.5, None, ["a", {"b": None}], "🦉", True])
def test_an_id_comes_back_as_it_was(bot: Bot, identity: object) -> None:
    """Whatever JSON stands as the id, the result has the same."""
    (result,) = _answer(bot, json.dumps({"id": identity, "turns": ["hi"]}).encode())

    assert result["id"] == identity


def test_empty_lines_are_passed_over(bot: Bot) -> None:
    """A blank line is no conversation and no error."""
    assert _answer(bot, b"\n", b"  \r\n", b"") == []


@pytest.mark.parametrize("file", ["nowhere.jsonl", ".", ""])
def test_a_file_that_cannot_be_opened_is_named(file: str) -> None:
    """A batch that is not there, or is a folder, is an error that says so."""
    with pytest.raises(UnreadableBatchError, match=r"cannot be read \(.+\)\. Name a file"):
        open_batch(file)


def test_a_batch_from_a_file(command: Command, documents: Path) -> None:
    """The exit status of a batch is 0 if every line was answered, 1 if one was not, 2 if there is none."""
    Path("good.jsonl").write_bytes(b'{"id": 1, "turns": ["hi"]}\n{"id": 2, "turns": ["When do owls hunt?"]}')
    Path("broken.jsonl").write_bytes(b'{"id": 1}\n{"id": "\\ud83d", "turns": ["hi"]}\n')
    Path("empty.jsonl").touch()

    good = command("ask", "--batch", "good.jsonl", corpus_dir=documents)
    assert (good.status, [json.loads(line)["id"] for line in good.output.splitlines()]) == (0, [1, 2])
    broken = command("ask", "--batch", "broken.jsonl")
    assert (broken.status, [json.loads(line)["id"] for line in broken.output.splitlines()]) == (1, [1, "\ud83d"])
    assert command("ask", "--batch", "empty.jsonl") == Done(0, "", "")
    assert_refused(command("ask", "--batch", "nowhere.jsonl"), "'nowhere.jsonl'", "JSON Lines")


def test_lines_are_answered_as_they_come(tmp_path: Path) -> None:
    """Each answer can be read before the next line is sent, in order, broken lines among them."""
    with batch_process(tmp_path / "data") as process:
        assert "answers" in json.loads(process.answer(_GOOD))
        assert "error" in json.loads(process.answer(b"broken"))
        assert json.loads(process.answer(b'{"id": "c3", "turns": ["hi"]}'))["id"] == "c3"
        assert process.end() == (1, b"")
