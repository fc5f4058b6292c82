"""What Streamlit has no element for: following a conversation, the quotes behind [n] markers, the reader of a document.

Each is a component of its version 2: script and style, no frame, no build. Their files are in `assets`.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from chatbot.page import texts

_ASSETS = Path(__file__).with_name("assets")
PAGE_STYLE = _ASSETS / "page.css"

_conversation = st.components.v2.component(
    "footnote_conversation",
    html='<div role="status"></div>\n',
    css=(_ASSETS / "conversation.css").read_text(encoding="utf-8"),
    js=(_ASSETS / "conversation.js").read_text(encoding="utf-8"),
)
_citations = st.components.v2.component(
    "footnote_citations",
    html=(
        '<div class="card" popover="manual" role="tooltip">'
        "<strong></strong><small></small><blockquote></blockquote></div>\n"
    ),
    css=(_ASSETS / "citations.css").read_text(encoding="utf-8"),
    js=(_ASSETS / "citations.js").read_text(encoding="utf-8"),
)
_reader = st.components.v2.component(
    "footnote_reader",
    html='<div class="reader" tabindex="0" role="region"></div>\n',
    css=(_ASSETS / "reader.css").read_text(encoding="utf-8"),
    js=(_ASSETS / "reader.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a document as the reader shows it: whether it heads a section, and which citations quote it."""

    text: str
    heading: bool
    numbers: tuple[int, ...]


def conversation(*, answers: int) -> None:
    """Keep the question that was asked last on the screen, and tell screen readers when there are more `answers`."""
    _conversation(key="conversation_follower", data={"answers": answers, "complete": texts.ANSWER_COMPLETE})


def citations(items: dict[str, dict[str, str]], *, on_open: Callable[[], Any]) -> None:
    """Show quotes for the markers whose address is "#cite-" and a key of `items`.

    Each item has label, title, section and quote. The key of the one that is activated is then found in
    `st.session_state.citations.open`.
    """
    _citations(key="citations", data={"items": items}, on_open_change=on_open)


def reader(  # noqa: PLR0913 - each is one thing that is shown
    segments: Sequence[Segment], *, key: str, title: str, citation: str, number: int, on_close: Callable[[], Any]
) -> None:
    """Show a document, scrolled to what `number` quotes.

    `key` changes when the segments do, `citation` when another one is opened; it names the marker that gets the focus
    back when the reader closes.
    """
    data = {
        "key": key,
        "title": title,
        "citation": citation,
        "number": number,
        "segments": [asdict(segment) for segment in segments],
    }
    _reader(key="reader", data=data, height="stretch", on_close_change=on_close)
