"""The bot's own voice: all that it says and that is no quote, in the languages it is asked in."""

from chatbot.languages import Language
from chatbot.phrases import chinese, english, french, haitian_creole, portuguese, spanish
from chatbot.phrases.wording import Detail, Phrases

__all__ = ["Detail", "Phrases", "phrases_in"]


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
