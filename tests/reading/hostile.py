"""Files that were made to do harm: each a few lines here, and far more to whoever believes it."""

import io
import zipfile
from collections.abc import Mapping

_LAUGHS = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)
LAUGHS = f'<!DOCTYPE x [<!ENTITY a "laugh">{_LAUGHS}]>'
"""Defines &j; as a thousand million laughs."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def foreign(address: str) -> str:
    """Define &x; as what stands at an address."""
    return f'<!DOCTYPE x [<!ENTITY x SYSTEM "{address}">]>'


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """Make an archive of these members."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archived:
        for name, content in members.items():
            archived.writestr(name, content)
    return written.getvalue()


def declaring(size: int, name: str, content: bytes) -> bytes:
    """Make an archive of one member that says it is of another size than it is."""
    honest = archive({name: content})
    said = honest.index(b"PK\x01\x02") + 24
    return honest[:said] + size.to_bytes(4, "little") + honest[said + 4 :]


def workbook(rows: str, *, declares: str = "") -> bytes:
    """Make a workbook of one sheet, from its rows as XML."""
    relation = f'<Relationship Id="r1" Type="{_RELATIONS}/{{}}" Target="{{}}"/>'
    relations = f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}</Relationships>'
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
            "_rels/.rels": relations.format("officeDocument", "xl/workbook.xml"),
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">'
            '<sheets><sheet name="Sheet" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations.format("worksheet", "worksheets/sheet.xml"),
            "xl/worksheets/sheet.xml": f'{declares}<worksheet xmlns="{_MAIN}">'
            f"<sheetData>{rows}</sheetData></worksheet>",
        }
    )


def document(text: str, *, declares: str = "") -> bytes:
    """Make a text document of one paragraph."""
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
            f'<Override PartName="/word/document.xml" ContentType="{content_type}"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'{declares}<w:document xmlns:w="{main}"><w:body>'
            f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>",
        }
    )


def book(text: str, *, declares: str = "") -> bytes:
    """Make a book of one chapter."""
    return archive(
        {
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="book.opf"/></rootfiles></container>',
            "book.opf": '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="c" href="chapter.xhtml" '
            'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
            "chapter.xhtml": page(text, declares=declares),
        }
    )


def page(text: str, *, declares: str = "") -> bytes:
    """Make a page of one paragraph."""
    start = f'<?xml version="1.0"?>{declares}<html xmlns="http://www.w3.org/1999/xhtml">'
    return f"{start}<body><p>{text}</p></body></html>".encode()


def sheet(text: str, *, declares: str = "") -> bytes:
    """Make a workbook of one cell."""
    return workbook(cell(text), declares=declares)


def cell(text: str) -> str:
    """Make a sheet's only row, of one cell."""
    return f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>'


FAR_CELLS = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
"""Two cells, with seventeen thousand million between them."""


SLOW = b"# " + b"<![CDATA[" * 200_000
"""A heading of Markdown that takes two minutes: of each mark, the end is looked for to the end."""


def pdf(content: bytes, *, box: str = "0 0 612 792", coding: str = "/FlateDecode") -> bytes:
    """Make a PDF of one page with this content, which is packed already."""
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>".encode(),
        f"<</Filter{coding}/Length {len(content)}>>stream\n".encode() + content + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    written = b"%PDF-1.7\n"
    table = f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n"
    for number, part in enumerate(parts, start=1):
        table += f"{len(written):010} 00000 n \n"
        written += f"{number} 0 obj".encode() + part + b"endobj\n"
    trailer = f"{table}trailer<</Root 1 0 R/Size {len(parts) + 1}>>\nstartxref\n{len(written)}\n%%EOF\n"
    return written + trailer.encode()
