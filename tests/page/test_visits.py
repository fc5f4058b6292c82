"""What a visitor does where things have changed meanwhile, or should not be: nothing breaks, and nothing is lost."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from chatbot.conversations import Conversations
from chatbot.page import visitors
from chatbot.page.application import SCRIPT
from chatbot.page.opening import opening
from chatbot.page.service import Service
from chatbot.page.writing import Place
from tests.chatbot.keeping import answer_of

_SECONDS = 30
_TRUST_ACT = "What is the Trust Act?"
_HUGE = "9" * 5000


@pytest.fixture(scope="module", name="data")
def _data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module", name="service")
def _service(data: Path) -> Iterator[Service]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("FOOTNOTE_DATA_DIR", str(data))
        opening.cache_clear()
        opened = opening()
        opened.begin()
        opened.wait(_SECONDS)
        assert opened.service is not None, opened.problem
        yield opened.service
        opened.service.close()
        opening.cache_clear()


def _page(**address: str) -> AppTest:
    page = AppTest.from_file(str(SCRIPT), default_timeout=_SECONDS)
    for name, value in address.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


@pytest.fixture(name="page")
def _page_of_somebody(service: Service) -> AppTest:
    return _page()


def _ask(page: AppTest, question: str = _TRUST_ACT) -> None:
    page.chat_input(key="question").set_value(question).run()
    deadline = time.monotonic() + _SECONDS
    while page.session_state.shown.turns[-1].state == "running" and time.monotonic() < deadline:
        page.run()
    assert not page.exception


def _place(page: AppTest, kept: Conversations) -> Place:
    return Place(kept, page.session_state.owner, page.session_state.conversation)


def _complaints(page: AppTest) -> str:
    return " ".join(error.value for error in page.error)


def _typed(page: AppTest) -> str:
    """Give what the page puts into the input."""
    return str(page.chat_input(key="question").proto.value)


def _click(page: AppTest, key: str) -> None:
    page.button(key=key).click().run()


_DEEDS: dict[str, Callable[[AppTest], object]] = {
    "ask": lambda page: page.chat_input(key="question").set_value("and in Connecticut?").run(),
    "try again": lambda page: _click(page, "try_again"),
    "edit": lambda page: _click(page, "edit"),
    "suggestion": lambda page: _click(page, "suggestion_0"),
    "judge": lambda page: page.feedback(key=f"feedback_{_last(page)}").set_value(0).run(),
    "limit": lambda page: page.pills(key="chosen").set_value(["connecticut"]).run(),
    "how it was found": lambda page: _click(page, f"found_{_last(page)}"),
    "look again": lambda page: page.run(),
}


def _last(page: AppTest) -> str:
    return str(page.session_state.shown.turns[-1].id)


@pytest.mark.parametrize("deed", _DEEDS)
@pytest.mark.parametrize("change", ["deleted", "dropped", "withdrawn", "followed"])
def test_what_changed_elsewhere_is_told(page: AppTest, service: Service, deed: str, change: str) -> None:
    """Whatever is done next in a conversation that another tab or its age changed, the page says so and goes on."""
    _ask(page, "How can people complain in New York?")
    place = _place(page, service.kept)
    match change:
        case "deleted":
            service.kept.delete(place.owner, place.conversation)
        case "dropped":
            service.kept.delete_everything(place.owner)
        case "withdrawn":
            service.kept.withdraw(place.owner, _last(page))
        case "followed":
            turn = service.kept.ask(place.owner, place.conversation, f"{place.conversation}-new", "thanks")
            service.kept.finish(place.owner, turn.id, answer_of("Welcome."), {})

    _DEEDS[deed](page)

    assert not page.exception
    typed = _typed(page)
    page.run()
    assert not page.exception
    if change in {"deleted", "dropped"}:
        assert page.session_state.conversation == ""
        assert "There is no" in _complaints(page)
    if deed == "ask" and change != "withdrawn":
        is_asked = change == "followed"
        assert typed == ("" if is_asked else "and in Connecticut?")
    _ask(page)
    assert page.session_state.shown.turns[-1].question == _TRUST_ACT


@contextmanager
def _locked(data: Path) -> Iterator[None]:
    with closing(sqlite3.connect(data / "conversations.sqlite3", isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield


@pytest.fixture(name="hasty")
def _hasty(service: Service, data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Conversations]:
    """Give kept conversations for which nobody waits long."""
    with closing(Conversations.in_file(data / "conversations.sqlite3", wait_seconds=0.1)) as hasty:
        before, service.__dict__["kept"] = service.kept, hasty
        yield hasty
        service.__dict__["kept"] = before


def test_where_nothing_can_be_kept_what_was_typed_stays(page: AppTest, hasty: Conversations, data: Path) -> None:
    """With the file in use the reason is told, the question stays in the input, and the conversation on the page."""
    _ask(page)
    before = page.session_state.conversation
    with _locked(data):
        page.chat_input(key="question").set_value("and in Connecticut?").run()
        assert not page.exception
        assert "in use for too long" in _complaints(page)
        assert _typed(page) == "and in Connecticut?"
        for deed in ("try again", "judge", "limit"):
            _DEEDS[deed](page)
            assert not page.exception
            assert "in use for too long" in _complaints(page)
        assert page.session_state.conversation == before
        assert [message.name for message in page.chat_message] == ["user", "assistant"]

    _ask(page, "and in Connecticut?")
    assert [turn.question for turn in page.session_state.shown.turns] == [_TRUST_ACT, "and in Connecticut?"]


def test_what_replaces_a_question_replaces_it_or_leaves_it(page: AppTest, service: Service) -> None:
    """An edited question that is refused costs neither the old answer nor what was typed."""
    _ask(page)
    _click(page, "edit")
    page.chat_input(key="question").set_value("word " * 4000).run()
    assert "the limit is 4,000" in _complaints(page)
    (turn,) = service.kept.read(page.session_state.owner, page.session_state.conversation).turns
    assert (turn.question, turn.state) == (_TRUST_ACT, "complete")

    _ask(page, "What is the Trust Act in Connecticut?")
    (turn,) = page.session_state.shown.turns
    assert turn.question == "What is the Trust Act in Connecticut?"


def test_a_question_followed_elsewhere_is_asked_behind_on_the_second_try(page: AppTest, service: Service) -> None:
    """What cannot be replaced any more stays in the input, and is no longer about to replace anything."""
    _ask(page)
    _click(page, "edit")
    place = _place(page, service.kept)
    turn = service.kept.ask(place.owner, place.conversation, f"{place.conversation}-new", "thanks")
    service.kept.finish(place.owner, turn.id, answer_of("Welcome."), {})
    page.chat_input(key="question").set_value("What is the Trust Act in Connecticut?").run()
    assert "Only the last one can be asked anew" in _complaints(page)
    assert _typed(page) == "What is the Trust Act in Connecticut?"

    _ask(page, "What is the Trust Act in Connecticut?")
    assert len(page.session_state.shown.turns) == 3


@pytest.mark.parametrize(
    "address",
    [
        {"document": "new-york", "start": _HUGE, "end": _HUGE},
        {"document": "new-york", "start": "0", "end": _HUGE},
        {"document": "new-york", "start": "٣", "end": "٩"},
        {"document": "new-york", "start": "²", "end": "³"},
        {"document": "new-york", "start": "-5", "end": "1e3"},
        {"document": "new-york", "start": "999999999", "end": "1"},
        {"document": "new-york\0", "start": "0", "end": "5"},
        {"document": "../../etc/passwd", "start": "0", "end": "5"},
        {"document": "x" * 100_000},
        {"conversation": "x" * 100_000},
        {"conversation": "\0'\"; DROP TABLE turn --"},
        {"conversation": "\u202e[a](javascript:alert(1))"},
        {"q": "\0" * 10},
        {"q": "word " * 20_000},
        {"q": "\u202e<script>"},
        {"nonsense": "1"},
    ],
    ids=lambda address: ascii(address)[:60],
)
def test_an_address_can_be_anything(service: Service, address: dict[str, str]) -> None:
    """No address breaks the page, asks anything, or fills it with its own words."""
    page = _page(**address)
    page.run()

    assert not page.exception
    assert page.session_state.conversation == ""
    assert page.session_state.open_place is None or "999999999" in address.values()
    assert len(_complaints(page)) < 1000
    assert not page.chat_message


def test_an_address_leads_nobody_to_anothers_conversation(page: AppTest, service: Service) -> None:
    """Kept or private, it is as if there were none; nor can it be stopped, renamed, deleted or listed."""
    _ask(page)
    other = _page(conversation=page.session_state.conversation)

    assert other.session_state.owner != page.session_state.owner
    assert "There is no conversation" in _complaints(other)
    assert other.session_state.shown is None
    assert not other.chat_message
    assert page.session_state.conversation not in [button.key for button in other.button]


def test_who_comes_into_the_same_window_finds_it_empty(
    page: AppTest, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With another cookie, or signed in as somebody else: nothing of what was there before is shown."""
    _ask(page)
    conversation = page.session_state.conversation
    monkeypatch.setattr(visitors, "owner", lambda: "somebody else")
    page.run()

    assert not page.exception
    assert not page.chat_message
    assert page.session_state.shown is None
    assert page.session_state.conversation == ""
    assert not [button for button in page.button if conversation in (button.key or "")]


def test_a_private_conversation_leaves_no_bytes(page: AppTest, service: Service, data: Path) -> None:
    """It is answered, and stands in no file; deleted it is gone from memory at once."""
    page.toggle(key="begin_private").set_value(True).run()
    _ask(page, "What is the Trust Act, asked by OWLSEEKER?")
    assert page.session_state.private
    assert page.session_state.shown.turns[0].state == "complete"
    content = b"".join(file.read_bytes() for file in data.rglob("*") if file.is_file())
    assert b"OWLSEEKER" not in content
    assert b"owlseeker" not in content
    place = _place(page, service.private)

    page.button(key="new_conversation")
    page.menu_button(key="options").set_value("delete").run()

    assert not page.exception
    with pytest.raises(Exception, match="There is no"):
        service.private.restore(place.owner, place.conversation)
    assert page.session_state.deleted is None


def test_what_was_deleted_can_be_brought_back_once(page: AppTest, service: Service) -> None:
    """And if it is gone for good by then, that is told."""
    _ask(page)
    for is_gone in (False, True):
        page.menu_button(key="options").set_value("delete").run()
        assert not page.exception
        if is_gone:
            service.kept.purge(kept_for=timedelta(0))
        _click(page, "undo")
        assert not page.exception
        assert bool(page.chat_message) != is_gone
    assert "There is no conversation" in _complaints(page)
