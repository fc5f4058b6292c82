"""One real file of each kind that is read, each with something that only it says."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Any

import docx
from fpdf import FPDF
from openpyxl import Workbook
from pptx import Presentation

_PAGE = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{}</body></html>'
_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_PACKAGE = (
    '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The lighthouse</dc:title></metadata><manifest>'
    '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="one"/></spine></package>'
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A file, a question, the sentence that answers it, and where that stands: a heading, and a page, slide or row."""

    file_name: str
    make: Callable[[], bytes]
    question: str
    sentence: str
    heading: str = ""
    place: str = ""


def _pdf() -> bytes:
    pdf = FPDF()
    for title, text in (("Kilns", "A kiln is lit on Fridays only."), ("Glazes", "Blue glaze is made of cobalt.")):
        pdf.add_page()
        pdf.set_font("helvetica", "B", 20)
        pdf.cell(0, 14, title, new_x="LMARGIN", new_y="NEXT")
        pdf.set_font("helvetica", size=11)
        pdf.multi_cell(0, 7, text)
    return bytes(pdf.output())


def _word() -> bytes:
    document = docx.Document()
    document.add_heading("Beehives", 1)
    document.add_paragraph("The beehives are opened by Marta alone.")
    document.add_heading("Ladders", 1)
    document.add_paragraph("Ladders are stored in the boiler room.")
    return _saved(document)


def _slides() -> bytes:
    presentation = Presentation()
    for title, text in (("Welcome", "We are glad."), ("Parking", "Visitors park behind the mill.")):
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = text
    return _saved(presentation)


def _sheet() -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Anchors"
    for row in (["Harbour", "Weight"], ["Mystic", "90 kg"], ["Noank", "340 kg"]):
        sheet.append(row)
    return _saved(book)


def _book() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr("book.opf", _PACKAGE)
        chapter = "<h1>The lamp</h1><p>The keeper polished the lamp with vinegar.</p>"
        archive.writestr("one.xhtml", _PAGE.format(chapter))
    return file.getvalue()


def _mail() -> bytes:
    message = EmailMessage()
    message["Subject"] = "The choir"
    message["From"] = "Ana <ana@example.org>"
    message["To"] = "all@example.org"
    message.set_content("Dear all,\n\nthe choir rehearses in the barn from May.\n")
    return message.as_bytes()


def _saved(document: Any) -> bytes:  # noqa: ANN401 - three libraries that have no type in common
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


SAMPLES = [
    Sample(
        "otters.txt", lambda: b"Otters sleep on their backs.", "How do otters sleep?", "Otters sleep on their backs."
    ),
    Sample(
        "cafe.txt",
        lambda: "The café “Étoile” opens at noon.".encode("cp1252"),
        "When does the café Étoile open?",
        "The café “Étoile” opens at noon.",
    ),
    Sample(
        "tides.txt",
        lambda: "The tide table hangs in the naïve gallery.".encode("utf-16"),
        "Where does the tide table hang?",
        "The tide table hangs in the naïve gallery.",
    ),
    Sample(
        "garden.md",
        lambda: b"# Garden\n\n## Tomatoes\n\nTomatoes are watered at dawn.\n\n## Roses\n\nRoses are cut in March.",
        "When are tomatoes watered?",
        "Tomatoes are watered at dawn.",
        "Tomatoes",
    ),
    Sample(
        "ferry.html",
        lambda: b"<title>Ferry</title><h1>Ferry</h1><h2>Bicycles</h2><p>Bicycles travel free on the ferry.</p>",
        "Do bicycles travel free on the ferry?",
        "Bicycles travel free on the ferry.",
        "Bicycles",
    ),
    Sample("pottery.pdf", _pdf, "What is blue glaze made of?", "Blue glaze is made of cobalt.", "Glazes", "page 2"),
    Sample("farm.docx", _word, "Where are ladders stored?", "Ladders are stored in the boiler room.", "Ladders"),
    Sample("mill.pptx", _slides, "Where do visitors park?", "Visitors park behind the mill.", "Parking", "slide 2"),
    Sample(
        "anchors.xlsx", _sheet, "What is the weight at Noank?", "Harbour: Noank · Weight: 340 kg", "Anchors", "row 3"
    ),
    Sample(
        "prices.csv",
        lambda: b"Fish,Price\nTrout,7 dollars\nPike,9 dollars\n",
        "What is the price of pike?",
        "Fish: Pike · Price: 9 dollars",
        "",
        "row 3",
    ),
    Sample(
        "lighthouse.epub",
        _book,
        "What was the lamp polished with?",
        "The keeper polished the lamp with vinegar.",
        "The lamp",
    ),
    Sample(
        "choir.eml", _mail, "Where does the choir rehearse?", "the choir rehearses in the barn from May.", "The choir"
    ),
]
