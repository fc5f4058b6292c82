"""A server on this machine that speaks OpenAI's protocol and answers as a test says: well, badly or not at all."""

import asyncio
import json
import math
import re
import socket
import threading
import time
import zlib
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain, repeat
from logging import CRITICAL
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

FOR_EVER = 3_600.0  # seconds: longer than any test waits
_LONGEST_HOLD = 20.0  # seconds; a test that has failed sets no event


@dataclass(frozen=True)
class Reply:
    """What the server answers a request with.

    `pieces` are sent one after the other: text as the model's, bytes as they are, numbers as seconds of silence, events
    as silence until a test sets them. Then it ends for the reason `finish`; without one, the connection is closed
    there. With a `body` that alone is sent.
    """

    pieces: Sequence[str | bytes | float | threading.Event] = ()
    finish: str | None = "stop"
    status: int = 200
    body: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    silence_before: float = 0.0

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(piece for piece in self.pieces if isinstance(piece, str))


@dataclass(frozen=True)
class Request:
    """What the server was asked."""

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]


Behaviour = Callable[[Sequence[Mapping[str, Any]]], Reply]
"""Takes the messages of a request for an answer."""

Embedding = Callable[[Sequence[str]], Reply | list[list[float]]]
"""Takes the texts of a request for vectors."""


def answering(*replies: Reply) -> Behaviour:
    """Give one reply after the other, and the last for ever."""
    following = chain(replies, repeat(replies[-1]))
    return lambda _messages: next(following)


def embedding(dimensions: int, length: float = 1.0) -> Embedding:
    """Embed each text as the words that it holds, each hashed to a direction."""

    def embed(texts: Sequence[str]) -> list[list[float]]:
        return [_vector(text, dimensions, length) for text in texts]

    return embed


def _vector(text: str, dimensions: int, length: float) -> list[float]:
    counts = [0.0] * (dimensions - 1) + [0.1]
    for word in re.findall(r"\w+", text.lower()):
        counts[zlib.crc32(word.encode("utf-8", "replace")) % (dimensions - 1)] += 1.0
    return [count * length / math.hypot(*counts) for count in counts]


class ModelServer:
    """A server that runs. `requests` are those that came, in order."""

    def __init__(self, port: int, server: uvicorn.Server, behaviour: Behaviour, embed: Embedding) -> None:
        self.name = f"127.0.0.1:{port}"
        self.url = f"http://{self.name}/v1"
        self.requests: list[Request] = []
        self.behaviour = behaviour
        self.embed = embed
        self._server = server

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return len(self._server.server_state.connections)

    def behave(self, behaviour: Behaviour | Reply) -> None:
        """Begin anew with another behaviour."""
        self.behaviour = behaviour if callable(behaviour) else answering(behaviour)
        self.requests.clear()

    async def complete(self, request: HttpRequest) -> Response:
        """Answer messages."""
        body = await self._noted(request)
        reply = self.behaviour(body["messages"])
        await asyncio.sleep(reply.silence_before)
        if reply.body is not None:
            return _whole(reply)
        if body.get("stream"):
            return StreamingResponse(_events(reply), reply.status, dict(reply.headers), "text/event-stream")
        choice = {"index": 0, "finish_reason": reply.finish, "message": {"role": "assistant", "content": reply.text}}
        return JSONResponse({"object": "chat.completion", "id": "1", "created": 0, "model": "", "choices": [choice]})

    async def embeddings(self, request: HttpRequest) -> Response:
        """Embed texts."""
        body = await self._noted(request)
        texts = [body["input"]] if isinstance(body["input"], str) else body["input"]
        vectors = self.embed(texts)
        if isinstance(vectors, Reply):
            await asyncio.sleep(vectors.silence_before)
            return _whole(vectors)
        data = [{"object": "embedding", "index": index, "embedding": vector} for index, vector in enumerate(vectors)]
        return JSONResponse({"object": "list", "model": body["model"], "data": data})

    async def models(self, request: HttpRequest) -> Response:
        """List the models: one."""
        self.requests.append(Request(request.url.path, dict(request.headers), {}))
        return JSONResponse({"object": "list", "data": [{"id": "a-model", "object": "model"}]})

    async def _noted(self, request: HttpRequest) -> Mapping[str, Any]:
        body: Mapping[str, Any] = await request.json()
        self.requests.append(Request(request.url.path, dict(request.headers), body))
        return body


class _HungUpError(Exception):
    """The connection is closed here."""


def _whole(reply: Reply) -> Response:
    return Response(reply.body, reply.status, {"content-type": "application/json", **reply.headers})


async def _events(reply: Reply) -> AsyncIterator[bytes]:
    for piece in reply.pieces:
        if isinstance(piece, float):
            await asyncio.sleep(piece)
        elif isinstance(piece, threading.Event):
            assert await asyncio.to_thread(piece.wait, _LONGEST_HOLD), "the test let nobody go on"
        else:
            yield piece if isinstance(piece, bytes) else event({"delta": {"content": piece}, "finish_reason": None})
    if reply.finish is None:
        raise _HungUpError
    yield event({"delta": {}, "finish_reason": reply.finish})
    yield b"data: [DONE]\n\n"


def event(*choices: Mapping[str, Any]) -> bytes:
    """Give one event of a stream."""
    chunk = {
        "id": "1",
        "object": "chat.completion.chunk",
        "created": 0,
        "model": "a-model",
        "choices": [{"index": 0, **choice} for choice in choices],
    }
    return f"data: {json.dumps(chunk)}\n\n".encode()


def error(
    status: int, message: str, *, code: str | int | None = None, param: str | None = None, **headers: str
) -> Reply:
    """Refuse with an error in OpenAI's form."""
    body = {"error": {"message": message, "type": "invalid_request_error", "param": param, "code": code}}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status=status, body=json.dumps(body), headers=named)


@contextmanager
def serving(behaviour: Behaviour | Reply | None = None, embed: Embedding | None = None) -> Iterator[ModelServer]:
    """Serve on a free port of this machine."""
    replying = behaviour if callable(behaviour) else answering(behaviour or Reply(["Hello."]))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        # Filled in below: the routes are methods of what has the server that has them.
        application = Starlette()
        configured = uvicorn.Config(
            application, lifespan="off", log_config=None, log_level=CRITICAL, timeout_keep_alive=60
        )
        server = uvicorn.Server(configured)
        running = ModelServer(listening.getsockname()[1], server, replying, embed or embedding(16))
        application.routes.extend(
            [
                Route("/v1/chat/completions", running.complete, methods=["POST"]),
                Route("/v1/embeddings", running.embeddings, methods=["POST"]),
                Route("/v1/models", running.models),
            ]
        )
        thread = threading.Thread(target=server.run, args=([listening],), name="model server")
        thread.start()
        while not server.started:
            time.sleep(0.005)
        try:
            yield running
        finally:
            server.should_exit = server.force_exit = True
            thread.join()


@contextmanager
def dripping_headers() -> Iterator[str]:
    """Serve headers that never end, a line every twentieth of a second; give the address."""

    def drip(listening: socket.socket) -> None:
        try:
            connection, _ = listening.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 200 OK\r\n")
                for number in range(1_000):
                    connection.sendall(f"x-{number}: drip\r\n".encode())
                    time.sleep(0.05)
        except OSError:  # the other side, or the test, has had enough
            return

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=drip, args=(listening,), name="dripping headers")
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/v1"
    thread.join()
