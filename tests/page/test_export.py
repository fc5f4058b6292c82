"""The exported page in a real browser."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from chatbot.exporting import as_html
from tests.chatbot.conversations import HOSTILE, hostile, quoting

SIZES = [pytest.param(1280, id="wide"), pytest.param(390, id="narrow")]


def _open(page: Page, tmp_path: Path, file: str) -> tuple[list[str], list[str]]:
    """Open a file; give the addresses that are asked for, and what the console says."""
    requests: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    place = tmp_path / "export.html"
    place.write_bytes(file.encode())
    page.goto(place.as_uri())
    return [one for one in requests if one != place.as_uri()], said


@pytest.mark.parametrize("width", SIZES)
def test_a_hostile_conversation_is_shown_and_does_nothing(page: Page, tmp_path: Path, width: int) -> None:
    """No request leaves, the console is silent, no script runs, nothing is wider than the screen."""
    page.set_viewport_size({"width": width, "height": 800})

    requests, said = _open(page, tmp_path, as_html(hostile()))

    assert (requests, said) == ([], [])
    assert page.evaluate("window.attacked") is None
    assert page.locator("img, script, b, strong strong, iframe").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("getComputedStyle(document.querySelector('blockquote')).whiteSpace") == "pre-wrap"


def test_a_quote_is_shown_to_the_character(page: Page, tmp_path: Path) -> None:
    """What a browser holds is the quote, but for what cannot be seen."""
    quote = "  a\n\n b\tc  d\r\ne <b>&amp;\n"
    _open(page, tmp_path, as_html(quoting(quote)))

    assert page.locator("blockquote").evaluate("one => one.textContent") == quote


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("text", [HOSTILE, "Owls hunt at night."], ids=["hostile", "plain"])
def test_axe_finds_no_serious_fault(browser: Browser, tmp_path: Path, scheme: str, text: str) -> None:
    """Contrast, names, landmarks, languages: in light and in dark."""
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    _open(page, tmp_path, as_html(hostile(text)))

    faults = Axe().run(page).response["violations"]

    context.close()
    assert [one["id"] for one in faults if one["impact"] in {"serious", "critical"}] == []


def test_a_marker_leads_to_its_quote_and_back(page: Page, tmp_path: Path) -> None:
    _open(page, tmp_path, as_html(quoting("Owls hunt at night.")))

    page.locator("a.marker").click()
    assert page.locator(":target").inner_text().startswith("[1] Owls")
    page.locator(".source a").click()

    assert page.locator(":target").inner_text() == "[1]"


def test_what_is_withheld_is_printed(page: Page, tmp_path: Path) -> None:
    """On paper nothing can be unfolded; a quote is not cut by the end of a page, and the ink is black."""
    _open(page, tmp_path, as_html(hostile("Owls hunt at night.")))
    withheld = page.locator("details li").first
    folded = withheld.is_visible()

    page.emulate_media(media="print", color_scheme="dark")

    assert not folded
    assert withheld.is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.quote')).breakInside") == "avoid"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
