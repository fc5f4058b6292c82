"""Headings as one would say them: without the number or the mark that counts them."""

import re

_COUNTED = re.compile(r"^\s*(?:(?P<number>\d{1,4})(?:\.\d{1,4})*[.)]|[#*•-]+|[A-Za-z][.)])\s+")
_ASKING = ("?", "？", "؟")


def without_number(heading: str) -> str:
    """Take off a heading's number; a figure that it begins with is its own: "1987 was dry"."""
    return _COUNTED.sub("", heading)


def number_of(heading: str) -> int | None:
    """Give the first number that counts a heading; None where none does."""
    counted = _COUNTED.match(heading)
    return int(counted["number"]) if counted and counted["number"] else None


def is_question(heading: str) -> bool:
    """Say whether a heading asks something itself."""
    return heading.rstrip().endswith(_ASKING)
