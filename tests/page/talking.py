"""A process that asks and answers as the page does, with all that stands behind it, and can be killed.

`python -m tests.page.talking` opens what the settings name when it reads a line, asks one question after the other, and
says what a visitor would know by then: what is asked, what of an answer is shown, and how it ended.
"""

import itertools
import json
import sys
import uuid

from chatbot.answer import Answer
from chatbot.page.service import Service, open_service
from chatbot.page.writing import Place
from tests.chatbot.keeping import OWNER

_LOOK_EVERY = 0.005  # seconds
QUESTIONS = (
    "How can people complain in New York?",
    "What training do Connecticut officials receive?",
    "and in New York?",
    "thanks",
    "What is the capital of France?",
)


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def _text(answer: Answer | None) -> str:
    return json.dumps(answer.text if answer else "")


def _talk(service: Service) -> None:
    place = Place(service.kept, OWNER, service.kept.begin(OWNER).id)
    for question in itertools.cycle(QUESTIONS):
        turn = service.kept.ask(OWNER, place.conversation, uuid.uuid4().hex, question)
        _say("asked", place.conversation, turn.id, json.dumps(question))
        service.writer.begin(place, turn)
        shown = None
        while (writing := service.writer.find(place, turn.id)) and not writing.wait(_LOOK_EVERY):
            if writing.shown is not shown:
                shown = writing.shown
                _say("shown", place.conversation, turn.id, _text(shown))
        ended = service.kept.read(OWNER, place.conversation).turns[-1]
        _say(ended.state, place.conversation, turn.id, _text(ended.answer))


if __name__ == "__main__":
    _say("ready")
    sys.stdin.readline()
    opened = open_service()
    if opened.footnote.chat_server:
        opened.footnote.chat_server.prepare()  # imports what takes seconds, before time counts
    _say("opened")
    _talk(opened)
