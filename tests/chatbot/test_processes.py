"""Commands and the processes around them: one owner of a data folder, and readers who leave."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chatbot.command_line import PROGRAM, Command, assert_refused, batch_process, environment, run
from tests.chatbot.corpus import FOLDER, TEXTS


@pytest.fixture(name="owner")
def _owner(indexed: Path, tmp_path: Path) -> Iterator[Path]:
    """Give a data folder that another process holds."""
    held = tmp_path / "held"
    shutil.copytree(indexed, held)
    with batch_process(held) as process:
        assert b"small_talk" in process.answer(b'{"id": 1, "turns": ["hello"]}')
        yield held
        assert process.end() == (0, b"")


def test_a_data_folder_in_use_is_read_but_not_written(command: Command, owner: Path) -> None:
    """While a process holds the data folder others are refused, with the remedy, unless they only read."""
    for arguments in (("index",), ("ask", "What is the Trust Act?"), ("ask", "--batch", os.devnull)):
        assert_refused(command(*arguments, corpus_dir=FOLDER, data_dir=owner), str(owner), "FOOTNOTE_DATA_DIR")
    assert command("show", "new-york").output == TEXTS["new-york"]


def test_a_command_lets_go_of_the_data_folder(command: Command, indexed: Path) -> None:
    """Commands follow each other in one process: each leaves the folder to the next."""
    for _ in range(2):
        assert command("ask", "hello", corpus_dir=FOLDER, data_dir=indexed).status == 0


@pytest.mark.parametrize("arguments", [("show", "connecticut"), ("ask", "What is the Trust Act?")])
def test_a_reader_may_leave(indexed: Path, arguments: tuple[str, ...]) -> None:
    """Where the reader of a pipe is gone the command ends quietly."""
    reading, writing = os.pipe()
    os.close(reading)

    done = subprocess.run(
        [*PROGRAM, *arguments], env=environment(indexed), stdout=writing, stderr=subprocess.PIPE, check=False
    )

    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_output_is_utf_8_whatever_the_terminal(indexed: Path) -> None:
    """Where the terminal's encoding lacks a character of the answer, it is written in UTF-8 all the same."""
    done = run("ask", "What is the Trust Act?", data=indexed, PYTHONIOENCODING="ascii", LC_ALL="C")

    assert (done.returncode, done.stderr) == (0, b"")
    assert "’" in done.stdout.decode()


def test_output_that_cannot_be_written_is_an_error(indexed: Path) -> None:
    """Where standard output is closed that is said in one line, and the exit status tells."""
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" >&-', "sh", *PROGRAM, "show", "connecticut"],
        env=environment(indexed),
        stderr=subprocess.PIPE,
        check=False,
    )

    assert done.returncode == 2
    assert done.stderr.startswith(b"error: The output cannot be written")
    assert done.stderr.count(b"\n") == 1
