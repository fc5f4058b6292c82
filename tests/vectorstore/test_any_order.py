"""In whatever order documents are changed: the catalog equals the folder, the indexes equal the catalog."""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, multiple, rule

from tests.vectorstore.conftest import CountingWords
from vectorstore import Collection, CorpusEmptyError
from vectorstore.errors import DuplicateError

_LONG_AGO = 1_600_000_000  # seconds; times from then on are trusted at once
_texts = st.integers(0, 40).map(lambda number: f"Said about matter {number}." + f"\n\nMore on {number}." * (number % 3))
_files = st.sampled_from(["one.txt", "one.md", "one (2).txt", "two.txt", "below/one.txt", "below/two.md"])


class AnyOrder(RuleBasedStateMachine):
    """A collection whose documents are changed through it, and in its folder behind its back."""

    names = Bundle("names")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.corpus = self.folder / "corpus"
        (self.corpus / "below").mkdir(parents=True)
        (self.corpus / "stays.txt").write_text("What stays.")
        self.embedder = CountingWords()
        self.titles: dict[str, str] = {}
        self.ticks = _LONG_AGO
        self.is_synced = False
        self._open()

    def _open(self) -> None:
        self.collection = Collection(self.corpus, self.folder / "data", embedder=self.embedder)

    def _documents(self) -> dict[str, str]:
        return {record.name: record.path for record in self.collection.catalog.documents()}

    @rule(target=names, file=_files, text=_texts)
    def add(self, file: str, text: str) -> object:
        """Add a file: it becomes a document, unless it is one."""
        with suppress(DuplicateError):
            record = self.collection.add(file, text.encode())
            self.is_synced = False  # it has no vectors yet
            assert self.collection.catalog.text(record.name) == text
            return record.name
        return multiple()

    @rule(name=names, file=_files, text=_texts)
    def replace(self, name: str, file: str, text: str) -> None:
        """Replace a document that is there: it keeps its name."""
        if name in self._documents() and (self.corpus / self._documents()[name]).exists():
            with suppress(DuplicateError):
                assert self.collection.replace(name, file, text.encode()).name == name
                assert self.collection.catalog.text(name) == text
            self.is_synced = False

    @rule(name=consumes(names))
    def remove(self, name: str) -> None:
        """Remove a document: its file goes too."""
        if name in self._documents():
            path = self._documents()[name]
            self.collection.remove(name)
            self.titles.pop(name, None)
            assert not (self.corpus / path).exists()
            assert name not in self._documents()

    @rule(name=names, title=st.sampled_from(["A Title", "Another"]))
    def retitle(self, name: str, title: str) -> None:
        """Give a document another title."""
        if name in self._documents():
            self.collection.retitle(name, title)
            self.titles[name] = title
            self.is_synced = False

    @rule(file=_files, text=_texts)
    def write(self, file: str, text: str) -> None:
        """Write a file behind the collection's back."""
        (self.corpus / file).write_text(text)
        self.ticks += 1
        os.utime(self.corpus / file, (self.ticks, self.ticks))
        self.is_synced = False

    @rule(file=_files)
    def delete(self, file: str) -> None:
        """Delete a file behind the collection's back."""
        (self.corpus / file).unlink(missing_ok=True)
        self.is_synced = False

    @rule()
    def update(self) -> None:
        """Look at the folder; make no vectors."""
        self.collection.update()

    @rule(opened_again=st.booleans())
    def sync(self, *, opened_again: bool) -> None:
        """Bring all up to date; doing it twice embeds nothing."""
        if opened_again:
            self.collection.close()
            self._open()
        with suppress(CorpusEmptyError):
            self.collection.sync()
            assert self.collection.sync().embedded == 0
            self.is_synced = True

    @invariant()
    def words_are_of_documents(self) -> None:
        """Let no index hold what is in no document."""
        catalog = self.collection.catalog
        assert self.collection.keywords.current.ids() in {catalog.passage_ids(), frozenset()}
        assert self.collection.store.current.ids() <= catalog.passage_ids()

    @invariant()
    def all_is_equal_when_synced(self) -> None:
        """After a sync each file is a document with its text and title, and both indexes hold all passages."""
        if not self.is_synced:
            return
        catalog = self.collection.catalog
        files = {file.relative_to(self.corpus).as_posix() for file in self.corpus.rglob("*") if file.is_file()}
        records = {record.path: record for record in catalog.documents()}
        assert set(records) == files
        for path, record in records.items():
            assert catalog.text(record.name) == (self.corpus / path).read_text()
            assert record.is_retitled == (record.name in self.titles)
            assert record.title == self.titles.get(record.name, record.title)
        assert self.collection.store.current.ids() == self.collection.keywords.current.ids() == catalog.passage_ids()
        assert catalog.leftovers() == frozenset()

    def teardown(self) -> None:
        """Delete it all."""
        self.collection.close()
        shutil.rmtree(self.folder)


AnyOrder.TestCase.settings = settings(
    max_examples=4, stateful_step_count=8, deadline=None, suppress_health_check=list(HealthCheck)
)
test_any_order = AnyOrder.TestCase
