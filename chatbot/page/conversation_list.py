"""A visitor's conversations: the list beside the chat, and what can be done with the one that is shown."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

import streamlit as st
from babel.dates import format_date
from streamlit.navigation.page import Page as StreamlitPage

from chatbot.conversation import Conversation
from chatbot.conversations import Entry
from chatbot.page import texts, visit
from chatbot.page.exports import draw_export
from chatbot.page.languages import _, language
from chatbot.page.marking import plain_markdown

_LISTED = 50  # conversations; older ones are found by searching


def draw(talking: StreamlitPage) -> None:
    """Draw the list, newest first, by day. `talking` is the page that shows a conversation."""
    if st.button(
        _("New conversation"),
        key="new_conversation",
        icon=":material/add:",
        width="stretch",
        shortcut="Alt+N",
        on_click=visit.leave,
    ):
        st.switch_page(talking)
    if visit.state.deleted:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(plain_markdown(texts.deleted(visit.state.deleted[1])), width="stretch")
            st.button(_("Undo"), key="undo", type="tertiary", on_click=visit.bring_back)
    wanted = st.text_input(
        _("Search conversations"),
        key="search",
        type="search",
        icon=":material/search:",
        placeholder=_("Search conversations"),
        label_visibility="collapsed",
    )
    entries = visit.entries((wanted or "").strip())
    if not entries:
        st.caption(_("Nothing found") if wanted else _("Your conversations will be listed here."))
    with st.container(key="conversations", gap="xxsmall"):
        for day, of_day in _by_day(entries[:_LISTED]):
            st.caption(day)
            for entry in of_day:
                _draw_entry(entry, talking)


def _draw_entry(entry: Entry, talking: StreamlitPage) -> None:
    if st.button(
        plain_markdown(entry.title),
        key=f"{'shown' if entry.id == visit.state.conversation else 'kept'}_{entry.id}",
        type="tertiary",
        width="stretch",
        wrap=False,
        on_click=visit.open_conversation,
        args=(entry.id,),
    ):
        st.switch_page(talking)


def draw_head(conversation: Conversation) -> None:
    """Draw the name of the conversation that is shown, and what can be done with it."""
    with st.container(horizontal=True, vertical_alignment="center", wrap=False):
        st.markdown(f"**{plain_markdown(conversation.title)}**", width="stretch")
        if visit.state.private:
            st.badge(_("Private"), icon=":material/lock:", color="gray")
        chosen = st.menu_button(
            _("Options"),
            ["rename", "export", "delete"],
            key="options",
            type="tertiary",
            icon=":material/more_horiz:",
            format_func=_option,
        )
    if chosen == "delete":
        visit.delete()
        st.rerun()
    elif chosen:
        visit.open_dialog(chosen)
    match visit.state.dialog:
        case "rename":
            st.dialog(_("Rename the conversation"), on_dismiss=visit.close_dialog)(_draw_rename)(conversation)
        case "export":
            st.dialog(_("Export the conversation"), on_dismiss=visit.close_dialog)(draw_export)(conversation)


def _option(name: str) -> str:
    icon, words = {
        "rename": (":material/edit:", _("Rename")),
        "export": (":material/download:", _("Export")),
        "delete": (":material/delete:", _("Delete")),
    }[name]
    return f"{icon} {words}"


def _draw_rename(conversation: Conversation) -> None:
    with st.form("rename", border=False):
        st.text_input(_("Name"), conversation.title, max_chars=80, key="new_title")
        if st.form_submit_button(_("Save"), type="primary", on_click=visit.rename):
            st.rerun()


def _by_day(entries: Sequence[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    today = datetime.now(zone()).date()
    for day, of_day in groupby(entries, key=lambda entry: entry.changed_at.astimezone(zone()).date()):
        yield _day(day, today), list(of_day)


def zone() -> ZoneInfo:
    """Give the visitor's time zone."""
    try:
        return ZoneInfo(str(st.context.timezone or "UTC"))
    except (KeyError, ValueError):
        return ZoneInfo("UTC")


def _day(day: date, today: date) -> str:
    if day == today:
        return _("Today")
    if day == today - timedelta(days=1):
        return _("Yesterday")
    return format_date(day, "long", locale=language())
