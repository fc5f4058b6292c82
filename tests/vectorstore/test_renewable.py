"""An index that is made anew while the one before is searched."""

import threading
from pathlib import Path

import pytest

from vectorstore.errors import ClosedError, DamagedIndexError
from vectorstore.renewable import Renewable


class Notes:
    """A small index: a file of lines. One that says "damaged" is."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.file = folder / "notes"
        self.is_open = True
        if self.file.exists() and self.file.read_text() == "damaged":
            raise DamagedIndexError(folder, "it says so")
        self.file.touch()

    def close(self) -> None:
        """Let go of the file."""
        self.is_open = False

    def write(self, text: str) -> None:
        """Write a text in the place of what is there."""
        self.file.write_text(text)

    def read(self) -> str:
        """Give the text, of an index that is open."""
        assert self.is_open
        return self.file.read_text()


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


def whole(folder: Path) -> str:
    """Give all that stands in any generation."""
    return "".join(sorted(file.read_text() for file in folder.rglob("notes")))


def test_a_new_generation_takes_the_place_of_the_one_before(folder: Path) -> None:
    """What was in the old one is in no file any more, and the new one is what is opened next."""
    index = Renewable(folder, Notes)
    index.current.write("old")
    index.renew(lambda notes: notes.write("new"))
    with index.searching() as notes:
        found = notes.read()
    index.close()

    assert found == whole(folder) == "new"
    assert Renewable(folder, Notes).current.read() == "new"


def test_a_search_goes_on_in_what_it_began_in(folder: Path) -> None:
    """What is searched stays open and whole until the search has ended; then it is deleted."""
    index = Renewable(folder, Notes)
    index.current.write("old")

    with index.searching() as before:
        index.renew(lambda notes: notes.write("new"))
        with index.searching() as after:
            found = before.read(), after.read()
        index.renew(lambda notes: notes.write("newest"))
        still = before.read()

    assert (found, still) == (("old", "new"), "old")
    assert not before.is_open
    assert whole(folder) == "newest"


def _fail(notes: Notes) -> None:
    notes.write("half")
    raise DamagedIndexError(notes.file.parent, "it cannot be written")


def test_what_was_not_finished_never_counts(folder: Path) -> None:
    """Where filling the new one fails, or the process ends in it, the one before is what there is."""
    index = Renewable(folder, Notes)
    index.current.write("old")
    with pytest.raises(DamagedIndexError):
        index.renew(_fail)
    kept = index.current.read()
    again = Renewable(folder, Notes)

    assert kept == again.current.read() == "old"
    assert whole(folder) == "old"
    again.renew(lambda notes: notes.write("new"))
    assert whole(folder) == "new"


def test_an_older_one_never_comes_back(folder: Path) -> None:
    """Where the newest is damaged it is begun anew: one that came before holds what was removed since."""
    index = Renewable(folder, Notes)
    with index.searching() as notes:
        notes.write("removed since")
        index.renew(lambda notes: notes.write("damaged"))
        assert "removed since" in whole(folder)  # as after a kill

        assert Renewable(folder, Notes).current.read() == ""
    assert whole(folder) == ""


@pytest.mark.parametrize("named", [b"", b"x", b"\xff\xfe", b"7", b"-1"])
def test_a_garbled_name_of_the_newest(folder: Path, named: bytes) -> None:
    """Where it cannot be told which one is whole, it is begun anew."""
    index = Renewable(folder, Notes)
    index.renew(lambda notes: notes.write("new"))
    index.close()

    (folder / "filled").write_bytes(named)
    again = Renewable(folder, Notes)

    assert again.current.read() == whole(folder) == ""
    again.renew(lambda notes: notes.write("newest"))
    assert Renewable(folder, Notes).current.read() == "newest"


def test_what_is_not_of_this_program_is_deleted(folder: Path) -> None:
    """What an earlier version left there is taken away: it could hold what is removed later."""
    (folder / "folder").mkdir(parents=True)
    (folder / "folder" / "notes").write_text("old")
    (folder / "file").write_text("old")
    (folder / "link").symlink_to(folder / "folder")

    index = Renewable(folder, Notes)

    assert [path.name for path in folder.iterdir()] == ["1"]
    assert index.current.read() == ""


def test_closing_waits_for_searches_and_refuses_new_ones(folder: Path) -> None:
    """A search that has begun ends well; one that comes after closing has begun does not begin."""
    index = Renewable(folder, Notes)
    searching, ended = threading.Event(), threading.Event()
    found: list[str] = []

    def search() -> None:
        with index.searching() as notes:
            searching.set()
            ended.wait(10)
            found.append(notes.read())

    running = [threading.Thread(target=search), threading.Thread(target=index.close)]
    running[0].start()
    searching.wait(10)
    running[1].start()
    running[1].join(0.1)
    is_waiting = running[1].is_alive()
    ended.set()
    for one in running:
        one.join(10)

    assert is_waiting
    assert found == [""]
    with pytest.raises(ClosedError), index.searching():
        pass
