"""What stands around the page: the headers of every response, and what starts with the server."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.auth_util import get_secrets_auth_section

from chatbot.page import pictures
from chatbot.page.opening import opening
from chatbot.page.printing import print_streamlits_errors_without_words
from chatbot.page.strangers import address_served, refuse_strangers
from chatbot.page.visitors import VisitorCookie, require_login

_LONGEST_NUMBER = 9  # digits
SCRIPT = Path(__file__).with_name("script.py")

# Nothing may be loaded from elsewhere, and nothing sent there. Streamlit styles elements inline and makes modules of
# its components' scripts as blobs; the hash is that of the one script inside its index.html.
_CONTENT_SECURITY_POLICY = """
default-src 'self';
script-src 'self' blob: 'sha256-THxz9J9+wf7rhwR2YkXJoSZ13UCmYyC+3lNDv2+8ugA=';
style-src 'self' 'unsafe-inline';
img-src 'self' data: blob:;
font-src 'self' data:;
connect-src 'self';
worker-src 'self' blob:;
object-src 'none';
base-uri 'self';
form-action 'self';
frame-ancestors 'none'
"""
_HEADERS = [
    (b"content-security-policy", _CONTENT_SECURITY_POLICY.replace("\n", " ").strip().encode()),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
]


class SecurityHeaders:
    """Sends the headers above with every response."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and its response back with the headers."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *_HEADERS]
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)


def _page_picture(request: Request) -> Response:
    """Send the picture of a page to whom the page has given its address. It waits for the drawing in a thread."""
    asked = request.query_params
    service, page = opening().service, asked.get("page", "")
    is_number = page.isascii() and page.isdecimal() and len(page) < _LONGEST_NUMBER
    if service is None or not is_number:
        return Response(status_code=404)
    drawn = service.pictures.picture(asked.get("document", ""), int(page), asked.get("seal", ""))
    if drawn is None:
        return Response(status_code=404)
    # Not for the browser's disk: that would tell what was looked at.
    return Response(drawn, media_type="image/png", headers={"cache-control": "no-store"})


ROUTES = [Route(pictures.ROUTE, _page_picture)]
MIDDLEWARE = [Middleware(GZipMiddleware, minimum_size=1_000), Middleware(SecurityHeaders), Middleware(VisitorCookie)]


@asynccontextmanager
async def open_early(_app: st.App) -> AsyncIterator[dict[str, object]]:
    """Begin to open the collection when the server starts: the first visitor does not wait for it. Close it at the end.

    Raise PublicAddressError where strangers could come in.
    """
    refuse_strangers(address_served())
    if get_secrets_auth_section():  # once it was there: Streamlit reads the file again whenever it changes
        require_login()
    print_streamlits_errors_without_words()
    opening().begin()
    try:
        yield {}
    finally:
        if opened := opening().service:
            opened.close()
