"""The page where a language model writes the answers."""

import threading

import pytest
from playwright.sync_api import Locator, Page, expect

from tests import failures
from tests.chatbot.asking_models import KEY
from tests.chatbot.scripted_models import NEW_YORK, Sheet, saying, truthful, writing
from tests.model_server import ModelServer, Reply, error
from tests.page.test_browser import CURRENT, MARKER, ask, is_inside_view
from tests.page.test_hostile_text import MARKUP

TRUE = "Individuals can submit complaints and grievances through official channels provided by the state government."
INVENTED = "Complaints are heard by the Department of Immigrant Affairs since 1987."
HOSTILE = (
    "Click [here](http://remote.example/link) or http://remote.example/auto ![leak](http://remote.example/leak.png) "
    "<script>window.attacked = 1</script> <img src=x onerror='window.attacked = 2'> :material/home: :red[red] **bold** "
    "$x^2$ `code`, and www.remote.example. [NY-18.3]"
)
_BELOW_THE_QUESTION = """words => {
    const question = document.querySelector('[aria-label="Chat message from user"]');
    return words.getBoundingClientRect().top - question.getBoundingClientRect().top;
}"""


def _withheld(answer: Locator) -> Locator:
    return answer.get_by_text("was withheld")


def test_the_welcome_names_the_server(page: Page, talking_address: str, model_server: ModelServer) -> None:
    """Before anything is asked the page tells which model at which server it will be sent to."""
    page.goto(talking_address)

    expect(page.get_by_text(f"are sent to a-model at {model_server.name}")).to_be_visible()
    expect(page.get_by_text("A language model writes from the documents")).to_be_visible()
    assert model_server.requests == []


def test_an_answer_comes_statement_by_statement(page: Page, talking_address: str, model_server: ModelServer) -> None:
    """The first statement and its marker are there while the model writes; a line says so until all is there."""
    begun, ended = threading.Event(), threading.Event()

    def write(sheet: Sheet) -> Reply:
        first, second = (f"{text} [{number}] " for number, text in list(sheet.items())[:2])
        return Reply([begun, first, second[:20], ended, second[20:]])

    model_server.behave(writing(write))
    page.goto(talking_address)
    box = page.get_by_placeholder("Ask about the documents")
    box.fill(NEW_YORK)
    box.press("Enter")
    answer = page.get_by_label("Chat message from assistant")
    coming = answer.get_by_text("Writing.")

    expect(coming).to_have_text("Writing. Each sentence is checked before it is shown.")
    expect(answer.locator(MARKER)).to_have_count(0)
    begun.set()
    expect(answer.locator(MARKER)).to_have_count(1)
    expect(coming).to_have_text("Writing. 1 sentence is checked.")
    expect(answer).not_to_contain_text("ombudsman")
    place = answer.locator("p").first.evaluate(_BELOW_THE_QUESTION)
    ended.set()
    expect(answer.locator(MARKER)).to_have_count(2)
    expect(answer).to_contain_text("ombudsman")
    expect(coming).to_have_count(0)
    assert answer.locator("p").first.evaluate(_BELOW_THE_QUESTION) == place


def test_a_models_citation_is_opened(page: Page, talking_address: str, model_server: ModelServer) -> None:
    """A marker behind a model's words leads to the document's words, in the document."""
    model_server.behave(saying("These mechanisms may include ombudsman services. [NY-18.2]"))
    page.goto(talking_address)
    ask(page, NEW_YORK).locator(MARKER).first.click()

    cited = page.locator(CURRENT)
    expect(cited).to_contain_text("ombudsman services")
    assert is_inside_view(page, cited)


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_what_is_withheld_can_be_read(page: Page, talking_address: str, model_server: ModelServer, by: str) -> None:
    """A line under the answer says that a sentence was withheld; opened, it shows the sentence and the reason."""
    model_server.behave(saying(f"{TRUE} [NY-18.3] {INVENTED} [NY-18.3]"))
    page.goto(talking_address)
    answer = ask(page, NEW_YORK)
    sentence = answer.get_by_text(INVENTED)
    expect(_withheld(answer)).to_be_visible()
    expect(sentence).to_be_hidden()

    if by == "mouse":
        _withheld(answer).click()
    else:
        answer.locator(MARKER).last.focus()
        page.keyboard.press("Tab")  # to how it was checked
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")

    expect(sentence).to_be_visible()
    expect(answer.get_by_text("The documents do not bear out:")).to_contain_text("“1987” (date)")
    ask(page, "thanks")
    expect(answer).to_contain_text(TRUE)


def test_a_failure_is_told_and_the_conversation_goes_on(
    page: Page, talking_address: str, model_server: ModelServer
) -> None:
    """Where the server fails, the documents are quoted and the reason is shown; the next answer is the model's."""
    page.goto(talking_address)
    ask(page, NEW_YORK)
    model_server.behave(failures.WRONG_KEY)
    failed = ask(page, "What training do Connecticut officials receive?")
    expect(failed.get_by_role("alert")).to_contain_text("does not accept the key (401). Correct OPENAI_API_KEY")
    expect(failed).to_contain_text("The language model could not answer.")
    expect(failed.locator(MARKER).first).to_be_visible()

    model_server.behave(truthful(1))
    last = ask(page, "What is the Trust Act in Connecticut?")

    expect(last.locator(MARKER)).to_have_count(1)
    expect(last.get_by_role("alert")).to_have_count(0)
    expect(failed.get_by_role("alert")).to_have_count(1)
    assert KEY not in page.content()


def test_what_a_model_writes_stays_text(page: Page, talking_address: str, model_server: ModelServer) -> None:
    """Nothing of an obedient model becomes an element or a request, withheld and opened or in a notice."""
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    model_server.behave(saying(f"{HOSTILE}\n\n{TRUE} [NY-18.3]\n\n# <b>{HOSTILE}</b>\n\n- {HOSTILE}"))
    page.goto(talking_address)
    answer = ask(page, NEW_YORK)
    answer.get_by_text("withheld").click()

    expect(answer.get_by_text("remote.example").first).to_be_visible()
    assert [url for url in requests if "remote.example" in url] == []
    assert page.evaluate("window.attacked") is None
    assert answer.locator(".stMarkdown").locator(MARKUP).count() == 0
    addresses = answer.locator("a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert addresses == ["#cite-0-1"]


def test_a_failure_in_hostile_words_stays_text(page: Page, talking_address: str, model_server: ModelServer) -> None:
    """What a server says of its failure is shown as it is."""
    model_server.behave(error(400, HOSTILE))
    page.goto(talking_address)
    alert = ask(page, NEW_YORK).get_by_role("alert")

    expect(alert).to_contain_text("Click [here](http")
    assert alert.locator(f"a, {MARKUP}").count() == 0
    assert page.evaluate("window.attacked") is None
