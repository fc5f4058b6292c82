"""A question as it comes in: cleaned and within its limit."""

import unicodedata

from chatbot.errors import EmptyQuestionError, QuestionTooLongError

LIMIT = 4_000
"""The longest question, in characters."""

_LINE_ENDS = "\n\r\t"
_JOINERS = "\u200c\u200d"  # some scripts and emoji are misspelt without them


def clean_question(text: str) -> str:
    """Take out what cannot be seen (controls, lone surrogates, bidi and tag characters) and white space around it.

    Raise EmptyQuestionError if nothing is left, QuestionTooLongError if it is more than LIMIT characters.
    """
    visible = (
        "".join(
            character
            for character in text
            if character in _LINE_ENDS + _JOINERS or unicodedata.category(character) not in {"Cc", "Cf", "Cs"}
        )
        .strip()
        .strip(_JOINERS)
    )
    if not visible:
        raise EmptyQuestionError
    if len(visible) > LIMIT:
        raise QuestionTooLongError(len(visible), LIMIT)
    return visible
