"""A real, if small, language model for all tests that want one."""

import os
from collections.abc import Iterator

import pytest

from tests.small_model import find_weights, small_model


@pytest.fixture(scope="session", name="small_model")
def _small_model() -> Iterator[str]:
    """Give the base URL of a model that speaks the OpenAI protocol."""
    if find_weights() is None:
        if os.environ.get("CI"):
            pytest.fail("The small language model is not installed: make test has to install it.")
        pytest.skip("needs the small language model, which is not installed")
    with small_model() as address:
        yield address


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end, where it is seen, that the tests of the small language model were skipped."""
    if find_weights() is None:
        terminalreporter.write_line(
            "The tests that ask a small language model were skipped: it is not installed. "
            "make test installs it where it can run (Linux, and macOS with Apple silicon)."
        )
