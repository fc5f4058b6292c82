"""The source panel: a cited document beside the chat, its quotes marked."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import streamlit as st

from chatbot.answer import Answer, Citation
from chatbot.page import addresses, components, sources, texts, visit
from chatbot.page.components import Segment
from chatbot.page.languages import _
from chatbot.page.markers import citation_id
from chatbot.page.marking import plain_markdown
from chatbot.page.opening import service
from vectorstore import Catalog

_Span = tuple[int, int]


def draw_source_panel() -> None:
    """Draw the panel for the citation that is open, or for the place that an address leads to, if there is one."""
    addresses.write()
    opened = sources.opened()
    if opened is None:
        return
    with st.container(key="source_panel"):
        with st.container(horizontal=True, vertical_alignment="center", wrap=False):
            st.markdown(f"**{plain_markdown(opened.title)}**", width="stretch")
            st.button(_("Close"), key="close_source", icon=":material/close:", type="tertiary", on_click=_close)
        if opened.section:
            st.caption(plain_markdown(opened.section))
        turn = sources.opened_turn()
        if turn is None:
            _draw_reader(opened, [opened], identity=f"place-{opened.document}-{opened.start}-{opened.end}")
        else:
            _draw_citation(turn, opened)


def _draw_citation(turn: int, opened: Citation) -> None:
    """Draw a citation of an answer among the others of that answer."""
    answer = visit.turns()[turn].answer
    assert answer is not None  # noqa: S101 - the citation is one of it
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _step("previous", -1, turn, opened, answer)
        st.caption(texts.quote_of(opened.number, len(answer.citations)), width="content")
        _step("next", 1, turn, opened, answer)
    present = [sources.as_it_stands(turn, one) for one in answer.citations]
    here = [one for one in present if one is not None and one.document == opened.document]
    if not any(one.number == opened.number for one in here):
        st.warning(texts.gone(), icon=":material/history:")
        st.markdown(f"“{plain_markdown(opened.quote)}”")
    if here:
        uses = [statement.text for statement in answer.statements if opened.number in statement.citations]
        _draw_reader(opened, here, identity=citation_id(turn, opened.number), uses=uses)


def _draw_reader(opened: Citation, here: Sequence[Citation], *, identity: str, uses: Sequence[str] = ()) -> None:
    catalog = service().catalog
    if all(record.name != opened.document for record in catalog.documents()):
        return
    components.reader(
        segments(catalog, opened.document, here),
        title=opened.title,
        citation=identity,
        number=opened.number,
        uses=uses,
        on_close=_close,
    )


def _close() -> None:
    sources.open_citation("")


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


def segments(catalog: Catalog, document: str, citations: Iterable[Citation]) -> list[Segment]:
    """Divide a document's text where a heading or a quote begins or ends."""
    text = catalog.text(document)
    headings = [
        (text.rfind("\n", 0, section.start) + 1, section.body_start)  # with the marks before it on its line
        for section in catalog.sections(document)
        if section.heading
    ]
    quotes = [(citation.number, (citation.start, citation.end)) for citation in citations]
    bounds = {0, len(text), *_ends(headings), *_ends(span for _, span in quotes)}
    ordered = sorted(bounds)
    return [
        Segment(
            text=text[start:end],
            heading=any(_holds(span, start) for span in headings),
            numbers=tuple(number for number, span in quotes if _holds(span, start)),
        )
        for start, end in pairwise(ordered)
    ]


def _ends(spans: Iterable[_Span]) -> Iterable[int]:
    return (end for span in spans for end in span)


def _holds(span: _Span, offset: int) -> bool:
    return span[0] <= offset < span[1]
