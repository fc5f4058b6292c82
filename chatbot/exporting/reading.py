"""From a file back to its quotes, whichever of the forms it is of."""

from chatbot.errors import UnreadableExportError
from chatbot.exporting.json_form import quotes_of_json
from chatbot.exporting.quoted import Exported
from chatbot.exporting.reading_html import quotes_of_html
from chatbot.exporting.reading_markdown import quotes_of_markdown

LIMIT = 32 * 1024 * 1024
"""The largest export that is read, in bytes."""


def read_quotes(content: bytes) -> Exported:
    """Read the quotes that an exported file shows. Raise UnreadableExportError for what is no export."""
    if len(content) > LIMIT:
        raise UnreadableExportError("it is too large", f"more than {LIMIT // 1024 // 1024} MiB")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableExportError("it is not text in UTF-8") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")  # no export has either; what sends files on may put them in
    beginning = text.lstrip()[:1]
    read = {"{": quotes_of_json, "<": quotes_of_html}.get(beginning, quotes_of_markdown)
    return read(text)
