"""HTML pages: what a visitor would read, with headings, lists and tables. Nothing is fetched, no script is run."""

import codecs
import re
from typing import Any

from charset_normalizer import from_bytes
from lxml import etree

from reading.building import TextBuilder
from reading.elements import parse_xml
from reading.errors import Problem, UnreadableError
from reading.loaded import Loaded
from reading.walking import walk

_DECLARED_WITHIN = 4096  # bytes; browsers look at 1024
_DECLARED = re.compile(
    rb"""<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)|<meta\b[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
# What pages mean by these names, which is what browsers read: each holds the named one and some signs more.
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    # Whoever can read the declaration has no UTF-16 before him.
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode_escape", "raw-unicode-escape", "utf-7", "undefined"})
_IS_XML = re.compile(r"""\s*<\?xml\s|[^>]*<html\b[^>]*\sxmlns\s*=\s*["']http://www\.w3\.org/1999/xhtml""")


def read(data: bytes) -> Loaded:
    """Read an HTML page. Its title is its <title>, else its first heading of the first level."""
    root = parse(decode(data))
    builder = TextBuilder("HTML")
    heading = walk(root, builder)
    return builder.build(title(root) or heading)


def decode(data: bytes) -> str:
    """Decode a page: by its byte-order mark, as it declares, as UTF-8, or as what it most looks like."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data.decode(encoding, errors="replace").removeprefix("\ufeff"))
    declared = _declared(data)
    for encoding in (declared, "utf-8"):
        try:
            return _checked(data.decode(encoding))
        except UnicodeDecodeError:
            pass
    guessed = from_bytes(data).best()
    return _checked(str(guessed) if guessed else data.decode(declared, errors="replace"))


def parse(text: str) -> Any:  # noqa: ANN401 (lxml has no types)
    """Give the elements of a page: of XHTML as XML, if that is well-formed, else as HTML.

    Raise UnreadableError if they lie too deep in each other to be read in whole.
    """
    data = text.encode(errors="replace")
    if _IS_XML.match(text[:_DECLARED_WITHIN]):
        try:
            return parse_xml(data, encoding="utf-8")
        except UnreadableError:
            pass  # as browsers do with pages that are served as HTML
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:  # there is nothing in it
        return etree.Element("html")
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        raise UnreadableError(Problem.DAMAGED)  # the parser left out the rest
    return etree.Element("html") if root is None else root


def title(root: Any) -> str:  # noqa: ANN401 (lxml has no types)
    """Give a page's title as its head says it ("" if not)."""
    for element in root.iter("title", "{http://www.w3.org/1999/xhtml}title"):
        if not str(element.getparent().tag).endswith("svg"):
            return " ".join("".join(element.itertext()).split())
    return ""


def _declared(data: bytes) -> str:
    """Give the encoding that a page declares, by Python's name; UTF-8 if it declares none, or an unknown one."""
    match = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    if not match:
        return "utf-8"
    try:
        name = codecs.lookup((match[1] or match[2]).decode("ascii")).name
        b"".decode(name)
    except LookupError:
        return "utf-8"
    return "utf-8" if name in _NO_CHARSETS else _MEANT.get(name, name)


def _checked(text: str) -> str:
    if "\0" in text:
        raise UnreadableError(Problem.NOT_TEXT)
    return text
