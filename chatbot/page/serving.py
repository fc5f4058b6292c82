"""Serving the page: Streamlit's own command, in this process, which has imported most of what it needs already."""

from pathlib import Path

from streamlit.web import cli

_FRONT_DOOR = Path(__file__).parents[2] / "app.py"


def serve(port: int) -> None:
    """Serve the page on a port of this machine until the process is told to stop."""
    cli.main(["run", str(_FRONT_DOOR), "--server.port", str(port)], standalone_mode=False)
