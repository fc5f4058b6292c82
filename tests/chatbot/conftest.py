"""A ready bot over the built-in corpus, and bots over documents that a test brings."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest
from pydantic import SecretStr

from chatbot.assembly import Footnote, open_footnote
from chatbot.bot import Bot
from chatbot.cli import main
from chatbot.conversations import Conversations
from chatbot.providers import ChatServer, Deadlines
from chatbot.settings import Settings
from tests.chatbot.asking_models import GOOD, KEY, LONG, MESSAGES, Connect
from tests.chatbot.command_line import Command, Done, run
from tests.chatbot.corpus import FOLDER
from tests.chatbot.keeping import open_at
from tests.chatbot.own_documents import bot_over, collected
from tests.chatbot.scripted_models import HURRY
from tests.model_server import ModelServer, embedding, serving
from tests.postgresql import Server

MakeBot = Callable[[Mapping[str, str]], Bot]
"""Takes texts by the name of their file; gives a bot that answers from them, whatever it is asked."""

OpenBot = Callable[..., Bot]
"""Takes the address of a model server, and a key; gives a bot over the built-in corpus whose answers it writes."""


@pytest.fixture(scope="session", name="footnote")
def _footnote(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Footnote]:
    folder = tmp_path_factory.mktemp("footnote")
    with pytest.MonkeyPatch.context() as patch:
        _leave_settings_behind(patch, folder)
        settings = Settings(corpus_dir=FOLDER, data_dir=folder / "data")
    ready = open_footnote(settings, lambda _done, _total: None)
    with ready.collection:
        yield ready


@pytest.fixture(scope="session", name="bot")
def _bot(footnote: Footnote) -> Bot:
    return footnote.bot


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Start every test in an empty folder, with no setting made."""
    _leave_settings_behind(monkeypatch, tmp_path)


def _leave_settings_behind(patch: pytest.MonkeyPatch, folder: Path) -> None:
    patch.chdir(folder)
    for name in os.environ:
        if name.upper().startswith(("FOOTNOTE_", "OPENAI_")):
            patch.delenv(name)


@pytest.fixture(name="make_bot")
def _make_bot(tmp_path: Path) -> Iterator[MakeBot]:
    with ExitStack() as open_collections:

        def make(files: Mapping[str, str]) -> Bot:
            return bot_over(open_collections.enter_context(collected(files, tmp_path)))

        yield make


@pytest.fixture(scope="session", name="indexed")
def _indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data folder with the built-in corpus indexed."""
    folder = tmp_path_factory.mktemp("indexed") / "data"
    done = run("index", data=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"2 documents: 2 added, 0 changed, 0 removed, 0 unchanged; 0 passages embedded.")
    return folder


@pytest.fixture(name="documents")
def _documents(tmp_path: Path) -> Path:
    """Give a corpus folder with two small documents."""
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "owls.txt").write_text("Owls hunt at night.")
    (folder / "bats.txt").write_text("Bats hunt at dusk.")
    return folder


@pytest.fixture(name="command")
def _command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    def run_here(*arguments: str, **settings: Path | str) -> Done:
        for name, value in settings.items():
            monkeypatch.setenv(f"FOOTNOTE_{name.upper()}", str(value))
        try:
            status = main(arguments)
        except SystemExit as ended:  # argparse refuses in this way
            status = int(str(ended.code))
        return Done(status, *capsys.readouterr())

    return run_here


@pytest.fixture(scope="session", name="running_model_server")
def _running_model_server() -> Iterator[ModelServer]:
    with serving() as server:
        ChatServer(server.url, "a-model", None, LONG).read(MESSAGES)  # imports what takes seconds, before time counts
        yield server


@pytest.fixture(name="model_server")
def _model_server(running_model_server: ModelServer) -> ModelServer:
    """Give a model server that answers well, until a test says otherwise."""
    running_model_server.behave(GOOD)
    running_model_server.embed = embedding(256)
    return running_model_server


@pytest.fixture(scope="session", name="talking")
def _talking(running_model_server: ModelServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Footnote]:
    with _open(running_model_server.url, tmp_path_factory.mktemp("talking")) as ready:
        yield ready


@pytest.fixture(name="model_bot")
def _model_bot(talking: Footnote, model_server: ModelServer) -> Bot:
    """Give a bot over the built-in corpus whose answers the model server writes."""
    return talking.bot


@pytest.fixture(scope="session", name="hurried")
def _hurried(running_model_server: ModelServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Footnote]:
    with _open(running_model_server.url, tmp_path_factory.mktemp("hurried"), hurry=True) as ready:
        yield ready


@pytest.fixture(name="hurried_bot")
def _hurried_bot(hurried: Footnote, model_server: ModelServer) -> Bot:
    """Give such a bot that does not wait long for a server."""
    return hurried.bot


@pytest.fixture(name="open_bot")
def _open_bot(tmp_path: Path) -> Iterator[OpenBot]:
    with ExitStack() as opened:

        def open_bot(base_url: str, *, key: str | None = None) -> Bot:
            return opened.enter_context(_open(base_url, tmp_path, key=key, hurry=True)).bot

        yield open_bot


@contextmanager
def _open(base_url: str, folder: Path, *, key: str | None = KEY, hurry: bool = False) -> Iterator[Footnote]:
    """Open the built-in corpus with a model at an address."""
    with pytest.MonkeyPatch.context() as patch:
        _leave_settings_behind(patch, folder)
        settings = Settings(
            corpus_dir=FOLDER,
            data_dir=folder / "data",
            chat_model="a-model",
            openai_base_url=base_url,
            openai_api_key=SecretStr(key) if key else None,
        )
    ready = open_footnote(settings.model_copy(update=HURRY) if hurry else settings)
    with ready.collection:
        yield ready


@pytest.fixture(name="connect")
def _connect(model_server: ModelServer) -> Connect:
    def connect(
        base_url: str = model_server.url, *, key: str | None = KEY, deadlines: Deadlines = LONG, retries: int = 1
    ) -> ChatServer:
        return ChatServer(base_url, "a-model", SecretStr(key) if key else None, deadlines, retries)

    return connect


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> str:
    """Give a place for conversations in a file."""
    return str(tmp_path / "kept" / "conversations.sqlite3")


@pytest.fixture(name="server_database")
def _server_database(postgresql: Server) -> Iterator[str]:
    """Give the name of an empty database on a server."""
    name = postgresql.new_database()
    yield name
    postgresql.drop(name)


@pytest.fixture(name="place", params=["file", "server"])
def _place(request: pytest.FixtureRequest) -> str:
    """Give a place for conversations of each kind that outlives the program."""
    if request.param == "file":
        return str(request.getfixturevalue("file"))
    server: Server = request.getfixturevalue("postgresql")
    return server.url(request.getfixturevalue("server_database")).get_secret_value()


@pytest.fixture(name="kept", params=["file", "server", "memory"])
def _kept(request: pytest.FixtureRequest) -> Iterator[Conversations]:
    """Give conversations that are kept in each way."""
    if request.param == "memory":
        opened = Conversations.in_memory()
    elif request.param == "file":
        opened = open_at(request.getfixturevalue("file"))
    else:
        server: Server = request.getfixturevalue("postgresql")
        opened = Conversations.at(server.url(request.getfixturevalue("server_database")))
    with closing(opened):
        yield opened
