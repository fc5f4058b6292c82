"""A conversation as one HTML file that needs nothing else: no script, no address, and a policy that forbids both."""

import base64
import hashlib
import html
from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt

from chatbot.answer import Answer, Citation
from chatbot.conversation import Conversation, Turn
from chatbot.exporting import wording
from chatbot.exporting.unseen import show_unseen
from chatbot.exporting.writing_markdown import answer_markdown
from chatbot.languages import detect_language

_STYLE = "\n" + Path(__file__).with_name("export.css").read_text(encoding="utf-8")
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none'; form-action 'none'"
_MARKDOWN = MarkdownIt("commonmark", {"html": False})
_BLOCKS = {"paragraph_open", "list_item_open"}


def as_html(conversation: Conversation) -> str:
    """Give a conversation as HTML."""
    return "\n".join([*_head(conversation), *_turns(conversation), *_foot(conversation)]) + "\n"


def answer_html(answer: Answer, turn: int) -> tuple[str, frozenset[int]]:
    """Give an answer's text with links to the turn's quotes, and the numbers of those that it links to."""
    tokens = _MARKDOWN.parse(answer_markdown(answer, turn))
    linked: set[int] = set()
    for token in tokens:
        if token.type in _BLOCKS:
            token.attrSet("dir", "auto")
        for link in (one for one in token.children or [] if one.type == "link_open"):
            number = int(str(link.attrs["href"]).rpartition("-")[2])
            link.attrSet("class", "marker")
            link.attrSet("aria-label", f"Quote {number}")
            if number not in linked:
                link.attrSet("id", f"marker-{turn}-{number}")
            linked.add(number)
    return str(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})), frozenset(linked)


def escape(text: str) -> str:
    """Give HTML that shows a text as it is. A parser would make a carriage return a line break."""
    return html.escape(show_unseen(text)).replace("\r", "&#13;")


def _head(conversation: Conversation) -> Iterator[str]:
    title = escape(conversation.title)
    yield f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{html.escape(_POLICY)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="{wording.FORM}">
<title>{title}</title>
<style>{_STYLE}</style>
</head>
<body>
<header>
<h1 dir="auto">{title}</h1>"""
    yield f'<p class="aside">{wording.times(conversation)}</p>'
    if limited := wording.limited_to(conversation):
        yield f'<p class="aside">{escape(limited)}</p>'
    yield f'<p class="disclaimer">{wording.disclaimer(conversation)}</p>'
    if legend := wording.legend(conversation):
        yield f'<p class="aside">{wording.LEGEND}</p>'
        yield "\n".join(['<ul class="aside">', *(f"<li>{one}</li>" for one in legend), "</ul>"])
    yield "</header>\n<main>"


def _foot(conversation: Conversation) -> Iterator[str]:
    yield "</main>\n<footer>"
    if known := wording.fingerprints(conversation):
        yield f"<h2>{wording.DOCUMENTS}</h2>\n<ul>"
        for document, fingerprint in known:
            yield f'<li><strong dir="auto">{escape(document)}</strong> <code>{fingerprint or "unknown"}</code></li>'
        yield f"</ul>\n<p>{wording.VERIFYING}</p>"
    yield f"<p>{wording.FORM}</p>\n</footer>\n</body>\n</html>"


def _turns(conversation: Conversation) -> Iterator[str]:
    for number, turn in enumerate(conversation.turns, start=1):
        yield f'<section aria-labelledby="question-{number}">\n<h2 id="question-{number}">Question {number}</h2>'
        yield f'<p class="question" dir="auto" lang="{detect_language(turn.question)}">{escape(turn.question)}</p>'
        yield f'<p class="aside" dir="auto">{escape(" · ".join(wording.circumstances(turn)))}</p>'
        yield f'<h3 id="answer-{number}">Answer {number}</h3>'
        if ending := wording.ending(turn):
            yield f'<p class="notice" dir="auto">{escape(ending)}</p>'
        if turn.answer:
            yield from _answer(turn.answer, turn, number)
        else:
            yield f"<p>{wording.NO_ANSWER}</p>"
        yield "</section>"


def _answer(answer: Answer, turn: Turn, number: int) -> Iterator[str]:
    shown, linked = answer_html(answer, number)
    yield f'<div class="answer">\n{shown}</div>'
    for notice in answer.notices:
        yield f'<p class="notice" dir="auto"><strong>Note:</strong> {escape(notice)}</p>'
    if answer.withheld:
        yield f"<details>\n<summary>{wording.withheld(answer)}</summary>\n<ul>"
        for one in answer.withheld:
            yield f'<li><p dir="auto">“{escape(one.text)}”</p><p dir="auto">{escape(one.reason)}</p></li>'
        yield "</ul>\n</details>"
    if answer.citations:
        yield f"<h3>{wording.QUOTES} {number}</h3>"
    for citation in answer.citations:
        back = f"#marker-{number}-{citation.number}" if citation.number in linked else f"#answer-{number}"
        yield from _quote(citation, number, back, turn.fingerprints.get(citation.document, ""))


def _quote(citation: Citation, turn: int, back: str, fingerprint: str) -> Iterator[str]:
    within = "".join(f' <span dir="auto">{escape(part)}</span>' for part in wording.within(citation))
    label = f"Back from quote {citation.number} to the answer"
    yield f'<div class="quote" id="quote-{turn}-{citation.number}">'
    yield (
        f'<p class="source"><a href="{back}" aria-label="{label}">[{citation.number}]</a> '
        f'<strong dir="auto">{escape(citation.title)}</strong>{within}</p>'
    )
    yield f'<blockquote dir="auto">{escape(citation.quote)}</blockquote>'
    yield f'<p class="place">{escape(wording.place(citation, fingerprint))}</p>'
    yield "</div>"
