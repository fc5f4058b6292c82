"""python -m chatbot verify."""

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from chatbot.assembly import Footnote, open_footnote
from chatbot.bot import Bot
from chatbot.conversation import Conversation, fingerprint
from chatbot.exporting import as_html, as_json, as_markdown
from chatbot.settings import Settings
from tests.chatbot.command_line import Command, assert_refused, run
from tests.chatbot.conversations import asked, hostile, quoting

FORMS = pytest.mark.parametrize("write", [as_markdown, as_html, as_json])
Write = Callable[[Conversation], str]
OWLS = "Owls hunt at night. Owls sleep."


@pytest.fixture(name="owls")
def _owls(command: Command, documents: Path, tmp_path: Path) -> Path:
    """Give a data folder in which the document about owls is indexed."""
    (documents / "owls.txt").write_text(OWLS)
    assert command("index", corpus_dir=documents, data_dir=tmp_path / "data").status == 0
    return tmp_path / "data"


def _quoting_owls(quote: str, start: int = 0, text: str = "Owls hunt. [1]", whole: str = OWLS) -> Conversation:
    """Give a conversation that quotes the document about owls, of which it was the whole text then."""
    conversation = quoting(quote, start=start, text=text)
    turns = tuple(dataclasses.replace(turn, fingerprints={"owls": fingerprint(whole)}) for turn in conversation.turns)
    return dataclasses.replace(conversation, turns=turns)


@FORMS
def test_what_was_just_exported_holds(
    command: Command, indexed: Path, write: Write, bot: Bot, footnote: Footnote
) -> None:
    """Every quote holds, in each form."""
    Path("file").write_text(write(asked(bot, footnote.catalog)))

    done = command("verify", "file", data_dir=indexed)

    assert (done.status, done.complaint) == (0, "")
    *lines, total = done.output.splitlines()
    assert lines
    assert all(line.endswith(": holds") for line in lines)
    assert total == f"{len(lines)} quotes: {len(lines)} hold, 0 stale, 0 altered; 0 sentences altered."


def test_verify_works_beside_a_running_program(documents: Path, tmp_path: Path) -> None:
    """The data folder may be another process's own: it is only read."""
    (tmp_path / "file").write_text(as_html(quoting("Owls hunt at night.")))
    running = open_footnote(Settings(corpus_dir=documents, data_dir=tmp_path / "data"))

    with running.collection:
        done = run("verify", str(tmp_path / "file"), data=tmp_path / "data")

    assert (done.returncode, done.stderr) == (0, b"")


@FORMS
@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("hunt at night", "never hunt", id="quote"),
        pytest.param("Owls hunt at", "Owls  hunt at", id="space"),
    ],
)
def test_a_quote_that_was_changed_in_the_file_is_altered(
    command: Command, owls: Path, write: Write, old: str, new: str
) -> None:
    """The document is the one that was quoted, and the words do not stand there."""
    file = write(_quoting_owls("Owls hunt at night."))
    assert file.count(old) == 1
    Path("file").write_text(file.replace(old, new))

    done = command("verify", "file", data_dir=owls)

    assert done.status == 1
    assert "answer 1 [1] owls 0–19: altered: " in done.output
    assert "1 quotes: 0 hold, 0 stale, 1 altered" in done.output


@FORMS
def test_a_place_that_was_changed_in_the_file_is_altered(command: Command, owls: Path, write: Write) -> None:
    """The words stand elsewhere in the document that was quoted."""
    Path("file").write_text(write(_quoting_owls("Owls hunt", start=3)))

    done = command("verify", "file", data_dir=owls)

    assert done.status == 1
    assert "owls 3–12: altered: it stands at 0–9; the document is the one that was quoted" in done.output


@FORMS
@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        pytest.param("Owls sleep.", "owls 0–11: stale: it stands at 20–31", id="moved"),
        pytest.param("Owls see.", "owls 0–9: stale: it does not stand there", id="gone"),
    ],
)
def test_a_document_that_has_changed_is_told_from_a_file_that_has(
    command: Command, owls: Path, write: Write, quote: str, expected: str
) -> None:
    """Where the fingerprint is another one, the quote is stale, and where it stands now is told."""
    Path("file").write_text(write(_quoting_owls(quote, whole="Another text.")))

    done = command("verify", "file", data_dir=owls)

    assert done.status == 1
    assert expected in done.output


def test_what_still_stands_in_a_changed_document_holds(command: Command, owls: Path) -> None:
    Path("file").write_text(as_html(_quoting_owls("Owls hunt", whole="Another text.")))

    assert command("verify", "file", data_dir=owls).status == 0


def test_a_document_that_is_gone_is_named(command: Command, owls: Path) -> None:
    Path("file").write_text(as_markdown(quoting("Owls", document="mice")))

    done = command("verify", "file", data_dir=owls)

    assert done.status == 1
    assert "mice 0–4: stale: there is no such document now" in done.output


@FORMS
def test_a_sentence_that_is_said_to_be_quoted_and_is_not_is_altered(
    command: Command, indexed: Path, write: Write, bot: Bot, footnote: Footnote
) -> None:
    """Whoever changes a sentence of an answer and leaves the quotes is found."""
    file = write(asked(bot, footnote.catalog, ["How can people complain in New York?"]))
    shown = "Individuals can submit complaints"
    assert file.count(shown) >= 2
    Path("file").write_text(file.replace(shown, "Nobody can submit complaints", 1))

    done = command("verify", "file", data_dir=indexed)

    assert done.status == 1
    assert "altered: “" in done.output
    assert done.output.endswith(" sentences altered.\n")
    assert "; 0 sentences altered" not in done.output


@FORMS
def test_a_quote_that_was_taken_out_is_missed(command: Command, owls: Path, write: Write) -> None:
    """A sentence that names a quote which the file does not hold was altered, or the file was."""
    conversation = _quoting_owls("Owls hunt")
    file = write(conversation)
    if write is as_json:
        form = json.loads(file)
        form["turns"][0]["answer"]["statements"][0]["citations"] = [7]
        file = json.dumps(form)
    else:
        file = file.replace("quote-1-1", "quote-1-7", 1)
    Path("file").write_text(file)

    done = command("verify", "file", data_dir=owls)

    assert done.status == 1
    assert "there is no quote [7]" in done.output


@FORMS
def test_a_statement_that_the_answer_does_not_say_is_altered(command: Command, owls: Path, write: Write) -> None:
    """In JSON statements stand beside the text; a file for people shows both."""
    Path("file").write_text(write(_quoting_owls("Owls hunt", text="Owls never hunt at all. [1]")))

    done = command("verify", "file", data_dir=owls)

    assert done.status == (1 if write is as_json else 0)
    assert ("the answer does not say it" in done.output) == (write is as_json)


def test_two_quotes_of_one_number_are_told(command: Command, owls: Path) -> None:
    """Which of them a sentence rests on could not be said."""
    file = as_html(_quoting_owls("Owls hunt"))
    before, begin, rest = file.partition('<div class="quote"')
    quote, end, after = rest.partition("</div>")
    Path("file").write_text(before + begin + quote + end + begin + quote + end + after)

    done = command("verify", "file", data_dir=owls)

    assert done.status == 1
    assert "more than one quote [1]" in done.output


def test_json_tells_all(command: Command, owls: Path) -> None:
    """For each quote where it stood, what was found, and where it stands now."""
    Path("file").write_text(as_markdown(_quoting_owls("Owls sleep.")))

    done = command("verify", "--json", "file", data_dir=owls)

    found = json.loads(done.output)
    assert done.status == 1
    assert (found["holds"], found["statements_altered"]) == (False, [])
    (quote,) = found["quotes"]
    assert (quote["turn"], quote["number"], quote["document"]) == (1, 1, "owls")
    assert (quote["start"], quote["end"], quote["quote"]) == (0, 11, "Owls sleep.")
    assert (quote["finding"], quote["now"]) == ("altered", {"state": "moved", "start": 20, "end": 31})
    assert len(quote["fingerprint"]) == 64


@FORMS
def test_what_a_file_holds_does_not_steer_the_terminal(command: Command, owls: Path, write: Write) -> None:
    Path("file").write_text(write(hostile()))

    done = command("verify", "file", data_dir=owls)

    assert done.status == 1
    assert "\x1b" not in done.output


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"\x00" * 99, b"{", b"<html>", b"# Owls\n", b"{}", b" " * (33 * 1024 * 1024)]
)
def test_what_is_no_export_is_refused(command: Command, owls: Path, content: bytes) -> None:
    Path("file").write_bytes(content)

    assert_refused(command("verify", "file", data_dir=owls), "The export cannot be read: ", "as it was exported")


@pytest.mark.parametrize("name", ["nowhere", ".", "a\x00b", "x" * 5000])
def test_a_file_that_cannot_be_read_is_refused(command: Command, owls: Path, name: str) -> None:
    assert_refused(command("verify", name, data_dir=owls), "The export cannot be read: ")


def test_verify_without_an_index_says_how_to_build_it(command: Command) -> None:
    Path("file").write_text(as_html(quoting("Owls")))

    assert_refused(command("verify", "file", data_dir="data"), "python -m chatbot index")
    assert not Path("data").exists()
