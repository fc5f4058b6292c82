"""Is a statement borne out by its quotes? Pure: texts in, a verdict out; no model, no search.

A statement is supported if its content words stand in the quotes, by themselves or by words that mean the same, and if
what must be borne out to the letter is: numbers, dates, names, levels of government and who does what; negations; what
must, should or may be done. Where its words stand there only in part, nearness in meaning decides: that of the
statement and, where words were perhaps added, whether it is nearer without them.
"""

from collections.abc import Iterator, Sequence

from chatbot.claims.comparison import Comparison
from chatbot.claims.content import (
    added,
    another_subject,
    coverage,
    is_put_into_a_copy,
    joined_on,
    of_the_documents,
    opposites,
    said_twice,
)
from chatbot.claims.doing import done_by_others, unknown_doers
from chatbot.claims.meaning import only_a_purpose, only_intended, otherwise_bound, otherwise_negated, without_exception
from chatbot.claims.nearness import Nearness, unknown
from chatbot.claims.presence import missing, on_another_level
from chatbot.claims.verdict import Doubt, Quoted, Verdict
from chatbot.languages import Language

_COVERED = 0.9  # of the content; then words alone bear a statement out
_HARDLY_COVERED = 0.4  # of the content; with less, nearness does not count
_NEAR = 0.92  # cosine of a statement and its quotes; what people reword faithfully is as near
_NEAR_IN_ANOTHER_LANGUAGE = 0.89
_AS_NEAR = 0.001  # cosine; by more an embedder tells that words were left out


def check(
    statement: str,
    quotes: Sequence[Quoted],
    language: Language = "en",
    *,
    quotes_in: Language = "en",
    nearness: Nearness = unknown,
) -> Verdict:
    """Check a statement against its quotes. `nearness` is asked where the words do not decide, and only there."""
    comparison = Comparison.of(statement, quotes, language, quotes_in)
    covered = coverage(comparison)
    doubts, of_words = tuple(_doubts(comparison)), tuple(_doubts_of_words(comparison))
    if any(doubt.grave for doubt in doubts) or covered < _HARDLY_COVERED:
        return Verdict("unsupported", covered, (*doubts, *of_words))
    if doubts:
        return Verdict("weak", covered, (*doubts, *of_words))
    if covered >= _COVERED and not of_words:
        return Verdict("supported", covered)
    quoted = " ".join(quote.text for quote in quotes)
    near_enough = _NEAR if language == quotes_in else _NEAR_IN_ANOTHER_LANGUAGE
    near = nearness(comparison.as_read if of_words else statement, quoted)
    if near < near_enough or (of_words and is_put_into_a_copy(comparison)):
        return Verdict("weak", covered, of_words)
    # A statement is nearer to its quotes without words that were added, but not without other words for theirs.
    if of_words and nearness(comparison.without_added, quoted) > near + _AS_NEAR:
        return Verdict("weak", covered, of_words)
    return Verdict("supported", covered)


def _doubts(comparison: Comparison) -> Iterator[Doubt]:
    yield from missing(comparison)
    yield from on_another_level(comparison)
    yield from done_by_others(comparison)
    yield from otherwise_negated(comparison)
    yield from otherwise_bound(comparison)
    yield from only_intended(comparison)
    yield from only_a_purpose(comparison)
    yield from without_exception(comparison)
    yield from opposites(comparison)
    yield from of_the_documents(comparison)
    yield from said_twice(comparison)
    yield from another_subject(comparison)


def _doubts_of_words(comparison: Comparison) -> Iterator[Doubt]:
    """Find words that the quotes do not have: added, or other words for what they say."""
    yield from unknown_doers(comparison)
    yield from added(comparison)
    yield from joined_on(comparison)
