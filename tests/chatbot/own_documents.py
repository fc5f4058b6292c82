"""Collections of documents that a test brings, with real indexes and the small embedder."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from chatbot.answering import ExtractiveAnswerer
from chatbot.bot import Bot
from chatbot.coverage import CoverageJudge
from tests.embedders import HashedWords
from vectorstore import Collection


@contextmanager
def collected(files: Mapping[str, str], folder: Path) -> Iterator[Collection]:
    """Write texts to files of these names below a folder, and open a collection of them."""
    corpus = folder / "documents"
    corpus.mkdir()
    for name, text in files.items():
        (corpus / name).write_bytes(text.encode())
    with Collection(corpus, folder / "data", embedder=HashedWords()) as collection:
        collection.sync()
        yield collection


def bot_over(collection: Collection) -> Bot:
    """Give a bot over a collection that takes every question for covered: everyday ones come nowhere near it."""
    catalog = collection.catalog
    return Bot(
        retriever=collection.retriever,
        answerer=ExtractiveAnswerer(),
        judge=CoverageJudge(lambda _question, _documents: -1.0, collection.mentions),
        library=catalog,
        titles=lambda: {record.name: record.title for record in catalog.documents()},
    )
