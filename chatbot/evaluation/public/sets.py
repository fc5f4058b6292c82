"""What every public set is."""

from collections.abc import Callable, Mapping
from typing import Protocol

from chatbot.assembly import Footnote
from chatbot.evaluation.tally import Report


class PublicSet(Protocol):
    """Questions over texts, and what is known of their answers."""

    @property
    def texts(self) -> Mapping[str, str]:
        """The documents that are asked, in Markdown, by the names that they are to have."""

    @property
    def count(self) -> int:
        """How many questions are asked."""

    def evaluate(self, footnote: Footnote, progress: Callable[[], object]) -> Report:
        """Ask all questions and give the figures by name. `progress` is called after each.

        `footnote` answers from the set's texts and no others.
        """
