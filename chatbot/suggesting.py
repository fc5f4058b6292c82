"""What to ask next: headings of sections that were found beside the answer and were not shown yet."""

from collections.abc import Iterator, Sequence

from chatbot.answer import Answer, Citation
from vectorstore import Excerpt, without_number

_MOST = 3


def suggest(excerpts: Sequence[Excerpt], citations: Sequence[Citation], history: Sequence[Answer]) -> Iterator[str]:
    """Give up to three questions or matters that lead on: each a heading of a found section, the nearest first.

    A section that was quoted or suggested before in this conversation is not suggested again.
    """
    shown = {(citation.document, citation.section) for answer in history for citation in answer.citations}
    shown |= {(citation.document, citation.section) for citation in citations}
    said = {suggestion for answer in history for suggestion in answer.suggestions}
    given = 0
    for excerpt in excerpts:
        question = " ".join(without_number(excerpt.section).split())
        if given == _MOST or not question or (excerpt.document, excerpt.section) in shown or question in said:
            continue
        said.add(question)
        given += 1
        yield question
