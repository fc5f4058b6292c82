"""Which page a visitor sees: the chat or the settings, once the documents are open and the visitor has signed in."""

import streamlit as st

from chatbot.errors import ChatbotError
from chatbot.page import (
    addresses,
    chat,
    components,
    conversation_list,
    documents_page,
    settings_page,
    texts,
    visit,
    visitors,
)
from chatbot.page.languages import _, find_out_language, language
from chatbot.page.marking import plain_markdown
from chatbot.page.opening import opening
from vectorstore import VectorstoreError

_QUICK_OPENING = 0.2  # seconds; what takes longer shows how far it is
_PROGRESS_EVERY = 0.3  # seconds


def draw() -> None:
    """Draw the page that the address names, or what stands before it."""
    find_out_language()
    talking = st.Page(chat.draw, title=texts.NAME, url_path="chat", default=True)
    settings = st.Page(settings_page.draw, title=_("Settings"), url_path="settings")
    documents = documents_page.as_page(talking)
    page = st.navigation([talking, documents, settings], position="hidden")
    if not _may_enter():
        return
    try:
        if visit.begin():
            addresses.follow()
        with st.sidebar:
            conversation_list.draw(talking)
            st.page_link(documents, label=_("Documents"), icon=":material/library_books:")
            st.page_link(settings, label=_("Settings"), icon=":material/settings:")
            with st.container(key="unseen_language"):
                components.speak(language(), chosen="language" in visit.state)
        page.run()
    except (ChatbotError, VectorstoreError) as error:
        st.error(plain_markdown(str(error)), icon=":material/error:")
        st.button(_("Try again"), key="draw_again")


def _may_enter() -> bool:
    """Say whether the page can be drawn; else draw what is to be done first."""
    if visitors.login_is_configured() and not visitors.owner():
        st.markdown(f"## {texts.NAME}", anchors=False)
        st.markdown(_("Sign in to ask about the documents. Nobody but you sees what you ask."))
        st.button(_("Sign in"), type="primary", on_click=st.login)
        return False
    opened = opening()
    opened.begin()
    if opened.service is None and not opened.has_failed:
        opened.wait(_QUICK_OPENING)
    if opened.service is not None:
        return True
    if opened.has_failed:
        st.error(plain_markdown(opened.problem or texts.not_opened()), icon=":material/error:")
        st.button(_("Try again"), on_click=opened.begin_again)
    else:
        _draw_opening()
    return False


@st.fragment(run_every=_PROGRESS_EVERY)
def _draw_opening() -> None:
    """Show how far the opening is, until it is decided."""
    opened = opening()
    if opened.service is not None or opened.has_failed:
        st.rerun()
    words = _("Reading the documents for the first time") if opened.progress else _("Opening the documents")
    st.progress(opened.progress, words)
