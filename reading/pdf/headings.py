"""Headings: those that the file's outline names, else lines that look like nothing but headings."""

import re
from collections import defaultdict
from collections.abc import Callable
from itertools import groupby, pairwise

import pypdfium2 as pdfium

from reading.building import clean
from reading.pdf.pages import Line, Page
from reading.pdf.paragraphs import Spacing, is_item

_LARGER = 1.15  # times as large as the text is a heading, at least
_TITLE = 1.3  # times as large as the text is a title
_LONGEST = 150  # characters
_LONGEST_BOLD = 80
_MOST_LINES = 3
_FARTHEST = 2  # sizes from one line of a heading to the next
_MOST_OF_ALL = 0.3  # of the text; where more looks like headings, it is how the text looks
_LETTER = re.compile(r"[^\W\d_]")
_NOT_SAID = re.compile(r"[\W_]+")
_NUMBERED = re.compile(
    r"\A\W*(?:(?:chapter|section|part)\s+)?(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])[.):\s]\s*", re.IGNORECASE
)
_NO_END = (".", ",", ";", ":", "。", "，", "；", "：")
_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|untitled\b.*|(?:document|presentation|slide|layout|book) ?\d*"
    r"|powerpoint presentation|no title|title|(?:table of )?contents"
    r"|[!-~]*[\d_./\\][!-~]*"  # the name of a file: not even a space
    r"|.*\.(?:docx?|pdf|pptx?|xlsx?|rtf|od[tps]|indd|tex|dvi|html?|txt|pages|md))",
    re.IGNORECASE,
)

_Group = list[Line]


def mark_headings(document: pdfium.PdfDocument, pages: list[Page], body: float) -> None:
    """Give the lines of each heading its number. Headings are those of the outline, or else what looks like them."""
    groups = _of_outline(document, pages) or _by_look(pages, body)
    for number, group in enumerate(groups, start=1):
        for line in group:
            line.heading = number


def title_of(document: pdfium.PdfDocument, pages: list[Page], body: float) -> str:
    """Give the title that the file names, unless a program made it up; else the first page's by far largest words."""
    named = _name(lambda: document.get_metadata_value("Title"))
    if _LETTER.search(named) and not _NO_TITLE.fullmatch(named):
        return named
    lines = pages[0].lines if pages else []
    largest = max((line.size for line in lines), default=0.0)
    if largest < _TITLE * body:
        return ""
    first = next(group for group in _divided(lines) if group[0].size == largest)
    said = _said(first)
    return said if len(said) <= _LONGEST and _LETTER.search(said) and not _NO_TITLE.fullmatch(said) else ""


def _of_outline(document: pdfium.PdfDocument, pages: list[Page]) -> list[_Group]:
    titles: dict[int, list[str]] = defaultdict(list)
    for bookmark in document.get_toc():
        destination = bookmark.get_dest()
        index = destination.get_index() if destination else None
        if index is not None:
            titles[index + 1].append(_name(bookmark.get_title))
    return [group for page in pages for group in _lines_that_say(titles[page.number], page.lines)]


def _lines_that_say(titles: list[str], lines: list[Line]) -> list[_Group]:
    """Find the lines that say a title and nothing else; at worst, its number may be missing in either."""
    exact: dict[str, list[range]] = defaultdict(list)
    near: dict[str, list[range]] = defaultdict(list)
    for start in range(len(lines) if titles else 0):
        for end in range(start + 1, min(start + _MOST_LINES, len(lines)) + 1):
            if _are_one(lines[start:end]):
                said = _said(lines[start:end])
                exact[_letters(said)].append(range(start, end))
                near[_unnumbered(said)].append(range(start, end))
    taken: set[int] = set()
    found = []
    for wanted, without in ((_letters(title), _unnumbered(title)) for title in titles):
        places = [*exact[wanted], *exact[without], *near[without]] if wanted and without else []
        if place := next((place for place in places if taken.isdisjoint(place)), None):
            taken.update(place)
            found.append(place)
    return [lines[place.start : place.stop] for place in sorted(found, key=lambda place: place.start)]


def _are_one(group: _Group) -> bool:
    """Say whether lines follow each other closely and are of one size."""
    return all(
        line.size == before.size and 0 < line.baseline - before.baseline < _FARTHEST * line.size
        for before, line in pairwise(group)
    )


def _by_look(pages: list[Page], body: float) -> list[_Group]:
    text_is_bold = 2 * sum(line.bold for page in pages for line in page.lines) > sum(len(page.lines) for page in pages)
    groups = [group for page in pages for group in [*_large(page, body), *([] if text_is_bold else _bold(page, body))]]
    everything = sum(len(line.text) for page in pages for line in page.lines)
    if sum(len(line.text) for group in groups for line in group) > _MOST_OF_ALL * everything:
        return []
    places = {id(line): place for place, line in enumerate(line for page in pages for line in page.lines)}
    return sorted(groups, key=lambda group: places[id(group[0])])


def _large(page: Page, body: float) -> list[_Group]:
    """Find lines that are larger than the text, of which no more than a few follow each other."""
    return [
        group
        for size, lines in groupby(page.lines, key=lambda line: line.size)
        if size >= _LARGER * body and len(run := list(lines)) <= _MOST_LINES
        for group in _divided(run)
        if _may_head(_said(group), _LONGEST) and not any(line.cells > 1 or line.angle for line in group)
    ]


def _bold(page: Page, body: float) -> list[_Group]:
    """Find single bold lines of the text's size that stand apart from what precedes them."""
    spacing = Spacing.of(page)
    around: list[Line | None] = [None, *page.lines, None]
    found = []
    for before, line, after in zip(around, around[1:], around[2:], strict=False):
        if line is None or not line.bold or line.cells > 1 or line.angle or not body <= line.size < _LARGER * body:
            continue
        apart = before is None or line.baseline < before.baseline or spacing.is_wide(before, line)
        leads = after is not None and not after.bold
        if apart and leads and _may_head(line.text, _LONGEST_BOLD):
            found.append([line])
    return found


def _divided(lines: list[Line]) -> list[_Group]:
    """Divide lines where more is free between two than belongs between those of one heading."""
    groups: list[_Group] = []
    for line in lines:
        if groups and _are_one([groups[-1][-1], line]) and not is_item(line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _name(written: Callable[[], str]) -> str:
    """Give a name as the file writes it; one that is not Unicode is none."""
    try:
        return clean(written())
    except UnicodeDecodeError:
        return ""


def _may_head(said: str, longest: int) -> bool:
    return len(said) <= longest and _LETTER.search(said) is not None and not said.endswith(_NO_END)


def _said(lines: list[Line]) -> str:
    return " ".join(line.text for line in lines)


def _unnumbered(text: str) -> str:
    return _letters(_NUMBERED.sub("", text))


def _letters(text: str) -> str:
    return _NOT_SAID.sub("", text).casefold()
