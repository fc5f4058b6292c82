"""Model servers that speak OpenAI's protocol. The only place that knows openai and langchain-openai."""

from chatbot.providers.chatting import ChatServer
from chatbot.providers.embedding import ServedEmbeddings
from chatbot.providers.waiting import Deadlines

__all__ = ["ChatServer", "Deadlines", "ServedEmbeddings"]
