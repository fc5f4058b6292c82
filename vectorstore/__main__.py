"""Make the vectors that are shipped for a corpus again: python -m vectorstore corpus.

To be run after the built-in corpus, the splitting or the embedder has changed; a test says when. Vectors that are
shipped already and still of use are kept.
"""

import sys
import tempfile
from pathlib import Path

from tqdm import tqdm

from vectorstore import shipped
from vectorstore.collection import Collection
from vectorstore.embedding import LocalEmbeddings


def main(corpus: Path) -> None:
    """Index a corpus in a folder of its own and keep the vectors."""
    embedder = LocalEmbeddings()
    with (
        tempfile.TemporaryDirectory() as data,
        Collection(corpus, Path(data), embedder=embedder) as collection,
        tqdm(unit="passage") as bar,
    ):

        def show_progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        collection.sync(show_progress)
        catalog = collection.catalog
        keys = [
            passage.content_key
            for document in catalog.documents()
            for passage in catalog.passage_records(document.name)
        ]
        shipped.save(catalog.vectors.get(keys, embedder.fingerprint), embedder.fingerprint)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
