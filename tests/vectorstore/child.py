"""Another process that works on a collection: python -m tests.vectorstore.child (hold | sync) CORPUS DATA.

It tells its progress, a line each time; `hold` ends when its input does.
"""

import sys
from pathlib import Path

from tests.embedders import HashedWords
from vectorstore import Collection


def _tell(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def main(work: str, corpus: Path, data: Path) -> None:
    """Open the collection, and hold it or bring it up to date."""
    with Collection(corpus, data, embedder=HashedWords()) as collection:
        _tell("opened")
        if work == "hold":
            sys.stdin.read()
        else:
            collection.sync(_tell)
            _tell("synced")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
