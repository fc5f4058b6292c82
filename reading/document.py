"""A Word document before it is converted: without what Word hides, and with the numbers that it shows."""

import io
import posixpath
import re
import zipfile
from typing import Any

from lxml import etree

from reading.elements import parse_xml
from reading.numbering import Numbering, own, value

LABEL = re.compile("\ue000([^\ue001]*)\ue001")
"""How the number of a paragraph is marked in it."""

_WITH_TEXT = re.compile(r"word/(?:document\d*|footnotes|endnotes)\.xml")
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFF = {"0", "false", "off", "none"}

_Element = Any  # lxml has no types


def prepare(archive: zipfile.ZipFile) -> bytes:
    """Give a document's parts that hold text, or say how it is written, as a document of their own."""
    parts = {name: archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    roots = {name: parse_xml(data) for name, data in parts.items() if _is_read(name)}
    numbering = Numbering(roots.get("word/numbering.xml"), roots.get("word/styles.xml"))
    prepared = io.BytesIO()
    with zipfile.ZipFile(prepared, "w") as result:
        for name, root in roots.items():
            if _WITH_TEXT.fullmatch(name):
                _prepare_text(root, numbering)
            etree.strip_tags(root, etree.Entity, etree.Comment, etree.ProcessingInstruction)
            result.writestr(name, etree.tostring(root, encoding="utf-8"))
    return prepared.getvalue()


def _is_read(name: str) -> bool:
    return posixpath.dirname(name) in {"", "_rels", "word", "word/_rels"}


def _prepare_text(root: _Element, numbering: Numbering) -> None:
    for choice in list(root.iter(f"{_COMPATIBILITY}Choice")):  # the same once more, for newer programs
        choice.getparent().remove(choice)
    for run in list(root.iter("{*}r")):
        if run.find("{*}t") is not None and _is_hidden(run, numbering):
            run.getparent().remove(run)
    for mark in list(root.iter("{*}tblHeader")):
        if _says_no(mark):
            mark.getparent().remove(mark)
    for table in root.iter("{*}tbl"):
        _mark_header(table, numbering)
    for paragraph in list(root.iter("{*}p")):
        if label := numbering.label(paragraph):
            _put_before(paragraph, label)


def _is_hidden(run: _Element, numbering: Numbering) -> bool:
    """Say whether Word hides a run: by itself, by its style, or by that of its paragraph."""
    said = [run.find("{*}rPr")]
    style = value(run, "rPr", "rStyle") or ""
    paragraph = next(run.iterancestors("{*}p"), None)
    of_paragraph = "" if paragraph is None else value(paragraph, "pPr", "pStyle") or ""
    for name in (style, of_paragraph):
        said += [ancestor.find("{*}rPr") for ancestor in numbering.lineage(name)]
    marks = (properties.find("{*}vanish") for properties in said if properties is not None)
    decisive = next((mark for mark in marks if mark is not None), None)
    return decisive is not None and not _says_no(decisive)


def _says_no(mark: _Element) -> bool:
    return own(mark, "val").lower() in _OFF


def _mark_header(table: _Element, numbering: Numbering) -> None:
    """Mark the first row as the names of the columns where none is marked, and the table's style sets it apart."""
    rows = list(table.iterchildren("{*}tr"))
    look = table.find("{*}tblPr/{*}tblLook")
    style = value(table, "tblPr", "tblStyle") or ""
    if len(rows) < 2 or look is None or any(row.find("{*}trPr/{*}tblHeader") is not None for row in rows):  # noqa: PLR2004 (one and another)
        return
    counts = own(look, "firstRow") == "1" or (own(look, "val") and int(own(look, "val"), 16) & 0x20)
    styled = (one for ancestor in numbering.lineage(style) for one in ancestor.iterchildren("{*}tblStylePr"))
    if counts and any(own(one, "type") == "firstRow" and len(one) for one in styled):
        space = rows[0].tag.rpartition("}")[0]
        properties = rows[0].find("{*}trPr")
        if properties is None:
            properties = etree.Element(f"{space}}}trPr")
            rows[0].insert(0, properties)
        etree.SubElement(properties, f"{space}}}tblHeader")


def _put_before(paragraph: _Element, label: str) -> None:
    space = paragraph.tag.rpartition("}")[0]
    run = etree.Element(f"{space}}}r")
    etree.SubElement(run, f"{space}}}t").text = f"\ue000{label}\ue001"
    paragraph.insert(1 if paragraph.find("{*}pPr") is not None else 0, run)
