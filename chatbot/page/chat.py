"""The chat: questions, answers that come sentence by sentence, and the markers that lead to the sources."""

from collections.abc import Iterator, Sequence

import streamlit as st

from chatbot.answer import Answer, Citation
from chatbot.assembly import Footnote
from chatbot.bot import Reply
from chatbot.errors import ChatbotError
from chatbot.page import components, texts
from chatbot.page.marking import answer_markdown, plain_markdown
from chatbot.page.opening import opening
from chatbot.page.source_panel import citation_id, draw_source_panel
from chatbot.page.starters import starter_questions
from chatbot.questions import clean_question

_QUICK_OPENING = 0.2  # seconds; what takes longer shows how far it is
_PROGRESS_EVERY = 0.3  # seconds
_LONGEST_CARD = 600  # characters of a quote on hovering

_state = st.session_state


def draw() -> None:
    """Draw the page: the chat, or, until the collection is open, how far that is or why it cannot be."""
    _state.setdefault("conversation", [])  # the answers given so far
    _state.setdefault("pending", "")  # a question that was asked and is not answered yet
    _state.setdefault("refused", "")  # why the last question was not taken
    _state.setdefault("open_citation", "")
    opened = opening()
    opened.begin()
    if opened.footnote is None and not opened.problem:
        opened.wait(_QUICK_OPENING)
    if opened.footnote is not None:
        _draw_chat(opened.footnote)
    elif opened.problem:
        st.error(plain_markdown(opened.problem), icon=":material/error:")
        st.button(texts.TRY_AGAIN, on_click=opened.begin)
    else:
        _draw_opening()


@st.fragment(run_every=_PROGRESS_EVERY)
def _draw_opening() -> None:
    """Show how far the opening is, until it is decided."""
    opened = opening()
    if opened.footnote is not None or opened.problem:
        st.rerun()
    st.progress(opened.progress, texts.EMBEDDING if opened.progress else texts.OPENING)


def _draw_chat(footnote: Footnote) -> None:
    # Places made first, filled later: nothing moves in the page's tree, and the reader's place in the chat is kept.
    head, chat, panel, host = st.container(), st.container(), st.container(), st.container(key="citations_host")
    st.chat_input(texts.INPUT, key="question", on_submit=_ask)
    with st.bottom:
        st.caption(texts.DISCLAIMER, text_alignment="center")
    with head:
        _draw_head(footnote)
    with chat:
        for turn, answer in enumerate(_conversation()):
            _draw_question(answer.question)
            with st.chat_message("assistant", avatar=":material/menu_book:"):
                _draw_answer(turn, answer)
        if _state.pending:
            _answer_pending(footnote)
        if _state.refused:
            st.error(plain_markdown(_state.refused), icon=":material/error:")
        if not _conversation():
            _draw_starters(footnote)
    with panel:
        _panel(_conversation(), footnote.catalog, _open_citation)
    with host:
        complete = texts.ANSWER_COMPLETE if _conversation() else ""
        components.citations(_citation_items(), announcement=complete, on_open=_on_marker)


# The panel is redrawn alone: to open a citation costs the same in a long conversation.
_panel = st.fragment(draw_source_panel, key="panel")


def _draw_head(footnote: Footnote) -> None:
    if _conversation() or _state.pending:
        with st.container(horizontal=True, horizontal_alignment="right"):
            st.button(
                texts.NEW_CONVERSATION,
                key="new_conversation",
                icon=":material/add:",
                type="tertiary",
                on_click=_begin_anew,
            )
        return
    st.markdown(f"## {texts.WELCOME}", anchors=False)
    titles = [document.title for document in footnote.catalog.documents()]
    st.markdown(plain_markdown(texts.about(titles)))
    if footnote.report.failed:
        st.warning(plain_markdown(texts.not_indexed([str(one) for one in footnote.report.failed])))


def _draw_starters(footnote: Footnote) -> None:
    st.caption(texts.STARTERS)
    for position, question in enumerate(starter_questions(footnote.catalog)):
        st.button(
            plain_markdown(question), key=f"starter_{position}", width="stretch", on_click=_take, args=(question,)
        )


def _draw_question(question: str) -> None:
    with st.chat_message("user", avatar=":material/person:"):
        st.markdown(plain_markdown(question))


def _draw_answer(turn: int, answer: Answer) -> None:
    _draw_searched_for(answer)
    st.markdown(answer_markdown(answer.text, _links(turn, answer.citations)), anchors=False)


def _answer_pending(footnote: Footnote) -> None:
    """Answer the question that waits, sentence by sentence on the screen, and keep the answer."""
    question, turn = _state.pending, len(_conversation())
    _draw_question(question)
    with st.chat_message("assistant", avatar=":material/menu_book:"):
        before = st.empty()
        reply = footnote.bot.reply(question, _conversation())
        st.write_stream(_markdown_pieces(turn, reply))
        answer = reply.read()
        with before:
            _draw_searched_for(answer)
    # Only now is the question no longer waiting: a run that is cut off here is begun again by the next.
    _conversation().append(answer)
    _state.pending = ""


def _markdown_pieces(turn: int, reply: Reply) -> Iterator[str]:
    for piece in reply:
        yield answer_markdown(piece, _links(turn, reply.citations))


def _draw_searched_for(answer: Answer) -> None:
    if answer.searched_for and answer.searched_for != answer.question:
        st.caption(plain_markdown(texts.searched_for(answer.searched_for)))


def _links(turn: int, citations: Sequence[Citation]) -> dict[int, tuple[str, str]]:
    """Give each citation's address and title by its number."""
    return {
        citation.number: (f"#cite-{citation_id(turn, citation.number)}", _label(citation)) for citation in citations
    }


def _label(citation: Citation) -> str:
    return texts.source(citation.number, citation.title, citation.section)


def _citation_items() -> dict[str, dict[str, str]]:
    """Give what the markers show when they are hovered or focused."""
    return {
        citation_id(turn, citation.number): {
            "label": _label(citation),
            "title": citation.title,
            "section": citation.section,
            "quote": citation.quote[:_LONGEST_CARD],
        }
        for turn, answer in enumerate(_conversation())
        for citation in answer.citations
    }


def _conversation() -> list[Answer]:
    conversation: list[Answer] = _state.conversation
    return conversation


# What people do


def _ask() -> None:
    """Take what stands in the input; what cannot be taken stays there, with the reason."""
    question = _state.question or ""
    try:
        _take(clean_question(question))
    except ChatbotError as error:
        _state.refused = str(error)
        _state.question = question


def _take(question: str) -> None:
    _state.pending = question
    _state.refused = ""


def _begin_anew() -> None:
    _state.conversation = []
    _state.pending = _state.refused = _state.open_citation = ""


def _on_marker() -> None:
    _open_citation(_state.citations.open)


def _open_citation(identity: str) -> None:
    """Open a citation in the panel, or close the panel with ""."""
    _state.open_citation = identity
    st.rerun("panel")
