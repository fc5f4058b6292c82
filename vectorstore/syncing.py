"""Make the catalog equal the corpus folder, and both indexes equal the catalog.

Files that did not change cost a look at their size and time. Vectors are kept by content, so a passage that was
embedded once is never embedded again, whichever file it moves to. Doing it twice is doing it once.
"""

import hashlib
import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from vectorstore.catalog import Catalog, DocumentRecord, PassageRecord, Vector
from vectorstore.embedding import Embedder
from vectorstore.errors import CorpusEmptyError, CorpusMissingError, UnreadableFileError
from vectorstore.keywords import KeywordEntry, KeywordIndex
from vectorstore.loading import SUFFIXES, Loaded, load
from vectorstore.splitting import split_passages, split_sections
from vectorstore.store import Store

Progress = Callable[[int, int], None]
"""Told how many passages have their vectors, and of how many."""


def in_silence(_done: int, _total: int) -> None:
    """Show no progress."""


def _code_fingerprint() -> str:
    """Name the code that reads and splits files by its own text: what other code made of a file is made again."""
    package = Path(__file__).parent
    sources = sorted([*package.glob("loading/*.py"), package / "splitting.py", package / "syncing.py"])
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
    for path, file in files.items():
        before = known.get(path)
        try:
            if _unchanged(file, before, catalog):
                continue
            document = _read(file, path)
        except UnreadableFileError as error:
            failed.append(error)
            if before:
                catalog.remove(before.name)
                removed.append(before)
            continue
        name = before.name if before else _free_name(path, names)
        names.add(name)
        _put(document, name, catalog)
        (changed if before else added).append(name)

    embedded = _complete_vectors(catalog, embedder, known_vectors, progress)
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
    sha256: str
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


def _unchanged(file: Path, before: DocumentRecord | None, catalog: Catalog) -> bool:
    """Say whether a file is what the catalog has: by size and time, or, where the time leaves a doubt, by content."""
    if before is None or before.read_by != _READ_BY:
        return False
    try:
        status = file.stat()
        if (status.st_size, status.st_mtime_ns) == (before.size, before.modified_ns):
            return True
        if hashlib.sha256(file.read_bytes()).hexdigest() != before.sha256:
            return False
    except OSError as error:
        raise UnreadableFileError(before.path, f"cannot be read: {error.strerror}") from error
    catalog.set_modified(before.name, _trusted_time(status.st_mtime_ns))
    return True


def _trusted_time(modified_ns: int) -> int:
    return modified_ns if time.time_ns() - modified_ns > _DOUBTFUL_NS else 0


def _read(file: Path, path: str) -> _ReadFile:
    try:
        path.encode()
    except UnicodeEncodeError:
        shown = path.encode("utf-8", "replace").decode()
        raise UnreadableFileError(shown, "has a name that is not Unicode. Rename it") from None
    loaded = load(file, shown_as=path)
    status = file.stat()
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return _ReadFile(path, loaded, digest, status.st_size, _trusted_time(status.st_mtime_ns))


def _free_name(path: str, taken: set[str]) -> str:
    """Name a document: its path without the suffix, or with it where that name is taken."""
    short = str(Path(path).with_suffix("").as_posix())
    return short if short not in taken else path


def _title(path: str) -> str:
    """Make a title of a file's name: "new-york.txt" is "New York". Capitals that are there are kept."""
    words = Path(path).stem.replace("_", " ").replace("-", " ").split()
    return " ".join(word if any(map(str.isupper, word)) else word.capitalize() for word in words) or path


def _put(document: _ReadFile, name: str, catalog: Catalog) -> None:
    """Split a document and put it into the catalog."""
    text = document.loaded.text
    title = document.loaded.title or _title(document.path)
    sections = split_sections(document.loaded)
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
    record = DocumentRecord(name, document.path, title, document.sha256, document.size, document.modified_ns, _READ_BY)
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
    catalog: Catalog, embedder: Embedder, known_vectors: Mapping[str, Vector], progress: Progress
) -> int:
    """See that each passage's vector is in the catalog. Give how many were made now."""
    fingerprint = embedder.fingerprint
    wanted = {key: passage for passage, key in _content_keys(catalog)}
    present = catalog.vectors(list(wanted), fingerprint)
    supplied = {key: known_vectors[key] for key in wanted if key not in present and key in known_vectors}
    catalog.put_vectors(supplied, fingerprint)
    missing = [key for key in wanted if key not in present and key not in supplied]
    for start in range(0, len(missing), _EMBEDDED_AT_ONCE):
        keys = missing[start : start + _EMBEDDED_AT_ONCE]
        passages = catalog.passages([wanted[key] for key in keys])
        texts = [
            embedded_text(found.title, found.heading, found.text) for found in (passages[wanted[key]] for key in keys)
        ]
        vectors = np.asarray(embedder.embed_documents(texts), dtype=np.float32)
        catalog.put_vectors(dict(zip(keys, vectors, strict=True)), fingerprint)
        progress(start + len(keys), len(missing))
    catalog.drop_unused_vectors()
    return len(missing)


def _content_keys(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for document in catalog.documents():
        for passage in catalog.passage_records(document.name):
            yield passage.id, passage.content_key


def _equalize(catalog: Catalog, store: Store, keywords: KeywordIndex, embedder: Embedder) -> None:
    """Make both indexes hold exactly the catalog's passages."""
    wanted = catalog.passage_ids()
    in_store, in_keywords = store.ids(), keywords.ids()
    if wanted == in_store == in_keywords:
        return
    catalog.dirty = True
    store.remove(sorted(in_store - wanted))
    keywords.update(remove=sorted(in_keywords - wanted))
    for document in catalog.documents():
        records = catalog.passage_records(document.name)
        new_in_store = {record.id: record.content_key for record in records if record.id not in in_store}
        vectors = catalog.vectors(list(new_in_store.values()), embedder.fingerprint)
        store.add(
            {passage: vectors[key] for passage, key in new_in_store.items()},
            dict.fromkeys(new_in_store, document.name),
        )
        new_in_keywords = [record.id for record in records if record.id not in in_keywords]
        if new_in_keywords:
            keywords.update(
                add=[
                    KeywordEntry(passage, document.name, found.heading, found.text)
                    for passage, found in catalog.passages(new_in_keywords).items()
                ]
            )
    catalog.dirty = False
