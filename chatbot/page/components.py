"""What Streamlit has no element for: following a conversation, the quotes behind [n] markers, the reader of a document.

Each is a component of its version 2: script and style, no frame, no build. Their files are in `assets`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from chatbot.page.languages import LANGUAGE_COOKIE, _

_ASSETS = Path(__file__).with_name("assets")
PAGE_STYLE = _ASSETS / "page.css"
_A_YEAR = 365 * 24 * 60 * 60  # seconds

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
    html='<div class="uses"></div>\n<div class="reader" tabindex="0" role="region"></div>\n',
    css=(_ASSETS / "reader.css").read_text(encoding="utf-8"),
    js=(_ASSETS / "reader.js").read_text(encoding="utf-8"),
)


_language = st.components.v2.component(
    "footnote_language", html="<div></div>\n", js=(_ASSETS / "language.js").read_text(encoding="utf-8")
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a document as the reader shows it: whether it heads a section, and which citations quote it."""

    text: str
    heading: bool
    numbers: tuple[int, ...]


def conversation(*, conversation: str, finished: str, taken: int) -> None:
    """Keep the question that was asked last on the screen, and tell screen readers when its answer is complete.

    `conversation` names the one that is shown, `finished` the turn that was waited for and has its answer; `taken`
    counts what was sent from the input, and the next question is sent when it changes.
    """
    data = {
        "conversation": conversation,
        "finished": finished,
        "taken": taken,
        "complete": _("The answer is complete."),
    }
    _conversation(key="conversation_follower", data=data)


def speak(language: str, *, chosen: bool) -> None:
    """Tell the browser in which language the page is, and let it remember one that was chosen."""
    cookie = f"{LANGUAGE_COOKIE}={language}; path=/; max-age={_A_YEAR}; samesite=lax" if chosen else ""
    _language(key="page_language", data={"language": language, "cookie": cookie})


def citations(items: dict[str, dict[str, str]], copies: Mapping[str, str], *, on_open: Callable[[], Any]) -> None:
    """Show quotes for the markers whose address is "#cite-" and a key of `items`, and copy answers.

    Each item has label, title, section and quote. The key of the one that is activated is then found in
    `st.session_state.citations.open`. `copies` are texts, by the key of the button that copies them.
    """
    data = {"items": items, "copies": copies, "copied": _("Copied"), "not_copied": _("The browser did not allow it")}
    _citations(key="citations", data=data, on_open_change=on_open)


def reader(  # noqa: PLR0913 - each is one thing that is shown
    segments: Sequence[Segment],
    *,
    title: str,
    citation: str,
    number: int,
    uses: Sequence[str],
    on_close: Callable[[], Any],
) -> None:
    """Show a document, scrolled to what `number` quotes, and the statements that use it.

    `citation` names the marker that gets the focus back when the reader closes.
    """
    data = {
        "title": title,
        "citation": citation,
        "number": number,
        "uses": list(uses),
        "used": _("Used for"),
        "segments": [asdict(segment) for segment in segments],
    }
    _reader(key="reader", data=data, height="stretch", on_close_change=on_close)
