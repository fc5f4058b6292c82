"""Who may change the collection."""

import streamlit as st

from chatbot.page import visitors
from chatbot.page.opening import service
from chatbot.page.strangers import address_served, is_of_this_machine


def may_change() -> bool:
    """Say whether the visitor may add documents, replace and remove them."""
    is_alone = is_of_this_machine(address_served()) and not visitors.login_is_configured()
    return is_allowed(service().may_change, visitors.email(), is_alone=is_alone)


def is_allowed(who: str, email: str, *, is_alone: bool) -> bool:
    """Say whether a visitor with this address, "" for none, is one of those who may, as the setting names them.

    `is_alone` says that only this machine can reach the page, and nobody has to sign in.
    """
    if who in {"nobody", "anybody"}:
        return who == "anybody"
    if who == "auto":
        return is_alone
    return bool(email) and email.casefold() in {one.strip().casefold() for one in who.split(",")}


def named() -> str:
    """Give what a visitor who changes something is called: the address signed in with, "" where nobody signs in."""
    return visitors.email() or str(st.user.get("name") or "")
