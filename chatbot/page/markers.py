"""What ties a marker on the page to its citation: its address, its name, and the quote that it shows."""

from collections.abc import Sequence

from chatbot.answer import Answer, Citation
from chatbot.page import texts

_LONGEST_CARD = 600  # characters of a quote on hovering


def citation_id(turn: int, number: int) -> str:
    """Name a citation within a conversation."""
    return f"{turn}-{number}"


def find_citation(conversation: Sequence[Answer], identity: str) -> tuple[int, Citation] | None:
    """Give the turn and the citation of that name; None where there is none."""
    for turn, answer in enumerate(conversation):
        for citation in answer.citations:
            if citation_id(turn, citation.number) == identity:
                return turn, citation
    return None


def links(turn: int, citations: Sequence[Citation]) -> dict[int, tuple[str, str]]:
    """Give each citation's address and title by its number."""
    return {
        citation.number: (f"#cite-{citation_id(turn, citation.number)}", _label(citation)) for citation in citations
    }


def cards(conversation: Sequence[Answer]) -> dict[str, dict[str, str]]:
    """Give what the markers show when they are hovered or focused, by the citation's name."""
    return {
        citation_id(turn, citation.number): {
            "label": _label(citation),
            "title": citation.title,
            "section": citation.section,
            "quote": citation.quote[:_LONGEST_CARD],
        }
        for turn, answer in enumerate(conversation)
        for citation in answer.citations
    }


def _label(citation: Citation) -> str:
    return texts.source(citation.number, citation.title, citation.section)
