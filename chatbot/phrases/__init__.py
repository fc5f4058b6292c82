"""The bot's own voice: all that it says and that is no quote, in the languages it is asked in."""

from chatbot.languages import Language
from chatbot.phrases import chinese, english, french, haitian_creole, portuguese, spanish
from chatbot.phrases.wording import Detail, Phrases

__all__ = ["NEAREST_SECTIONS", "NOT_COVERED", "SMALL_TALK", "Detail", "Phrases", "document_says", "phrases_in"]


def phrases_in(language: Language) -> Phrases:
    """Give what the bot says to somebody who asks in a language."""
    match language:
        case "en":
            return english.PHRASES
        case "es":
            return spanish.PHRASES
        case "fr":
            return french.PHRASES
        case "pt":
            return portuguese.PHRASES
        case "ht":
            return haitian_creole.PHRASES
        case "zh":
            return chinese.PHRASES


# The English ones by name, for those who do not ask for a language yet.
document_says = english.PHRASES.document_says
SMALL_TALK = {"greeting": english.PHRASES.greeting, "thanks": english.PHRASES.thanks}
NOT_COVERED = english.PHRASES.not_covered
NEAREST_SECTIONS = english.PHRASES.nearest_sections
