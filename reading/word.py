"""Word documents: what they say when all changes are accepted. Comments, pictures and macros are left out."""

import io
import re
import zipfile
from typing import Any

import mammoth

from reading import html, office
from reading.archive import open_archive
from reading.building import TextBuilder
from reading.document import LABEL, prepare
from reading.elements import parse_xml
from reading.errors import anything_else_is_damage
from reading.loaded import Loaded
from reading.walking import walk

_MEMBERS = ("word/document.xml", "word/document2.xml")
_PROPERTIES = "docProps/core.xml"
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Heading 7'] => h6:fresh
p[style-name='Heading 8'] => h6:fresh
p[style-name='Heading 9'] => h6:fresh
p[style-name='heading 7'] => h6:fresh
p[style-name='heading 8'] => h6:fresh
p[style-name='heading 9'] => h6:fresh
p[style-name^='toc '] => !
p[style-name='TOC Heading'] => !
"""
# What programs write where nobody gave a title.
_NO_TITLE = re.compile(r"(?:Microsoft Word - .*|Word Document|Untitled.*|Document ?\d*|)", re.IGNORECASE)

_Element = Any  # lxml has no types


def read(data: bytes) -> Loaded:
    """Read a Word document. Its title is what its properties say, else its paragraph in the style of one."""
    office.check(data, members=_MEMBERS)
    with anything_else_is_damage():
        return _read(data)


def _read(data: bytes) -> Loaded:
    with open_archive(data) as archive:
        title = _title(archive)
        prepared = prepare(archive)
    converted = mammoth.convert_to_html(
        io.BytesIO(prepared),
        style_map=_STYLES,
        include_embedded_style_map=False,
        convert_image=lambda _: [],
    )
    root = html.parse(f"<html><body>{converted.value}</body></html>")
    _write_numbers(root)
    _write_notes(root)
    builder = TextBuilder("Word")
    heading = walk(root, builder)
    return builder.build(title or heading)


def _title(archive: zipfile.ZipFile) -> str:
    """Give the title that the document's properties say ("" if nobody gave one)."""
    if _PROPERTIES not in archive.namelist():
        return ""
    title = (parse_xml(archive.read(_PROPERTIES)).findtext("{http://purl.org/dc/elements/1.1/}title") or "").strip()
    return "" if _NO_TITLE.fullmatch(title) else title


def _write_numbers(root: _Element) -> None:
    """Make the marked numbers those of the items, or the beginning of the paragraphs, that they stand in."""
    for element in root.iter():
        match = LABEL.match(element.text or "")
        if not match:
            continue
        element.text = element.text[match.end() :]
        if element.tag == "li":
            element.set("marker", match[1])
        elif "".join(element.itertext()).strip():
            element.text = f"{match[1]} {element.text}"


def _write_notes(root: _Element) -> None:
    """Write a note's number small where it is referred to, and nothing where the note refers back."""
    for link in root.iter("a"):
        if link.text == "↑":
            link.text = None
        elif link.getparent().tag == "sup" and re.fullmatch(r"\[\d+\]", link.text or ""):
            link.text = link.text[1:-1]
