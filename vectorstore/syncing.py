"""Make the catalog equal the corpus folder, and both indexes equal the catalog.

Files that did not change cost a look at their size and time. Vectors are kept by what was embedded, so a passage that
stays under its title and heading is never embedded again, wherever it moves. Doing it twice is doing it once.
"""

import hashlib
import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

import numpy as np

from reading import SUFFIXES, Loaded, Problem, Reader, UnreadableError
from vectorstore.catalog import Catalog, DocumentRecord, PassageRecord, Vector
from vectorstore.embedding import Embedder
from vectorstore.errors import CorpusEmptyError, CorpusMissingError, UnreadableFileError
from vectorstore.keywords import KeywordEntry, KeywordIndex
from vectorstore.splitting import split_passages, split_sections
from vectorstore.store import Store, StoreEntry

Progress = Callable[[int, int], None]
"""Told how many passages have their vectors, and of how many."""


def in_silence(_done: int, _total: int) -> None:
    """Show no progress."""


def _code_fingerprint() -> str:
    """Name the code that reads and splits files by its own text: what other code made of a file is made again."""
    package = Path(__file__).parent
    sources = sorted([*package.parent.glob("reading/*.py"), package / "splitting.py", package / "syncing.py"])
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:16]


_READ_BY = _code_fingerprint()
_EMBEDDED_AT_ONCE = 8  # passages: about a second's work, so progress moves and a stop loses little
_DOUBTFUL_NS = 2_000_000_000  # a file changed this shortly before it was read may change again unseen
_NUMBER = re.compile(r"^\d+[.)]\s+")
_NOT_INDEXED = "readme.md"  # at the top of the corpus folder: it tells what is there


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did: documents by name, files that could not be read, and how many passages were embedded."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    failed: tuple[UnreadableFileError, ...]
    embedded: int


def sync(  # noqa: PLR0913 - each part is one of its own
    corpus: Path,
    *,
    catalog: Catalog,
    store: Store,
    keywords: KeywordIndex,
    embedder: Embedder,
    known_vectors: Mapping[str, Vector],
    progress: Progress,
) -> SyncReport:
    """Bring everything up to date with the corpus folder.

    `known_vectors` are vectors of this embedder by content key, taken where the catalog has none. Raise
    CorpusMissingError or CorpusEmptyError, having changed nothing, when there is nothing to be equal to.
    """
    files = _corpus_files(corpus)
    known = {record.path: record for record in catalog.documents()}
    removed = [record for path, record in known.items() if path not in files]
    for record in removed:
        catalog.remove(record.name)

    added: list[str] = []
    changed: list[str] = []
    failed: list[UnreadableFileError] = []
    names = {record.name for record in catalog.documents()}
    with Reader() as reader:
        for path, file in files.items():
            before = known.get(path)
            try:
                document = _read_changed(file, path, before, catalog=catalog, reader=reader)
            except UnreadableFileError as error:
                failed.append(error)
                if before:
                    catalog.remove(before.name)
                    removed.append(before)
                continue
            if document is None:
                continue
            name = before.name if before else _free_name(path, names)
            names.add(name)
            _put(document, name, catalog)
            (changed if before else added).append(name)

    embedded = _complete_vectors(catalog, store, embedder, known_vectors, progress)
    _equalize(catalog, store, keywords, embedder)
    return SyncReport(
        added=tuple(added),
        changed=tuple(changed),
        removed=tuple(record.name for record in removed),
        unchanged=len(files) - len(added) - len(changed) - len(failed),
        failed=tuple(failed),
        embedded=embedded,
    )


@dataclass(frozen=True, slots=True)
class _ReadFile:
    path: str
    loaded: Loaded
    size: int
    modified_ns: int


def _corpus_files(corpus: Path) -> dict[str, Path]:
    """List the corpus folder's files by their path below it, in order. Hidden files and the README are left out."""
    if not corpus.is_dir():
        raise CorpusMissingError(corpus)
    files = {}
    for file in sorted(corpus.rglob("*")):
        relative = file.relative_to(corpus)
        hidden = any(part.startswith(".") for part in relative.parts)
        if file.is_file() and not hidden and str(relative).lower() != _NOT_INDEXED:
            files[relative.as_posix()] = file
    if not files:
        raise CorpusEmptyError(corpus, SUFFIXES)
    return files


def _read_changed(
    file: Path, path: str, before: DocumentRecord | None, *, catalog: Catalog, reader: Reader
) -> _ReadFile | None:
    """Read a file, unless it is what the catalog has: by size and time or, where time leaves a doubt, by content."""
    if path != (shown := path.encode("utf-8", "replace").decode()):
        raise UnreadableFileError(shown, Problem.NAME)
    try:
        status = file.stat()  # before it is read: a change that comes in between is seen the next time
    except OSError as error:
        raise UnreadableFileError(path, Problem.SYSTEM, error.strerror or str(error)) from error
    known = before if before and before.read_by == _READ_BY else None
    if known and (known.size, known.modified_ns) == (status.st_size, status.st_mtime_ns):
        return None
    try:
        loaded = reader.read(file)
    except UnreadableError as error:
        raise UnreadableFileError(path, error.problem, error.detail) from error
    modified_ns = status.st_mtime_ns if time.time_ns() - status.st_mtime_ns > _DOUBTFUL_NS else 0
    if known and known.sha256 == loaded.sha256:
        catalog.set_modified(known.name, modified_ns)
        return None
    return _ReadFile(path, loaded, status.st_size, modified_ns)


def _free_name(path: str, taken: set[str]) -> str:
    """Name a document: its path without the suffix, or with it where that name is taken, or numbered where both are."""
    short = Path(path).with_suffix("").as_posix()
    numbered = (f"{path} ({number})" for number in count(2))
    return next(name for name in chain((short, path), numbered) if name not in taken)


def _title(path: str) -> str:
    """Make a title of a file's name: "new-york.txt" is "New York". Capitals that are there are kept."""
    words = Path(path).stem.replace("_", " ").replace("-", " ").split()
    return " ".join(word if any(map(str.isupper, word)) else word.capitalize() for word in words) or path


def _put(document: _ReadFile, name: str, catalog: Catalog) -> None:
    """Split a document and put it into the catalog."""
    loaded = document.loaded
    text, title = loaded.text, loaded.title or _title(document.path)
    sections = split_sections(loaded)
    passages = [
        _passage_record(
            name,
            position,
            passage.start,
            passage.end,
            embedded_text(title, section.heading, text[passage.start : passage.end]),
        )
        for position, section in enumerate(sections)
        for passage in split_passages(text, section)
    ]
    record = DocumentRecord(name, document.path, title, loaded.sha256, document.size, document.modified_ns, _READ_BY)
    catalog.put(record, text, sections, passages)


def embedded_text(title: str, heading: str, text: str) -> str:
    """Give what is embedded for a passage: its words, under the title and the heading that they stand under."""
    return f"{title}: {_NUMBER.sub('', heading)}\n{text}"


def _passage_record(document: str, section: int, start: int, end: int, embedded: str) -> PassageRecord:
    content_key = hashlib.sha256(embedded.encode()).hexdigest()
    identity = f"{document}\0{section}\0{start}\0{end}\0{content_key}"
    passage_id = hashlib.sha256(identity.encode()).hexdigest()[:32]
    return PassageRecord(passage_id, document, section, start, end, content_key)


def _complete_vectors(
    catalog: Catalog, store: Store, embedder: Embedder, known_vectors: Mapping[str, Vector], progress: Progress
) -> int:
    """See that each passage's vector is in the catalog. Give how many were made now."""
    fingerprint = embedder.fingerprint
    missing = catalog.passages_without_vector(fingerprint)
    supplied = {key: known_vectors[key] for key in missing.keys() & known_vectors.keys()}
    catalog.put_vectors(supplied, fingerprint)
    passages = [passage for key, passage in missing.items() if key not in supplied]
    for start in range(0, len(passages), _EMBEDDED_AT_ONCE):
        found = list(catalog.passages(passages[start : start + _EMBEDDED_AT_ONCE]).values())
        vectors = np.asarray(
            embedder.embed_documents([embedded_text(one.title, one.heading, one.text) for one in found]),
            dtype=np.float32,
        )
        store.check(vectors[0])  # before they are kept
        keys = [one.record.content_key for one in found]
        catalog.put_vectors(dict(zip(keys, vectors, strict=True)), fingerprint)
        progress(start + len(found), len(passages))
    catalog.drop_unused_vectors()
    return len(passages)


def _equalize(catalog: Catalog, store: Store, keywords: KeywordIndex, embedder: Embedder) -> None:
    """Make both indexes hold exactly the catalog's passages."""
    wanted = catalog.passage_ids()
    in_store, in_keywords = store.ids(), keywords.ids()
    if in_store != wanted:
        store.update(add=_store_entries(catalog, wanted - in_store, embedder.fingerprint), remove=in_store - wanted)
    if in_keywords != wanted:
        keywords.update(add=_keyword_entries(catalog, wanted - in_keywords), remove=in_keywords - wanted)


def _store_entries(catalog: Catalog, passages: frozenset[str], embedder: str) -> Iterator[StoreEntry]:
    for document in catalog.documents():
        keys = {
            record.id: record.content_key for record in catalog.passage_records(document.name) if record.id in passages
        }
        vectors = catalog.vectors(list(keys.values()), embedder)
        for passage, key in keys.items():
            yield StoreEntry(passage, document.name, vectors[key])


def _keyword_entries(catalog: Catalog, passages: frozenset[str]) -> Iterator[KeywordEntry]:
    for document in catalog.documents():
        ids = [record.id for record in catalog.passage_records(document.name) if record.id in passages]
        for passage, found in catalog.passages(ids).items():
            yield KeywordEntry(passage, document.name, found.heading, found.text)
