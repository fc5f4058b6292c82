"""Tables that are missing or of an older version are brought to the present one when a database is opened."""

import threading
from pathlib import Path

import sqlalchemy as sql

from chatbot.conversations.database import Database
from chatbot.conversations.schema import VERSION_TABLE, VERSIONS
from chatbot.errors import ConversationsNewerError

_MIGRATIONS = Path(__file__).parent / "migrations"
_ONE_PROCESS = 0x666F6F746E6F7465  # PostgreSQL's advisory locks have numbers; this one spells "footnote"
_one_thread = threading.Lock()  # Alembic keeps what it is about in globals

_version = sql.table(VERSION_TABLE, sql.column("version_num", sql.Text))


def migrate(database: Database) -> None:
    """Bring the tables to the present version, whole or not at all. Raise ConversationsNewerError for a later one."""
    with database.reading() as connection:
        if _version_of(connection) == VERSIONS[-1]:
            return
    with _one_thread, database.writing() as connection:
        if database.is_shared:
            connection.execute(sql.select(sql.func.pg_advisory_xact_lock(_ONE_PROCESS)))
        if _version_of(connection) not in {None, *VERSIONS}:
            raise ConversationsNewerError(database.place)
        _upgrade(connection)


def _version_of(connection: sql.Connection) -> str | None:
    if not sql.inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.execute(sql.select(_version.c.version_num)).scalar_one_or_none()


def _upgrade(connection: sql.Connection) -> None:
    # Imported here: it takes as long as everything else at the start, and is seldom needed.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, "head")
