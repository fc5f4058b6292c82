"""The composition root: settings in, a ready bot out. The only place that knows which parts are used."""

from dataclasses import dataclass

from chatbot.answering import ExtractiveAnswerer
from chatbot.bot import Bot
from chatbot.coverage import CoverageJudge
from chatbot.providers import Deadlines, ServedEmbeddings
from chatbot.settings import Settings
from vectorstore import Catalog, Collection, Embedder, LocalEmbeddings, Progress, SyncReport, in_silence


@dataclass(frozen=True)
class Footnote:
    """A bot that is ready, the collection that it answers from, and what was done to bring that up to date."""

    bot: Bot
    collection: Collection
    report: SyncReport

    @property
    def catalog(self) -> Catalog:
        """What the collection holds."""
        return self.collection.catalog


def open_collection(settings: Settings) -> Collection:
    """Take the data folder. Raise a VectorstoreError when that cannot be."""
    return Collection(settings.corpus_dir, settings.data_dir, embedder=_embedder(settings))


def open_footnote(settings: Settings, progress: Progress = in_silence) -> Footnote:
    """Bring the index up to date and make the bot. `progress` is told of passages that are being embedded.

    Raise a VectorstoreError when the collection cannot be opened; then nothing stays open.
    """
    collection = open_collection(settings)
    try:
        report = collection.sync(progress)
        judge = CoverageJudge(collection.best_similarity, collection.mentions)
    except BaseException:
        collection.close()
        raise
    catalog = collection.catalog
    bot = Bot(
        retriever=collection.retriever,
        answerer=ExtractiveAnswerer(),
        judge=judge,
        quote=catalog.quote,
        titles=lambda: {record.name: record.title for record in catalog.documents()},
    )
    return Footnote(bot, collection, report)


def _embedder(settings: Settings) -> Embedder:
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
