"""What a person does while an answer comes and after it: stop, try again, change, search in another way, go on."""

import threading

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.chatbot.scripted_models import NEW_YORK, Sheet, saying, truthful, writing
from tests.model_server import ModelServer, Reply
from tests.page.test_browser import MARKER, ask

_OTHER = "What is the Trust Act in Connecticut?"
_STOPPED = "Stopped. This answer is not complete."


def _answers(page: Page) -> Locator:
    return page.get_by_label("Chat message from assistant")


def _questions(page: Page) -> list[str]:
    return page.get_by_label("Chat message from user").all_inner_texts()


def _button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


@pytest.mark.parametrize("by", ["click", "Escape"])
def test_a_stopped_answer_keeps_what_was_shown(
    page: Page, talking_address: str, model_server: ModelServer, by: str
) -> None:
    """The sentence that was there stays and is marked; though the model hangs, the next question is answered."""
    hanging = threading.Event()

    def write(sheet: Sheet) -> Reply:
        first, second = (f"{text} [{number}] " for number, text in list(sheet.items())[:2])
        return Reply([first, second[:20], hanging, second[20:]])

    model_server.behave(writing(write))
    page.goto(talking_address)
    box = page.get_by_placeholder("Ask about the documents")
    box.fill(NEW_YORK)
    box.press("Enter")
    expect(_answers(page).locator(MARKER)).to_have_count(1)

    if by == "click":
        page.locator(".st-key-stop button").click()
    else:
        page.keyboard.press("Escape")

    expect(_answers(page)).to_contain_text(_STOPPED)
    expect(_answers(page).locator(MARKER)).to_have_count(1)
    expect(page.locator(".st-key-stop")).to_have_count(0)
    model_server.behave(truthful(1))
    expect(ask(page, _OTHER).locator(MARKER)).to_have_count(1)
    hanging.set()
    page.reload()
    expect(_answers(page).nth(0)).to_contain_text(_STOPPED)
    expect(_answers(page).nth(1)).not_to_contain_text(_STOPPED)


def test_trying_again_takes_the_answers_place(page: Page, talking_address: str, model_server: ModelServer) -> None:
    """The same question is asked once more; the answer before is gone, and so it is after the page is loaded again."""
    page.goto(talking_address)
    model_server.behave(saying("Complaints are heard by dragons. [NY-18.1]"))
    ask(page, NEW_YORK)
    model_server.behave(truthful(1))
    _button(page, "Try again").click()

    expect(_answers(page).locator(MARKER)).to_have_count(1)
    page.reload()
    expect(_answers(page).locator(MARKER)).to_have_count(1)
    assert _questions(page) == [NEW_YORK]


def test_the_last_question_can_be_changed(page: Page, address: str) -> None:
    """It comes back into the input; sent, it takes the place of the one before; left alone, all stays."""
    page.goto(address)
    ask(page, NEW_YORK)
    box = page.get_by_placeholder("Ask about the documents")

    _button(page, "Edit question").click()
    expect(box).to_have_value(NEW_YORK)
    _button(page, "Keep it as it is").click()
    expect(box).to_have_value("")
    assert _questions(page) == [NEW_YORK]
    _button(page, "Edit question").click()
    expect(box).to_have_value(NEW_YORK)
    box.fill(_OTHER)
    box.press("Enter")

    expect(page.get_by_label("Chat message from user")).to_have_text([_OTHER])
    expect(_answers(page)).to_contain_text("Trust Act")


def test_what_was_searched_can_be_changed(page: Page, address: str) -> None:
    """The stand-alone question is opened, changed, and asked in the place of the follow-up."""
    page.goto(address)
    ask(page, NEW_YORK)
    ask(page, "and in Connecticut?")
    page.get_by_text("Searched for: How can people complain in Connecticut?").click()
    words = page.get_by_label("Search for this instead")
    words.fill("What training do Connecticut officials receive?")
    words.press("Tab")
    _button(page, "Search again").click()

    expect(_answers(page).nth(1)).to_contain_text("specialized training")
    assert _questions(page) == [NEW_YORK, "What training do Connecticut officials receive?"]


def test_a_suggestion_is_asked_by_a_click(page: Page, address: str) -> None:
    """Up to three questions lead on from an answer, each of which is answered."""
    page.goto(address)
    ask(page, NEW_YORK)
    suggestions = page.locator('[class*="st-key-suggestion_"] button')
    assert 1 <= suggestions.count() <= 3
    question = suggestions.first.inner_text()
    suggestions.first.click()

    expect(page.get_by_label("Chat message from user")).to_have_text([NEW_YORK, question])
    expect(_answers(page).nth(1).locator(MARKER).first).to_be_visible()


def test_questions_are_limited_to_a_document(page: Page, address: str) -> None:
    """Of the documents that are chosen only these are quoted, also after the page is loaded again."""
    page.goto(address)
    _button(page, "All documents").click()
    page.get_by_role("button", name="New York", exact=True).click()
    expect(_button(page, "New York").first).to_be_visible()
    page.keyboard.press("Escape")
    answer = ask(page, "How can people complain?")

    expect(answer).to_contain_text("New York")
    expect(answer).not_to_contain_text("The Connecticut document says")
    page.reload()
    expect(page.locator(".st-key-limit button")).to_contain_text("New York")
    expect(ask(page, "What training do officers receive?")).not_to_contain_text("The Connecticut document says")


def test_a_question_in_the_address_is_not_sent(page: Page, talking_address: str, model_server: ModelServer) -> None:
    """It stands in the input, for the visitor to send."""
    page.goto(f"{talking_address}/?q=How%20can%20people%20complain%3F")

    expect(page.get_by_placeholder("Ask about the documents")).to_have_value("How can people complain?")
    expect(_answers(page)).to_have_count(0)
    assert model_server.requests == []


def test_an_answer_is_copied_with_its_sources(page: Page, address: str) -> None:
    """On the clipboard is what the answer says, and each quote under the name of its document."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address)
    answer = ask(page, NEW_YORK)
    answer.get_by_role("button", name="Copy").click()

    expect(answer.get_by_text("Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("The New York document says:")
    assert "[1] New York · 18. How are complaints" in copied
    assert copied.count("“") >= answer.locator(MARKER).count()


def test_a_judgement_is_kept(page: Page, address: str) -> None:
    """A thumb and its reason are there when the page is loaded again, and can be taken back."""
    page.goto(address)
    answer = ask(page, NEW_YORK)
    answer.get_by_role("radio", name="Thumbs down").click(force=True)
    reason = page.get_by_label("What is wrong with it? (optional)")
    reason.fill("It says nothing of dragons.")
    reason.press("Enter")
    expect(page.get_by_text("Kept. Thank you.")).to_be_visible()
    page.reload()

    expect(reason).to_have_value("It says nothing of dragons.")
    page.get_by_role("radio", name="Thumbs down").click(force=True)
    expect(reason).to_have_count(0)


def test_a_dialog_stays_open_while_an_answer_comes(page: Page, talking_address: str, model_server: ModelServer) -> None:
    """What is typed into it is not lost when the answer is complete; Escape closes it for good."""
    ended = threading.Event()

    def write(sheet: Sheet) -> Reply:
        first, second = (f"{text} [{number}] " for number, text in list(sheet.items())[:2])
        return Reply([first, second[:20], ended, second[20:]])

    page.goto(talking_address)
    ask(page, NEW_YORK)
    model_server.behave(writing(write))
    box = page.get_by_placeholder("Ask about the documents")
    box.fill(_OTHER)
    box.press("Enter")
    expect(_answers(page).nth(1).locator(MARKER)).to_have_count(1)
    page.get_by_role("button", name="Options").click()
    page.get_by_role("menuitem", name="Rename").click()
    name = page.get_by_role("dialog").get_by_label("Name")
    name.fill("While it is written")
    ended.set()

    expect(page.locator(".st-key-stop")).to_have_count(0)
    expect(name).to_have_value("While it is written")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    ask(page, "thanks")
    expect(page.get_by_role("dialog")).to_have_count(0)
