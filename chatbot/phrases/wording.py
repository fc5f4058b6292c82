"""What there is to say, whichever language it is said in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypedDict

from chatbot.languages import Language

Detail = Literal["date", "number", "name", "phone", "address", "place", "money", "duration"]
"""What a question may want to know to the letter."""


class ByDetail(TypedDict):
    """A sentence for each detail: none can be forgotten."""

    date: str
    number: str
    name: str
    phone: str
    address: str
    place: str
    money: str
    duration: str


class ByLanguage(TypedDict):
    """Something for each language, by its code: none can be forgotten."""

    en: str
    es: str
    fr: str
    pt: str
    ht: str
    zh: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """All that the bot says of its own accord, in one language. What ends in a colon is followed by quotes.

    What is said of a title or a word takes it as it is, braces and all.
    """

    greeting: str
    thanks: str
    by_words_only: str
    not_covered: str
    nearest_sections: str
    document_says: Callable[[str], str]
    """Takes the document's title."""
    document_does_not_say: Callable[[str], str]
    """Takes the document's title."""
    documents_differ: str
    quotes_language: Callable[[Language], str]
    """Takes the language of the quotes."""

    # What is quoted is not quite what was asked for
    missing_detail: ByDetail
    not_mentioned: Callable[[str], str]
    """Takes the word or name that the documents do not have."""
    document_does_not_mention: Callable[[str, str], str]
    """Takes the title of a document and the word or name that it does not have."""
    premise_not_borne_out: str

    # Not questions for this bot
    no_advice: str
    places_to_turn_to: str
    no_instructions: str

    # Where a language model writes
    model_failed: str
    model_broke_off: str
    model_not_borne_out: str
    model_found_nothing: str
    model_beside_the_question: str
    """What the model wrote is borne out, and rests on nothing that was found to answer."""
    further: str
    """Stands over what is compared next, where that has no name."""
    not_stated: str
    """What stands in a comparison where a document says nothing."""
    borne_out_in_part: str
    """Stands behind a statement."""
