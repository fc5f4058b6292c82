"""A reader with narrow limits, kept through a module: what one file does must not be felt by the next."""

from collections.abc import Iterator

import pytest

from reading import Reader
from tests.reading.asking import LIMITS


@pytest.fixture(name="reader", scope="module")
def _reader() -> Iterator[Reader]:
    with Reader(LIMITS) as reader:
        yield reader
