"""What is found and quoted is of one moment, though documents change while questions are asked."""

import itertools
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from langchain_core.documents import Document
from langchain_core.runnables import RunnableLambda

from chatbot.answer import Place as CitedPlace
from chatbot.source_texts import SourceTexts
from tests.chatbot.own_documents import bot_over, collected
from vectorstore import Place, VectorstoreError
from vectorstore.errors import UnknownDocumentError

_LINES = 6
_CHANGES = 3


class Shelf:
    """Documents by name, each of which may change at any time. Its pages have ten characters each."""

    def __init__(self, **texts: str) -> None:
        self.texts = texts
        self.reads = 0

    def text(self, document: str) -> str:
        """Give a document's text."""
        self.reads += 1
        if document not in self.texts:
            raise UnknownDocumentError(document, self.texts)
        return self.texts[document]

    def place_at(self, document: str, offset: int) -> Place | None:
        """Give the page that an offset stands on."""
        page, length = offset // 10, len(self.texts.get(document, ""))
        return Place("page", page + 1, page * 10, page * 10 + 10) if offset < length else None


def found_in(text: str, words: str) -> Document:
    """Give words as they are found in a document named "one"."""
    start = text.index(words)
    return Document(words, metadata={"document": "one", "start": start, "end": start + len(words)})


def test_what_was_found_is_quoted_as_it_was() -> None:
    """Once something was found in a document, quotes are of that version, whatever comes after it."""
    shelf = Shelf(one="Owls hunt at night.")
    texts = SourceTexts(shelf)
    search = texts.retriever(RunnableLambda(lambda _: [found_in("Owls hunt at night.", "hunt")]))

    found = search.invoke("?")
    shelf.texts["one"] = "Bats sleep at dusk."
    later = texts.quote("one", 0, 19)
    shelf.texts.clear()

    assert [one.page_content for one in found] == ["hunt"]
    assert later == texts.quote("one", 0, 19) == "Owls hunt at night."


def test_what_does_not_stand_there_is_searched_again() -> None:
    """Where a document changed between search and reading, it is searched again, and the newer version is given."""
    shelf = Shelf(one="Bats sleep at dusk.")
    results = iter([found_in("Owls hunt at night.", "hunt"), found_in("Bats sleep at dusk.", "sleep")])
    texts = SourceTexts(shelf)

    found = texts.retriever(RunnableLambda(lambda _: [next(results)])).invoke("?")

    assert [one.page_content for one in found] == ["sleep"]


def test_what_never_stands_there_is_left_out() -> None:
    """What changes all the time, or is gone, is left out, and what stays is given."""
    shelf = Shelf(one="Bats sleep at dusk.", two="Owls hunt.")
    stale = found_in("Owls hunt at night.", "hunt")
    gone = Document("hunt", metadata={"document": "gone", "start": 0, "end": 4})
    stays = Document("Owls", metadata={"document": "two", "start": 0, "end": 4})
    searches: list[str] = []
    texts = SourceTexts(shelf)

    def search(question: str) -> list[Document]:
        searches.append(question)
        return [stale, gone, stays]

    found = texts.retriever(RunnableLambda(search)).invoke("?")

    assert found == [stays]
    assert len(searches) == 3
    assert texts.quote("gone", 0, 4) == ""


def test_a_place_is_of_the_version_that_was_found() -> None:
    """A quote stands on its pages as long as the document is as it was found; after that no page is named."""
    shelf = Shelf(one="Owls hunt at night and sleep by day.")
    texts = SourceTexts(shelf)
    texts.retriever(RunnableLambda(lambda _: [found_in(shelf.texts["one"], "hunt")])).invoke("?")

    before = texts.place("one", 5, 12)
    nowhere = texts.place("one", 500, 510)
    shelf.texts["one"] = "Something else stands on every page now."
    after = texts.place("one", 5, 12)

    assert before == CitedPlace("page", 1, 2)
    assert nowhere is None
    assert after is None


def version(name: str) -> str:
    """Give a version of a document: each line says which it is of, and no line stands where it does in another."""
    lines = (
        f"{name.capitalize()} owls number {line} hunt {name} mice {'and voles ' * len(name)}." for line in range(_LINES)
    )
    return "\n\n".join(lines)


def test_answers_are_of_one_version_each(tmp_path: Path) -> None:
    """While a document changes back and forth, each answer's quotes are all true of one and the same version."""
    versions = [version("grey"), version("crimson")]
    with collected({"owls.txt": versions[0], "bats.txt": "Bats sleep at dusk."}, tmp_path) as collection:
        bot = bot_over(collection)
        done = threading.Event()

        def change() -> None:
            try:
                for change in range(1, _CHANGES + 1):
                    (collection.corpus / "owls.txt").write_text(versions[change % 2])
                    collection.sync()
            finally:
                done.set()

        def ask() -> set[int]:
            quoted = set()
            for line in itertools.cycle(range(_LINES)):
                answer = bot.answer(f"What mice do owls number {line} hunt?")
                cited = [one for one in answer.citations if one.document == "owls"]
                true_of = {
                    number
                    for number, text in enumerate(versions)
                    if all(text[one.start : one.end] == one.quote for one in cited)
                }
                assert true_of, answer
                quoted |= true_of if cited else set()
                if done.is_set():
                    break
            return quoted

        with ThreadPoolExecutor(4) as threads:
            asking = [threads.submit(ask) for _ in range(3)]
            threads.submit(change).result()
            quoted = [one.result() for one in asking]

    assert set.union(*quoted) == {0, 1}


def test_a_bot_goes_on_while_documents_come_and_go(tmp_path: Path) -> None:
    """A document that is removed while it is asked about costs its quotes, not an error."""
    with collected({"bats.txt": "Bats sleep at dusk."}, tmp_path) as collection:
        bot = bot_over(collection)
        done = threading.Event()

        def change() -> None:
            while not done.is_set():
                with suppress(VectorstoreError):
                    collection.add("owls.txt", version("grey").encode())
                collection.complete()
                collection.remove("owls")

        with ThreadPoolExecutor(1) as threads:
            changing = threads.submit(change)
            try:
                answers = [bot.answer("What mice do owls number 7 hunt?") for _ in range(15)]
            finally:
                done.set()
            changing.result()

    for answer in answers:
        for one in answer.citations:
            assert (
                one.quote == (version("grey") if one.document == "owls" else "Bats sleep at dusk.")[one.start : one.end]
            )
