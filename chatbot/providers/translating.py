"""What openai and the HTTP library fail with, in this program's words.

Errors are made here, not chained to their causes: those hold the server's words, and some servers repeat the key.
"""

import re
import textwrap
from dataclasses import dataclass, field
from http import HTTPStatus

import httpx2
import openai

from chatbot.errors import (
    ContentFilteredError,
    ContextTooLongError,
    CutOffError,
    KeyRejectedError,
    ModelError,
    ModelUnknownError,
    NotCompatibleError,
    RequestRefusedError,
    ServerFailedError,
    TooManyRequestsError,
    UnreachableError,
)
from chatbot.providers.asking import not_connected
from chatbot.providers.waiting import Deadlines

_LONGEST_QUOTE = 200  # characters of a server's words
_CONTEXT_CODES = {"context_length_exceeded", "exceed_context_size_error"}
_CONTEXT = re.compile(r"context.(length|size|window)|prompt is too long", re.IGNORECASE)
_FILTER_CODES = {"content_filter", "content_policy_violation"}
_ERROR_NUMBER = re.compile(r"^\[Errno -?\d+\] ")
_MODEL = re.compile(
    r"\bmodel\b.{0,200}\b(not (found|exist|a valid|available)|unknown)|(unknown|invalid|no such) model", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked of which server, for the messages. `shorten` says how less can be sent."""

    server: str
    model: str
    model_setting: str
    shorten: str
    key: str | None = field(repr=False)


def translated(error: Exception, asked: Asked, deadlines: Deadlines, *, begun: bool) -> ModelError:
    """Say what happened. `begun` says whether something of the reply had come."""
    if isinstance(error, openai.APIStatusError):
        return _known(error, asked) or _by_status(error, asked)
    if isinstance(error, openai.APIConnectionError):
        return _not_connected(error, asked, deadlines, begun=begun)
    if isinstance(error, openai.APIError):  # told in the midst of a stream that began well
        said = _said(error, asked)
        broken = CutOffError(asked.server, said) if begun else ServerFailedError(asked.server, said, wait=None)
        return _known(error, asked) or broken
    if begun:
        return CutOffError(asked.server, "what came is no part of a reply")
    return NotCompatibleError(asked.server, "what came is no reply of a model")


def _not_connected(error: openai.APIConnectionError, asked: Asked, deadlines: Deadlines, *, begun: bool) -> ModelError:
    causes: list[BaseException] = [error]
    while cause := causes[-1].__cause__ or causes[-1].__context__:
        causes.append(cause)
    if any(isinstance(cause, httpx2.ConnectTimeout) for cause in causes):
        return not_connected(asked.server, deadlines.connect)
    if begun:
        return CutOffError(asked.server, "the connection was closed")
    kind = next((cause for cause in causes if isinstance(cause, httpx2.HTTPError)), causes[-1])
    words = str(kind) if isinstance(kind, httpx2.ConnectError) else type(kind).__name__
    reason = _cleaned(_ERROR_NUMBER.sub("", words), asked)
    refused = any(isinstance(cause, ConnectionRefusedError) for cause in causes)
    return UnreachableError(asked.server, reason, may_pass=refused)


def _known(error: openai.APIError, asked: Asked) -> ModelError | None:
    """Recognize what servers tell by a code, or in words with one status or another."""
    status = getattr(error, "status_code", None)
    told = {str(error.code), str(error.type)}  # whatever a server puts there
    words = "" if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN} else _words(error.body)
    if status == HTTPStatus.TOO_MANY_REQUESTS:  # of tokens too, which is not a matter of the context
        return None
    if told & _CONTEXT_CODES or _CONTEXT.search(words) or status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return ContextTooLongError(asked.server, asked.model, asked.shorten)
    if told & _FILTER_CODES:
        return ContentFilteredError(asked.server)
    if "model_not_found" in told or _MODEL.search(words):
        return ModelUnknownError(asked.server, asked.model, asked.model_setting)
    return None


def _by_status(error: openai.APIStatusError, asked: Asked) -> ModelError:
    status, said = error.status_code, _said(error, asked)
    after = error.response.headers.get("retry-after", "")
    wait = float(after) if after.isdecimal() else None
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        return KeyRejectedError(asked.server, status, sent=asked.key is not None)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return TooManyRequestsError(asked.server, said, wait=wait)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return ServerFailedError(asked.server, said, wait=wait)
    if status < HTTPStatus.BAD_REQUEST:
        return NotCompatibleError(asked.server, f"{status}, a redirect, which is not followed")
    if status == HTTPStatus.NOT_FOUND or not isinstance(error.body, dict):
        return NotCompatibleError(asked.server, said)
    return RequestRefusedError(asked.server, said)


def _said(error: openai.APIError, asked: Asked) -> str:
    """Quote the status and the server's words, if it has any that are not a web page."""
    words = _cleaned(_words(error.body), asked)
    status = getattr(error, "status_code", None)
    return ": ".join(str(part) for part in (status, words) if part)


def _words(body: object) -> str:
    """Give the words of an error in OpenAI's form or another."""
    if isinstance(body, dict):
        return str(body.get("message") or body.get("detail") or "")
    return body if isinstance(body, str) and not body.lstrip().startswith("<") else ""


def _cleaned(words: str, asked: Asked) -> str:
    """Take the key out of a server's words, and what cannot be seen, and shorten them."""
    without_key = words.replace(asked.key, "…") if asked.key else words
    visible = "".join(character if character.isprintable() else " " for character in without_key)
    return textwrap.shorten(visible, _LONGEST_QUOTE, placeholder="…")
