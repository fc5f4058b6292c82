"""Taking a conversation along: as a file that can be read, printed, or checked again."""

import re

import streamlit as st

from chatbot.conversation import Conversation
from chatbot.exporting import as_html, as_json, as_markdown
from chatbot.page.languages import _

_FORMS = (
    ("HTML", as_html, "html", "text/html"),
    ("Markdown", as_markdown, "md", "text/markdown"),
    ("JSON", as_json, "json", "application/json"),
)
_NOT_IN_NAMES = re.compile(r"[^\w-]+")


def draw_export(conversation: Conversation) -> None:
    """Offer a conversation in each form."""
    st.markdown(_("With every quote, where it stands, and a fingerprint of each document."))
    st.caption(_("Whoever gets the file can check its quotes against the documents: `python -m chatbot verify FILE`"))
    with st.container(horizontal=True):
        for name, write, suffix, media_type in _FORMS:
            st.download_button(
                name,
                write(conversation),
                f"{_NOT_IN_NAMES.sub('-', conversation.title).strip('-').lower() or 'conversation'}.{suffix}",
                media_type,
                key=f"export_{suffix}",
                icon=":material/download:",
                on_click="ignore",
            )
