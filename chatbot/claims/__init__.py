"""Whether a statement is borne out by the words that it rests on."""

from chatbot.claims.checking import Doubt, Quoted, Verdict, check

__all__ = ["Doubt", "Quoted", "Verdict", "check"]
