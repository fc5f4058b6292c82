"""The chat: questions, answers that come sentence by sentence, and the markers that lead to the sources."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from chatbot.conversation import Turn
from chatbot.page import addresses, answers, asking, components, conversation_list, sources, texts, visit
from chatbot.page.languages import _
from chatbot.page.markers import cards, copies
from chatbot.page.marking import plain_markdown
from chatbot.page.opening import service
from chatbot.page.source_panel import draw_source_panel
from chatbot.page.starters import starter_questions
from chatbot.page.writing import Writing

_AT_ONCE = 0.2  # seconds; an answer that is there by then is drawn whole
_FOLLOW_EVERY = 0.25  # seconds
_MOST_AT_A_GLANCE = 12  # documents; more are searched by name


def draw() -> None:
    """Draw the page with the conversation that the visitor is at."""
    conversation = visit.read()
    # Places made first, filled later: nothing moves in the page's tree, and the reader's place in the chat is kept.
    head, welcome, chat, panel = st.container(key="head"), st.empty(), st.container(key="chat"), st.container()
    unseen = st.container(key="unseen")
    with st.bottom:  # the input too: at the root it would make the page follow an answer to its end
        stop = _draw_input()
    if conversation:
        with head:
            conversation_list.draw_head(conversation)
    else:
        with welcome.container():
            _draw_welcome()
    with chat:
        _draw_turns(visit.turns())
    if any(_writing(turn) for turn in visit.turns()):
        stop.button(
            _("Stop"), key="stop", icon=":material/stop_circle:", type="tertiary", shortcut="Esc", on_click=asking.stop
        )
    with panel:
        _panel()
    with unseen:
        components.conversation(
            conversation=visit.state.conversation, finished=visit.finished(), taken=visit.state.taken
        )
        _markers()
    addresses.write()


def _draw_input() -> DeltaGenerator:
    """Draw the input and what stands around it; give the place for what stops an answer."""
    if visit.state.problem:
        st.error(plain_markdown(visit.state.problem), icon=":material/error:")
    if visit.state.editing:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(_("You are changing your last question. Its answer will be replaced."), width="stretch")
            st.button(_("Keep it as it is"), key="keep_as_it_is", type="tertiary", on_click=asking.keep_as_it_is)
    with st.container(horizontal=True, vertical_alignment="center", key="around_input"):
        _draw_limit()
        stop = st.empty()
    st.chat_input(_("Ask about the documents"), key="question", on_submit=asking.ask)
    st.caption(texts.disclaimer(by_model=service().footnote.chat_server is not None), text_alignment="center")
    return stop


def _draw_limit() -> None:
    """Let questions be limited to some of the documents, where there are several."""
    titles = {document.name: document.title for document in service().catalog.documents()}
    if len(titles) < 2:  # noqa: PLR2004
        return
    chosen = [titles[name] for name in visit.state.documents if name in titles]
    with st.popover(
        plain_markdown(texts.limited_to(chosen)), icon=":material/filter_list:", type="tertiary", key="limit"
    ):
        label, names = _("Answer only from"), list(titles)
        default = [name for name in visit.state.documents if name in titles]

        def shown(name: str) -> str:
            return plain_markdown(titles[name])

        if len(titles) <= _MOST_AT_A_GLANCE:
            st.pills(
                label,
                names,
                default=default,
                format_func=shown,
                selection_mode="multi",
                key="chosen",
                on_change=asking.limit,
            )
        else:
            st.multiselect(
                label,
                names,
                default,
                titles.__getitem__,
                key="chosen",
                on_change=asking.limit,
                placeholder=_("Choose documents"),
            )


def _draw_welcome() -> None:
    footnote = service().footnote
    st.header(_("What would you like to know?"), anchor=False)
    titles = [document.title for document in footnote.catalog.documents()]
    if not titles:
        st.info(_("There are no documents yet. Add some on the page “Documents”."), icon=":material/info:")
        return
    server = footnote.chat_server
    about = texts.about_model(titles, server.model, server.name) if server else texts.about(titles)
    st.markdown(plain_markdown(about))
    failures = footnote.catalog.failures()
    if failures:
        st.warning(texts.not_indexed(len(failures)), icon=":material/error:")
    questions = starter_questions(footnote.catalog)
    if questions:
        st.caption(_("For example"))
    for position, question in enumerate(questions):
        st.button(
            plain_markdown(question),
            key=f"starter_{position}",
            width="stretch",
            on_click=asking.start,
            args=(question,),
        )
    st.toggle(
        _("Private: this conversation is not kept"),
        key="begin_private",
        value=visit.state.private,
        on_change=visit.choose_private,
        help=_("It is never written to the disk, is not listed, and is gone when the program ends."),
    )


def _draw_turns(turns: tuple[Turn, ...]) -> None:
    first = visit.first_shown()
    if first:
        st.button(
            texts.earlier(first),
            key="show_all",
            icon=":material/expand_less:",
            type="tertiary",
            on_click=visit.show_all,
        )
    patience = _AT_ONCE
    for position, turn in list(enumerate(turns))[first:]:
        is_last = position == len(turns) - 1
        with st.chat_message("user", avatar=":material/person:"):
            st.markdown(plain_markdown(turn.question))
        with st.chat_message("assistant", avatar=":material/menu_book:"):
            if turn.state == "running":
                visit.state.awaited.add(turn.id)
            writing = _writing(turn)
            if writing and not writing.wait(patience):
                patience = 0.0  # what waits for this one is not there yet either
                _follow(position, writing)
            else:
                # It may have ended since it was read: then there is more of it.
                now = visit.read_again(turn) if turn.state == "running" else turn
                answers.draw(position, now, is_last=is_last)


def _writing(turn: Turn) -> Writing | None:
    """Give the answer to a turn if it is being written."""
    return service().writer.find(visit.place(), turn.id) if turn.state == "running" else None


@st.fragment(run_every=_FOLLOW_EVERY)
def _follow(position: int, writing: Writing) -> None:
    """Draw an answer as it comes, again and again, alone: what else is done on the page does not wait for it."""
    if writing.has_ended:
        st.rerun()
    answers.draw_coming(position, writing)


# What is redrawn alone: to open a citation costs the same in a long conversation.
_panel = st.fragment(draw_source_panel, key="panel")


@st.fragment
def _markers() -> None:
    first = visit.first_shown()
    shown = visit.turns()[first:]
    components.citations(cards(shown, first), copies(shown), on_open=sources.open_marker)
