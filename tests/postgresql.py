"""A PostgreSQL server for tests: its own, on this machine, gone afterwards."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql
from pydantic import SecretStr

PASSWORD = "hunter2-and-more"  # noqa: S105 - of a server that only tests reach
_NAME = "footnote"
_START_SECONDS = 60
_INITIAL = ("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-sync")
_IN_A_HURRY = ("fsync=off", "full_page_writes=off", "max_connections=60")  # its data need not outlive the machine


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs."""

    port: int

    def url(self, database: str, *, password: str = PASSWORD) -> SecretStr:
        """Give the address of a database, as people write it."""
        return SecretStr(f"postgresql://{_NAME}:{password}@127.0.0.1:{self.port}/{database}")

    def new_database(self) -> str:
        """Make an empty database; give its name."""
        name = f"test_{uuid.uuid4().hex}"
        self._run(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return name

    def drop(self, database: str) -> None:
        """Delete a database, and end who uses it."""
        self._run(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(database)))

    def disconnect(self, database: str) -> None:
        """End all connections to a database, as a server does that is started anew."""
        self._run(sql.SQL("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = {}").format(database))

    def _run(self, statement: sql.Composed) -> None:
        with psycopg.connect(self.url("postgres").get_secret_value(), autocommit=True, connect_timeout=10) as server:
            server.execute(statement)


def find_programs() -> Path | None:
    """Give the folder of PostgreSQL's programs; None where it is not installed. Debian keeps it off the PATH."""
    initdb = shutil.which("initdb")
    found = [Path(initdb).resolve().parent] if initdb else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    return next((folder for folder in reversed(found) if (folder / "postgres").exists()), None)


@contextmanager
def postgresql() -> Iterator[Server]:
    """Run a server while the context lasts."""
    programs = find_programs()
    assert programs, "PostgreSQL is not installed"
    # Not in pytest's folders, which only its user may enter: the server refuses to run as root.
    with tempfile.TemporaryDirectory(prefix="postgresql-") as folder:
        user = _unprivileged_user()
        if user:
            shutil.chown(folder, user)
        data, password = Path(folder) / "data", Path(folder) / "password"
        password.write_text(PASSWORD, encoding="ascii")
        subprocess.run(
            [programs / "initdb", "--pgdata", data, "--username", _NAME, "--pwfile", password, *_INITIAL],
            stdout=subprocess.DEVNULL,
            check=True,
            user=user,
            cwd=folder,
        )
        server = Server(_free_port())
        options = [argument for option in _IN_A_HURRY for argument in ("-c", option)]
        options += ["-D", str(data), "-p", str(server.port), "-h", "127.0.0.1", "-k", ""]
        log = (Path(folder) / "log").open("wb")
        with (
            log,
            subprocess.Popen(
                [programs / "postgres", *options], stdout=log, stderr=log, user=user, cwd=folder
            ) as process,
        ):
            try:
                _wait_for(server, process)
                yield server
            finally:
                process.send_signal(signal.SIGINT)  # ends connections, too
                process.wait(_START_SECONDS)


def _unprivileged_user() -> str | None:
    return "nobody" if os.geteuid() == 0 else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(server: Server, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            psycopg.connect(server.url("postgres").get_secret_value(), connect_timeout=10).close()
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return
