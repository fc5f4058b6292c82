"""Running heads and feet: what is repeated at the edges of the pages is no part of the text."""

import re
from collections import defaultdict

from reading.pdf.pages import Line, Page

_EDGE = 0.12  # of the page's height
_FEWEST_PAGES = 3
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")

_Key = tuple[bool, str]


def leave_out_edges(pages: list[Page], body: float) -> None:
    """Leave out the lines that stand near the same edge of most pages, or of most of those that lie on one side.

    They may differ in their numbers, unless they are as large as headings (`body` is the size of the text).
    """
    found: dict[_Key, set[int]] = defaultdict(set)
    for page in pages:
        for line in page.lines:
            if key := _key(line, page, body):
                found[key].add(page.number)
    repeated = {key for key, numbers in found.items() if _are_most(numbers, [page.number for page in pages])}
    for page in pages:
        page.lines = [line for line in page.lines if _key(line, page, body) not in repeated]


def _key(line: Line, page: Page, body: float) -> _Key | None:
    """Give what is the same of a line on all pages that it is repeated on; none for one that is not at an edge."""
    at_the_top = line.baseline < _EDGE * page.height
    if line.angle or not (at_the_top or line.baseline > (1 - _EDGE) * page.height):
        return None
    text = line.text.casefold()
    return at_the_top, text if line.size > 1.1 * body else _NUMBER.sub("#", text)


def _are_most(numbers: set[int], pages: list[int]) -> bool:
    sides = [set(pages), {number for number in pages if number % 2}, {number for number in pages if not number % 2}]
    return any(
        len(side) >= _FEWEST_PAGES and len(numbers & side) >= _FEWEST_PAGES and 2 * len(numbers & side) > len(side)
        for side in sides
    )
