"""The documents as they are while one question is answered: what is found and what is quoted are of one moment.

Documents change while questions are asked. Offsets that were found in one version must not be read in the next.
"""

from collections.abc import Callable
from typing import Protocol

from langchain_core.documents import Document
from langchain_core.runnables import Runnable, RunnableLambda

from chatbot.answer import Place
from vectorstore import Place as DocumentPlace
from vectorstore import VectorstoreError

_ATTEMPTS = 3


class Library(Protocol):
    """Whose documents are read; vectorstore's Catalog is one."""

    def text(self, document: str) -> str:
        """Give a document's text."""

    def place_at(self, document: str, offset: int) -> DocumentPlace | None:
        """Give the page, slide or row that an offset stands in."""


class SourceTexts:
    """The texts of the documents that something was found in, each as it was then."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._texts: dict[str, str] = {}

    def retriever(self, retriever: Runnable[str, list[Document]]) -> Runnable[str, list[Document]]:
        """Give what finds as a retriever does, and only what stands where it was found."""
        return RunnableLambda(lambda question: self._search(lambda: retriever.invoke(question)))

    def _search(self, search: Callable[[], list[Document]]) -> list[Document]:
        """Search again while what is found does not stand where it was found, and at last leave that out."""
        for _ in range(_ATTEMPTS):
            found = search()
            texts = {name: self._text(name) for name in {one.metadata["document"] for one in found}}
            if all(_stands(one, texts) for one in found):
                break
        kept = [one for one in found if _stands(one, texts)]
        self._texts |= {one.metadata["document"]: texts[one.metadata["document"]] for one in kept}
        return kept

    def quote(self, document: str, start: int, end: int) -> str:
        """Give `text[start:end]` of a document."""
        return self._text(document)[start:end]

    def place(self, document: str, start: int, end: int) -> Place | None:
        """Say on which page or slide, or in which row, a quote stands.

        None where the document has none, and where it has changed since: what stood there may stand elsewhere now.
        """
        first = self._library.place_at(document, start)
        last = self._library.place_at(document, max(start, end - 1))
        if self._now(document) != self._text(document):
            return None
        return Place(first.unit, first.number, last.number if last else first.number) if first else None

    def _text(self, document: str) -> str:
        """Give a document's text as it was found in; where nothing was found in it, as it is."""
        return self._texts.get(document) or self._now(document)

    def _now(self, document: str) -> str:
        """Give a document's text as it is; "" where it is gone."""
        try:
            return self._library.text(document)
        except VectorstoreError:
            return ""


def _stands(found: Document, texts: dict[str, str]) -> bool:
    where = found.metadata
    return texts[where["document"]][where["start"] : where["end"]] == found.page_content
