"""Word documents: what Word shows becomes text, with headings, numbers and tables; nothing else does."""

import io
import time
import zipfile
from typing import Any

import docx
import pytest

from reading import Loaded, Problem, UnreadableError, word

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(document: Any) -> bytes:  # noqa: ANN401 (the library has hints for some)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def packed(body: str, **parts: str) -> bytes:
    """Pack a document from the XML of its body and of other parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {SPACE}><w:body>{body}</w:body></w:document>")
        for name, inside in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {SPACE}>{inside}</w:{name}>")
    return file.getvalue()


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def numbered(text: str, level: int = 0, name: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{name}"/></w:numPr>')


def said(loaded: Loaded) -> list[str]:
    return [loaded.text[heading.start : heading.end] for heading in loaded.headings]


def test_a_document() -> None:
    """A document's text stands under its headings; its title is the paragraph in the style of one."""
    document = docx.Document()
    document.add_heading("Bylaws", 0)
    document.add_heading("Quorum", 1)
    document.add_paragraph("Five members.\nOr three.")
    document.add_heading("Chair", 9)
    document.add_paragraph("She calls the meeting.")

    loaded = word.read(saved(document))

    assert loaded.text == "Bylaws\n\nQuorum\n\nFive members.\nOr three.\n\nChair\n\nShe calls the meeting."
    assert said(loaded) == ["Bylaws", "Quorum", "Chair"]
    assert (loaded.title, loaded.kind) == ("Bylaws", "Word")


@pytest.mark.parametrize(
    ("own", "title"),
    [("The bylaws", "The bylaws"), ("Microsoft Word - bylaws.docx", "Bylaws"), ("  ", "Bylaws")],
)
def test_titles(own: str, title: str) -> None:
    """A document's properties say its title, unless a program wrote it there."""
    document = docx.Document()
    document.add_heading("Bylaws", 0)
    document.core_properties.title = own

    assert word.read(saved(document)).title == title


def test_lists_go_on() -> None:
    """A list that text interrupts is numbered on, as in Word."""
    document = docx.Document()
    for text, style in [("a", "Number"), ("b", "Number"), ("text", ""), ("c", "Number"), ("d", "Bullet")]:
        document.add_paragraph(text, style=f"List {style}" if style else "Normal")

    assert word.read(saved(document)).text == "1. a\n2. b\n\ntext\n3. c\n- d"


LEVELS = (
    '<w:abstractNum w:abstractNumId="7">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="H"/>'
    '<w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>'
    "</w:num>"
)
STYLES = (
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="character" w:styleId="X">'
    '<w:name w:val="X"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Y"><w:name w:val="Y"/><w:basedOn w:val="X"/></w:style>'
)


def test_numbers_of_several_levels() -> None:
    """Each level is numbered as the document says, and begins anew below each number above."""
    body = "".join(
        [numbered("a"), numbered("b", 1), numbered("c", 2), numbered("d", 2), numbered("e", 1), numbered("f"),
         numbered("g", 1), numbered("h", 0, 2)]
    )  # fmt: skip

    assert [line.strip() for line in word.read(packed(body, numbering=LEVELS)).text.split("\n")] == [
        "1. a", "1.1 b", "(c) c", "(d) d", "1.2 e", "2. f", "2.1 g", "9. h"
    ]  # fmt: skip


def test_numbered_headings() -> None:
    """A heading that its style numbers says its number."""
    body = paragraph("Chair", '<w:pStyle w:val="H"/>') + paragraph("", '<w:pStyle w:val="H"/>') + paragraph("text")

    loaded = word.read(packed(body, numbering=LEVELS, styles=STYLES))

    assert said(loaded) == ["1. Chair"]
    assert loaded.text == "1. Chair\n\ntext"


@pytest.mark.parametrize(
    "run",
    ["<w:vanish/>", '<w:vanish w:val="true"/>', '<w:rStyle w:val="X"/>', '<w:rStyle w:val="Y"/>'],
)
def test_hidden_text(run: str) -> None:
    """What Word hides is no text, whether a run says so or its style does."""
    body = paragraph("seen") + paragraph("hidden", run=run) + paragraph("end")

    assert word.read(packed(body, styles=STYLES)).text == "seen\n\nend"


@pytest.mark.parametrize("run", ['<w:vanish w:val="0"/>', '<w:rStyle w:val="X"/><w:vanish w:val="false"/>'])
def test_text_that_is_not_hidden(run: str) -> None:
    """What says that it is not hidden is seen."""
    assert word.read(packed(paragraph("seen", run=run), styles=STYLES)).text == "seen"


def test_changes() -> None:
    """What was deleted or moved away is gone, what was inserted is there."""
    body = (
        "<w:p><w:r><w:t>a </w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:ins><w:r><w:t>c</w:t></w:r>"
        "</w:ins><w:moveFrom><w:r><w:t>d</w:t></w:r></w:moveFrom></w:p>"
    )

    assert word.read(packed(body)).text == "a c"


def test_notes() -> None:
    """A note is referred to by a small number, and stands at the end."""
    reference = '<w:r><w:footnoteReference w:id="4"/></w:r>'
    body = f"<w:p><w:r><w:t>Five.</w:t></w:r>{reference}</w:p>{paragraph('b')}"
    notes = f'<w:footnote w:id="4">{paragraph("Or three.")}</w:footnote>'

    assert word.read(packed(body, footnotes=notes)).text == "Five.¹\n\nb\n1. Or three."


def rows(loaded: Loaded) -> list[list[list[str]]]:
    return [[[loaded.text[start:end] for start, end in row.cells] for row in table.rows] for table in loaded.tables]


@pytest.mark.parametrize(
    ("style", "columns"),
    [("Light Grid Accent 1", ("Name", "Town")), ("Table Grid", ())],
)
def test_tables(style: str, columns: tuple[str, ...]) -> None:
    """The first row names the columns where the table's style sets it apart."""
    document = docx.Document()
    table = document.add_table(2, 2, style)
    for cell, text in zip([*table.rows[0].cells, *table.rows[1].cells], ["Name", "Town", "Ana", "Salem"], strict=True):
        cell.text = text

    loaded = word.read(saved(document))

    assert [table.columns for table in loaded.tables] == [columns]
    assert rows(loaded)[0][-1] == ["Ana", "Salem"]
    assert loaded.text == ("Name: Ana · Town: Salem" if columns else "Name · Town\n\nAna · Salem")


@pytest.mark.parametrize(
    ("mark", "columns"), [("<w:tblHeader/>", ("A", "2")), ('<w:tblHeader w:val="0"/>', ())]
)  # fmt: skip
def test_marked_rows(mark: str, columns: tuple[str, ...]) -> None:
    """A row that is marked as one names the columns, whatever it says."""
    cells = ["".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in line) for line in (["A", "2"], ["b", "c"])]
    body = f"<w:tbl><w:tr><w:trPr>{mark}</w:trPr>{cells[0]}</w:tr><w:tr>{cells[1]}</w:tr></w:tbl>"

    assert [table.columns for table in word.read(packed(body)).tables] == [columns]


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(COMPOUND + "EncryptedPackage".encode("utf-16-le") + bytes(8), Problem.ENCRYPTED, id="encrypted"),
        pytest.param(COMPOUND, Problem.WRONG_SUFFIX, id="Word of before 2007"),
        pytest.param(b"words", Problem.WRONG_SUFFIX, id="text"),
        pytest.param(packed("")[:-30], Problem.DAMAGED, id="cut off"),
        pytest.param(packed("<w:p>"), Problem.DAMAGED, id="not well-formed"),
        pytest.param(packed(""), Problem.NO_TEXT, id="empty"),
        pytest.param(packed("<w:ins>" * 1_900 + "</w:ins>" * 1_900), Problem.DAMAGED, id="too deep"),
        pytest.param(packed("<w:p>" * 9_000), Problem.DAMAGED, id="far too deep"),
    ],
)  # fmt: skip
def test_documents_that_cannot_be_read(data: bytes, problem: Problem) -> None:
    """What is no document, a damaged or an encrypted one, is refused."""
    with pytest.raises(UnreadableError) as refused:
        word.read(data)

    assert refused.value.problem == problem


def test_what_a_document_declares_itself() -> None:
    """What a document declares stands for nothing: no other file, and no laughs."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(
            "word/document.xml",
            '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "ha"><!ENTITY c "&b;&b;">]>'
            f"<w:document {SPACE}><w:body><w:p><w:r><w:t>a&a;&c;b</w:t></w:r></w:p></w:body></w:document>",
        )

    assert word.read(file.getvalue()).text == "ab"


def test_long_documents_take_no_long_time() -> None:
    """A document of ten thousand numbered paragraphs is read soon."""
    data = packed("".join(numbered(f"word {count}") for count in range(10_000)), numbering=LEVELS)
    began = time.monotonic()

    assert word.read(data).text.endswith("10000. word 9999")
    assert time.monotonic() - began < 20
