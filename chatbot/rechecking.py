"""An exported conversation held against the documents as they are now."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from chatbot.conversation import fingerprint
from chatbot.exporting import Claim, Exported, Quoted, words
from chatbot.verifying import Standing, verify

Finding = Literal["holds", "stale", "altered"]


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found of a quote.

    It is stale where its document has changed or gone since, and altered where the document is the one that was
    quoted and these words do not stand there.
    """

    quoted: Quoted
    standing: Standing
    finding: Finding

    @property
    def sentence(self) -> str:
        """What was found, in words."""
        match self.standing.state:
            case "holds":
                return ""
            case "document missing":
                return "there is no such document now"
            case "moved":
                where = f"it stands at {self.standing.start}–{self.standing.end}"
            case "gone":
                where = "it does not stand there"
        altered = self.finding == "altered"
        return f"{where}; the document {'is the one that was quoted' if altered else 'may have changed since'}"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A claim that its own file does not support, and why."""

    claim: Claim
    reason: str


@dataclass(frozen=True, slots=True)
class Recheck:
    """What was found of a file."""

    quotes: tuple[Checked, ...]
    doubts: tuple[Doubt, ...]

    @property
    def holds(self) -> bool:
        """Whether there is nothing to find fault with."""
        return not self.doubts and all(one.finding == "holds" for one in self.quotes)

    def to_json(self) -> dict[str, Any]:
        """Give it as what `json.dumps` takes."""
        return {
            "holds": self.holds,
            "quotes": [
                {
                    "turn": one.quoted.turn,
                    "number": one.quoted.citation.number,
                    "document": one.quoted.citation.document,
                    "start": one.quoted.citation.start,
                    "end": one.quoted.citation.end,
                    "fingerprint": one.quoted.fingerprint,
                    "quote": one.quoted.citation.quote,
                    "finding": one.finding,
                    "now": asdict(one.standing),
                }
                for one in self.quotes
            ],
            "statements_altered": [
                {"turn": one.claim.turn, "text": one.claim.text, "citations": one.claim.numbers, "reason": one.reason}
                for one in self.doubts
            ],
        }


def recheck(exported: Exported, text_of: Callable[[str], str | None]) -> Recheck:
    """Hold a file against the documents. `text_of` gives the text of each as it is now, None where there is none."""
    texts = {name: text_of(name) for name in {one.citation.document for one in exported.quotes}}
    now = {name: fingerprint(text) for name, text in texts.items() if text is not None}
    checked = []
    for one in exported.quotes:
        standing = verify(one.citation, texts[one.citation.document])
        changed = now.get(one.citation.document) != one.fingerprint
        finding: Finding = "holds" if standing.state == "holds" else "stale" if changed else "altered"
        checked.append(Checked(one, standing, finding))
    return Recheck(tuple(checked), tuple(_doubts(exported)))


def as_text(found: Recheck) -> str:
    """Give what was found for a terminal: a line for each quote, then what is wrong with claims, then the sum."""
    lines = [_line(one) for one in found.quotes]
    lines += [f"answer {one.claim.turn}: altered: “{_short(one.claim.text)}”: {one.reason}" for one in found.doubts]
    count = Counter(one.finding for one in found.quotes)
    total = f"{len(found.quotes)} quotes: {count['holds']} hold, {count['stale']} stale, {count['altered']} altered"
    return "\n".join([*lines, f"{total}; {len(found.doubts)} sentences altered."])


def _doubts(exported: Exported) -> Iterable[Doubt]:
    """Find claims that name quotes which the file does not hold, or are said to be quoted and are not."""
    quotes: dict[tuple[int, int], list[str]] = {}
    for one in exported.quotes:
        quotes.setdefault((one.turn, one.citation.number), []).append(words(one.citation.quote))
    for (turn, number), same in quotes.items():
        if len(same) > 1:
            yield Doubt(Claim(turn, "", (number,), None), f"there is more than one quote [{number}]")
    for claim in exported.claims:
        missing = [number for number in claim.numbers if (claim.turn, number) not in quotes]
        cited = [quote for number in claim.numbers for quote in quotes.get((claim.turn, number), ())]
        if missing:
            yield Doubt(claim, f"there is no quote {', '.join(f'[{number}]' for number in missing)}")
        elif claim.unsaid:
            yield Doubt(claim, "the answer does not say it")
        elif claim.support == "verbatim" and not _is_quoted(words(claim.text), cited):
            yield Doubt(claim, "it is said to be quoted, and its quote does not say it")


def _is_quoted(said: str, quotes: Iterable[str]) -> bool:
    return any(said in quote or said.endswith(quote) for quote in quotes)


def _line(one: Checked) -> str:
    citation = one.quoted.citation
    place = f"answer {one.quoted.turn} [{citation.number}] {citation.document} {citation.start}–{citation.end}"
    return f"{place}: {one.finding}" + (f": {one.sentence}: “{_short(citation.quote)}”" if one.sentence else "")


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= 80 else folded[:79] + "…"  # noqa: PLR2004 - a line of a terminal
