"""What documents and visitors write stays text."""

from pathlib import Path

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
