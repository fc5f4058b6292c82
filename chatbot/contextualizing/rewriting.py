"""Follow-ups put into words that stand alone by a model, where there is one.

What a model writes is taken only if it keeps the documents that are spoken of and the topic, and adds nothing. Else,
and where the server fails or takes too long, what the rules found is searched.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.answer import Answer
from chatbot.contextualizing.documents import Titles
from chatbot.contextualizing.following import StandAlone
from chatbot.contextualizing.terms import content_terms
from chatbot.errors import ModelError
from chatbot.prompts import rewrite_messages
from chatbot.providers import ChatServer, Deadlines
from chatbot.questions import clean_text
from vectorstore import named_documents, split_terms

_ANSWERS_TOLD = 3
_LONGEST_TOLD = 300  # characters of each answer
_LONGEST = 300  # characters of a question; a model that writes more has answered it
_ASKS = ("?", "？")  # what does not end so answers instead
_KEPT = 0.5  # of the turn's own words
_KNOWN = 0.7  # of the words that are written; the others were said by nobody


@dataclass(frozen=True)
class Rewriter:
    """Asks a model for a question that stands alone, within a deadline of its own."""

    server: ChatServer
    deadlines: Deadlines

    def rewrite(self, question: str, history: Sequence[Answer], wanted: StandAlone, titles: Titles) -> StandAlone:
        """Give what to search for a turn. `wanted` is what the rules found."""
        told = [answer for answer in history if answer.searched_for][-_ANSWERS_TOLD:]
        if not told or wanted.text == question:  # the rules see nothing that it leans on
            return wanted
        said = [(answer.searched_for, answer.unmarked_text[:_LONGEST_TOLD]) for answer in told]
        try:
            written = self.server.read(rewrite_messages(question, said), deadlines=self.deadlines)
        except ModelError:  # the answer will say so, if it lasts
            return wanted
        text = _bare(written)
        known = [question, wanted.text, *(part for pair in said for part in pair)]
        return StandAlone(text) if _is_sensible(text, question, wanted, known, titles) else wanted


def _bare(written: str) -> str:
    """Take off what models put around a question."""
    lines = [line.strip() for line in clean_text(written).splitlines() if line.strip()]
    last = lines[-1] if lines else ""
    label, colon, rest = last.partition(":")
    return (rest if colon and len(label.split()) <= 3 and rest.strip() else last).strip(" \"'“”«»*_`")  # noqa: PLR2004


def _is_sensible(text: str, question: str, wanted: StandAlone, known: Sequence[str], titles: Titles) -> bool:
    """Say whether a rewriting keeps the documents and the topic, and adds nothing."""
    words = set(split_terms(text))
    if not words or len(text) > _LONGEST or (wanted.text.endswith(_ASKS) and not text.endswith(_ASKS)):
        return False
    if set(named_documents(text, titles)) != set(named_documents(wanted.text, titles)):
        return False
    own = set(content_terms(question)) - set(split_terms(" ".join(titles.values())))
    told = set(split_terms(" ".join(known)))
    return len(words & own) >= _KEPT * len(own) and len(words & told) >= _KNOWN * len(words)
