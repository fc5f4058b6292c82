"""The vectors that come with the program, so that the built-in corpus is ready at once."""

from pathlib import Path

import numpy as np

from vectorstore.records import Vector

FILE = Path(__file__).with_name("shipped_vectors.npz")


def load(embedder: str) -> dict[str, Vector]:
    """Give the shipped vectors by content key; none where they were made by another embedder."""
    if not FILE.exists():
        return {}
    with np.load(FILE, allow_pickle=False) as archive:
        if str(archive["embedder"]) != embedder:
            return {}
        return dict(zip(archive["keys"].tolist(), archive["vectors"], strict=True))


def save(vectors: dict[str, Vector], embedder: str) -> None:
    """Write the file that `load` reads."""
    keys = sorted(vectors)
    np.savez(FILE, embedder=np.array(embedder), keys=np.array(keys), vectors=np.stack([vectors[key] for key in keys]))
