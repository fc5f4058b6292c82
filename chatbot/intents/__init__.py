"""What kind of turn a question is: a question about the documents, or something that is not looked up in them."""

from chatbot.intents.law import intent_over, speaks_of_law
from chatbot.intents.recognizing import Intent, intent_of, speaks_of_secrets

__all__ = ["Intent", "intent_of", "intent_over", "speaks_of_law", "speaks_of_secrets"]
