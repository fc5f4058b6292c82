"""What was acknowledged is kept, whenever the process is killed."""

import random
import time
from contextlib import closing

import pytest

from tests.chatbot.keeping import FINGERPRINTS, OWNER, answer_of, open_at
from tests.chatbot.processes import doing

_LONGEST_LIFE = 0.6  # seconds


@pytest.mark.parametrize("kills", [3, pytest.param(50, marks=pytest.mark.stress)])
def test_nothing_acknowledged_is_lost(place: str, kills: int) -> None:
    """Every question, draft and answer that was kept by word is there after the process was killed at some moment."""
    lives = random.Random(kills)  # noqa: S311 - moments, not secrets
    said: list[str] = []
    for _ in range(kills):
        with doing("chat", place) as process:
            process.wait_for("ready")
            process.begin()
            process.wait_for("opened")
            time.sleep(lives.uniform(0, _LONGEST_LIFE))
            process.kill()
            said += process.rest()

    assert said
    with closing(open_at(place)) as kept:
        conversations = {entry.id: kept.read(OWNER, entry.id) for entry in kept.entries(OWNER)}
    turns = {turn.id: turn for conversation in conversations.values() for turn in conversation.turns}
    for line in said:
        step, conversation, id_, *words = line.split()
        turn = turns[id_]
        assert turn in conversations[conversation].turns
        assert turn.question == f"question {id_}"
        if step == "shown":
            assert turn.answer
            assert len(turn.answer.text.split()) >= int(words[0])
        if step == "finished":
            whole = answer_of("word " * 1000)
            assert (turn.state, turn.answer, turn.fingerprints) == ("complete", whole, FINGERPRINTS)
