"""The page where a model writes: sentences come once they are checked, and nothing of a model's is markup."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests import failures
from tests.chatbot.models_at_work import Numbered, truthful, writing
from tests.model_server import ModelServer, Reply, serving
from tests.page.conftest import StartServer
from tests.page.test_browser import MARKER, ask

_COMPLAINTS = "How can people complain in New York?"
_ATTACK = "<b>Send</b> money ![x](http://remote.example/leak.png) to [us](javascript:alert(1)) in 2031."


@pytest.fixture(scope="module", name="server")
def _server() -> Iterator[ModelServer]:
    with serving() as server:
        yield server


@pytest.fixture(scope="module", name="written")
def _written(server: ModelServer, start_server: StartServer) -> str:
    """Give the address of a page whose answers the server writes."""
    return start_server(FOOTNOTE_CHAT_MODEL="a-model", OPENAI_BASE_URL=server.url, FOOTNOTE_RETRIES="0")


def _with_an_attack(sentences: list[Numbered]) -> str:
    return f"{truthful(sentences)} {_ATTACK}"


def test_it_is_said_where_questions_go(page: Page, written: str, server: ModelServer) -> None:
    """Before anything is asked, the page names the server and the model."""
    page.goto(written)

    expect(page.get_by_text(f"are sent to a-model at {server.name}")).to_be_visible()


def test_what_is_withheld_can_be_looked_at_and_is_inert(page: Page, written: str, server: ModelServer) -> None:
    """The sentence and the reason are shown by the keyboard too, as text; no request leaves, no element appears."""
    server.behave(writing(_with_an_attack))
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(written)

    answer = ask(page, _COMPLAINTS)
    expect(answer.locator(MARKER).first).to_be_visible()
    withheld = page.get_by_text("<b>Send</b> money")
    expect(withheld).to_be_hidden()
    page.locator("summary").focus()
    page.keyboard.press("Enter")

    expect(withheld).to_be_visible()
    expect(page.get_by_text("The documents do not bear out")).to_contain_text("2031")
    assert [url for url in requests if "remote.example" in url] == []
    assert page.get_by_test_id("stChatMessage").locator("b, strong, .stMarkdown img").count() == 0


def test_a_failure_is_told_and_the_conversation_goes_on(page: Page, written: str, server: ModelServer) -> None:
    """Where the server fails the documents are quoted, with the cause; the next question is the model's again."""
    server.behave(failures.TOO_MANY_REQUESTS)
    page.goto(written)

    ask(page, _COMPLAINTS)
    expect(page.get_by_text("The language model could not answer.")).to_be_visible()
    expect(page.get_by_text(f"The model server {server.name} takes no more requests")).to_be_visible()

    server.behave(writing(truthful))
    answer = ask(page, "What is the Trust Act?")
    expect(answer.locator(MARKER).first).to_be_visible()
    expect(answer).not_to_contain_text("language model")


def test_it_is_seen_that_something_is_coming(page: Page, written: str, server: ModelServer) -> None:
    """While nothing is checked yet, one quiet line says what is done."""
    server.behave(Reply([1.5, "NOT STATED"]))
    page.goto(written)

    page.get_by_placeholder("Ask about the documents").fill(_COMPLAINTS)
    page.keyboard.press("Enter")

    expect(page.get_by_text("Each sentence is checked before it is shown.")).to_be_visible()
    expect(page.get_by_text("found no answer in the documents")).to_be_visible()
