"""E-mails: who wrote what to whom, and the message; attachments by name only."""

from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading import Loaded, Problem, UnreadableError, mail


def message(body: str = "Five members are a quorum.\n\n> Three?\n\nNo.") -> EmailMessage:
    written = EmailMessage()
    written["Subject"] = "Quorum – café"
    written["From"] = "Ana Díaz <ana@example.org>"
    written["To"] = "board@example.org"
    written["Date"] = "Mon, 02 Mar 2026 10:00:00 +0000"
    written.set_content(body)
    return written


HEADER = (
    "Quorum – café\n\nFrom: Ana Díaz <ana@example.org>\n\nTo: board@example.org\n\n"
    "Date: Mon, 02 Mar 2026 10:00:00 +0000\n\n"
)


def read(raw: str) -> Loaded:
    return mail.read(raw.encode())


def test_a_plain_message() -> None:
    """A message is its subject as the heading, its header, and its paragraphs as they are written."""
    loaded = mail.read(message().as_bytes())

    assert loaded.text == f"{HEADER}Five members are a quorum.\n\n> Three?\n\nNo."
    assert (loaded.title, loaded.kind) == ("Quorum – café", "e-mail")
    assert [loaded.text[heading.start : heading.end] for heading in loaded.headings] == ["Quorum – café"]


def test_plain_text_is_preferred() -> None:
    """Of a message that is there as text and as a page, the text is read; where it is empty, the page."""
    both = message("As text.")
    both.add_alternative("<p>As a page.</p>", subtype="html")
    page = message(" ")
    page.add_alternative("<p>As a page.<p hidden>no", subtype="html")

    assert mail.read(both.as_bytes()).text == f"{HEADER}As text."
    assert mail.read(page.as_bytes()).text == f"{HEADER}As a page."


def test_attachments_are_named() -> None:
    """Attachments are named at the end, and not read; an attached message is named by its subject."""
    written = message("See the plan.")
    written.add_attachment(b"%PDF-secret", maintype="application", subtype="pdf", filename="plan.pdf")
    written.add_attachment("secret", filename="größe.txt")
    written.add_attachment(message("secret"))

    loaded = mail.read(written.as_bytes())

    assert loaded.text == (
        f"{HEADER}See the plan.\n\nAttachment: plan.pdf\n\nAttachment: größe.txt\n\nAttachment: Quorum – café"
    )


def test_text_after_an_attachment_is_read() -> None:
    """All texts of a message are read, in order."""
    raw = (
        'Subject: S\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
        "--b\nContent-Type: text/plain\n\nfirst\n"
        '--b\nContent-Type: image/png; name="a.png"\n\nno\n'
        "--b\nContent-Type: text/html\n\n<p>second\n--b--\n"
    )

    assert read(raw).text == "S\n\nfirst\n\nsecond\n\nAttachment: a.png"


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
@pytest.mark.parametrize("transfer", ["base64", "quoted-printable"])
def test_encodings(charset: str, transfer: str) -> None:
    """A message is decoded as it says."""
    written = message()
    written.set_content("Größe: é", charset=charset, cte=transfer)

    assert mail.read(written.as_bytes()).text == f"{HEADER}Größe: é"


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        pytest.param("text/plain; charset=klingon", "é".encode(), "é", id="unknown charset"),
        pytest.param("text/plain", "Größe é".encode(), "Größe é", id="no charset"),
        pytest.param("text/html", '<meta charset="cp1252"><p>é€'.encode("cp1252"), "é€", id="charset of the page"),
        pytest.param("text/plain; format=flowed", b"one \ntwo\n-- \nAna", "one two\n--\nAna", id="flowed"),
        pytest.param("text/plain", b"one\r\ntwo\r\n\r\nthree", "one\ntwo\n\nthree", id="line ends"),
        pytest.param("nonsense", b"one", "one", id="no kind"),
    ],
)
def test_bodies(kind: str, body: bytes, text: str) -> None:
    """A message that says too little, or something wrong, is read all the same."""
    assert mail.read(f"Subject: S\nContent-Type: {kind}\n\n".encode() + body).text == f"S\n\n{text}"


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        pytest.param("just words", Problem.WRONG_SUFFIX, id="no header"),
        pytest.param("Subject: \n\n", Problem.NO_TEXT, id="nothing said"),
        pytest.param("From: \nContent-Type: application/pkcs7-mime\n\nabc", Problem.ENCRYPTED, id="S/MIME"),
        pytest.param("From: a\nContent-Type: multipart/encrypted; boundary=b\n\n--b\n\n", Problem.ENCRYPTED, id="PGP"),
    ],
)
def test_messages_that_cannot_be_read(raw: str, problem: Problem) -> None:
    """What is no message, an empty one and an encrypted one are refused."""
    with pytest.raises(UnreadableError) as refused:
        read(raw)

    assert refused.value.problem == problem


@pytest.mark.parametrize(
    "header",
    ["From: =?utf-8?b?//?=", "From: <<>>,;:@", 'To: "', "Date: yesterday", "Cc: =?x?q?=", "From: a@[",
     "Content-Type: ;;="],
)  # fmt: skip
def test_broken_headers(header: str) -> None:
    """A header that breaks the rules keeps no message from being read."""
    assert read(f"Subject: S\n{header}\n\nbody").text.endswith("body")


def test_deep_nesting() -> None:
    """Parts in parts, thousands deep, are refused."""
    raw = "Subject: S\n" + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(5_000))

    with pytest.raises(UnreadableError) as refused:
        read(raw + "\nbody")

    assert refused.value.problem == Problem.DAMAGED


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet='From: Subject\n\r=?<>@",;[]()utf-8bé', max_size=120))
def test_no_header_crashes_the_reader(raw: str) -> None:
    """Whatever stands in a header, the message is read."""
    assert mail.read(f"From: {raw}\nTo: {raw}\nSubject: S\n\nbody".encode()).text
