"""python -m chatbot show."""

from pathlib import Path

import pytest

from tests.chatbot.command_line import Command, assert_refused, run
from tests.chatbot.corpus import FOLDER


def test_show_prints_the_bytes_of_the_file(indexed: Path) -> None:
    """What `show` prints is the file, byte for byte: citations count in it."""
    done = run("show", "connecticut", data=indexed)

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == (FOLDER / "connecticut.txt").read_bytes()


def test_show_adds_and_changes_nothing(command: Command, documents: Path) -> None:
    """Line ends and control characters are printed as they are, and none is added."""
    text = "Owls\r\nhunt\rat\n\nnight\x0c\x1b[1m 🦉"
    (documents / "owls.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    command("index", corpus_dir=documents, data_dir="data")

    assert command("show", "owls").output == text


@pytest.mark.parametrize("name", ["nowhere", "", "../corpus/connecticut", "connecticut.txt", "CONNECTICUT", "\udcff"])
def test_show_names_what_there_is(command: Command, indexed: Path, name: str) -> None:
    """A document that is not there is refused, and those that are there are named."""
    assert_refused(command("show", name, data_dir=indexed), "connecticut, new-york")


def test_show_without_an_index_says_how_to_build_it(command: Command) -> None:
    """Before anything is indexed `show` says so, and makes nothing."""
    assert_refused(command("show", "connecticut", data_dir="data"), "data", "python -m chatbot index")
    assert not Path("data").exists()


def test_show_after_an_index_that_failed_says_how_to_build_it(command: Command) -> None:
    """An index that could not be begun is none: `show` does not speak of an empty collection."""
    command("index", corpus_dir="missing", data_dir="data")

    assert_refused(command("show", "connecticut", data_dir="data"), "data", "python -m chatbot index")
