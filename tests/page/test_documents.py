"""Documents that are not like the built-in ones."""

import pytest
from playwright.sync_api import Page, expect

from tests.page.conftest import StartServer
from tests.page.test_browser import CURRENT, MARKER, PANEL, ask

_ARABIC = """\
# دليل المكتبة

## متى تفتح المكتبة؟

تفتح المكتبة أبوابها في الساعة التاسعة صباحا كل يوم.
"""
_LONG_WORD = "umbrella" * 40
_THEATRE = f"""\
# {"The rules of the theatre " * 20}

## Who may bring a {_LONG_WORD}?

Anybody may bring a {_LONG_WORD}.
"""
_ENDS_LEFT = """mark => {
    const text = mark.firstChild, range = document.createRange();
    const left = (at) => {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left;
    };
    return left(text.length - 1) < left(0);
}"""


@pytest.fixture(scope="module", name="unusual")
def _unusual(start_server: StartServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "library.md").write_text(_ARABIC, encoding="utf-8")
    (folder / "theatre.md").write_text(_THEATRE, encoding="utf-8")
    return start_server(FOOTNOTE_CORPUS_DIR=str(folder))


def test_right_to_left_text_runs_from_right_to_left(page: Page, unusual: str) -> None:
    """In the panel, its headings too, and in the answer, a sentence's full stop is at its left."""
    page.goto(unusual)
    answer = ask(page, "متى تفتح المكتبة؟")
    paragraph = answer.locator("p", has=page.locator(MARKER)).first
    assert paragraph.evaluate(_ENDS_LEFT.replace("text.length - 1", "text.data.lastIndexOf('.')"))
    answer.locator(MARKER).first.click()

    expect(page.locator(CURRENT)).to_be_visible()
    assert page.locator(CURRENT).evaluate(_ENDS_LEFT)
    heading = page.locator(".reader .heading", has_text="متى").locator("span").first
    assert heading.evaluate(_ENDS_LEFT)


def test_a_cited_heading_stands_in_one_line_with_its_marks(page: Page, unusual: str) -> None:
    """The number signs before a heading do not stand alone when only its words are cited."""
    page.goto(unusual)
    answer = ask(page, "How do submarines dive?")
    expect(answer).to_contain_text("The sections that come nearest are:")
    answer.locator(MARKER).first.click()

    expect(page.locator(CURRENT)).to_be_visible()
    heading = page.locator(".reader .heading", has=page.locator("mark")).filter(has_text="umbrella")
    expect(heading).to_contain_text("## Who may")


@pytest.mark.parametrize("context_options", [{"viewport": {"width": 390, "height": 800}}])
def test_long_words_and_titles_leave_room(page: Page, unusual: str) -> None:
    """Nothing runs over the side, no starter fills the screen, and a title of many words leaves room for the text."""
    page.goto(unusual)
    expect(page.get_by_role("button", name="متى تفتح المكتبة؟")).to_be_visible()
    expect(page.locator('[class*="st-key-starter_"]')).to_have_count(1)
    answer = ask(page, f"Who may bring a {_LONG_WORD}?")
    answer.locator(MARKER).first.click()

    expect(page.locator(CURRENT).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    sizes = [page.locator(place).bounding_box() for place in (PANEL, ".reader")]
    assert sizes[0] is not None
    assert sizes[1] is not None
    assert sizes[1]["height"] > sizes[0]["height"] / 2
