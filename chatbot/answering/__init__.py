"""Who says what: from a question and excerpts to the sentences of an answer."""

from chatbot.answering.answerer import Answerer
from chatbot.answering.extractive import ExtractiveAnswerer
from chatbot.answering.generative import GenerativeAnswerer

__all__ = ["Answerer", "ExtractiveAnswerer", "GenerativeAnswerer"]
