"""The built-in documents: they are their owner's, byte for byte."""

import hashlib

import pytest

from reading import formats
from tests.vectorstore.conftest import CORPUS
from vectorstore.splitting import split_sections


@pytest.mark.parametrize(
    ("file", "sha256"),
    [
        ("connecticut.txt", "a785a2c04d81c3ebc90313d59c0d641c3adf8d071cec4628f35d7eaeb764c05b"),
        ("new-york.txt", "1adc763a0be5982971856c9209129f13153bb38c121a5bef6aef630615d55a97"),
    ],
)
def test_documents_are_untouched(file: str, sha256: str) -> None:
    """Each document has the bytes that its owner supplied."""
    data = (CORPUS / file).read_bytes()

    assert hashlib.sha256(data).hexdigest() == sha256


@pytest.mark.parametrize("file", ["connecticut.txt", "new-york.txt"])
def test_each_question_is_a_section(file: str) -> None:
    """A document has the sections 1 to 20, each headed by a question; the lists inside them head none."""
    loaded = formats.read(CORPUS / file)

    headings = [section.heading for section in split_sections(loaded)]

    assert [int(heading.split(".")[0]) for heading in headings] == list(range(1, 21))
    assert all(heading.endswith("?") for heading in headings)
