"""What a model wrote, held against the evidence: shown with its sources, or withheld with the reason.

The numbers that a model names are where to look first, not what to believe. Where the sentences that it names do not
bear out what it says, those of the evidence that share the most words with it are tried.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from chatbot.answer import Withheld
from chatbot.answering.sheet import Numbered, Sheet
from chatbot.answering.writing import Written
from chatbot.citations import Sentence
from chatbot.claims import Nearness, Verdict, check, english_terms, unknown
from chatbot.languages import Language, detect_language
from chatbot.phrases import Phrases
from chatbot.places import with_titles

_MOST_QUOTES = 3
_LONGEST = 1_000  # characters; no sentence is so long
_TRIED = 4  # sentences of the evidence that share the most words with a statement
_FOREIGN = re.compile(
    r"!?\[[^\]]*\]\([^)]*\)"  # a link or an image of Markdown
    r"|</?[a-z][^>]*>?"
    r"|\b(?:https?|ftp|file|mailto|tel|javascript|data):\S+"
    r"|\bwww\.\S+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.@])(?:[a-z0-9-]{2,}\.)+[a-z]{2,}\b(?:/\S*)?",
)
_STRENGTH = {"unsupported": 0, "weak": 1, "supported": 2, "verbatim": 3}


@dataclass(frozen=True, slots=True)
class Vouched:
    """What a statement rests on, and how well."""

    quotes: tuple[Numbered, ...]
    verdict: Verdict

    @property
    def worth(self) -> tuple[int, float, int]:
        """Compare by support, then by what is covered, then by how few quotes it takes."""
        return _STRENGTH[self.verdict.support], round(self.verdict.coverage, 2), -len(self.quotes)


def vouch(  # noqa: PLR0913 - each is one of its own
    written: Written,
    sheet: Sheet,
    asked_in: Language,
    phrases: Phrases,
    *,
    opening: str,
    nearness: Nearness = unknown,
) -> Sentence | Withheld:
    """Check a statement against the evidence. `nearness` is asked where words alone do not decide."""
    language = detect_language(written.text, before=asked_in)
    # Places are checked as the documents write them: "Nueva York" is New York.
    text = with_titles(written.text, sheet.titles)
    if len(text) > _LONGEST:
        return Withheld(written.text, "It is too long to be checked.")
    best = max(_attempts(text, written.numbers, sheet, language), key=lambda one: one.worth, default=None)
    if best is not None and best.verdict.support == "weak":
        best = _checked(text, best.quotes, language, nearness)
    if best is None or best.verdict.support == "unsupported":
        return Withheld(written.text, _reason(best.verdict if best else None))
    if foreign := list(_foreign(written.text, best.quotes)):
        return Withheld(written.text, _not_borne_out(f"“{one}” (address)" for one in foreign))
    sources = tuple(quote.source for quote in best.quotes)
    remark = phrases.borne_out_in_part if best.verdict.support == "weak" else ""
    return Sentence(opening, written.text, sources, best.verdict.support, remark=remark, by_model=True)


def _attempts(text: str, numbers: Sequence[str], sheet: Sheet, language: Language) -> Iterator[Vouched]:
    """Check a statement against what it may rest on, until something bears it out.

    Several sentences are taken together only where the model does so: of many, some two bear out nearly anything.
    """
    named = tuple(sheet.by_number[number] for number in numbers if number in sheet.by_number)[:_MOST_QUOTES]
    nearest = [(one,) for one in nearest_to(english_terms(text, language), sheet)[:_TRIED]]
    for quotes in dict.fromkeys([named, *nearest] if named else nearest):
        vouched = _checked(text, quotes, language)
        if vouched.verdict.support == "supported":
            yield _without_idle(text, vouched, language)
            return
        yield vouched


def nearest_to(terms: frozenset[str], sheet: Sheet) -> Sequence[Numbered]:
    """Give the sentences that have any of these terms, those that have the most first."""
    shared = {one: len(terms & one.terms) for one in sheet.sentences}
    return sorted((one for one in shared if shared[one]), key=lambda one: -shared[one])


def _checked(text: str, quotes: tuple[Numbered, ...], language: Language, nearness: Nearness = unknown) -> Vouched:
    return Vouched(quotes, check(text, [quote.quoted for quote in quotes], language, nearness=nearness))


def _without_idle(text: str, vouched: Vouched, language: Language) -> Vouched:
    """Leave out quotes without which as much is borne out."""
    for quote in vouched.quotes:
        rest = tuple(one for one in vouched.quotes if one is not quote)
        if rest and (fewer := _checked(text, rest, language)).worth >= (*vouched.worth[:2], -len(rest)):
            return _without_idle(text, fewer, language)
    return vouched


def _foreign(text: str, quotes: Sequence[Numbered]) -> Iterator[str]:
    """Find addresses and markup that the quotes do not have: a reader is led nowhere that the documents do not lead."""
    for match in _FOREIGN.finditer(text):
        address = match[0].rstrip(".,;:!?)")
        if not any(address in quote.quoted.text for quote in quotes):
            yield match[0]


def _reason(verdict: Verdict | None) -> str:
    """Say why a statement is withheld."""
    if verdict is None:
        return "Nothing in the documents speaks of this."
    grave = [doubt for doubt in verdict.doubts if doubt.grave]
    if not grave:
        return "The documents do not say this."
    return _not_borne_out(f"“{doubt.words}” ({doubt.matter})" for doubt in grave)


def _not_borne_out(matters: Iterable[str]) -> str:
    return "The documents do not bear out: " + "; ".join(dict.fromkeys(matters))
