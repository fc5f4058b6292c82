"""What an exported file says of its sources, in whichever form it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from chatbot.answer import Citation, Support
from chatbot.exporting.unseen import restore_unseen
from chatbot.exporting.wording import SUPPORT

_SUPPORT_SAID: Mapping[str, Support] = {said: support for support, said in SUPPORT.items()}


@dataclass(frozen=True, slots=True)
class Quoted:
    """A citation of a turn, counted from 1, with the fingerprint that its document had; "" where none was kept."""

    turn: int
    citation: Citation
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What a file says, the numbers of the quotes that it names for it, and how well they are said to bear it out.

    `text` may have words of the bot before it. `support` is None where it only points at the quotes. `unsaid` is true
    of a statement that the answer's text does not hold.
    """

    turn: int
    text: str
    numbers: tuple[int, ...]
    support: Support | None
    unsaid: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    """All quotes and claims of a file."""

    quotes: tuple[Quoted, ...]
    claims: tuple[Claim, ...]


@dataclass(slots=True)
class ClaimReader:
    """Puts claims together from text, markers and tags as they come, in the order in which they are shown."""

    claims: list[Claim] = field(default_factory=list)
    _text: str = ""
    _turn: int = 0
    _numbers: tuple[int, ...] = ()

    def say(self, text: str) -> None:
        """Take text; white space between markers is none."""
        if self._numbers and text.strip():
            self.end()
        self._text += text

    def mark(self, turn: int, number: int) -> None:
        """Take a marker."""
        self._turn = turn
        self._numbers += (number,)

    def tag(self, said: str) -> None:
        """Take what is said of how well the claim is borne out."""
        self.end(_SUPPORT_SAID.get(said.strip()))

    def end(self, support: Support | None = None) -> None:
        """End the claim: at a tag, at the next text, at the end of a paragraph."""
        if self._numbers:
            self.claims.append(Claim(self._turn, restore_unseen(self._text).strip(), self._numbers, support))
        self._text, self._numbers = "", ()
