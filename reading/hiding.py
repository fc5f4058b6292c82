"""What of an HTML page its readers do not see.

Counted is what an element says of itself: the attribute `hidden`, and its own style. Style sheets are not applied.
What is hidden from screen readers only (`aria-hidden`) is seen, and therefore read.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

UNREAD = frozenset({
    "head", "script", "style", "template", "noscript", "svg", "iframe", "object", "embed", "audio", "video",
    "canvas", "noframes", "button", "input", "select", "option", "optgroup", "textarea", "datalist", "meter",
    "progress", "annotation", "annotation-xml", "rp", "rt", "img", "map", "title",
})  # fmt: skip
"""Elements that hold no text of the page: programs, styles, pictures, form controls, how words are pronounced."""

_NOTHING = re.compile(r"[+-]?0*\.?0*(?:[a-z]+|%)?")  # after a digit was seen: 0, 0px, 0.0em
_RELATIVE = re.compile(r"[\d.+-]+(?:em|ex|ch|%)|inherit|unset|smaller|larger")


@dataclass(frozen=True, slots=True)
class Look:
    """How the text of an element looks, as far as the elements inside inherit it."""

    without_size: bool = False
    invisible: bool = False

    @property
    def is_seen(self) -> bool:
        """Whether text that looks so is seen."""
        return not (self.without_size or self.invisible)


def is_left_out(tag: str, attributes: Mapping[str, str]) -> bool:
    """Say whether an element is left out with all that it holds, whatever that says of itself."""
    if tag in UNREAD or (tag == "dialog" and "open" not in attributes):
        return True
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    style = _style(attributes)
    opacity = style.get("opacity", "1")
    return style.get("display") == "none" or style.get("mso-hide") == "all" or _is_nothing(opacity)


def look(attributes: Mapping[str, str], around: Look) -> Look:
    """Give how an element's text looks, inside one that looks like `around`."""
    style = _style(attributes)
    size, visibility = style.get("font-size"), style.get("visibility")
    if size is None and visibility is None:
        return around
    without_size, invisible = around.without_size, around.invisible
    if size is not None:
        without_size = _is_nothing(size) or (without_size and _RELATIVE.fullmatch(size) is not None)
    if visibility is not None:
        invisible = visibility in {"hidden", "collapse"} or (invisible and visibility != "visible")
    return Look(without_size, invisible)


def _style(attributes: Mapping[str, str]) -> dict[str, str]:
    """Give what an element's style declares, by name."""
    declared: dict[str, str] = {}
    if "style" not in attributes:
        return declared
    for declaration in attributes["style"].lower().split(";"):
        name, _, value = declaration.partition(":")
        declared[name.strip()] = value.replace("!important", "").strip()
    return declared


def _is_nothing(size: str) -> bool:
    return any(map(str.isdigit, size)) and _NOTHING.fullmatch(size) is not None
