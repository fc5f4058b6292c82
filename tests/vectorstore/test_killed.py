"""Whatever a process was doing when it was killed, the data folder works, and the next sync makes it as a new one."""

import random
import shutil
import sqlite3
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.embedders import HashedWords
from tests.vectorstore.comparing import is_consistent
from tests.vectorstore.conftest import Child
from vectorstore import Collection

_KILLS = 100
_WORKS_AT_MOST = 1.5  # seconds
_SILENT_AT_MOST = 60.0  # seconds

StartChild = Callable[..., Child]


def by_file(collection: Collection) -> dict[str, tuple[object, ...]]:
    """Give what the catalog says of each file, apart from names and dates: a new one may name them otherwise."""
    catalog = collection.catalog
    return {
        record.path: (
            record.title,
            record.sha256,
            catalog.text(record.name),
            catalog.sections(record.name),
            [(one.section, one.start, one.end, one.content_key) for one in catalog.passage_records(record.name)],
        )
        for record in catalog.documents()
    }


def assert_whole(corpus: Path, data: Path, fresh: Path) -> None:
    """Fail unless a data folder opens, answers, and after a sync is as one that is made anew."""
    with Collection(corpus, data, embedder=HashedWords()) as collection:
        for found in collection.retriever.invoke("Which is item 1?"):
            where = found.metadata
            assert collection.catalog.quote(where["document"], where["start"], where["end"]) == found.page_content
        collection.sync()
        assert is_consistent(collection)
        assert collection.retriever.invoke("Which is item 1?")
        assert collection.catalog.leftovers() == frozenset()
        state = by_file(collection)
        retitled = {record.path: record.title for record in collection.catalog.documents() if record.is_retitled}
    with Collection(corpus, fresh, embedder=HashedWords()) as other:
        other.sync()
        for record in other.catalog.documents():
            if record.path in retitled:
                other.retitle(record.name, retitled[record.path])
        assert by_file(other) == state
    assert all(not file.name.startswith(".") for file in corpus.iterdir())
    catalog = sqlite3.connect(data / "catalog.sqlite3")
    unused = "SELECT count(*) FROM vector WHERE content_key NOT IN (SELECT content_key FROM passage)"
    assert catalog.execute(unused).fetchone() == (0,)
    catalog.close()
    shutil.rmtree(fresh)


def kill_when(child: Child, doing: str, seconds: float) -> None:
    """Kill a process so many seconds after it said that it does something."""
    assert child.stdout
    silence = threading.Timer(_SILENT_AT_MOST, child.kill)
    silence.start()
    for line in child.stdout:
        if line.startswith(doing):
            break
    else:
        pytest.fail(f"it ended before it was {doing}")
    silence.cancel()
    threading.Timer(seconds, child.kill).start()
    child.communicate()  # reads on: else it would wait to be read


@pytest.mark.parametrize(
    "killed",
    [
        pytest.param(("reading", 0.01), id="reading"),
        pytest.param(("embedding", 0.01), id="embedding"),
        pytest.param(("clearing", 0.05), id="clearing"),
        pytest.param(("adding", 0.3), id="adding"),
        pytest.param(("replacing", 0.1), id="replacing"),
        pytest.param(("removing", 0.02), id="removing"),
    ],
)
def test_a_kill_costs_nothing(
    tmp_path: Path, corpus: Path, data: Path, start_child: StartChild, killed: tuple[str, float]
) -> None:
    """Killed in each kind of work, a process leaves a folder that works."""
    doing, seconds = killed
    kill_when(start_child("change", doing), doing, seconds)

    assert_whole(corpus, data, tmp_path / "fresh")


@pytest.mark.stress
def test_a_hundred_kills_cost_nothing(tmp_path: Path, corpus: Path, data: Path, start_child: StartChild) -> None:
    """Killed a hundred times at random moments, one after the other, processes leave a folder that works each time."""
    seed = time.time_ns()
    chance = random.Random(seed)  # noqa: S311 - no secret
    for number in range(_KILLS):
        seconds = chance.random() * _WORKS_AT_MOST
        sys.stdout.write(f"seed {seed}, kill {number} after {seconds:.3f} s\n")
        kill_when(start_child("change", f"{seed}-{number}"), "opened", seconds)
        assert_whole(corpus, data, tmp_path / "fresh")
        for file in sorted(corpus.iterdir())[:-12]:
            file.unlink()  # else each kill takes longer to check
