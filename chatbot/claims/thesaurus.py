"""Which English words mean the same, nearly the same, or the opposite.

From WordNet 3.0, Princeton University (Miller, "WordNet: a lexical database for English", 1995), whose licence stands
in `wordnet-licence.txt` beside it; made by `python -m chatbot.claims`.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("thesaurus.txt")
DOER = "!"
"""Marks a term for somebody who does something, in the last field of its line."""
COMMON = "."
"""Marks one of the most common terms."""
PHRASE = "_"
"""Joins the term of a verb and the word that makes another one of it: "particip" is alike to "take_part"."""
LICENCE = FILE.with_name("wordnet-licence.txt")


@dataclass(frozen=True, slots=True)
class Entry:
    """The terms that stand in a relation to a term."""

    same: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    opposite: frozenset[str] = frozenset()
    is_doer: bool = False
    """Whether it is a person or an organization."""
    is_common: bool = False
    """Whether it is among the most common words, which say little."""


_NONE = Entry()


def entry(term: str) -> Entry:
    """Give what is known of a term."""
    return _entries().get(term, _NONE)


def is_known(term: str) -> bool:
    """Say whether a term is an ordinary word, no name."""
    return term in _entries()


def phrase(verb: str, word: str) -> str:
    """Give the term of a verb and the word behind it if together they mean something, else ""."""
    together = f"{verb}{PHRASE}{word.lower()}"
    return together if verb and together in _entries() else ""


@functools.cache
def _entries() -> Mapping[str, Entry]:
    entries = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        term, *fields = line.split("\t")
        flags = fields.pop() if fields[-1].strip(DOER + COMMON) == "" else ""
        same, near, opposite = (frozenset(field.split()) for field in (*fields, "", "", "")[:3])
        entries[term] = Entry(same, near, opposite, is_doer=DOER in flags, is_common=COMMON in flags)
    return entries
