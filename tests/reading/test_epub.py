"""EPUB books: chapters in order, under their headings."""

import io
import zipfile

import pytest

from reading import Loaded, Problem, UnreadableError, epub

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
PACKAGE = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bylaws &amp; rules</dc:title></metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="two" href="text/chapter%202.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="note" href="text/note.xhtml" media-type="application/xhtml+xml"/>
<item id="gone" href="text/gone.xhtml" media-type="application/xhtml+xml"/>
<item id="picture" href="a.jpg" media-type="image/jpeg"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
</manifest>
<spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/><itemref idref="note" linear="no"/>
<itemref idref="gone"/><itemref idref="picture"/><itemref idref="unknown"/><itemref idref="one"/></spine></package>
"""
PAGE = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{}</body></html>'
NAV = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc">'
    '<ol><li><a href="text/one.xhtml">One</a></li><li><a href="text/chapter%202.xhtml#x">The <b>quorum</b></a></li>'
    "</ol></nav></body></html>"
)
NCX = (
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>The quorum</text></navLabel>'
    '<content src="text/chapter%202.xhtml"/></navPoint></navMap></ncx>'
)
BOOK = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OEBPS/book.opf": PACKAGE,
    "OEBPS/nav.xhtml": NAV,
    "OEBPS/text/one.xhtml": PAGE.format("<h1>Chair</h1><p>She calls&#160;it.</p>"),
    "OEBPS/text/chapter 2.xhtml": PAGE.format("<p>Five members.</p>"),
    "OEBPS/text/note.xhtml": PAGE.format("<p>Apart.</p>"),
}
TEXT = "Chair\n\nShe calls it.\n\nThe quorum\n\nFive members."


def packed(members: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def read(**changed: str) -> Loaded:
    names = {"container": "META-INF/container.xml", "package": "OEBPS/book.opf", "one": "OEBPS/text/one.xhtml",
             "nav": "OEBPS/nav.xhtml", "ncx": "OEBPS/toc.ncx", "encryption": "META-INF/encryption.xml"}  # fmt: skip
    return epub.read(packed(BOOK | {names[name]: content for name, content in changed.items()}))


def test_a_book() -> None:
    """Chapters follow each other as the book says, each once; one without a heading is headed by the contents."""
    loaded = read()

    assert loaded.text == TEXT
    assert (loaded.title, loaded.kind) == ("Bylaws & rules", "EPUB")
    assert [loaded.text[heading.start : heading.end] for heading in loaded.headings] == ["Chair", "The quorum"]


def test_contents_of_older_books() -> None:
    """The contents of EPUB 2 name chapters too."""
    assert read(nav=PAGE.format(""), ncx=NCX).text == TEXT


def test_chapters_that_nothing_names() -> None:
    """A chapter without a heading, that the contents do not name, stands below the one before; an empty one is none."""
    assert read(nav=PAGE.format("")).text == "Chair\n\nShe calls it.\n\nFive members."
    assert read(one="").text == "The quorum\n\nFive members."
    assert read(one=PAGE.format(" <img/>")).text == "The quorum\n\nFive members."


ENCRYPTED = (
    '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
    '<enc:EncryptionMethod Algorithm="{}"/>'
    '<enc:CipherData><enc:CipherReference URI="OEBPS/x"/></enc:CipherData></enc:EncryptedData></encryption>'
)


def test_encrypted_books() -> None:
    """A book whose fonts alone are obfuscated is read; one that is encrypted is refused."""
    assert read(encryption=ENCRYPTED.format("http://www.idpf.org/2008/embedding")).text == TEXT
    with pytest.raises(UnreadableError) as refused:
        read(encryption=ENCRYPTED.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc"))
    assert refused.value.problem == Problem.ENCRYPTED


def test_other_files_are_never_read() -> None:
    """What a book declares itself stands for nothing."""
    declared = '<!DOCTYPE package [<!ENTITY a SYSTEM "file:///etc/passwd">]><package'

    loaded = read(package=PACKAGE.replace("<package", declared).replace("Bylaws", "B&a;"))

    assert "root" not in loaded.title
    assert loaded.text == TEXT


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(b"words", Problem.WRONG_SUFFIX, id="text"),
        pytest.param(packed({"word/document.xml": ""}), Problem.WRONG_SUFFIX, id="another archive"),
        pytest.param(packed(BOOK)[:-30], Problem.DAMAGED, id="cut off"),
        pytest.param(packed(BOOK | {"META-INF/container.xml": "<a>"}), Problem.DAMAGED, id="container"),
        pytest.param(packed(BOOK | {"META-INF/container.xml": "<a/>"}), Problem.DAMAGED, id="no package named"),
        pytest.param(packed({"META-INF/container.xml": CONTAINER}), Problem.DAMAGED, id="no package"),
        pytest.param(packed(BOOK | {"OEBPS/book.opf": "<package/>"}), Problem.NO_TEXT, id="no chapters"),
    ],
)
def test_books_that_cannot_be_read(data: bytes, problem: Problem) -> None:
    """What is no book, or a damaged one, is refused."""
    with pytest.raises(UnreadableError) as refused:
        epub.read(data)

    assert refused.value.problem == problem
