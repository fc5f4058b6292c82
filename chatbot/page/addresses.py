"""The page's address: what it leads to, and that it leads to what is shown."""

import re

import streamlit as st

from chatbot.page import sources, visit
from chatbot.page.visit import state

_OFFSET = re.compile(r"[0-9]{1,9}")
_LONGEST_ID = 64  # characters


def follow() -> None:
    """Show what the address of a page that has just been opened leads to."""
    address = st.query_params
    if question := address.get("q"):
        state.question = question  # for the visitor to send, not for who made the address
    if identity := address.get("conversation"):
        visit.open_conversation(identity[:_LONGEST_ID])
    if "document" in address:
        start, end = address.get("start", ""), address.get("end", "")
        if _OFFSET.fullmatch(start) and _OFFSET.fullmatch(end):
            sources.open_place(address["document"], int(start), int(end))


def write() -> None:
    """Let the address lead to what is shown. Nothing is run again for it."""
    address = {"conversation": state.conversation} if state.conversation else {}
    if place := sources.opened():
        address |= {"document": place.document, "start": str(place.start), "end": str(place.end)}
    if st.query_params.to_dict() != address:
        st.query_params.from_dict(address)
