"""Text as it comes in, from a person or a model: cleaned and, if it is a question, within its limit."""

import unicodedata

from chatbot.errors import EmptyQuestionError, QuestionTooLongError

LIMIT = 4_000
"""The longest question, in characters."""

_LAYOUT = "\n\r\t"
_JOINERS = "\u200c\u200d"  # some scripts and emoji are misspelt without them
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0"  # letters and signs that show nothing


def clean_question(text: str) -> str:
    """Clean a question, and take off white space around it.

    Raise EmptyQuestionError if nothing is left, QuestionTooLongError if it is more than LIMIT characters.
    """
    question = clean_text(text).strip()
    if not any(map(_shows, question)):
        raise EmptyQuestionError
    if len(question) > LIMIT:
        raise QuestionTooLongError(len(question), LIMIT)
    return question


def clean_text(text: str) -> str:
    """Take out what cannot be seen: controls, lone surrogates, bidi and tag characters."""
    return "".join(map(_cleaned, text))


def _cleaned(character: str) -> str:
    if character in _LAYOUT + _JOINERS:
        return character
    if character.isspace():  # among them controls that still part words: a page break, a line break of Word
        return " "
    return "" if unicodedata.category(character) in {"Cc", "Cf", "Cs"} else character


def _shows(character: str) -> bool:
    """Say whether a character can be seen by itself: spaces, joiners and marks on other characters cannot."""
    unseen = character.isspace() or character in _JOINERS + _BLANKS or unicodedata.category(character).startswith("M")
    return not unseen
