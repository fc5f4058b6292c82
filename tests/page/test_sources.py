"""Ways to a source, within it, and back."""

import re
import shutil
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from chatbot.cli import main
from tests.chatbot.corpus import FOLDER
from tests.chatbot.scripted_models import NEW_YORK
from tests.page.conftest import Server
from tests.page.test_browser import CURRENT, MARKER, PANEL, ask, is_inside_view


def test_a_source_has_an_address(browser: Browser, page: Page, address: str) -> None:
    """It opens the same place with the words marked, for somebody else too, who sees nothing of the conversation."""
    page.goto(address)
    ask(page, NEW_YORK).locator(MARKER).first.click()
    words = page.locator(CURRENT).inner_text()
    expect(page).to_have_url(re.compile("document=new-york&start="))
    stranger = browser.new_context().new_page()
    stranger.goto(page.url.replace(page.url.partition("?")[2].partition("&")[0] + "&", ""))

    expect(stranger.locator(CURRENT)).to_have_text(words)
    assert is_inside_view(stranger, stranger.locator(CURRENT))
    expect(stranger.get_by_label("Chat message from user")).to_have_count(0)
    stranger.keyboard.press("Escape")
    expect(stranger.locator(PANEL)).to_have_count(0)
    stranger.context.close()


@pytest.mark.parametrize("place", ["document=nowhere&start=0&end=5", "document=new-york&start=x&end=", "start=1"])
def test_an_address_that_leads_nowhere_opens_the_page(page: Page, address: str, place: str) -> None:
    """What is no place in a document is passed over."""
    page.goto(f"{address}/?{place}")

    expect(page.get_by_text("What would you like to know?")).to_be_visible()
    expect(page.locator(PANEL)).to_have_count(0)


@pytest.mark.parametrize(
    "context_options",
    [{"viewport": {"width": 1280, "height": 800}}, {"viewport": {"width": 390, "height": 800}}],
    ids=["wide", "phone"],
)
def test_a_quote_leads_back_to_its_sentence(page: Page, address: str) -> None:
    """From the open source to the marker of the sentence that uses it, for which a phone's panel makes room."""
    page.goto(address)
    marker = ask(page, "What are the challenges and opportunities in New York?").locator(MARKER).nth(3)
    marker.click()
    expect(page.locator(CURRENT)).to_be_visible()
    page.locator(f"{PANEL} .uses button").click()

    expect(marker).to_be_focused()
    expect(marker).to_be_in_viewport()
    width = page.viewport_size
    assert width is not None
    expect(page.locator(PANEL)).to_have_count(1 if width["width"] > 900 else 0)


def test_how_an_answer_was_found_can_be_looked_at(page: Page, address: str) -> None:
    """The passages with both searches' ranks, each of which opens where it stands."""
    page.goto(address)
    ask(page, NEW_YORK)
    page.get_by_role("button", name="How it was found").click()
    dialog = page.get_by_role("dialog")

    expect(dialog).to_contain_text("Searched for: How can people complain in New York?")
    expect(dialog).to_contain_text("number 1 by meaning, number ")
    passage = dialog.locator('[class*="st-key-passage_"] button').nth(1)
    words = passage.inner_text().removesuffix("…")
    passage.click()
    expect(dialog).to_have_count(0)
    expect(page.locator(CURRENT)).to_contain_text(words)


def test_a_document_that_has_changed_says_so_where_it_is_cited(page: Page, tmp_path: Path) -> None:
    """Of the citations only those whose words are gone; words that have moved are found where they are now."""
    corpus = tmp_path / "corpus"
    shutil.copytree(FOLDER, corpus)
    server = Server(tmp_path, FOOTNOTE_CORPUS_DIR=str(corpus))
    server.start()
    page.goto(server.address)
    markers = ask(page, NEW_YORK).locator(MARKER)
    markers.nth(1).click()
    gone = page.locator(CURRENT).inner_text()
    markers.nth(0).click()
    expect(page.locator(CURRENT)).not_to_have_text(gone)
    moved = page.locator(CURRENT).inner_text()
    server.stop()
    text = (corpus / "new-york.txt").read_text(encoding="utf-8")
    (corpus / "new-york.txt").write_text("A new line.\n" + text.replace(gone, gone.upper()), encoding="utf-8")
    server.start()
    page.goto(page.url.partition("&document")[0])

    warning = page.get_by_label("Chat message from assistant").get_by_role("alert")
    expect(warning).to_contain_text("The documents have changed since: they no longer have the words of [2].")
    markers.nth(0).click()
    expect(page.locator(CURRENT)).to_have_text(moved)
    markers.nth(1).click()
    expect(page.locator(PANEL)).to_contain_text("These words no longer stand in it")
    expect(page.locator(PANEL)).to_contain_text(gone)
    server.stop(signal.SIGKILL)


def test_what_is_exported_holds_and_what_is_altered_is_found(
    page: Page, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """All three forms are downloaded; the check runs beside the page, and finds a quote that was changed."""
    page.goto(server.address)
    ask(page, NEW_YORK)
    page.get_by_role("button", name="Options").click()
    page.get_by_role("menuitem", name="Export").click()
    files = []
    for form in ("HTML", "Markdown", "JSON"):
        with page.expect_download() as download:
            page.get_by_role("dialog").get_by_role("button", name=form).click()
        files.append(tmp_path / download.value.suggested_filename)
        download.value.save_as(files[-1])
    monkeypatch.setenv("FOOTNOTE_DATA_DIR", str(server.data))

    assert [file.suffix for file in files] == [".html", ".md", ".json"]
    assert [main(["verify", str(file)]) for file in files] == [0, 0, 0]
    for file in files:
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("grievances", "compliments"), encoding="utf-8")
        capsys.readouterr()
        assert main(["verify", str(file)]) == 1
        assert "altered" in capsys.readouterr().out
