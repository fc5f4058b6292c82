"""The composition root: settings in, a ready bot out. The only place that knows which parts are used."""

import threading
from dataclasses import dataclass, replace

from chatbot.answering import ExtractiveAnswerer, GenerativeAnswerer
from chatbot.bot import Bot
from chatbot.claims import nearness_by
from chatbot.contextualizing import Rewriter
from chatbot.conversations import Conversations
from chatbot.coverage import CoverageJudge
from chatbot.providers import ChatServer, Deadlines, ServedEmbeddings
from chatbot.settings import Settings
from vectorstore import (
    SUFFIXES,
    Catalog,
    Collection,
    CorpusEmptyError,
    Embedder,
    Limits,
    LocalEmbeddings,
    Progress,
    Reader,
    SyncReport,
    in_silence,
)

_CONVERSATIONS_FILE = "conversations.sqlite3"


@dataclass(frozen=True)
class Footnote:
    """A bot that is ready, the collection that it answers from, and what was done to bring that up to date.

    `chat_server` is who writes the answers, where it is not the program itself.
    """

    bot: Bot
    collection: Collection
    report: SyncReport
    chat_server: ChatServer | None = None

    @property
    def catalog(self) -> Catalog:
        """What the collection holds."""
        return self.collection.catalog


def open_collection(settings: Settings) -> Collection:
    """Take the data folder. Raise a VectorstoreError when that cannot be."""
    reader = Reader(Limits.here(settings.largest_file_mb * 1_000_000))
    return Collection(settings.corpus_dir, settings.data_dir, embedder=embedder_of(settings), reader=reader)


def open_conversations(settings: Settings) -> Conversations:
    """Open what is kept of conversations. Raise a ChatbotError when that cannot be."""
    if settings.conversations_url:
        return Conversations.at(settings.conversations_url)
    return Conversations.in_file(settings.data_dir / _CONVERSATIONS_FILE)


def open_footnote(settings: Settings, progress: Progress = in_silence, *, completely: bool = True) -> Footnote:
    """Bring the index up to date and make the bot. `progress` is told of passages that are being embedded.

    Where it is not to be done `completely`, no vectors are made, `progress` is told of files that are read, and there
    may be no document. Raise a VectorstoreError when the collection cannot be opened; then nothing stays open.
    """
    collection = open_collection(settings)
    try:
        report = _sync(collection, progress) if completely else collection.update(progress)
        judge = CoverageJudge(collection.best_similarity, collection.mentions, lambda: collection.version)
    except BaseException:
        collection.close()
        raise
    catalog = collection.catalog
    server = _chat_server(settings) if settings.uses_model else None
    if server:
        threading.Thread(target=server.prepare, name="imports of the model's client", daemon=True).start()
    quoting = ExtractiveAnswerer()
    bot = Bot(
        retriever=collection.retriever,
        answerer=_writing(server, quoting, settings) if server else quoting,
        judge=judge,
        library=catalog,
        titles=lambda: {record.name: record.title for record in catalog.documents()},
        by_words_only=lambda: collection.by_words_only,
        rewriter=Rewriter(server, replace(server.deadlines, total=settings.rewrite_seconds)) if server else None,
    )
    return Footnote(bot, collection, report, server)


def _sync(collection: Collection, progress: Progress) -> SyncReport:
    """Bring all up to date. Raise CorpusEmptyError where there is nothing to answer from."""
    report = collection.sync(progress)
    if not collection.catalog.documents() and not report.failed:
        raise CorpusEmptyError(collection.corpus, SUFFIXES)
    return report


def _writing(server: ChatServer, quoting: ExtractiveAnswerer, settings: Settings) -> GenerativeAnswerer:
    # By this machine's own embedder, whatever embeds passages: how near is near enough was measured with it.
    nearness = nearness_by(LocalEmbeddings().embed_query)
    return GenerativeAnswerer(server, quoting, settings.evidence_characters, nearness)


def _chat_server(settings: Settings) -> ChatServer:
    return ChatServer(
        base_url=settings.openai_base_url,
        model=settings.chat_model,
        key=settings.openai_api_key,
        deadlines=_deadlines(settings),
        retries=settings.retries,
    )


def embedder_of(settings: Settings) -> Embedder:
    """Give what embeds."""
    if not settings.embedding_model:
        return LocalEmbeddings()
    return ServedEmbeddings(
        settings.openai_base_url,
        settings.embedding_model,
        settings.openai_api_key,
        _deadlines(settings),
        settings.retries,
    )


def _deadlines(settings: Settings) -> Deadlines:
    return Deadlines(settings.connect_seconds, settings.first_token_seconds, settings.answer_seconds)
