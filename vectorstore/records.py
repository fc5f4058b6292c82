"""What the catalog keeps of documents, passages and files that could not be read."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reading import Kind, Place, Problem, Table, Unit
from vectorstore.splitting import Section

Vector = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A document as the catalog knows it, without its text.

    `name` is what everybody calls it; `path` is its file's, below the corpus folder; `modified_ns` is 0 where the
    file's time cannot be trusted to show the next change; `read_by` names the code that read and split it. `added` is
    when it came into the collection, in seconds since 1970, and `added_by` who put it there, "" for the folder's owner.
    `is_retitled` says that its title is one that a person gave it.
    """

    name: str
    path: str
    title: str
    sha256: str
    size: int
    modified_ns: int
    read_by: str
    kind: Kind = "text"
    added: float = 0.0
    added_by: str = ""
    is_retitled: bool = False


@dataclass(frozen=True, slots=True)
class DocumentContent:
    """What is in a document: its text and its structure. Sections and passages are in order."""

    text: str
    sections: Sequence[Section]
    passages: Sequence["PassageRecord"]
    places: Sequence[Place] = ()
    tables: Sequence[Table] = ()


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is in a document: its sections with a heading, its pages, slides or rows, and its passages.

    `unit` says which of these it has, None for none. `embedded` of its passages have their vectors.
    """

    sections: int
    unit: Unit | None
    places: int
    passages: int
    embedded: int


@dataclass(frozen=True, slots=True)
class FailureRecord:
    """A file that could not be read, what it was like then, and why."""

    path: str
    size: int
    modified_ns: int
    read_by: str
    problem: Problem
    detail: str


@dataclass(frozen=True, slots=True)
class PassageRecord:
    """A passage as the catalog keeps it. `section` is its section's position in the document.

    `content_key` names what is embedded for it: passages with the same key have the same vector.
    """

    id: str
    document: str
    section: int
    start: int
    end: int
    content_key: str


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage with what is shown of it; `continues` says whether it begins in the midst of a line."""

    record: PassageRecord
    title: str
    heading: str
    section_start: int
    text: str
    continues: bool
