"""What documents and visitors write stays text."""

import re
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.page.conftest import StartServer
from tests.page.test_browser import CURRENT, MARKER, ask

_HOSTILE = """\
# Notes on <b>parking</b> [x](javascript:alert(1)) ![t](http://remote.example/title.png)

## Where may <script>window.attacked = 1</script> visitors park ![pic](http://remote.example/heading.png)?

Visitors may park in <b>lot 7</b>, see [3] and [the map](http://remote.example/map) or https://remote.example/auto,
www.remote.example and a@remote.example, `code`, :red[red], :smile:, :material/home:, **bold**, ~~gone~~, $x^2$ and
<img src="http://remote.example/quote.png" onerror="window.attacked = 2"> ![leak](http://remote.example/leak.png).

Parking permits are sold by the clerk of the town hall on Mondays.
"""
MARKUP = "b, strong, em, del, code, img, script, iframe, svg image, .katex, [data-testid=stMarkdownIcon]"


def test_nothing_becomes_active(page: Page, start_server: StartServer, tmp_path: Path) -> None:
    """No request leaves, no element appears, no script runs; a document's own "[3]" is no citation."""
    (tmp_path / "notes.md").write_text(_HOSTILE, encoding="utf-8")
    address = start_server(FOOTNOTE_CORPUS_DIR=str(tmp_path))
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(address)

    answer = ask(page, "Where may visitors park? <b>x</b> **y** ![z](http://remote.example/q.png) :material/home:")
    messages = page.get_by_test_id("stChatMessage")
    answer.locator(MARKER).first.click()
    expect(page.locator(CURRENT)).to_be_visible()

    assert [url for url in requests if "remote.example" in url] == []
    assert page.evaluate("window.attacked") is None
    assert messages.locator(".stMarkdown").locator(MARKUP).count() == 0
    assert page.locator(".st-key-reader").locator(MARKUP).count() == 0
    addresses = messages.locator("a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert addresses
    assert all(link.startswith("#cite-0-") for link in addresses)
    expect(answer).to_contain_text("<b>lot 7</b>")
    expect(page.locator(CURRENT)).to_contain_text("see [3] and [the map](http://remote.example/map)")


_QUESTION = (
    "Where may visitors park? <img src=x onerror='window.attacked = 3'> **y** ![z](http://remote.example/q.png) "
    "[w](javascript:window.attacked=4) \u202egnp.exe\u202c a\u200bb :material/home: :red[r]"
)


def test_what_visitors_write_stays_text_everywhere(page: Page, start_server: StartServer, tmp_path: Path) -> None:
    """In the input that an address fills, the list, the head, dialogs, the documents and files' names, and exports."""
    name = "<b>n<img src=x onerror=window.attacked=5>![i](http:remote.example) :red[r].md"
    (tmp_path / name).write_text(_HOSTILE, encoding="utf-8")
    (tmp_path / "empty <b>.md").write_bytes(b"\x89PNG\0\0\0")
    address = start_server(FOOTNOTE_CORPUS_DIR=str(tmp_path))
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{address}/?q={quote(_QUESTION)}")
    box = page.get_by_placeholder("Ask about the documents")
    expect(box).to_have_value(re.compile("^Where may visitors park"))
    box.press("Enter")
    expect(page.get_by_label("Chat message from assistant")).to_have_count(1)
    listed = page.locator(".st-key-conversations button")
    expect(listed).to_contain_text("Where may visitors park? <img src=x")
    expect(page.locator(".st-key-head")).to_contain_text("**y**")
    places = [page.locator(".st-key-conversations"), page.locator(".st-key-head strong")]

    ask(page, "Where may visitors park?").get_by_role("button", name="How it was found").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.locator('[class*="st-key-passage_"]').first).to_be_visible()
    found = [place.locator(MARKUP).count() for place in places]
    found.append(dialog.locator('[class*="st-key-passage_"]').locator(MARKUP).count())
    page.keyboard.press("Escape")
    for option in ("Rename", "Export"):
        page.get_by_role("button", name="Options").click()
        page.get_by_role("menuitem", name=option).click()
        expect(dialog).to_be_visible()
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
    page.get_by_role("link", name="Documents").click()
    documents, failures = page.locator(".st-key-documents"), page.get_by_test_id("stExpander")
    expect(documents).to_contain_text("<b>n<img src=x onerror=window.attacked=5>")
    failures.get_by_text("1 file is not in the collection").click()
    expect(failures).to_contain_text("empty <b>.md: It is a binary file.")
    places = [documents.locator("strong"), documents.get_by_test_id("stCaptionContainer"), failures]
    found += [place.locator(MARKUP).count() for place in places]

    assert found == [0, 0, 0, 0, 0, 0]
    assert page.locator("img[src=x], a[href^='javascript']").count() == 0
    assert [url for url in requests if "remote.example" in url.partition("?")[0]] == []
    assert page.evaluate("window.attacked") is None
