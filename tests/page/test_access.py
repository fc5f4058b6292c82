"""For everyone: by keyboard, with a screen reader, enlarged, in light and dark, in Spanish."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from babel.messages.pofile import read_po
from playwright.sync_api import Page, expect

from chatbot.page.languages import LOCALE
from tests import failures
from tests.chatbot.scripted_models import NEW_YORK, saying
from tests.model_server import ModelServer
from tests.page.test_browser import CURRENT, MARKER, PANEL, ask
from tests.page.test_talking import INVENTED, TRUE

_WIDE: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
_PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 800}, "has_touch": True}
_SIDEWAYS = (
    "[document.documentElement, document.querySelector('.stMain')].map(one => one.scrollWidth - one.clientWidth)"
)


def _faults(page: Page) -> list[tuple[str, str]]:
    """Give what axe-core finds that is serious or critical, with the first place of each."""
    page.wait_for_timeout(400)  # what is still fading in has no contrast yet
    found = Axe().run(page).response["violations"]
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in {"serious", "critical"}]


def _states(page: Page, address: str, model_server: ModelServer) -> Iterator[str]:
    """Lead a page through all that it can look like, and name each."""
    page.goto(address)
    expect(page.get_by_text("What would you like to know?")).to_be_visible()
    for opening in ("Opening the documents", "Reading the documents"):
        expect(page.get_by_text(opening)).to_have_count(0)
    yield "empty"
    model_server.behave(saying(f"{TRUE} [NY-18.3] {INVENTED} [NY-18.3]"))
    answer = ask(page, NEW_YORK)
    answer.get_by_text("Checked:").click()
    answer.get_by_text("was withheld").click()
    answer.get_by_role("radio", name="Thumbs down").evaluate("one => one.click()")
    expect(page.get_by_label("What is wrong with it? (optional)")).to_be_visible()
    yield "answer, with all that it can show"
    answer.locator(MARKER).first.click()
    expect(page.locator(CURRENT)).to_be_visible()
    yield "source"
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_have_count(0)
    page.get_by_role("button", name="How it was found").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    yield "how it was found"
    page.keyboard.press("Escape")
    for option in ("Rename", "Export"):
        page.get_by_role("button", name="Options").click()
        page.get_by_role("menuitem", name=option).click()
        expect(page.get_by_role("dialog")).to_be_visible()
        yield option
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name="All documents").click()
    yield "limit"
    page.keyboard.press("Escape")
    model_server.behave(failures.WRONG_KEY)
    ask(page, "What training do Connecticut officials receive?")
    yield "failure"
    box = page.get_by_placeholder("Ask about the documents")
    box.fill("\u200b")
    box.press("Enter")
    expect(page.get_by_text("The question is empty")).to_be_visible()
    yield "refusal"
    expand = page.get_by_test_id("stExpandSidebarButton")
    if expand.is_visible():
        expand.click()
        expect(page.get_by_role("link", name="Settings")).to_be_visible()
        yield "list"
    page.get_by_role("link", name="Settings").click()
    expect(page.get_by_role("heading", name="What is kept")).to_be_visible()
    yield "settings"


@pytest.mark.parametrize(
    "context_options",
    [_WIDE, {**_WIDE, "color_scheme": "dark"}, {**_PHONE, "color_scheme": "dark"}],
    ids=["light", "dark", "phone"],
)
def test_axe_finds_no_serious_fault_and_nothing_runs_over_the_side(
    page: Page, talking_address: str, model_server: ModelServer
) -> None:
    """On every page and state."""
    found = {state: (_faults(page), page.evaluate(_SIDEWAYS)) for state in _states(page, talking_address, model_server)}

    assert {state: of_state for state, of_state in found.items() if of_state != ([], [0, 0])} == {}


@pytest.mark.parametrize("context_options", [{"viewport": {"width": 195, "height": 400}}])
def test_on_a_phone_at_twice_the_size_nothing_runs_over_the_side(page: Page, address: str) -> None:
    """A phone of 390 pixels at 200 % shows half as many."""
    page.goto(address)
    ask(page, NEW_YORK)

    assert page.evaluate(_SIDEWAYS) == [0, 0]


def test_a_journey_by_keyboard_alone(page: Page, address: str) -> None:
    """Ask, open a source, close it, see how it was checked, rename: the focus is always to be seen."""
    page.goto(address)
    expect(page.get_by_text("What would you like to know?")).to_be_visible()
    _tab_to(page, "Ask about the documents")
    page.keyboard.type(NEW_YORK)
    page.keyboard.press("Enter")
    expect(page.locator(MARKER).first).to_be_visible()
    _tab_to(page, "Source 1: New York", backwards=True)
    page.keyboard.press("Enter")
    expect(page.locator(CURRENT)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_have_count(0)
    _tab_to(page, "Checked:")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stCaptionContainer").get_by_text("Quoted word for word")).to_be_visible()
    _tab_to(page, "Options", backwards=True)
    page.keyboard.press("Enter")
    expect(page.get_by_role("menu")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("menuitem", name="Export")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("menuitem", name="Rename")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    _tab_to(page, "Name")
    page.keyboard.press("Control+a")
    page.keyboard.type("By keyboard")
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-head")).to_contain_text("By keyboard")
    page.keyboard.press("Alt+n")
    expect(page.get_by_text("What would you like to know?")).to_be_visible()


def _tab_to(page: Page, name: str, *, backwards: bool = False) -> None:
    """Go from one thing to the next until the one of this name has the focus, which has to be seen everywhere."""
    for _ in range(60):
        page.keyboard.press("Shift+Tab" if backwards else "Tab")
        here, is_seen = page.evaluate(
            """() => {
                const one = document.activeElement;
                const around = [one, one.parentElement, one.parentElement?.parentElement]
                    .filter(Boolean).map(one => getComputedStyle(one));
                const seen = around.some(
                    s => (s.outlineStyle !== 'none' && s.outlineWidth !== '0px') || s.boxShadow !== 'none' ||
                         s.borderColor !== 'rgba(0, 0, 0, 0)' && s.borderStyle !== 'none');
                const writes = one.matches('input, textarea');  // there the caret is seen
                return [one.ariaLabel || one.innerText || '', seen || writes];
            }"""
        )
        if name in here:
            assert is_seen, here
            return
    pytest.fail(f"no way to {name}")


def test_an_answer_is_announced_once(page: Page, address: str) -> None:
    """When it is complete; not again when it is looked at again."""
    page.goto(address)
    page.evaluate(
        """() => {
            window.told = [];
            new MutationObserver(() => {
                for (const one of document.querySelectorAll('[data-testid="stBidiComponentIsolated"]')) {
                    const region = one.shadowRoot?.querySelector('[role=status]');
                    if (region && !region.watched) {
                        region.watched = true;
                        new MutationObserver(() => region.textContent && window.told.push(region.textContent))
                            .observe(region, { childList: true });
                    }
                }
            }).observe(document.body, { childList: true, subtree: true });
        }"""
    )
    ask(page, NEW_YORK)
    page.wait_for_timeout(500)
    assert page.evaluate("window.told") == ["The answer is complete."]
    page.get_by_role("button", name="New conversation").click()
    expect(page.get_by_text("What would you like to know?")).to_be_visible()
    page.locator(".st-key-conversations button").first.click()
    expect(page.locator(MARKER).first).to_be_visible()
    page.wait_for_timeout(500)

    assert page.evaluate("window.told") == ["The answer is complete."]


@pytest.mark.parametrize("context_options", [{**_WIDE, "locale": "es-ES"}])
def test_the_page_speaks_spanish(page: Page, address: str) -> None:
    """Nothing of the page's own is English; the language that is chosen in the settings stays."""
    with (LOCALE / "es.po").open("rb") as file:
        messages = [message for message in read_po(file) if message.id and message.string != message.id]
    english = {str(message.id) for message in messages if not message.pluralizable and "{" not in str(message.id)}
    page.goto(address)
    expect(page.get_by_text("¿Qué le gustaría saber?")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    seen = [page.locator("body").inner_text()]
    box = page.get_by_placeholder("Pregunte sobre los documentos")
    box.fill("¿Cómo pueden quejarse las personas en New York?")
    box.press("Enter")
    page.locator(MARKER).first.click()
    expect(page.locator(CURRENT)).to_be_visible()
    seen.append(page.locator("body").inner_text())
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Configuración").click()
    expect(page.get_by_role("heading", name="Idioma")).to_be_visible()
    seen.append(page.locator("body").inner_text())

    lines = {line.strip() for text in seen for line in text.splitlines()}
    assert lines & english == set()
    page.get_by_text("English", exact=True).click()
    expect(page.get_by_role("heading", name="Settings")).to_be_visible()
    page.wait_for_timeout(500)
    page.goto(address)
    expect(page.get_by_text("What would you like to know?")).to_be_visible()


@pytest.mark.parametrize("context_options", [{**_WIDE, "reduced_motion": "reduce"}])
def test_nothing_of_ours_moves_by_itself(page: Page, address: str) -> None:
    """Our style and scripts have no transition, no animation, no smooth scrolling."""
    page.goto(address)
    ask(page, NEW_YORK).locator(MARKER).first.click()
    expect(page.locator(CURRENT)).to_be_visible()

    style = page.evaluate(
        "[...document.querySelectorAll('style')].map(one => one.textContent).find(one => one.includes('source_panel'))"
    )
    assert not re.search("transition|animation|smooth", style or "")
    assert style
