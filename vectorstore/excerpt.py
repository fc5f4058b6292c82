"""The words that were found, and where they stand."""

from dataclasses import dataclass

from langchain_core.documents import Document


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a document that the retriever found.

    `start` and `end` count Unicode code points, end exclusive: the document's `text[start:end]` is `text`.
    `section` is the heading that it stands under, as written ("" where there is none), which begins at
    `section_start`. `continues` says whether it begins in the midst of a paragraph or an item. `score` compares
    excerpts of one search, higher is better; `similarity` is the cosine of its embedding and the question's, None
    where it has no embedding yet, and `matched` the share, by rarity, of the question's words that one sentence of it
    holds; the names of documents are not counted. `vector_rank` and `keyword_rank` count from 1 what each search found,
    None where one did not.
    """

    id: str
    document: str
    title: str
    section: str
    section_start: int
    start: int
    end: int
    text: str
    continues: bool
    score: float
    similarity: float | None
    matched: float
    vector_rank: int | None = None
    keyword_rank: int | None = None

    def to_document(self) -> Document:
        """Give the excerpt as LangChain's type: the text as the content, the rest as metadata."""
        metadata = {name: getattr(self, name) for name in self.__slots__ if name not in {"id", "text"}}
        return Document(id=self.id, page_content=self.text, metadata=metadata)

    @classmethod
    def from_document(cls, document: Document) -> "Excerpt":
        """Take back what `to_document` gave."""
        return cls(id=document.id or "", text=document.page_content, **document.metadata)
