"""What a language says the checked things with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from vectorstore import split_terms

Modality = Literal["", "permission", "advice", "duty"]
"""Whether something may, should or must be done; "" where it is just said."""


def words(pattern: str) -> re.Pattern[str]:
    """Compile alternatives, divided by white space or |, that are whole words; "_" stands for a space."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(pattern.split())})(?!\w)".replace("_", r"\s+"), re.IGNORECASE)


def characters(pattern: str) -> re.Pattern[str]:
    """Compile alternatives of a language that puts no spaces between words."""
    return re.compile("|".join(pattern.split()))


def terms(names: str) -> frozenset[str]:
    """Give the terms of English words."""
    return frozenset(term for name in names.split() for term in split_terms(name) or [name])


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """The words of one language for what is checked.

    What negates or binds stands before what it is said of; the `…_of_before` are passives, which stand behind it;
    `duty_named` are nouns and the like that bear out a duty; `adjectives` bind what stands before or behind them;
    `tries` says of what stands behind it that it is not so yet, `aims` all that can say so in other words.
    `purpose` is what something is for, up to the place where it ends; `excepting` leads to when it is otherwise.
    `pointing` leads a subject that was named before, `about` is said of the documents and not of the world, `helping`
    says of the verb behind it that it is brought about.
    `more` and `less` are the terms that say how much changes. `levels` are the levels of government by their English
    name. `numbers` are those that are spelt, `months` by their number. `without_exception` are what claims all, each
    kind by itself. `aside` tells where an answer comes from, and claims nothing. `function_words` carry nothing; those
    of English are known elsewhere.
    """

    negation: re.Pattern[str]
    negation_of_before: re.Pattern[str]
    duty: re.Pattern[str]
    duty_of_before: re.Pattern[str]
    duty_named: re.Pattern[str] | None = None
    advice: re.Pattern[str]
    permission: re.Pattern[str]
    adjectives: Mapping[Modality, re.Pattern[str]] = field(default_factory=dict)
    tries: re.Pattern[str] | None = None
    aims: re.Pattern[str] | None = None
    purpose: re.Pattern[str] = field(default=re.compile(r"(?!)"))
    without_exception: tuple[re.Pattern[str], ...]
    levels: Mapping[str, re.Pattern[str]]
    numbers: Mapping[str, int]
    months: Mapping[str, int]
    aside: re.Pattern[str]
    excepting: re.Pattern[str] | None = None
    pointing: re.Pattern[str] | None = None
    about: re.Pattern[str] | None = None
    helping: re.Pattern[str] | None = None
    more: frozenset[str] = field(default=frozenset())
    less: frozenset[str] = field(default=frozenset())
    function_words: frozenset[str] = field(default=frozenset())


def numbered(names: str, *, start: int = 1) -> dict[str, int]:
    """Give names their numbers, in order; those that are divided by / have the same."""
    return {name: number for number, group in enumerate(names.split(), start) for name in group.split("/")}
