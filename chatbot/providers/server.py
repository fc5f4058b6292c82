"""Which server: its name for people, and whether it can be asked at all."""

from urllib.parse import urlsplit

from pydantic import SecretStr

from chatbot.errors import KeyMissingError

_WANTS_A_KEY = "api.openai.com"


def server_name(base_url: str) -> str:
    """Give a server's host, and its port where it has one of its own, without credentials."""
    return urlsplit(base_url).netloc.rpartition("@")[2]


def key_for(server: str, key: SecretStr | None) -> str | None:
    """Give the key as it is sent. Raise KeyMissingError for a server that is known to want one, where there is none."""
    if key is None and server == _WANTS_A_KEY:
        raise KeyMissingError(server)
    return key.get_secret_value() if key else None
