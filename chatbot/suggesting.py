"""What to ask next: headings of sections that were found beside the answer and were not shown yet."""

from collections.abc import Iterator, Sequence

from chatbot.answer import Answer, Citation
from vectorstore import Excerpt, without_number

_MOST = 3
_FAR_OFF = 0.2  # of the best score


def suggest(excerpts: Sequence[Excerpt], citations: Sequence[Citation], history: Sequence[Answer]) -> Iterator[str]:
    """Give up to three questions or matters that lead on: each a heading of a found section, the nearest first.

    A section that was quoted or suggested before in this conversation is not suggested again, nor one that is far off,
    in a document that the answer does not quote.
    """
    cited = {citation.document for citation in citations}
    far_off = _FAR_OFF * max((excerpt.score for excerpt in excerpts), default=0.0)
    shown = {(citation.document, citation.section) for answer in history for citation in answer.citations}
    shown |= {(citation.document, citation.section) for citation in citations}
    said = {suggestion for answer in history for suggestion in answer.suggestions}
    given = 0
    for excerpt in excerpts:
        question = " ".join(without_number(excerpt.section).split())
        if given == _MOST or question in {"", excerpt.title, *said} or (excerpt.document, excerpt.section) in shown:
            continue
        if excerpt.document not in cited and excerpt.score < far_off:
            continue
        said.add(question)
        given += 1
        yield question
