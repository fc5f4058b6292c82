"""What a visitor does with questions: ask, stop, ask anew, limit them to documents, judge the answers."""

import uuid

from chatbot.conversation import Feedback, Turn
from chatbot.errors import ChatbotError, NotLastTurnError, TooManyWaitingError, UnknownTurnError
from chatbot.page import visit, visitors
from chatbot.page.opening import service
from chatbot.page.visit import state, told
from chatbot.questions import clean_question

_MOST_WAITING = 5  # questions of a conversation that wait for their answers


@told
def ask() -> None:
    """Take what stands in the input; what cannot be taken stays there, with the reason."""
    question = state.question or ""
    state.taken += 1
    try:
        _take(clean_question(question), instead_of=state.editing)
    except (NotLastTurnError, UnknownTurnError):  # the next attempt asks it behind the others
        state.editing, state.question = "", question
        raise
    except ChatbotError:
        state.question = question
        raise


def _take(question: str, *, instead_of: str = "") -> None:
    """Keep a question and have it answered, behind those that are not answered yet."""
    writer = service().writer
    if state.conversation and writer.count(visit.place()) >= _MOST_WAITING:
        raise TooManyWaitingError(_MOST_WAITING)
    if not state.conversation:
        state.conversation = visit.conversations().begin(visitors.owner(), documents=tuple(state.documents)).id
    turn = visit.conversations().ask(
        visitors.owner(), state.conversation, uuid.uuid4().hex, question, instead_of=instead_of
    )
    if instead_of:
        writer.drop(visit.place(), instead_of)
        state.open_citation = ""
    writer.begin(visit.place(), turn)
    state.editing, state.deleted = "", None


@told
def start(question: str) -> None:
    """Take a question to begin with, once: a second click comes before the page has changed."""
    if not state.conversation:
        _take(question)


@told
def go_on(turn: Turn, question: str) -> None:
    """Take a question that an answer suggests, once."""
    if _is_last(turn):
        _take(question)


@told
def stop() -> None:
    """Stop the answer that is being written."""
    service().writer.stop(visit.place())


@told
def ask_again(turn: Turn, question: str = "") -> None:
    """Ask the last question once more, or another one in its place; what cannot be taken goes into the input."""
    try:
        if _is_last(turn) or question:
            _take(clean_question(question or turn.question), instead_of=turn.id)
    except ChatbotError:
        state.question = question or state.get("question")
        raise


def _is_last(turn: Turn) -> bool:
    """Say whether a turn is still the last one: a second click comes before the page has changed."""
    visit.read()
    return [one.id for one in visit.turns()[-1:]] == [turn.id]


@told
def edit(turn: Turn) -> None:
    """Put the last question back into the input."""
    if _is_last(turn):
        state.editing, state.question = turn.id, turn.question


def keep_as_it_is() -> None:
    """Leave the last question as it is after all."""
    state.editing, state.question = "", ""


@told
def limit() -> None:
    """Limit the questions to the documents that are chosen."""
    if state.conversation:
        visit.conversations().limit_to(visitors.owner(), state.conversation, tuple(state.chosen))
    state.documents = list(state.chosen)


@told
def judge(turn: Turn, key: str) -> None:
    """Keep what a visitor thinks of an answer."""
    thumb = state[key]
    feedback = None if thumb is None else Feedback(good=bool(thumb))
    visit.conversations().give_feedback(visitors.owner(), turn.id, feedback)


@told
def explain(turn: Turn, key: str) -> None:
    """Keep why an answer is wrong."""
    visit.conversations().give_feedback(visitors.owner(), turn.id, Feedback(good=False, reason=state[key].strip()))
