"""What a person does on the page, in a real browser."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

PANEL = ".st-key-source_panel"
MARKER = 'a[href^="#cite-"]'
CURRENT = f'{PANEL} mark[aria-current="true"]'


def ask(page: Page, question: str) -> Locator:
    """Ask a question and give its answer, once it is complete."""
    answers = page.get_by_test_id("stChatMessage").filter(has=page.get_by_label("Chat message from assistant"))
    before = answers.count()
    box = page.get_by_placeholder("Ask about the documents")
    box.fill(question)
    box.press("Enter")
    expect(answers).to_have_count(before + 1)
    expect(answers.nth(before).get_by_role("button", name="Try again")).to_be_visible()
    # The input is ready again when the script has ended.
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    return answers.nth(before)


def is_inside_view(page: Page, inner: Locator) -> bool:
    """Say whether an element's first line is on the screen."""
    box = inner.bounding_box()
    size = page.viewport_size
    assert box is not None
    assert size is not None
    return 0 <= box["x"] < size["width"] and 0 <= box["y"] < size["height"]


def test_question_follow_up_citation_highlight(page: Page, address: str) -> None:
    """A question and a follow-up are answered, and an opened citation shows the cited words on the screen."""
    page.goto(address)
    first = ask(page, "How can people complain in New York?")
    second = ask(page, "and in Connecticut?")

    expect(first).to_contain_text("The New York document says")
    expect(second).to_contain_text("The Connecticut document says")
    expect(second).to_contain_text("Searched for: How can people complain in Connecticut?")
    marker = first.locator(MARKER).nth(1)
    marker.click()
    cited = page.locator(CURRENT)
    expect(cited).to_be_visible()
    words = cited.inner_text()
    assert words in first.inner_text()
    assert is_inside_view(page, cited)
    expect(page.locator(PANEL)).to_contain_text("New York")
    expect(first).to_be_visible()


def test_hovering_and_focusing_a_marker_shows_its_quote(page: Page, address: str) -> None:
    """The quote appears on hovering and on focus by keyboard, and goes with Escape."""
    page.goto(address)
    answer = ask(page, "What is the 287(g) program?")
    marker = answer.locator(MARKER).first
    card = page.get_by_role("tooltip")

    marker.hover()
    expect(card).to_contain_text("287(g)")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    page.mouse.move(0, 0)
    page.get_by_role("button", name="Options").focus()
    page.keyboard.press("Tab")
    expect(marker).to_be_focused()
    expect(card).to_contain_text("287(g)")


def test_keyboard_opens_steps_and_closes(page: Page, address: str) -> None:
    """Enter opens a citation, buttons step through the quotes, Escape closes and gives the focus back."""
    page.goto(address)
    answer = ask(page, "What training do New York officers get?")
    marker = answer.locator(MARKER).first

    marker.focus()
    page.keyboard.press("Enter")
    expect(page.locator(CURRENT)).to_be_visible()
    before = page.locator(CURRENT).inner_text()
    page.get_by_role("button", name="Next quote").click()
    expect(page.locator(CURRENT)).not_to_have_text(before)
    expect(page.locator(PANEL)).to_contain_text("Quote 2 of")
    page.locator(".reader").press("Escape")

    expect(page.locator(PANEL)).to_have_count(0)
    expect(answer.locator(MARKER).nth(1)).to_be_focused()


def test_a_new_citation_replaces_the_open_one(page: Page, address: str) -> None:
    """While the panel is open another marker shows its own words in it, in another document too."""
    page.goto(address)
    answer = ask(page, "How do Connecticut and New York share information?")
    markers = answer.locator(MARKER)

    title = page.locator(f"{PANEL} strong").first
    markers.first.click()
    expect(title).to_be_visible()
    one = title.inner_text()
    markers.last.click()

    expect(title).to_have_text({"Connecticut": "New York", "New York": "Connecticut"}[one])
    expect(page.locator(CURRENT)).to_have_count(1)


def test_a_starter_question_is_answered_and_a_new_conversation_begins(page: Page, address: str) -> None:
    """A starter asks itself; a new conversation brings the starters back."""
    page.goto(address)
    starter = page.locator('[class*="st-key-starter_"] button').first
    question = starter.inner_text()

    starter.click()
    expect(page.get_by_label("Chat message from user")).to_have_count(1)
    expect(page.locator(MARKER).first).to_be_visible()
    expect(page.get_by_test_id("stChatMessage").first).to_contain_text(question)
    page.get_by_role("button", name="New conversation").click()

    expect(page.get_by_text("What would you like to know?")).to_be_visible()
    expect(page.get_by_test_id("stChatMessage")).to_have_count(0)


def test_a_question_that_is_too_long_is_refused_and_kept(page: Page, address: str) -> None:
    """The reason is shown right above the input, in which what was typed still is."""
    page.goto(address)
    ask(page, "What are the challenges and opportunities in New York?")
    box = page.get_by_placeholder("Ask about the documents")
    box.fill("word " * 4000)
    box.press("Enter")

    reason = page.get_by_role("alert")
    expect(reason).to_contain_text("the limit is 4,000")
    expect(box).to_have_value(re.compile("^word word"))
    above, below = reason.bounding_box(), box.bounding_box()
    assert above is not None
    assert below is not None
    assert 0 < above["y"] < above["y"] + above["height"] <= below["y"]


@pytest.mark.parametrize("context_options", [{"viewport": {"width": 390, "height": 800}, "has_touch": True}])
def test_on_a_phone_nothing_runs_over_the_side(page: Page, address: str) -> None:
    """At 390 pixels there is no sideways scrolling, and an opened source covers the width."""
    page.goto(address)
    answer = ask(page, "What happens to families in New York?")
    answer.locator(MARKER).first.tap()

    cited = page.locator(CURRENT)
    expect(cited).to_be_visible()
    assert is_inside_view(page, cited)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    box = page.locator(PANEL).bounding_box()
    assert box is not None
    assert box["width"] == 390


@pytest.mark.parametrize("context_options", [{"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"}])
def test_the_dark_page_is_dark(page: Page, address: str) -> None:
    """Whoever prefers dark gets light text on a dark panel."""
    page.goto(address)
    ask(page, "What is the Trust Act?").locator(MARKER).first.click()
    panel = page.locator(PANEL)
    expect(panel).to_be_visible()

    background = panel.evaluate("panel => getComputedStyle(panel).backgroundColor")
    brightness = sum(map(int, re.findall(r"\d+", background)[:3]))
    assert brightness < 3 * 60
