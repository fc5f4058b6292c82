"""The built-in collection, folders for other ones, and processes that work on them."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.embedders import HashedWords
from vectorstore import Collection, LocalEmbeddings, SyncReport

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"

LISTED = "These are:\n\n" + "\n\n".join(f"{n}. Item {n}: {'word ' * 30}{n}." for n in range(1, 25))
"""A text of 24 passages."""

Child = subprocess.Popen[str]


class CountingWords(HashedWords):
    """Remembers which passages it was given."""

    def __init__(self) -> None:
        self.embedded: list[str] = []

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed passages."""
        self.embedded += texts
        return super().embed_documents(texts)


class OtherWords(CountingWords):
    """Embeds as the first one does, but in its own name."""

    @property
    def fingerprint(self) -> str:
        """Name this way of embedding."""
        return f"other {super().fingerprint}"


@pytest.fixture(scope="session", name="built_in")
def _built_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    with Collection(CORPUS, tmp_path_factory.mktemp("built-in"), embedder=LocalEmbeddings()) as collection:
        yield collection


@pytest.fixture(scope="session", name="built_in_report")
def _built_in_report(built_in: Collection) -> SyncReport:
    return built_in.sync()


@pytest.fixture(name="embedder")
def _embedder() -> CountingWords:
    return CountingWords()


@pytest.fixture(name="corpus")
def _corpus(tmp_path: Path) -> Path:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    return corpus


@pytest.fixture(name="data")
def _data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture(name="open_collection")
def _open_collection(corpus: Path, data: Path, embedder: CountingWords) -> Iterator[Callable[[], Collection]]:
    """Give what opens the collection, having closed the one that it opened before."""
    opened: list[Collection] = []

    def open_collection() -> Collection:
        if opened:
            opened.pop().close()
        opened.append(Collection(corpus, data, embedder=embedder))
        return opened[0]

    yield open_collection
    if opened:
        opened.pop().close()


@pytest.fixture(name="start_child")
def _start_child(corpus: Path, data: Path) -> Iterator[Callable[..., Child]]:
    """Give what starts another process on the collection."""
    children: list[Child] = []

    def start_child(work: str, *seed: str) -> Child:
        command = [sys.executable, "-m", "tests.vectorstore.child", work, str(corpus), str(data), *seed]
        child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        children.append(child)
        return child

    yield start_child
    for child in children:
        with child:
            child.kill()
