"""Search for a turn: as it stands alone and, where it may lean on what was said, by itself too.

That a turn leans on the one before it cannot be told by its words alone. But passages that answer it come near to it
either way: with what it may lean on before it, and without. A turn that says little is searched mostly with that, a
turn that says much as much without; and what was quoted last comes a little nearer.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from chatbot.answer import Citation
from chatbot.contextualizing import StandAlone
from vectorstore import Excerpt

_COVERED = 0.5  # coverage of a turn by itself, if nothing in it points back: it is held to what a first question is
_IN_DOUBT = 0.3  # else: what leans on others says too little to be sure, but is not as far off as this
_SAID = 0.8  # of a turn's words, by rarity, are in one sentence
_NOT_BEGUN = 0.3
_QUOTED_LAST = 0.3  # of the best score, added to excerpts that the answer before quotes, for a turn that says nothing

Search = Callable[[str], list[Excerpt]]
"""Finds excerpts for a question, best first."""

Coverage = Callable[[str, Sequence[Excerpt]], float]
"""Says how sure it is, from 0 to 1, that the excerpts found for a question speak of what it asks."""


def search_for(
    wanted: StandAlone, quoted_last: Sequence[Citation], search: Search, coverage: Coverage
) -> tuple[str, list[Excerpt]]:
    """Give what was searched for, in words that stand alone, and the excerpts, best first.

    A turn that finds the same section by itself, and has no word that points back, is shown to stand alone: it does
    not drag the old topic along. Nor does one that by itself is about something else altogether: what it seems to lean
    on would only lend it a nearness that it does not have. And one whose own words another document says, which those
    that were quoted do not say, has gone over to that.
    """
    together = search(wanted.text)
    if not wanted.alone:
        return wanted.text, together
    alone = search(wanted.alone)
    if coverage(wanted.alone, alone) < (_COVERED if wanted.may_be_new else _IN_DOUBT):
        return wanted.alone, alone
    if wanted.may_be_new and wanted.asked and _is_said_elsewhere(alone, {one.document for one in quoted_last}):
        return wanted.asked, search(wanted.asked)
    sections = {(citation.document, citation.section) for citation in quoted_last}
    merged = _raised(_merged(together, alone, wanted.share), sections, by=_QUOTED_LAST * (1 - wanted.share))
    is_new = wanted.may_be_new and _best_section(alone) == _best_section(merged)
    return (wanted.alone if is_new else wanted.text), merged


def _is_said_elsewhere(found: Sequence[Excerpt], spoken_of: set[str]) -> bool:
    """Say whether one sentence, of a document that is not spoken of, says what those that are do not begin to say."""
    here = max((one.matched for one in found if one.document in spoken_of), default=0.0)
    elsewhere = max((one.matched for one in found if one.document not in spoken_of), default=0.0)
    return elsewhere >= _SAID and here < _NOT_BEGUN


def _merged(together: Sequence[Excerpt], alone: Sequence[Excerpt], share: float) -> list[Excerpt]:
    """Add up the scores that both searches gave, each by its share."""
    scores: dict[str, float] = {}
    nearest: dict[str, Excerpt] = {}
    for excerpts, weight in ((together, 1 - share), (alone, share)):
        best = max((excerpt.score for excerpt in excerpts), default=0.0) or 1.0
        for excerpt in excerpts:
            scores[excerpt.id] = scores.get(excerpt.id, 0.0) + weight * excerpt.score / best
            nearest[excerpt.id] = max(excerpt, nearest.get(excerpt.id, excerpt), key=_nearness)
    return [replace(excerpt, score=scores[identity]) for identity, excerpt in nearest.items()]


def _nearness(excerpt: Excerpt) -> float:
    return -1.0 if excerpt.similarity is None else excerpt.similarity


def _raised(excerpts: Sequence[Excerpt], sections: set[tuple[str, str]], *, by: float) -> list[Excerpt]:
    """Raise the excerpts of sections, and sort them."""
    raised = [
        replace(one, score=one.score + by) if (one.document, one.section) in sections else one for one in excerpts
    ]
    return sorted(raised, key=lambda excerpt: (-excerpt.score, excerpt.document, excerpt.start))


def _best_section(excerpts: Sequence[Excerpt]) -> tuple[str, int] | None:
    return (excerpts[0].document, excerpts[0].section_start) if excerpts else None
