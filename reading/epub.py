"""Books in the EPUB format: their chapters, in order, as one text."""

import posixpath
import zipfile
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from reading import html, office
from reading.archive import open_archive
from reading.building import TextBuilder
from reading.elements import parse_xml
from reading.errors import Problem, UnreadableError
from reading.loaded import Loaded
from reading.walking import HEADINGS, walk

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONTS_ONLY = {"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"}
_PAGES = {"application/xhtml+xml", "text/html", "text/x-oeb1-document"}
_TYPE = "{http://www.idpf.org/2007/ops}type"

_Element = Any  # lxml has no types


def read(data: bytes) -> Loaded:
    """Read a book. A chapter without a heading is headed as the table of contents names it."""
    office.check(data, members=(_CONTAINER,))
    with open_archive(data) as archive:
        _refuse_encrypted(archive)
        package_path = _package_path(archive)
        package = _xml(archive, package_path)
        chapters, contents = _chapters(package, package_path), _contents(archive, package, package_path)
        builder = TextBuilder("EPUB")
        names = set(archive.namelist())
        for path in chapters:
            if path in names:
                _add_chapter(html.parse(html.decode(archive.read(path))), contents.get(path, ""), builder)
        return builder.build(next(("".join(element.itertext()) for element in package.iter("{*}title")), ""))


def _refuse_encrypted(archive: zipfile.ZipFile) -> None:
    """Raise UnreadableError when more is encrypted than fonts."""
    if _ENCRYPTION not in archive.namelist():
        return
    for encrypted in _xml(archive, _ENCRYPTION).iter("{*}EncryptedData"):
        method = encrypted.find("{*}EncryptionMethod")
        if method is None or method.get("Algorithm") not in _FONTS_ONLY:
            raise UnreadableError(Problem.ENCRYPTED)


def _package_path(archive: zipfile.ZipFile) -> str:
    for rootfile in _xml(archive, _CONTAINER).iter("{*}rootfile"):
        if path := rootfile.get("full-path"):
            return str(path)
    raise UnreadableError(Problem.DAMAGED)


def _xml(archive: zipfile.ZipFile, path: str) -> _Element:
    try:
        return parse_xml(archive.read(path))
    except KeyError as error:
        raise UnreadableError(Problem.DAMAGED) from error


def _items(package: _Element, package_path: str) -> dict[str, tuple[str, _Element]]:
    """Give what the book consists of, by its name: where it is in the archive, and what is said of it."""
    return {
        item.get("id", ""): (_resolve(package_path, item.get("href", "")), item)
        for manifest in package.iter("{*}manifest")
        for item in manifest.iter("{*}item")
    }


def _chapters(package: _Element, package_path: str) -> list[str]:
    """Give the paths of the chapters, in order, without the table of contents and what stands apart."""
    items = _items(package, package_path)
    paths = [
        path
        for reference in package.iter("{*}itemref")
        for path, item in [items.get(reference.get("idref", ""), ("", None))]
        if item is not None
        and reference.get("linear") != "no"
        and item.get("media-type") in _PAGES
        and "nav" not in item.get("properties", "").split()
    ]
    return list(dict.fromkeys(paths))


def _contents(archive: zipfile.ZipFile, package: _Element, package_path: str) -> dict[str, str]:
    """Give how the tables of contents name the chapters, by their paths."""
    named: dict[str, str] = {}
    for path, item in _items(package, package_path).values():
        is_page = "nav" in item.get("properties", "").split()
        if path not in archive.namelist() or not (is_page or item.get("media-type") == "application/x-dtbncx+xml"):
            continue
        if is_page:
            entries = _page_entries(html.parse(html.decode(archive.read(path))))
        else:
            entries = _ncx_entries(_xml(archive, path))
        for target, name in entries:
            named.setdefault(_resolve(path, target), name)
    return named


def _page_entries(root: _Element) -> Iterator[tuple[str, str]]:
    for nav in root.iter("{*}nav"):
        if nav.get(_TYPE, nav.get("epub:type")) == "toc":
            yield from ((link.get("href", ""), "".join(link.itertext())) for link in nav.iter("{*}a"))


def _ncx_entries(root: _Element) -> Iterator[tuple[str, str]]:
    for point in root.iter("{*}navPoint"):
        label, content = point.find("{*}navLabel"), point.find("{*}content")
        if label is not None and content is not None:
            yield content.get("src", ""), "".join(label.itertext())


def _resolve(base: str, target: str) -> str:
    """Give the path of what a file refers to, without the place in it."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(target.partition("#")[0])))


def _add_chapter(root: _Element, name: str, builder: TextBuilder) -> None:
    body = next(root.iter("{*}body"), root)
    has_heading = any(
        isinstance(element.tag, str) and element.tag.rpartition("}")[2] in HEADINGS for element in body.iter()
    )
    if not has_heading and any(text.strip() for text in body.itertext()):
        builder.heading(name)
    walk(body, builder)
