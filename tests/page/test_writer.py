"""Answers that are being written, and what comes between: stopping, taking away, a disk that fails, the end."""

import sqlite3
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from chatbot.assembly import Footnote, open_footnote
from chatbot.conversation import Turn
from chatbot.conversations import Conversations
from chatbot.page.writing import Place, Writer, Writing
from chatbot.settings import Settings
from tests.chatbot.corpus import FOLDER
from tests.chatbot.scripted_models import NEW_YORK, Sheet, truthful, writing
from tests.model_server import ModelServer, Reply

_SECONDS = 20
_OWNER = "somebody"
_WORDS = "Is my cousin from Hartford"


@pytest.fixture(scope="module", name="footnote")
def _footnote(running_model_server: ModelServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Footnote]:
    """Give a bot whose answers a model writes."""
    settings = Settings(
        corpus_dir=FOLDER,
        data_dir=tmp_path_factory.mktemp("data"),
        chat_model="a-model",
        openai_base_url=running_model_server.url,
    )
    ready = open_footnote(settings)
    with ready.collection:
        yield ready


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    return tmp_path / "conversations.sqlite3"


@pytest.fixture(name="kept")
def _kept(file: Path) -> Iterator[Conversations]:
    with closing(Conversations.in_file(file, wait_seconds=0.2)) as opened:
        yield opened


@pytest.fixture(name="place")
def _place(kept: Conversations) -> Place:
    return Place(kept, _OWNER, kept.begin(_OWNER).id)


@pytest.fixture(name="writer")
def _writer(footnote: Footnote, model_server: ModelServer) -> Writer:
    return Writer(footnote.bot, footnote.catalog.text)


def _asked(place: Place, question: str = NEW_YORK, **named: str) -> Turn:
    return place.conversations.ask(place.owner, place.conversation, uuid.uuid4().hex, question, **named)


def _begun(writer: Writer, place: Place, turn: Turn) -> Writing:
    writer.begin(place, turn)
    begun = writer.find(place, turn.id)
    assert begun
    return begun


def _turns(place: Place) -> tuple[Turn, ...]:
    return place.conversations.read(place.owner, place.conversation).turns


def _until(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + _SECONDS
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.fixture(name="held")
def _held(model_server: ModelServer) -> Iterator[threading.Event]:
    """Let the model write one sentence, and the next when this is set."""
    rest = threading.Event()

    def write(sheet: Sheet) -> Reply:
        first, second = (f"{text} [{number}] " for number, text in list(sheet.items())[:2])
        return Reply([first, second[:20], rest, second[20:]])

    model_server.behave(writing(write))
    yield rest
    rest.set()


@contextmanager
def _full(file: Path) -> Iterator[None]:
    """Let nobody else write to a file, as when another program holds it."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield


def test_what_is_shown_was_kept(writer: Writer, place: Place, held: threading.Event) -> None:
    """What a page can show of an answer that comes stands on the disk by then."""
    begun = _begun(writer, place, _asked(place))
    _until(lambda: begun.shown)

    (turn,) = _turns(place)
    assert turn.answer == begun.shown
    held.set()
    assert begun.wait(_SECONDS)
    assert _turns(place)[0].state == "complete"
    _until(lambda: writer.count(place) == 0)


def test_stopped_keeps_what_is_shown_and_the_next_question_does_not_wait(
    writer: Writer, place: Place, held: threading.Event, model_server: ModelServer
) -> None:
    """Stopping ends at once; what is asked then is answered while the model of the stopped one still talks."""
    begun = _begun(writer, place, _asked(place))
    _until(lambda: begun.shown)
    writer.stop(place)
    model_server.behave(truthful(1))
    second = _begun(writer, place, _asked(place, "and in Connecticut?"))
    assert second.wait(_SECONDS)

    stopped, answered = _turns(place)
    assert (stopped.state, stopped.answer, answered.state) == ("stopped", begun.shown, "complete")
    assert answered.answer
    assert "Connecticut" in answered.answer.searched_for
    held.set()
    _until(lambda: not _threads())
    assert _turns(place)[0] == stopped


def test_a_waiting_question_knows_the_answers_before_it(writer: Writer, place: Place, held: threading.Event) -> None:
    """Its history is read when its turn comes."""
    first = _begun(writer, place, _asked(place))
    second = _begun(writer, place, _asked(place, "and in Connecticut?"))
    _until(lambda: first.shown)
    assert second.draft is None
    held.set()
    assert second.wait(_SECONDS)

    answer = _turns(place)[1].answer
    assert answer
    assert answer.searched_for == "How can people complain in Connecticut?"


def test_a_question_that_is_replaced_is_answered_no_more(
    writer: Writer, place: Place, held: threading.Event, model_server: ModelServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """The new question does not wait for the answer to the old one, and nothing is complained about."""
    old = _asked(place)
    begun = _begun(writer, place, old)
    _until(lambda: begun.shown)
    model_server.behave(truthful(1))
    new = _asked(place, "What is the Trust Act in Connecticut?", instead_of=old.id)
    writer.drop(place, old.id)
    second = _begun(writer, place, new)
    assert begun.has_ended
    assert second.wait(_SECONDS)
    held.set()
    _until(lambda: not _threads())

    assert [turn.question for turn in _turns(place)] == [new.question]
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("told", [True, False])
def test_what_is_deleted_for_good_stays_so(
    writer: Writer, place: Place, held: threading.Event, capsys: pytest.CaptureFixture[str], *, told: bool
) -> None:
    """Everything deleted in mid-answer: nothing comes back, the thread ends, and nothing is complained about."""
    begun = _begun(writer, place, _asked(place))
    waiting = _begun(writer, place, _asked(place))
    _until(lambda: begun.shown)
    place.conversations.delete_everything(_OWNER)
    if told:
        writer.drop_owner("another")
        assert not begun.has_ended
        writer.drop_owner(_OWNER)
        assert begun.has_ended
        assert waiting.has_ended
    held.set()
    assert waiting.wait(_SECONDS)
    _until(lambda: not _threads())

    assert place.conversations.entries(_OWNER) == ()
    assert writer.count(place) == 0
    assert capsys.readouterr() == ("", "")


def test_a_deleted_conversation_goes_on_and_can_be_restored(
    writer: Writer, place: Place, held: threading.Event
) -> None:
    """An answer that was coming is there when its conversation is brought back."""
    begun = _begun(writer, place, _asked(place))
    _until(lambda: begun.shown)
    place.conversations.delete(_OWNER, place.conversation)
    held.set()
    assert begun.wait(_SECONDS)
    place.conversations.restore(_OWNER, place.conversation)

    assert _turns(place)[0].state == "complete"


def test_what_cannot_be_kept_is_not_shown_and_said(
    writer: Writer, place: Place, held: threading.Event, file: Path
) -> None:
    """While another holds the file, an answer ends with the reason, which is not lost though it cannot be kept."""
    turn = _asked(place)
    begun = _begun(writer, place, turn)
    _until(lambda: begun.shown)
    before = begun.shown
    with _full(file):
        held.set()
        assert begun.wait(_SECONDS)
        _until(lambda: writer.find(place, turn.id) is None)

    assert begun.shown == before
    assert "in use for too long" in (writer.unkept(place, turn.id) or "")
    assert _turns(place)[0].state == "running"
    assert writer.count(place) == 0


def test_stopping_what_cannot_be_kept_goes_on(
    writer: Writer, place: Place, held: threading.Event, file: Path, model_server: ModelServer
) -> None:
    """The reason is raised, and the next question does not wait."""
    begun = _begun(writer, place, _asked(place))
    _until(lambda: begun.shown)
    with _full(file), pytest.raises(Exception, match="in use for too long"):
        writer.stop(place)
    assert writer.count(place) == 0
    model_server.behave(truthful(1))
    assert _begun(writer, place, _asked(place)).wait(_SECONDS)
    assert _turns(place)[1].state == "complete"


@pytest.mark.parametrize("error", [ValueError, BaseException])
def test_what_nobody_foresaw_ends_an_answer_and_is_printed_without_its_words(
    footnote: Footnote, place: Place, capsys: pytest.CaptureFixture[str], error: type[BaseException]
) -> None:
    """A panic in a library, which is no Exception, too: nobody waits for ever, and no question is printed."""

    def titles() -> dict[str, str]:
        known: dict[str, str] = {}
        try:
            return {_WORDS: known[_WORDS]}
        except KeyError as cause:
            raise error(_WORDS) from cause

    writer = Writer(replace(footnote.bot, titles=titles), footnote.catalog.text)
    begun = _begun(writer, place, _asked(place, _WORDS))
    assert begun.wait(_SECONDS)
    _until(lambda: not _threads())

    assert [(turn.state, turn.problem) for turn in _turns(place)] == [("failed", "")]
    printed = capsys.readouterr().err
    assert _WORDS not in printed
    assert error.__name__ in printed
    assert "builtins.KeyError" in printed
    assert "test_writer.py" in printed


def test_a_strangers_conversation_of_the_same_id_is_another(
    writer: Writer, place: Place, held: threading.Event
) -> None:
    """Who names another's conversation stops and sees nothing of it; nor is a private one a kept one."""
    turn = _asked(place)
    begun = _begun(writer, place, turn)
    _until(lambda: begun.shown)
    with closing(Conversations.in_memory()) as private:
        for other in (replace(place, owner="stranger"), replace(place, conversations=private)):
            writer.stop(other)
            writer.drop(other)
            assert writer.find(other, turn.id) is None
            assert writer.count(other) == 0
    assert not begun.has_ended


def test_the_end_of_the_program_stops_what_is_written(writer: Writer, place: Place, held: threading.Event) -> None:
    """What was shown is kept as stopped, what waited too."""
    begun, waiting = (_begun(writer, place, _asked(place)) for _ in range(2))
    _until(lambda: begun.shown)
    writer.close()

    assert [turn.state for turn in _turns(place)] == ["stopped", "stopped"]
    assert _turns(place)[0].answer == begun.shown
    assert waiting.has_ended


def test_many_at_once_are_all_answered(writer: Writer, model_server: ModelServer, file: Path) -> None:
    """More conversations than are written side by side, two questions each: all are answered, and nothing stays."""
    model_server.behave(truthful(1))
    kept = Conversations.in_file(file)
    places = [Place(kept, f"owner {number}", kept.begin(f"owner {number}").id) for number in range(24)]
    begun = [_begun(writer, place, _asked(place, question)) for place in places for question in (NEW_YORK, "thanks")]
    for one in begun:
        assert one.wait(60)
    _until(lambda: not _threads())

    assert {turn.state for place in places for turn in _turns(place)} == {"complete"}
    assert [writer.count(place) for place in places] == [0] * 24
    kept.close()


def _threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "writing an answer"]
