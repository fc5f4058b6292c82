"""python -m chatbot index --watch | status | list | add | remove."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.chatbot.command_line import PROGRAM, Command, Done, assert_refused, environment

_PATIENCE = 60.0  # seconds


@pytest.fixture(name="tell")
def _tell(command: Command, documents: Path) -> Callable[..., Done]:
    """Give what runs a command over two small documents, which are indexed."""

    def tell(*arguments: str) -> Done:
        return command(*arguments, corpus_dir=documents, data_dir="data")

    assert tell("index").status == 0
    return tell


@pytest.fixture(name="owned")
def _owned(tell: Callable[..., Done], documents: Path) -> Iterator[Path]:
    """Let another process hold the data folder."""
    settings = {"FOOTNOTE_CORPUS_DIR": str(documents)}
    with subprocess.Popen(
        [*PROGRAM, "ask", "--batch", "-"],
        env={**environment(Path("data").absolute()), **settings},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b'{"id": 1, "turns": ["hello"]}\n')
        process.stdin.flush()
        assert b"small_talk" in process.stdout.readline()
        yield documents
        process.stdin.close()
        process.wait(_PATIENCE)


def test_status(tell: Callable[..., Done], documents: Path) -> None:
    """It is told how much is in the collection, and which files are not, with the reason."""
    (documents / "empty.md").write_bytes(b"")
    tell("index")

    done = tell("status")
    whole = json.loads(tell("status", "--json").output)

    assert (done.status, done.complaint) == (0, "")
    assert done.output.splitlines() == [
        "2 documents, 2 passages, 2 of them with vectors.",
        "No process has the collection open.",
        "Not in the collection: empty.md is empty. Put text in it, or remove it.",
    ]
    assert (whole["documents"], whole["passages"], whole["embedded"], whole["in_use"]) == (2, 2, 2, False)
    assert len(whole["failed"]) == 1


def test_list(tell: Callable[..., Done]) -> None:
    """Each document has a line, and in JSON all that is known of it."""
    lines = tell("list").output.splitlines()
    listed = json.loads(tell("list", "--json").output)

    assert [line.split("\t")[:2] for line in lines] == [["bats", "Bats"], ["owls", "Owls"]]
    assert [one["name"] for one in listed] == ["bats", "owls"]
    assert listed[0]["file"] == "bats.txt"
    assert listed[0]["size"] == 18
    assert listed[0]["added"].startswith("20")


def test_commands_that_read_want_an_index(command: Command, documents: Path) -> None:
    """Where nothing was indexed yet, that is told with the remedy, and nothing is made."""
    for arguments in (("status",), ("list",)):
        assert_refused(command(*arguments, corpus_dir=documents, data_dir="data"), "python -m chatbot index")
    assert not Path("data").exists()


def test_add(tell: Callable[..., Done], documents: Path, tmp_path: Path) -> None:
    """Files are copied into the folder and can be asked about; those that cannot be read are told."""
    good, bad, twice = tmp_path / "newts.txt", tmp_path / "binary.txt", tmp_path / "twice.txt"
    good.write_text("Newts swim at noon.")
    bad.write_bytes(b"\0\1\2")
    twice.write_text("Owls hunt at night.")

    done = tell("add", str(good), str(bad), str(twice), str(tmp_path / "nowhere.txt"))

    assert done.status == 1
    assert done.output == "added: newts (Newts)\n"
    complaints = done.complaint.splitlines()
    assert [line.startswith("error: ") for line in complaints] == [True] * 3
    assert "binary.txt" in complaints[0]
    assert "in the collection already: Owls" in complaints[1]
    assert "nowhere.txt" in complaints[2]
    assert sorted(file.name for file in documents.iterdir()) == ["bats.txt", "newts.txt", "owls.txt"]
    assert tell("show", "newts").output == "Newts swim at noon."


def test_remove(tell: Callable[..., Done], documents: Path) -> None:
    """A document is deleted with its file and leaves no word; a name that is unknown is told."""
    done = tell("remove", "owls", "newts")

    assert done.status == 1
    assert done.output == "removed: owls\n"
    assert "There is no document 'newts'" in done.complaint
    assert [file.name for file in documents.iterdir()] == ["bats.txt"]
    for file in Path("data").rglob("*"):
        assert not file.is_file() or b"owl" not in file.read_bytes().lower(), file


def test_beside_another_process(tell: Callable[..., Done], owned: Path, tmp_path: Path) -> None:
    """While another process owns the data folder, what changes is refused with the remedy, and what reads works."""
    new = tmp_path / "newts.txt"
    new.write_text("Newts swim at noon.")

    for arguments in (("index",), ("index", "--watch"), ("add", str(new)), ("remove", "owls")):
        assert_refused(tell(*arguments), "in use by another process. Stop that one first", "FOOTNOTE_DATA_DIR")
    status, listed = tell("status"), tell("list")

    assert sorted(file.name for file in owned.iterdir()) == ["bats.txt", "owls.txt"]
    assert "Another process has the collection open." in status.output
    assert len(listed.output.splitlines()) == 2
    assert tell("show", "owls").output == "Owls hunt at night."


def test_index_follows_its_folder(documents: Path) -> None:
    """With --watch it tells what comes and what cannot be read, until it is interrupted; then it ends quietly."""
    settings = {"FOOTNOTE_CORPUS_DIR": str(documents)}
    with subprocess.Popen(
        [*PROGRAM, "index", "--watch"],
        env={**environment(Path("data").absolute()), **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        first = [process.stdout.readline(), process.stdout.readline()]
        (documents / "newts.txt").write_text("Newts swim at noon.")
        (documents / "empty.txt").write_text("")
        second = process.stdout.readline()
        time.sleep(1)
        os.kill(process.pid, signal.SIGINT)
        _, complaint = process.communicate(timeout=_PATIENCE)

    assert first[0].startswith("2 documents: 2 added")
    assert first[1].startswith(f"Following {documents}.")
    assert second.startswith("3 documents: 1 added")
    assert complaint == "not indexed: empty.txt is empty. Put text in it, or remove it.\n"
    assert process.returncode in {0, 130}
