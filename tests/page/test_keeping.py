"""What is kept of conversations, for whom, and what is not."""

import signal
import threading
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.chatbot.scripted_models import NEW_YORK, Sheet, truthful, writing
from tests.model_server import ModelServer, Reply
from tests.page.conftest import Server
from tests.page.test_browser import CURRENT, MARKER, ask

_OTHER = "What is the Trust Act in Connecticut?"
_RARE = "Where would a quetzalcoatl complain in New York?"


def _answers(page: Page) -> Locator:
    return page.get_by_label("Chat message from assistant")


def _text(answer: Locator) -> str:
    return answer.locator(".stMarkdown").filter(has=answer.page.locator(MARKER)).first.inner_text()


def _listed(page: Page) -> Locator:
    return page.locator(".st-key-conversations button")


def _bytes_hold(folder: Path, words: str) -> list[str]:
    """Name the files below a folder that hold words."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return [file.name for file in files if words.encode() in file.read_bytes()]


def test_what_was_shown_is_there_after_the_program_was_killed(
    page: Page, server: Server, running_model_server: ModelServer
) -> None:
    """Reopened from the list it looks the same and its markers work; what is not complete says so and can be tried."""
    running_model_server.behave(truthful())
    page.goto(server.address)
    whole = _text(ask(page, NEW_YORK))
    hanging = threading.Event()

    def write(sheet: Sheet) -> Reply:
        first, second = (f"{text} [{number}] " for number, text in list(sheet.items())[:2])
        return Reply([first, second[:20], hanging, second[20:]])

    running_model_server.behave(writing(write))
    box = page.get_by_placeholder("Ask about the documents")
    box.fill(_OTHER)
    box.press("Enter")
    expect(_answers(page).nth(1).locator(MARKER)).to_have_count(1)

    server.stop(signal.SIGKILL)
    hanging.set()
    server.start()
    page.goto(server.address)
    _listed(page).get_by_text(NEW_YORK).click()

    expect(_answers(page)).to_have_count(2)
    assert _text(_answers(page).nth(0)) == whole
    expect(_answers(page).nth(1).locator(MARKER)).to_have_count(1)
    expect(_answers(page).nth(1)).to_contain_text("Stopped. This answer is not complete.")
    _answers(page).nth(0).locator(MARKER).first.click()
    expect(page.locator(CURRENT)).to_be_visible()
    running_model_server.behave(truthful(2))
    page.get_by_role("button", name="Try again").click()
    expect(_answers(page).nth(1).locator(MARKER)).to_have_count(2)


def test_loading_again_loses_nothing_and_asks_nothing_twice(
    page: Page, talking_address: str, model_server: ModelServer
) -> None:
    """In the middle of an answer the page is loaded again: it goes on where it was."""
    begun, ended = threading.Event(), threading.Event()

    def write(sheet: Sheet) -> Reply:
        first, second = (f"{text} [{number}] " for number, text in list(sheet.items())[:2])
        return Reply([begun, first, second[:20], ended, second[20:]])

    model_server.behave(writing(write))
    page.goto(talking_address)
    box = page.get_by_placeholder("Ask about the documents")
    box.fill(NEW_YORK)
    box.press("Enter")
    begun.set()
    expect(_answers(page).locator(MARKER)).to_have_count(1)
    asked = len(model_server.requests)

    page.reload()
    expect(_answers(page).locator(MARKER)).to_have_count(1)
    expect(_answers(page)).to_contain_text("Writing.")
    ended.set()

    expect(_answers(page).locator(MARKER)).to_have_count(2)
    expect(page.get_by_label("Chat message from user")).to_have_text([NEW_YORK])
    assert len(model_server.requests) == asked


def test_tabs_do_not_mix_and_browsers_see_their_own_only(browser: Browser, page: Page, address: str) -> None:
    """Two tabs have a conversation each; another browser sees neither, not even by its address."""
    page.goto(address)
    ask(page, NEW_YORK)
    tab = page.context.new_page()
    tab.goto(address)
    expect(_listed(tab)).to_have_count(1)
    ask(tab, _OTHER)
    ask(page, "and in Connecticut?")

    expect(page.get_by_label("Chat message from user")).to_have_text([NEW_YORK, "and in Connecticut?"])
    expect(tab.get_by_label("Chat message from user")).to_have_text([_OTHER])
    expect(_listed(page)).to_have_count(2)
    assert "conversation=" in page.url
    stranger = browser.new_context().new_page()
    stranger.goto(page.url)
    expect(stranger.get_by_role("alert")).to_contain_text("conversation")
    expect(_answers(stranger)).to_have_count(0)
    expect(stranger.get_by_text("Your conversations will be listed here.")).to_be_visible()
    assert NEW_YORK not in stranger.content()
    stranger.context.close()


def test_conversations_are_renamed_found_deleted_and_brought_back(page: Page, address: str) -> None:
    """By the words of an answer too; what is deleted is gone from the list until it is brought back."""
    page.goto(address)
    ask(page, NEW_YORK)
    page.get_by_role("button", name="New conversation").click()
    expect(page.get_by_text("What would you like to know?")).to_be_visible()
    ask(page, _OTHER)
    expect(_listed(page)).to_have_text([_OTHER, NEW_YORK])
    expect(page.locator(".st-key-conversations")).to_contain_text("Today")

    page.get_by_role("button", name="Options").click()
    page.get_by_role("menuitem", name="Rename").click()
    name = page.get_by_role("dialog").get_by_label("Name")
    name.fill("On trust")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(_listed(page)).to_have_text(["On trust", NEW_YORK])

    search = page.get_by_placeholder("Search conversations")
    search.fill("grievances")
    search.press("Enter")
    expect(_listed(page)).to_have_text([NEW_YORK])
    search.fill("dragons")
    search.press("Enter")
    expect(page.get_by_text("Nothing found")).to_be_visible()
    search.fill("")
    search.press("Enter")
    expect(_listed(page)).to_have_count(2)

    page.get_by_role("button", name="Options").click()
    page.get_by_role("menuitem", name="Delete").click()
    expect(page.get_by_text("Deleted: On trust")).to_be_visible()
    expect(_listed(page)).to_have_text([NEW_YORK])
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_label("Chat message from user")).to_have_text([_OTHER])
    expect(_listed(page)).to_have_text(["On trust", NEW_YORK])


def test_a_private_conversation_is_never_written(page: Page, server: Server, running_model_server: ModelServer) -> None:
    """It is not listed, no file holds a word of it, it outlives a reload and not the program."""
    running_model_server.behave(truthful(1))
    page.goto(server.address)
    page.get_by_text("Private: this conversation is not kept").click()
    expect(page.get_by_role("switch")).to_be_checked()
    ask(page, _RARE)

    expect(page.locator(".st-key-head")).to_contain_text("Private")
    expect(page.get_by_text("Your conversations will be listed here.")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Chat message from user")).to_have_text([_RARE])
    assert _bytes_hold(server.folder, "quetzalcoatl") == []
    page.get_by_role("button", name="New conversation").click()
    expect(page.get_by_text("What would you like to know?")).to_be_visible()
    ask(page, NEW_YORK)
    assert _bytes_hold(server.folder, NEW_YORK) != []
    server.stop()
    assert _bytes_hold(server.folder, "quetzalcoatl") == []


@pytest.mark.parametrize("context_options", [{"viewport": {"width": 1280, "height": 800}}])
def test_all_of_a_visitors_data_is_deleted(page: Page, server: Server, running_model_server: ModelServer) -> None:
    """On the settings page, after a question: of what was asked no byte is left."""
    running_model_server.behave(truthful(1))
    page.goto(server.address)
    ask(page, _RARE)
    assert _bytes_hold(server.folder, "quetzalcoatl") != []
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("button", name="Delete all my data").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete everything").click()

    expect(page.get_by_text("All your conversations are deleted.")).to_be_visible()
    expect(_listed(page)).to_have_count(0)
    assert _bytes_hold(server.folder, "quetzalcoatl") == []
