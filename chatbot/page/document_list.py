"""The list of documents, and what can be done with each."""

from collections.abc import Sequence

import streamlit as st

from chatbot.page import changing, document_texts, permissions, sources, visit
from chatbot.page.conversation_list import zone
from chatbot.page.document_drop import draw_drop
from chatbot.page.languages import _, ngettext
from chatbot.page.marking import plain_markdown
from chatbot.page.opening import service
from vectorstore import DocumentRecord, Extent

_LISTED = 50  # documents; more are found by searching


def draw_list() -> None:
    """Draw the list, or say that it is empty."""
    records = service().catalog.documents()
    if not records:
        st.info(_("There are no documents yet."), icon=":material/info:")
        return
    wanted = ""
    if len(records) > _LISTED // 5:
        wanted = st.text_input(
            _("Search documents"),
            key="search_documents",
            type="search",
            icon=":material/search:",
            placeholder=_("Search documents"),
            label_visibility="collapsed",
        )
    found = [one for one in records if _matches(one, (wanted or "").casefold().split())]
    st.caption(
        ngettext("{count} document", "{count} documents", len(found)).format(count=f"{len(found):,}")
        if len(found) <= _LISTED
        else _("{count} documents; the first {shown} are shown").format(count=f"{len(found):,}", shown=_LISTED)
    )
    extents = service().extents()
    with st.container(key="documents", gap="small"):
        for record in found[:_LISTED]:
            if record.name in extents:
                _draw_document(record, extents[record.name], records)


def _matches(record: DocumentRecord, words: Sequence[str]) -> bool:
    said = f"{record.title} {record.path}".casefold()
    return all(word in said for word in words)


def _draw_document(record: DocumentRecord, extent: Extent, records: Sequence[DocumentRecord]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", wrap=False, border=True):
        with st.container(gap="xxsmall"):
            st.markdown(f"**{plain_markdown(record.title)}**")
            st.caption(plain_markdown(document_texts.facts(record, extent, zone())))
            same = [one.title for one in records if one.sha256 == record.sha256 and one.name != record.name]
            if same:
                st.caption(plain_markdown(_("The same content as {title}").format(title=same[0])))
            if extent.embedded < extent.passages:
                st.caption(f":material/schedule: {document_texts.by_words_only(extent)}")
        key = f"document_options_{record.name}"
        st.menu_button(
            _("Options for {title}").format(title=plain_markdown(record.title)),
            _options(),
            key=key,
            type="tertiary",
            icon=":material/more_horiz:",
            format_func=_option,
            on_click=_choose,
            args=(record.name, key),
        )


def _options() -> list[str]:
    changing_it = ["rename", "replace", "read_again", "remove"] if permissions.may_change() else []
    return ["open", "ask", *changing_it]


def _option(name: str) -> str:
    icon, words = {
        "open": (":material/open_in_full:", _("Open")),
        "ask": (":material/question_answer:", _("Ask about it")),
        "rename": (":material/edit:", _("Rename")),
        "replace": (":material/upload_file:", _("Replace by a newer version")),
        "read_again": (":material/refresh:", _("Read again")),
        "remove": (":material/delete:", _("Remove")),
    }[name]
    return f"{icon} {words}"


def _choose(document: str, key: str) -> None:
    """Do what was chosen for a document: at once, as the page may be drawn anew before it comes there."""
    match visit.state[key]:
        case "open":
            visit.state.open_citation = ""
            sources.open_place(document, 0, 0)
        case "ask":
            changing.ask_about(document)
            visit.state.is_to_ask = True
        case "read_again":
            changing.read_again(document)
        case option:
            visit.state.chosen_document = document
            visit.open_dialog(f"{option}_document")


def draw_dialog() -> None:
    """Draw the dialog that is open about a document, if one is."""
    dialogs = {
        "rename_document": (_("Rename the document"), _draw_rename),
        "replace_document": (_("Replace the document"), _draw_replace),
        "remove_document": (_("Remove the document?"), _draw_remove),
    }
    if visit.state.dialog not in dialogs:
        return
    record = next((one for one in service().catalog.documents() if one.name == visit.state.chosen_document), None)
    if record is None:
        visit.close_dialog()
        return
    title, draw_content = dialogs[visit.state.dialog]
    st.dialog(title, on_dismiss=visit.close_dialog)(draw_content)(record)


def _draw_rename(record: DocumentRecord) -> None:
    with st.form("rename_document", border=False):
        st.text_input(_("Title"), record.title, max_chars=200, key="new_document_title")
        st.caption(_("The file keeps its name."))
        if st.form_submit_button(_("Save"), type="primary", on_click=changing.retitle, args=(record.name,)):
            st.rerun()


def _draw_replace(record: DocumentRecord) -> None:
    st.markdown(plain_markdown(record.title))
    draw_drop(_("Add a newer version"), "version", replaces=record.name)


def _draw_remove(record: DocumentRecord) -> None:
    st.markdown(
        plain_markdown(
            _("{title} and its file {file} are deleted. This cannot be undone.").format(
                title=record.title, file=record.path
            )
        )
    )
    with st.container(horizontal=True, horizontal_alignment="right"):
        if st.button(_("Keep it"), key="keep_document", on_click=visit.close_dialog):
            st.rerun()
        if st.button(
            _("Remove it"), key="remove_document", type="primary", on_click=changing.remove, args=(record.name,)
        ):
            st.rerun()
