"""A collection: its folder has one owner, and outlives damage and sudden ends."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from langchain_core.documents import Document

from tests.embedders import HashedWords
from tests.vectorstore.comparing import is_consistent, state
from tests.vectorstore.conftest import LISTED, Child, CountingWords, OtherWords
from vectorstore import CATALOG_FILE, Catalog, Collection
from vectorstore.errors import DataFolderInUseError, DataFolderUnusableError, NewerCatalogError

OpenCollection = Callable[[], Collection]
StartChild = Callable[[str], Child]


def fill(corpus: Path, documents: int, words: str) -> None:
    """Write documents that differ, of some passages each."""
    for number in range(documents):
        (corpus / f"document-{number}.txt").write_text(LISTED.replace("Item", f"About {words} {number}"))


def quoted(collection: Collection, document: Document) -> str:
    """Give what the catalog says where a search's result is."""
    where = document.metadata
    return collection.catalog.quote(where["document"], where["start"], where["end"])


def garble(folder: Path) -> None:
    """Overwrite each file of a folder."""
    for file in folder.rglob("*"):
        if file.is_file():
            file.write_bytes(b"garbage" * 100)


@pytest.mark.parametrize("folders", [["chroma"], ["keywords"], ["chroma", "keywords"]], ids="+".join)
@pytest.mark.parametrize("harm", [shutil.rmtree, garble], ids=["deleted", "garbled"])
def test_indexes_are_made_again(
    corpus: Path,
    data: Path,
    open_collection: OpenCollection,
    folders: list[str],
    harm: Callable[[Path], None],
) -> None:
    """Indexes that are gone or damaged are made again from the catalog, and nothing is embedded for it."""
    fill(corpus, 3, "borders")
    collection = open_collection()
    collection.sync()
    before = state(collection)
    found = collection.retriever.invoke("borders 2")
    collection.close()

    for folder in folders:
        harm(data / folder)
    collection = open_collection()
    report = collection.sync()

    assert (report.unchanged, report.embedded) == (3, 0)
    assert state(collection) == before
    assert is_consistent(collection)
    assert collection.retriever.invoke("borders 2") == found


def test_an_index_that_was_being_written_is_made_again(
    corpus: Path, data: Path, open_collection: OpenCollection, embedder: CountingWords
) -> None:
    """An index whose files are not as its seal says is not trusted, though it could be opened."""
    fill(corpus, 2, "borders")
    open_collection().sync()
    embedded = len(embedder.embedded)
    open_collection().close()

    (data / "keywords" / "1" / "seal").unlink()
    (data / "chroma" / "1" / "chroma.sqlite3-journal").write_bytes(b"begun")
    collection = open_collection()
    in_indexes = collection.store.current.count(), collection.keywords.current.count()
    collection.sync()

    assert in_indexes == (0, 0)
    assert len(embedder.embedded) == embedded
    assert is_consistent(collection)


def test_an_end_without_closing_costs_nothing(corpus: Path, data: Path, start_child: StartChild) -> None:
    """What a sync brought up to date is used as it is, when the process was killed after it."""
    fill(corpus, 2, "borders")
    child = start_child("sync")
    assert child.stdout
    while child.stdout.readline() != "synced\n":
        pass
    child.kill()
    child.wait()

    with Collection(corpus, data, embedder=HashedWords()) as collection:
        assert is_consistent(collection)


def test_a_folder_has_one_owner(corpus: Path, data: Path, start_child: StartChild) -> None:
    """While another process holds the folder it is refused with the remedy, but can be read; then it is free."""
    (corpus / "one.txt").write_text("About one.")
    with Collection(corpus, data, embedder=HashedWords()) as collection:
        collection.sync()
    child = start_child("hold")
    assert child.stdout
    assert child.stdout.readline() == "opened\n"

    with pytest.raises(DataFolderInUseError, match=r"in use by another process. Stop that one first"):
        Collection(corpus, data, embedder=HashedWords())
    catalog = Catalog.open_existing(data / CATALOG_FILE)
    text = catalog.text("one")
    catalog.close()
    child.communicate("")
    with Collection(corpus, data, embedder=HashedWords()) as collection:
        names = [record.name for record in collection.catalog.documents()]

    assert text == "About one."
    assert names == ["one"]


def test_a_killed_owner_owns_no_more(corpus: Path, data: Path, start_child: StartChild) -> None:
    """A lock that a killed process left behind keeps nobody out."""
    child = start_child("hold")
    assert child.stdout
    child.stdout.readline()
    child.kill()
    child.wait()

    with Collection(corpus, data, embedder=HashedWords()) as collection:
        assert collection.store.current.count() == 0


def test_any_thread_may_close(corpus: Path, data: Path) -> None:
    """A collection that is closed in another thread than it was opened in is free for the next one."""
    collection = Collection(corpus, data, embedder=HashedWords())
    with ThreadPoolExecutor(1) as threads:
        threads.submit(collection.close).result()

    with Collection(corpus, data, embedder=HashedWords()) as again:
        assert again.store.current.count() == 0


def test_a_folder_that_cannot_be_made(corpus: Path, tmp_path: Path) -> None:
    """A data folder in the place of a file, or below one, is told with the remedy."""
    (tmp_path / "file").write_text("Not a folder.")

    for place in (tmp_path / "file", tmp_path / "file" / "data"):
        with pytest.raises(DataFolderUnusableError, match="name another with FOOTNOTE_DATA_DIR"):
            Collection(corpus, place, embedder=HashedWords())


def test_a_collection_that_cannot_be_opened_lets_go(corpus: Path, data: Path, open_collection: OpenCollection) -> None:
    """Where opening fails the folder is free again, and once the cause is gone it opens."""
    open_collection().close()
    catalog = (data / CATALOG_FILE).read_bytes()
    newer = bytearray(catalog)
    newer[60:64] = (1000).to_bytes(4, "big")  # where SQLite keeps the schema's version
    (data / CATALOG_FILE).write_bytes(newer)

    for _ in range(2):
        with pytest.raises(NewerCatalogError):
            Collection(corpus, data, embedder=HashedWords())
    (data / CATALOG_FILE).write_bytes(catalog)

    assert open_collection().catalog.documents() == ()


def test_the_folder_is_private(corpus: Path, data: Path) -> None:
    """Nobody else on the machine may look into a data folder that is made."""
    Collection(corpus, data, embedder=HashedWords()).close()

    assert data.stat().st_mode & 0o777 == 0o700


def test_another_embedder_loses_nothing(corpus: Path, data: Path) -> None:
    """With another embedder all is embedded anew, and with the first one again nothing is."""
    fill(corpus, 2, "borders")
    first, other = CountingWords(), OtherWords()

    embedded = []
    for embedder in (first, other, first, other):
        with Collection(corpus, data, embedder=embedder) as collection:
            embedded.append(collection.sync().embedded)
            assert is_consistent(collection)

    assert embedded[0] == embedded[1] > 0
    assert embedded[2:] == [0, 0]


def test_threads_take_turns_in_syncing(corpus: Path, open_collection: OpenCollection, embedder: CountingWords) -> None:
    """Several threads that sync at once do what one does, while others search."""
    fill(corpus, 3, "borders")
    collection = open_collection()

    with ThreadPoolExecutor(4) as threads:
        syncs = [threads.submit(collection.sync) for _ in range(2)]
        searches = [threads.submit(collection.retriever.invoke, "borders") for _ in range(6)]
        reports = [sync.result() for sync in syncs]
        found = [excerpt for search in searches for excerpt in search.result()]

    assert sorted(len(report.added) for report in reports) == [0, 3]
    assert len(embedder.embedded) == len(set(embedder.embedded))
    assert all(quoted(collection, document) == document.page_content for document in found)
    assert is_consistent(collection)


def test_similarity_to_the_nearest_passage(corpus: Path, open_collection: OpenCollection) -> None:
    """The best similarity is the cosine of the nearest passage, and 0 where there is none."""
    collection = open_collection()
    of_nothing = collection.best_similarity("about one")

    (corpus / "one.txt").write_text("About one.")
    collection.sync()

    assert of_nothing == 0.0
    assert collection.best_similarity("One: \nAbout one.") == pytest.approx(1.0, abs=1e-6)
    assert collection.best_similarity("xyzzy") < 0.5


def test_names_are_looked_for_in_documents(corpus: Path, open_collection: Callable[[], Collection]) -> None:
    """A collection says whether a name occurs in some documents or in any, from the next sync on."""
    (corpus / "one.txt").write_text("About the Clean Rivers Act.")
    (corpus / "two.txt").write_text("About 287(g).")
    collection = open_collection()
    before = collection.mentions("Clean Rivers Act")
    collection.sync()

    assert not before
    assert collection.mentions("Clean Rivers Act")
    assert collection.mentions("Clean Rivers Act", ["one"])
    assert not collection.mentions("Clean Rivers Act", ["two"])
    assert collection.mentions("287g", ["one", "two"])
