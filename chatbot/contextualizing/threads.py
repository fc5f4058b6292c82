"""The thread of a conversation, read from the answers before a turn."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.answer import Answer
from chatbot.contextualizing.terms import content_terms
from chatbot.contextualizing.turns import without_courtesy

_KEPT = 250  # characters of what was searched before; a long conversation does not pile up


@dataclass(frozen=True, slots=True)
class Thread:
    """What a turn may lean on: the question that stood by itself, and what the turn before this one added to it."""

    topic: str
    added: str = ""

    @property
    def text(self) -> str:
        """Give both, as they are put before a turn."""
        return ending(f"{self.topic} {self.added}".strip())


def follow(history: Sequence[Answer]) -> Thread:
    """Read the thread off what was searched: a turn that leaned stands behind what it leaned on."""
    topic, added = _parted(history[-1])
    if added and len(history) > 1:
        before = _own(history[-2])
        if topic != before and topic.endswith(before):
            topic = topic[: -len(before)].strip()
    return Thread(topic, added)


def _parted(answer: Answer) -> tuple[str, str]:
    own = _own(answer)
    searched = answer.searched_for
    if searched != own and searched.endswith(own):
        return searched[: -len(own)].strip(), own
    return searched, ""


def _own(answer: Answer) -> str:
    return without_courtesy(answer.question)


def returned_to(turn: str, history: Sequence[Answer]) -> str:
    """Give the question, standing by itself, that shares most content words with a turn; "" if none shares any."""
    wanted = set(content_terms(turn))

    def likeness(answer: Answer) -> float:
        asked = set(content_terms(f"{answer.question} {answer.searched_for}"))
        return 2 * len(wanted & asked) + len(wanted & _shown(answer))  # what they asked themselves, people remember

    best = max(reversed(history), key=likeness)
    return _parted(best)[0] if likeness(best) else ""


def _shown(answer: Answer) -> set[str]:
    headings = {passage.section for passage in answer.passages}
    return set(content_terms(" ".join([answer.text, *headings])))


def ending(text: str) -> str:
    """Give the last words of a text, as many as are kept."""
    return text if len(text) <= _KEPT else re.sub(r"^\S*\s", "", text[-_KEPT:])
