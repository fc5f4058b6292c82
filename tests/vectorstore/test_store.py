"""The vector index: real Chroma in a folder of its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.vectorstore.damage import HARMS, harm_each_file
from vectorstore.errors import DamagedIndexError, OtherVectorsError
from vectorstore.store import Store, StoreEntry

ENOUGH_FOR_A_GRAPH = 1_200  # entries; Chroma keeps fewer in SQLite only


def entry(name: str, *vector: float, document: str = "one") -> StoreEntry:
    return StoreEntry(name, document, np.array(vector, dtype=np.float32))


@pytest.fixture(name="store")
def _store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "chroma", embedder="a")
    yield store
    store.close()


@pytest.fixture(name="large", scope="module")
def _large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a closed store with a graph on the disk."""
    folder = tmp_path_factory.mktemp("large") / "chroma"
    numbers = np.random.default_rng(0).normal(size=(ENOUGH_FOR_A_GRAPH, 16))
    store = Store(folder, embedder="a")
    store.update(add=[entry(f"p{position}", *vector) for position, vector in enumerate(numbers)])
    store.close()
    return folder


def test_an_empty_store_finds_nothing(store: Store) -> None:
    """Where nothing was added nothing is found, and removing is no fault."""
    store.update(remove=["p0"])

    assert store.search([1.0, 0.0], limit=5) == {}
    assert store.ids() == frozenset()
    assert store.count() == 0


def test_the_nearest_come_first(store: Store) -> None:
    """Passages come with their cosine, best first, and not more than asked for."""
    store.update(add=[entry("across", 0, 1), entry("same", 3, 0), entry("near", 1, 1), entry("opposite", -1, 0)])

    found = store.search([1.0, 0.0], limit=3)

    assert list(found) == ["same", "near", "across"]
    assert list(found.values()) == pytest.approx([1.0, 0.5**0.5, 0.0], abs=1e-6)


def test_vectors_of_another_length_are_refused(tmp_path: Path, store: Store) -> None:
    """Where a name stands for another model than before, that is told, in a store that is opened again too."""
    assert store.dimensions is None
    store.update(add=[entry("p0", 1, 0)])
    again = Store(tmp_path / "chroma", embedder="a")

    for opened in (store, again):
        assert opened.dimensions == 2
        with pytest.raises(OtherVectorsError, match=r"of a have 3 dimensions; .* have 2.*FOOTNOTE_EMBEDDINGS"):
            opened.search([1.0, 0.0, 0.0], limit=1)
    again.close()


def test_hardly_any_neighbour_is_missed(store: Store) -> None:
    """Of the hundred nearest among thousands that lie in clusters, as passages do, nearly all are found."""
    random = np.random.default_rng(0)
    vectors = random.normal(size=(40, 64))[random.integers(0, 40, 2_500)] + 0.3 * random.normal(size=(2_500, 64))
    vectors /= np.linalg.norm(vectors, axis=1)[:, None]
    store.update(add=[entry(f"p{position}", *vector) for position, vector in enumerate(vectors)])
    questions = random.normal(size=(40, 64))

    found = [set(store.search(question.tolist(), limit=100)) for question in questions]

    nearest = [{f"p{position}" for position in np.argsort(-(vectors @ question))[:100]} for question in questions]
    assert sum(len(these & those) for these, those in zip(found, nearest, strict=True)) >= 0.99 * 100 * len(questions)


def test_a_search_within_documents(store: Store) -> None:
    """A search may be limited to documents; one that is not there holds nothing."""
    store.update(add=[entry("p0", 1, 0), entry("p1", 1, 0, document="two"), entry("p2", 0, 1, document="three")])

    assert set(store.search([1.0, 0.0], limit=9, documents=["two", "three"])) == {"p1", "p2"}
    assert store.search([1.0, 0.0], limit=9, documents=["four"]) == {}


def test_adding_replaces_and_removing_removes(store: Store) -> None:
    """A passage that is added again has its new vector; one that is removed is not found any more."""
    store.update(add=[entry("p0", 1, 0), entry("p1", 0, 1)])

    store.update(add=[entry("p0", 0, 1), entry("p2", 1, 0)], remove=["p1", "never there"])

    assert store.ids() == {"p0", "p2"}
    assert store.count() == 2
    assert store.search([0.0, 1.0], limit=5) == pytest.approx({"p0": 1.0, "p2": 0.0}, abs=1e-6)


def test_most_can_be_removed(large: Path, tmp_path: Path) -> None:
    """A search finds all that is left, when most is removed from a graph and some is added again."""
    shutil.copytree(large, tmp_path / "chroma")
    store = Store(tmp_path / "chroma", embedder="a")
    kept = {f"p{number}" for number in range(7)}

    store.update(remove=store.ids() - kept)
    store.update(add=[entry("new", *[1.0] * 16)])

    assert set(store.search([1.0] * 16, limit=100)) == {*kept, "new"}
    store.close()


def test_it_is_there_the_next_time(large: Path) -> None:
    """A store that is opened again holds what it held, and is not changed by being opened or searched."""
    for _ in range(3):
        store = Store(large, embedder="a")
        found = store.search([1.0] * 16, limit=100)
        held = store.count()
        store.close()

        assert (len(found), held) == (100, ENOUGH_FOR_A_GRAPH)


def test_another_embedder_has_a_collection_of_its_own(tmp_path: Path) -> None:
    """Vectors of another fingerprint, and of another size, are kept beside the first, and neither is lost."""
    first = Store(tmp_path / "chroma", embedder="a")
    first.update(add=[entry("p0", 1, 0)])
    first.close()

    second = Store(tmp_path / "chroma", embedder="b")
    held_by_second = second.ids()
    second.update(add=[entry("p1", 1, 0, 0)])
    second.close()

    first = Store(tmp_path / "chroma", embedder="a")
    assert held_by_second == frozenset()
    assert first.ids() == {"p0"}
    first.close()


def test_two_stores_are_independent(tmp_path: Path, store: Store) -> None:
    """Closing one store, or deleting its folder and making it anew, leaves another that is open as it was."""
    other = Store(tmp_path / "other", embedder="a")
    other.update(add=[entry("p0", 1, 0)])
    other.close()
    shutil.rmtree(tmp_path / "other")

    store.update(add=[entry("p1", 1, 0)])
    other = Store(tmp_path / "other", embedder="a")

    assert store.ids() == {"p1"}
    assert other.ids() == frozenset()
    other.close()


@pytest.mark.parametrize("harm", HARMS)
def test_damage_is_noticed(large: Path, harm: str) -> None:
    """Whichever file came to harm, and however: opening says so, and what to do."""
    harmed = []

    for file in harm_each_file(large, HARMS[harm]):
        with pytest.raises(DamagedIndexError, match="Delete it; it is made again"):
            Store(large, embedder="a")
        harmed.append(file.name)

    assert {"chroma.sqlite3", "header.bin", "data_level0.bin", "seal"} <= set(harmed)


def test_writing_that_was_broken_off_is_noticed(large: Path, tmp_path: Path) -> None:
    """A store that was written to, but not to the end, is damaged when it is next opened."""
    shutil.copytree(large, tmp_path / "chroma")
    store = Store(tmp_path / "chroma", embedder="a")

    def entries_that_end_early() -> Iterator[StoreEntry]:
        yield from (entry(f"new {number}", *[float(number)] * 16) for number in range(1, 9_000))
        raise InterruptedError

    with pytest.raises(InterruptedError):
        store.update(add=entries_that_end_early())
    store.close()

    with pytest.raises(DamagedIndexError):
        Store(tmp_path / "chroma", embedder="a")


def test_what_is_no_index_is_noticed(tmp_path: Path) -> None:
    """Files that nobody sealed are not taken for an index, even where Chroma would open them."""
    (tmp_path / "chroma").mkdir()
    (tmp_path / "chroma" / "notes.txt").write_text("Not an index.")

    with pytest.raises(DamagedIndexError):
        Store(tmp_path / "chroma", embedder="a")
