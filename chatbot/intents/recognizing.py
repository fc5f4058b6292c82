"""From the words of a turn to its kind.

Rules, no model. A turn is a courtesy only as a whole; it is an instruction
if any part of it is one, whatever else it asks; where it is one only by asking for a password, it asks for a secret,
which the documents may tell. What asks for a decision or a forecast in somebody's own case is
advice. Where the documents are asked about, or a place to turn to, or an official asks of the office, the doubt is in
favour of a question: what looks like advice counts as an own case then, and what looks like an own case as a question.
"""

import re
from collections.abc import Sequence
from typing import Literal

from chatbot.intents import chinese, english, french, haitian_creole, portuguese, spanish
from chatbot.intents.courtesies import courtesy_of
from chatbot.intents.wording import Wording, fold
from chatbot.languages import Language, detect_language

Intent = Literal["question", "greeting", "thanks", "instruction", "secret", "advice", "own_case"]

# What the bot is asked to give away, and what documents may tell their readers: a guest house its Wi-Fi password.
_SECRET = re.compile(r"(?<!\w)(?:passwords?|pass ?codes?|contrasenas?|claves?|mots? de passe|senhas?)(?!\w)|密码|密碼")
_ROMANCE = (spanish.WORDING, french.WORDING, portuguese.WORDING, haitian_creole.WORDING)


def intent_of(question: str) -> Intent:
    """Say what kind of turn a question is. When in doubt it is a question."""
    text = fold(question)
    if courtesy := courtesy_of(question, text):
        return courtesy
    wordings = _wordings(detect_language(question))
    if _instructs(text, wordings):
        return "instruction" if _instructs(_SECRET.sub("thing", text), wordings) else "secret"
    text = english.call_relatives(text)
    advice = any(wording.advice.said_in(text) for wording in wordings)
    if not advice and not any(wording.own_case.said_in(text) for wording in wordings):
        return "question"
    if any(wording.information.said_in(text) for wording in wordings):
        return "own_case" if advice else "question"
    return "advice" if advice else "own_case"


def speaks_of_secrets(text: str) -> bool:
    """Say whether a text speaks of a password."""
    return bool(_SECRET.search(fold(text)))


def _instructs(text: str, wordings: Sequence[Wording]) -> bool:
    return any(wording.instruction.said_in(text) for wording in wordings)


def _wordings(language: Language) -> Sequence[Wording]:
    """Give the wordings to look for. People mix English in; a few words of one Romance language may be another's."""
    match language:
        case "en":
            return (english.WORDING,)
        case "zh":
            return (chinese.WORDING, english.WORDING)
        case _:
            return (*_ROMANCE, english.WORDING)
