"""Which source is open beside the chat, and how the sources of answers stand in the documents as they are now."""

import re
from dataclasses import replace

import streamlit as st

from chatbot.answer import Citation, PassageFound, Place
from chatbot.conversation import Turn
from chatbot.page import visit
from chatbot.page.leafing import Leafing
from chatbot.page.opening import service
from chatbot.page.visit import state, told
from chatbot.source_texts import SourceTexts
from vectorstore import VectorstoreError

_POSITION = re.compile(r"[0-9]{1,6}")


def open_place(document: str, start: int, end: int) -> None:
    """Open a stretch of a document, if there is one of its name."""
    try:
        state.open_place, state.leafing = place_in(document, start, end), Leafing()
    except VectorstoreError as error:
        state.problem = str(error)


def place_in(document: str, start: int, end: int) -> Citation | None:
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
    return Citation(1, document, record.title, heading, start, end, text[start:end], place_of(document, start, end))


def place_of(document: str, start: int, end: int) -> Place | None:
    """Say on which page or slide, or in which row, a stretch of a document stands as it is now."""
    return SourceTexts(service().catalog).place(document, start, end)


def open_marker() -> None:
    """Open the citation whose marker was activated."""
    open_citation(str(state.citations.open))


def open_citation(identity: str) -> None:
    """Open a citation in the panel, or close the panel with ""."""
    state.open_citation, state.open_place, state.leafing = identity, None, Leafing()
    st.rerun("panel")


@told
def open_passage(passage: PassageFound) -> None:
    """Open a passage that was found, cited or not."""
    visit.close_dialog()
    state.open_citation, state.leafing = "", Leafing()
    state.open_place = place_in(passage.document, passage.start, passage.end)


def opened() -> Citation | None:
    """Give the citation or the place that is open in the panel; None where the panel is closed."""
    turn = opened_turn()
    answer = None if turn is None else visit.turns()[turn].answer
    if answer:
        number = state.open_citation.partition("-")[2]
        return next((one for one in answer.citations if str(one.number) == number), None)
    found: Citation | None = state.open_place
    return found


def opened_turn() -> int | None:
    """Give the position of the turn whose citation is open; None where none is."""
    turn = state.open_citation.partition("-")[0]
    return int(turn) if _POSITION.fullmatch(turn) and int(turn) < len(visit.turns()) else None


def as_it_stands(turn: int, citation: Citation) -> Citation | None:
    """Give a citation where its quote stands now; None where the document has it no more."""
    standing = state.standings.get(visit.turns()[turn].id, {}).get(citation.number)
    if standing is None or standing.state == "holds":
        return citation
    if standing.state != "moved":
        return None
    place = place_of(citation.document, standing.start, standing.end)
    return replace(citation, start=standing.start, end=standing.end, place=place)


def gone(turn: Turn) -> list[int]:
    """List the citations of an answer whose documents have them no more."""
    standings = state.standings.get(turn.id, {})
    return [number for number, standing in standings.items() if standing.state in {"gone", "document missing"}]
