"""What a visitor is at, and what a visitor does: ask, stop, ask anew, open a citation, go to another conversation."""

import functools
import re
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import ParamSpec

import streamlit as st

from chatbot.answer import Citation, PassageFound
from chatbot.conversation import Conversation, Feedback, Turn
from chatbot.conversations import Conversations, Entry
from chatbot.errors import (
    ChatbotError,
    NotLastTurnError,
    TooManyWaitingError,
    UnknownConversationError,
    UnknownTurnError,
)
from chatbot.page import visitors
from chatbot.page.opening import service
from chatbot.page.writing import Place
from chatbot.questions import clean_question
from vectorstore import VectorstoreError

_MOST_WAITING = 5  # questions of a conversation that wait for their answers
_LONGEST_ID = 64  # characters
_OFFSET = re.compile("[0-9]{1,9}")
_OF_THE_BROWSER = {"language", "visitor"}  # what stays, whoever the visitor is

_Given = ParamSpec("_Given")

state = st.session_state


def told(act: Callable[_Given, None]) -> Callable[_Given, None]:
    """Let it be told on the page why something that a visitor does cannot be done."""

    @functools.wraps(act)
    def acting(*args: _Given.args, **named: _Given.kwargs) -> None:
        state.problem = ""
        try:
            act(*args, **named)
        except (ChatbotError, VectorstoreError) as error:
            state.problem = str(error)

    return acting


def begin() -> None:
    """Make what a visit has from its start; an address leads to a conversation, to a source, or brings a question."""
    owner = visitors.owner()
    if state.get("owner") == owner:
        return
    if "owner" in state:  # somebody else was here before, in the same window
        for name in set(state) - _OF_THE_BROWSER:
            del state[name]
    state.owner = owner
    state.shown = None  # the conversation as it was last read
    state.conversation = ""  # the id of the one that is shown; "" where it has yet to begin
    state.private = False  # whether it is kept on the disk, or only as long as the program runs
    state.documents = []  # to which questions are limited
    state.problem = ""  # why the last question was not taken, or what else could not be done
    state.editing = ""  # the id of the turn whose question is being changed
    state.open_citation = ""  # "turn-number"
    state.open_place = None  # a Citation that belongs to no answer: a place that an address leads to
    state.standings = {}  # how each turn's citations stand in the documents as they are now
    state.deleted = None  # the conversation that can still be brought back: its id and title
    _follow_address()


def _follow_address() -> None:
    address = st.query_params
    if question := address.get("q"):
        state.question = question  # for the visitor to send, not for who made the address
    if identity := address.get("conversation"):
        open_conversation(identity[:_LONGEST_ID])
    if "document" in address:
        start, end = address.get("start", ""), address.get("end", "")
        if _OFFSET.fullmatch(start) and _OFFSET.fullmatch(end):
            _open_place(address["document"], int(start), int(end))


def _open_place(document: str, start: int, end: int) -> None:
    try:
        state.open_place = _place(document, start, end)
    except VectorstoreError as error:
        state.problem = str(error)


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
        state.shown = conversations().read(visitors.owner(), state.conversation, known=state.shown)
        state.standings = service().standings(state.shown)
    except UnknownConversationError as error:  # deleted elsewhere, or it became too old
        leave()
        state.problem = str(error)
    except (ChatbotError, VectorstoreError) as error:  # it may be read the next time; what was read before stays
        state.problem = str(error)
    return shown()


def shown() -> Conversation | None:
    """Give the conversation as it was last read."""
    conversation: Conversation | None = state.shown
    return conversation


def turns() -> tuple[Turn, ...]:
    """Give the turns of the conversation as it was last read."""
    conversation = shown()
    return conversation.turns if conversation else ()


def entries(search: str) -> tuple[Entry, ...]:
    """List the visitor's conversations that are kept."""
    try:
        return service().kept.entries(visitors.owner(), search)
    except ChatbotError as error:
        state.problem = str(error)
        return ()


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


@told
def rename() -> None:
    """Give the conversation another name."""
    title = " ".join(state.new_title.split())
    if title:
        conversations().rename(visitors.owner(), state.conversation, title)


def show_all() -> None:
    """Show the whole of a long conversation."""
    state.all_shown = state.conversation


def read_turn(turn: Turn) -> Turn:
    """Read the conversation once more, and give a turn of it as it is now; as it was, if it is gone meanwhile."""
    read()
    return next((one for one in turns() if one.id == turn.id), turn)


@told
def delete() -> None:
    """Delete the conversation that is shown; it can be brought back for a while, unless it is private."""
    conversation = shown()
    if conversation is None:
        return
    conversations().delete(visitors.owner(), conversation.id)
    if state.private:
        service().writer.drop(place())
        service().private.purge(kept_for=timedelta(0))
        leave()
    else:
        leave()
        state.deleted = (conversation.id, conversation.title)


@told
def bring_back() -> None:
    """Bring back the conversation that was deleted last, and show it."""
    identity, _title = state.deleted
    state.deleted = None
    service().kept.restore(visitors.owner(), identity)
    open_conversation(identity)


@told
def delete_everything() -> None:
    """Delete all that is the visitor's, for good."""
    for kept in (service().kept, service().private):
        kept.delete_everything(visitors.owner())
    service().writer.drop_owner(visitors.owner())
    leave()
    state.deleted = None
    state.everything_deleted = True


# Asking


@told
def ask() -> None:
    """Take what stands in the input; what cannot be taken stays there, with the reason."""
    question = state.question or ""
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
    if state.conversation and writer.count(place()) >= _MOST_WAITING:
        raise TooManyWaitingError(_MOST_WAITING)
    if not state.conversation:
        state.conversation = conversations().begin(visitors.owner(), documents=tuple(state.documents)).id
    turn = conversations().ask(visitors.owner(), state.conversation, uuid.uuid4().hex, question, instead_of=instead_of)
    if instead_of:
        writer.drop(place(), instead_of)
        state.open_citation = ""
    writer.begin(place(), turn)
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
    service().writer.stop(place())


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
    read()
    return [one.id for one in turns()[-1:]] == [turn.id]


@told
def edit(turn: Turn) -> None:
    """Put the last question back into the input."""
    if _is_last(turn):
        state.editing, state.question = turn.id, turn.question


def keep_as_it_is() -> None:
    """Leave the last question as it is after all."""
    state.editing, state.question = "", None


@told
def limit() -> None:
    """Limit the questions to the documents that are chosen."""
    if state.conversation:
        conversations().limit_to(visitors.owner(), state.conversation, tuple(state.chosen))
    state.documents = list(state.chosen)


@told
def judge(turn: Turn, key: str) -> None:
    """Keep what a visitor thinks of an answer."""
    thumb = state[key]
    feedback = None if thumb is None else Feedback(good=bool(thumb))
    conversations().give_feedback(visitors.owner(), turn.id, feedback)


@told
def explain(turn: Turn, key: str) -> None:
    """Keep why an answer is wrong."""
    conversations().give_feedback(visitors.owner(), turn.id, Feedback(good=False, reason=state[key].strip()))


# Sources


def open_marker() -> None:
    """Open the citation whose marker was activated."""
    open_citation(str(state.citations.open))


def open_citation(identity: str) -> None:
    """Open a citation in the panel, or close the panel with ""."""
    state.open_citation, state.open_place = identity, None
    st.rerun("panel")


@told
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
    return int(turn) if _OFFSET.fullmatch(turn) and int(turn) < len(turns()) else None


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
