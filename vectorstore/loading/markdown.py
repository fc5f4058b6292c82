"""Markdown: its headings, found by a CommonMark parser, with offsets into the file as it is written."""

import re
from itertools import pairwise

from markdown_it import MarkdownIt

from vectorstore.loading.loaded import Heading, Loaded
from vectorstore.loading.plain import decode, question_headings

_PARSER = MarkdownIt("commonmark")


def read(data: bytes) -> Loaded:
    """Read a Markdown file. Its title is its first heading of the first level.

    Where it has no headings of Markdown's own, numbered questions count, as in plain text.
    """
    text = decode(data)
    headings = _headings(text)
    title = next((content for level, content, _ in headings if level == "h1"), "")
    return Loaded(
        text=text,
        headings=tuple(heading for _, _, heading in headings) or question_headings(text),
        title=title,
    )


def _headings(text: str) -> list[tuple[str, str, Heading]]:
    """Give each heading's level ("h1"), what it says, and where it stands."""
    line_starts = _line_starts(text)
    tokens = _PARSER.parse(text)
    found = []
    for opening, inline in pairwise(tokens):
        if opening.type != "heading_open" or opening.map is None or not inline.content:
            continue
        first, end = opening.map
        stretch = text[line_starts[first] : line_starts[end]]
        offset = stretch.find(inline.content.split("\n", 1)[0])
        if offset < 0:  # an escaped or unusual heading: take its line whole
            offset, length = 0, len(stretch.rstrip())
        else:
            length = len(inline.content) if inline.content in stretch else len(stretch[offset:].splitlines()[0])
        start = line_starts[first] + offset
        found.append((opening.tag, inline.content, Heading(start, start + length)))
    return found


def _line_starts(text: str) -> list[int]:
    r"""Give the offset of each line as the parser counts them (\n, \r\n and \r end one), and the text's end."""
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]
    return starts if starts[-1] == len(text) else [*starts, len(text)]
