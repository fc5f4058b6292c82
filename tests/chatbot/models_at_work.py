"""Models that read the numbered sentences of a prompt and write something about them."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.model_server import Behaviour, Reply

_NUMBERED = re.compile(r"^\[([A-Z]+\d*-\d+\.\d+)\] (.+)$", re.MULTILINE)

Numbered = tuple[str, str]
"""A sentence's number and its words."""


def sentences_in(messages: Sequence[Mapping[str, Any]]) -> list[Numbered]:
    """Give the numbered sentences that a model was shown."""
    return _NUMBERED.findall(messages[-1]["content"])


def writing(write: Callable[[list[Numbered]], str]) -> Behaviour:
    """Make a model that writes something of the sentences it is shown."""
    return lambda messages: Reply([write(sentences_in(messages))])


def truthful(sentences: list[Numbered]) -> str:
    """Repeat the first two sentences, each with its number."""
    return " ".join(f"{text} [{number}]" for number, text in sentences[:2])
