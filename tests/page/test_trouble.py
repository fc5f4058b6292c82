"""What the page says when the collection cannot be opened, or not all of it."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.page.conftest import StartServer
from tests.page.test_browser import MARKER, ask


def test_a_missing_corpus_is_named_and_trying_again_works(
    page: Page, start_server: StartServer, tmp_path: Path
) -> None:
    """The page says what is missing; once it is there, a click opens the collection."""
    corpus = tmp_path / "corpus"
    address = start_server(FOOTNOTE_CORPUS_DIR=str(corpus))
    page.goto(address)
    expect(page.get_by_role("alert")).to_contain_text("There is no corpus folder")

    corpus.mkdir()
    (corpus / "garden.txt").write_text("The garden opens at nine in the morning.", encoding="utf-8")
    page.get_by_role("button", name="Try again").click()

    expect(ask(page, "When does the garden open?").locator(MARKER).first).to_be_visible()


def test_a_file_that_cannot_be_read_is_named(page: Page, start_server: StartServer, tmp_path: Path) -> None:
    """One bad file is named with its remedy, and the others can be asked about."""
    (tmp_path / "garden.txt").write_text("The garden opens at nine in the morning.", encoding="utf-8")
    (tmp_path / "broken.txt").write_bytes(b"\x00\x01\x02")
    address = start_server(FOOTNOTE_CORPUS_DIR=str(tmp_path))
    page.goto(address)

    expect(page.get_by_role("alert")).to_contain_text("1 file is not in the collection.")
    expect(ask(page, "When does the garden open?").locator(MARKER).first).to_be_visible()
    page.get_by_role("link", name="Documents").click()
    page.get_by_text("1 file is not in the collection").click()
    expect(page.get_by_text("broken.txt: It is a binary file. Save its text as UTF-8.")).to_be_visible()


def test_a_data_folder_in_use_is_named(page: Page, start_server: StartServer, tmp_path: Path) -> None:
    """A second server on the same data folder says so instead of harming the first."""
    data = str(tmp_path / "data")
    first = start_server(FOOTNOTE_DATA_DIR=data)
    page.goto(first)
    expect(page.get_by_text("What would you like to know?")).to_be_visible()

    page.goto(start_server(FOOTNOTE_DATA_DIR=data))

    expect(page.get_by_role("alert")).to_contain_text("in use by another process")
