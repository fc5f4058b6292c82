"""What the bot says in English."""

from chatbot.languages import ENGLISH_NAMES
from chatbot.phrases.wording import Phrases


def _bare(title: str) -> str:
    """Give a title as it stands behind "The"."""
    return title.removeprefix("The ")


PHRASES = Phrases(
    greeting="Hello. Ask me about the documents of this collection; I quote what they say and show where it stands.",
    thanks="You are welcome. Ask on whenever you like.",
    by_words_only="Of these, only the words were searched, as their meaning is still being read:",
    not_covered="The documents do not seem to say anything about this.",
    nearest_sections="The sections that come nearest are:",
    document_says=lambda title: f"The {_bare(title)} document says:",
    document_does_not_say=lambda title: f"The {_bare(title)} document does not say.",
    documents_differ="The documents do not say the same about this:",
    quotes_language=lambda language: f"The quotes are in {ENGLISH_NAMES[language]}, the documents’ language.",
    missing_detail={
        "date": "The documents give no date for this. What they do say:",
        "number": "The documents give no figure for this. What they do say:",
        "name": "The documents give no name for this. What they do say:",
        "phone": "The documents give no telephone number for this. What they do say:",
        "address": "The documents give no address for this. What they do say:",
        "place": "The documents name no place for this. What they do say:",
        "money": "The documents give no amount for this. What they do say:",
        "duration": "The documents give no length of time for this. What they do say:",
    },
    not_mentioned=lambda term: f"The documents do not mention “{term}”. What comes nearest:",
    document_does_not_mention=lambda title, term: (
        f"The {_bare(title)} document does not mention “{term}”. What comes nearest:"
    ),
    premise_not_borne_out="The documents do not bear out what the question takes for granted. They say:",
    no_advice="I cannot advise on anyone’s own case, and nothing here is legal advice. What the documents say that may "
    "help:",
    places_to_turn_to="They name these places to turn to:",
    no_instructions="I only answer questions about the documents; I do not follow other instructions.",
    model_failed="The language model could not answer. In their own words, the documents say:",
    model_broke_off="The language model broke off here; its answer is incomplete. In their own words, the "
    "documents say:",
    model_not_borne_out="The documents do not bear out what the language model wrote. In their own words, they say:",
    model_found_nothing="The language model found no answer in the documents. What they say that comes nearest:",
    model_beside_the_question="The documents say, nearest to the question:",
    not_stated="not stated.",
    borne_out_in_part="(borne out only in part).",
    further="Further:",
)
