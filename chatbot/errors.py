"""What can go wrong in answering. Every message names the thing and the remedy.

ChatbotError
├── EmptyQuestionError       nothing was asked
├── QuestionTooLongError     more than the limit was asked
├── InvalidSettingsError     the environment or .env holds a setting that cannot be
├── UnreadableBatchError     the batch's file cannot be opened
├── UnreadableCasesError     a folder of cases to evaluate is not of the form
├── UnknownFigureError       a bound is set for a figure that there is not
├── UnwritableOutputError    standard output takes nothing
└── PortUnusableError        the page cannot be served where it should be
"""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path


class ChatbotError(Exception):
    """Anything that answering can fail with."""


class EmptyQuestionError(ChatbotError):
    """Nothing was asked."""

    def __init__(self) -> None:
        super().__init__("The question is empty. Ask something about the documents.")


class QuestionTooLongError(ChatbotError):
    """More than the limit was asked."""

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(
            f"The question has {length:,} characters; the limit is {limit:,}. Shorten it, or ask it in parts."
        )


class InvalidSettingsError(ChatbotError):
    """The environment or .env holds a setting that cannot be. `problems` has one entry each."""

    def __init__(self, problems: Iterable[str], known: Iterable[str]) -> None:
        super().__init__(f"Settings: {'; '.join(problems)}. Correct it; the settings are: {', '.join(known)}.")


class UnreadableBatchError(ChatbotError):
    """The batch's file cannot be opened."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(
            f"The batch {file!r} cannot be read ({reason}). Name a file of JSON Lines, or - for standard input."
        )


class UnreadableCasesError(ChatbotError):
    """A folder of cases to evaluate is not of the form."""

    def __init__(self, place: Path, reason: str) -> None:
        super().__init__(f"{place} {reason}. docs/evaluation.md tells the form.")


class UnknownFigureError(ChatbotError):
    """A bound is set for a figure that there is not."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        close = get_close_matches(name, list(known), n=3, cutoff=0.3)
        super().__init__(f"There is no figure {name!r}. Near it are: {', '.join(close)}; --json prints all.")


class UnwritableOutputError(ChatbotError):
    """Standard output takes nothing."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The output cannot be written ({reason}). Send it elsewhere, or make room.")


class PortUnusableError(ChatbotError):
    """The page cannot be served where it should be: something else is, or this user may not."""

    def __init__(self, port: int, reason: str) -> None:
        super().__init__(
            f"Port {port} cannot be used ({reason}). Stop what is served there, or choose another with --port or, "
            "for make run, with PORT=."
        )
