"""A conversation as a file that is handed on, and back: every quote with its place and its document's fingerprint.

Markdown and HTML are for people, JSON is for machines. From each of them the quotes can be read again, and held against
the documents: what is read is what is shown.
"""

from chatbot.exporting.json_form import as_json, read_export
from chatbot.exporting.quoted import Claim, Exported, Quoted
from chatbot.exporting.reading import LIMIT, read_quotes
from chatbot.exporting.sentences import words
from chatbot.exporting.writing_html import as_html
from chatbot.exporting.writing_markdown import as_markdown

__all__ = [
    "LIMIT",
    "Claim",
    "Exported",
    "Quoted",
    "as_html",
    "as_json",
    "as_markdown",
    "read_export",
    "read_quotes",
    "words",
]
