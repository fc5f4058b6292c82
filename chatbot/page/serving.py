"""Serving the page: Streamlit's own command, in this process, which has imported most of what it needs already."""

import os
from pathlib import Path

from streamlit import config
from streamlit.web import cli

from chatbot.page.strangers import address_served, refuse_strangers

_FRONT_DOOR = Path(__file__).parents[2] / "app.py"


def serve(port: int) -> None:
    """Serve the page on a port of this machine until the process is told to stop.

    Raise PublicAddressError where strangers could come in.
    """
    config._main_script_path = str(_FRONT_DOOR)  # noqa: SLF001 - as its command does: settings beside it count
    # The command itself reads the environment, which is not yet among the settings.
    refuse_strangers(os.environ.get("STREAMLIT_SERVER_ADDRESS") or address_served())
    # Set at once: else Streamlit warns that what it was asked for just now has changed.
    config.set_option("server.port", port)
    cli.main(["run", str(_FRONT_DOOR), "--server.port", str(port)], standalone_mode=False)
