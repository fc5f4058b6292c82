"""Markdown: its headings, found by a CommonMark parser, with offsets into the file as it is written."""

import re
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reading.loaded import Heading, Loaded
from reading.plain import decode, question_headings

_PARSER = MarkdownIt("commonmark")
_BLOCKS_PARSER = MarkdownIt("commonmark").disable("inline")  # marks inside lines tell nothing here and take long

_END = r"(?:\r\n|\n|\r|\Z)"
# Entries of YAML between two lines of hyphens at the very start. Each line is atomic: a line that is taken is never
# divided anew, however many there are before it turns out that nothing closes them.
_LINE = rf"(?>(?:[\w-]+:|[ \t#-](?!--)|(?=[\r\n]))[^\r\n]*{_END})"
_FRONT_MATTER = re.compile(rf"---[ \t]*{_END}(?=[\w-]+:)(?:{_LINE})+?(?:---|\.\.\.)[ \t]*{_END}")
_TITLE = re.compile(r"""(?<![^\r\n])title:[ \t]*(["']?)(?![>|])([^\r\n]+?)\1[ \t]*(?=[\r\n])""")


def read(data: bytes) -> Loaded:
    """Read a Markdown file. Its title is the one in its front matter, or its first heading of the first level.

    Where it has no headings of Markdown's own, numbered questions count, as in plain text.
    """
    text = decode(data)
    front = _FRONT_MATTER.match(text)
    begins = front.end() if front else 0
    named = _TITLE.search(text, 0, begins)
    headings = _headings(text, begins)
    title = next((content for level, content, _ in headings if level == "h1"), "")
    return Loaded(
        text=text,
        headings=tuple(heading for _, _, heading in headings) or question_headings(text),
        title=named[2] if named else _without_marks(title),
        kind="Markdown",
        begins=begins,
    )


def _headings(text: str, begins: int) -> list[tuple[str, str, Heading]]:
    """Give each heading's level ("h1"), what it says, and where it stands. What precedes `begins` holds none."""
    lines = _line_starts(text)
    parsed = re.sub(r"[^\r\n]+", "", text[:begins]) + text[begins:]
    return [
        (opening.tag, inline.content, _heading(text, lines, opening, inline.content))
        for opening, inline in pairwise(_BLOCKS_PARSER.parse(parsed))
        if opening.type == "heading_open" and inline.content
    ]


def _heading(text: str, lines: list[int], opening: Token, content: str) -> Heading:
    """Find what a heading says within its lines: after its marks, or, where they stand below, at the lines' ends."""
    first, stop = opening.map or (0, 0)
    if opening.markup.startswith("#"):
        start = text.index(content, text.index(opening.markup, lines[first]) + len(opening.markup))
        end = start + len(content)
    else:
        said = [line.strip() for line in content.split("\n")]
        last = first + len(said) - 1
        start = text.rindex(said[0], lines[first], lines[first + 1])
        end = text.rindex(said[-1], lines[last], lines[last + 1]) + len(said[-1])
    return Heading(start, end, lines[first], lines[first] + len(text[lines[first] : lines[stop]].rstrip()))


def _line_starts(text: str) -> list[int]:
    r"""Give the offset of each line as the parser counts them (\n, \r\n and \r end one), and the text's end."""
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]
    return starts if starts[-1] == len(text) else [*starts, len(text)]


def _without_marks(content: str) -> str:
    """Give the words of a line of Markdown, without emphasis, links and the like."""
    inline = _PARSER.parseInline(content)[0]
    return " ".join("".join(part.content or " " for part in inline.children or [] if not part.nesting).split())
