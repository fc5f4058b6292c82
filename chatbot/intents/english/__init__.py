"""What is not a question about the documents, in English."""

from chatbot.intents.english.advice import ADVICE
from chatbot.intents.english.case_words import call_relatives
from chatbot.intents.english.instructions import INSTRUCTION
from chatbot.intents.english.own_cases import INFORMATION, OWN_CASE
from chatbot.intents.wording import Wording

__all__ = ["WORDING", "call_relatives"]

WORDING = Wording(INSTRUCTION, ADVICE, OWN_CASE, INFORMATION)
