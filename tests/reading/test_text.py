"""Loading: files to text and headings, with offsets that hold."""

import codecs
import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading import Loaded, Problem, UnreadableError, formats, markdown, plain

TEXT = "¿Qué? 😀 国境\nNext — “line”.\n"
LINE_ENDS = ["\n", "\r\n", "\r"]


def said(loaded: Loaded) -> list[str]:
    return [loaded.text[heading.start : heading.end] for heading in loaded.headings]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode(), id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + TEXT.encode(), id="UTF-8 with mark"),
        pytest.param(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), id="UTF-16 little endian"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), id="UTF-16 big endian"),
    ],
)
@pytest.mark.parametrize("suffix", [".txt", ".md", ".TXT"])
def test_encodings(tmp_path: Path, data: bytes, suffix: str) -> None:
    """The text is the decoded file without its byte-order mark; the digest is of the file."""
    file = tmp_path / f"file{suffix}"
    file.write_bytes(data)

    loaded = formats.read(file)

    assert loaded.text == TEXT
    assert loaded.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("end", LINE_ENDS)
def test_line_ends_stay(tmp_path: Path, end: str) -> None:
    """Line ends are what they are in the file."""
    file = tmp_path / "file.txt"
    file.write_bytes(f"One.{end}{end}Two.{end}".encode())

    assert formats.read(file).text == f"One.{end}{end}Two.{end}"


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        pytest.param("file.txt", b"", Problem.EMPTY, id="empty"),
        pytest.param("file.txt", codecs.BOM_UTF8, Problem.EMPTY, id="only a mark"),
        pytest.param("file.md", b" \n\t\r\n", Problem.EMPTY, id="white space"),
        pytest.param("file.txt", b"text\0text", Problem.NOT_TEXT, id="NUL"),
        pytest.param("file.txt", b"\x89PNG\r\n\x1a\n\0\0\xff", Problem.NOT_TEXT, id="binary"),
        pytest.param("file.exe", b"text", Problem.UNKNOWN_TYPE, id="another type"),
        pytest.param("file", b"text", Problem.UNKNOWN_TYPE, id="no type"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str, data: bytes, problem: Problem) -> None:
    """What is no text is refused, with what to do."""
    (tmp_path / name).write_bytes(data)

    with pytest.raises(UnreadableError) as refused:
        formats.read(tmp_path / name)

    assert refused.value.problem == problem


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """What the system says of a file that it cannot open is told."""
    with pytest.raises(UnreadableError, match="cannot be read: No such file or directory"):
        formats.read(tmp_path / "gone.txt")


@pytest.mark.parametrize("end", LINE_ENDS)
def test_numbered_questions_are_headings(end: str) -> None:
    """A numbered question is a heading, whatever ends its line, the last one's line being the last of the file."""
    text = end.join(["Title", "1. What is it?", "An answer.", "2) Why?  ", "Because.", "3.\tHow?"])

    assert said(plain.read(text.encode())) == ["1. What is it?", "2) Why?", "3.\tHow?"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1. A?\n1. Is it so?\n2. No.\n2. B?", ["1. A?", "2. B?"], id="list of questions in an answer"),
        pytest.param("1. A?\n3. C?\n2. B?", ["1. A?", "2. B?"], id="number out of turn"),
        pytest.param("2. B?\n3. C?", [], id="does not begin with one"),
        pytest.param("1. A statement.\n1. A?", ["1. A?"], id="statement"),
        pytest.param("1. A? Yes.\nAnd?", [], id="does not end in a question mark"),
        pytest.param("  1. A?\n1.B?\n1?\n1. ?", [], id="other forms"),
        pytest.param("1. A\n?", [], id="question mark on the next line"),
        pytest.param("1. A?\n10. J?\n2. B?", ["1. A?", "2. B?"], id="more digits"),
    ],
)
def test_other_numbered_lines_are_not_headings(text: str, expected: list[str]) -> None:
    """A numbered line heads a section only if its number is the next one and it ends in a question mark."""
    assert said(plain.read(text.encode())) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# One\n\n## Two ##\n###### Six", ["One", "Two", "Six"], id="number signs"),
        pytest.param("One\n===\n\nTwo\n---\n", ["One", "Two"], id="underlined"),
        pytest.param("Goes\non\n===\n", ["Goes\non"], id="underlined lines"),
        pytest.param("```\n# no\n```\n~~~\n# no\n~~~\n\n    # no\n\n# Yes", ["Yes"], id="code"),
        pytest.param("# **Bold** `code` [a](b) \\# end", ["**Bold** `code` [a](b) \\# end"], id="marks inside"),
        pytest.param("# Same\n\n# Same\n\n# same Same", ["Same", "Same", "same Same"], id="twice"),
        pytest.param("# # #\n\n# ## a", ["#", "## a"], id="signs as words"),
        pytest.param("1\n=\n\n> Said\n> ===\n", ["1", "Said"], id="underlined in a quote"),
        pytest.param("One\r\n===\r\n\r\n# Two\r\n", ["One", "Two"], id="carriage return and line feed"),
        pytest.param("One\r===\r\r# Two", ["One", "Two"], id="carriage return"),
        pytest.param("# Te\u2028st\x0b x", ["Te\u2028st\x0b x"], id="characters that end lines elsewhere"),
        pytest.param("#\n\n#no\n\n####### no\n\n# \n", [], id="no headings"),
        pytest.param("1. What?\n\nThat.\n\n2. Why?\n", ["1. What?", "2. Why?"], id="questions where there is no mark"),
        pytest.param("# One\n\n1. What?\n", ["One"], id="no questions where there is one"),
    ],
)
def test_headings_of_markdown(text: str, expected: list[str]) -> None:
    """A heading is what CommonMark takes for one; its offsets are those of its words."""
    assert said(markdown.read(text.encode())) == expected


@pytest.mark.parametrize(
    ("text", "start"),
    [("# # #", 2), ("1. # 1", 5), ("- # -", 4), ("> # >", 4), ("#  a a", 3), ("> a\n> ---", 2), ("1. 1\n   ===", 3)],
)
def test_a_heading_stands_after_its_marks(text: str, start: int) -> None:
    """Where a mark is the same as what a heading says, or a word occurs twice, the words are meant, from the first."""
    (heading,) = markdown.read(text.encode()).headings

    assert heading.start == start


_words = st.lists(st.sampled_from(["State", "agencies", "a", "*so*", "`x`", "é", "😀", "#"]), min_size=1, max_size=4)
_blocks = st.tuples(st.sampled_from(["# {}", "### {} ###", "> ## {}", "- # {}", "{}\n===", "{}\n{}\n---", ""]), _words)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(_blocks, max_size=8), st.sampled_from(LINE_ENDS))
def test_headings_of_markdown_stand_where_they_say(blocks: list[tuple[str, list[str]]], end: str) -> None:
    """However headings are marked, in their order each one's words and its lines are found, and no other words."""
    named = [(form, " ".join(["Word", *words, "end"])) for form, words in blocks]
    paragraphs = [line for form, words in named for line in (form.format(words, words), "Some text.", "")]
    text = "\n\n".join(paragraphs).replace("\n", end)

    loaded = markdown.read(f"Text{end}{end}{text}".encode())

    expected = [end.join([words] * form.count("{}")) for form, words in named if form]
    assert said(loaded) == expected
    lines = [loaded.text[heading.opens : heading.closes] for heading in loaded.headings]
    assert lines == [form.format(words, words).replace("\n", end) for form, words in named if form]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Text\n\n## Two\n\n# One\n\n# Another", "One", id="first of the first level"),
        pytest.param("# **Bold** `code` [link](there) \\# &amp; end #", "Bold code link # & end", id="without marks"),
        pytest.param("Goes\r\non\r\n===", "Goes on", id="of two lines"),
        pytest.param("## Two", "", id="none"),
    ],
)
def test_title_of_markdown(text: str, expected: str) -> None:
    """A Markdown file's title is its first heading of the first level, in plain words."""
    assert markdown.read(text.encode()).title == expected


@pytest.mark.parametrize(
    ("text", "title", "begins"),
    [
        pytest.param("---\ntitle: Our plan\ntags:\n  - a\n---\n# One\n", "Our plan", "# One\n", id="title"),
        pytest.param("---\r\ntitle: 'Our plan'\r\n---\r\n\r\nText.", "Our plan", "\r\nText.", id="in quotes"),
        pytest.param("---\ndate: 2024-01-01\n\n...\nText.\n\n# One\n", "One", "Text.\n\n# One\n", id="no title"),
        pytest.param("---\ntitle: x\n---", "x", "", id="nothing else"),
        pytest.param("---\n\nA line of text.\n\n---\n\n# One\n", "One", None, id="two lines across"),
        pytest.param("Text.\n\n---\na: b\n---\n\n# One\n", "One", None, id="not at the start"),
        pytest.param("---\na: b\n\n# One\n", "One", None, id="never closed"),
    ],
)
def test_front_matter(text: str, title: str, begins: str | None) -> None:
    """What stands about a file at its start is part of its text, but no heading; it may name the title."""
    loaded = markdown.read(text.encode())

    assert loaded.text == text
    assert loaded.title == title
    assert loaded.text[loaded.begins :] == (text if begins is None else begins)
    if begins is not None:
        assert said(loaded) == said(markdown.read(begins.encode() or b"."))


def test_front_matter_that_is_never_closed_is_read() -> None:
    """Many entries that nothing closes are text. Where each doubles the time, this test does not end."""
    assert markdown.read(b"---\r\n" + b"a: b  \r\n\r\n" * 5_000).begins == 0


def test_a_long_markdown_file_is_read() -> None:
    """A megabyte of marks is read. Where that is quadratic, this test does not end."""
    text = "# Title\n\n" + "word *and* [x](y) `z` <b> " * 40_000

    assert said(markdown.read(text.encode())) == ["Title"]
