"""What can be told of a turn by itself."""

import re

from chatbot.contextualizing.vocabulary import COURTESY, REFERS

_OF_A_NAME = re.compile(r"(?i:what|who|where|when|how|which)\b.*\s[\"'“‘«]?[A-Z][a-z]{2}")
_PUNCTUATION = re.compile(r"^[\s,;:.!。，：；！–—-]+")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+|(?<=[。？！])(?=.)")


def without_courtesy(turn: str) -> str:
    """Take off "OK." and "thanks," before a turn, unless nothing else is left."""
    rest = turn
    while opening := COURTESY.match(rest):
        rest = after(rest, opening)
    return rest or turn


def after(turn: str, opening: re.Match[str]) -> str:
    """Give what stands behind words of a turn, without the punctuation between."""
    return _PUNCTUATION.sub("", turn[opening.end() :])


def sentences(turn: str) -> list[str]:
    """Part a turn into its sentences, of which there is one at least."""
    return _SENTENCE_END.split(turn)


def asks_of_a_name(turn: str) -> bool:
    """Say whether a turn asks of something by its name, as "What is the Trust Act?" does, and leans on nothing."""
    return bool(_OF_A_NAME.match(turn)) and not REFERS.search(turn)
