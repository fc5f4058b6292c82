"""Embeddings of a model server: as good as this machine's, and nothing is lost by trying them."""

from pathlib import Path

import numpy as np
import pytest
from pydantic import SecretStr

from chatbot.assembly import Footnote, open_footnote
from chatbot.batch import answer_lines
from chatbot.providers import ServedEmbeddings
from chatbot.settings import Settings
from tests import failures
from tests.chatbot.asking_models import KEY, LONG, SHORT, nothing_stays
from tests.chatbot.corpus import FOLDER
from tests.model_server import ModelServer, Reply, embedding
from vectorstore import EmbedderFailedError, VectorstoreError


def _served(server: ModelServer, *, retries: int = 0) -> ServedEmbeddings:
    return ServedEmbeddings(server.url, "a-model", SecretStr(KEY), SHORT, retries)


def _open(server: ModelServer, embeddings: str, corpus: Path = FOLDER) -> Footnote:
    settings = Settings(
        corpus_dir=corpus, data_dir=Path("data"), embeddings=embeddings, openai_base_url=server.url, retries=0
    )
    return open_footnote(settings)


def _texts(server: ModelServer) -> list[str]:
    """List the texts that the server has embedded."""
    return [text for request in server.requests for text in request.body["input"]]


def test_vectors_have_unit_length_and_come_in_order(model_server: ModelServer) -> None:
    """Each text has a vector of length 1, whatever the server's length is, asked for in batches with the key."""
    texts = [f"word{number}" for number in range(150)]
    model_server.embed = embedding(64)
    expected = [_served(model_server).embed_query(text) for text in texts]
    model_server.requests.clear()
    model_server.embed = embedding(64, length=7.0)

    vectors = _served(model_server).embed_documents(texts)

    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1.0, abs=1e-6)
    assert np.allclose(vectors, expected, atol=1e-6)
    assert _texts(model_server) == texts
    assert [len(request.body["input"]) for request in model_server.requests] == [64, 64, 22]
    for request in model_server.requests:
        assert set(request.body) == {"model", "input", "encoding_format"}
        assert request.headers["authorization"] == f"Bearer {KEY}"
        assert "x-stainless-os" not in request.headers
    assert nothing_stays(model_server)


def test_a_question_is_embedded_like_a_passage(model_server: ModelServer) -> None:
    """A question has the vector that a passage of the same words has."""
    embeddings = _served(model_server)

    assert embeddings.embed_query("About one.") == embeddings.embed_documents(["About one."])[0]
    assert embeddings.embed_documents([]) == []


def test_texts_are_cleaned(model_server: ModelServer) -> None:
    """What no server can read, and more than any needs to, is not sent."""
    _served(model_server).embed_query("a\0b \ud800 " + "word " * 1_000)

    (text,) = _texts(model_server)
    assert text.startswith("a b ? word")
    assert len(text) == 2_000


def test_fingerprints_name_server_and_model(model_server: ModelServer) -> None:
    """Vectors of another server or another model are other vectors."""
    one = _served(model_server)
    others = [
        ServedEmbeddings("http://127.0.0.1:1/v1", "a-model", None, LONG),
        ServedEmbeddings(model_server.url, "b", None, LONG),
    ]

    assert one.fingerprint == f"openai-{model_server.name}-a-model"
    assert len({embeddings.fingerprint for embeddings in [one, *others]}) == 3
    assert KEY not in repr(one)


@pytest.mark.parametrize(
    ("reply", "telling"),
    [
        (failures.WRONG_KEY, "does not accept the key"),
        (failures.UNKNOWN_MODEL, "Name one that it has in FOOTNOTE_EMBEDDINGS"),
        (failures.CONTEXT_TOO_LONG, "Name one in FOOTNOTE_EMBEDDINGS that reads a page"),
        (failures.TOO_MANY_REQUESTS, "429"),
        (failures.SERVER_ERROR, "500"),
        (failures.NO_HEADERS, "did not begin its reply within 0.6 s"),
        (failures.WEB_PAGE, "does not speak OpenAI's protocol"),
        (failures.NO_STREAM, "does not speak OpenAI's protocol"),
        (Reply(body="{}"), "does not speak OpenAI's protocol"),
        (Reply(body='{"data": []}'), "does not speak OpenAI's protocol"),
        (Reply(body='{"data": [{"index": 0, "embedding": []}]}'), "no vectors of the texts"),
        (Reply(body='{"data": [{"index": 0, "embedding": [0.0, 0.0]}]}'), "no vectors of the texts"),
        (Reply(body='{"data": [{"index": 0, "embedding": [1e400, 1.0]}]}'), "no vectors of the texts"),
        (Reply(body='{"data": [{"index": 0, "embedding": "AAAA"}]}'), "does not speak OpenAI's protocol"),
        (
            Reply(body='{"data": [{"index": 0, "embedding": [1.0]}, {"index": 1, "embedding": [1.0]}]}'),
            "no vectors of the texts",
        ),
    ],
)
def test_each_failure_has_its_error(model_server: ModelServer, reply: Reply, telling: str) -> None:
    """What a server does wrong is told with the cause and two ways out: the setting, and this machine's embeddings."""
    model_server.embed = lambda _texts: reply

    with pytest.raises(EmbedderFailedError) as caught:
        _served(model_server).embed_query("About one.")

    assert telling in str(caught.value)
    assert model_server.name in str(caught.value)
    assert "FOOTNOTE_EMBEDDINGS=local" in str(caught.value)
    assert KEY not in str(caught.value)
    assert nothing_stays(model_server)


def test_a_server_that_is_not_there() -> None:
    """A server that does not run, and OpenAI's without a key, are told."""
    with pytest.raises(EmbedderFailedError, match="Is it running"):
        ServedEmbeddings("http://127.0.0.1:1/v1", "a-model", None, SHORT, 0).embed_query("a")
    with pytest.raises(EmbedderFailedError, match="Set OPENAI_API_KEY"):
        ServedEmbeddings("https://api.openai.com/v1", "a-model", None, SHORT, 0).embed_query("a")


def test_what_may_pass_is_tried_again(model_server: ModelServer) -> None:
    """A server that has too much to do is asked once more."""
    replies = [failures.OVERLOADED, embedding(8)(["a"])]
    model_server.embed = lambda _texts: replies.pop(0)

    assert len(_served(model_server, retries=1).embed_query("a")) == 8


def test_switching_to_a_server_and_back_embeds_nothing_twice(model_server: ModelServer) -> None:
    """Another embedder's vectors stand beside those of before: neither is made again, and the answers are the same."""
    said, embedded, passages = [], [], []
    for embeddings in ("local", "openai:a-model", "local", "openai:b-model", "openai:a-model"):
        model_server.requests.clear()
        footnote = _open(model_server, embeddings)
        embedded.append(footnote.report.embedded)
        passages.append(len([text for text in _texts(model_server) if "\n" in text]))
        with footnote.collection:
            said.append(footnote.bot.answer("How can people complain in New York?").text)

    count = embedded[1]
    assert embedded == [0, count, 0, count, 0]
    assert passages == embedded
    assert said[2] == said[0]
    assert said[4] == said[1]


def test_what_is_near_is_measured_with_any_embedder(model_server: ModelServer) -> None:
    """With another embedder too, what the documents answer is answered, and what they do not is turned away."""
    footnote = _open(model_server, "openai:a-model")
    measured = len(model_server.requests)

    with footnote.collection:
        outcomes = [
            footnote.bot.answer(question).outcome
            for question in (
                "How are state agencies involved in Connecticut?",
                "What is the Trust Act?",
                "Which pizza is best?",
                "When should roses be cut back?",
            )
        ]

    assert measured > 12
    assert outcomes == ["answered", "answered", "not_covered", "not_covered"]


def test_a_server_that_fails_at_a_question(model_server: ModelServer) -> None:
    """Where the server does not embed a question that is told, of a batch too; when it does again, it is answered."""
    footnote = _open(model_server, "openai:a-model")
    with footnote.collection:
        model_server.embed = lambda _texts: failures.SERVER_ERROR
        with pytest.raises(VectorstoreError, match="failed \\(500"):
            footnote.bot.answer("What is the Trust Act?")
        (line,) = answer_lines(footnote.bot, [b'{"id": 1, "turns": ["What is the Trust Act?"]}'])
        assert "Turn 1: The model server" in line["error"]
        model_server.embed = embedding(256)

        assert footnote.bot.answer("What is the Trust Act?").outcome == "answered"


def test_another_model_under_the_same_name(model_server: ModelServer) -> None:
    """A server that has put another model under a name is told, before any of its vectors is kept."""
    documents = Path("documents")
    documents.mkdir()
    (documents / "owls.txt").write_text("Owls hunt at night.")
    with _open(model_server, "openai:a-model", documents).collection:
        model_server.embed = embedding(64)
        (documents / "bats.txt").write_text("Bats hunt at dusk.")
    for _ in range(2):
        with pytest.raises(VectorstoreError, match="have 64 dimensions; those in the index have 256"):
            _open(model_server, "openai:a-model", documents)

    model_server.embed = embedding(256)
    with _open(model_server, "openai:a-model", documents).collection as collection:
        assert collection.store.current.count() == 2
