"""Hostile files: whatever one does, it is contained, and the next one is read."""

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from reading import Problem, Reader, UnreadableError
from tests.reading import hostile
from tests.reading.asking import problem_of, reads_on

MEMBERS = {
    ".xlsx": "xl/workbook.xml",
    ".pptx": "ppt/presentation.xml",
    ".docx": "word/document.xml",
    ".epub": "META-INF/container.xml",
}
LARGE = {Problem.TOO_MUCH_MEMORY, Problem.TOO_MUCH_TEXT}
HOSTILE = [
    *(
        pytest.param(
            f"bomb{suffix}",
            lambda member=member: hostile.declaring(1_000_000_000, member, b" "),
            {Problem.TOO_MUCH_MEMORY},
            id=f"bomb{suffix}",
        )
        for suffix, member in MEMBERS.items()
    ),
    *(
        pytest.param(
            f"lie{suffix}",
            lambda member=member: hostile.declaring(100, member, b" " * 400_000_000),
            {Problem.DAMAGED, Problem.TOO_MUCH_MEMORY},
            id=f"lie{suffix}",
        )
        for suffix, member in MEMBERS.items()
    ),
    pytest.param("far.xlsx", lambda: hostile.workbook(hostile.FAR_CELLS), {Problem.TOO_MUCH_MEMORY}, id="far cells"),
    pytest.param("field.csv", lambda: b'a,b\n"' + b"x" * 25_000_000, LARGE, id="one enormous field"),
    pytest.param("commas.csv", lambda: b"," * 25_000_000, LARGE, id="nothing but commas"),
    pytest.param("long.txt", lambda: b"word " * 5_000_000, LARGE, id="too long a text"),
    pytest.param(
        "bomb.pdf", lambda: hostile.pdf(zlib.compress(b" " * 400_000_000, 9)), {Problem.TOO_MUCH_MEMORY}, id="packed"
    ),
    pytest.param(
        "bombs.pdf",
        lambda: hostile.pdf(zlib.compress(zlib.compress(b" " * 400_000_000, 9)), coding="[/FlateDecode/FlateDecode]"),
        {Problem.TOO_MUCH_MEMORY},
        id="packed twice",
    ),
    pytest.param(
        "paths.pdf",
        lambda: hostile.pdf(zlib.compress(b"0 0 m 9 9 l S " * 3_000_000, 9)),
        {Problem.TOO_MUCH_MEMORY},
        id="a page of strokes",
    ),
    pytest.param("nul.txt", lambda: b"a\0b", {Problem.NOT_TEXT}, id="NUL"),
]


@pytest.mark.parametrize(("name", "made", "problems"), HOSTILE)
def test_hostile_files_are_refused(
    reader: Reader, tmp_path: Path, name: str, made: Callable[[], bytes], problems: set[Problem]
) -> None:
    """A hostile file is refused for what it is, and the next file is read."""
    file = tmp_path / name
    file.write_bytes(made())

    assert problem_of(reader, file)[0] in problems
    assert reads_on(reader, tmp_path)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("deep.html", b"<div>" * 100_000 + b"hello", id="divisions"),
        pytest.param("deep.html", b"<b>" * 100_000 + b"hello", id="bold in bold"),
        pytest.param("deep.html", b"<ul><li>a" * 50_000 + b"hello", id="lists"),
        pytest.param("deep.html", b"<table><tr><td>a" * 50_000 + b"hello", id="tables"),
        pytest.param("deep.md", b"[" * 50_000 + b"hello", id="brackets"),
        pytest.param("deep.md", b"> " * 50_000 + b"hello", id="quotes"),
        pytest.param("line.md", b"x " * 9_000_000, id="one line of Markdown"),
        pytest.param("line.txt", b"x" * 19_000_000, id="one line of text"),
        pytest.param("deep.epub", hostile.book("<div>" * 50_000 + "hello"), id="a deep book"),
        pytest.param("deep.docx", hostile.document("<w:p>" * 50_000 + "hello"), id="a deep document"),
        pytest.param(
            "deep.eml",
            b"".join(
                f'Content-Type: multipart/mixed; boundary="{level}"\n\n--{level}\n'.encode() for level in range(5_000)
            ),
            id="mails in mails",
        ),
        pytest.param("turned.txt", "a\u202eb\u2066c hello".encode(), id="turned text"),
    ],
)
def test_strange_files_do_no_harm(reader: Reader, tmp_path: Path, name: str, data: bytes) -> None:
    """A strange file gives a text no longer than it is, or is refused; the next file is read either way."""
    file = tmp_path / name
    file.write_bytes(data)

    try:
        assert len(reader.read(file).text) <= len(data)
    except UnreadableError as error:
        assert error.problem in LARGE | {Problem.DAMAGED}  # noqa: PT017 - either is right
    assert reads_on(reader, tmp_path)


ONE_PARAGRAPH = {
    ".html": hostile.page,
    ".xhtml": hostile.page,
    ".xlsx": hostile.sheet,
    ".docx": hostile.document,
    ".epub": hostile.book,
}


@pytest.mark.parametrize(("suffix", "made"), ONE_PARAGRAPH.items())
def test_no_other_file_is_read(reader: Reader, tmp_path: Path, suffix: str, made: Callable[..., bytes]) -> None:
    """What a file refers to is not fetched, and what it defines does not grow; without such, it is read."""
    secret = tmp_path / "secret"
    secret.write_text("the password")
    file = tmp_path / f"file{suffix}"
    file.write_bytes(made("hello there"))
    assert "hello there" in reader.read(file).text

    for text, declares in (("&x;", hostile.foreign(secret.as_uri())), ("&j;", hostile.LAUGHS)):
        file.write_bytes(made(f"hello {text}", declares=declares))
        try:
            assert len(said := reader.read(file).text) < 100
            assert "password" not in said
        except UnreadableError as error:
            assert error.problem is Problem.DAMAGED  # noqa: PT017 - either is right
        assert reads_on(reader, tmp_path)
