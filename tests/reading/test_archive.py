"""Archives: what is refused before anything is unpacked."""

import io
import tracemalloc
import zipfile

import pytest

from reading import Problem, UnreadableError
from reading.archive import open_archive
from tests.reading import hostile


def problem_of(data: bytes) -> Problem:
    with pytest.raises(UnreadableError) as caught:
        open_archive(data)
    return caught.value.problem


def test_ordinary_archives_are_opened() -> None:
    """What office programs write can be read: members of text, large ones and empty ones."""
    members = {
        "a.xml": "hello",
        "large.xml": "".join(f"<row>{number}</row>" for number in range(200_000)),
        "no.xml": "",
    }

    with open_archive(hostile.archive(members)) as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == members
        assert archive.read(archive.infolist()[0]) == b"hello"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(hostile.archive({str(number): "" for number in range(10_001)}), id="too many members"),
        pytest.param(hostile.declaring(300_000_001, "a", b"x"), id="too large in all"),
        pytest.param(hostile.archive({"a": " " * 1_100_000}), id="too densely packed"),
    ],
)
def test_bombs_are_refused(data: bytes) -> None:
    """An archive that would take too much memory is refused by what it declares."""
    assert problem_of(data) is Problem.TOO_MUCH_MEMORY


def test_many_members_are_read() -> None:
    """As many members as that are none too many, and a small one may be as dense as it likes."""
    with open_archive(
        hostile.archive({str(number): "" for number in range(9_999)} | {"a": " " * 1_000_000})
    ) as archive:
        assert len(archive.read("a")) == 1_000_000


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no archive", hostile.archive({"a": "hello"})[:-9]])
def test_damaged_archives_are_refused(data: bytes) -> None:
    """What is no archive is damaged."""
    assert problem_of(data) is Problem.DAMAGED


def test_encrypted_archives_are_refused() -> None:
    """An archive of which a member is encrypted needs a password."""
    data = bytearray(hostile.archive({"a": "hello"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1

    assert problem_of(bytes(data)) is Problem.ENCRYPTED


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_methods_are_refused(method: int) -> None:
    """Members are packed as office programs do it: other methods have no bound on what they unpack to."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        archive.writestr("a", "hello")

    assert problem_of(written.getvalue()) is Problem.DAMAGED


@pytest.mark.parametrize("size", [1, 100, 1_999_999])
def test_members_are_no_larger_than_declared(size: int) -> None:
    """A member that holds more than it says is damaged."""
    content = "".join(f"{number:08}" for number in range(250_000)).encode()

    with open_archive(hostile.declaring(size, "a", content)) as archive, pytest.raises(UnreadableError) as caught:
        archive.read("a")
    assert caught.value.problem is Problem.DAMAGED


def test_members_take_no_more_memory_than_declared() -> None:
    """What a member holds beyond what it says is not even unpacked."""
    data = hostile.declaring(100, "a", b" " * 50_000_000)

    tracemalloc.start()
    try:
        with open_archive(data) as archive, pytest.raises(UnreadableError):
            archive.read("a")
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
