"""Whether a statement is borne out by the words that it rests on."""

from chatbot.claims.checking import check
from chatbot.claims.comparison import english_terms
from chatbot.claims.nearness import Nearness, nearness_by, unknown
from chatbot.claims.verdict import Doubt, Quoted, Verdict

__all__ = ["Doubt", "Nearness", "Quoted", "Verdict", "check", "english_terms", "nearness_by", "unknown"]
