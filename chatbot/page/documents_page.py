"""The documents: what is in the collection, what is being done with it, and what can be done with each."""

from collections.abc import Sequence

import streamlit as st
from streamlit.elements.widgets.file_uploader import AcceptMultipleFiles
from streamlit.navigation.page import Page as StreamlitPage

from chatbot.page import changing, components, document_texts, permissions, sources, visit, visitors
from chatbot.page.conversation_list import zone
from chatbot.page.languages import _, ngettext
from chatbot.page.marking import plain_markdown
from chatbot.page.opening import service
from chatbot.page.source_panel import draw_source_panel
from chatbot.page.uploads import Upload
from vectorstore import DocumentRecord, DuplicateError, Extent, UnreadableFileError

_LISTED = 50  # documents; more are found by searching
_LOOK_EVERY, _LOOK_EVERY_AT_REST = 0.5, 3.0  # seconds


def draw(talking: StreamlitPage) -> None:
    """Draw the page. `talking` is the page where questions are asked."""
    if visit.state.is_to_ask:
        visit.state.is_to_ask = False
        st.switch_page(talking)
    st.header(_("Documents"), anchor=False)
    if visit.state.problem:
        st.error(plain_markdown(visit.state.problem), icon=":material/error:")
    if permissions.may_change():
        _draw_uploader()
    _draw_work()
    _draw_failures()
    _draw_list()
    _draw_dialog()
    _panel()
    components.conversation(conversation="", finished="", taken=visit.state.taken)


def _draw_uploader() -> None:
    _draw_drop(_("Add documents"), "files", several=True)
    with st.container(horizontal=True, vertical_alignment="top"):
        st.caption(
            _(
                "PDF, Word, PowerPoint, Excel, CSV, EPUB, e-mail, HTML, Markdown and text. They are copied into the "
                "collection's folder and read on this machine."
            ),
            width="stretch",
        )
        with st.popover(_("Add a folder"), icon=":material/drive_folder_upload:", type="tertiary"):
            _draw_drop(_("Add a folder, with all that is in it"), "folder", several="directory")


def _draw_drop(label: str, name: str, *, several: AcceptMultipleFiles = False, replaces: str = "") -> None:
    key = f"brought_{name}_{visit.state.brought}"
    st.file_uploader(
        label,
        accept_multiple_files=several,
        key=key,
        on_change=changing.bring,
        args=(key, replaces),
        max_upload_size=service().largest_file_mb,
    )


def _draw_work() -> None:
    """Show what is being done, again and again, alone; the whole page when something is done."""
    st.fragment(_draw_work_now, run_every=_LOOK_EVERY if _is_at_work() else _LOOK_EVERY_AT_REST)()


def _is_at_work() -> bool:
    background = service().background
    return (background.reading.total + background.embedding.total > 0) or any(
        one.state in {"waiting", "reading"} for one in service().uploads.of(visitors.owner())
    )


def _draw_work_now() -> None:
    uploads = service().uploads.of(visitors.owner())
    background = service().background
    seen = (
        service().footnote.collection.version,
        [one.state for one in uploads],
        background.reading.problem,
        background.embedding.problem,
        background.clearing.problem,
        _is_at_work(),
    )
    if visit.state.setdefault("work_seen", seen) != seen:
        visit.state.work_seen = seen
        st.rerun()
    _draw_uploads(uploads)
    for work in (background.reading, background.embedding, background.clearing):
        if work.problem:
            st.warning(plain_markdown(work.problem), icon=":material/error:")
        elif work.total and work.done < work.total:
            st.progress(work.done / work.total, document_texts.work(work))
        elif work.step == "clearing":
            st.caption(document_texts.work(work))


def _draw_uploads(uploads: Sequence[Upload]) -> None:
    if not uploads:
        return
    with st.container(border=True, key="uploads", gap="xxsmall"):
        for upload in uploads:
            name = plain_markdown(upload.file_name)
            match upload.state:
                case "waiting":
                    st.markdown(f":material/schedule: {name}: " + _("waiting"))
                case "reading":
                    st.markdown(f":material/hourglass_top: {name}: " + _("being read"))
                case "added":
                    st.markdown(f":material/check: {name}: " + _("can be asked about"))
                case "failed":
                    st.markdown(f":material/error: {plain_markdown(_problem(upload))}")
        if any(one.state in {"added", "failed"} for one in uploads):
            st.button(_("Clear"), key="dismiss_uploads", type="tertiary", on_click=changing.dismiss)


def _problem(upload: Upload) -> str:
    if isinstance(upload.problem, UnreadableFileError):
        return document_texts.unreadable(upload.problem)
    if isinstance(upload.problem, DuplicateError):
        return _("{file} is in the collection already: {title}").format(
            file=upload.problem.file, title=upload.problem.title
        )
    return str(upload.problem or _("{file} could not be read.").format(file=upload.file_name))


def _draw_failures() -> None:
    failures = service().catalog.failures().values()
    if failures:
        lines = [
            document_texts.unreadable(UnreadableFileError(one.path, one.problem, one.detail))
            for one in list(failures)[:_LISTED]
        ]
        count = len(failures)
        with st.expander(
            ngettext("{count} file is not in the collection", "{count} files are not in the collection", count).format(
                count=count
            ),
            icon=":material/error:",
        ):
            st.markdown("\n".join(f"- {plain_markdown(line)}" for line in lines))


def _draw_list() -> None:
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


def _draw_dialog() -> None:
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
    _draw_drop(_("Add a newer version"), "version", replaces=record.name)


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


_panel = st.fragment(draw_source_panel, key="panel")


def as_page(talking: StreamlitPage) -> StreamlitPage:
    """Give the page for the navigation."""
    return st.Page(lambda: draw(talking), title=_("Documents"), url_path="documents")
