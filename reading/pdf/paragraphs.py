"""Where paragraphs end: what stands between two lines that follow each other."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from reading.pdf import hyphens
from reading.pdf.lines import MARKER
from reading.pdf.pages import Line, Page

_SENTENCE_END = re.compile(r"[.!?…:。！？：][\"'”’»)\]*]*\Z")
_USUAL = 0.3  # of the distances on a page are smaller than the usual one between lines
_FARTHER = 1.35  # times as far as usual stand paragraphs, at least
_NEAR = 2.5  # sizes; lines of a paragraph stand no further apart, however generous its author
_OTHER_SIZE = 1.1  # times as large is text of another kind
_INDENT = 0.8  # of the size
_FEWEST_LINES = 4  # that tell a page's usual distance
_USUAL_STEP = 1.2  # of the size, where nothing tells


def body_size(pages: list[Page]) -> float:
    """Give the size that most of the text has."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for piece in page.pieces:
            sizes[piece.look.size] += len(piece.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def set_apart(pages: list[Page]) -> None:
    """Decide of all lines what stands before them."""
    known = hyphens.compounds([line for page in pages for line in page.lines])
    before: Line | None = None
    for page in pages:
        spacing = Spacing.of(page)
        for place, line in enumerate(page.lines):
            if before:
                line.apart = spacing.between(before, line) if place else between_pages(before, line)
                if line.apart == "\n" and hyphens.join(before, line, known):
                    line.apart = ""
            before = line


def is_item(line: Line) -> bool:
    """Say whether a line begins the item of a list."""
    return len(line.pieces) > 1 and MARKER.fullmatch(line.pieces[0].text) is not None


def ends_sentence(line: Line) -> bool:
    """Say whether a line's last word ends a sentence."""
    return _SENTENCE_END.search(line.pieces[-1].text) is not None


@dataclass(frozen=True, slots=True)
class Spacing:
    """The usual distance between the lines of a page, in sizes of the text."""

    step: float

    @classmethod
    def of(cls, page: Page) -> "Spacing":
        """Measure a page."""
        steps = sorted(
            step / line.size
            for before, line in pairwise(page.lines)
            if (step := line.baseline - before.baseline) > line.size / 2 and _same_size(before, line)
        )
        return cls(steps[int(_USUAL * len(steps))] if len(steps) >= _FEWEST_LINES else _USUAL_STEP)

    def is_wide(self, before: Line, line: Line) -> bool:
        """Say whether more than usual is free between two lines."""
        return line.baseline - before.baseline > _FARTHER * self.step * max(before.size, line.size)

    def between(self, before: Line, line: Line) -> str:
        """Give what stands between two lines of a page: a line's end, or a paragraph's."""
        if before.heading == line.heading > 0:
            return "\n"
        if before.heading != line.heading or before.angle != line.angle or not _same_size(before, line):
            return "\n\n"
        if min(before.cells, line.cells) > 1 or (self.is_wide(before, line) and not _goes_on(before, line)):
            return "\n\n"
        if line.baseline < before.baseline:
            return between_pages(before, line)
        indented = line.left > before.left + _INDENT * line.size and not is_item(before)
        return "\n\n" if indented and ends_sentence(before) and not is_item(line) else "\n"


def between_pages(before: Line, line: Line) -> str:
    """Give what stands between the last line of a page or a column and the first of the next one."""
    apart = before.heading != line.heading or min(before.cells, line.cells) > 1 or before.angle != line.angle
    return "\n\n" if apart or ends_sentence(before) or is_item(line) or not _same_size(before, line) else "\n"


def _goes_on(before: Line, line: Line) -> bool:
    """Say whether a sentence goes on from one line to the next, though they stand further apart than usual."""
    is_near = line.baseline - before.baseline < _NEAR * line.size
    return is_near and not ends_sentence(before) and line.pieces[0].text[0].islower() and not is_item(line)


def _same_size(before: Line, line: Line) -> bool:
    """Say whether two lines are of one size, on the whole or where they meet."""
    sizes = [(before.size, line.size), (before.pieces[-1].look.size, line.pieces[0].look.size)]
    return any(max(pair) <= _OTHER_SIZE * min(pair) for pair in sizes)
