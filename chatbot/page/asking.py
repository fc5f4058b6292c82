"""What a visitor does with questions: ask, stop, ask anew, limit them to documents, judge the answers."""

import uuid

from chatbot.conversation import Feedback, Turn
from chatbot.errors import ChatbotError, TooManyWaitingError
from chatbot.page import visit, visitors
from chatbot.page.opening import service
from chatbot.page.visit import state, telling
from chatbot.questions import clean_question

_MOST_WAITING = 5  # questions of a conversation that wait for their answers


def ask() -> None:
    """Take what stands in the input; what cannot be taken stays there, with the reason."""
    question = state.question or ""
    try:
        take(clean_question(question))
    except ChatbotError as error:
        state.problem = str(error)
        state.question = question


def take(question: str) -> None:
    """Keep a question and have it answered, behind those that are not answered yet."""
    if sum(turn.state == "running" for turn in visit.turns()) >= _MOST_WAITING:
        raise TooManyWaitingError(_MOST_WAITING)
    if state.editing:
        visit.conversations().withdraw(visitors.owner(), state.editing)
    if not state.conversation:
        state.conversation = visit.conversations().begin(visitors.owner(), documents=tuple(state.documents)).id
    turn = visit.conversations().ask(visitors.owner(), state.conversation, uuid.uuid4().hex, question)
    service().writer.begin(visit.place(), turn)
    state.problem = state.editing = ""
    state.deleted = None


@telling
def start(question: str) -> None:
    """Take a question to begin with, once: a second click comes before the page has changed."""
    if not state.conversation:
        take(question)


@telling
def go_on(question: str) -> None:
    """Take a question that was suggested."""
    take(question)


@telling
def stop() -> None:
    """Stop the answer that is being written."""
    service().writer.stop(state.conversation)


@telling
def ask_again(turn: Turn, question: str = "") -> None:
    """Ask the last question once more, or another one in its place."""
    wanted = clean_question(question or turn.question)
    state.editing = turn.id
    try:
        take(wanted)
    finally:
        state.editing = ""


@telling
def edit(turn: Turn) -> None:
    """Put the last question back into the input."""
    state.editing, state.question = turn.id, turn.question


def keep_as_it_is() -> None:
    """Leave the last question as it is after all."""
    state.editing, state.question = "", ""


@telling
def limit() -> None:
    """Limit the questions to the documents that are chosen."""
    state.documents = list(state.chosen)
    if state.conversation:
        visit.conversations().limit_to(visitors.owner(), state.conversation, tuple(state.documents))


@telling
def judge(turn: Turn, key: str) -> None:
    """Keep what a visitor thinks of an answer."""
    thumb = state[key]
    feedback = None if thumb is None else Feedback(good=bool(thumb))
    visit.conversations().give_feedback(visitors.owner(), turn.id, feedback)


@telling
def explain(turn: Turn, key: str) -> None:
    """Keep why an answer is wrong."""
    visit.conversations().give_feedback(visitors.owner(), turn.id, Feedback(good=False, reason=state[key].strip()))
