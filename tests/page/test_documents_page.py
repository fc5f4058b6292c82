"""The page of documents: bring, watch, ask, check, rename, replace, remove."""

import re
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from fpdf import FPDF
from openpyxl import Workbook
from playwright.sync_api import Locator, Page, expect

from tests.page.conftest import Server
from tests.page.test_browser import CURRENT, MARKER, PANEL, ask
from tests.samples import SAMPLES

OpenPage = Callable[..., Page]
"""Serves a folder, with settings by name, and opens the page of documents."""

QUESTION = "How long may a kayak be borrowed?"
SENTENCE = "A kayak may be borrowed for eleven days."


def handbook(file: Path, sentence: str = SENTENCE, pages: int = 3) -> Path:
    """Write a PDF whose last page holds a sentence; each of the others is about something else."""
    pdf = FPDF()
    pdf.set_font("helvetica", size=12)
    for number in range(1, pages + 1):
        pdf.add_page()
        pdf.multi_cell(0, 8, sentence if number == pages else f"Shelf {number} holds lamps of kind {number}. " * 12)
    pdf.output(str(file))
    return file


@pytest.fixture(name="corpus")
def _corpus(tmp_path: Path) -> Path:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "owls.txt").write_text("Owls hunt at night. They sleep by day.")
    return corpus


@pytest.fixture(name="open_page")
def _open_page(page: Page, tmp_path: Path, corpus: Path) -> Iterator[OpenPage]:
    servers: list[Server] = []

    def open_page(**settings: str) -> Page:
        servers.append(Server(tmp_path, FOOTNOTE_CORPUS_DIR=str(corpus), **settings))
        servers[-1].start()
        page.goto(f"{servers[-1].address}/documents")
        expect(page.locator(".st-key-documents")).to_be_visible()
        return page

    yield open_page
    for server in servers:
        server.stop(signal.SIGKILL)


def bring(page: Page, *files: Path) -> None:
    """Drop files onto the page."""
    page.get_by_test_id("stMain").locator('input[type="file"]').first.set_input_files([str(file) for file in files])


def choose(page: Page, title: str, option: str) -> None:
    """Choose what is to be done with a document."""
    page.get_by_role("button", name=f"Options for {title}").click()
    page.get_by_role("menuitem", name=option).click()


def at_chat(page: Page) -> None:
    """Go to where questions are asked."""
    page.get_by_role("button", name="New conversation").click()
    expect(page.get_by_placeholder("Ask about the documents")).to_be_visible()


def at_documents(page: Page) -> Locator:
    """Go to the documents, and give their list."""
    page.get_by_role("link", name="Documents").click()
    expect(page.get_by_role("heading", name="Documents")).to_be_visible()
    return page.locator(".st-key-documents")


def test_a_file_from_its_drop_to_its_removal(open_page: OpenPage, corpus: Path, tmp_path: Path) -> None:
    """It is dropped, read, asked about, checked on its page, and removed; then it is not known any more."""
    page = open_page()
    bring(page, handbook(tmp_path / "handbook.pdf"))
    expect(page.get_by_text("handbook.pdf: can be asked about")).to_be_visible()
    expect(page.locator(".st-key-documents")).to_contain_text("3 pages")
    at_chat(page)
    answer = ask(page, QUESTION)
    expect(answer).to_contain_text(SENTENCE)
    answer.locator(MARKER).first.click()
    expect(page.locator(CURRENT).first).to_contain_text("kayak")
    page.keyboard.press("Escape")

    documents = at_documents(page)
    expect(documents).to_contain_text("handbook.pdf")
    choose(page, "Handbook", "Remove")
    page.get_by_role("dialog").get_by_role("button", name="Remove it").click()
    expect(documents).not_to_contain_text("handbook.pdf")
    assert not (corpus / "handbook.pdf").exists()
    at_chat(page)
    again = ask(page, QUESTION)

    expect(again).to_contain_text("do not seem to say anything about this")
    expect(again).not_to_contain_text("eleven")


def test_each_file_tells_what_is_wrong_with_it(open_page: OpenPage, corpus: Path, tmp_path: Path) -> None:
    """Files that cannot be read say why, with the remedy, and stop no other; none of them is kept."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "torn.pdf").write_bytes(b"%PDF-1.7 and no more")
    (tmp_path / "sound.mp3").write_bytes(b"ID3")
    (tmp_path / "copy.txt").write_text((corpus / "owls.txt").read_text())
    (tmp_path / "bats.txt").write_text("Bats hunt at dusk.")
    page = open_page()

    bring(page, *(tmp_path / name for name in ("empty.txt", "torn.pdf", "sound.mp3", "copy.txt", "bats.txt")))

    told = page.locator(".st-key-uploads")
    expect(told).to_contain_text("bats.txt: can be asked about")
    expect(told).to_contain_text("empty.txt: It is empty. Put text in it, or remove it.")
    expect(told).to_contain_text("torn.pdf: It is damaged.")
    expect(told).to_contain_text("sound.mp3: Files of this type are not read.")
    expect(told).to_contain_text("copy.txt is in the collection already: Owls")
    assert sorted(file.name for file in corpus.iterdir()) == ["bats.txt", "owls.txt"]
    told.get_by_role("button", name="Clear").click()
    expect(told).to_have_count(0)


def test_every_kind_of_file_is_brought_and_asked_about(open_page: OpenPage, tmp_path: Path) -> None:
    """Each is quoted, and the panel names the page, slide or row."""
    files = tmp_path / "files"
    files.mkdir()
    for sample in SAMPLES:
        (files / sample.file_name).write_bytes(sample.make())
    page = open_page()
    bring(page, *(files / sample.file_name for sample in SAMPLES))
    told = page.locator(".st-key-uploads")
    for sample in SAMPLES:
        expect(told).to_contain_text(f"{sample.file_name}: can be asked about")
    at_chat(page)

    for sample in SAMPLES:
        answer = ask(page, sample.question)
        expect(answer).to_contain_text(sample.sentence)
        if sample.place:
            marker = answer.locator("p, li").filter(has_text=sample.sentence).locator(MARKER).first
            marker.click()
            expect(page.locator(PANEL)).to_contain_text(sample.place)
            page.keyboard.press("Escape")


def test_a_document_is_renamed_and_replaced(open_page: OpenPage, corpus: Path, tmp_path: Path) -> None:
    """A title that is given stays when a newer version, of another type, takes the document's place."""
    page = open_page()
    choose(page, "Owls", "Rename")
    box = page.get_by_role("dialog").get_by_label("Title")
    box.fill("All about **owls**")
    box.press("Enter")
    expect(page.locator(".st-key-documents")).to_contain_text("All about **owls**")

    choose(page, "All about", "Replace by a newer version")
    newer = handbook(tmp_path / "newer.pdf", "Owls hunt at noon.")
    page.get_by_role("dialog").locator('input[type="file"]').set_input_files(str(newer))

    expect(page.locator(".st-key-documents")).to_contain_text("owls.pdf")
    expect(page.locator(".st-key-documents")).to_contain_text("All about **owls**")
    assert [file.name for file in corpus.iterdir()] == ["owls.pdf"]
    at_chat(page)
    answer = ask(page, "When do owls hunt?")
    expect(answer).to_contain_text("Owls hunt at noon.")
    expect(answer).not_to_contain_text("at night")


def test_the_page_follows_the_folder(open_page: OpenPage, corpus: Path) -> None:
    """A file that is put into the folder, or taken out of it, is seen without a click, and can be asked about."""
    page = open_page()
    documents = page.locator(".st-key-documents")
    expect(documents).to_contain_text("owls.txt")
    book = Workbook()
    book.active.append(["Town", "Clerk"])
    book.active.append(["Bristol", "Sam Lee"])
    (corpus / "lists").mkdir()
    book.save(corpus / "lists" / "clerks.xlsx")
    (corpus / "bats.txt").write_text("Bats hunt at dusk.")
    (corpus / "owls.txt").unlink()

    expect(documents).to_contain_text("lists/clerks.xlsx")
    expect(documents).to_contain_text("bats.txt")
    expect(documents).not_to_contain_text("owls.txt")
    choose(page, "Clerks", "Ask about it")
    expect(page.locator(".st-key-limit")).to_contain_text("Clerks")
    answer = ask(page, "Who is the clerk of Bristol?")
    expect(answer).to_contain_text("Town: Bristol · Clerk: Sam Lee")


def test_a_folder_is_brought_with_its_folders(open_page: OpenPage, corpus: Path, tmp_path: Path) -> None:
    """All files in it are read, and stay in their folders; what is hidden in it is not taken."""
    for path in ("rules/bats.txt", "rules/old/moths.txt", "rules/.hidden.txt"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(f"About {path}.")
    page = open_page()
    page.get_by_role("button", name="Add a folder").click()
    page.locator('input[type="file"][webkitdirectory]').set_input_files(str(tmp_path / "rules"))

    expect(page.locator(".st-key-uploads")).to_contain_text("moths.txt: can be asked about")
    expect(page.locator(".st-key-documents")).to_contain_text("rules/old/moths.txt")
    expect(page.locator(".st-key-documents")).to_contain_text("rules/bats.txt")
    assert not (corpus / "rules" / ".hidden.txt").exists()
    assert not (corpus / "rules" / "hidden.txt").exists()


def test_a_collection_may_be_empty(open_page: OpenPage, corpus: Path, tmp_path: Path) -> None:
    """The last document can be removed, the page says what to do, and the first one can be brought."""
    page = open_page()
    choose(page, "Owls", "Remove")
    page.get_by_role("dialog").get_by_role("button", name="Remove it").click()
    expect(page.get_by_text("There are no documents yet.")).to_be_visible()
    at_chat(page)
    expect(page.get_by_text("Add some on the page “Documents”")).to_be_visible()
    at_documents(page)

    bring(page, handbook(tmp_path / "handbook.pdf"))
    expect(page.get_by_text("handbook.pdf: can be asked about")).to_be_visible()
    at_chat(page)
    expect(ask(page, QUESTION)).to_contain_text(SENTENCE)
    assert (corpus / "handbook.pdf").exists()


def test_among_many_documents_those_to_ask_are_searched_by_name(open_page: OpenPage, corpus: Path) -> None:
    """The list of documents is searched, and a question is limited to what is chosen by its name."""
    for number in range(12):
        (corpus / f"moths-{number}.txt").write_text(f"Moths of kind {number} hunt at dusk.")
    page = open_page()
    page.get_by_label("Search documents").fill("moths 7")
    page.get_by_label("Search documents").press("Enter")
    expect(page.get_by_text("1 document", exact=True)).to_be_visible()
    at_chat(page)
    page.get_by_role("button", name="All documents").click()
    page.get_by_label("Answer only from").fill("Moths 7")
    page.get_by_role("option", name="Moths 7").click()
    page.keyboard.press("Escape")

    expect(page.locator(".st-key-limit")).to_contain_text("Moths 7")
    answer = ask(page, "When do moths hunt?")
    expect(answer).to_contain_text("Moths of kind 7 hunt at dusk.")
    expect(answer).not_to_contain_text("kind 3")


def test_where_nobody_may_change_it_nothing_is_offered(open_page: OpenPage) -> None:
    """The documents can be looked at and asked about, and that is all."""
    page = open_page(FOOTNOTE_MAY_CHANGE="nobody")
    expect(page.locator(".st-key-documents")).to_contain_text("owls.txt")

    page.get_by_role("button", name="Options for Owls").click()

    expect(page.get_by_role("menuitem")).to_have_text([re.compile("Open$"), re.compile("Ask about it$")])
    expect(page.locator('input[type="file"]')).to_have_count(0)


@pytest.mark.parametrize(
    "context_options",
    [
        {"viewport": {"width": 1280, "height": 800}},
        {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"},
        {"viewport": {"width": 390, "height": 800}, "locale": "es"},
    ],
    ids=["light", "dark", "phone, in Spanish"],
)
def test_everybody_can_use_it(page: Page, open_page: OpenPage, tmp_path: Path) -> None:
    """With a file that could not be read, a document that is open, and a dialog: no serious fault, nothing sideways."""
    open_page()
    (tmp_path / "empty.txt").write_bytes(b"")
    bring(page, tmp_path / "empty.txt")
    expect(page.locator(".st-key-uploads")).to_contain_text("empty.txt")
    faults = [_faults(page)]
    page.get_by_role("button", name="Owls").click()
    page.get_by_role("menuitem").last.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    faults.append(_faults(page))

    assert faults == [[], []]
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def _faults(page: Page) -> list[tuple[str, str]]:
    page.wait_for_timeout(400)  # what is still fading in has no contrast yet
    found = Axe().run(page).response["violations"]
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in {"serious", "critical"}]
