"""What each language says the checked things with."""

from chatbot.claims.cues import chinese, english, french, haitian_creole, portuguese, spanish
from chatbot.claims.cues.wording import Cues, Modality
from chatbot.languages import Language

__all__ = ["Cues", "Modality", "cues_of"]


def cues_of(language: Language) -> Cues:
    """Give the cues of a language."""
    match language:
        case "en":
            return english.CUES
        case "es":
            return spanish.CUES
        case "fr":
            return french.CUES
        case "pt":
            return portuguese.CUES
        case "ht":
            return haitian_creole.CUES
        case "zh":
            return chinese.CUES
