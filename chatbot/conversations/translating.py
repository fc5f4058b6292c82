"""What a database cannot do, in this program's words. The only place that knows its error codes."""

import textwrap
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sql

from chatbot.errors import (
    ConversationsBusyError,
    ConversationsDamagedError,
    ConversationsError,
    ConversationsUnreachableError,
    ConversationsUnwritableError,
)

_LONGEST_REASON = 200  # characters

# SQLite's codes, then the beginnings of PostgreSQL's.
_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED", "55P03", "57014", "40")  # locked, timed out, a deadlock
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "XX001", "XX002")
_UNCONNECTED = "08"  # what has no code happened before there was a server to give one
_UNUSABLE = (_UNCONNECTED, "25006", "42501", "42P07")  # read only, not permitted, another program's tables


@contextmanager
def in_our_words(place: str) -> Iterator[None]:
    """Raise a ConversationsError for what is wrong with the database, not for what is wrong with this program."""
    try:
        yield
    except sql.exc.TimeoutError as error:
        raise ConversationsBusyError(place) from error
    except sql.exc.DBAPIError as error:
        translated = _translated(place, error)
        if translated is None:
            raise
        raise translated from error


def _translated(place: str, error: sql.exc.DBAPIError) -> ConversationsError | None:
    of_sqlite, of_server = (getattr(error.orig, name, None) for name in ("sqlite_errorname", "sqlstate"))
    code = of_sqlite or of_server or _UNCONNECTED
    reason = textwrap.shorten(str(error.orig), _LONGEST_REASON, placeholder="…")
    if code.startswith(_BUSY):
        return ConversationsBusyError(place)
    if code.startswith(_DAMAGED):
        return ConversationsDamagedError(place, reason)
    if isinstance(error, sql.exc.OperationalError | sql.exc.InterfaceError) or code.startswith(_UNUSABLE):
        return (ConversationsUnwritableError if of_sqlite else ConversationsUnreachableError)(place, reason)
    return None
