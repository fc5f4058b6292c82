"""The keyword index: BM25 over passages and their headings, by tantivy. The only place that knows it."""

import functools
import hashlib
import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import tantivy

from vectorstore.errors import DamagedIndexError
from vectorstore.seal import check_seal, set_seal

_WRITER_MEMORY = 50_000_000  # bytes
_FIGURE = re.compile(r"\d")
_FIGURE_IN_WORD = re.compile(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)")
_WORD = re.compile(r"[^\W_]+")
_LONGEST_WORD = 40  # characters
_TYPING_ERROR_LENGTH = 5  # letters; from here on a word that is nowhere is taken for one that is misspelt

# Words that say how a question is put, not what it is about. Without this list a rare "whose" would outweigh a topic.
_FUNCTION_WORDS = """
a about above after again all also am an and any anybody anyone anything are as at be because been before being below
between both but by can cannot could d did do does doing don done down during each either else ever every for from
further get gets give given had has have having he her here hers him his how i if in into is it its itself just know
let ll m may maybe me might mine more most much must my neither no nor not of off on once one only or other our ours
out over own please re s same say says shall she should so some somebody someone something such t tell than that the
their theirs them then there these they thing things this those though through to too under until up upon us ve very
want was we were what whatever when where whether which while who whom whose why will with within without would yes
you your yours
"""
# It names the words, and how texts are prepared, so that an index that was made otherwise is not taken for one of this
# program.
_ANALYZER = "footnote-composed-" + hashlib.sha256(_FUNCTION_WORDS.encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class KeywordEntry:
    """What the keyword index holds of a passage."""

    id: str
    document: str
    heading: str
    text: str


@functools.cache
def _analyzer() -> tantivy.TextAnalyzer:
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.remove_long(_LONGEST_WORD))
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .filter(tantivy.Filter.custom_stopword(_FUNCTION_WORDS.split()))
        .filter(tantivy.Filter.stemmer("english"))
        .build()
    )


def split_terms(text: str) -> list[str]:
    """Give a text's words as they are searched: lower case, without accents and endings, without function words.

    Figures are words of their own: "287g" finds "287(g)".
    """
    readable = text.encode("utf-8", "replace").decode()  # what is no Unicode is in no document
    return _analyzer().analyze(_prepared(readable))


def stems(text: str, language: str) -> list[str]:
    """Give a text's words in lower case, without accents and without the endings of a language, such as "spanish"."""
    readable = text.encode("utf-8", "replace").decode()
    return _stemmer(language).analyze(unicodedata.normalize("NFC", readable))


@functools.cache
def _stemmer(language: str) -> tantivy.TextAnalyzer:
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.stemmer(language))
        .filter(tantivy.Filter.ascii_fold())
        .build()
    )


def _prepared(text: str) -> str:
    """Set figures apart, and write an accent as part of its letter: by itself it would part the word."""
    composed = unicodedata.normalize("NFC", text)
    # Most texts have no figure, and to look for one is quick.
    return _FIGURE_IN_WORD.sub(" ", composed) if _FIGURE.search(composed) else composed


def _schema() -> tantivy.Schema:
    return (
        tantivy.SchemaBuilder()
        .add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
        .add_text_field("document", tokenizer_name="raw", index_option="basic")
        .add_text_field("heading", tokenizer_name=_ANALYZER, index_option="position")
        .add_text_field("text", tokenizer_name=_ANALYZER, index_option="position")
        .build()
    )


class KeywordIndex:
    """The passages' words, by passage id."""

    def __init__(self, folder: Path) -> None:
        check_seal(folder)
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        try:
            self._index = tantivy.Index(_schema(), path=str(folder))
            self._index.register_tokenizer(_ANALYZER, _analyzer())
            # Else a thread reads files whenever they change, and ends the process if they are cut off just then.
            self._index.config_reader(reload_policy="manual")
            self.search("a first search reads the files", limit=1)
            set_seal(folder)
        except (ValueError, OSError) as error:
            raise DamagedIndexError(folder, type(error).__name__) from error

    def close(self) -> None:
        """Let go of the folder."""
        del self._index

    def ids(self) -> frozenset[str]:
        """List the passages that are indexed here."""
        searcher = self._index.searcher()
        hits = searcher.search(tantivy.Query.all_query(), limit=max(searcher.num_docs, 1)).hits
        return frozenset(searcher.doc(address)["id"][0] for _, address in hits)

    def count(self) -> int:
        """Count the passages that are indexed here."""
        return self._index.searcher().num_docs

    def update(self, *, add: Iterable[KeywordEntry] = (), remove: Iterable[str] = ()) -> None:
        """Add passages and remove passages, all at once or not at all."""
        writer = self._index.writer(_WRITER_MEMORY, 1)
        for passage in remove:
            writer.delete_documents_by_term("id", passage)
        for entry in add:
            writer.add_document(
                tantivy.Document(
                    id=entry.id,
                    document=entry.document,
                    heading=_prepared(entry.heading),
                    text=_prepared(entry.text),
                )
            )
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        set_seal(self._folder)

    def search(self, question: str, *, limit: int, documents: Sequence[str] = ()) -> dict[str, float]:
        """Find the passages that share words with a question: their BM25 score by id, best first.

        The question is words, never query syntax. `documents` limits the search to these; none means all.
        """
        terms = set(split_terms(question))
        if not terms:
            return {}
        schema = self._index.schema
        misspelt = {term for term in terms if len(term) >= _TYPING_ERROR_LENGTH and not self.holds(term)}
        either = [
            (tantivy.Occur.Should, tantivy.Query.term_query(schema, field, term, "freq"))
            for term in sorted(terms - misspelt)
            for field in ("heading", "text")
        ]
        either += [(tantivy.Occur.Should, self._alike(term)) for term in sorted(misspelt)]
        query = self._within(documents, tantivy.Query.boolean_query(either))
        searcher = self._index.searcher()
        hits = searcher.search(query, limit=limit).hits
        return {searcher.doc(address)["id"][0]: score for score, address in hits}

    def rarity(self, terms: Iterable[str]) -> dict[str, float]:
        """Weigh terms by how few passages hold them: BM25's inverse document frequency, at most ln(2 + 2 * count)."""
        count = self.count()
        weights = {}
        for term in terms:
            frequency = self._frequency(term)
            weights[term] = math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))
        return weights

    def holds(self, term: str) -> bool:
        """Say whether any passage or heading holds a term."""
        searcher = self._index.searcher()
        return any(searcher.search(query, limit=1, count=False).hits for query in self._term_queries(term))

    def _frequency(self, term: str) -> int:
        """Count the passages that hold a term or, if they are more, those whose heading does."""
        searcher = self._index.searcher()
        # Until files are merged, what the index knows without a search counts what was removed too.
        found = (searcher.search(query, limit=1) for query in self._term_queries(term))
        counts: list[int] = [one.count for one in found]  # type: ignore[attr-defined]  # tantivy's hints leave it out
        return max(counts)

    def _term_queries(self, term: str) -> list[tantivy.Query]:
        return [tantivy.Query.term_query(self._index.schema, field, term, "basic") for field in ("heading", "text")]

    def mentions(self, name: str, *, documents: Sequence[str] = ()) -> bool:
        """Say whether the words of a name stand together anywhere, in these documents or, without any, in all."""
        # Function words have a place in the index, though they are not searched: "Commission on Human Rights".
        words = _WORD.findall(_prepared(name))
        terms = [(place, term) for place, word in enumerate(words) for term in split_terms(word)]
        if not terms:
            return True
        schema = self._index.schema
        either = [
            tantivy.Query.phrase_query(schema, field, list(terms))
            if len(terms) > 1
            else tantivy.Query.term_query(schema, field, terms[0][1])
            for field in ("heading", "text")
        ]
        query = self._within(documents, tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in either]))
        return bool(self._index.searcher().search(query, limit=1).hits)

    def _alike(self, term: str) -> tantivy.Query:
        """Give the query for words that differ from a term by one typing error; they count as a rare word does."""
        schema = self._index.schema
        either = [
            (tantivy.Occur.Should, tantivy.Query.fuzzy_term_query(schema, field, term)) for field in ("heading", "text")
        ]
        return tantivy.Query.const_score_query(tantivy.Query.boolean_query(either), math.log(1 + self.count()))

    def _within(self, documents: Sequence[str], query: tantivy.Query) -> tantivy.Query:
        """Limit a query to documents; none means all."""
        if not documents:
            return query
        within = tantivy.Query.term_set_query(self._index.schema, "document", list(documents))
        return tantivy.Query.boolean_query(
            [(tantivy.Occur.Must, query), (tantivy.Occur.Must, tantivy.Query.const_score_query(within, 0.0))]
        )
