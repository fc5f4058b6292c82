"""What every reader gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `text[start:end]` is what it says, without marks such as Markdown's `#`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file's text, its headings in order, and its title where the file itself says one ("" if not)."""

    text: str
    headings: tuple[Heading, ...]
    title: str = ""
