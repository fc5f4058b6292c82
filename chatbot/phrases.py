"""The bot's own voice: all that it says and that is no quote."""


def document_says(title: str) -> str:
    """Introduce what is quoted from a document."""
    return f"The {title} document says:"


SMALL_TALK = {
    "greeting": "Hello. Ask me about the documents of this collection; I quote what they say and show where it stands.",
    "thanks": "You are welcome. Ask on whenever you like.",
}
NOT_COVERED = "The documents do not seem to say anything about this."
NEAREST_SECTIONS = "The sections that come nearest are:"
