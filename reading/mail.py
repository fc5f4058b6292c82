"""E-mails: who wrote what to whom and when, then the message. Attachments are named, and not read."""

import email
import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage

from reading import html
from reading.building import TextBuilder
from reading.errors import Problem, UnreadableError
from reading.loaded import Loaded
from reading.walking import walk

_NAMED = ("From", "To", "Cc", "Date")
_SOME_OF_EVERY_MAIL = {"from", "to", "date", "subject", "received", "message-id"}
_ENCRYPTED = {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}
_TEXTS = {"text/plain", "text/html"}
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_SOFT_LINE_END = re.compile(r"(?<!^--) \n(?![>\n])", re.MULTILINE)  # RFC 3676; "-- " begins a signature


def read(data: bytes) -> Loaded:
    """Read an e-mail. Its subject is its title and its heading."""
    try:
        message = email.message_from_bytes(data, policy=policy.default)
        return _read(message)
    except RecursionError as error:
        raise UnreadableError(Problem.DAMAGED) from error


def _read(message: EmailMessage) -> Loaded:
    if not _SOME_OF_EVERY_MAIL & {name.lower() for name, _ in message.raw_items()}:
        raise UnreadableError(Problem.WRONG_SUFFIX)
    if message.get_content_type() in _ENCRYPTED:
        raise UnreadableError(Problem.ENCRYPTED)
    texts, attachments = _parts(message)
    builder = TextBuilder("e-mail")
    subject = _header(message, "Subject")
    builder.heading(subject)
    for name in _NAMED:
        if value := _header(message, name):
            builder.paragraph(f"{name}: {value}")
    for part in texts:
        _add_text(part, builder)
    for name in attachments:
        builder.paragraph(f"Attachment: {name}")
    return builder.build(subject)


def _header(message: EmailMessage, name: str) -> str:
    """Give what a header says ("" if it is not there): as it is written, where it is none by the rules."""
    try:
        return str(message.get(name, ""))
    except Exception:  # noqa: BLE001 (the standard library raises whatever a broken header leads to)
        return next((str(value) for written, value in message.raw_items() if written.lower() == name.lower()), "")


def _parts(message: EmailMessage) -> tuple[list[EmailMessage], list[str]]:
    """Give the parts that are the message, in order, and the names of its attachments."""
    texts: list[EmailMessage] = []
    attachments: list[str] = []
    waiting = [message]
    while waiting:
        part = waiting.pop()
        kind = part.get_content_type()
        if part.get_content_disposition() == "attachment" or kind == "message/rfc822":
            attachments += _name(part)
        elif kind == "multipart/alternative":
            waiting += _best(list(_inside(part)))
        elif part.is_multipart():
            waiting += reversed(list(_inside(part)))
        elif kind in _TEXTS:
            texts.append(part)
        elif part.get_content_disposition() != "inline":
            attachments += _name(part)
    return texts, attachments


def _inside(part: EmailMessage) -> Iterator[EmailMessage]:
    payload = part.get_payload()
    if isinstance(payload, list):
        yield from (inside for inside in payload if isinstance(inside, EmailMessage))


def _best(choices: list[EmailMessage]) -> list[EmailMessage]:
    """Choose plain text where there is some, else the last, which is the best by the rules."""
    plain = [part for part in choices if part.get_content_type() == "text/plain" and _text(part).strip()]
    return plain[:1] or choices[-1:]


def _name(part: EmailMessage) -> list[str]:
    """Name an attachment; a message by its subject."""
    name = part.get_filename() or next((_header(inside, "Subject") for inside in _inside(part)), "")
    return [name] if name else []


def _add_text(part: EmailMessage, builder: TextBuilder) -> None:
    text = _text(part)
    if part.get_content_type() == "text/html":
        walk(html.parse(text), builder)
        return
    if part.get_param("format") == "flowed":
        text = _SOFT_LINE_END.sub(" ", text)
    for paragraph in _BLANK_LINE.split(text):
        builder.lines(paragraph.split("\n"))


def _text(part: EmailMessage) -> str:
    """Decode a part: as it says, else as HTML pages are decoded, which begin with the same guess."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset("us-ascii")
    try:
        text = html.decode(data) if charset == "us-ascii" else data.decode(charset, errors="replace")
    except LookupError:
        text = html.decode(data)
    return text.replace("\r\n", "\n").replace("\r", "\n")
