"""What can go wrong in answering. Every message names the thing and the remedy.

ChatbotError
├── EmptyQuestionError       nothing was asked
├── QuestionTooLongError     more than the limit was asked
├── InvalidSettingsError     the environment or .env holds a setting that cannot be
├── UnreadableBatchError     the batch's file cannot be opened
└── PortInUseError           something else is served where the page should be
"""

from collections.abc import Iterable
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

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(
            f"The batch {file} cannot be read ({reason}). Name a file of JSON Lines, or - for standard input."
        )


class PortInUseError(ChatbotError):
    """Something else is served where the page should be."""

    def __init__(self, port: int) -> None:
        super().__init__(
            f"Port {port} is in use. Stop what is served there, or choose another: make run PORT={port + 1}"
        )
