"""Makes PDF files for tests, and finds in what was read of them."""

from fpdf import FPDF
from PIL import Image, ImageDraw

from reading import Loaded, Place, Word

SENTENCES = [
    "Any agency shall answer within four business days.",
    "The commission may impose a civil penalty on the official.",
    "Minutes are available to the public within seven days.",
    "No fee is charged to a person who is indigent.",
]


def document(*, size: int = 11) -> FPDF:
    made = FPDF(unit="pt", format=(600, 800))
    made.set_font("Times", size=size)
    made.set_auto_page_break(auto=False)
    return made


def written(made: FPDF) -> bytes:
    return bytes(made.output())


def lines(made: FPDF, *texts: str, left: float = 60, top: float = 100, step: float = 14) -> None:
    for number, text in enumerate(texts):
        made.text(left, top + step * number, text)


def said(loaded: Loaded) -> list[str]:
    return [loaded.text[heading.start : heading.end] for heading in loaded.headings]


def word_of(loaded: Loaded, text: str) -> Word:
    start = loaded.text.index(text)
    return next(word for place in loaded.places for word in place.words if word.start == start)


def page_of(loaded: Loaded, quote: str) -> Place:
    start = loaded.text.index(quote)
    return next(place for place in loaded.places if place.start <= start < place.end)


def scan(text: str = "SCANNED") -> Image.Image:
    image = Image.new("L", (600, 800), 255)
    ImageDraw.Draw(image).text((100, 100), text, fill=0, font_size=40)
    return image


def by_hand(*objects: bytes) -> bytes:
    """Write a PDF of objects, the first of which is the catalog. They are found without a table of where they are."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, made) for number, made in enumerate(objects, start=1))
    return b"%PDF-1.7\n" + body + b"trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s /Length %d>>\nstream\n%s\nendstream" % (entries, len(content), content)


def whole() -> bytes:
    made = document()
    for sentence in SENTENCES:
        made.add_page()
        lines(made, sentence)
    return written(made)


def scanned(text: str = "SCANNED") -> bytes:
    made = document()
    made.add_page()
    made.image(scan(text), 0, 0, 600, 800)
    return written(made)
