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
    html=(
        '<div class="uses"></div>\n<p class="remark"></p>\n<div class="reader" tabindex="0" role="region"></div>\n'
        '<div class="beneath"></div>\n'
    ),
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


@dataclass(frozen=True, slots=True)
class TextView:
    """A document's text. `earlier` and `later` offer what of it is not shown, "" where nothing is left."""

    segments: tuple[Segment, ...]
    earlier: str
    later: str


@dataclass(frozen=True, slots=True)
class Box:
    """Where words that a citation quotes stand on a page's picture, in percent of its width and height."""

    left: float
    top: float
    width: float
    height: float
    number: int


@dataclass(frozen=True, slots=True)
class PageView:
    """A page as a picture, `ratio` times as wide as it is high, and below it the text of the open quote.

    `name` is what a screen reader says of the picture; `words` are what the browser says, by what it says it of; `way`
    offers the next page where the quote goes on there.
    """

    picture: str
    number: int
    name: str
    ratio: float
    boxes: tuple[Box, ...]
    quote: tuple[Segment, ...]
    is_first: bool
    is_last: bool
    words: Mapping[str, str]
    way: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table, with its number in a spreadsheet. Each cell is divided where a quote begins or ends."""

    number: int | None
    cells: tuple[tuple[Segment, ...], ...]


@dataclass(frozen=True, slots=True)
class TableView:
    """Rows of a table. `columns` are empty where they have no names; `row` is the heading of the rows' numbers."""

    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    caption: str
    row: str


@dataclass(frozen=True, slots=True)
class ReaderActs:
    """What is done when the reader is to close, turn to another page, show more text, or a picture does not come.

    Which page, and "before" or "after", is then in `st.session_state.reader`, as `turn` and `more`.
    """

    close: Callable[[], None]
    turn: Callable[[], None]
    unroll: Callable[[], None]
    do_without_picture: Callable[[], None]


View = TextView | PageView | TableView


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
    view: View,
    *,
    title: str,
    citation: str,
    number: int,
    uses: Sequence[str],
    remark: str,
    act: ReaderActs,
) -> None:
    """Show a document, scrolled to what `number` quotes, and the statements that use it.

    `citation` names the marker that gets the focus back when the reader closes. `act` says what is done then.
    """
    data = {
        "title": title,
        "citation": citation,
        "number": number,
        "uses": list(uses),
        "used": _("Used for"),
        "remark": remark,
        "kind": _KINDS[type(view)],
        "view": asdict(view),
    }
    _reader(
        key="reader",
        data=data,
        height="stretch",
        on_close_change=act.close,
        on_turn_change=act.turn,
        on_more_change=act.unroll,
        on_undrawn_change=act.do_without_picture,
    )


_KINDS = {TextView: "text", PageView: "page", TableView: "table"}
