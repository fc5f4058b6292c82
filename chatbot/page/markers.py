"""What ties a marker on the page to its citation: its address, its name, and the quote that it shows."""

from collections.abc import Sequence

from chatbot.answer import Answer, Citation
from chatbot.conversation import Turn
from chatbot.page import texts

_LONGEST_CARD = 600  # characters of a quote on hovering


def citation_id(turn: int, number: int) -> str:
    """Name a citation within a conversation."""
    return f"{turn}-{number}"


def links(turn: int, citations: Sequence[Citation]) -> dict[int, tuple[str, str]]:
    """Give each citation's address and title by its number."""
    return {
        citation.number: (f"#cite-{citation_id(turn, citation.number)}", _label(citation)) for citation in citations
    }


def cards(turns: Sequence[Turn], first: int) -> dict[str, dict[str, str]]:
    """Give what the markers show when they are hovered or focused, by the citation's name.

    `first` is the position of the first of these turns in the conversation.
    """
    return {
        citation_id(position, citation.number): {
            "label": _label(citation),
            "title": citation.title,
            "section": texts.within(citation),
            "quote": citation.quote[:_LONGEST_CARD],
        }
        for position, turn in enumerate(turns, start=first)
        for citation in (turn.answer.citations if turn.answer else ())
    }


def copies(turns: Sequence[Turn]) -> dict[str, str]:
    """Give each answer with its sources as plain text, by the key of the button that copies it."""
    return {f"copy_{turn.id}": _as_text(turn.answer) for turn in turns if turn.answer}


def _as_text(answer: Answer) -> str:
    sources = [
        f"[{one.number}] " + " · ".join(filter(None, [one.title, texts.within(one)])) + f"\n“{one.quote}”"
        for one in answer.citations
    ]
    return "\n\n".join([answer.text, *sources])


def _label(citation: Citation) -> str:
    return texts.source(citation)
