"""Where conversations are kept: the tables and their versions, the file's bytes, and what a database cannot do."""

import socket
import sqlite3
import stat
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from time import monotonic

import psycopg
import pytest
import sqlalchemy as sql
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from pydantic import SecretStr

from chatbot import conversations
from chatbot.conversation import Turn
from chatbot.conversations import Conversations
from chatbot.conversations.schema import VERSION_TABLE, VERSIONS, tables
from chatbot.errors import (
    ConversationsBusyError,
    ConversationsDamagedError,
    ConversationsError,
    ConversationsNewerError,
    ConversationsUnreachableError,
    ConversationsUnwritableError,
)
from tests.chatbot.keeping import FINGERPRINTS, OWNER, answer_of, behind, open_at
from tests.chatbot.processes import doing
from tests.postgresql import PASSWORD, Server


def _kept_at(place: str) -> str:
    """Keep a conversation at a place; give its id."""
    with closing(open_at(place)) as kept:
        conversation = kept.begin(OWNER).id
        kept.ask(OWNER, conversation, "t1", "When do owls hunt?")
        return conversation


# Tables


def test_migrated_tables_are_the_tables(place: str) -> None:
    """What the migrations make is what the program reads and writes, to the column."""
    _kept_at(place)

    with behind(place) as database, database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, tables) == []


def test_each_version_is_a_migration() -> None:
    """The versions that the program knows are the migrations, in order."""
    folder = Path(str(conversations.__file__)).parent / "migrations"
    config = Config()
    config.set_main_option("script_location", str(folder))

    revisions = ScriptDirectory.from_config(config).walk_revisions()

    assert tuple(reversed([revision.revision for revision in revisions])) == VERSIONS


def test_what_is_kept_is_there_when_opened_again(place: str) -> None:
    conversation = _kept_at(place)

    with closing(open_at(place)) as kept:
        assert kept.read(OWNER, conversation).turns[0].question == "When do owls hunt?"


def test_a_newer_version_is_refused(place: str) -> None:
    """Conversations of a later version of the program are left as they are, and it is said what to do."""
    _kept_at(place)
    with behind(place) as database, database.writing() as connection:
        connection.execute(sql.text(f"UPDATE {VERSION_TABLE} SET version_num = 'of-tomorrow'"))  # noqa: S608 - our own

    with pytest.raises(ConversationsNewerError, match="newer version"):
        open_at(place)


def test_another_programs_tables_are_left_alone(place: str) -> None:
    """A database in which another program has tables of our names is refused, and stays as it was."""
    with behind(place) as database:
        with database.writing() as connection:
            connection.execute(sql.text("CREATE TABLE turn (id INTEGER)"))

        with pytest.raises(ConversationsError, match="already exists"):
            open_at(place)

        with database.reading() as connection:
            assert sql.inspect(connection).get_table_names() == ["turn"]


def test_processes_that_open_at_once_all_can(place: str) -> None:
    """Processes that find no tables at the same moment do not get into each other's way."""
    with doing("open", place) as first, doing("open", place) as second:
        for process in (first, second):
            process.wait_for("ready")
        for process in (first, second):
            process.begin()

        assert (first.rest(), second.rest()) == (["opened"], ["opened"])


# The file


def test_the_file_is_nobody_elses(file: str) -> None:
    """Other users of the machine can neither read nor write it."""
    _kept_at(file)

    assert stat.S_IMODE(Path(file).stat().st_mode) == 0o600


def test_a_files_name_may_be_any(tmp_path: Path) -> None:
    """What has a meaning in addresses has none in the name of a file."""
    for name in ("100%", "what?#1", "état"):
        file = tmp_path / name / "kept.sqlite3"
        conversation = _kept_at(str(file))
        assert file.stat().st_size > 0
        with closing(open_at(str(file))) as kept:
            assert kept.read(OWNER, conversation).turns


def _in_bytes(file: str, *texts: str) -> set[str]:
    """Give those of the texts that stand in a file or beside it, in whatever form they are kept."""
    content = b"".join(one.read_bytes() for one in Path(file).parent.iterdir())
    return {text for text in texts if text.encode() in content or text.casefold().encode() in content}


@contextmanager
def _with_secrets(file: str) -> Iterator[tuple[Conversations, dict[str, tuple[str, ...]]]]:
    """Give conversations that grew between each other, and what is said in each, of more than a page and of less."""
    with closing(open_at(file)) as kept:
        said: dict[str, tuple[str, ...]] = {}
        ids = [kept.begin(owner).id for owner in (OWNER, "another") * 4]
        for step in range(6):
            for number, conversation in enumerate(ids):
                owner, turn = (OWNER, "another")[number % 2], f"{conversation}-{step}"
                secrets = tuple(f"{kind}-{turn}" for kind in ("QUESTION", "SHOWN", "ANSWER", "PROBLEM", "TITLE"))
                question, shown, answer, problem, title = (f"{secret} " * (1 + 15 * step) for secret in secrets)
                kept.ask(owner, conversation, turn, question)
                kept.show(owner, turn, answer_of(shown), FINGERPRINTS)
                if step % 3:
                    kept.finish(owner, turn, answer_of(answer), FINGERPRINTS)
                else:
                    kept.fail(owner, turn, problem)
                kept.rename(owner, conversation, title)
                said[conversation] = (*said.get(conversation, ()), *secrets, turn)
        yield kept, said


def test_what_is_replaced_or_purged_leaves_no_bytes(file: str) -> None:
    """Of purged conversations nothing is left in the file or beside it, from the first draft to the last answer."""
    with _with_secrets(file) as (kept, said):
        first, second, *others = kept.entries(OWNER)
        assert _in_bytes(file, *said[first.id])

        for entry in (first, second):
            kept.delete(OWNER, entry.id)
        kept.purge(kept_for=timedelta(0))

        assert _in_bytes(file, *said[first.id], *said[second.id]) == set()
        assert all(_in_bytes(file, *said[entry.id]) for entry in others)


def test_what_was_deleted_leaves_no_bytes_when_the_program_ends(file: str) -> None:
    """Nobody can undo any more, so nothing is kept for that."""
    with _with_secrets(file) as (kept, said):
        (deleted, *_others) = kept.entries(OWNER)
        kept.delete(OWNER, deleted.id)
        assert _in_bytes(file, *said[deleted.id])
        kept.purge_left()

    assert _in_bytes(file, *said[deleted.id]) == set()


def test_what_was_deleted_leaves_no_bytes_when_the_program_starts_again(file: str) -> None:
    """However the program ended: nobody can undo any more, so nothing is kept for that."""
    with closing(open_at(file)) as killed:  # it is closed after the one that comes next
        conversation = killed.begin(OWNER).id
        killed.ask(OWNER, conversation, "t1", "SECRET")
        killed.delete(OWNER, conversation)
        assert _in_bytes(file, "SECRET")

        with closing(open_at(file)) as started:
            started.purge_left()
            assert _in_bytes(file, "SECRET") == set()


def test_on_a_server_others_may_still_undo(postgresql: Server, server_database: str) -> None:
    """A program that starts leaves what was deleted by another one that may go on."""
    with closing(Conversations.at(postgresql.url(server_database))) as kept:
        conversation = kept.begin(OWNER).id
        kept.delete(OWNER, conversation)

        kept.purge_left()

        kept.restore(OWNER, conversation)


@pytest.mark.parametrize(
    "forget",
    [
        lambda kept: kept.delete_everything(OWNER),
        lambda kept: [
            kept.withdraw(OWNER, turn.id) for one in kept.entries(OWNER) for turn in _last_first(kept, one.id)
        ],
    ],
    ids=["delete_everything", "withdraw"],
)
def test_what_an_owner_takes_away_leaves_no_bytes(file: str, forget: Callable[[Conversations], object]) -> None:
    """All that an owner said is gone from the file at once, and all that others said is there."""
    with _with_secrets(file) as (kept, said):
        words = [word for entry in kept.entries(OWNER) for word in said[entry.id]]
        mine = [word for word in words if word.startswith(("QUESTION", "SHOWN", "ANSWER", "PROBLEM"))]
        theirs = [said[entry.id] for entry in kept.entries("another")]

        forget(kept)

        assert _in_bytes(file, *mine) == set()
        assert all(_in_bytes(file, *words) for words in theirs)


def _last_first(kept: Conversations, conversation: str) -> list[Turn]:
    return list(reversed(kept.read(OWNER, conversation).turns))


def test_what_is_too_old_leaves_no_bytes(file: str) -> None:
    with _with_secrets(file) as (kept, said):
        assert kept.drop_older_than(0) == len(said)
        assert _in_bytes(file, *(word for words in said.values() for word in words)) == set()


def _open_files() -> set[str]:
    return {str(one.resolve()) for one in Path("/proc/self/fd").glob("*")}


def test_what_is_in_memory_is_in_no_file(tmp_path: Path) -> None:
    """A private conversation is nowhere on the disk, and gone when it is closed."""
    before = _open_files()
    with closing(Conversations.in_memory()) as kept:
        conversation = kept.begin(OWNER).id
        for step in range(50):
            kept.ask(OWNER, conversation, str(step), "When do owls hunt?" * 100)
            kept.finish(OWNER, str(step), answer_of("At night." * 1000), {})
        opened = _open_files() - before

        assert not any(name.endswith(".sqlite3") or "etilqs" in name for name in opened)  # SQLite's own, for the moment
        assert list(tmp_path.iterdir()) == []


# What a database cannot do


def test_a_file_that_cannot_be_is_refused(tmp_path: Path) -> None:
    """Where the file cannot be made or opened that is said, with the way out."""
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()

    for place in (tmp_path / "file" / "kept.sqlite3", tmp_path / "folder"):
        with pytest.raises(ConversationsUnwritableError, match="FOOTNOTE_DATA_DIR") as caught:
            open_at(str(place))
        assert str(place) in str(caught.value)


@pytest.mark.parametrize("damage", ["other content", "a page", "an end", "an answer"])
def test_a_damaged_file_is_said_to_be(file: str, damage: str) -> None:
    """A file that is not what was kept is refused when it is opened or read, and neither made anew nor deleted."""
    conversation = _kept_at(file)
    content = Path(file).read_bytes()
    pages = range(4096, len(content), 4096)
    if damage == "an answer":
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute('UPDATE turn SET answer = \'{"question": "When do owls\'')
    else:
        Path(file).write_bytes(
            {
                "other content": b"no database " * 1000,
                "a page": content[:4096] + b"\xff" * 4096 * len(pages),
                "an end": content[:5000],
            }[damage]
        )
    damaged = Path(file).read_bytes()

    with pytest.raises(ConversationsDamagedError, match="damaged") as caught, closing(open_at(file)) as kept:
        kept.read(OWNER, conversation)

    assert Path(file).read_bytes() == damaged
    assert "owls" not in "".join(traceback.format_exception(caught.value))


def test_a_file_in_use_is_waited_for_and_then_said_to_be(file: str) -> None:
    """Who holds the file too long makes the others fail, not wait for ever."""
    conversation = _kept_at(file)
    with closing(open_at(file, wait_seconds=0.3)) as kept, closing(sqlite3.connect(file)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        began = monotonic()

        with pytest.raises(ConversationsBusyError, match="in use for too long"):
            kept.ask(OWNER, conversation, "t2", "And bats?")

        assert 0.3 <= monotonic() - began < 5
        holder.rollback()
        kept.ask(OWNER, conversation, "t2", "And bats?")


def test_where_there_is_no_room_nothing_is_lost(file: str) -> None:
    """A full disk is said to be one; what was acknowledged before is there."""
    with doing("fill", file) as process:
        process.wait_for("ready")
        process.begin()
        process.wait_for("opened")
        *asked, problem = process.rest()

    assert len(asked) > 3
    assert problem.startswith(f"Conversations cannot be kept in {file}")
    with closing(open_at(file)) as kept:
        _asked, conversation, _turn = asked[0].split()
        assert [turn.id for turn in kept.read(OWNER, conversation).turns] == [line.split()[2] for line in asked]


@pytest.mark.parametrize("wrong", ["password", "database", "port", "address", "option"])
def test_a_server_that_cannot_be_is_refused(postgresql: Server, wrong: str) -> None:
    """A server that is not there or refuses is named with the way out, and without the password, to the last cause."""
    url = {
        "password": postgresql.url("postgres", password=f"not-{PASSWORD}"),
        "database": postgresql.url("nowhere"),
        "port": Server(1).url("postgres"),
        "address": SecretStr(f"postgresql://footnote:{PASSWORD}@127.0.0.1:port/postgres"),
        "option": SecretStr(f"{postgresql.url('postgres').get_secret_value()}?nonsense=1"),
    }[wrong]

    with pytest.raises(ConversationsUnreachableError, match="FOOTNOTE_CONVERSATIONS_URL") as caught:
        Conversations.at(url)

    assert PASSWORD not in str(caught.value)
    assert PASSWORD not in "".join(traceback.format_exception(caught.value))


def test_a_server_that_does_not_answer_is_given_up() -> None:
    """Connecting has a deadline, even where somebody accepts and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = monotonic()

        with pytest.raises(ConversationsUnreachableError):
            Conversations.at(Server(silent.getsockname()[1]).url("postgres"), wait_seconds=2)

        assert monotonic() - began < 8


def test_a_row_in_use_is_waited_for_and_then_said_to_be(postgresql: Server, server_database: str) -> None:
    """Who holds a row too long makes the others fail, not wait for ever."""
    url = postgresql.url(server_database)
    with closing(Conversations.at(url, wait_seconds=0.3)) as kept, psycopg.connect(url.get_secret_value()) as holder:
        conversation = kept.begin(OWNER).id
        holder.execute("SELECT * FROM conversation FOR UPDATE")

        with pytest.raises(ConversationsBusyError, match="in use for too long"):
            kept.ask(OWNER, conversation, "t1", "When do owls hunt?")

        holder.rollback()
        kept.ask(OWNER, conversation, "t1", "When do owls hunt?")


def test_a_server_that_was_started_anew_is_used_again(postgresql: Server, server_database: str) -> None:
    """Connections that the server ended are made again."""
    with closing(Conversations.at(postgresql.url(server_database))) as kept:
        conversation = kept.begin(OWNER).id

        postgresql.disconnect(server_database)

        kept.ask(OWNER, conversation, "t1", "When do owls hunt?")
