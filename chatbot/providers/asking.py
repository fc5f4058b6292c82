"""Ask a server: within its deadlines, and again where that may help."""

import queue
import time
from collections.abc import Generator
from contextlib import closing
from typing import TypeVar

from chatbot.errors import ModelError, SilentError
from chatbot.providers.waiting import Clock, Deadlines, Read, Reading

Item = TypeVar("Item")

_PAUSE = 0.25  # seconds before another attempt, where the server does not say


def ask(read: Read[Item], *, server: str, deadlines: Deadlines, retries: int) -> Generator[Item]:
    """Give what a server gives, as it comes.

    Until the first item is there, ask again where that may help, as long as the deadline for it leaves time. Raise a
    ModelError; of several attempts that of the last one, unless that merely had no time.
    """
    clock = Clock(deadlines)
    first, items = _begin(read, server, clock, retries)
    with closing(items):
        yield first
        yield from items


def _begin(read: Read[Item], server: str, clock: Clock, retries: int) -> tuple[Item, Generator[Item]]:
    failure: ModelError | None = None
    for retries_left in reversed(range(retries + 1)):
        items = _items(read, server, clock)
        try:
            return next(items), items
        except ModelError as error:
            failure = failure if failure and isinstance(error, SilentError) else error
        pause = _PAUSE if failure.wait is None else failure.wait
        if not (retries_left and failure.may_pass and pause < clock.left_for_first()):
            break
        time.sleep(max(pause, 0.0))
    assert failure  # noqa: S101 - there is at least one attempt
    raise failure


def _items(read: Read[Item], server: str, clock: Clock) -> Generator[Item]:
    with Reading(read, clock.deadlines) as reading:
        seconds = clock.left_for_first()
        begun = False
        while True:
            try:
                item = reading.take(min(seconds, clock.left_in_all()))
            except queue.Empty:
                raise _silent(server, clock, begun=begun, connected=reading.line.connected) from None
            if item is None:
                return
            yield item
            begun, seconds = True, clock.deadlines.first_token


def _silent(server: str, clock: Clock, *, begun: bool, connected: bool) -> SilentError:
    """Name the deadline that has passed."""
    deadlines = clock.deadlines
    if clock.left_in_all() <= 0:
        return SilentError(server, "did not finish its reply", deadlines.total, "FOOTNOTE_ANSWER_SECONDS")
    if begun:
        what = "fell silent in mid-reply: nothing more came"
        return SilentError(server, what, deadlines.first_token, "FOOTNOTE_FIRST_TOKEN_SECONDS")
    if not connected:
        return not_connected(server, min(deadlines.connect, deadlines.first_token))
    return SilentError(server, "did not begin its reply", deadlines.first_token, "FOOTNOTE_FIRST_TOKEN_SECONDS")


def not_connected(server: str, seconds: float) -> SilentError:
    """Say that there was no connection within the deadline for it."""
    return SilentError(server, "could not be connected to", seconds, "FOOTNOTE_CONNECT_SECONDS")
