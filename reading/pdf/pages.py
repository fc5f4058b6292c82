"""What a page is made of: pieces of text, each with its box and its look, and the lines that they form."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Look:
    """How the text that was drawn at once looks: `size` in points, the `angle` it runs at in degrees (0 is level).

    `baseline` is the distance from the page's upper left corner to its baseline, down the lines at that angle.
    A `layer` lies unseen over a picture, as programs that recognise text leave it.
    """

    size: float
    bold: bool
    angle: int
    baseline: float
    visible: bool
    layer: bool


@dataclass(slots=True)
class Piece:
    """A word, or the part of it that stands in one line. The box is in points, from the page's upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    look: Look
    opens_line: bool


@dataclass(slots=True)
class Line:
    """A line of a page. `left`, `right` and `baseline` are measured along the text and down its lines.

    The `cells` of a table's row are counted; a line of text has one.
    """

    pieces: list[Piece]
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    angle: int
    cells: int = 1
    heading: int = 0
    """The number of the heading that the line belongs to, counted from 1; 0 for none."""
    apart: str = ""
    """What stands in the text between the line before and this one."""

    @property
    def text(self) -> str:
        """Give the line's words."""
        return " ".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class Page:
    """A page as it is displayed. `pictured` says whether it is without text but shows pictures."""

    number: int
    width: float
    height: float
    pieces: list[Piece]
    pictured: bool
    lines: list[Line] = field(default_factory=list)


def joined(runs: list[Line]) -> Line:
    """Join what stands side by side to one line."""
    longest = max(runs, key=lambda run: run.right - run.left)
    return Line(
        pieces=[piece for run in runs for piece in run.pieces],
        left=min(run.left for run in runs),
        right=max(run.right for run in runs),
        baseline=longest.baseline,
        size=longest.size,
        bold=all(run.bold for run in runs),
        angle=longest.angle,
    )
