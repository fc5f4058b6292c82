"""How far a visitor has leafed and unrolled in the document that is open beside the chat."""

from dataclasses import dataclass

from chatbot.page.visit import state


@dataclass(slots=True)
class Leafing:
    """What is shown of a document that is open; it begins anew with whatever is opened next.

    `page` is the page that was turned to, None where none was; `before` and `after` say how many stretches of text are
    shown around the quote; `is_undrawn` says that the picture of a page did not come.
    """

    page: int | None = None
    before: int = 1
    after: int = 1
    is_undrawn: bool = False


def leafing() -> Leafing:
    """Give how far the visitor has leafed in what is open."""
    found: Leafing = state.leafing
    return found


def turn_page() -> None:
    """Show the page that was turned to."""
    leafing().page = int(state.reader.turn)


def unroll() -> None:
    """Show more of the text, before or after what is shown."""
    if state.reader.more == "before":
        leafing().before += 1
    else:
        leafing().after += 1


def do_without_picture() -> None:
    """Show the text in the place of a page whose picture did not come."""
    leafing().is_undrawn = True


def choose_view() -> None:
    """Take what the visitor wants to see, for whatever is opened from now on too."""
    state.as_text = bool(state.view_as_text)
    leafing().is_undrawn = False
