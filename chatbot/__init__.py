"""Answering: questions in, answers out, each sentence with the words that it rests on."""

from vectorstore import offline as offline
