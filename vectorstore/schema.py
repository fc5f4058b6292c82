"""The tables of the catalog's file, and how it is opened. With `catalog`, the only place that knows SQLAlchemy."""

import functools
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import sqlalchemy as sql

from vectorstore.errors import DamagedIndexError, DataFolderUnusableError, NewerCatalogError

_VERSION = 2
_BUSY_SECONDS = 10
MOST_VARIABLES = 500  # of one statement; SQLite's own limit is far higher on new machines, not on old ones

_tables = sql.MetaData()
document = sql.Table(
    "document",
    _tables,
    sql.Column("name", sql.Text, primary_key=True),
    sql.Column("path", sql.Text, nullable=False, unique=True),
    sql.Column("title", sql.Text, nullable=False),
    sql.Column("sha256", sql.Text, nullable=False),
    sql.Column("size", sql.Integer, nullable=False),
    sql.Column("modified_ns", sql.Integer, nullable=False),
    sql.Column("read_by", sql.Text, nullable=False),
    sql.Column("kind", sql.Text, nullable=False, server_default="text"),
    sql.Column("added", sql.Float, nullable=False, server_default="0"),
    sql.Column("added_by", sql.Text, nullable=False, server_default=""),
    sql.Column("is_retitled", sql.Boolean, nullable=False, server_default="0"),
    sql.Column("text", sql.Text, nullable=False),
)
section = sql.Table(
    "section",
    _tables,
    sql.Column("document", sql.Text, sql.ForeignKey("document.name", ondelete="CASCADE"), primary_key=True),
    sql.Column("position", sql.Integer, primary_key=True),
    sql.Column("heading", sql.Text, nullable=False),
    sql.Column("start", sql.Integer, nullable=False),
    sql.Column("body_start", sql.Integer, nullable=False),
    sql.Column("end", sql.Integer, nullable=False),
)
passage = sql.Table(
    "passage",
    _tables,
    sql.Column("id", sql.Text, primary_key=True),
    sql.Column("document", sql.Text, sql.ForeignKey("document.name", ondelete="CASCADE"), nullable=False, index=True),
    sql.Column("section", sql.Integer, nullable=False),
    sql.Column("start", sql.Integer, nullable=False),
    sql.Column("end", sql.Integer, nullable=False),
    sql.Column("content_key", sql.Text, nullable=False, index=True),
)
vector = sql.Table(
    "vector",
    _tables,
    sql.Column("content_key", sql.Text, primary_key=True),
    sql.Column("embedder", sql.Text, primary_key=True),
    sql.Column("data", sql.LargeBinary, nullable=False),
)
place = sql.Table(
    "place",
    _tables,
    sql.Column("document", sql.Text, sql.ForeignKey("document.name", ondelete="CASCADE"), primary_key=True),
    sql.Column("position", sql.Integer, primary_key=True),
    sql.Column("unit", sql.Text, nullable=False),
    sql.Column("number", sql.Integer, nullable=False),
    sql.Column("start", sql.Integer, nullable=False),
    sql.Column("end", sql.Integer, nullable=False),
    sql.Column("width", sql.Float, nullable=False),
    sql.Column("height", sql.Float, nullable=False),
    sql.Column("words", sql.LargeBinary, nullable=False),
    sql.Index("place_by_start", "document", "start"),
)
grid = sql.Table(
    "grid",
    _tables,
    sql.Column("document", sql.Text, sql.ForeignKey("document.name", ondelete="CASCADE"), primary_key=True),
    sql.Column("start", sql.Integer, primary_key=True),
    sql.Column("end", sql.Integer, nullable=False),
    sql.Column("data", sql.Text, nullable=False),
)
failure = sql.Table(
    "failure",
    _tables,
    sql.Column("path", sql.Text, primary_key=True),
    sql.Column("size", sql.Integer, nullable=False),
    sql.Column("modified_ns", sql.Integer, nullable=False),
    sql.Column("read_by", sql.Text, nullable=False),
    sql.Column("problem", sql.Text, nullable=False),
    sql.Column("detail", sql.Text, nullable=False),
)
leftover = sql.Table("leftover", _tables, sql.Column("index", sql.Text, primary_key=True))


def open_database(file: Path) -> sql.Engine:
    """Open a catalog's file, and make its tables if it is new.

    Raise NewerCatalogError for one that a newer program made, DamagedIndexError or DataFolderUnusableError for one
    that cannot be read.
    """
    address = sql.URL.create("sqlite", database=str(file))  # not as text, where "?" and "#" have a meaning
    engine = sql.create_engine(address, connect_args={"timeout": _BUSY_SECONDS})
    sql.event.listen(engine, "connect", _set_up_connection)
    sql.event.listen(engine, "handle_error", functools.partial(_translate, file))
    with ExitStack() as on_failure, engine.begin() as connection:
        on_failure.callback(engine.dispose)
        version = connection.execute(sql.text("PRAGMA user_version")).scalar_one()
        if version > _VERSION:
            raise NewerCatalogError(file.parent)
        if version < _VERSION:
            _tables.create_all(connection)
            if version:
                _add_columns(connection)
            connection.execute(sql.text(f"PRAGMA user_version = {_VERSION}"))
        on_failure.pop_all()
    return engine


def _add_columns(connection: sql.Connection) -> None:
    """Give the table of documents, made by an earlier version, the columns that it lacks."""
    there = {column["name"] for column in sql.inspect(connection).get_columns(document.name)}
    for column in document.c:
        if column.name not in there:
            definition = sql.schema.CreateColumn(column).compile(connection.engine)
            connection.execute(sql.text(f"ALTER TABLE {document.name} ADD COLUMN {definition}"))


def _translate(file: Path, context: sql.ExceptionContext) -> None:
    """Say in this program's words what SQLite cannot do with the file."""
    error, reason = context.sqlalchemy_exception, str(context.original_exception)
    if isinstance(error, sql.exc.OperationalError):
        raise DataFolderUnusableError(file.parent, reason) from error
    if type(error) is sql.exc.DatabaseError:  # not one of its kinds, which tell of faults in this program
        raise DamagedIndexError(file, reason) from error


def _set_up_connection(connection: Any, _record: object) -> None:  # noqa: ANN401 - SQLAlchemy does not type it
    cursor = connection.cursor()
    # Not WAL: SQLite versions that are in use can corrupt a database when a write-ahead log is reset.
    cursor.execute("PRAGMA journal_mode = DELETE")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA secure_delete = ON")  # what is deleted is overwritten
    cursor.close()


def batches(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """Give values in parts that one statement may name."""
    return (values[start : start + MOST_VARIABLES] for start in range(0, len(values), MOST_VARIABLES))
