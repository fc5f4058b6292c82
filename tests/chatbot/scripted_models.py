"""Language models whose words a test scripts: they read the numbered sentences, as a model does, and write of them."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.model_server import Behaviour, Reply

HURRY = {"connect_seconds": 0.5, "first_token_seconds": 0.8, "answer_seconds": 1.6, "rewrite_seconds": 0.6}
"""Settings under which a server that is silent or slow has failed soon."""

NEW_YORK = "How can people complain in New York?"
CONNECTICUT = "How does Connecticut address concerns about racial profiling?"
COMPARISON = "How do Connecticut and New York compare on training?"

Sheet = Mapping[str, str]
"""The sentences that a model is shown, by their number."""

_NUMBERED = re.compile(r"^\[([A-Z]+\d?-\d+\.\d+)\] (.+)$", re.MULTILINE)
_LAST_QUESTION = "Last question: "


def sheet_in(messages: Sequence[Mapping[str, Any]]) -> Sheet:
    """Read the numbered sentences out of a request."""
    return dict(_NUMBERED.findall(messages[-1]["content"]))


def is_rewriting(messages: Sequence[Mapping[str, Any]]) -> bool:
    """Say whether a request is for a question that stands alone."""
    return _LAST_QUESTION in messages[-1]["content"]


def writing(write: Callable[[Sheet], str | Reply], *, rewriting: str | Reply = "") -> Behaviour:
    """Answer with what is written of the sentences; put each follow-up into the words `rewriting`."""

    def behave(messages: Sequence[Mapping[str, Any]]) -> Reply:
        written = rewriting if is_rewriting(messages) else write(sheet_in(messages))
        return written if isinstance(written, Reply) else Reply([written])

    return behave


def saying(text: str) -> Behaviour:
    """Write the same, whatever is asked."""
    return writing(lambda _sheet: text)


def truthful(count: int = 2, *, mark: Callable[[str], str] = " [{}]".format, rewriting: str | Reply = "") -> Behaviour:
    """Repeat the first sentences of the evidence, each with its number as `mark` puts it."""

    def write(sheet: Sheet) -> str:
        return " ".join(f"{text}{mark(number)}" for number, text in list(sheet.items())[:count])

    return writing(write, rewriting=rewriting)
