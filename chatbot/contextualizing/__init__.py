"""From a question and the conversation before it to the stand-alone question that is searched.

By rules. What a turn is, its words tell (`vocabulary`); what it leans on, the answers before it: the thread that they
follow (`threads`), the items that they showed (`items`), the documents that were spoken of (`documents`). A model,
where there is one, is asked too (`rewriting`). Whether a turn leans at all is for the search to tell: it is searched
with and without what it may lean on.
"""

from collections.abc import Sequence

from chatbot.answer import Answer
from chatbot.contextualizing.documents import Titles
from chatbot.contextualizing.following import StandAlone, stand_alone
from chatbot.contextualizing.rewriting import Rewriter
from chatbot.places import with_titles
from vectorstore import named_documents

__all__ = ["Rewriter", "StandAlone", "contextualize"]

_ELSEWHERE = 0.3  # coverage of a question; one with less is not just put in words that the documents do not have


def contextualize(question: str, history: Sequence[Answer], titles: Titles) -> StandAlone:
    """Say what to search for. `titles` are those of the documents, by name.

    What was about something else altogether is nothing to lean on, unless there is nothing else.
    """
    searched = [answer for answer in history if answer.searched_for]
    covered = [answer for answer in searched if answer.outcome != "not_covered" or answer.coverage >= _ELSEWHERE]
    written = with_titles(question, titles)
    if searched:
        return stand_alone(written, covered or searched, titles)
    names_more = len(named_documents(written, titles)) > len(named_documents(question, titles))
    return StandAlone(written if names_more else question)
