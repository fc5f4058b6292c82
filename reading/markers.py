"""The marks of a list's items: numbers, letters and Roman numbers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

Style = Literal["1", "a", "A", "i", "I"]
"""How HTML calls the ways to number: by numbers, letters, or Roman numbers, small and capital."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_STYLES: Mapping[str, Style] = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I",
}  # fmt: skip
_LIST_STYLE = re.compile(r"list-style(?:-type)?:[^;]*?\b((?:lower|upper)-(?:alpha|latin|roman)|decimal)\b")
_WHOLE = re.compile(r"\s*[+-]?\d{1,9}")
_LARGEST_ROMAN = 3_999
_LARGEST_LETTERS = 1_000_000  # beyond it nobody counts by letters


def number(value: int, style: Style) -> str:
    """Write a number in a style; as a number where the style has no sign for it."""
    if style in {"a", "A"} and 0 < value <= _LARGEST_LETTERS:
        written = _letters(value)
    elif style in {"i", "I"} and 0 < value <= _LARGEST_ROMAN:
        written = _roman(value)
    else:
        written = str(value)
    return written.upper() if style in {"A", "I"} else written


def _letters(value: int) -> str:
    """Count a, b, … z, aa, ab, …."""
    letters = ""
    while value:
        value, last = divmod(value - 1, 26)
        letters = chr(ord("a") + last) + letters
    return letters


def _roman(value: int) -> str:
    written = ""
    for worth, sign in _ROMAN:
        written += sign * (value // worth)
        value %= worth
    return written


@dataclass(slots=True)
class List:
    """A list whose items are being read: the number of the next one, and how it is written."""

    is_numbered: bool
    next: int = 1
    step: int = 1
    style: Style = "1"

    def marker(self, attributes: Mapping[str, str]) -> str:
        """Give the mark of the next item, which may say its number itself."""
        if "marker" in attributes or not self.is_numbered:
            return attributes.get("marker", "-")
        value = whole(attributes.get("value"), self.next)
        self.next = value + self.step
        return f"{number(value, _style(attributes) or self.style)}."


def whole(written: str | None, default: int) -> int:
    """Give the whole number that an attribute begins with."""
    match = _WHOLE.match(written or "")
    return int(match[0]) if match else default


def list_of(tag: str, node: Any) -> List:  # noqa: ANN401 (lxml has no types)
    """Begin a list as its element says."""
    is_reversed = "reversed" in node.attrib
    first = sum(1 for child in node.iterchildren() if child.tag == "li") if is_reversed else 1
    style = _style(node.attrib) or "1"
    return List(tag == "ol", whole(node.get("start"), first), -1 if is_reversed else 1, style)


def _style(attributes: Mapping[str, str]) -> Style | None:
    """Give how a list, or one of its items, says that it is numbered."""
    styled = _LIST_STYLE.search(attributes.get("style", "").lower())
    written = _STYLES.get(styled[1], "1") if styled else attributes.get("type", "")
    return written if written in get_args(Style) else None  # type: ignore[return-value]
