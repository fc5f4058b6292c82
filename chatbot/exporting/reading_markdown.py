"""From Markdown back to the quotes that it shows."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from chatbot.answer import Citation
from chatbot.errors import UnreadableExportError
from chatbot.exporting.quoted import ClaimReader, Exported, Quoted
from chatbot.exporting.unseen import restore_unseen
from chatbot.exporting.wording import FORM, read_place

_ANCHOR = re.compile(r'<a id="(?:quote|answer)-\d{1,9}(?:-\d{1,9})?">|</a>')
_QUOTE_ANCHOR = re.compile(r'<a id="quote-(\d{1,9})-(\d{1,9})">')
_MARKER = re.compile(r"#quote-(\d{1,9})-(\d{1,9})")
# What follows the paragraph that names a source.
_PARAGRAPH = ("paragraph_open", "inline", "paragraph_close")
_QUOTE = ("blockquote_open", *_PARAGRAPH, "blockquote_close", *_PARAGRAPH)


def quotes_of_markdown(text: str) -> Exported:
    """Read what a Markdown export shows. Raise UnreadableExportError for what is none."""
    said = f"*{FORM}*"
    tokens = MarkdownIt("commonmark").parse(text) if said in text else []  # any long text would take minutes
    if not any(token.type == "inline" and token.content == said for token in tokens):
        raise UnreadableExportError("it does not say that it is one", FORM)
    quotes: list[Quoted] = []
    reader = ClaimReader()
    for position, token in enumerate(tokens):
        _check(token)
        if token.type == "inline":
            _read_claims(token.children or [], reader)
            anchor = _QUOTE_ANCHOR.fullmatch(token.children[0].content) if token.children else None
            if anchor:
                quotes.append(_quoted(int(anchor[1]), int(anchor[2]), tokens[position + 2 :][: len(_QUOTE)]))
    return Exported(tuple(quotes), tuple(reader.claims))


def _check(token: Token) -> None:
    """Refuse what no export has: it could hide a quote, or show another."""
    for one in [token, *(token.children or [])]:
        anchor = one.type == "html_inline" and _ANCHOR.fullmatch(one.content)
        if one.type in {"image", "html_block", "html_inline"} and not anchor:
            raise UnreadableExportError("it holds what no export does", one.content.strip()[:40])


def _read_claims(children: Sequence[Token], reader: ClaimReader) -> None:
    inside = ""
    for child in children:
        match child.type:
            case "link_open" | "em_open":
                inside = child.type
                if marker := _MARKER.fullmatch(str(child.attrs.get("href", ""))):
                    reader.mark(int(marker[1]), int(marker[2]))
            case "link_close" | "em_close":
                inside = ""
            case _ if inside == "em_open":
                reader.tag(child.content)
            case _ if not inside:
                reader.say(_shown(child))
    reader.end()


def _quoted(turn: int, number: int, tokens: Sequence[Token]) -> Quoted:
    if tuple(token.type for token in tokens) != _QUOTE:
        raise UnreadableExportError("a quote is not as it was exported", f"{number} of answer {turn}")
    place = read_place(_text(tokens[6]))
    if place is None:
        raise UnreadableExportError("a quote does not say where it stands", f"{number} of answer {turn}")
    document, start, end, fingerprint = place
    return Quoted(turn, Citation(number, document, "", "", start, end, _text(tokens[2])), fingerprint)


def _text(token: Token) -> str:
    return restore_unseen("".join(map(_shown, token.children or [])))


def _shown(token: Token) -> str:
    return {"hardbreak": "\n", "softbreak": " "}.get(token.type, token.content)
