"""One answer on the page: its text, what should be known of it, how it was checked and found, and what can be done."""

import textwrap
from itertools import groupby

import streamlit as st

from chatbot.answer import Answer, PassageFound, Statement
from chatbot.conversation import Turn
from chatbot.page import asking, sources, texts, visit
from chatbot.page.languages import _
from chatbot.page.markers import links
from chatbot.page.marking import answer_markdown, plain_markdown
from chatbot.page.opening import service
from chatbot.page.starters import next_questions
from chatbot.page.writing import Writing

_SUPPORT_ICONS = {
    "verbatim": ":material/format_quote:",
    "supported": ":material/check:",
    "weak": ":material/rule:",
    "unsupported": ":material/close:",
}
_PASSAGES_LISTED = 12
_LONGEST_LISTED = 120  # characters of a statement


def draw(position: int, turn: Turn, *, is_last: bool) -> None:
    """Draw the answer to a turn that has ended, in the same places as when it came."""
    before, said, after = st.container(), st.empty(), st.empty()
    answer = turn.answer
    if answer:
        with before:
            _draw_searched_for(turn, answer, is_last=is_last)
        said.markdown(answer_markdown(answer.text, links(position, answer.citations)), anchors=False)
    if (problem := _problem(turn)) is not None:
        after.error(plain_markdown(problem or texts.failed()), icon=":material/error:")
    elif turn.state != "complete":  # or running, where nobody writes any more: the program has ended meanwhile
        after.caption(":material/stop_circle: " + _("Stopped. This answer is not complete."))
    if answer:
        _draw_asides(answer)
        if gone := sources.gone(turn):
            st.warning(plain_markdown(texts.gone_from(gone)), icon=":material/history:")
    _draw_actions(turn, is_last=is_last)
    if answer and is_last:
        _draw_suggestions(turn, answer)


def _problem(turn: Turn) -> str | None:
    """Say why an answer failed or could not be kept, "" where that is not known; None where it was neither."""
    if turn.state == "running":
        return service().writer.unkept(visit.place(), turn.id)
    return turn.problem if turn.state == "failed" else None


def draw_coming(position: int, writing: Writing) -> None:
    """Draw as much of an answer as there is, and what is being done."""
    st.container()
    said, coming = st.empty(), st.empty()
    if writing.shown:
        said.markdown(answer_markdown(writing.shown.text, links(position, writing.shown.citations)), anchors=False)
    coming.caption(plain_markdown(texts.being_done(writing.draft)))  # below what has come: its going moves nothing


def _draw_searched_for(turn: Turn, answer: Answer, *, is_last: bool) -> None:
    if not answer.searched_for or answer.searched_for == answer.question:
        return
    if not is_last:
        st.caption(plain_markdown(texts.searched_for(answer.searched_for)))
        return
    with st.expander(plain_markdown(texts.searched_for(answer.searched_for)), type="compact"):
        key = f"search_{turn.id}"
        st.text_input(_("Search for this instead"), answer.searched_for, key=key)
        st.button(
            _("Search again"),
            key=f"search_again_{turn.id}",
            icon=":material/search:",
            on_click=lambda: asking.ask_again(turn, visit.state[key]),
        )


def _draw_asides(answer: Answer) -> None:
    """Say what the reader should know of an answer, how it was checked, and what of it is not shown."""
    for notice in answer.notices:
        st.warning(plain_markdown(notice), icon=":material/warning:")
    if answer.statements:
        with st.expander(texts.checked(answer.statements), type="compact", icon=":material/verified:"):
            for support, statements in groupby(answer.statements, key=lambda statement: statement.support):
                st.caption(f"{_SUPPORT_ICONS[support]} {texts.support(support)}")
                said = (_with_numbers(statement) for statement in statements)
                st.markdown("\n".join(f"- {plain_markdown(one)}" for one in said))
    if answer.withheld:
        with st.expander(texts.withheld(len(answer.withheld)), type="compact", icon=":material/visibility_off:"):
            for one in answer.withheld:
                st.caption(f"“{plain_markdown(one.text)}”")  # small and grey: it must not be read as the answer's
                st.caption(plain_markdown(one.reason))


def _with_numbers(statement: Statement) -> str:
    """Give the beginning of a statement with its numbers, which are links in the answer itself."""
    numbers = "".join(f" [{number}]" for number in statement.citations)
    return textwrap.shorten(statement.text, _LONGEST_LISTED, placeholder="…") + numbers


def _draw_actions(turn: Turn, *, is_last: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"actions_{turn.id}"):
        if turn.answer:
            st.button(_("Copy"), key=f"copy_{turn.id}", icon=":material/content_copy:", type="tertiary")
            if turn.answer.passages:
                _draw_found(turn.id, turn.answer)
        if is_last:
            st.button(
                _("Try again"),
                key="try_again",
                icon=":material/refresh:",
                type="tertiary",
                on_click=asking.ask_again,
                args=(turn,),
            )
            st.button(
                _("Edit question"),
                key="edit",
                icon=":material/edit:",
                type="tertiary",
                on_click=asking.edit,
                args=(turn,),
            )
        if turn.answer:
            _draw_feedback(turn)


def _draw_feedback(turn: Turn) -> None:
    key = f"feedback_{turn.id}"
    given = turn.feedback
    st.feedback("thumbs", key=key, default=int(given.good) if given else None, on_change=asking.judge, args=(turn, key))
    if given and not given.good:
        reason = f"reason_{turn.id}"
        st.text_input(
            _("What is wrong with it? (optional)"),
            given.reason,
            key=reason,
            max_chars=1_000,
            on_change=asking.explain,
            args=(turn, reason),
        )
        if given.reason:
            st.caption(_("Kept. Thank you."))


def _draw_suggestions(turn: Turn, answer: Answer) -> None:
    if answer.suggestions:
        st.caption(_("You could ask next"))
    for position, question in enumerate(next_questions(answer, service().footnote.bot.titles())):
        st.button(
            plain_markdown(question),
            key=f"suggestion_{position}",
            width="stretch",
            on_click=asking.go_on,
            args=(turn, question),
        )


def _draw_found(turn: str, answer: Answer) -> None:
    """Draw the way to how an answer was found, and that itself where it is open."""
    name = f"found_{turn}"
    st.button(
        _("How it was found"),
        key=name,
        icon=":material/manage_search:",
        type="tertiary",
        on_click=visit.open_dialog,
        args=(name,),
    )
    if visit.state.dialog == name:
        dialog = st.dialog(_("How this answer was found"), width="medium", on_dismiss=visit.close_dialog)
        dialog(_draw_how_it_was_found)(answer)


def _draw_how_it_was_found(answer: Answer) -> None:
    st.markdown(plain_markdown(texts.searched_for(answer.searched_for)))
    st.caption(texts.took(answer.timings_ms))
    st.markdown(f"**{texts.passages(len(answer.passages))}**")
    with st.container(gap="xxsmall"):
        for number, passage in enumerate(answer.passages[:_PASSAGES_LISTED], start=1):
            _draw_passage(number, passage)


def _draw_passage(number: int, passage: PassageFound) -> None:
    """Draw a passage by its first words, which open it where it stands; of a document that is gone, its heading."""
    catalog = service().catalog
    titles = {document.name: document.title for document in catalog.documents()}
    is_there = passage.document in titles
    words = catalog.quote(passage.document, passage.start, passage.end) if is_there else passage.section
    if st.button(
        plain_markdown(textwrap.shorten(words, _LONGEST_LISTED, placeholder="…")),
        key=f"passage_{number}",
        type="tertiary",
        disabled=not is_there,
        on_click=sources.open_passage,
        args=(passage,),
    ):
        st.rerun()
    within = texts.place(sources.place_of(passage.document, passage.start, passage.end))
    source = " · ".join(filter(None, [titles.get(passage.document, passage.document), passage.section, within]))
    st.caption(plain_markdown(f"{source}\n{texts.ranks(passage)}"))
