"""What a visitor is at: which conversation is shown, what of it, and what can be done with it as a whole."""

import functools
from collections.abc import Callable
from datetime import timedelta
from typing import ParamSpec

import streamlit as st

from chatbot.conversation import Conversation, Turn
from chatbot.conversations import Conversations, Entry
from chatbot.errors import ChatbotError, UnknownConversationError
from chatbot.page import visitors
from chatbot.page.opening import service
from chatbot.page.writing import Place
from vectorstore import VectorstoreError

_MOST_SHOWN = 20  # turns, unless more are wanted
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


def begin() -> bool:
    """Make what a visit has from its start. Say whether this was its start."""
    owner = visitors.owner()
    if state.get("owner") == owner:
        return False
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
    state.leafing = None  # how far the visitor has leafed in what is open: a Leafing
    state.as_text = False  # whether pages and tables are shown as their text
    state.dialog = ""  # which is open: it outlives a page that is drawn anew, as when an answer is complete
    state.brought = 0  # how often files were brought
    state.chosen_document = ""  # which the dialog is about
    state.is_to_ask = False  # whether the chat is to be shown, about a document that was chosen
    state.taken = 0  # how often something was sent from the input
    state.awaited = set()  # the turns whose answers were waited for here
    state.standings = {}  # how each turn's citations stand in the documents as they are now
    state.deleted = None  # the conversation that can still be brought back: its id and title
    return True


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
    state.problem = state.editing = state.open_citation = state.dialog = ""
    state.open_place = None


def open_dialog(name: str) -> None:
    """Open a dialog."""
    state.dialog = name


def close_dialog() -> None:
    """Close the dialog that is open."""
    state.dialog = ""


def choose_private() -> None:
    """Choose whether the conversation that is to begin is kept."""
    state.private = state.begin_private


@told
def rename() -> None:
    """Give the conversation another name."""
    close_dialog()
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


def read_again(turn: Turn) -> Turn:
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
