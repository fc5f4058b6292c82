"""Words first, vectors after: what lacks vectors is found by its words, and no passage is embedded twice."""

import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.vectorstore.comparing import is_consistent
from tests.vectorstore.conftest import LISTED, CountingWords
from vectorstore import Collection, Excerpt
from vectorstore.errors import ClosedError

OpenCollection = Callable[[], Collection]


class Interrupted(CountingWords):
    """Does something once it has embedded so many passages."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self._after = after
        self.then: Callable[[], object] = list

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed passages."""
        before = len(self.embedded)
        vectors = super().embed_documents(texts)
        if before < self._after <= len(self.embedded):
            self.then()
        return vectors


class EmbedderBrokenError(Exception):
    """What an embedder may fail with."""


def found(collection: Collection, question: str) -> list[Excerpt]:
    return [Excerpt.from_document(one) for one in collection.retriever.invoke(question)]


def test_words_first_vectors_after(corpus: Path, open_collection: OpenCollection, embedder: CountingWords) -> None:
    """A document is found by its words as soon as it is read, and by its meaning too when it has vectors."""
    (corpus / "one.txt").write_text("Grievances are addressed.")
    (corpus / "two.txt").write_text("Borders are guarded.")
    collection = open_collection()

    collection.update()
    by_words, by_words_only = found(collection, "grievances"), collection.by_words_only
    embedded_before = list(embedder.embedded)
    made = collection.complete()
    by_both = found(collection, "grievances")

    assert embedded_before == []
    assert [(one.document, one.similarity, one.vector_rank, one.keyword_rank) for one in by_words] == [
        ("one", None, None, 1)
    ]
    assert by_words_only == {"one", "two"}
    assert made == 2
    assert [(one.document, one.vector_rank) for one in by_both] == [("one", 1), ("two", 2)]
    assert all(one.similarity is not None for one in by_both)
    assert collection.by_words_only == frozenset()


def test_what_lacks_vectors_is_found_beside_what_has_them(corpus: Path, open_collection: OpenCollection) -> None:
    """A new document that says what is asked comes before others that have vectors and do not."""
    (corpus / "old.txt").write_text("Borders are guarded by day.")
    collection = open_collection()
    collection.sync()

    (corpus / "new.txt").write_text("Grievances are addressed.")
    collection.update()

    assert found(collection, "Are grievances addressed?")[0].document == "new"
    assert collection.by_words_only == {"new"}


@pytest.mark.parametrize("after", [1, 5, 17])
def test_an_early_end_costs_no_embedding(corpus: Path, data: Path, after: int) -> None:
    """Where making vectors is stopped, the next process goes on: over both, no passage is embedded twice."""
    (corpus / "list.txt").write_text(LISTED)
    first, second = Interrupted(after), CountingWords()

    with Collection(corpus, data, embedder=first) as collection:
        first.then = collection.stop
        collection.update()
        made = collection.complete()
    with Collection(corpus, data, embedder=second) as again:
        report = again.sync()
        assert is_consistent(again)

    assert after <= made == len(first.embedded) <= after + 1
    assert report.embedded == len(second.embedded) == 24 - made
    assert len({*first.embedded, *second.embedded}) == 24


def test_a_failure_costs_little(corpus: Path, data: Path) -> None:
    """Where the embedder fails, what it made before is kept, and the words are found all the same."""
    (corpus / "list.txt").write_text(LISTED)
    embedder = Interrupted(8)

    def fail() -> None:
        raise EmbedderBrokenError

    embedder.then = fail
    with Collection(corpus, data, embedder=embedder) as collection:
        with pytest.raises(EmbedderBrokenError):
            collection.sync()
        kept = collection.catalog.vectors.passage_ids(embedder.fingerprint)
        by_words = found(collection, "Item 7")
        rest = collection.complete()

        assert is_consistent(collection)

    assert len(kept) == 6  # the two that it failed at are lost
    assert by_words
    assert rest == 24 - len(kept)


def test_what_is_small_is_complete_first(corpus: Path, open_collection: OpenCollection) -> None:
    """A short document does not wait for the vectors of a long one that comes before it."""
    (corpus / "a-long-one.txt").write_text(LISTED)
    (corpus / "short.txt").write_text("About one.")
    collection = open_collection()
    collection.update()
    lacking = collection.catalog.vectors.missing(CountingWords().fingerprint)

    first = collection.catalog.passages([next(iter(lacking.values()))])

    assert [one.record.document for one in first.values()] == ["short"]


def test_what_is_removed_while_it_is_embedded_leaves_nothing(corpus: Path, data: Path) -> None:
    """A document that is removed while its vectors are made has none afterwards, and the others are complete."""
    (corpus / "list.txt").write_text(LISTED)
    (corpus / "other.txt").write_text(LISTED.replace("word", "other"))
    embedder = Interrupted(6)
    with Collection(corpus, data, embedder=embedder) as collection:
        embedder.then = lambda: collection.remove("list")
        collection.update()
        collection.complete()

        assert is_consistent(collection)
        assert [record.name for record in collection.catalog.documents()] == ["other"]
        with sqlite3.connect(data / "catalog.sqlite3") as catalog:
            assert catalog.execute("SELECT count(*) FROM vector").fetchone() == (24,)
        catalog.close()


def test_a_closed_collection_does_nothing_more(corpus: Path, data: Path) -> None:
    """What comes after the end is refused: the data folder may be another process's by then."""
    (corpus / "one.txt").write_text("About one.")
    collection = Collection(corpus, data, embedder=CountingWords())
    collection.sync()
    collection.close()
    collection.close()
    late: list[Callable[[], object]] = [
        collection.update,
        collection.complete,
        collection.purge,
        lambda: collection.add("two.txt", b"About two."),
        lambda: collection.replace("one", "one.txt", b"About two."),
        lambda: collection.remove("one"),
        lambda: collection.retitle("one", "Another"),
        lambda: collection.read_again(["one"]),
        lambda: collection.retriever.invoke("one"),
        lambda: collection.mentions("one"),
    ]

    for work in late:
        with pytest.raises(ClosedError):
            work()

    assert [file.name for file in corpus.iterdir()] == ["one.txt"]


def test_closing_waits_for_searches(corpus: Path, data: Path) -> None:
    """Searches that have begun end well while the collection is closed; those that come later are refused."""
    (corpus / "list.txt").write_text(LISTED)
    collection = Collection(corpus, data, embedder=CountingWords())
    collection.sync()
    begun = threading.Barrier(5)

    def search() -> int:
        begun.wait()
        searches = 0
        try:
            while collection.retriever.invoke("Item 7"):
                searches += 1
        except ClosedError:
            pass
        return searches

    with ThreadPoolExecutor(4) as threads:
        searches = [threads.submit(search) for _ in range(4)]
        begun.wait()
        time.sleep(0.2)
        collection.close()
        done = [one.result() for one in searches]

    assert sum(done) > 0
