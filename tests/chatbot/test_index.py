"""python -m chatbot index."""

from pathlib import Path

import pytest

from tests.chatbot.command_line import Command, assert_refused
from tests.chatbot.corpus import FOLDER


def test_index_twice_is_index_once(command: Command, indexed: Path) -> None:
    """A second run finds nothing to do and says so."""
    done = command("index", corpus_dir=FOLDER, data_dir=indexed)

    assert (done.status, done.complaint) == (0, "")
    assert "0 added, 0 changed, 0 removed, 2 unchanged" in done.output


def test_index_names_what_it_cannot_read(command: Command, documents: Path) -> None:
    """Files that cannot be read are named with the reason, the others are indexed, and the exit status tells."""
    (documents / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (documents / "empty.md").write_bytes(b"")
    (documents / "table.xyz").write_bytes(b"owls")

    done = command("index", corpus_dir=documents, data_dir="data")

    assert done.status == 1
    assert done.output.startswith("2 documents: 2 added")
    complaints = done.complaint.splitlines()
    assert len(complaints) == 3
    for name in ("binary.txt", "empty.md", "table.xyz"):
        assert any(line.startswith(f"not indexed: {name} ") for line in complaints)
    assert command("show", "owls").output == "Owls hunt at night."


def test_names_of_files_do_not_steer_the_terminal(command: Command, documents: Path) -> None:
    """A file's name with a line break or an escape sequence is told in one line, without them."""
    (documents / "a\nb\x1b[31m.txt").write_bytes(b"\0")

    done = command("index", corpus_dir=documents, data_dir="data")

    assert done.status == 1
    assert done.complaint.count("\n") == 1
    assert "\x1b" not in done.complaint


def test_a_corpus_that_is_gone_leaves_the_index_alone(command: Command, documents: Path) -> None:
    """Where the corpus folder is missing or empty that is refused, and what was indexed is still there."""
    command("index", corpus_dir=documents, data_dir="data")

    assert_refused(command("index", corpus_dir="nowhere"), "nowhere", "FOOTNOTE_CORPUS_DIR")
    for file in documents.iterdir():
        file.unlink()
    assert_refused(command("index", corpus_dir=documents), str(documents), "FOOTNOTE_CORPUS_DIR")
    assert command("show", "owls").output == "Owls hunt at night."


@pytest.mark.parametrize("arguments", [("index",), ("ask", "Who hunts?")])
def test_a_data_folder_that_cannot_be_is_refused(command: Command, documents: Path, arguments: tuple[str, ...]) -> None:
    """A data folder that would be below a file is refused with the remedy."""
    Path("a-file").write_text("in the way")

    for place in ("a-file", "a-file/data"):
        assert_refused(command(*arguments, corpus_dir=documents, data_dir=place), place, "FOOTNOTE_DATA_DIR")


def test_an_empty_folder_is_told(command: Command) -> None:
    """Where there is nothing to index, that is an error with the remedy."""
    Path("empty").mkdir()

    done = command("index", corpus_dir=Path("empty"), data_dir="data")

    assert (done.status, done.output) == (2, "")
    assert "holds no document that can be read. Put files of type .txt" in done.complaint
