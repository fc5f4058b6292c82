"""From what a reader gives of a file to what the catalog keeps of a document."""

import hashlib
from dataclasses import replace
from pathlib import Path

import reading
from reading import Loaded
from vectorstore.headings import without_number
from vectorstore.records import DocumentContent, PassageRecord
from vectorstore.splitting import split_passages, split_sections


def _code_fingerprint() -> str:
    """Name the code that reads and splits files by its own text: what other code made of a file is made again.

    So is what was made without the recognition of scans, once that is there.
    """
    here = Path(__file__)
    sources = sorted([*Path(reading.__file__).parent.rglob("*.py"), here.with_name("splitting.py"), here])
    code = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:16]
    return f"{code} with recognition" if reading.recognises_scans() else code


READ_BY = _code_fingerprint()


def content_of(name: str, title: str, loaded: Loaded) -> DocumentContent:
    """Divide a document into sections and passages."""
    sections = split_sections(loaded)
    passages = [
        _passage_record(
            name,
            position,
            passage.start,
            passage.end,
            embedded_text(title, section.heading, loaded.text[passage.start : passage.end]),
        )
        for position, section in enumerate(sections)
        for passage in split_passages(loaded.text, section)
    ]
    return DocumentContent(loaded.text, sections, passages, loaded.places, loaded.tables)


def retitled(name: str, title: str, content: DocumentContent) -> DocumentContent:
    """Give what a document holds under another title: what is embedded of its passages changes with it."""
    passages = [
        _passage_record(
            name,
            passage.section,
            passage.start,
            passage.end,
            embedded_text(title, content.sections[passage.section].heading, content.text[passage.start : passage.end]),
        )
        for passage in content.passages
    ]
    return replace(content, passages=passages)


def embedded_text(title: str, heading: str, text: str) -> str:
    """Give what is embedded for a passage: its words, under the title and the heading that they stand under."""
    return f"{title}: {without_number(heading)}\n{text}"


def _passage_record(document: str, section: int, start: int, end: int, embedded: str) -> PassageRecord:
    content_key = hashlib.sha256(embedded.encode()).hexdigest()
    identity = f"{document}\0{section}\0{start}\0{end}\0{content_key}"
    passage_id = hashlib.sha256(identity.encode()).hexdigest()[:32]
    return PassageRecord(passage_id, document, section, start, end, content_key)
