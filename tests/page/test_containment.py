"""Nothing leaves the machine, and nothing that is not ours runs on the page."""

from playwright.sync_api import Page, expect

from tests.page.test_browser import CURRENT, MARKER, ask


def test_nothing_is_loaded_from_elsewhere(page: Page, address: str) -> None:
    """The page asks nobody but its own server, and the browser has nothing to complain of."""
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on(
        "console", lambda message: complaints.append(message.text) if message.type in {"error", "warning"} else None
    )

    page.goto(address)
    ask(page, "Which oversight is there in Connecticut?").locator(MARKER).first.click()
    expect(page.locator(CURRENT)).to_be_visible()

    assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []
    assert complaints == []


def test_no_inline_script_runs(page: Page, address: str) -> None:
    """A script that got into the page all the same would not be run."""
    page.goto(address)
    expect(page.get_by_text("What would you like to know?")).to_be_visible()

    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.attacked = true";
            document.body.append(script);
        }"""
    )

    assert page.evaluate("window.attacked") is None


def test_headers_forbid_other_origins(page: Page, address: str) -> None:
    """Every response says what may be loaded and that the page may not be framed."""
    response = page.goto(address)

    assert response is not None
    policy = response.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert response.headers["referrer-policy"] == "no-referrer"
