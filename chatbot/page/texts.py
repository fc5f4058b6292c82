"""What the page says."""

_MOST_NAMED = 5

NAME = "Footnote"
INPUT = "Ask about the documents"
DISCLAIMER = "Answers quote the documents of this collection. They are not legal advice."
DISCLAIMER_MODEL = "A language model writes from the documents of this collection. Its answers are not legal advice."
WELCOME = "What would you like to know?"
STARTERS = "For example"
NEW_CONVERSATION = "New conversation"
OPENING = "Opening the documents"
EMBEDDING = "Reading the documents for the first time"
TRY_AGAIN = "Try again"
CLOSE = "Close"
PREVIOUS = "Previous quote"
NEXT = "Next quote"
WRITING = "Writing. Each sentence is checked before it is shown."
ANSWER_COMPLETE = "The answer is complete."
FAILED = "This answer could not be given. Ask again; if it happens again, restart the program."
NOT_OPENED = "The documents could not be opened. What the program has printed says why; then restart it."


def about(titles: list[str]) -> str:
    """Say where answers come from, where the documents' own words are quoted."""
    return f"Answers are quoted from {_documents(titles)}. Every sentence shows where it stands."


def about_model(titles: list[str], model: str, server: str) -> str:
    """Say where answers come from, and where questions go, where a model writes."""
    return (
        f"A language model writes the answers from {_documents(titles)}; every sentence is checked against the words "
        "that it rests on before it is shown. What you ask, and the passages found for it, are sent to "
        f"{model} at {server}."
    )


def searched_for(question: str) -> str:
    """Say what was searched where that is not what was asked."""
    return f"Searched for: {question}"


def source(number: int, title: str, section: str) -> str:
    """Name a citation."""
    return f"Source {number}: {title}" + (f" · {section}" if section else "")


def quote_of(position: int, count: int) -> str:
    """Say which of an answer's quotes is shown."""
    return f"Quote {position} of {count}"


def not_indexed(failures: list[str]) -> str:
    """Name the files that could not be read, one a line, the first of them where there are many."""
    lines = ["Not in the collection:", *failures[:_MOST_NAMED]]
    if len(failures) > _MOST_NAMED:
        lines.append(f"and {len(failures) - _MOST_NAMED} more")
    return "\n".join(lines)


def withheld(count: int) -> str:
    """Say how much of what a model wrote is not shown."""
    sentences = "1 sentence was withheld" if count == 1 else f"{count} sentences were withheld"
    return f"{sentences}: the documents do not say this"


def _documents(titles: list[str]) -> str:
    named = " and ".join([", ".join(titles[:-1]), titles[-1]] if len(titles) > 1 else titles)
    return f"the documents {named}" if len(titles) <= 3 else f"{len(titles)} documents"  # noqa: PLR2004
