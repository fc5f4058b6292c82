"""The answer: what the page draws, the command line prints and the evaluation reads."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from pydantic import TypeAdapter

Outcome = Literal["answered", "partial", "not_covered", "declined", "small_talk"]
Mode = Literal["extractive", "model"]
Support = Literal["verbatim", "supported", "weak", "unsupported"]

_MARKERS = re.compile(r"\s*\[\d+\]")


@dataclass(frozen=True, slots=True)
class Place:
    """The pages, slides or rows that a quote stands on, from `number` to `last`, as people call them."""

    unit: Literal["page", "slide", "row"]
    number: int
    last: int

    def __str__(self) -> str:
        """Name it in English: "page 3", "rows 4–5"."""
        return f"{self.unit} {self.number}" if self.number == self.last else f"{self.unit}s {self.number}–{self.last}"


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote and where it stands: the document's `text[start:end]` is `quote`, in code points, end exclusive.

    `place` says on which page or slide, or in which row, where the document has any.
    """

    number: int
    document: str
    title: str
    section: str
    start: int
    end: int
    quote: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that is claimed of the documents, the numbers of its citations, and how well they bear it out."""

    text: str
    citations: tuple[int, ...]
    support: Support


@dataclass(frozen=True, slots=True)
class Withheld:
    """What a model wrote and the checks did not let through."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class PassageFound:
    """A passage that was retrieved, cited or not.

    The ranks count from 1 what each of both searches found; None where a passage is given for what stands around it.
    """

    document: str
    section: str
    start: int
    end: int
    score: float
    vector_rank: int | None = None
    keyword_rank: int | None = None


@dataclass(frozen=True, slots=True)
class Timings:
    """How long each step took, in milliseconds."""

    contextualize: float = 0.0
    search: float = 0.0
    answer: float = 0.0
    total: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """One question's answer. Its JSON form is a contract: fields are added, none renamed or dropped.

    `searched_for` is the stand-alone question that was searched, "" if nothing was. `text` is what is shown, with
    [n] markers; `statements` is what of it is claimed of the documents. `coverage`, from 0 to 1, says how sure it is
    that the documents answer this. `passages` is all that was retrieved, best first.
    """

    question: str
    searched_for: str
    outcome: Outcome
    mode: Mode
    text: str
    statements: tuple[Statement, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    notices: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    coverage: float = 0.0
    citations: tuple[Citation, ...] = ()
    passages: tuple[PassageFound, ...] = ()
    timings_ms: Timings = field(default_factory=Timings)

    @property
    def unmarked_text(self) -> str:
        """The text without the [n] markers, as a model is told it."""
        return _MARKERS.sub("", self.text)

    def to_json(self) -> dict[str, Any]:
        """Give the answer as what `json.dumps` takes."""
        return asdict(self)

    @staticmethod
    def from_json(fields: Mapping[str, Any]) -> "Answer":
        """Make the answer that `to_json` gave. Raise ValueError for what is none.

        Fields that are not known are left out: a later version may have added them.
        """
        return _FORM.validate_python(dict(fields))


_FORM = TypeAdapter(Answer)
