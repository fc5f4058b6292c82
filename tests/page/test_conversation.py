"""What happens when a person does several things at once, or goes on for long."""

import signal

import pytest
from playwright.sync_api import Page, expect

from tests.page.conftest import Server
from tests.page.test_browser import CURRENT, MARKER, PANEL, ask, is_inside_view

_LONG = "What are the challenges and opportunities in New York?"
_QUESTIONS = ("What is the Trust Act?", "What is the 287(g) program?", "How can people complain in New York?")


def _asked(page: Page) -> list[str]:
    return page.get_by_label("Chat message from user").all_inner_texts()


def test_a_marker_activated_while_an_answer_comes_costs_neither(page: Page, address: str) -> None:
    """The answer comes whole, and the citation is opened."""
    page.goto(address)
    marker = ask(page, "What is the 287(g) program?").locator(MARKER).first
    box = page.get_by_placeholder("Ask about the documents")
    box.fill("How can people complain in New York?")
    box.press("Enter")
    marker.evaluate("marker => marker.click()")  # at once: a pointer would take its time

    answers = page.get_by_label("Chat message from assistant")
    expect(answers).to_have_count(2)
    expect(answers.nth(1).locator(MARKER).first).to_be_visible()
    expect(page.locator(CURRENT)).to_be_visible()
    whole = ask(page, "How can people complain in New York?").locator(MARKER).count()
    expect(answers.nth(1).locator(MARKER)).to_have_count(whole)


def test_questions_in_quick_succession_are_all_answered(page: Page, address: str) -> None:
    """No question is lost because the next one came before its answer."""
    page.goto(address)
    box = page.get_by_placeholder("Ask about the documents")
    for question in _QUESTIONS:
        box.fill(question)
        box.press("Enter")
        expect(box).to_have_value("")

    answers = page.get_by_label("Chat message from assistant")
    expect(answers).to_have_count(3)
    expect(answers.nth(2).locator(MARKER).first).to_be_visible()
    assert all(question in asked for question, asked in zip(_QUESTIONS, _asked(page), strict=True))


def test_a_starter_clicked_twice_is_asked_once(page: Page, address: str) -> None:
    """The second click of a double click finds the question taken."""
    page.goto(address)
    page.locator('[class*="st-key-starter_"] button').first.dblclick()

    expect(page.locator(MARKER).first).to_be_visible()
    ask(page, "thanks")
    assert len(_asked(page)) == 2


def test_no_question_is_lost_while_the_server_is_busy(page: Page, server: Server) -> None:
    """One that is sent before the one before was taken stays in the input until then; both are asked, in order."""
    page.goto(server.address)
    ask(page, _QUESTIONS[0])
    box = page.get_by_placeholder("Ask about the documents")

    server.send(signal.SIGSTOP)
    for question in _QUESTIONS[1:]:
        box.press_sequentially(question)
        box.press("Enter")
    page.wait_for_timeout(300)
    server.send(signal.SIGCONT)

    expect(page.get_by_label("Chat message from user")).to_have_text(list(_QUESTIONS))
    expect(page.get_by_label("Chat message from assistant").nth(2).locator(MARKER).first).to_be_visible()
    expect(box).to_have_value("")


def test_markers_are_named_when_the_page_is_loaded_again(page: Page, address: str) -> None:
    """A screen reader hears of a marker what it leads to, whenever and however the answer was drawn."""
    page.goto(address)
    count = ask(page, _QUESTIONS[0]).locator(MARKER).count()
    page.reload()
    markers = page.get_by_label("Chat message from assistant").locator(MARKER)

    expect(markers).to_have_count(count)
    expect(page.locator(f'{MARKER}[aria-label^="Source "]:not([title])')).to_have_count(count)


def test_an_answer_is_read_from_its_question_on(page: Page, address: str) -> None:
    """However long the answers are and wherever the reader was, the last question is on the screen."""
    page.goto(address)
    ask(page, _LONG)
    page.mouse.move(400, 400)
    page.mouse.wheel(0, -5000)
    ask(page, _LONG)

    question = page.get_by_label("Chat message from user").nth(1)
    expect(question).to_be_in_viewport(ratio=1)
    button = page.get_by_role("button", name="New conversation")
    assert is_inside_view(page, button)
    button.click()
    expect(page.get_by_text("What would you like to know?")).to_be_visible()


def test_an_answer_is_never_seen_twice(page: Page, address: str) -> None:
    """While the next answer comes, each marker of the one before is on the page once."""
    page.goto(address)
    first = ask(page, "What is the 287(g) program?").locator(MARKER).first
    expect(first).to_be_visible()
    page.evaluate(
        """() => {
            window.most = 0;
            new MutationObserver(() => {
                const count = document.querySelectorAll('a[href="#cite-0-1"]').length;
                window.most = Math.max(window.most, count);
            }).observe(document.body, { childList: true, subtree: true });
        }"""
    )
    ask(page, "How can people complain in New York?")

    assert page.evaluate("window.most") == 1


def test_escape_closes_the_panel_from_anywhere(page: Page, address: str) -> None:
    """From a button or the input as from the text, and the focus goes to the marker without showing its quote."""
    page.goto(address)
    marker = ask(page, "What training do New York officers get?").locator(MARKER).first
    places = (page.get_by_role("button", name="Next quote"), page.get_by_placeholder("Ask about the documents"))
    for place in places:
        marker.focus()
        page.keyboard.press("Enter")
        expect(page.locator(CURRENT)).to_be_visible()
        place.focus()
        page.keyboard.press("Escape")

        expect(page.locator(PANEL)).to_have_count(0)
        expect(marker).to_be_focused()
        expect(page.get_by_role("tooltip")).to_be_hidden()


@pytest.mark.parametrize("context_options", [{"viewport": {"width": 640, "height": 400}}])
def test_at_twice_the_size_there_is_room_to_read(page: Page, address: str) -> None:
    """At 200 % on an ordinary screen nothing pinned hides the answer, and the source has the screen for itself."""
    page.goto(address)
    answer = ask(page, _LONG)
    answer.locator(MARKER).last.click()

    cited = page.locator(CURRENT)
    expect(cited).to_be_visible()
    assert is_inside_view(page, cited)
    box = page.locator(PANEL).bounding_box()
    assert box is not None
    assert box["height"] == 400
