"""Whatever a model server does wrong, the conversation goes on: the documents are quoted, and it is said why."""

import json
from dataclasses import replace

import pytest

from chatbot.answer import Answer
from chatbot.answering import ExtractiveAnswerer, GenerativeAnswerer
from chatbot.assembly import Footnote
from chatbot.bot import Bot
from tests import failures
from tests.chatbot.asking_models import KEY, LONG, SHORT, Connect
from tests.chatbot.models_at_work import sentences_in, truthful, writing
from tests.model_server import ModelServer, Reply

FIRST, SECOND, THIRD = "How can people complain in New York?", "What is the Trust Act?", "Which training is there?"
FAILURES = {name: value for name, value in vars(failures).items() if isinstance(value, Reply)}


def written_by(footnote: Footnote, connect: Connect, **how: object) -> Bot:
    """Give a bot whose answers a model server writes."""
    return replace(footnote.bot, answerer=GenerativeAnswerer(connect(**how), ExtractiveAnswerer(), 12_000))


def is_quoted(answer: Answer) -> bool:
    """Say whether an answer holds the documents' own words, and a notice of what failed."""
    return bool(answer.notices) and any(statement.support == "verbatim" for statement in answer.statements)


@pytest.mark.parametrize("name", FAILURES)
def test_the_conversation_goes_on(footnote: Footnote, connect: Connect, model_server: ModelServer, name: str) -> None:
    """The turn that fails is answered with quotes and says what failed; the next is the model's again."""
    patient = written_by(footnote, connect, deadlines=LONG, retries=0)
    hasty = written_by(footnote, connect, deadlines=SHORT, retries=0)
    model_server.behave(writing(truthful))
    conversation = [patient.answer(FIRST)]

    model_server.behave(FAILURES[name])
    conversation.append(hasty.answer(SECOND, conversation))
    model_server.behave(writing(truthful))
    conversation.append(patient.answer(THIRD, conversation))

    assert [answer.mode for answer in conversation[::2]] == ["model", "model"]
    failed = conversation[1]
    assert is_quoted(failed)
    assert failed.notices[0].startswith(f"The model server {model_server.name} ")
    assert "language model" in failed.text
    assert KEY not in json.dumps(failed.to_json())


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/v1", "http://no-such-host.invalid/v1"])
def test_a_server_that_is_not_there(footnote: Footnote, connect: Connect, url: str) -> None:
    """Where nobody listens, or the name is nobody's, the documents are quoted."""
    answer = written_by(footnote, connect, base_url=url, deadlines=LONG, retries=0).answer(SECOND)

    assert (answer.mode, is_quoted(answer)) == ("extractive", True)
    assert "OPENAI_BASE_URL" in answer.notices[0]


def test_a_key_that_is_missing(footnote: Footnote, connect: Connect) -> None:
    """OpenAI's own server is not asked without a key; the notice says which setting is missing."""
    answer = written_by(footnote, connect, base_url="https://api.openai.com/v1", key=None).answer(SECOND)

    assert (answer.mode, is_quoted(answer)) == ("extractive", True)
    assert "OPENAI_API_KEY" in answer.notices[0]


def test_what_was_shown_stays(footnote: Footnote, connect: Connect, model_server: ModelServer) -> None:
    """A statement that was complete before the connection broke stays; the answer is marked as incomplete."""

    def break_off(messages: object) -> Reply:
        (number, text), *_ = sentences_in(messages)  # type: ignore[arg-type] # what every model is given
        return Reply([f"{text} [{number}] And the office of the"], finish=None)

    model_server.behave(break_off)

    answer = written_by(footnote, connect, deadlines=LONG, retries=0).answer(FIRST)

    assert answer.mode == "model"
    assert answer.statements[0].support == "supported"
    assert "broke off here; its answer is incomplete" in answer.text
    assert is_quoted(answer)


def test_evidence_that_is_too_long_is_halved_once(
    footnote: Footnote, connect: Connect, model_server: ModelServer
) -> None:
    """A model that reads less at once is asked again with half of the sentences."""
    asked: list[int] = []

    def reads_little(messages: object) -> Reply:
        sentences = sentences_in(messages)  # type: ignore[arg-type] # what every model is given
        asked.append(len(sentences))
        return failures.CONTEXT_TOO_LONG if len(asked) == 1 else Reply([truthful(sentences)])

    model_server.behave(reads_little)

    answer = written_by(footnote, connect, deadlines=LONG).answer(FIRST)

    assert answer.mode == "model"
    assert asked == [asked[0], asked[0] // 2]
