"""Running heads and feet: what is repeated at the edges of the pages is no part of the text."""

import re
from collections import defaultdict

from reading.pdf.pages import Line, Page

_EDGE = 0.16  # of the page's height
_NEAR = 2.0  # points; as near are the heights of the heads of all pages
_FEWEST_PAGES = 3
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")

_Height = tuple[bool, int]


def leave_out_edges(pages: list[Page], body: float) -> None:
    """Leave out what is repeated near an edge, if at that height most pages have a line that others have too.

    Most of those that lie on one side are enough. The lines may differ in their numbers, unless they are as large as
    headings (`body` is the size of the text), and from chapter to chapter.
    """
    found: dict[_Height, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for page in pages:
        for line in page.lines:
            if height := _height(line, page):
                found[height][_key(line, body)].add(page.number)
    heads = {
        (height, key)
        for height, keys in found.items()
        for repeated in [{key: numbers for key, numbers in keys.items() if len(numbers) > 1}]
        if _are_most(set().union(*repeated.values()), pages)
        for key in repeated
    }
    for page in pages:
        page.lines = [line for line in page.lines if (_height(line, page), _key(line, body)) not in heads]


def _height(line: Line, page: Page) -> _Height | None:
    """Give the edge that a line stands near, whether it is the upper one and how near; none if it is at no edge."""
    at_the_top = 2 * line.baseline < page.height
    distance = line.baseline if at_the_top else page.height - line.baseline
    return None if line.angle or distance > _EDGE * page.height else (at_the_top, round(distance / _NEAR))


def _key(line: Line, body: float) -> str:
    """Give what is the same of a line on all pages that it is repeated on."""
    text = line.text.casefold()
    return text if line.size > 1.1 * body else _NUMBER.sub("#", text)


def _are_most(numbers: set[int], pages: list[Page]) -> bool:
    sides = [{page.number for page in pages if page.number % 2 == side} for side in (0, 1)]
    return len(numbers) >= _FEWEST_PAGES and any(
        2 * len(numbers & some) > len(some) for some in [sides[0] | sides[1], *sides] if len(some) >= _FEWEST_PAGES
    )
