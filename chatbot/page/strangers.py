"""Who can reach the page: this machine alone, or those who sign in."""

import ipaddress

from streamlit import config
from streamlit.auth_util import get_secrets_auth_section

from chatbot.errors import PublicAddressError


def address_served() -> str:
    """Give the address that the page is served at, by Streamlit's settings; "" for all that the machine has."""
    return str(config.get_option("server.address") or "")


def refuse_strangers(address: str) -> None:
    """Raise PublicAddressError where others than this machine can reach an address and nobody has to sign in."""
    if not is_of_this_machine(address) and not get_secrets_auth_section():
        raise PublicAddressError(address)


def is_of_this_machine(address: str) -> bool:
    """Say whether only this machine can reach an address."""
    if address.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:  # none is all that the machine has; what a name stands for, others decide
        return False
