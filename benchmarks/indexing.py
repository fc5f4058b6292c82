"""How long indexing takes, and how much questions suffer from it.

Run it from the project's folder, on a machine that does nothing else: python -m benchmarks.indexing [NAME ...]
Without names all is measured, which takes some minutes. Where a figure depends on the machine it is a ratio of two
that are measured in the same run.
"""

import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from fpdf import FPDF

from chatbot.answering import ExtractiveAnswerer
from chatbot.bot import Bot
from chatbot.coverage import CoverageJudge
from tests.embedders import HashedWords
from vectorstore import Background, Collection, LocalEmbeddings

_BUILT_IN = Path(__file__).parents[1] / "corpus"
_QUESTIONS = (
    "What is the Trust Act?",
    "Can local police ask about immigration status?",
    "What does New York share with the federal government?",
    "Who may file a grievance?",
    "What is a 287(g) agreement?",
    "How are complaints about officers handled?",
    "What are the rights of a detained person?",
    "Does Connecticut share data with ICE?",
)
_SAID = "The committee shall keep a public register of every grievance about borders and water within ten days"
_WORDS = _SAID.split()


def main(names: list[str]) -> None:
    """Measure what is named, or all."""
    for name in names or list(_MEASURES):
        with tempfile.TemporaryDirectory() as folder:
            _MEASURES[name](Path(folder))


def small_files(folder: Path) -> None:
    """Measure ten thousand small files: at first, unchanged, and a thousand more."""
    corpus = _corpus(folder)
    _write_small(corpus, "first", 10_000)
    with Collection(corpus, folder / "data", embedder=HashedWords()) as collection:
        _say("10,000 new small files, words and vectors", _seconds(collection.sync))
        time.sleep(2.5)  # until their times can be trusted
        _say("10,000 files whose times were doubted", _seconds(collection.sync))
        _say("10,000 unchanged small files", min(_seconds(collection.sync) for _ in range(3)), at_most=5.0)
        _write_small(corpus, "second", 1_000)
        _say("1,000 new small files among them, until found by words", _seconds(collection.update))
        _say("1,000 new small files, vectors (of no cost) and indexes", _seconds(collection.complete))
        name = collection.add("long.txt", _passages(1_000).encode()).name
        collection.complete()
        _say("removal of 1,000 passages among 12,000: found no more", _seconds(lambda: collection.remove(name)))
        _say("removal of 1,000 passages among 12,000: purged", _seconds(collection.purge))


def removal(folder: Path) -> None:
    """Measure how a document of 1,000 passages is removed from beside the built-in ones."""
    corpus = _corpus(folder)
    for file in _BUILT_IN.glob("*.txt"):
        (corpus / file.name).write_bytes(file.read_bytes())
    (corpus / "long.txt").write_text(_passages(1_000))
    with Collection(corpus, folder / "data", embedder=HashedWords()) as collection:
        collection.sync()
        removed = _seconds(lambda: collection.remove("long"))
        _say("removal of 1,000 passages, purge included", removed + _seconds(collection.purge), at_most=2.0)


def completing(folder: Path) -> None:
    """Measure how vectors are made for passages, against the embedder alone, in turns."""
    corpus = _corpus(folder)
    text = next(_BUILT_IN.glob("c*.txt")).read_text()
    (corpus / "other.txt").write_text(text)
    embedder = _Recording()
    alone, whole = [], []
    for attempt in range(3):
        with Collection(corpus, folder / f"data-{attempt}", embedder=embedder) as collection:
            collection.update()
            embedder.given.clear()
            whole.append(_seconds(collection.complete))
        alone.append(_seconds(lambda: [LocalEmbeddings().embed_documents(texts) for texts in embedder.given]))
    overhead = min(whole) / min(alone) - 1
    _say(f"overhead of completing {sum(map(len, embedder.given))} passages", overhead, at_most=0.05, unit="")


def answering(folder: Path) -> None:
    """Measure questions about the built-in documents, idle and while vectors are made."""
    corpus = _corpus(folder)
    for file in _BUILT_IN.glob("*.txt"):
        (corpus / file.name).write_bytes(file.read_bytes())
    with Collection(corpus, folder / "data", embedder=LocalEmbeddings()) as collection:
        collection.sync()
        bot = _bot(collection)
        _asked(bot)
        idle = _asked(bot)
        collection.add("long.txt", _passages(2_000).encode())
        with _background(collection):
            busy = _asked(bot)
            embedded = collection.catalog.extents(LocalEmbeddings().fingerprint)["long"].embedded
        _say("p95 of answering, idle", _p95(idle))
        _say(f"p95 of answering while vectors are made ({embedded} were)", _p95(busy))
        _say("as many times as idle", _p95(busy) / _p95(idle), at_most=3.0, unit="")


def large_pdf(folder: Path) -> None:
    """Measure a PDF of 500 pages, from its drop to the first answer."""
    corpus = _corpus(folder)
    (corpus / "small.txt").write_text("Owls hunt at night.")
    data = _pdf(pages=500, words=400)
    with Collection(corpus, folder / "data", embedder=LocalEmbeddings()) as collection:
        collection.sync()
        bot = _bot(collection)
        file = folder / "alone.pdf"
        file.write_bytes(data)
        _say("500 pages: reading alone", _seconds(lambda: collection.reader.read(file)))
        with _background(collection):
            added = _seconds(lambda: collection.add("large.pdf", data))
            answered = _seconds(lambda: bot.answer("What is said of page 321?"))
        _say("500 pages: added", added)
        _say("500 pages: first question", answered)
        _say("500 pages, from drop to answer", added + answered, at_most=15.0)


class _Recording(LocalEmbeddings):
    """Remembers what it was given at once."""

    def __init__(self) -> None:
        self.given: list[list[str]] = []

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.given.append(texts)
        return super().embed_documents(texts)


@contextmanager
def _background(collection: Collection) -> Iterator[None]:
    background = Background(collection)
    background.start(collection.update(), follow=False)
    threading.Event().wait(1.0)
    try:
        yield
    finally:
        background.close()


def _bot(collection: Collection) -> Bot:
    catalog = collection.catalog
    return Bot(
        retriever=collection.retriever,
        answerer=ExtractiveAnswerer(),
        judge=CoverageJudge(collection.best_similarity, collection.mentions, lambda: collection.version),
        library=catalog,
        titles=lambda: {record.name: record.title for record in catalog.documents()},
        by_words_only=lambda: collection.by_words_only,
    )


def _asked(bot: Bot) -> list[float]:
    seconds = []
    for question in _QUESTIONS * 5:
        seconds.append(_seconds(lambda: bot.answer(question)))  # noqa: B023 - it is called at once
        time.sleep(0.3)  # whoever asks reads too
    return seconds


def _corpus(folder: Path) -> Path:
    corpus = folder / "corpus"
    corpus.mkdir()
    return corpus


def _write_small(corpus: Path, name: str, count: int) -> None:
    (corpus / name).mkdir()
    for number in range(count):
        (corpus / name / f"note-{number}.txt").write_text(f"Note {number} of {name}: {' '.join(_WORDS)} {number * 7}.")


def _passages(count: int) -> str:
    return "\n\n".join(f"{number}. Item {number}: {' '.join(_WORDS * 3)} {number}." for number in range(1, count + 1))


def _pdf(*, pages: int, words: int) -> bytes:
    pdf = FPDF()
    pdf.set_font("helvetica", size=10)
    for page in range(1, pages + 1):
        pdf.add_page()
        said = [_WORDS[(page * 7 + number * 3) % len(_WORDS)] for number in range(words - 5)]
        pdf.multi_cell(0, text=f"This is said of page {page}. " + " ".join(said) + ".")
    return bytes(pdf.output())


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _p95(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


def _say(what: str, figure: float, *, at_most: float | None = None, unit: str = " s") -> None:
    target = "" if at_most is None else f"  (asked: at most {at_most:g}{unit}{'' if figure <= at_most else '; MISSED'})"
    sys.stdout.write(f"{what}: {figure:.3f}{unit}{target}\n")
    sys.stdout.flush()


_MEASURES: dict[str, Callable[[Path], None]] = {
    "small_files": small_files,
    "removal": removal,
    "completing": completing,
    "answering": answering,
    "large_pdf": large_pdf,
}

if __name__ == "__main__":
    main(sys.argv[1:])
