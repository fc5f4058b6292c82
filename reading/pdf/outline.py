"""The headings that a file's outline names, found on their pages."""

import re
from collections import defaultdict
from collections.abc import Callable
from itertools import pairwise

import pypdfium2 as pdfium

from reading.building import clean
from reading.pdf.pages import Line, Page

MOST_LINES = 3
"""Of a heading."""

_FARTHEST = 2  # sizes from one line of a heading to the next
_NOT_SAID = re.compile(r"[\W_]+")
_NUMBERED = re.compile(
    r"\A\W*(?:(?:chapter|section|part)\s+)?(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])[.):\s]\s*", re.IGNORECASE
)


def of_outline(document: pdfium.PdfDocument, pages: list[Page]) -> list[list[Line]]:
    """Give the lines of each heading that the outline names and its page says."""
    titles: dict[int, list[str]] = defaultdict(list)
    for bookmark in document.get_toc():
        destination = bookmark.get_dest()
        index = destination.get_index() if destination else None
        if index is not None:
            titles[index + 1].append(name(bookmark.get_title))
    return [group for page in pages for group in _lines_that_say(titles[page.number], page.lines)]


def _lines_that_say(titles: list[str], lines: list[Line]) -> list[list[Line]]:
    """Find the lines that say a title and nothing else; at worst, its number may be missing in either."""
    exact: dict[str, list[range]] = defaultdict(list)
    near: dict[str, list[range]] = defaultdict(list)
    for start in range(len(lines) if titles else 0):
        for end in range(start + 1, min(start + MOST_LINES, len(lines)) + 1):
            if are_one(lines[start:end]):
                words = said(lines[start:end])
                exact[_letters(words)].append(range(start, end))
                near[_unnumbered(words)].append(range(start, end))
    taken: set[int] = set()
    found = []
    for wanted, without in ((_letters(title), _unnumbered(title)) for title in titles):
        places = [*exact[wanted], *exact[without], *near[without]] if wanted and without else []
        if place := next((place for place in places if taken.isdisjoint(place)), None):
            taken.update(place)
            found.append(place)
    return [lines[place.start : place.stop] for place in sorted(found, key=lambda place: place.start)]


def are_one(group: list[Line]) -> bool:
    """Say whether lines follow each other closely and are of one size."""
    return all(
        line.size == before.size and 0 < line.baseline - before.baseline < _FARTHEST * line.size
        for before, line in pairwise(group)
    )


def said(lines: list[Line]) -> str:
    """Give the words of several lines."""
    return " ".join(line.text for line in lines)


def name(written: Callable[[], str]) -> str:
    """Give a name as the file writes it; one that is not Unicode is none."""
    try:
        return clean(written())
    except UnicodeDecodeError:
        return ""


def _unnumbered(text: str) -> str:
    return _letters(_NUMBERED.sub("", text))


def _letters(text: str) -> str:
    return _NOT_SAID.sub("", text).casefold()
