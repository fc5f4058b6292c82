"""The built-in collection for the tests of the evaluation."""

from collections.abc import Iterator

import pytest

from chatbot.assembly import Footnote, open_footnote
from chatbot.settings import Settings
from vectorstore import Catalog


@pytest.fixture(scope="package", name="footnote")
def _footnote(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Footnote]:
    footnote = open_footnote(Settings(data_dir=tmp_path_factory.mktemp("data")))
    with footnote.collection:
        yield footnote


@pytest.fixture(name="catalog")
def _catalog(footnote: Footnote) -> Catalog:
    return footnote.catalog
