"""Whether a statement is borne out by the words that it rests on."""

from chatbot.claims.checking import Doubt, Quoted, Verdict, check
from chatbot.claims.nearness import Nearness, nearness_by, unknown

__all__ = ["Doubt", "Nearness", "Quoted", "Verdict", "check", "nearness_by", "unknown"]
