"""Kept conversations: in a file, on a PostgreSQL server, or in memory for as long as the program runs."""

from chatbot.conversations.conversations import Conversations
from chatbot.conversations.listing import Entry

__all__ = ["Conversations", "Entry"]
