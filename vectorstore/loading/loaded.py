"""What every reader gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `text[start:end]` is what it says.

    It stands from `opens` to `closes` with its marks, such as Markdown's `#`, which nobody wants quoted.
    """

    start: int
    end: int
    opens: int
    closes: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file's text, its headings in order, and its title where the file itself says one ("" if not).

    `sha256` is of the bytes that the text was decoded from, so that both are of one moment.
    """

    text: str
    headings: tuple[Heading, ...]
    title: str = ""
    sha256: str = ""
