"""Lines from words, in the order in which they are read."""

import math
import re
from collections import Counter
from collections.abc import Iterator

from reading.pdf.columns import by_columns
from reading.pdf.pages import Line, Page, Piece, joined

MARKER = re.compile(r"(?:\d{1,3}[.)]|[a-zA-Z][.)]|\([a-zA-Z0-9]{1,3}\)|[-*+•–▪◦‣●■□])(?=\s|\Z)")
_WIDEST_SPACE = 1.2  # of the size; justified words stand this far apart, cells and columns farther
_SAME_LINE = 0.5  # of the size: so far up and down stands what belongs to a line, such as a number above it
_MOST_BLOCKS = 200  # of a page that are put in order; one with more is no text


def set_lines(page: Page) -> None:
    """Make the lines of a page. Text that runs in another direction is read after the rest."""
    angles = Counter(piece.look.angle for piece in page.pieces)
    for angle, _ in angles.most_common():
        rows = _rows([piece for piece in page.pieces if piece.look.angle == angle], angle)
        page.lines += _in_order(by_columns(rows))


def _rows(pieces: list[Piece], angle: int) -> list[list[Line]]:
    """Give the stretches of text without wide gaps, those together that stand side by side."""
    rows: list[list[Line]] = []
    for run in _runs(pieces, angle):
        if rows and _same_line(rows[-1][-1], run):
            before = rows[-1][-1]
            if len(before.pieces) == 1 and MARKER.fullmatch(before.pieces[0].text):
                rows[-1][-1] = joined([before, run])
            else:
                rows[-1].append(run)
        else:
            rows.append([run])
    return rows


def _same_line(before: Line, run: Line) -> bool:
    return abs(before.baseline - run.baseline) <= _SAME_LINE * max(before.size, run.size) and before.left < run.left


def _runs(pieces: list[Piece], angle: int) -> Iterator[Line]:
    spans = [_span(piece, angle) for piece in pieces]
    begin = 0
    for index in range(1, len(pieces) + 1):
        if index == len(pieces) or not _follows(pieces[index - 1], pieces[index], spans[index - 1], spans[index]):
            yield _line(pieces[begin:index], spans[begin:index], angle)
            begin = index


def _span(piece: Piece, angle: int) -> tuple[float, float]:
    """Give where a piece begins and ends along the text."""
    if not angle:
        return piece.left, piece.right
    across, down = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    ends = [x * across + y * down for x in (piece.left, piece.right) for y in (piece.top, piece.bottom)]
    return min(ends), max(ends)


def _follows(before: Piece, piece: Piece, span_before: tuple[float, float], span: tuple[float, float]) -> bool:
    """Say whether a piece goes on in the line of the one before it, to either side: scripts run both ways."""
    size = max(before.look.size, piece.look.size)
    if abs(before.look.baseline - piece.look.baseline) > _SAME_LINE * size:
        return False
    widest = _WIDEST_SPACE * size
    to_the_right = -size < span[0] - span_before[1] < widest
    to_the_left = not piece.opens_line and -size < span_before[0] - span[1] < widest
    return to_the_right or to_the_left


def _line(pieces: list[Piece], spans: list[tuple[float, float]], angle: int) -> Line:
    _level(pieces, angle)
    sizes: Counter[float] = Counter()
    baselines: Counter[float] = Counter()
    for piece in pieces:
        sizes[piece.look.size] += len(piece.text)
        baselines[piece.look.baseline] += len(piece.text)
    return Line(
        pieces=pieces,
        left=min(left for left, _ in spans),
        right=max(right for _, right in spans),
        baseline=baselines.most_common(1)[0][0],
        size=sizes.most_common(1)[0][0],
        bold=all(piece.look.bold for piece in pieces),
        angle=angle,
    )


def _level(pieces: list[Piece], angle: int) -> None:
    """Make the boxes of a line's words as high as each other, if the words are of one size: what is marked is a bar."""
    upright = angle % 180 == 0
    if angle % 90 or len({piece.look.size for piece in pieces}) > 1:
        return
    first = min(piece.top if upright else piece.left for piece in pieces)
    last = max(piece.bottom if upright else piece.right for piece in pieces)
    for piece in pieces:
        if upright:
            piece.top, piece.bottom = first, last
        else:
            piece.left, piece.right = first, last


def _in_order(lines: list[Line]) -> list[Line]:
    """Put before a block what stands above it but was drawn after it. Columns stay: they do not stand above another."""
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and line.baseline >= blocks[-1][-1].baseline - line.size / 2:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    if not 1 < len(blocks) <= _MOST_BLOCKS:
        return lines
    ordered: list[list[Line]] = []
    for block in blocks:
        place = next((place for place, other in enumerate(ordered) if _is_above(block, other)), len(ordered))
        ordered.insert(place, block)
    return [line for block in ordered for line in block]


def _is_above(block: list[Line], other: list[Line]) -> bool:
    if block[-1].baseline >= other[0].baseline - other[0].size / 2:
        return False
    left, right = min(line.left for line in block), max(line.right for line in block)
    return any(line.left < right and left < line.right for line in other)
