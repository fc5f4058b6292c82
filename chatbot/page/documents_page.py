"""The documents: what is in the collection, what is being done with it, and what can be done with each."""

import streamlit as st
from streamlit.navigation.page import Page as StreamlitPage

from chatbot.page import components, permissions, visit
from chatbot.page.document_drop import draw_uploader
from chatbot.page.document_list import draw_dialog, draw_list
from chatbot.page.document_work import draw_failures, draw_work
from chatbot.page.languages import _
from chatbot.page.marking import plain_markdown
from chatbot.page.source_panel import draw_source_panel


def draw(talking: StreamlitPage) -> None:
    """Draw the page. `talking` is the page where questions are asked."""
    if visit.state.is_to_ask:
        visit.state.is_to_ask = False
        st.switch_page(talking)
    st.header(_("Documents"), anchor=False)
    if visit.state.problem:
        st.error(plain_markdown(visit.state.problem), icon=":material/error:")
    if permissions.may_change():
        draw_uploader()
    draw_work()
    draw_failures()
    draw_list()
    draw_dialog()
    _panel()
    components.conversation(conversation="", finished="", taken=visit.state.taken)


_panel = st.fragment(draw_source_panel, key="panel")


def as_page(talking: StreamlitPage) -> StreamlitPage:
    """Give the page for the navigation."""
    return st.Page(lambda: draw(talking), title=_("Documents"), url_path="documents")
