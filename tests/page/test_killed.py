"""What a visitor saw is there, whenever the program is killed."""

import json
import random
import time
from collections import Counter
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from chatbot.conversation import Turn
from chatbot.conversations import Conversations
from chatbot.page.service import open_service
from tests.chatbot.keeping import OWNER
from tests.chatbot.processes import running
from tests.chatbot.scripted_models import Sheet, is_rewriting, writing
from tests.model_server import Behaviour, ModelServer, Reply

_MOST_SEEN = 10  # questions and stages of answers in a life of the program
_LONGEST_WAIT = 0.2  # seconds


def _writing_slowly(seed: int) -> Behaviour:
    """Let a model write word by word; of three answers let one break off."""
    numbers = count(seed)

    def write(sheet: Sheet) -> Reply:
        text = " ".join(f"{sentence} [{number}]" for number, sentence in list(sheet.items())[:3])
        pieces = [piece for word in text.split(" ") for piece in (f"{word} ", 0.003)]
        breaks_off = next(numbers) % 3 == 0
        return Reply(pieces[: len(pieces) // 2], finish=None) if breaks_off else Reply(pieces)

    return writing(write)


@pytest.mark.parametrize("answerer", ["model", "extractive"])
@pytest.mark.parametrize("kills", [3, pytest.param(50, marks=pytest.mark.stress)])
def test_nothing_seen_is_lost(
    model_server: ModelServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answerer: str, kills: int
) -> None:
    """Killed at any moment, the program opens again, and what was asked and shown is there; nothing is asked twice."""
    settings = {
        "FOOTNOTE_DATA_DIR": str(tmp_path),
        "FOOTNOTE_ANSWERER": answerer,
        "FOOTNOTE_CHAT_MODEL": "a-model",
        "OPENAI_BASE_URL": model_server.url,
    }
    model_server.requests.clear()
    lives = random.Random(kills)  # noqa: S311 - moments, not secrets
    said: list[str] = []
    for number in range(kills):
        model_server.behaviour = _writing_slowly(number)
        with running("tests.page.talking", **settings) as process:
            process.wait_for("ready")
            process.begin()
            process.wait_for("opened")
            said += process.lines(lives.randint(2, _MOST_SEEN))
            time.sleep(lives.uniform(0, _LONGEST_WAIT))
            process.kill()
            said += process.rest()

    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    with closing(open_service()) as service:
        turns = _kept(service.kept)
    assert said
    for line in said:
        step, conversation, id_, words = line.split(maxsplit=3)
        turn, text = turns[conversation][id_], json.loads(words)
        if step == "asked":
            assert turn.question == text
        elif step == "shown":
            assert turn.answer
            assert turn.answer.text.startswith(text)
        else:
            assert (turn.state, turn.answer.text if turn.answer else "") == (step, text)
    assert {turn.state for of in turns.values() for turn in of.values()} <= {"complete", "stopped", "failed"}
    if answerer == "model":
        _asked_once(model_server, turns)
    else:
        assert model_server.requests == []


def _kept(kept: Conversations) -> dict[str, dict[str, Turn]]:
    conversations = (kept.read(OWNER, entry.id) for entry in kept.entries(OWNER))
    return {one.id: {turn.id: turn for turn in one.turns} for one in conversations}


def _asked_once(model_server: ModelServer, turns: dict[str, dict[str, Turn]]) -> None:
    """Check that the model was asked for no more answers than there are questions that it could have answered."""
    answers = [request for request in model_server.requests if not is_rewriting(request.body["messages"])]
    questions = Counter(turn.question for of in turns.values() for turn in of.values())
    assert 0 < len(answers) <= questions.total() - questions["thanks"]
