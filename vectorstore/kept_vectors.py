"""The vectors in the catalog's file, by the content that they were made of and the embedder that made them."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
import sqlalchemy as sql

from vectorstore import schema
from vectorstore.records import Vector

_PUT_VECTOR = """
INSERT OR REPLACE INTO vector (content_key, embedder, data)
SELECT :content_key, :embedder, :data WHERE EXISTS (SELECT 1 FROM passage WHERE content_key = :content_key)
"""


class KeptVectors:
    """The vectors that are kept, and which passages still lack theirs. Safe to use from several threads."""

    def __init__(self, engine: sql.Engine) -> None:
        self._engine = engine

    def missing(self, embedder: str) -> dict[str, str]:
        """Give the contents that have no vector by this embedder: the id of a passage of each, by content key.

        Those of the documents that lack the fewest come first: what is small is complete soon.
        """
        present = sql.select(schema.vector.c.content_key).where(schema.vector.c.embedder == embedder)
        query = (
            sql.select(
                schema.passage.c.content_key, schema.passage.c.id, schema.passage.c.document, schema.passage.c.start
            )
            .where(schema.passage.c.content_key.not_in(present))
            .order_by(schema.passage.c.document, schema.passage.c.start)
        )
        with self._engine.connect() as connection:
            rows = connection.execute(query).all()
        lacking = Counter(row.document for row in rows)
        first: dict[str, str] = {}
        for row in sorted(rows, key=lambda row: (lacking[row.document], row.document)):
            first.setdefault(row.content_key, row.id)
        return first

    def passage_ids(self, embedder: str) -> frozenset[str]:
        """List the ids of the passages that have a vector by this embedder."""
        present = sql.select(schema.vector.c.content_key).where(schema.vector.c.embedder == embedder)
        with self._engine.connect() as connection:
            found = connection.execute(sql.select(schema.passage.c.id).where(schema.passage.c.content_key.in_(present)))
            return frozenset(found.scalars())

    def documents_lacking(self, embedder: str) -> frozenset[str]:
        """Name the documents that have passages without a vector by this embedder."""
        present = sql.select(schema.vector.c.content_key).where(schema.vector.c.embedder == embedder)
        query = sql.select(schema.passage.c.document).where(schema.passage.c.content_key.not_in(present)).distinct()
        with self._engine.connect() as connection:
            return frozenset(connection.execute(query).scalars())

    def get(self, content_keys: Sequence[str], embedder: str) -> dict[str, Vector]:
        """Give the vectors that are kept for these contents and this embedder, by content key."""
        found: dict[str, Vector] = {}
        with self._engine.connect() as connection:
            for some in schema.batches(content_keys):
                query = sql.select(schema.vector.c.content_key, schema.vector.c.data).where(
                    schema.vector.c.embedder == embedder, schema.vector.c.content_key.in_(some)
                )
                found |= {row.content_key: np.frombuffer(row.data, dtype="<f4") for row in connection.execute(query)}
        return found

    def put(self, vectors: Mapping[str, Vector], embedder: str) -> None:
        """Keep vectors by content key, if there are still passages with that content."""
        rows = [
            {"content_key": key, "embedder": embedder, "data": np.asarray(vector, dtype="<f4").tobytes()}
            for key, vector in vectors.items()
        ]
        if rows:
            with self._engine.begin() as connection:
                connection.execute(sql.text(_PUT_VECTOR), rows)

    def drop_unused(self) -> None:
        """Forget the vectors of contents that no passage has any more."""
        used = sql.select(schema.passage.c.content_key)
        with self._engine.begin() as connection:
            connection.execute(sql.delete(schema.vector).where(schema.vector.c.content_key.not_in(used)))
