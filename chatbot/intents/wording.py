r"""How a language words what is not a question about the documents: word classes, and templates made of them.

A text block holds a template a line; an indented line goes on with the one above, and "# " begins a remark. A template
is a regular expression over folded text (lower case, no accents, contractions written out) in which

- `{name}` stands for any word of the class of that name; classes may stand on classes;
- a blank stands for whatever parts two words of a clause;
- `…` stands for up to three words in between, `……` for up to eight;
- `{start}`, a class too, is the beginning of a clause, where an order stands: alone on its line.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

_PARTING = r"[\s\"'(),*_-]"  # what parts words without ending a clause
_FEW = 3
_PARTINGS = re.compile(rf"{_PARTING}{{{_FEW + 1},}}")
_WORD = r"[^\W_]+"  # nothing that parts words: what could be read in two ways would be read in all ways
_START = "{start}"  # however many templates begin with it, it is looked for once
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
    "u": "you",
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


@dataclass(frozen=True)
class Saying:
    """What may be said in so many ways that to make the pattern of it takes long: it is made when it is needed."""

    pattern: str

    def said_in(self, text: str) -> bool:
        """Say whether it is said in a folded text."""
        return bool(self._compiled.search(text))

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a language says to instruct, to ask for advice, to tell of an own case, and to ask for information."""

    instruction: Saying
    advice: Saying
    own_case: Saying
    information: Saying


def fold(text: str) -> str:
    """Write a text in lower case, without accents, with plain apostrophes and with contractions written out.

    Of many signs that part words a few are left: a thousand quotation marks say no more, and take long to read.
    """
    decomposed = unicodedata.normalize("NFKD", re.sub("[’‘´]", "'", text))
    folded = "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()
    for said, meant in (_RESPELLED | _ENDINGS).items():
        folded = said.sub(meant, folded)
    return _PARTINGS.sub(lambda run: "\n" if "\n" in run[0] else run[0][:_FEW], folded)


def spaced(classes: Mapping[str, str], block: str) -> Saying:
    """Make one pattern of the templates of a language that writes blanks between its words."""
    gaps = {
        " …… ": rf"{_PARTING}{{1,5}}(?:{_WORD}{_PARTING}{{1,5}}){{0,8}}?",
        " … ": rf"{_PARTING}{{1,5}}(?:{_WORD}{_PARTING}{{1,5}}){{0,3}}?",
        " *": rf"{_PARTING}{{0,5}}",
        " ?": rf"{_PARTING}{{0,5}}",
        " ": rf"{_PARTING}{{1,5}}",
    }
    templates = _templates(block)
    orders = "|".join(template.removeprefix(_START) for template in templates if template.startswith(_START))
    others = "|".join(template for template in templates if not template.startswith(_START))
    return _saying([_bounded(said) for said in (orders and f"{_START}(?:{orders})", others) if said], classes, gaps)


def unspaced(classes: Mapping[str, str], block: str) -> Saying:
    """Make one pattern of the templates of a language that writes no blanks; its gaps are counted in characters."""
    return _saying(_templates(block), classes, {"……": "[^。？?!！;；]{0,20}?", "…": "[^。？?!！;；]{0,6}?"})


def _templates(block: str) -> list[str]:
    """List the templates of a text block."""
    lines = [line for line in block.splitlines() if line and not line.startswith("# ")]
    return "\n".join(lines).replace("\n    ", "").split("\n")


def _bounded(template: str) -> str:
    """Let what is looked for begin and end where words do."""
    return rf"(?<!\w)(?:{template})(?:(?<!\w)|(?!\w))"


def _saying(templates: Sequence[str], classes: Mapping[str, str], gaps: Mapping[str, str]) -> Saying:
    pattern = "|".join(templates)
    while _CLASS.search(pattern):
        pattern = _CLASS.sub(lambda match: f"(?:{classes[match[1]]})", pattern)
    for written, meant in gaps.items():
        pattern = pattern.replace(written, meant)
    return Saying(pattern)
