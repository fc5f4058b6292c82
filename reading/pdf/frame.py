"""From the coordinates of a PDF page to those of the page as displayed: turned, and from its upper left corner."""

from dataclasses import dataclass

import pypdfium2 as pdfium


@dataclass(frozen=True, slots=True)
class Frame:
    """Turns points: `x' = across_x * x + across_y * y + left`, and `y'` likewise, which grows downwards."""

    width: float
    height: float
    across_x: int
    across_y: int
    left: float
    down_x: int
    down_y: int
    top: float

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> "Frame":
        """Give the frame of a page."""
        left, bottom, right, top = page.get_bbox()
        width, height = right - left, top - bottom
        match page.get_rotation():
            case 90:
                return cls(height, width, 0, 1, -bottom, 1, 0, -left)
            case 180:
                return cls(width, height, -1, 0, right, 0, 1, -bottom)
            case 270:
                return cls(height, width, 0, -1, top, -1, 0, right)
            case _:
                return cls(width, height, 1, 0, -left, 0, -1, top)

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Give a box's left, top, right and bottom as displayed."""
        x, y = self.point(left, bottom)
        other_x, other_y = self.point(right, top)
        return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Give a point as displayed."""
        return (
            self.across_x * x + self.across_y * y + self.left,
            self.down_x * x + self.down_y * y + self.top,
        )

    def direction(self, x: float, y: float) -> tuple[float, float]:
        """Give a direction as displayed."""
        return self.across_x * x + self.across_y * y, self.down_x * x + self.down_y * y
