"""The numbers that Word shows before paragraphs, which stand nowhere in the file: they are counted anew."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reading.markers import Style, number

_FORMATS: dict[str, Style] = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_PLACE = re.compile(r"%([1-9])")
_LAST_LEVEL = 8

_Element = Any  # lxml has no types


def value(element: _Element, *path: str) -> str | None:
    """Give what the element at the end of a path says; its namespace is Word's, of either edition."""
    for name in path:
        element = element.find(f"{{*}}{name}") if element is not None else None
    if element is None:
        return None
    return next((str(said) for name, said in element.attrib.items() if name.endswith("}val")), None)


def own(element: _Element, name: str) -> str:
    """Give what an attribute of Word's says ("" if it is not there)."""
    return next((str(said) for key, said in element.attrib.items() if key.endswith(f"}}{name}")), "")


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered: "%1.%2" is the number of the level above, and its own."""

    start: int
    format: str
    text: str
    style: str


class Numbering:
    """Counts the paragraphs of a document that are numbered, in their order."""

    def __init__(self, numbering: _Element | None, styles: _Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}  # of each way to number
        self._ways: dict[str, str] = {}  # the way that each list is numbered
        self._restarts: dict[tuple[str, int], int] = {}  # by list and level: where it begins, apart from others
        self._counts: dict[str, dict[int, int]] = {}
        self._styles = {} if styles is None else {own(style, "styleId"): style for style in styles.iter("{*}style")}
        if numbering is not None:
            self._read(numbering)

    def _read(self, numbering: _Element) -> None:
        for way in numbering.iterchildren("{*}abstractNum"):
            self._levels[own(way, "abstractNumId")] = dict(map(_level, way.iterchildren("{*}lvl")))
        for one in numbering.iterchildren("{*}num"):
            self._ways[own(one, "numId")] = value(one, "abstractNumId") or ""
            for override in one.iterchildren("{*}lvlOverride"):
                if start := value(override, "startOverride"):
                    self._restarts[own(one, "numId"), int(own(override, "ilvl"))] = int(start)

    def label(self, paragraph: _Element) -> str:
        """Give the number that stands before a paragraph, as Word writes it; "" if none does."""
        name, depth = self._place(paragraph)
        levels = self._levels.get(self._ways.get(name, ""), {})
        if not (level := levels.get(depth)) or level.format == "bullet":
            return ""
        counts = self._counts.setdefault(self._ways[name], {})
        start = self._restarts.pop((name, depth), None)
        counts[depth] = counts.get(depth, level.start - 1) + 1 if start is None else start
        for deeper in range(depth + 1, _LAST_LEVEL + 1):
            counts.pop(deeper, None)

        def written(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            if at not in levels:
                return ""
            return _number(counts.setdefault(at, levels[at].start), levels[at].format)

        return _PLACE.sub(written, level.text).strip()

    def _place(self, paragraph: _Element) -> tuple[str, int]:
        """Give a paragraph's list and its level there, as it says itself or by its style."""
        properties = paragraph.find("{*}pPr")
        if properties is None:
            return "", 0
        name, depth = value(properties, "numPr", "numId"), value(properties, "numPr", "ilvl")
        style = value(properties, "pStyle") or ""
        for ancestor in self.lineage(style):
            name = name or value(ancestor, "pPr", "numPr", "numId")
            depth = depth or value(ancestor, "pPr", "numPr", "ilvl")
        levels = self._levels.get(self._ways.get(name or "", ""), {})
        by_style = next((at for at, level in levels.items() if style and level.style == style), 0)
        return name or "", by_style if depth is None else int(depth)

    def lineage(self, style: str) -> Iterator[_Element]:
        """Give a style and those that it is based on."""
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = value(self._styles[style], "basedOn") or ""


def _level(level: _Element) -> tuple[int, _Level]:
    return int(own(level, "ilvl") or 0), _Level(
        int(value(level, "start") or 1),
        value(level, "numFmt") or "decimal",
        value(level, "lvlText") or "",
        value(level, "pStyle") or "",
    )


def _number(count: int, written: str) -> str:
    if written == "none":
        return ""
    return f"{count:02}" if written == "decimalZero" else number(count, _FORMATS.get(written, "1"))
