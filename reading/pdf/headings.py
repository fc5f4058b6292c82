"""Headings: those that the file's outline names, else lines that look like nothing but headings."""

import re
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
_MOST_OF_ALL = 0.3  # of the text; where more looks like headings, it is how the text looks
_LETTER = re.compile(r"[^\W\d_]")
_NOT_SAID = re.compile(r"[\W_]+")
_NUMBERED = re.compile(
    r"\A\W*(?:(?:chapter|section|part)\s+)?(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])[.):\s]\s*", re.IGNORECASE
)
_NO_END = (".", ",", ";", ":")
_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|untitled\b.*|(?:document|presentation|slide|layout|book) ?\d*"
    r"|powerpoint presentation|no title|title"
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
    named = clean(document.get_metadata_value("Title"))
    if _LETTER.search(named) and not _NO_TITLE.fullmatch(named):
        return named
    lines = pages[0].lines if pages else []
    largest = max((line.size for line in lines), default=0.0)
    if largest < _TITLE * body:
        return ""
    first = next(group for size, group in _groups(lines) if size == largest)
    return _said(first) if len(first) <= _MOST_LINES and _LETTER.search(_said(first)) else ""


def _of_outline(document: pdfium.PdfDocument, pages: list[Page]) -> list[_Group]:
    by_number = {page.number: page for page in pages}
    found: dict[int, _Group] = {}
    for bookmark in document.get_toc():
        destination = bookmark.get_dest()
        index = destination.get_index() if destination else None
        page = by_number.get(-1 if index is None else index + 1)
        group = _lines_that_say(clean(bookmark.get_title()), page.lines, found) if page else []
        found.update((id(line), group) for line in group)
    return [group for page in pages for line in page.lines if (group := found.get(id(line), [])) and line is group[0]]


def _lines_that_say(title: str, lines: list[Line], taken: dict[int, _Group]) -> _Group:
    """Find the lines that say a title and nothing else; its number may be missing in either."""
    wanted = {_letters(title), _letters(_NUMBERED.sub("", title))} - {""}
    if not wanted:
        return []
    for start in range(len(lines)):
        for end in range(start + 1, min(start + _MOST_LINES, len(lines)) + 1):
            said = _said(lines[start:end])
            if wanted & {_letters(said), _letters(_NUMBERED.sub("", said))} and id(lines[start]) not in taken:
                return lines[start:end]
    return []


def _by_look(pages: list[Page], body: float) -> list[_Group]:
    text_is_bold = 2 * sum(line.bold for page in pages for line in page.lines) > sum(len(page.lines) for page in pages)
    groups = [group for page in pages for group in [*_large(page, body), *([] if text_is_bold else _bold(page, body))]]
    everything = sum(len(line.text) for page in pages for line in page.lines)
    if sum(len(line.text) for group in groups for line in group) > _MOST_OF_ALL * everything:
        return []
    places = {id(line): place for place, line in enumerate(line for page in pages for line in page.lines)}
    return sorted(groups, key=lambda group: places[id(group[0])])


def _large(page: Page, body: float) -> list[_Group]:
    return [
        group
        for size, group in _groups(page.lines)
        if size >= _LARGER * body and len(group) <= _MOST_LINES and _may_head(_said(group), _LONGEST)
        and not any(line.cells > 1 or line.angle for line in group)
    ]  # fmt: skip


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


def _groups(lines: list[Line]) -> list[tuple[float, _Group]]:
    """Give the lines of the same size that follow each other."""
    groups = [(size, list(group)) for size, group in groupby(lines, key=lambda line: line.size)]
    return [part for size, group in groups for part in _divided(size, group)]


def _divided(size: float, group: _Group) -> list[tuple[float, _Group]]:
    """Divide where more is free between two lines than belongs between those of one heading."""
    parts = [[group[0]]]
    for before, line in pairwise(group):
        if 0 < line.baseline - before.baseline < 2 * size and not is_item(line):
            parts[-1].append(line)
        else:
            parts.append([line])
    return [(size, part) for part in parts]


def _may_head(said: str, longest: int) -> bool:
    return len(said) <= longest and _LETTER.search(said) is not None and not said.endswith(_NO_END)


def _said(lines: list[Line]) -> str:
    return " ".join(line.text for line in lines)


def _letters(text: str) -> str:
    return _NOT_SAID.sub("", text).casefold()
