"""Reading in a process of its own: its limits, its life, and what it is told."""

import os
import subprocess
import sys
import threading
import time
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reading import Limits, Problem, Reader, UnreadableError, formats
from tests.reading import hostile
from tests.reading.asking import LIMITS, children_of, comes_true, lives, on_linux, problem_of, reads_on

ROOT = Path(__file__).parents[2]


def test_a_slow_file_is_given_up(tmp_path: Path) -> None:
    """What takes too long is ended in time, and the next file is read."""
    file = tmp_path / "slow.md"
    file.write_bytes(hostile.SLOW)

    with Reader(Limits(seconds=2)) as reader:
        begun = time.monotonic()
        assert problem_of(reader, file) == (Problem.TOO_LONG, "")
        assert time.monotonic() - begun < 4
        assert reads_on(reader, tmp_path)


def test_a_page_does_not_wait_for_a_slow_file(tmp_path: Path) -> None:
    """A page is drawn while a slow file is read."""
    slow, drawn = tmp_path / "slow.md", tmp_path / "drawn.pdf"
    slow.write_bytes(hostile.SLOW)
    drawn.write_bytes(hostile.pdf(zlib.compress(b"BT /F 12 Tf 50 700 Td (hello) Tj ET")))

    with Reader(Limits(seconds=4)) as reader, ThreadPoolExecutor(1) as thread:
        reading = thread.submit(problem_of, reader, slow)
        time.sleep(0.2)  # so that it is in the middle
        assert reader.picture(drawn, 1, 400).startswith(b"\x89PNG")
        assert not reading.done()
        assert reading.result() == (Problem.TOO_LONG, "")


def test_there_are_no_other_pages(reader: Reader, tmp_path: Path) -> None:
    """A page that is not there, or of a file that has none to draw, cannot be drawn."""
    drawn, text = tmp_path / "drawn.pdf", tmp_path / "text.txt"
    drawn.write_bytes(hostile.pdf(zlib.compress(b"BT /F 12 Tf 50 700 Td (hello) Tj ET")))
    text.write_text("hello")

    for file, page in ((drawn, 0), (drawn, 2), (text, 1)):
        with pytest.raises(UnreadableError) as caught:
            reader.picture(file, page, 400)
        assert caught.value.problem is Problem.NO_PAGE


def test_too_large_a_file_is_not_opened(reader: Reader, tmp_path: Path) -> None:
    """A file is refused by its size; one of that very size is read."""
    file = tmp_path / "large.txt"
    file.touch()
    os.truncate(file, LIMITS.largest_file + 1)

    assert problem_of(reader, file) == (Problem.TOO_LARGE, "30")
    os.truncate(file, LIMITS.largest_file)
    assert problem_of(reader, file) == (Problem.NOT_TEXT, "")


def test_only_files_are_read(reader: Reader, tmp_path: Path) -> None:
    """A pipe, a folder, a device and what is not there are refused at once."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "device.txt").symlink_to("/dev/zero")

    for name in ("pipe.txt", "folder.txt", "device.txt"):
        assert problem_of(reader, tmp_path / name) == (Problem.SYSTEM, "it is no regular file")
    assert problem_of(reader, tmp_path / "gone.txt") == (Problem.SYSTEM, "No such file or directory")
    assert problem_of(reader, tmp_path / "program.exe")[0] is Problem.UNKNOWN_TYPE
    assert reads_on(reader, tmp_path)


def test_a_file_that_grows_is_refused(reader: Reader, tmp_path: Path) -> None:
    """A file that grows while it is read is read to an end, or refused."""
    file = tmp_path / "grows.txt"
    file.write_bytes(b"x" * 1_000_000)
    ended = threading.Event()

    def grow() -> None:
        with file.open("ab") as stream:
            while not ended.is_set():
                stream.write(b"x" * 1_000_000)
                stream.flush()
                ended.wait(0.001)

    growing = threading.Thread(target=grow)
    growing.start()
    try:
        while file.stat().st_size < LIMITS.largest_file:
            try:
                assert len(reader.read(file).text) <= LIMITS.largest_file
            except UnreadableError as error:
                assert error.problem in {Problem.TOO_LARGE, Problem.TOO_MUCH_TEXT, Problem.TOO_MUCH_MEMORY}  # noqa: PT017 - either is right
    finally:
        ended.set()
        growing.join()
    assert problem_of(reader, file) == (Problem.TOO_LARGE, "30")


def test_no_more_than_the_largest_file_is_read(tmp_path: Path) -> None:
    """Whatever a file's size was said to be, a larger one is refused when it is read."""
    file = tmp_path / "larger.txt"
    file.write_text("larger")

    assert formats.read(file, largest=6).text == "larger"
    with pytest.raises(UnreadableError) as caught:
        formats.read(file, largest=5)
    assert caught.value.problem is Problem.TOO_LARGE


def test_threads_get_their_own_text(reader: Reader, tmp_path: Path) -> None:
    """Several threads may read at the same time: each gets the file that it asked for."""
    files = [tmp_path / f"{number}.txt" for number in range(200)]
    for file in files:
        file.write_text(f"This is {file.name}.")

    with ThreadPoolExecutor(8) as threads:
        texts = [loaded.text for loaded in threads.map(reader.read, files)]

    assert texts == [f"This is {file.name}." for file in files]


@on_linux
def test_one_process_reads_many_files(tmp_path: Path) -> None:
    """Files share a process, odd names and relative paths too; closing ends it, and reading on starts another."""
    before = children_of(os.getpid())
    reader = Reader(LIMITS)
    assert children_of(os.getpid()) == before

    assert reads_on(reader, tmp_path)
    first = children_of(os.getpid()) - before
    odd = tmp_path / os.fsdecode(b"odd \xff\n'.txt")
    odd.write_text("odd")
    assert reader.read(odd).text == "odd"
    assert reader.read(Path(os.path.relpath(odd))).text == "odd"
    assert reader.read(tmp_path.parent / ".." / odd.relative_to(tmp_path.parents[1])).text == "odd"

    assert len(first) == 1
    assert children_of(os.getpid()) - before == first
    reader.close()
    assert children_of(os.getpid()) == before
    assert reads_on(reader, tmp_path)
    reader.close()


@on_linux
def test_a_process_that_ended_is_replaced(tmp_path: Path) -> None:
    """A process that something ended between two files costs the second one nothing."""
    before = children_of(os.getpid())
    with Reader(LIMITS) as reader:
        assert reads_on(reader, tmp_path)
        [process] = children_of(os.getpid()) - before
        os.kill(process, 9)
        assert comes_true(lambda: not children_of(os.getpid()) - before)
        assert reads_on(reader, tmp_path)


@on_linux
def test_a_process_that_has_grown_is_replaced(tmp_path: Path) -> None:
    """A process that holds much of what one file may take is no place for the next file."""
    before = children_of(os.getpid())
    (tmp_path / "long.txt").write_bytes(b"x" * 19_000_000)
    with Reader(LIMITS) as reader:
        assert reads_on(reader, tmp_path)
        assert len(reader.read(tmp_path / "long.txt").text) == 19_000_000
        assert children_of(os.getpid()) == before
        assert reads_on(reader, tmp_path)


@on_linux
def test_secrets_stay_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that reads has nothing of this one's environment or open files, and what it prints goes nowhere."""
    monkeypatch.setenv("OPENAI_API_KEY", "the password")
    before = children_of(os.getpid())
    with Reader(LIMITS) as reader, (tmp_path / "kept").open("w"):
        assert reads_on(reader, tmp_path)
        [process] = children_of(os.getpid()) - before
        environment = Path(f"/proc/{process}/environ").read_text()
        opened = {file.name: str(file.readlink()) for file in Path(f"/proc/{process}/fd").iterdir()}

    assert "password" not in environment
    assert "OPENAI" not in environment
    assert [opened[standard] for standard in ("0", "1", "2")] == [os.devnull] * 3
    assert {file for file in opened.values() if not file.startswith("pipe:")} == {os.devnull}


@on_linux
@pytest.mark.parametrize("busy", [False, True])
def test_it_ends_with_its_parent(tmp_path: Path, *, busy: bool) -> None:
    """The process that reads ends when its parent is killed, idle or in the middle of a slow file."""
    (tmp_path / "good.txt").write_text("good")
    (tmp_path / "slow.md").write_bytes(hostile.SLOW)
    code = """if True:
        import sys, pathlib, reading
        reader = reading.Reader()
        print(reader.read(pathlib.Path(sys.argv[1], "good.txt")).text, flush=True)
        print(reader.read(pathlib.Path(sys.argv[1], "slow.md")) if sys.argv[2] == "True" else sys.stdin.read())
    """
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path), str(busy)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout
        assert parent.stdout.readline() == b"good\n"
        [process] = children_of(parent.pid)
        time.sleep(0.5)  # so that it is in the middle
        assert lives(process)
        parent.kill()

    assert comes_true(lambda: not lives(process), seconds=2)


@on_linux
def test_this_process_stays_small(reader: Reader, tmp_path: Path) -> None:
    """Files that take all the memory that they may leave nothing behind in this process."""
    assert reads_on(reader, tmp_path)
    before = _memory()
    for number in range(5):
        file = tmp_path / f"{number}.xlsx"
        file.write_bytes(hostile.workbook(hostile.FAR_CELLS))
        assert problem_of(reader, file)[0] is Problem.TOO_MUCH_MEMORY
        (tmp_path / f"{number}.txt").write_bytes(b"x" * 15_000_000)
        reader.read(tmp_path / f"{number}.txt")

    assert _memory() - before < 50 * 1024 * 1024


def _memory() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")
