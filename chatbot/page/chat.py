"""The chat: questions, answers that come sentence by sentence, and the markers that lead to the sources."""

import sys
import traceback
from collections.abc import Iterator

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from chatbot.answer import Answer
from chatbot.assembly import Footnote
from chatbot.errors import ChatbotError
from chatbot.page import components, texts, visit
from chatbot.page.markers import cards, links
from chatbot.page.marking import answer_markdown, plain_markdown
from chatbot.page.opening import opening
from chatbot.page.source_panel import draw_source_panel
from chatbot.page.starters import starter_questions
from chatbot.reply import Reply
from vectorstore import VectorstoreError

_QUICK_OPENING = 0.2  # seconds; what takes longer shows how far it is
_PROGRESS_EVERY = 0.3  # seconds


def draw() -> None:
    """Draw the page: the chat, or, until the collection is open, how far that is or why it cannot be."""
    visit.begin()
    opened = opening()
    opened.begin()
    if opened.footnote is None and not opened.problem:
        opened.wait(_QUICK_OPENING)
    if opened.footnote is not None:
        _draw_chat(opened.footnote)
    elif opened.problem:
        st.error(plain_markdown(opened.problem), icon=":material/error:")
        st.button(texts.TRY_AGAIN, on_click=opened.begin_again)
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
    head, welcome, chat, panel = st.container(key="head"), st.empty(), st.container(key="chat"), st.container()
    unseen = st.container(key="unseen")
    with st.bottom:  # the input too: at the root it would make the page follow an answer to its end
        refusal = st.empty()
        st.chat_input(texts.INPUT, key="question", on_submit=visit.ask)
        st.caption(texts.DISCLAIMER_MODEL if footnote.chat_server else texts.DISCLAIMER, text_alignment="center")
    if visit.state.problem and not visit.state.unanswered:
        refusal.error(plain_markdown(visit.state.problem), icon=":material/error:")
    if visit.has_begun():
        with head:
            _draw_head()
    else:
        with welcome.container():
            _draw_welcome(footnote)
    with chat:
        for turn, answer in enumerate(visit.conversation()):
            _draw_question(answer.question)
            with st.chat_message("assistant", avatar=":material/menu_book:"):
                _draw_answer(turn, answer)
        while visit.state.waiting:
            _answer_next(footnote)
        if visit.state.unanswered:
            _draw_unanswered()
    with panel:
        _panel(visit.conversation(), footnote.catalog, visit.open_citation)
    with unseen:
        components.conversation(answers=len(visit.conversation()))
        _markers()


# What is redrawn alone: to open a citation costs the same in a long conversation, and does not cut off an answer that
# is being given.
_panel = st.fragment(draw_source_panel, key="panel")


@st.fragment
def _markers() -> None:
    components.citations(cards(visit.conversation()), on_open=visit.open_marker)


def _draw_head() -> None:
    with st.container(horizontal=True, horizontal_alignment="right"):
        st.button(
            texts.NEW_CONVERSATION,
            key="new_conversation",
            icon=":material/add:",
            type="tertiary",
            on_click=visit.begin_anew,
        )


def _draw_welcome(footnote: Footnote) -> None:
    st.markdown(f"## {texts.WELCOME}", anchors=False)
    titles = [document.title for document in footnote.catalog.documents()]
    server = footnote.chat_server
    about = texts.about_model(titles, server.model, server.name) if server else texts.about(titles)
    st.markdown(plain_markdown(about))
    if footnote.report.failed:
        st.warning(plain_markdown(texts.not_indexed([str(one) for one in footnote.report.failed])))
    questions = starter_questions(footnote.catalog)
    if questions:
        st.caption(texts.STARTERS)
    for position, question in enumerate(questions):
        st.button(
            plain_markdown(question), key=f"starter_{position}", width="stretch", on_click=visit.start, args=(question,)
        )


def _draw_question(question: str) -> None:
    with st.chat_message("user", avatar=":material/person:"):
        st.markdown(plain_markdown(question))


def _draw_answer(turn: int, answer: Answer) -> None:
    """Draw an answer of before, in the same places as when it came: else it would be seen twice for a moment."""
    before, said, _coming = st.empty(), st.empty(), st.empty()
    _draw_searched_for(before, answer)
    said.markdown(answer_markdown(answer.text, links(turn, answer.citations)), anchors=False)
    _draw_asides(answer)


def _draw_asides(answer: Answer) -> None:
    """Say what the reader should know of an answer, and what of it is not shown."""
    for notice in answer.notices:
        st.warning(plain_markdown(notice), icon=":material/warning:")
    if answer.withheld:
        with st.expander(texts.withheld(len(answer.withheld)), type="compact", icon=":material/visibility_off:"):
            for one in answer.withheld:
                st.caption(f"“{plain_markdown(one.text)}”")  # small and grey: it must not be read as the answer's
                st.caption(plain_markdown(one.reason))


def _draw_unanswered() -> None:
    """Show the question that could not be answered, with the reason and a way to try again."""
    _draw_question(visit.state.unanswered)
    st.error(plain_markdown(visit.state.problem), icon=":material/error:")
    st.button(texts.TRY_AGAIN, on_click=visit.take, args=(visit.state.unanswered,))


def _answer_next(footnote: Footnote) -> None:
    """Answer the question that has waited longest. Where that fails, the page is drawn anew and says so."""
    try:
        answer = _draw_reply(footnote)
    except (ChatbotError, VectorstoreError) as error:
        visit.failed(str(error))
        st.rerun()
    except Exception:  # noqa: BLE001 - whatever it was, the page says so and goes on
        traceback.print_exc(file=sys.stderr)
        visit.failed(texts.FAILED)
        st.rerun()
    visit.answered(answer)


def _draw_reply(footnote: Footnote) -> Answer:
    """Show the next question and its answer, sentence by sentence."""
    question, turn = visit.state.waiting[0], len(visit.conversation())
    _draw_question(question)
    with st.chat_message("assistant", avatar=":material/menu_book:"):
        before, said, coming = st.empty(), st.empty(), st.empty()
        if footnote.chat_server:
            coming.caption(texts.WRITING)  # below what has come: its going moves nothing
        reply = footnote.bot.reply(question, visit.conversation())
        said.write_stream(_markdown_pieces(turn, reply))
        answer = reply.read()
        coming.empty()
        _draw_searched_for(before, answer)
        _draw_asides(answer)
    return answer


def _markdown_pieces(turn: int, reply: Reply) -> Iterator[str]:
    for piece in reply:
        yield answer_markdown(piece, links(turn, reply.citations))


def _draw_searched_for(place: DeltaGenerator, answer: Answer) -> None:
    if answer.searched_for and answer.searched_for != answer.question:
        place.caption(plain_markdown(texts.searched_for(answer.searched_for)))
