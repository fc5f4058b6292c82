"""Serving the page: Streamlit's own command, in this process, which has imported most of what it needs already."""

import ipaddress
import os
from pathlib import Path

import streamlit as st
from streamlit import config
from streamlit.web import cli

from chatbot.errors import OpenToStrangersError

_FRONT_DOOR = Path(__file__).parents[2] / "app.py"


def serve(port: int) -> None:
    """Serve the page on a port of this machine until the process is told to stop.

    Raise OpenToStrangersError where others could reach it without signing in.
    """
    # Its command reads this variable too, its configuration alone does not.
    address = os.environ.get("STREAMLIT_SERVER_ADDRESS") or config.get_option("server.address")
    if not (_is_this_machine(address) or _login_is_configured()):
        raise OpenToStrangersError(address)
    # Set at once, too: Streamlit warns of what changes after it has read its configuration.
    config.set_option("server.port", port)
    config.set_option("server.address", address)
    options = ["--server.port", str(port), "--server.address", address or ""]
    cli.main(["run", str(_FRONT_DOOR), *options], standalone_mode=False)


def _is_this_machine(address: str | None) -> bool:
    if address == "localhost":
        return True
    try:
        return ipaddress.ip_address(address or "").is_loopback
    except ValueError:  # another name, or none: every address
        return False


def _login_is_configured() -> bool:
    """Say whether visitors have to sign in: whether Streamlit's secrets have a section for that."""
    return st.secrets.load_if_toml_exists() and "auth" in st.secrets
