"""What a process that reads may not do."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.reading.asking import on_linux

ROOT = Path(__file__).parents[2]
IMPORTS = "import fcntl, os, pathlib, shutil, signal, socket, subprocess, sys, time; from reading.confining import *; "
ALLOWED = f"{IMPORTS} confine(100_000_000); "


def end_of(code: str) -> tuple[int, str]:
    """Run code in a process of its own, and give how it ends and the name of what it raised."""
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
    )
    return ended.returncode, (ended.stderr.splitlines() or [""])[-1].partition(":")[0]


@pytest.mark.parametrize(
    "deed",
    [
        "open('{0}', 'w')",
        "open('{0}', 'ab')",
        "open('{0}', 'r+')",
        "os.open('{0}', os.O_RDWR | os.O_CREAT)",
        "pathlib.Path('{0}').write_text('new')",
        "pathlib.Path('{0}').unlink()",
        "pathlib.Path('{0}').rename('{0}.new')",
        "pathlib.Path('{0}').with_name('folder').mkdir()",
        "shutil.copyfile('{0}', '{0}.new')",
        "os.truncate('{0}', 0)",
        "os.system('true')",
        "os.fork()",
        "os.execv('/bin/true', ['true'])",
        "os.posix_spawn('/bin/true', ['true'], {{}})",
        "os.kill(os.getppid(), 0)",
        "subprocess.run(['true'])",
        "socket.socket()",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 80)",
    ],
)
def test_it_only_reads(tmp_path: Path, deed: str) -> None:
    """Nothing is written, started or connected to; without the limits, the deed is done or fails for another reason."""
    file = tmp_path / "file"
    file.write_text("old")

    assert end_of(ALLOWED + deed.format(file)) == (1, "PermissionError")
    assert [one.name for one in tmp_path.iterdir()] == ["file"]
    assert file.read_text() == "old"
    assert end_of(IMPORTS + deed.format(file))[1] != "PermissionError"


def test_it_reads(tmp_path: Path) -> None:
    """A file can be read, and a module imported, within the limits."""
    file = tmp_path / "file"
    file.write_text("old")

    assert end_of(f"{ALLOWED} open('{file}').read(); import lxml.etree, markdown_it, pypdfium2") == (0, "")


@on_linux
@pytest.mark.parametrize("library", ["pass", "import lxml.etree, pypdfium2, python_calamine, pptx, mammoth"])
def test_memory_is_limited(library: str) -> None:
    """So much memory can be had, with all libraries in it, and no more."""
    assert end_of(f"{ALLOWED} {library}; bytearray(50_000_000)") == (0, "")
    assert end_of(f"{ALLOWED} {library}; bytearray(100_000_000)") == (1, "MemoryError")


def test_it_ends_by_itself() -> None:
    """Who takes too long is ended by the system, whoever waits; who does not is left alone."""
    inside = "with ending_with(0, seconds=0.2): time.sleep({})"

    assert end_of(f"{IMPORTS}\n{inside.format(5)}")[0] == -14
    assert end_of(f"{IMPORTS}\n{inside.format(0)}\ntime.sleep(0.4)") == (0, "")
