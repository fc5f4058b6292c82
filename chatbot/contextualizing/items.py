"""The items that an answer showed, and which of them a turn points to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.answer import Answer
from chatbot.contextualizing.ordinals import Ordinal, find_ordinal
from chatbot.contextualizing.terms import content_terms
from chatbot.contextualizing.vocabulary import ITEM_NOUN, NAMES_AN_ITEM, REQUESTS
from vectorstore import without_number

_ITEM_LINE = re.compile(r"^(?P<indent> *)- (?P<text>.+)$", re.MULTILINE)
_MARKER = re.compile(r"\s*\[(\d+)\]")
_LONGEST = 160  # characters of an item; its first words find it
_TELLING = 4  # content words; an item with fewer ("Challenges:") needs its section's heading to be found
_LISTS_BACK = 4  # answers in which an item is looked for
_BEYOND = 4  # content words; a turn with as many is about more than an item


@dataclass(frozen=True, slots=True)
class Item:
    """Something that was shown in a list: its text, the heading and title of where it is from, how deep it stands."""

    text: str
    section: str
    title: str
    depth: int

    def as_query(self) -> str:
        """Give what to search for to find it: its first words, and where they are from."""
        text = self.text if len(self.text) <= _LONGEST else self.text[:_LONGEST].rsplit(" ", 1)[0] + " …"
        if self.section and len(content_terms(text)) < _TELLING:
            return f"{text.rstrip(':：')} ({without_number(self.section)})"
        return f"{text} ({self.title})" if self.title and self.title not in text else text


def item_pointed_to(turn: str, history: Sequence[Answer]) -> str:
    """Give what to search for where a turn points to an item that was shown; "" where it does not."""
    ordinal = find_ordinal(turn)
    if ordinal and (item := _counted(ordinal, history)):
        return _with_question(item, turn, ordinal.before + " " + ordinal.behind)
    if NAMES_AN_ITEM.search(turn) and len(content_terms(REQUESTS.sub(" ", turn))) < _BEYOND:
        item = _described(turn, history)
        return _with_question(item, turn, turn) if item else ""
    return ""


def shown_items(answer: Answer) -> list[Item]:
    """List what an answer showed as items, in order; without a list, its statements."""
    sources = {citation.number: citation for citation in answer.citations}

    def item(text: str, number: int, depth: int) -> Item:
        source = sources.get(number)
        return Item(text, source.section if source else "", source.title if source else "", depth)

    items = []
    for line in _ITEM_LINE.finditer(answer.text):
        marker = _MARKER.search(line["text"])
        number = int(marker[1]) if marker else 0
        text = without_number(_MARKER.sub("", line["text"]).strip())
        items.append(item(text, number, len(line["indent"])))
    if items:
        return items
    whole = [statement for statement in answer.statements if not statement.text.endswith((":", "："))]
    return [item(statement.text, min(statement.citations, default=0), 0) for statement in whole]


def _counted(ordinal: Ordinal, history: Sequence[Answer]) -> Item | None:
    """Give the item that an ordinal counts to, of the newest answer; of one before only past others counted there."""
    for answer in history[: -_LISTS_BACK - 1 : -1]:
        items = shown_items(answer)
        outermost = [item for item in items if item.depth == min(one.depth for one in items)]
        items = outermost if len(outermost) > 1 else items
        if len(items) >= max(2, ordinal.position) and _counts(ordinal, items):
            return items[ordinal.position - 1]  # -1 is the last
        if not find_ordinal(answer.question):
            break
    return None


def _counts(ordinal: Ordinal, items: Sequence[Item]) -> bool:
    """Say whether an ordinal counts those items: "the second one" does, "the second amendment" does not."""
    asked = content_terms(REQUESTS.sub(" ", f"{ordinal.before} {ordinal.behind}"))
    noun = re.match(r"\s*([^\W\d_]+)", ordinal.behind)
    if noun and not ITEM_NOUN.match(noun[1]):
        known = {term for item in items for term in content_terms(f"{item.section} {item.text}")}
        return bool(set(content_terms(noun[1])) & known)
    return len(asked) < _BEYOND and not (asked and ordinal.bare)


def _described(turn: str, history: Sequence[Answer]) -> Item | None:
    """Give the item that has most of a turn's words, of the newest answer with one that has any."""
    wanted = set(content_terms(REQUESTS.sub(" ", turn)))
    for answer in history[: -_LISTS_BACK - 1 : -1]:
        items = shown_items(answer)
        best = max(items, key=lambda item: _likeness(wanted, item), default=None)
        if best and len(items) > 1 and _likeness(wanted, best):
            return best
    return None


def _likeness(wanted: set[str], item: Item) -> float:
    """Count the words that an item has of those wanted; its first words count more, as people remember them."""
    terms = content_terms(item.text)
    return len(wanted & set(terms)) + len(wanted & set(terms[:_TELLING])) / 2


def _with_question(item: Item, turn: str, rest: str) -> str:
    """Ask a turn's question of an item, if it asks more than to hear of it."""
    asks = set(content_terms(REQUESTS.sub(" ", rest))) - set(content_terms(item.text))
    return f"{item.as_query()} {turn}" if asks else item.as_query()
