"""Finding: documents in, excerpts with exact offsets out. What is imported from here is what others may use."""

from vectorstore import offline as offline
from vectorstore.catalog import CATALOG_FILE, Catalog, DocumentRecord
from vectorstore.collection import Collection
from vectorstore.embedding import Embedder, LocalEmbeddings, clean_text
from vectorstore.errors import EmbedderFailedError, IndexMissingError, UnreadableFileError, VectorstoreError
from vectorstore.excerpt import Excerpt
from vectorstore.headings import is_question, number_of, without_number
from vectorstore.keywords import split_terms, stems
from vectorstore.naming import is_written_on, named_documents
from vectorstore.splitting import Section, Sentence, split_sentences
from vectorstore.syncing import Progress, SyncReport, in_silence

__all__ = [
    "CATALOG_FILE",
    "Catalog",
    "Collection",
    "DocumentRecord",
    "Embedder",
    "EmbedderFailedError",
    "Excerpt",
    "IndexMissingError",
    "LocalEmbeddings",
    "Progress",
    "Section",
    "Sentence",
    "SyncReport",
    "UnreadableFileError",
    "VectorstoreError",
    "clean_text",
    "in_silence",
    "is_question",
    "is_written_on",
    "named_documents",
    "number_of",
    "split_sentences",
    "split_terms",
    "stems",
    "without_number",
]
