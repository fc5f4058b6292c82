"""The source panel: a cited document beside the chat, its quotes marked."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import streamlit as st

from chatbot.answer import Answer, Citation
from chatbot.page import components, texts
from chatbot.page.components import Segment
from chatbot.page.markers import citation_id, find_citation
from chatbot.page.marking import plain_markdown
from vectorstore import Catalog

_Span = tuple[int, int]


def draw_source_panel(conversation: Sequence[Answer], catalog: Catalog, open_citation: Callable[[str], None]) -> None:
    """Draw the panel for the citation that is open, if one is. `open_citation` opens another, "" closes the panel."""
    found = find_citation(conversation, st.session_state.open_citation)
    if found is None:
        return
    turn, citation = found
    citations = conversation[turn].citations

    def close() -> None:
        open_citation("")

    def turn_to(number: int) -> None:
        open_citation(citation_id(turn, number))

    with st.container(key="source_panel"):
        with st.container(horizontal=True, vertical_alignment="center", wrap=False):
            st.markdown(f"**{plain_markdown(citation.title)}**", width="stretch")
            st.button(texts.CLOSE, key="close_source", icon=":material/close:", type="tertiary", on_click=close)
        if citation.section:
            st.caption(plain_markdown(citation.section))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            _step("previous", -1, citation, citations, turn_to)
            st.caption(texts.quote_of(citation.number, len(citations)), width="content")
            _step("next", 1, citation, citations, turn_to)
        same_document = [one for one in citations if one.document == citation.document]
        components.reader(
            segments(catalog, citation.document, same_document),
            key=f"{turn}-{citation.document}",
            title=citation.title,
            citation=citation_id(turn, citation.number),
            number=citation.number,
            on_close=close,
        )


def _step(
    name: str, direction: int, citation: Citation, citations: Sequence[Citation], turn_to: Callable[[int], None]
) -> None:
    """Draw the button to the next or the previous of an answer's quotes."""
    forward = direction > 0
    st.button(
        texts.NEXT if forward else texts.PREVIOUS,
        key=f"{name}_quote",
        icon=":material/arrow_downward:" if forward else ":material/arrow_upward:",
        type="tertiary",
        disabled=not 1 <= citation.number + direction <= len(citations),
        on_click=turn_to,
        args=(citation.number + direction,),
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
