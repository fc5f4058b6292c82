"""What a visitor is at, and what a visitor does: ask, stop, ask anew, open a citation, go to another conversation."""

import re
import uuid
from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import ParamSpec

import streamlit as st

from chatbot.answer import Citation, PassageFound
from chatbot.conversation import Conversation, Feedback, Turn
from chatbot.conversations import Conversations
from chatbot.errors import ChatbotError, TooManyWaitingError
from chatbot.page import visitors
from chatbot.page.opening import service
from chatbot.page.writing import Place
from chatbot.questions import clean_question

_OFFSET = re.compile(r"[0-9]{1,12}")
_MOST_SHOWN = 20  # turns, unless more are wanted
_MOST_WAITING = 5  # questions of a conversation that wait for their answers

state = st.session_state

P = ParamSpec("P")


def _telling(action: Callable[P, None]) -> Callable[P, None]:
    """Let an action that cannot be done, as when a conversation was deleted meanwhile, say so instead of failing."""

    @wraps(action)
    def act(*arguments: P.args, **options: P.kwargs) -> None:
        state.problem = ""
        try:
            action(*arguments, **options)
        except ChatbotError as error:
            state.problem = str(error)

    return act


def begin() -> None:
    """Make what a visit has from its start; an address leads to a conversation, to a source, or brings a question."""
    if "conversation" in state:
        return
    state.shown = None  # the conversation as it was last read
    state.conversation = ""  # the id of the one that is shown; "" where it has yet to begin
    state.private = False  # whether it is kept on the disk, or only as long as the program runs
    state.documents = []  # to which questions are limited
    state.problem = ""  # why the last question was not taken, or what else could not be done
    state.editing = ""  # the id of the turn whose question is being changed
    state.open_citation = ""  # "turn-number"
    state.open_place = None  # a Citation that belongs to no answer: a place that an address leads to
    state.awaited = set()  # the turns whose answers were waited for here
    state.standings = {}  # how each turn's citations stand in the documents as they are now
    state.deleted = None  # the conversation that can still be brought back: its id and title
    _follow_address()


def _follow_address() -> None:
    address = st.query_params
    if question := address.get("q"):
        state.question = question  # for the visitor to send, not for who made the address
    if identity := address.get("conversation"):
        open_conversation(identity)
    if "document" in address:
        start, end = address.get("start", ""), address.get("end", "")
        if _OFFSET.fullmatch(start) and _OFFSET.fullmatch(end):
            state.open_place = _place(address["document"], int(start), int(end))


def _place(document: str, start: int, end: int) -> Citation | None:
    """Give a stretch of a document, as far as the document has it; None where there is no such document."""
    catalog = service().catalog
    record = next((one for one in catalog.documents() if one.name == document), None)
    if record is None:
        return None
    text = catalog.text(document)
    end = min(end, len(text))
    start = min(start, end)
    section = next((one for one in reversed(catalog.sections(document)) if one.start <= start), None)
    heading = section.heading if section else ""
    return Citation(1, document, record.title, heading, start, end, text[start:end])


def write_address() -> None:
    """Let the address lead to what is shown. Nothing is run again for it."""
    address = {"conversation": state.conversation} if state.conversation else {}
    if place := opened():
        address |= {"document": place.document, "start": str(place.start), "end": str(place.end)}
    if st.query_params.to_dict() != address:
        st.query_params.from_dict(address)


# The conversation


def conversations() -> Conversations:
    """Give where the conversation that is shown is kept."""
    return service().private if state.private else service().kept


def place() -> Place:
    """Give the conversation that is shown as it is kept."""
    return Place(conversations(), visitors.owner(), state.conversation)


def read() -> Conversation | None:
    """Read the conversation that is shown; None where it has yet to begin or is gone."""
    if not state.conversation:
        state.shown = None
        return None
    try:
        state.shown = conversations().read(visitors.owner(), state.conversation)
        state.standings = service().standings(state.shown)
    except ChatbotError as error:
        state.problem = str(error)
        state.conversation, state.shown = "", None
    return shown()


def shown() -> Conversation | None:
    """Give the conversation as it was last read."""
    conversation: Conversation | None = state.shown
    return conversation


def turns() -> tuple[Turn, ...]:
    """Give the turns of the conversation as it was last read."""
    conversation = shown()
    return conversation.turns if conversation else ()


@_telling
def open_conversation(identity: str) -> None:
    """Show another conversation, kept or private."""
    leave()
    state.conversation = identity
    state.private = _is_private(identity)
    conversation = read()
    state.documents = list(conversation.documents) if conversation else []


def _is_private(identity: str) -> bool:
    try:
        service().private.read(visitors.owner(), identity)
    except ChatbotError:
        return False
    return True


def leave() -> None:
    """Leave the conversation, for a new one."""
    state.conversation, state.shown = "", None
    state.private, state.documents = False, []
    state.problem = state.editing = state.open_citation = ""
    state.open_place = None


def choose_private() -> None:
    """Choose whether the conversation that is to begin is kept."""
    state.private = state.begin_private


@_telling
def rename() -> None:
    """Give the conversation another name."""
    title = " ".join(state.new_title.split())
    if title:
        conversations().rename(visitors.owner(), state.conversation, title)


def first_shown() -> int:
    """Give the position of the first turn that is drawn: each costs time whenever the page is."""
    is_whole = state.get("all_shown") == state.conversation
    return 0 if is_whole else max(0, len(turns()) - _MOST_SHOWN)


def finished() -> str:
    """Give the last turn if it was waited for here and has its answer; else ""."""
    last = turns()[-1] if turns() else None
    return last.id if last and last.state != "running" and last.id in state.awaited else ""


def show_all() -> None:
    """Show the whole of a long conversation."""
    state.all_shown = state.conversation


def read_turn(position: int) -> Turn:
    """Read the conversation once more, and give a turn of it as it is now."""
    read()
    return turns()[position]


@_telling
def delete() -> None:
    """Delete the conversation that is shown; it can be brought back for a while."""
    conversation = shown()
    if conversation is None:
        return
    is_private = state.private
    conversations().delete(visitors.owner(), conversation.id)
    leave()
    state.deleted = None if is_private else (conversation.id, conversation.title)


@_telling
def bring_back() -> None:
    """Bring back the conversation that was deleted last, and show it."""
    identity, _title = state.deleted
    service().kept.restore(visitors.owner(), identity)
    state.deleted = None
    open_conversation(identity)


# Asking


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
    if sum(turn.state == "running" for turn in turns()) >= _MOST_WAITING:
        raise TooManyWaitingError(_MOST_WAITING)
    if state.editing:
        conversations().withdraw(visitors.owner(), state.editing)
    if not state.conversation:
        state.conversation = conversations().begin(visitors.owner(), documents=tuple(state.documents)).id
    turn = conversations().ask(visitors.owner(), state.conversation, uuid.uuid4().hex, question)
    service().writer.begin(place(), turn)
    state.problem = state.editing = ""
    state.deleted = None


@_telling
def start(question: str) -> None:
    """Take a question to begin with, once: a second click comes before the page has changed."""
    if not state.conversation:
        take(question)


@_telling
def go_on(question: str) -> None:
    """Take a question that was suggested."""
    take(question)


@_telling
def stop() -> None:
    """Stop the answer that is being written."""
    service().writer.stop(state.conversation)


@_telling
def ask_again(turn: Turn, question: str = "") -> None:
    """Ask the last question once more, or another one in its place."""
    wanted = clean_question(question or turn.question)
    state.editing = turn.id
    try:
        take(wanted)
    finally:
        state.editing = ""


@_telling
def edit(turn: Turn) -> None:
    """Put the last question back into the input."""
    state.editing, state.question = turn.id, turn.question


def keep_as_it_is() -> None:
    """Leave the last question as it is after all."""
    state.editing, state.question = "", ""


@_telling
def limit() -> None:
    """Limit the questions to the documents that are chosen."""
    state.documents = list(state.chosen)
    if state.conversation:
        conversations().limit_to(visitors.owner(), state.conversation, tuple(state.documents))


@_telling
def judge(turn: Turn, key: str) -> None:
    """Keep what a visitor thinks of an answer."""
    thumb = state[key]
    feedback = None if thumb is None else Feedback(good=bool(thumb))
    conversations().give_feedback(visitors.owner(), turn.id, feedback)


@_telling
def explain(turn: Turn, key: str) -> None:
    """Keep why an answer is wrong."""
    conversations().give_feedback(visitors.owner(), turn.id, Feedback(good=False, reason=state[key].strip()))


# Sources


def open_marker() -> None:
    """Open the citation whose marker was activated."""
    open_citation(state.citations.open)


def open_citation(identity: str) -> None:
    """Open a citation in the panel, or close the panel with ""."""
    state.open_citation, state.open_place = identity, None
    st.rerun("panel")


def open_passage(passage: PassageFound) -> None:
    """Open a passage that was found, cited or not."""
    state.open_citation = ""
    state.open_place = _place(passage.document, passage.start, passage.end)


def opened() -> Citation | None:
    """Give the citation or the place that is open in the panel; None where the panel is closed."""
    turn = opened_turn()
    answer = None if turn is None else turns()[turn].answer
    if answer:
        number = state.open_citation.partition("-")[2]
        return next((one for one in answer.citations if str(one.number) == number), None)
    found: Citation | None = state.open_place
    return found


def opened_turn() -> int | None:
    """Give the position of the turn whose citation is open; None where none is."""
    turn = state.open_citation.partition("-")[0]
    return int(turn) if turn.isdecimal() and int(turn) < len(turns()) else None


def as_it_stands(turn: int, citation: Citation) -> Citation | None:
    """Give a citation where its quote stands now; None where the document has it no more."""
    standing = state.standings.get(turns()[turn].id, {}).get(citation.number)
    if standing is None or standing.state == "holds":
        return citation
    return replace(citation, start=standing.start, end=standing.end) if standing.state == "moved" else None


def gone(turn: Turn) -> list[int]:
    """List the citations of an answer whose documents have them no more."""
    standings = state.standings.get(turn.id, {})
    return [number for number, standing in standings.items() if standing.state in {"gone", "document missing"}]
