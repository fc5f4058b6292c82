"""How a citation stands against its document as it is now. Pure: no catalog, no search."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from chatbot.answer import Citation
from chatbot.conversation import Turn

State = Literal["holds", "moved", "gone", "document missing"]


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a quote stands in its document, and where.

    `start` and `end` are where it stands now; where it stands nowhere, they are those of the citation.
    """

    state: State
    start: int
    end: int


def verify(citation: Citation, text: str | None) -> Standing:
    """Look for a citation's quote in its document's text, None where there is no such document.

    Of several places the nearest to the old one counts. A quote without words stands nowhere.
    """
    if text is None:
        return Standing("document missing", citation.start, citation.end)
    quote = citation.quote
    # Python counts a negative start from the end, and cuts an end that is too far: no citation does.
    fits = citation.start >= 0 and citation.end - citation.start == len(quote)
    if fits and quote.strip() and text[citation.start : citation.end] == quote:
        return Standing("holds", citation.start, citation.end)
    if not quote.strip() or quote not in text:
        return Standing("gone", citation.start, citation.end)
    start = _nearest(quote, text, max(citation.start, 0))
    return Standing("moved", start, start + len(quote))


def verify_turn(
    turn: Turn, text_of: Callable[[str], str | None], fingerprints: Mapping[str, str]
) -> dict[int, Standing]:
    """Give the standing of each of a turn's citations, by number.

    `fingerprints` holds those of the documents as they are now, as far as they are known: where one is the same as when
    the turn was answered, its quotes hold and its text is not asked for.
    """
    standings = {}
    for citation in turn.answer.citations if turn.answer else ():
        kept = turn.fingerprints.get(citation.document)
        if kept and fingerprints.get(citation.document) == kept:
            standings[citation.number] = Standing("holds", citation.start, citation.end)
        else:
            standings[citation.number] = verify(citation, text_of(citation.document))
    return standings


def _nearest(quote: str, text: str, place: int) -> int:
    """Give where a quote that is in a text begins, as near to a place as it does."""
    before = text.rfind(quote, 0, place + len(quote))  # begins there or before
    after = text.find(quote, place)
    return min((found for found in (before, after) if found >= 0), key=lambda found: abs(found - place))
