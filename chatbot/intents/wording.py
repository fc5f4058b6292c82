r"""How a language words what is not a question about the documents: word classes, and templates made of them.

A template is a regular expression over folded text (lower case, no accents, contractions written out) in which

- `{name}` stands for any word of the class of that name; classes may stand on classes;
- a blank stands for whatever parts two words of a clause;
- `…` stands for up to three words in between, `……` for up to eight;
- `{start}`, a class too, is the beginning of a clause, where an order stands.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_PARTING = r"[\s\"'(),*_-]"  # what parts words without ending a clause
_CLASS = re.compile(r"\{([a-z_]+)\}")
_SPELLINGS = {
    "can't|cant|cannot": "can not",
    "won't": "will not",
    "let's|lets": "let us",
    "i'?m": "i am",
    "you're|youre": "you are",
    "ive": "i have",
    "(do|does|did|is|are|was|were|should|would|could|have|has|had|must)n'?t": r"\1 not",
    "(what|who|where|how|it|that|he|she|there|here|when)'s|(what|who)s": r"\1\2 is",
    "u|ya": "you",
    "r": "are",
    "ur": "your",
    "pls|plz|plse": "please",
    "gonna": "going to",
    "gotta": "got to",
    "wanna": "want to",
    "shud|shld": "should",
    "wat": "what",
}
_RESPELLED = {re.compile(rf"(?<![\w'])(?:{said})(?![\w'])"): meant for said, meant in _SPELLINGS.items()}
_ENDINGS = {re.compile(rf"'{said}\b"): meant for said, meant in (("re", " are"), ("ll", " will"), ("ve", " have"))}


@dataclass(frozen=True, slots=True)
class Wording:
    """What a language says when it instructs, asks for advice, tells of an own case; and what asks for information."""

    instruction: re.Pattern[str]
    advice: re.Pattern[str]
    own_case: re.Pattern[str]
    information: re.Pattern[str]


def fold(text: str) -> str:
    """Write a text in lower case, without accents, with plain apostrophes and with contractions written out."""
    decomposed = unicodedata.normalize("NFKD", re.sub("[’‘´]", "'", text))
    folded = "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()
    for said, meant in (_RESPELLED | _ENDINGS).items():
        folded = said.sub(meant, folded)
    return folded


def spaced(classes: Mapping[str, str], templates: Sequence[str]) -> re.Pattern[str]:
    """Make one pattern of the templates of a language that writes blanks between its words."""
    gaps = {
        " …… ": rf"{_PARTING}+(?:[\w']+{_PARTING}+){{0,8}}?",
        " … ": rf"{_PARTING}+(?:[\w']+{_PARTING}+){{0,3}}?",
        " *": rf"{_PARTING}*",
        " ?": rf"{_PARTING}*",
        " ": rf"{_PARTING}+",
    }
    return _compiled([_bounded(template) for template in templates], classes, gaps)


def unspaced(classes: Mapping[str, str], templates: Sequence[str]) -> re.Pattern[str]:
    """Make one pattern of the templates of a language that writes no blanks; its gaps are counted in characters."""
    return _compiled(templates, classes, {"……": "[^。？?!！;；]{0,20}?", "…": "[^。？?!！;；]{0,6}?"})


def _bounded(template: str) -> str:
    """Let a template begin and end where words do."""
    return rf"(?<!\w)(?:{template})(?:(?<!\w)|(?!\w))"


def _compiled(templates: Sequence[str], classes: Mapping[str, str], gaps: Mapping[str, str]) -> re.Pattern[str]:
    pattern = "|".join(templates)
    while _CLASS.search(pattern):
        pattern = _CLASS.sub(lambda match: f"(?:{classes[match[1]]})", pattern)
    for written, meant in gaps.items():
        pattern = pattern.replace(written, meant)
    return re.compile(pattern)
