"""Where files are dropped."""

import streamlit as st
from streamlit.elements.widgets.file_uploader import AcceptMultipleFiles

from chatbot.page import changing, visit
from chatbot.page.languages import _
from chatbot.page.opening import service


def draw_uploader() -> None:
    """Take files and folders for the collection."""
    draw_drop(_("Add documents"), "files", several=True)
    with st.container(horizontal=True, vertical_alignment="top"):
        st.caption(
            _(
                "PDF, Word, PowerPoint, Excel, CSV, EPUB, e-mail, HTML, Markdown and text. They are copied into the "
                "collection's folder and read on this machine."
            ),
            width="stretch",
        )
        with st.popover(_("Add a folder"), icon=":material/drive_folder_upload:", type="tertiary"):
            draw_drop(_("Add a folder, with all that is in it"), "folder", several="directory")


def draw_drop(label: str, name: str, *, several: AcceptMultipleFiles = False, replaces: str = "") -> None:
    """Take files, new ones or a newer version of a document."""
    key = f"brought_{name}_{visit.state.brought}"
    st.file_uploader(
        label,
        accept_multiple_files=several,
        key=key,
        on_change=changing.bring,
        args=(key, replaces),
        max_upload_size=service().largest_file_mb,
    )
