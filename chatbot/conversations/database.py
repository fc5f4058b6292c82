"""The database that conversations are kept in: how it is opened, read and written. Every wait has a deadline."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sql
from pydantic import SecretStr

from chatbot.conversations.translating import in_our_words
from chatbot.errors import ConversationsDamagedError, ConversationsUnreachableError, ConversationsUnwritableError

WAIT_SECONDS = 10.0
_STATEMENT_WAITS = 6  # how many such waits a statement may take that does work and is not only waiting


@dataclass(frozen=True, slots=True)
class Database:
    """An open database. `place` names it in messages; `is_shared` says that other processes use it as well."""

    engine: sql.Engine
    place: str
    is_shared: bool

    @contextmanager
    def reading(self) -> Iterator[sql.Connection]:
        """Give a transaction that reads. Raise a ConversationsError where the database cannot."""
        try:
            with in_our_words(self.place), self.engine.connect() as connection:
                yield connection
        except ValueError:  # without it as the cause: it may quote what was kept
            raise ConversationsDamagedError(self.place, "something in them cannot be read") from None

    @contextmanager
    def writing(self) -> Iterator[sql.Connection]:
        """Give a transaction that is kept whole at its end, or not at all if something is raised in it."""
        with in_our_words(self.place), self.engine.execution_options(writes=True).begin() as connection:
            yield connection


def in_file(file: Path, wait_seconds: float = WAIT_SECONDS) -> Database:
    """Name a SQLite file. One that is not there is made, for nobody else to read."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise ConversationsUnwritableError(str(file), error.strerror or str(error)) from error
    address = sql.URL.create("sqlite", database=str(file.absolute()))
    engine = sql.create_engine(
        address, connect_args={"timeout": wait_seconds}, pool_timeout=wait_seconds, hide_parameters=True
    )
    return Database(_as_sqlite(engine), str(file), is_shared=False)


def in_memory() -> Database:
    """Make a database that is nowhere on a disk."""
    # One connection, since each has a database of its own, and threads take turns with it.
    engine = sql.create_engine(
        "sqlite://",
        poolclass=sql.QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=WAIT_SECONDS,
        connect_args={"check_same_thread": False},
        hide_parameters=True,
    )
    return Database(_as_sqlite(engine), "memory", is_shared=False)


def at(url: SecretStr, wait_seconds: float = WAIT_SECONDS) -> Database:
    """Name a database on a PostgreSQL server."""
    try:
        address = sql.make_url(url.get_secret_value()).set(drivername="postgresql+psycopg")
    except (sql.exc.ArgumentError, ValueError):
        # Without the cause: it may quote the URL, and with it the password.
        raise ConversationsUnreachableError(
            "PostgreSQL", "the address is none such as postgresql://host/name"
        ) from None
    milliseconds = round(wait_seconds * 1000)
    engine = sql.create_engine(
        address,
        connect_args={"connect_timeout": max(2, round(wait_seconds)), "tcp_user_timeout": milliseconds},
        pool_timeout=wait_seconds,
        pool_pre_ping=True,  # the server may have been started anew since
        hide_parameters=True,  # questions do not belong into errors
    )

    def set_deadlines(connection: Any, _record: object) -> None:  # noqa: ANN401 - SQLAlchemy does not type it
        connection.execute(f"SET lock_timeout = {milliseconds}")
        connection.execute(f"SET statement_timeout = {milliseconds * _STATEMENT_WAITS}")
        connection.execute(f"SET idle_in_transaction_session_timeout = {milliseconds * _STATEMENT_WAITS}")
        connection.commit()

    sql.event.listen(engine, "connect", set_deadlines)
    server = f"{address.host or 'this machine'}:{address.port}" if address.port else address.host or "this machine"
    return Database(engine, f"{address.database or 'the database'} on {server}", is_shared=True)


def _as_sqlite(engine: sql.Engine) -> sql.Engine:
    sql.event.listen(engine, "connect", _set_up_sqlite)
    sql.event.listen(engine, "begin", _begin_in_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 - SQLAlchemy does not type it
    connection.isolation_level = None  # transactions begin where SQLAlchemy begins them, not at the first change
    # Not WAL: SQLite versions that are in use can corrupt a database when a write-ahead log is reset.
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what is deleted is overwritten
    connection.execute("PRAGMA temp_store = MEMORY")  # and never was in another file


def _begin_in_sqlite(connection: sql.Connection) -> None:
    # A transaction that began to read cannot always go on to write: who means to write says so at once, and waits.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
