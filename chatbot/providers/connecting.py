"""How requests leave: to one server, with what the protocol needs and nothing else.

The libraries read more than a dozen environment variables that send requests, or more in them, elsewhere: proxies,
gateways, organizations, headers. Here each request is made of what was set, and no variable of others is looked at.
"""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

import httpx2
import openai
from langchain_core.language_models import BaseChatModel
from langchain_openai import ChatOpenAI
from pydantic import SecretStr

from chatbot.errors import UnreachableError
from chatbot.providers.waiting import Line

# The libraries want a key, and servers that want none ignore it. The real one is known to the transport only.
_NO_KEY = "none"

_line: ContextVar[Line] = ContextVar("line")


def chat_model(model: str, *, base_url: str, key: str | None, server: str) -> BaseChatModel:
    """Give LangChain's chat model of a server. Raise UnreachableError for an address that nothing can be made of."""
    with _addressing(server):
        return ChatOpenAI(
            model=model,
            base_url=base_url,
            api_key=SecretStr(_NO_KEY),
            temperature=0,
            max_retries=0,
            http_client=_http_client(key),
            http_socket_options=(),
            openai_proxy=None,
            use_responses_api=False,
            stream_usage=False,
            output_version="v0",
        )


def client(*, base_url: str, key: str | None, server: str) -> openai.OpenAI:
    """Give a client of a server for what is no chat. Raise UnreachableError as `chat_model` does."""
    with _addressing(server):
        return openai.OpenAI(base_url=base_url, api_key=_NO_KEY, max_retries=0, http_client=_http_client(key))


@contextmanager
def _addressing(server: str) -> Iterator[None]:
    try:
        yield
    except httpx2.InvalidURL:
        raise UnreachableError(server, "it is no address") from None


def by_way_of(line: Line) -> None:
    """Let this thread's requests be ones that the line can cut. Without a line nothing is sent."""
    _line.set(line)


def _http_client(key: str | None) -> httpx2.Client:
    # Redirects are not followed: they could lead to a server that nobody has chosen.
    return httpx2.Client(transport=_Transport(key), trust_env=False, follow_redirects=False)


@cache
def _certificates() -> ssl.SSLContext:
    return httpx2.create_ssl_context()


class _Transport(httpx2.HTTPTransport):
    """Sends a request with headers of its own making, on a connection of its own."""

    def __init__(self, key: str | None) -> None:
        # Certificates may be the environment's (SSL_CERT_FILE); proxies are not, as a client with a transport has none.
        super().__init__(
            verify=_certificates(), limits=httpx2.Limits(max_connections=None, max_keepalive_connections=0)
        )
        self._key = key or _NO_KEY

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.headers = httpx2.Headers(
            {
                "Host": request.url.netloc.decode("ascii"),
                "Connection": "close",
                "Authorization": f"Bearer {self._key}",
                "User-Agent": "Footnote",
                "Accept": "*/*",
                "Content-Type": "application/json",
                "Content-Length": str(len(request.read())),
            }
        )
        line = _line.get()
        # The line's cut is the deadline for all; the timeouts are there for when nobody is left to cut it.
        total = line.deadlines.total
        timeout = {"connect": line.deadlines.connect, "read": total, "write": total, "pool": total}
        request.extensions = {"trace": line.trace, "timeout": timeout}
        return super().handle_request(request)
