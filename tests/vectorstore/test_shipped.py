"""The vectors that come with the program: those of the built-in corpus, and no others."""

import numpy as np

from vectorstore import Collection, LocalEmbeddings, SyncReport, shipped
from vectorstore.cataloguing import embedded_text

SAMPLE = 8


def content_keys(collection: Collection) -> dict[str, str]:
    """Give a passage of each content, by its key."""
    catalog = collection.catalog
    return {
        passage.content_key: passage.id
        for record in catalog.documents()
        for passage in catalog.passage_records(record.name)
    }


def test_nothing_is_embedded_at_first_start(built_in_report: SyncReport) -> None:
    """A new data folder is filled with the built-in corpus without embedding a passage."""
    assert built_in_report.added == ("connecticut", "new-york")
    assert built_in_report.failed == ()
    assert built_in_report.embedded == 0


def test_they_are_those_of_the_corpus(built_in: Collection, built_in_report: SyncReport) -> None:
    """There is a vector for each passage, and none that no passage needs: python -m vectorstore corpus makes them."""
    vectors = shipped.load(LocalEmbeddings().fingerprint)

    assert set(vectors) == set(content_keys(built_in))


def test_they_are_what_the_embedder_makes(built_in: Collection, built_in_report: SyncReport) -> None:
    """Passages that are embedded again have the vectors that are shipped for them."""
    embedder = LocalEmbeddings()
    vectors = shipped.load(embedder.fingerprint)
    keys = sorted(content_keys(built_in).items())
    sample = dict(keys[:: len(keys) // SAMPLE][:SAMPLE])

    found = built_in.catalog.passages(list(sample.values()))
    texts = [embedded_text(one.title, one.heading, one.text) for one in (found[passage] for passage in sample.values())]
    again = np.array(embedder.embed_documents(texts))

    shipped_ones = np.array([vectors[key] for key in sample])
    assert again.shape == shipped_ones.shape == (SAMPLE, 384)
    assert (again * shipped_ones).sum(axis=1).min() > 0.999


def test_another_embedder_gets_none() -> None:
    """Vectors are not given to an embedder that did not make them."""
    assert shipped.load("another") == {}
