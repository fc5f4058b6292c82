"""Who may change the collection."""

import streamlit as st

from chatbot.page import visitors
from chatbot.page.opening import service
from chatbot.page.strangers import address_served, is_of_this_machine


def may_change() -> bool:
    """Say whether the visitor may add documents, replace and remove them."""
    who = service().may_change
    if who in {"nobody", "anybody"}:
        return who == "anybody"
    if who == "auto":
        return is_of_this_machine(address_served()) and not visitors.login_is_configured()
    allowed = {one.strip().casefold() for one in who.split(",")}
    return visitors.email().casefold() in allowed


def named() -> str:
    """Give what a visitor who changes something is called: the address signed in with, "" where nobody signs in."""
    return visitors.email() or str(st.user.get("name") or "")
