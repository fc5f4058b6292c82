"""Who a visitor is: whoever has signed in, where that is configured; else a browser, by a random id in a cookie.

What is kept names neither: the owner is a digest, from which the cookie or the account cannot be had.
"""

import hashlib
import re
import secrets
import threading

import streamlit as st
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_COOKIE = "footnote_visitor"
_ID = re.compile(r"[A-Za-z0-9_-]{32}")
_A_YEAR = 365 * 24 * 60 * 60  # seconds

_login_is_required = threading.Event()


class VisitorCookie:
    """Gives each browser a random id, with the page itself, in a cookie that no script can read."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; with the page, a browser that has no id is given one."""

        async def send_with_id(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(message):
                cookie = f"{_COOKIE}={secrets.token_urlsafe(24)}; Path=/; HttpOnly; SameSite=Lax; Max-Age={_A_YEAR}"
                secure = "; Secure" if scope.get("scheme") == "https" else ""
                message["headers"] = [*message.get("headers", []), (b"set-cookie", (cookie + secure).encode())]
            await send(message)

        wants_id = scope["type"] == "http" and not _has_id(scope)
        await self._app(scope, receive, send_with_id if wants_id else send)


def _is_page(response: Message) -> bool:
    """Say whether a response is a page, not what one loads: those come at once, and each would bring another id."""
    return any(
        name.lower() == b"content-type" and value.startswith(b"text/html") for name, value in response["headers"]
    )


def _has_id(scope: Scope) -> bool:
    # Read as the page's own connection reads them: other cookies of this host, however odd, hide none.
    sent = b"; ".join(value for name, value in scope["headers"] if name == b"cookie").decode("latin-1")
    return bool(_ID.fullmatch(cookie_parser(sent).get(_COOKIE, "")))


def require_login() -> None:
    """Let nobody in without signing in any more, whatever becomes of the file that configures it."""
    _login_is_required.set()


def login_is_configured() -> bool:
    """Say whether visitors have to sign in."""
    return _login_is_required.is_set() or "is_logged_in" in st.user


def owner() -> str:
    """Give whose conversations are shown; "" where a visitor has yet to sign in."""
    if login_is_configured():
        return _digest(f"{st.user.get('iss')} {st.user['sub']}") if st.user.get("is_logged_in") else ""
    browser = str(st.context.cookies.get(_COOKIE, ""))
    if _ID.fullmatch(browser):
        return _digest(browser)
    # A browser that takes no cookies: what it asks is its own as long as it stays.
    return _digest(st.session_state.setdefault("visitor", secrets.token_urlsafe(24)))


def email() -> str:
    """Give the address that a visitor has signed in with; "" for none, or one that is not known to be the visitor's."""
    if not login_is_configured() or not st.user.get("is_logged_in") or st.user.get("email_verified") is False:
        return ""
    return str(st.user.get("email") or "")


def _digest(identity: str) -> str:
    return hashlib.sha256(identity.encode()).hexdigest()
