"""The tables, and what their columns take."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sql

VERSIONS = ("1",)
"""The versions that these tables had, the present one last. Each is a migration."""

VERSION_TABLE = "conversations_version"
"""Where a database says which of them it has. Not Alembic's usual name: others may use the database as well."""


class Key(sql.TypeDecorator[str]):
    """Text that rows are found by. In ASCII, so that what no database takes is still a key like no other."""

    impl = sql.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: object) -> str | None:
        """Give what is kept."""
        return None if value is None else value.encode("unicode_escape").decode("ascii")

    def process_result_value(self, value: str | None, _dialect: object) -> str | None:
        """Give what was kept."""
        return None if value is None else value.encode("ascii").decode("unicode_escape")


class Words(sql.TypeDecorator[str]):
    """Text for people. What cannot be kept of it, NUL and half surrogate pairs, becomes the replacement character."""

    impl = sql.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: object) -> str | None:
        """Give what is kept."""
        if value is None:
            return None
        return value.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class Instant(sql.TypeDecorator[datetime]):
    """A time with its zone; kept in UTC."""

    impl = sql.DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: object) -> datetime | None:
        """Give what is kept."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, _dialect: object) -> datetime | None:
        """Give what was kept."""
        return None if value is None else value.replace(tzinfo=UTC)


def _json(name: str, **options: Any) -> sql.Column[Any]:  # noqa: ANN401 - SQLAlchemy's own options
    return sql.Column(name, sql.JSON(none_as_null=True), **options)


# Alembic alters constraints by name.
tables = sql.MetaData(
    naming_convention={
        "pk": "%(table_name)s_pk",
        "fk": "%(table_name)s_%(referred_table_name)s_fk",
        "uq": "%(table_name)s_%(column_0_N_name)s_unique",
        "ix": "%(table_name)s_%(column_0_N_name)s_index",
    }
)

# The owner is part of every key: what is somebody else's cannot even be named.
conversation = sql.Table(
    "conversation",
    tables,
    sql.Column("owner", Key, primary_key=True),
    sql.Column("id", Key, primary_key=True),
    sql.Column("title", Words, nullable=False),
    sql.Column("folded_title", Words, nullable=False),  # what is searched
    sql.Column("begun_at", Instant, nullable=False),
    sql.Column("changed_at", Instant, nullable=False, index=True),
    sql.Column("deleted_at", Instant, index=True),  # null for those that are not
    _json("documents", nullable=False),
)
turn = sql.Table(
    "turn",
    tables,
    sql.Column("owner", Key, primary_key=True),
    sql.Column("id", Key, primary_key=True),
    sql.Column("conversation", Key, nullable=False),
    sql.Column("position", sql.Integer, nullable=False),
    sql.Column("question", Words, nullable=False),
    sql.Column("folded_question", Words, nullable=False),
    sql.Column("asked_at", Instant, nullable=False),
    sql.Column("state", sql.Text, nullable=False),
    _json("answer"),
    sql.Column("folded_answer", Words, nullable=False, default=""),
    sql.Column("problem", Words, nullable=False, default=""),
    _json("fingerprints", nullable=False, default=dict),
    sql.Column("good", sql.Boolean),  # the reader's feedback; null for none
    sql.Column("reason", Words, nullable=False, default=""),
    sql.ForeignKeyConstraint(["owner", "conversation"], ["conversation.owner", "conversation.id"], ondelete="CASCADE"),
    sql.UniqueConstraint("owner", "conversation", "position"),
)
