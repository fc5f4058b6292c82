"""Finding: documents in, excerpts with exact offsets out. What is imported from here is what others may use."""

from reading import SUFFIXES, Limits, Place, Problem, Reader, Table, UnreadableError, Word
from vectorstore import offline as offline
from vectorstore.background import Background, Work
from vectorstore.catalog import CATALOG_FILE, Catalog
from vectorstore.collection import Collection, is_in_use
from vectorstore.embedding import Embedder, LocalEmbeddings, clean_text
from vectorstore.errors import (
    CorpusEmptyError,
    DuplicateError,
    EmbedderFailedError,
    IndexMissingError,
    UnreadableFileError,
    VectorstoreError,
)
from vectorstore.excerpt import Excerpt
from vectorstore.headings import is_question, number_of, without_number
from vectorstore.keywords import split_terms, stems
from vectorstore.naming import is_written_on, named_documents
from vectorstore.records import DocumentRecord, Extent
from vectorstore.splitting import Section, Sentence, split_sentences
from vectorstore.syncing import Progress, SyncReport, in_silence

__all__ = [
    "CATALOG_FILE",
    "SUFFIXES",
    "Background",
    "Catalog",
    "Collection",
    "CorpusEmptyError",
    "DocumentRecord",
    "DuplicateError",
    "Embedder",
    "EmbedderFailedError",
    "Excerpt",
    "Extent",
    "IndexMissingError",
    "Limits",
    "LocalEmbeddings",
    "Place",
    "Problem",
    "Progress",
    "Reader",
    "Section",
    "Sentence",
    "SyncReport",
    "Table",
    "UnreadableError",
    "UnreadableFileError",
    "VectorstoreError",
    "Word",
    "Work",
    "clean_text",
    "in_silence",
    "is_in_use",
    "is_question",
    "is_written_on",
    "named_documents",
    "number_of",
    "split_sentences",
    "split_terms",
    "stems",
    "without_number",
]
