"""The settings: who answers, what the documents are, the page's language, what is kept, and what this program is."""

import streamlit as st

from chatbot.errors import ChatbotError
from chatbot.page import texts, visit, visitors
from chatbot.page.languages import PAGE_LANGUAGES, _, language
from chatbot.page.marking import plain_markdown
from chatbot.page.opening import service
from chatbot.providers import ChatServer


def draw() -> None:
    """Draw the page."""
    st.header(_("Settings"), anchor=False)
    if visit.state.problem:
        st.error(plain_markdown(visit.state.problem), icon=":material/error:")
    _draw_about()
    _draw_answers()
    _draw_documents()
    _draw_language()
    _draw_kept()
    _draw_visitor()


def _draw_about() -> None:
    st.subheader(_("About"), anchor=False)
    st.markdown(texts.what_it_is())
    st.markdown(plain_markdown(texts.disclaimer(by_model=service().footnote.chat_server is not None)))


def _draw_answers() -> None:
    st.subheader(_("Answers"), anchor=False)
    server = service().footnote.chat_server
    if server is None:
        st.markdown(
            _("The documents are quoted. No language model is in use, and nothing that you ask leaves this machine.")
        )
        return
    st.markdown(plain_markdown(texts.sent_to(server.model, server.name)))
    if st.button(_("Test the server"), icon=":material/network_check:"):
        _test(server)


def _test(server: ChatServer) -> None:
    try:
        with st.spinner(_("Asking the server")):
            server.check()
    except ChatbotError as error:
        st.error(plain_markdown(str(error)), icon=":material/error:")
    else:
        st.success(_("The server answers."), icon=":material/check:")


def _draw_documents() -> None:
    st.subheader(_("Documents"), anchor=False)
    collection = service().footnote.collection
    st.caption(texts.indexed(collection.store.current.count(), collection.keywords.current.count()))


def _draw_language() -> None:
    st.subheader(_("Language"), anchor=False)
    st.radio(
        _("Language of the page"),
        list(PAGE_LANGUAGES),
        index=list(PAGE_LANGUAGES).index(language()),
        format_func=lambda code: PAGE_LANGUAGES[code],
        horizontal=True,
        key="chosen_language",
        on_change=_choose_language,
    )
    st.caption(_("Answers are given in the language of the question, quotes in that of the document."))


def _choose_language() -> None:
    visit.state.language = visit.state.chosen_language


def _draw_visitor() -> None:
    """Let whoever has signed in sign out."""
    if visitors.login_is_configured():
        st.subheader(_("Signed in"), anchor=False)
        st.markdown(plain_markdown(str(st.user.get("email") or st.user.get("name") or "")))
        st.button(_("Sign out"), icon=":material/logout:", on_click=st.logout)


def _draw_kept() -> None:
    st.subheader(_("What is kept"), anchor=False)
    st.markdown(plain_markdown(texts.kept_for(service().retention_days)))
    if visit.state.get("everything_deleted"):
        st.success(_("All your conversations are deleted."), icon=":material/check:")
        visit.state.everything_deleted = False
    if st.button(_("Delete all my data"), icon=":material/delete_forever:"):
        st.dialog(_("Delete all your conversations?"))(_draw_deletion)()


def _draw_deletion() -> None:
    st.markdown(_("Every question, answer and judgement of yours is deleted from the disk. This cannot be undone."))
    with st.container(horizontal=True, horizontal_alignment="right"):
        if st.button(_("Keep them"), key="keep_everything"):
            st.rerun()
        if st.button(_("Delete everything"), key="delete_everything", type="primary", on_click=visit.delete_everything):
            st.rerun()
