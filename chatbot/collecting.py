"""The commands that tell and change what is in the collection: index, status, list, show, add, remove."""

import argparse
import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from time import sleep
from typing import Any

from chatbot.assembly import embedder_of, open_collection
from chatbot.settings import Settings
from chatbot.terminal import complain, inert, progress_bar, write
from vectorstore import (
    CATALOG_FILE,
    SUFFIXES,
    Background,
    Catalog,
    Collection,
    CorpusEmptyError,
    Problem,
    SyncReport,
    UnreadableFileError,
    VectorstoreError,
    is_in_use,
)

_PARTLY_FAILED = 1
_LOOK_EVERY = 0.5  # seconds


def index(options: argparse.Namespace, settings: Settings) -> int:
    """Make the index equal the corpus folder and, if wanted, keep it so."""
    with _opened(settings) as (collection, report):
        if not (collection.catalog.documents() or report.failed or options.watch):
            raise CorpusEmptyError(settings.corpus_dir, SUFFIXES)
        write(_said(report, collection) + "\n")
        if options.watch:
            _follow(collection, report)
    return _PARTLY_FAILED if report.failed else 0


def _follow(collection: Collection, report: SyncReport) -> None:
    """Tell what changes, until it is interrupted."""
    background = Background(collection)
    background.start(report)
    write(f"Following {collection.corpus}. Stop with Ctrl+C.\n")
    told = report
    try:
        while True:
            sleep(_LOOK_EVERY)
            newest = background.report
            if newest and newest is not told:
                _tell_news(newest, told, collection)
                told = newest
    finally:
        background.close()


def _tell_news(report: SyncReport, told: SyncReport, collection: Collection) -> None:
    """Tell what changed, and which files cannot be read that were not told yet."""
    if report.added or report.changed or report.removed:
        write(_said(report, collection) + "\n")
    known = {str(failure) for failure in told.failed}
    for failure in report.failed:
        if str(failure) not in known:
            complain(f"not indexed: {failure}.")


def status(options: argparse.Namespace, settings: Settings) -> int:
    """Say how much is in the collection, and what is not."""
    documents = _documents(settings)
    with closing(_catalog(settings)) as catalog:
        failures = [
            str(UnreadableFileError(one.path, Problem(one.problem), one.detail)) for one in catalog.failures().values()
        ]
    whole = {
        "documents": len(documents),
        "passages": sum(one["passages"] for one in documents),
        "embedded": sum(one["embedded"] for one in documents),
        "in_use": is_in_use(settings.data_dir),
        "failed": failures,
    }
    if options.json:
        write(json.dumps(whole, ensure_ascii=False, indent=2) + "\n")
        return 0
    lines = [
        f"{whole['documents']} documents, {whole['passages']} passages, {whole['embedded']} of them with vectors.",
        "Another process has the collection open." if whole["in_use"] else "No process has the collection open.",
        *(f"Not in the collection: {failure}." for failure in failures),
    ]
    write(inert("\n".join(lines)) + "\n")
    return 0


def list_documents(options: argparse.Namespace, settings: Settings) -> int:
    """List the documents."""
    documents = _documents(settings)
    if options.json:
        write(json.dumps(documents, ensure_ascii=False, indent=2) + "\n")
        return 0
    for one in documents:
        places = f", {one['places']} {one['unit']}s" if one["unit"] else ""
        lacking = one["passages"] - one["embedded"]
        state = f", {lacking} passages found by words only" if lacking else ""
        write(
            inert(
                f"{one['name']}\t{one['title']}\t{one['kind']}{places}, {one['sections']} sections, "
                f"{one['size']:,} bytes{state}\n"
            )
        )
    return 0


def _documents(settings: Settings) -> list[dict[str, Any]]:
    with closing(_catalog(settings)) as catalog:
        extents = catalog.extents(embedder_of(settings).fingerprint)
        return [
            {
                "name": record.name,
                "file": record.path,
                "title": record.title,
                "kind": record.kind,
                "size": record.size,
                "sha256": record.sha256,
                "added": datetime.fromtimestamp(record.added, UTC).isoformat(timespec="seconds"),
                "added_by": record.added_by,
                **asdict(extents[record.name]),
            }
            for record in catalog.documents()
            if record.name in extents
        ]


def show(options: argparse.Namespace, settings: Settings) -> int:
    """Print a document's text."""
    with closing(_catalog(settings)) as catalog:
        # A terminal may give bytes that are no text; no document has such a name.
        write(catalog.text(options.document.encode("utf-8", "replace").decode()))
    return 0


def add(options: argparse.Namespace, settings: Settings) -> int:
    """Put files into the corpus folder, and make them documents."""

    def add_one(collection: Collection, file: str) -> str:
        record = collection.add(Path(file).name, _content(file), added_by="")
        return f"added: {record.name} ({record.title})"

    return _each(options.files, add_one, settings)


def remove(options: argparse.Namespace, settings: Settings) -> int:
    """Delete documents, their files too."""

    def remove_one(collection: Collection, document: str) -> str:
        collection.remove(document)
        return f"removed: {document}"

    return _each(options.documents, remove_one, settings)


def _each(named: list[str], act: Callable[[Collection, str], str], settings: Settings) -> int:
    """Do something with each that is named, tell what was done, and then make what vectors are missing."""
    failed = False
    with closing(open_collection(settings)) as collection:
        for one in named:
            try:
                write(inert(act(collection, one)) + "\n")
            except VectorstoreError as error:
                complain(f"error: {error}")
                failed = True
        _complete(collection)
    return _PARTLY_FAILED if failed else 0


def _content(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise UnreadableFileError(file, Problem.SYSTEM, error.strerror or str(error)) from error


def _catalog(settings: Settings) -> Catalog:
    return Catalog.open_existing(settings.data_dir / CATALOG_FILE)


@contextmanager
def _opened(settings: Settings) -> Iterator[tuple[Collection, SyncReport]]:
    """Open the collection and bring it up to date; files that cannot be read are named."""
    with closing(open_collection(settings)) as collection:
        with progress_bar("Reading files", "file") as show_progress:
            report = collection.update(show_progress)
        embedded = _complete(collection)
        for failure in report.failed:
            complain(f"not indexed: {failure}.")
        yield collection, replace(report, embedded=embedded)


def _complete(collection: Collection) -> int:
    with progress_bar("Embedding passages", "passage") as show_progress:
        embedded = collection.complete(show_progress)
    collection.purge()
    return embedded


def _said(report: SyncReport, collection: Collection) -> str:
    return (
        f"{len(collection.catalog.documents())} documents: {len(report.added)} added, {len(report.changed)} changed, "
        f"{len(report.removed)} removed, {report.unchanged} unchanged; {report.embedded} passages embedded."
    )
