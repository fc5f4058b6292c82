"""What a visitor has asked and been told, and what a visitor does: ask, open a citation, begin anew."""

import streamlit as st

from chatbot.answer import Answer
from chatbot.errors import ChatbotError
from chatbot.questions import clean_question

state = st.session_state


def begin() -> None:
    """Make what a visit has from its start."""
    state.setdefault("conversation", [])  # the answers given so far
    state.setdefault("waiting", [])  # the questions that were asked and are not answered yet
    state.setdefault("problem", "")  # why the last question was not taken or not answered
    state.setdefault("unanswered", "")  # the question that was taken and could not be answered
    state.setdefault("open_citation", "")


def conversation() -> list[Answer]:
    """Give the answers so far."""
    answers: list[Answer] = state.conversation
    return answers


def has_begun() -> bool:
    """Say whether a question has been taken."""
    return bool(state.conversation or state.waiting or state.unanswered)


def ask() -> None:
    """Take what stands in the input; what cannot be taken stays there, with the reason."""
    question = state.question or ""
    try:
        take(clean_question(question))
    except ChatbotError as error:
        state.problem = str(error)
        state.question = question


def start(question: str) -> None:
    """Take a question to begin with, once: a second click comes before the page has changed."""
    if not state.conversation and not state.waiting:
        take(question)


def take(question: str) -> None:
    """Let a question wait for its answer, behind those that were asked while another was being answered."""
    state.waiting.append(question)
    state.problem = state.unanswered = ""


def answered(answer: Answer) -> None:
    """Keep an answer. Only now does its question not wait any more: a run that is cut off begins it again."""
    state.conversation.append(answer)
    state.waiting.pop(0)


def failed(problem: str) -> None:
    """Set aside the question that could not be answered, with the reason."""
    state.unanswered = state.waiting.pop(0)
    state.problem = problem


def begin_anew() -> None:
    """Leave the conversation."""
    state.conversation = []
    state.waiting = []
    state.problem = state.unanswered = state.open_citation = ""


def open_marker() -> None:
    """Open the citation whose marker was activated."""
    open_citation(state.citations.open)


def open_citation(identity: str) -> None:
    """Open a citation in the panel, or close the panel with ""."""
    state.open_citation = identity
    st.rerun("panel")
