"""A real, if small, language model for all tests that want one, and a PostgreSQL server."""

import os
from collections.abc import Iterator

import pytest

from tests.postgresql import Server, find_programs, postgresql
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


@pytest.fixture(scope="session", name="postgresql")
def _postgresql() -> Iterator[Server]:
    if find_programs() is None:
        if os.environ.get("CI"):
            pytest.fail("There is no PostgreSQL on this machine: .ci/run has to install it.")
        pytest.skip("needs PostgreSQL")
    with postgresql() as server:
        yield server


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end, where it is seen, that tests were skipped for want of a model or a database server."""
    if find_programs() is None:
        terminalreporter.write_line(
            "The tests of conversations kept by PostgreSQL were skipped: it is not here. "
            "Install it (Debian: apt install postgresql) and run make test again."
        )
    if find_weights() is None:
        terminalreporter.write_line(
            "The tests that ask a small language model were skipped: it is not installed. "
            "make test installs it where it can run (Linux, and macOS with Apple silicon)."
        )
