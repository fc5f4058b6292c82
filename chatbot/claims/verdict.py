"""What a statement is checked against, and what the check finds."""

from dataclasses import dataclass
from typing import Literal

from chatbot.answer import Support

Matter = Literal["number", "date", "name", "level", "actor", "negation", "modality", "exception", "opposite", "content"]


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a statement rests on, and what it stands under: its section's heading and its document's title."""

    text: str
    heading: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is not borne out, in the words that say it; a grave one is plainly otherwise."""

    matter: Matter
    words: str
    grave: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """How well a statement is borne out; `coverage`, from 0 to 1, is the share of its content that is."""

    support: Support
    coverage: float
    doubts: tuple[Doubt, ...] = ()
