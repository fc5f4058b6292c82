"""The source panel: a cited document beside the chat, as a page, a table or a text, its quotes marked."""

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from chatbot.answer import Answer, Citation
from chatbot.page import addresses, components, leafing, sources, texts, visit
from chatbot.page.components import PageView, View
from chatbot.page.languages import _
from chatbot.page.marked_page import page_view
from chatbot.page.marked_table import table_view
from chatbot.page.marked_text import text_view
from chatbot.page.markers import citation_id
from chatbot.page.marking import plain_markdown
from chatbot.page.opening import service
from vectorstore import DocumentRecord


def draw_source_panel() -> None:
    """Draw the panel for the citation that is open, or for the place that an address leads to, if there is one."""
    addresses.write()
    opened = sources.opened()
    if opened is None:
        return
    turn = sources.opened_turn()
    with st.container(key="source_panel", gap="xsmall"):
        if turn is None:
            _draw_place(opened)
        else:
            _draw_citation(turn, opened)


def _draw_place(opened: Citation) -> None:
    """Draw a place that is no citation of an answer."""
    _draw_head(opened)
    identity = f"place-{opened.document}-{opened.start}-{opened.end}"
    if record := _record(opened.document):
        tools = st.container(horizontal=True, horizontal_alignment="right", key="source_tools")
        _draw_reader(record, opened, [opened], tools, identity=identity, number=opened.number)


def _draw_citation(turn: int, opened: Citation) -> None:
    """Draw a citation of an answer among the others of that answer."""
    answer = visit.turns()[turn].answer
    assert answer is not None  # noqa: S101 - the citation is one of it
    standing = sources.as_it_stands(turn, opened)
    _draw_head(standing or opened)
    tools = st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", key="source_tools"
    )
    with tools.container(horizontal=True, vertical_alignment="center", gap="small", width="content"):
        _step("previous", -1, turn, opened, answer)
        st.caption(texts.quote_of(opened.number, len(answer.citations)), width="content")
        _step("next", 1, turn, opened, answer)
    record = _record(opened.document)
    if standing is None or record is None:
        st.warning(texts.gone(), icon=":material/history:")
        st.markdown(f"“{plain_markdown(opened.quote)}”")
    present = [sources.as_it_stands(turn, one) for one in answer.citations]
    here = [one for one in present if one is not None and one.document == opened.document]
    uses = [statement.text for statement in answer.statements if opened.number in statement.citations]
    if record and here:
        identity = citation_id(turn, opened.number)
        _draw_reader(record, standing or here[0], here, tools, identity=identity, number=opened.number, uses=uses)


def _draw_head(opened: Citation) -> None:
    with st.container(horizontal=True, vertical_alignment="center", wrap=False):
        st.markdown(f"**{plain_markdown(opened.title)}**", width="stretch")
        st.button(_("Close"), key="close_source", icon=":material/close:", type="tertiary", on_click=_close)
    if within := texts.within(opened):
        st.caption(plain_markdown(within))


def _record(document: str) -> DocumentRecord | None:
    return next((record for record in service().catalog.documents() if record.name == document), None)


def _draw_reader(  # noqa: PLR0913 - what is shown, of what, and where the choice between its views stands
    record: DocumentRecord,
    shown: Citation,
    here: Sequence[Citation],
    tools: DeltaGenerator,
    *,
    identity: str,
    number: int,
    uses: Sequence[str] = (),
) -> None:
    """Draw a document around what is `shown` of it, with the quotes that are `here`, of which `number` is open."""
    catalog, leafed = service().catalog, leafing.leafing()
    view: View | None = page_view(catalog, service().pictures, record, opened=shown, here=here, leafing=leafed)
    remark = ""
    if view and not service().pictures.is_as_read(record):
        view, remark = None, texts.undrawn(has_changed=True)
    view = view or table_view(catalog, record.name, shown, here)
    if view:
        with tools:
            _draw_choice(view)
        if leafed.is_undrawn:
            remark = texts.undrawn(has_changed=False)
    if view is None or leafed.is_undrawn or visit.state.as_text:
        view = text_view(catalog, record.name, shown, here, leafed)
    components.reader(view, title=record.title, citation=identity, number=number, uses=uses, remark=remark, act=_ACTS)


def _draw_choice(view: View) -> None:
    """Let the visitor choose between a page or a table and its text."""
    kind = _("Page") if isinstance(view, PageView) else _("Table")
    words = {False: kind, True: _("Text")}
    st.segmented_control(
        _("Show as"),
        list(words),
        format_func=lambda as_text: words[as_text],
        default=visit.state.as_text,
        required=True,
        key="view_as_text",
        on_change=leafing.choose_view,
        label_visibility="collapsed",
        width="content",
    )


def _close() -> None:
    sources.open_citation("")


_ACTS = components.ReaderActs(_close, leafing.turn_page, leafing.unroll, leafing.do_without_picture)


def _turn_to(turn: int, number: int) -> None:
    sources.open_citation(citation_id(turn, number))


def _step(name: str, direction: int, turn: int, opened: Citation, answer: Answer) -> None:
    """Draw the button to the next or the previous of an answer's quotes."""
    forward = direction > 0
    number = opened.number + direction
    st.button(
        _("Next quote") if forward else _("Previous quote"),
        key=f"{name}_quote",
        icon=":material/arrow_downward:" if forward else ":material/arrow_upward:",
        type="tertiary",
        disabled=not 1 <= number <= len(answer.citations),
        on_click=_turn_to,
        args=(turn, number),
    )
