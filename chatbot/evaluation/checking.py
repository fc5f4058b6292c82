"""Cases held against the documents before anything is asked: what they know of has to be there."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from chatbot.errors import UnreadableCasesError
from chatbot.evaluation.cases import Cases, Evidence, Gold, Labelled, Rewording, Unanswerable
from chatbot.evaluation.figures import Documents


def check(cases: Cases, documents: Documents, folder: Path) -> None:
    """Raise UnreadableCasesError if a folder's cases know of a document, a section or words that are not there."""
    for identity, known in _known(cases):
        if known.document not in documents.texts:
            raise UnreadableCasesError(
                folder, f"knows of a document {known.document!r} ({identity}), and there is none"
            )
        if isinstance(known, Gold) and not 0 <= known.section <= len(documents.heading_starts[known.document]):
            raise UnreadableCasesError(
                folder, f"knows of a section {known.section} in {known.document!r} ({identity}), and there is none"
            )
        if isinstance(known, Evidence) and known.text not in documents.texts[known.document]:
            raise UnreadableCasesError(folder, f"has words ({identity}) that do not stand in {known.document!r}")


def _known(cases: Cases) -> Iterator[tuple[str, Gold | Evidence]]:
    """Give all that cases know of the documents, each with the id of its case."""
    turns = chain.from_iterable(conversation.turns for conversation in cases.conversations)
    for question in chain(cases.questions, turns):
        known: tuple[Gold | Evidence, ...] = (*question.gold, *question.evidence)
        yield from ((question.id or question.question, one) for one in known)
    others: list[Unanswerable | Rewording | Labelled] = [*cases.unanswerable, *cases.rewordings, *cases.labelled]
    for case in others:
        yield from ((case.id, known) for known in case.evidence)
