"""Asking a model server in tests: who asks, what, and how it fails."""

import threading
import time
import traceback
from collections.abc import Callable

import pytest
from langchain_core.messages import HumanMessage, SystemMessage

from chatbot.errors import ModelError
from chatbot.providers import ChatServer, Deadlines
from tests.model_server import ModelServer, Reply

KEY = "sk-a-key-of-nobody"
MESSAGES = [SystemMessage("Answer."), HumanMessage("How can people complain?")]
GOOD = Reply(["People ", "can ", "write."])
LONG = Deadlines(connect=5, first_token=5, total=20)
SHORT = Deadlines(connect=0.4, first_token=0.6, total=1.0)

Connect = Callable[..., ChatServer]
"""Makes a chat server of the one that runs, or of another address."""


def failing(chat: ChatServer, kind: type[ModelError]) -> tuple[str, str]:
    """Ask and fail; give what had come, and the message, in which no secret is."""
    pieces: list[str] = []
    with pytest.raises(ModelError) as caught:
        pieces.extend(chat.stream(MESSAGES))
    shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value) + repr(chat)
    assert type(caught.value) is kind
    assert KEY not in shown
    assert str(caught.value).startswith(f"The model server {chat.name} ")
    return "".join(pieces), str(caught.value)


def nothing_stays(server: ModelServer) -> bool:
    """Say whether soon no connection is open and no thread reads."""
    for _ in range(200):
        if not server.connections and all("reader" not in thread.name for thread in threading.enumerate()):
            return True
        time.sleep(0.01)
    return False
