"""Headings: those that the file's outline names, else lines that look like nothing but headings."""

import re
from itertools import groupby

import pypdfium2 as pdfium

from reading.pdf.outline import MOST_LINES, are_one, name, of_outline, said
from reading.pdf.pages import Line, Page
from reading.pdf.paragraphs import Spacing, ends_sentence, is_item

_LARGER = 1.15  # times as large as the text is a heading, at least
_TITLE = 1.3  # times as large as the text is a title
_LONGEST = 150  # characters
_LONGEST_BOLD = 80
_MOST_OF_ALL = 0.3  # of the text; where more looks like headings, it is how the text looks
_LETTER = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"(\d{1,4})[.)]")
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
    """Give each heading a number: those of the outline, or else lines that look like it, or else numbered questions."""
    groups = of_outline(document, pages) or _by_look(pages, body) or _questions(pages)
    for number, group in enumerate(groups, start=1):
        for line in group:
            line.heading = number


def title_of(document: pdfium.PdfDocument, pages: list[Page], body: float) -> str:
    """Give the title that the file names, unless a program made it up; else the first page's by far largest words.

    Where another page has words as large, they head a part of the document and not all of it.
    """
    named = name(lambda: document.get_metadata_value("Title"))
    if _LETTER.search(named) and not _NO_TITLE.fullmatch(named):
        return named
    lines = pages[0].lines if pages else []
    largest = max((line.size for line in lines), default=0.0)
    if largest < _TITLE * body or any(line.size >= largest for page in pages[1:] for line in page.lines):
        return ""
    first = next(group for group in _divided(lines) if group[0].size == largest)
    words = said(first)
    return words if len(words) <= _LONGEST and _LETTER.search(words) and not _NO_TITLE.fullmatch(words) else ""


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
        if size >= _LARGER * body and len(run := list(lines)) <= MOST_LINES
        for group in _divided(run)
        if _may_head(said(group), _LONGEST) and not any(line.cells > 1 or line.angle for line in group)
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


def _questions(pages: list[Page]) -> list[_Group]:
    """Find the numbered questions, as in plain text: a number that is not the next expected is one of a list's."""
    groups: list[_Group] = []
    for page in pages:
        for place, line in enumerate(page.lines):
            number = _NUMBER.fullmatch(line.pieces[0].text)
            if number and int(number[1]) == len(groups) + 1:
                groups += _asked(page.lines[place : place + MOST_LINES])
    return groups


def _asked(lines: list[Line]) -> list[_Group]:
    """Give the lines of a question, if it is one that the first of these begins."""
    for end, line in enumerate(lines, start=1):
        if line.text.endswith("?") and are_one(lines[:end]):
            return [lines[:end]]
        if ends_sentence(line) or (end > 1 and is_item(line)):
            break
    return []


def _divided(lines: list[Line]) -> list[_Group]:
    """Divide lines where more is free between two than belongs between those of one heading."""
    groups: list[_Group] = []
    for line in lines:
        if groups and are_one([groups[-1][-1], line]) and not is_item(line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _may_head(words: str, longest: int) -> bool:
    return len(words) <= longest and _LETTER.search(words) is not None and not words.endswith(_NO_END)
