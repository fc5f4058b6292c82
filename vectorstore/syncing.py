"""Make the catalog equal the corpus folder, and both indexes equal the catalog.

Files that did not change cost a look at their size and time, those that could not be read too. Doing it twice is doing
it once.
"""

import hashlib
import os
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reading import SUFFIXES, Loaded, Problem, Reader, UnreadableError
from vectorstore.catalog import Catalog
from vectorstore.cataloguing import READ_BY, content_of
from vectorstore.corpus import corpus_files, document_name, title_of
from vectorstore.errors import CorpusEmptyError, UnreadableFileError
from vectorstore.keywords import KeywordEntry, KeywordIndex
from vectorstore.records import DocumentContent, DocumentRecord, FailureRecord
from vectorstore.store import Store, StoreEntry

Progress = Callable[[int, int], None]
"""Told how much is done, and of how much: files that are read, or passages that have their vectors."""

_DOUBTFUL_NS = 2_000_000_000  # a file changed this shortly before it was read may change again unseen
_NOT_OF_CONTENT = {Problem.SYSTEM, Problem.TOO_LARGE}  # may be mended, or allowed, while the file stays as it is
_KEPT_EVERY = 1.0  # seconds; what was read is kept together, as each time costs a few milliseconds
_SEARCHABLE_EVERY = 5.0  # seconds


def in_silence(_done: int, _total: int) -> None:
    """Show no progress."""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did: documents by name, files that could not be read, and how many passages were embedded."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    failed: tuple[UnreadableFileError, ...]
    embedded: int = 0


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that was put into the corpus folder, read already: what it holds, and who put it there."""

    loaded: Loaded
    added_by: str


@dataclass
class CatalogUpdate:
    """Brings the catalog up to date with the corpus folder, once.

    `arrivals` are files by path that need not be read again. `make_searchable` is called whenever some documents were
    put into the catalog, so that a long update can be asked about before its end.
    """

    corpus: Path
    catalog: Catalog
    reader: Reader
    progress: Progress = in_silence
    arrivals: Mapping[str, Arrival] = field(default_factory=dict)
    make_searchable: Callable[[], None] = lambda: None

    def run(self) -> SyncReport:
        """Do it. Raise CorpusMissingError, or CorpusEmptyError where all documents are gone, having changed nothing."""
        files = corpus_files(self.corpus)
        known = {record.path: record for record in self.catalog.documents()}
        if known and not files:
            raise CorpusEmptyError(self.corpus, SUFFIXES)
        failures = self.catalog.failures()
        removed = [record.name for path, record in known.items() if path not in files]
        if removed:
            self.catalog.remove(removed)

        failed: dict[str, FailureRecord] = {}
        to_read: dict[str, os.stat_result] = {}
        for path, status in files.items():
            if isinstance(status, OSError):
                failed[path] = FailureRecord(_shown(path), 0, 0, "", Problem.SYSTEM, status.strerror or str(status))
            elif _is_as_before(status, failures.get(path)) and failures[path].problem not in _NOT_OF_CONTENT:
                failed[path] = failures[path]
            elif not _is_as_before(status, known.get(path)):
                to_read[path] = status
        put = self._read(to_read, known, failed)
        # What the system does not let be read just now is as it was, for all that is known.
        unreadable = [
            known[path].name for path, one in failed.items() if path in known and one.problem is not Problem.SYSTEM
        ]
        if unreadable:
            self.catalog.remove(unreadable)
        kept = {record.path: record for record in failed.values()}
        if kept != failures:
            self.catalog.set_failures(kept.values())
        return SyncReport(
            added=tuple(record.name for record in put if record.path not in known),
            changed=tuple(record.name for record in put if record.path in known),
            removed=(*removed, *unreadable),
            unchanged=len(files) - len(put) - len(failed),
            failed=tuple(UnreadableFileError(one.path, one.problem, one.detail) for one in failed.values()),
        )

    def _read(
        self,
        files: Mapping[str, os.stat_result],
        known: Mapping[str, DocumentRecord],
        failed: dict[str, FailureRecord],
    ) -> list[DocumentRecord]:
        """Read files and put them into the catalog. Give the documents; add to `failed` what cannot be read."""
        names = {record.name for record in self.catalog.documents()}
        put: list[DocumentRecord] = []
        together: dict[DocumentRecord, DocumentContent] = {}
        kept = searchable = time.monotonic()
        for position, (path, status) in enumerate(files.items()):
            try:
                read = self._read_changed(path, status, known.get(path), names)
            except UnreadableError as error:
                failed[path] = FailureRecord(
                    _shown(path), status.st_size, _trusted_time(status), READ_BY, error.problem, error.detail
                )
            else:
                if read:
                    together |= read
            now = time.monotonic()
            if together and (now - kept > _KEPT_EVERY or position == len(files) - 1):
                self.catalog.put(together)
                put += together
                together, kept = {}, now
                if now - searchable > _SEARCHABLE_EVERY:
                    self.make_searchable()
                    searchable = time.monotonic()
            self.progress(position + 1, len(files))
        return put

    def _read_changed(
        self, path: str, status: os.stat_result, before: DocumentRecord | None, names: set[str]
    ) -> dict[DocumentRecord, DocumentContent]:
        """Read a file, unless its content is what the catalog has of it: then there is nothing to put there."""
        if path != _shown(path):
            raise UnreadableError(Problem.NAME)
        if before and before.read_by == READ_BY and _has_content(self.corpus / path, before):
            self.catalog.set_modified(before.name, _trusted_time(status))
            return {}
        arrival = self.arrivals.get(path)
        loaded = arrival.loaded if arrival else self.reader.read(self.corpus / path)
        name = before.name if before else document_name(path, names)
        names.add(name)
        record = DocumentRecord(
            name=name,
            path=path,
            title=before.title if before and before.is_retitled else loaded.title or title_of(path),
            sha256=loaded.sha256,
            size=status.st_size,
            modified_ns=_trusted_time(status),
            read_by=READ_BY,
            kind=loaded.kind,
            added=(before.added if before and not arrival else 0.0) or time.time(),
            added_by=arrival.added_by if arrival else before.added_by if before else "",
            is_retitled=bool(before and before.is_retitled),
        )
        return {record: content_of(name, record.title, loaded)}


def _is_as_before(status: os.stat_result, before: DocumentRecord | FailureRecord | None) -> bool:
    """Say whether a file is, by size and time, as it was when this code read it."""
    return (
        before is not None
        and before.read_by == READ_BY
        and (before.size, before.modified_ns) == (status.st_size, status.st_mtime_ns)
    )


def _has_content(file: Path, before: DocumentRecord) -> bool:
    """Say whether a file that was touched holds the same as before: to compare it is quicker than to read it."""
    try:
        with file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest() == before.sha256
    except OSError as error:
        raise UnreadableError(Problem.SYSTEM, error.strerror or str(error)) from error


def _trusted_time(status: os.stat_result) -> int:
    """Give when a file was changed; 0 where that was just now, so that the next change may have the same time."""
    return status.st_mtime_ns if time.time_ns() - status.st_mtime_ns > _DOUBTFUL_NS else 0


def _shown(path: str) -> str:
    """Give a path as it can be written: a name that is no Unicode with its bytes in figures."""
    return path.encode("utf-8", "backslashreplace").decode()


def equalize_keywords(catalog: Catalog, keywords: KeywordIndex) -> bool:
    """Make the keyword index hold exactly the catalog's passages. Say whether that changed anything."""
    wanted, there = catalog.passage_ids(), keywords.ids()
    if there != wanted:
        keywords.update(add=_keyword_entries(catalog, wanted - there), remove=there - wanted)
    return there != wanted


def equalize_store(catalog: Catalog, store: Store, embedder: str) -> bool:
    """Make the vector index hold exactly the catalog's passages that have their vectors. Say as above."""
    wanted, there = catalog.vectors.passage_ids(embedder), store.ids()
    if there != wanted:
        store.update(add=_store_entries(catalog, wanted - there, embedder), remove=there - wanted)
    return there != wanted


def _store_entries(catalog: Catalog, passages: frozenset[str], embedder: str) -> Iterator[StoreEntry]:
    for records in catalog.records(passages):
        vectors = catalog.vectors.get([record.content_key for record in records], embedder)
        for record in records:
            if record.content_key in vectors:
                yield StoreEntry(record.id, record.document, vectors[record.content_key])


def _keyword_entries(catalog: Catalog, passages: frozenset[str]) -> Iterator[KeywordEntry]:
    for records in catalog.records(passages):
        for passage, found in catalog.passages([record.id for record in records]).items():
            yield KeywordEntry(passage, found.record.document, found.heading, found.text)
