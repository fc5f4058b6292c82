"""Sentences of the documents with one thing made false, to see whether the claim checks find it.

Each change is a rule that a reader can follow: another number, date, name, state or actor, a "not" put in or taken
out, a "may" made a "must". Where a rule finds nothing to change there is no change; of what it finds, the first few
count.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal, get_args

MutationKind = Literal["number", "date", "name", "negation", "modality", "state", "actor"]
KINDS: tuple[MutationKind, ...] = get_args(MutationKind)

_MOST = 4  # changes of a kind in one sentence
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER = re.compile(rf"(?<![\w.,])(?!(?:1[89]|20)\d\d\b)\d+(?![\d,.]*\d)|\b(?:{'|'.join(_NUMBERS)})\b")
_UNCOUNTED = re.compile(r"\b(?:several|various|multiple|many)\b")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DATE = re.compile(rf"\b(?:1[89]|20)\d\d\b|\b(?:{'|'.join(_MONTHS)})\b(?= \d)")
# Inside a sentence and not before a colon: other capitals are those of a label.
_NAME = re.compile(
    r"(?<=\s)[a-z]+,? (?P<long>[A-Z][A-Za-z]+(?: (?:and |of |the )?[A-Z][A-Za-z]+)+)\b(?!:)"
    r"|(?P<short>\b[A-Z]{3,}\b)(?![:)])"
)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|may|can|must|should|will|could|would|has been|have been)\b(?! not\b)")
_NEGATION = re.compile(r"\b(?:not|never) ")
_DOERS = (
    r"agencies|authorities|officials|officers|organizations|groups|measures|states|forces|programs|agreements|mechanisms"
    r"|meetings|efforts|initiatives|policies|laws|collaborations|partnerships"
)
_NO_VERBS = (
    r"of|in|on|to|and|or|for|that|with|from|by|at|as|such|can|may|must|should|will|could|would|are|is|were|was|have|has"
    r"|within|involved|between|through|under|like|including|both|who|which|while|when|where|also|during|against|into"
    r"|across|often|typically|regarding|operating|without|than|due|aimed|related|before|after|about|participating|play"
)
_DOING = re.compile(rf"\b(?:{_DOERS}) (?=(?!(?:{_NO_VERBS})\b)[a-z]+[^s\W\d]\b)")  # and a verb in the plural
_OPPOSITES: Mapping[str, str] = {
    one: other
    for pair in (
        ("increase", "decrease"),
        ("increased", "reduced"),
        ("enhance", "weaken"),
        ("enhancing", "weakening"),
        ("improve", "worsen"),
        ("limit", "expand"),
        ("limits", "expands"),
        ("include", "exclude"),
        ("includes", "excludes"),
        ("including", "excluding"),
        ("protect", "endanger"),
        ("protecting", "endangering"),
        ("strengthen", "weaken"),
        ("prevent", "cause"),
    )
    for one, other in (pair, pair[::-1])
}
_OPPOSED = re.compile(rf"\b(?:{'|'.join(_OPPOSITES)})\b")
_BINDING: Mapping[str, str] = {
    **dict.fromkeys(("may", "can", "could", "might"), "must"),
    **dict.fromkeys(("typically", "often", "generally", "usually", "sometimes", "commonly"), "always"),
    "must": "may",
    "should": "need not",
    "is required to": "is free to",
    "are required to": "are free to",
}
_BOUND = re.compile(rf"\b(?:{'|'.join(_BINDING)})\b(?! not\b)")
_ACTORS = (
    ("CBP", "ICE"),
    ("state agencies", "federal agencies"),
    ("state officials", "federal officials"),
    ("state authorities", "federal authorities"),
    ("state and local", "federal"),
    ("local law enforcement", "federal law enforcement"),
    ("state law enforcement", "federal law enforcement"),
    ("state laws", "federal laws"),
    ("federal immigration", "state immigration"),
    ("federal task forces", "state task forces"),
    ("federal partners", "local partners"),
    ("federal government", "state government"),
    ("federal and state", "local"),
)


@dataclass(frozen=True, slots=True)
class Mutation:
    """A sentence with one thing made false."""

    kind: MutationKind
    text: str


def mutations(sentence: str, titles: Sequence[str], names: Sequence[str]) -> Iterator[Mutation]:
    """Give what a sentence becomes by each rule.

    `titles` are the documents', its own first; `names` are put in the places of other names.
    """
    rules: dict[MutationKind, Callable[[], Iterator[str]]] = {
        "number": lambda: _other_numbers(sentence),
        "date": lambda: _replaced(sentence, _DATE, lambda match: _next(match[0])),
        "name": lambda: _other_names(sentence, names),
        "negation": lambda: _negated(sentence),
        "modality": lambda: _otherwise_bound(sentence),
        "state": lambda: _other_states(sentence, titles),
        "actor": lambda: _other_actors(sentence, titles),
    }
    for kind, rule in rules.items():
        for changed in islice(rule(), _MOST):
            yield Mutation(kind, changed)


def names_in(sentences: Sequence[str]) -> list[str]:
    """List the names that sentences hold, each once."""
    found = (match["long"] or match["short"] for sentence in sentences for match in _NAME.finditer(sentence))
    return list(dict.fromkeys(found))


def _replaced(sentence: str, pattern: re.Pattern[str], instead: Callable[[re.Match[str]], str]) -> Iterator[str]:
    """Replace what a pattern finds, one find at a time."""
    for match in pattern.finditer(sentence):
        yield sentence[: match.start()] + instead(match) + sentence[match.end() :]


def _other_numbers(sentence: str) -> Iterator[str]:
    yield from _replaced(sentence, _NUMBER, lambda match: _next(match[0]))
    yield from _replaced(sentence, _UNCOUNTED, lambda _: "three")


def _next(word: str) -> str:
    """Give the number or month that follows; a year three years later."""
    if word.isdigit():
        return str(int(word) + (3 if len(word) == 4 else 1))  # noqa: PLR2004 - the digits of a year
    names = _MONTHS if word in _MONTHS else _NUMBERS
    return names[(names.index(word) + 1) % len(names)]


def _other_names(sentence: str, names: Sequence[str]) -> Iterator[str]:
    for match in _NAME.finditer(sentence):
        name = match["long"] or match["short"]
        start = names.index(name) if name in names else 0
        fit = (
            other
            for other in [*names[start + 1 :], *names[:start]]
            if other not in sentence and (" " in other) == (" " in name) and not set(other.split()) & set(name.split())
        )
        if other := next(fit, ""):
            at = match.start("long" if match["long"] else "short")
            yield sentence[:at] + other + sentence[at + len(name) :]


def _negated(sentence: str) -> Iterator[str]:
    for match in _NEGATION.finditer(sentence):
        yield sentence[: match.start()] + sentence[match.end() :]
    yield from islice(_replaced(sentence, _OPPOSED, lambda match: _OPPOSITES[match[0]]), 1)
    yield from _replaced(sentence, _AUXILIARY, lambda match: f"{match[0]} not")
    yield from _replaced(sentence, _DOING, lambda match: f"{match[0]}do not ")


def _otherwise_bound(sentence: str) -> Iterator[str]:
    yield from _replaced(sentence, _BOUND, lambda match: _BINDING[match[0]])
    yield from _replaced(sentence, _DOING, lambda match: f"{match[0]}must ")


def _other_states(sentence: str, titles: Sequence[str]) -> Iterator[str]:
    """Say it of another document's state; `titles` begin with that of the sentence's own."""
    own, *others = titles
    for other in others:
        if other in sentence:
            continue
        if own in sentence:
            yield from _with_another(sentence, own, other)
        elif not re.match(r"[A-Z]{2,}|[^:]{0,80}:|In ", sentence):
            yield f"In {other}, {sentence[0].lower()}{sentence[1:]}"


def _other_actors(sentence: str, titles: Sequence[str]) -> Iterator[str]:
    for pair in _ACTORS:
        for actor, other in (pair, pair[::-1]):
            level = other.split()[0]
            there = re.search(rf"\b{level}s?\b", sentence, re.IGNORECASE)
            if not there and not (level == "state" and any(title in sentence for title in titles)):
                yield from _with_another(sentence, actor, other)


def _with_another(sentence: str, one: str, other: str) -> Iterator[str]:
    return _replaced(sentence, re.compile(rf"\b{re.escape(one)}\b"), lambda _: other)
