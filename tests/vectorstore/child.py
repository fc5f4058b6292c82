"""Another process that works on a collection: python -m tests.vectorstore.child WORK CORPUS DATA [SEED].

Its work is `hold`, which ends when its input does, `sync`, or `change`, which never ends. It tells what it does, a line
each time.
"""

import random
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from tests.embedders import HashedWords
from vectorstore import Collection

_PASSAGES_AT_MOST = 6


class SlowWords(HashedWords):
    """Takes its time, as a model does."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed passages."""
        time.sleep(0.005 * len(texts))
        return super().embed_documents(texts)


class Changes:
    """Changes documents at random, each way that there is."""

    def __init__(self, collection: Collection, seed: str) -> None:
        self._collection = collection
        self._random = random.Random(seed)  # noqa: S311 - no secret
        self._texts = self._make_texts(seed)
        self._names = (f"of-{seed}-{number}" for number in count())

    def go_on(self) -> None:
        """Change one document after the other, and tell each time what is done."""
        ways: dict[str, Callable[[], object]] = {
            "adding": lambda: self._collection.add(f"{next(self._names)}.txt", next(self._texts)),
            "replacing": self._replace,
            "removing": lambda: self._collection.remove(self._any()),
            "retitling": lambda: self._collection.retitle(self._any(), next(self._names)),
            "reading": self._drop,
            "editing": self._edit,
            "embedding": lambda: self._collection.complete(lambda _done, _total: _tell("embedding")),
            "clearing": self._collection.purge,
        }
        while True:
            few = len(self._collection.catalog.documents()) < 4
            way = "adding" if few else self._random.choice(list(ways))
            _tell(way)
            ways[way]()

    def _make_texts(self, seed: str) -> Iterator[bytes]:
        for number in count():
            items = range(1, self._random.randint(1, _PASSAGES_AT_MOST) + 1)
            said = (f"{item}. Item {item} of {seed} {number}: {'word ' * 30}{item}." for item in items)
            yield "\n\n".join(["These are:", *said]).encode()

    def _any(self) -> str:
        return self._random.choice(self._collection.catalog.documents()).name

    def _replace(self) -> None:
        suffix = self._random.choice([".txt", ".md"])
        self._collection.replace(self._any(), f"x{suffix}", next(self._texts))

    def _drop(self) -> None:
        for _ in range(3):
            (self._collection.corpus / f"{next(self._names)}.md").write_bytes(next(self._texts))
        self._collection.update(lambda _done, _total: _tell("reading"))

    def _edit(self) -> None:
        record = self._collection.record(self._any())
        (self._collection.corpus / record.path).write_bytes(next(self._texts))
        self._collection.update()


def _tell(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def main(work: str, corpus: Path, data: Path, seed: str = "") -> None:
    """Open the collection, and hold it, bring it up to date, or change it."""
    with Collection(corpus, data, embedder=SlowWords()) as collection:
        _tell("opened")
        if work == "hold":
            sys.stdin.read()
        elif work == "sync":
            collection.sync(_tell)
            _tell("synced")
        else:
            collection.update()
            Changes(collection, seed).go_on()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), *sys.argv[4:])
