"""From the words of a turn to its kind.

Rules, no model, in all languages at once: people mix them. A turn is a courtesy only as a whole; it is an instruction
if any part of it is one, whatever else it asks. What asks for a decision or a forecast in somebody's own case is
advice. Where the documents are asked about, or a place to turn to, or where an official asks of the office, the doubt is
in favour of a question: advice counts as an own case then, and an own case as a question.
"""

import re
from collections.abc import Callable
from typing import Literal

from chatbot.intents import chinese, english, french, haitian_creole, portuguese, spanish
from chatbot.intents.courtesies import courtesy_of
from chatbot.intents.wording import Wording, fold

Intent = Literal["question", "greeting", "thanks", "instruction", "advice", "own_case"]

_WORDINGS = (
    english.WORDING,
    spanish.WORDING,
    french.WORDING,
    portuguese.WORDING,
    haitian_creole.WORDING,
    chinese.WORDING,
)


def intent_of(question: str) -> Intent:
    """Say what kind of turn a question is. When in doubt it is a question."""
    text = fold(question)
    if courtesy := courtesy_of(question, text):
        return courtesy
    if _says(text, lambda wording: wording.instruction):
        return "instruction"
    informs = _says(text, lambda wording: wording.information)
    if _says(text, lambda wording: wording.advice):
        return "own_case" if informs else "advice"
    if not informs and _says(text, lambda wording: wording.own_case):
        return "own_case"
    return "question"


def _says(text: str, of_kind: Callable[[Wording], re.Pattern[str]]) -> bool:
    """Say whether a text has words of a kind in any language."""
    return any(of_kind(wording).search(text) for wording in _WORDINGS)
