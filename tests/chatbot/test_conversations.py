"""Conversations that are kept: what is asked, shown, judged and taken back, wherever they are kept."""

import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sql
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chatbot.conversation import Feedback
from chatbot.conversations import Conversations
from chatbot.conversations.schema import turn as turn_table
from chatbot.errors import NotLastTurnError, UnknownConversationError, UnknownTurnError
from tests.chatbot.keeping import FINGERPRINTS, OWNER, answer_of, behind, open_at
from tests.postgresql import Server

_ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)  # half surrogate pairs and NUL as well


def _asked(kept: Conversations, *questions: str, owner: str = OWNER) -> str:
    """Begin a conversation with these questions; give its id. Turns are called by it and their position."""
    conversation = kept.begin(owner).id
    for position, question in enumerate(questions):
        kept.ask(owner, conversation, f"{conversation}-{position}", question)
    return conversation


def _titles(kept: Conversations, search: str = "") -> list[str]:
    return [entry.title for entry in kept.entries(OWNER, search)]


# Asking and answering


def test_a_conversation_begins_without_turns_and_unlisted(kept: Conversations) -> None:
    """What was begun can be read, and is not in the list while nothing was asked."""
    begun = kept.begin(OWNER, documents=["owls", "bats"])

    assert kept.read(OWNER, begun.id) == begun
    assert (begun.title, begun.documents, begun.turns) == ("", ("owls", "bats"), ())
    assert begun.begun_at.tzinfo is UTC
    assert kept.entries(OWNER) == ()


def test_ids_cannot_be_guessed(kept: Conversations) -> None:
    """Conversations, whose ids are in addresses, are called by random numbers."""
    ids = {kept.begin(OWNER).id for _ in range(5)}

    assert len(ids) == 5
    assert all(uuid.UUID(hex=one).version == 4 for one in ids)


def test_a_question_is_kept_before_it_is_answered(kept: Conversations) -> None:
    """A question is in its conversation, running and unanswered, and gives it its title."""
    before = datetime.now(UTC)
    conversation = kept.begin(OWNER).id

    asked = kept.ask(OWNER, conversation, "t1", "When do\nowls hunt?")

    read = kept.read(OWNER, conversation)
    assert read.turns == (asked,)
    assert (asked.id, asked.question, asked.state, asked.answer) == ("t1", "When do\nowls hunt?", "running", None)
    assert before <= asked.asked_at == read.changed_at <= datetime.now(UTC)
    assert read.title == "When do owls hunt?"


def test_an_answer_is_kept_whole(kept: Conversations) -> None:
    """What is read is what was shown, to the last field, with the fingerprints of what it cites."""
    conversation = _asked(kept, "When do owls hunt?")
    whole = answer_of("Owls hunt at night. [1]")

    kept.finish(OWNER, f"{conversation}-0", whole, FINGERPRINTS)

    (turn,) = kept.read(OWNER, conversation).turns
    assert (turn.state, turn.answer, turn.fingerprints) == ("complete", whole, FINGERPRINTS)
    assert kept.read(OWNER, conversation).answers == (whole,)


def test_an_answer_is_kept_as_far_as_it_is_shown(kept: Conversations) -> None:
    """While an answer is written, its turn runs with what there is of it."""
    conversation = _asked(kept, "When do owls hunt?")
    for text in ("Owls", "Owls hunt"):
        kept.show(OWNER, f"{conversation}-0", answer_of(text), FINGERPRINTS)

    (turn,) = kept.read(OWNER, conversation).turns

    assert (turn.state, turn.answer) == ("running", answer_of("Owls hunt"))


@pytest.mark.parametrize(
    ("end", "state", "problem"),
    [
        (lambda kept, turn: kept.stop(OWNER, turn), "stopped", ""),
        (lambda kept, turn: kept.fail(OWNER, turn, "The server is gone."), "failed", "The server is gone."),
        (lambda kept, _turn: kept.stop_unfinished(), "stopped", ""),
    ],
    ids=["stop", "fail", "stop_unfinished"],
)
def test_what_was_shown_outlives_a_bad_end(
    file: str, end: Callable[[Conversations, str], None], state: str, problem: str
) -> None:
    """A turn that is stopped, that fails, or that the program left, keeps what was shown of its answer."""
    with closing(open_at(file)) as kept:
        conversation = _asked(kept, "When do owls hunt?")
        kept.show(OWNER, f"{conversation}-0", answer_of("Owls"), FINGERPRINTS)

        end(kept, f"{conversation}-0")

        (turn,) = kept.read(OWNER, conversation).turns
    assert (turn.state, turn.problem, turn.answer, turn.fingerprints) == (
        state,
        problem,
        answer_of("Owls"),
        FINGERPRINTS,
    )


def test_a_turn_is_stopped_with_its_last_words(kept: Conversations) -> None:
    """Stopping can keep what was shown since it was last kept, or nothing where nothing was."""
    conversation = _asked(kept, "When do owls hunt?", "And bats?")

    kept.stop(OWNER, f"{conversation}-0", answer_of("Owls hunt"), FINGERPRINTS)
    kept.stop(OWNER, f"{conversation}-1")

    first, second = kept.read(OWNER, conversation).turns
    assert (first.state, first.answer) == ("stopped", answer_of("Owls hunt"))
    assert (second.state, second.answer) == ("stopped", None)


def test_what_is_over_stays(kept: Conversations) -> None:
    """What comes late, of a page that was left, changes no turn that is over."""
    conversation = _asked(kept, "When do owls hunt?")
    turn = f"{conversation}-0"
    kept.finish(OWNER, turn, answer_of("Owls hunt at night."), FINGERPRINTS)
    before = kept.read(OWNER, conversation)

    kept.show(OWNER, turn, answer_of("Owls"), {})
    kept.stop(OWNER, turn)
    kept.fail(OWNER, turn, "too late")
    kept.stop_unfinished()

    assert kept.read(OWNER, conversation) == before


def test_a_whole_answer_wins_over_a_stop(kept: Conversations) -> None:
    """An answer that was whole after all is kept, even if the turn was taken for stopped."""
    conversation = _asked(kept, "When do owls hunt?")
    kept.stop(OWNER, f"{conversation}-0")

    kept.finish(OWNER, f"{conversation}-0", answer_of("Owls hunt at night."), FINGERPRINTS)

    assert kept.read(OWNER, conversation).turns[0].state == "complete"


def test_turns_are_in_the_order_in_which_they_were_asked(kept: Conversations) -> None:
    questions = [f"question {number}" for number in range(12)]

    conversation = _asked(kept, *questions)

    assert [turn.question for turn in kept.read(OWNER, conversation).turns] == questions


def test_an_id_that_was_asked_with_in_another_conversation_is_none_here(kept: Conversations) -> None:
    """An id names one question; it is not answered for in a conversation that it is not in."""
    first, second = _asked(kept, "When do owls hunt?"), kept.begin(OWNER).id

    with pytest.raises(UnknownTurnError):
        kept.ask(OWNER, second, f"{first}-0", "When do owls hunt?")

    assert kept.read(OWNER, second).turns == ()


# Asking at the same time


def test_the_same_question_again_is_one_question(kept: Conversations) -> None:
    """Asked again by the same id, whatever its words, a question is what it was, with its answer."""
    conversation = _asked(kept, "When do owls hunt?")
    kept.finish(OWNER, f"{conversation}-0", answer_of("At night."), FINGERPRINTS)

    again = kept.ask(OWNER, conversation, f"{conversation}-0", "other words")

    assert (again,) == kept.read(OWNER, conversation).turns
    assert (again.question, again.state) == ("When do owls hunt?", "complete")


def test_the_same_question_at_once_is_one_question(place: str) -> None:
    """Threads, and processes with connections of their own, that ask by the same id get the same turn."""
    with closing(open_at(place)) as here, closing(open_at(place)) as elsewhere:
        conversation = here.begin(OWNER).id
        together = threading.Barrier(6)

        def ask(number: int) -> datetime:
            together.wait(10)
            kept = (here, elsewhere)[number % 2]
            return kept.ask(OWNER, conversation, "t1", f"question {number}").asked_at

        with ThreadPoolExecutor(6) as threads:
            answered = set(threads.map(ask, range(6)))

        (turn,) = here.read(OWNER, conversation).turns
        assert answered == {turn.asked_at}


def test_questions_at_once_are_all_kept(kept: Conversations) -> None:
    """Threads that ask in one conversation at once all find a place in it, one after the other."""
    conversation = kept.begin(OWNER).id
    together = threading.Barrier(6)

    def ask(number: int) -> None:
        together.wait(10)
        for step in range(3):
            turn = f"{number}-{step}"
            kept.ask(OWNER, conversation, turn, turn)
            kept.finish(OWNER, turn, answer_of(turn), {})

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(ask, range(6)))

    turns = kept.read(OWNER, conversation).turns
    assert sorted(turn.id for turn in turns) == sorted(f"{number}-{step}" for number in range(6) for step in range(3))
    assert all(turn.answer == answer_of(turn.id) for turn in turns)


# Taking back, and anew


def test_the_last_question_can_be_asked_anew(kept: Conversations) -> None:
    """The last turn is taken away with its answer; another takes its place."""
    conversation = _asked(kept, "When do owls hunt?", "And cats?")
    kept.finish(OWNER, f"{conversation}-1", answer_of("Never."), {})

    kept.withdraw(OWNER, f"{conversation}-1")
    kept.ask(OWNER, conversation, "anew", "And bats?")

    read = kept.read(OWNER, conversation)
    assert [turn.question for turn in read.turns] == ["When do owls hunt?", "And bats?"]
    assert read.title == "When do owls hunt?"


def test_a_question_takes_the_place_of_the_last_one(kept: Conversations) -> None:
    """The last turn goes and the new one comes at once; asked by the same id again, it stays as it is."""
    conversation = _asked(kept, "When do owls hunt?", "And cats?")
    kept.finish(OWNER, f"{conversation}-1", answer_of("Never."), {})

    for _ in range(2):
        kept.ask(OWNER, conversation, "anew", "And bats?", instead_of=f"{conversation}-1")

    read = kept.read(OWNER, conversation)
    assert [turn.question for turn in read.turns] == ["When do owls hunt?", "And bats?"]
    kept.ask(OWNER, conversation, "another", "When do bats hunt?", instead_of="anew")
    kept.withdraw(OWNER, "another")
    kept.ask(OWNER, conversation, "first", "When do cats hunt?", instead_of=f"{conversation}-0")
    assert kept.read(OWNER, conversation).title == "When do cats hunt?"


def test_where_nothing_can_be_replaced_nothing_changes(kept: Conversations) -> None:
    """A turn that others followed, that is gone, or of another conversation: the new question is not kept either."""
    conversation, another = _asked(kept, "When do owls hunt?", "And bats?"), _asked(kept, "And cats?")
    before = kept.read(OWNER, conversation), kept.read(OWNER, another)

    for replaced, error in (
        (f"{conversation}-0", NotLastTurnError),
        (f"{another}-0", UnknownTurnError),
        ("gone", UnknownTurnError),
    ):
        with pytest.raises(error):
            kept.ask(OWNER, conversation, "anew", "And dogs?", instead_of=replaced)

    assert (kept.read(OWNER, conversation), kept.read(OWNER, another)) == before


def test_what_is_known_is_read_as_it_is_now(kept: Conversations) -> None:
    """Reading on from what was read gives the same as reading anew, and the answers that are the same once only."""
    conversation = _asked(kept, *(f"question {number}" for number in range(6)))
    for number in range(4):
        kept.finish(OWNER, f"{conversation}-{number}", answer_of(f"answer {number}"), FINGERPRINTS)
    known = kept.read(OWNER, conversation)

    kept.give_feedback(OWNER, f"{conversation}-1", Feedback(good=False, reason="no"))
    kept.show(OWNER, f"{conversation}-4", answer_of("so far"), FINGERPRINTS)
    kept.finish(OWNER, f"{conversation}-4", answer_of("answer 4"), FINGERPRINTS)
    kept.withdraw(OWNER, f"{conversation}-5")
    kept.ask(OWNER, conversation, "new", "question new")
    read = kept.read(OWNER, conversation, known=known)

    assert read == kept.read(OWNER, conversation)
    assert [one is two for one, two in zip(read.turns, known.turns, strict=True)] == [True, False, True, True] + [
        False
    ] * 2
    another = _asked(kept, "another")
    assert kept.read(OWNER, another, known=known) == kept.read(OWNER, another)


def test_only_the_last_question_can_be_taken_away(kept: Conversations) -> None:
    conversation = _asked(kept, "When do owls hunt?", "And bats?")

    with pytest.raises(NotLastTurnError, match="Only the last one"):
        kept.withdraw(OWNER, f"{conversation}-0")

    assert len(kept.read(OWNER, conversation).turns) == 2


def test_a_conversation_is_called_after_the_question_that_is_first_now(kept: Conversations) -> None:
    """With the only question its title is taken away, unless a reader gave it; then the next question names it."""
    conversation, named = _asked(kept, "When do cats hunt?"), _asked(kept, "When do cats hunt?")
    kept.rename(OWNER, named, "Hunting")

    for one in (conversation, named):
        kept.withdraw(OWNER, f"{one}-0")
    assert _titles(kept) == []
    for one in (conversation, named):
        kept.ask(OWNER, one, f"{one}-anew", "When do bats hunt?")

    assert kept.read(OWNER, conversation).title == "When do bats hunt?"
    assert kept.read(OWNER, named).title == "Hunting"


@pytest.mark.parametrize("title", ["", "  \n "])
def test_a_title_can_be_given_and_taken_back(kept: Conversations, title: str) -> None:
    """A reader's title stays when more is asked; one of nothing gives back that of the first question."""
    conversation = _asked(kept, "When do owls hunt?")

    kept.rename(OWNER, conversation, " My  owls ")
    kept.ask(OWNER, conversation, "second", "And bats?")
    assert _titles(kept) == ["My owls"]

    kept.rename(OWNER, conversation, title)
    assert _titles(kept) == ["When do owls hunt?"]


def test_a_conversation_can_be_limited_to_documents(kept: Conversations) -> None:
    conversation = kept.begin(OWNER).id

    kept.limit_to(OWNER, conversation, ["owls"])
    assert kept.read(OWNER, conversation).documents == ("owls",)

    kept.limit_to(OWNER, conversation, ())
    assert kept.read(OWNER, conversation).documents == ()


def test_what_was_deleted_can_be_restored(kept: Conversations) -> None:
    """A deleted conversation is not there, until that is undone; an answer that was being written is not lost."""
    conversation = _asked(kept, "When do owls hunt?")

    kept.delete(OWNER, conversation)
    kept.finish(OWNER, f"{conversation}-0", answer_of("At night."), FINGERPRINTS)

    assert kept.entries(OWNER) == ()
    with pytest.raises(UnknownConversationError):
        kept.read(OWNER, conversation)
    with pytest.raises(UnknownConversationError):
        kept.ask(OWNER, conversation, "another", "And bats?")
    with pytest.raises(UnknownConversationError):
        kept.delete(OWNER, conversation)

    kept.restore(OWNER, conversation)
    assert kept.read(OWNER, conversation).turns[0].answer == answer_of("At night.")


def test_what_was_deleted_an_hour_ago_is_gone(kept: Conversations) -> None:
    """What is purged cannot be restored; what was deleted just now still can."""
    conversation = _asked(kept, "When do owls hunt?")
    kept.delete(OWNER, conversation)

    kept.purge()
    kept.restore(OWNER, conversation)
    kept.delete(OWNER, conversation)
    kept.purge(kept_for=timedelta(0))

    with pytest.raises(UnknownConversationError):
        kept.restore(OWNER, conversation)
    with pytest.raises(UnknownTurnError):
        kept.finish(OWNER, f"{conversation}-0", answer_of("At night."), {})


def test_what_nobody_went_on_with_is_dropped(kept: Conversations) -> None:
    """Conversations go after so many days without a question, and not before."""
    _asked(kept, "When do owls hunt?")
    now = datetime.now(UTC)

    assert kept.drop_older_than(90, now=now + timedelta(days=89, hours=23)) == 0
    assert len(kept.entries(OWNER)) == 1
    assert kept.drop_older_than(90, now=now + timedelta(days=90, hours=1)) == 1
    assert kept.entries(OWNER) == ()


def test_everything_of_an_owner_goes_at_once(kept: Conversations) -> None:
    """One owner's data goes, deleted conversations as well; the others' stays."""
    mine, deleted = _asked(kept, "mine"), _asked(kept, "deleted")
    theirs = _asked(kept, "theirs", owner="another")
    kept.delete(OWNER, deleted)

    kept.delete_everything(OWNER)

    for one in (mine, deleted):
        with pytest.raises(UnknownConversationError):
            kept.restore(OWNER, one)
    assert len(kept.read("another", theirs).turns) == 1


# At the start of the program


def test_turns_that_the_program_left_are_stopped(file: str) -> None:
    """What ran when the program ended runs no more at its next start."""
    with closing(open_at(file)) as kept:
        conversation = _asked(kept, "When do owls hunt?")

    with closing(open_at(file)) as kept:
        kept.stop_unfinished()
        assert kept.read(OWNER, conversation).turns[0].state == "stopped"


def test_turns_of_other_processes_are_left_to_run(postgresql: Server, server_database: str) -> None:
    """On a server only turns that began long ago are stopped: the others may be another process's."""
    place = postgresql.url(server_database).get_secret_value()
    with closing(open_at(place)) as kept, behind(place) as database:
        conversation = _asked(kept, "now", "long ago")
        with database.writing() as connection:
            long_ago = datetime.now(UTC) - timedelta(minutes=11)
            is_second = turn_table.c.position == 1
            connection.execute(sql.update(turn_table).where(is_second).values(asked_at=long_ago))

        kept.stop_unfinished()

        assert [turn.state for turn in kept.read(OWNER, conversation).turns] == ["running", "stopped"]


# Feedback


@pytest.mark.parametrize("feedback", [Feedback(good=True), Feedback(good=False, reason="It is by day."), None])
def test_feedback_is_kept(kept: Conversations, feedback: Feedback | None) -> None:
    """What a reader thinks of an answer takes the place of what he thought before, and can be taken back."""
    conversation = _asked(kept, "When do owls hunt?")
    kept.give_feedback(OWNER, f"{conversation}-0", Feedback(good=True, reason="Yes."))

    kept.give_feedback(OWNER, f"{conversation}-0", feedback)

    assert kept.read(OWNER, conversation).turns[0].feedback == feedback


def test_judged_turns_come_with_what_led_to_them(kept: Conversations) -> None:
    """Each judged turn of any owner is given after its conversation up to it, and without its owner."""
    conversation, theirs = _asked(kept, "one", "two", "three"), _asked(kept, "theirs", owner="another-owner")
    deleted, _unjudged = _asked(kept, "deleted"), _asked(kept, "unjudged")
    for owner, turn in [
        (OWNER, f"{conversation}-0"),
        (OWNER, f"{conversation}-2"),
        ("another-owner", f"{theirs}-0"),
        (OWNER, f"{deleted}-0"),
    ]:
        kept.give_feedback(owner, turn, Feedback(good=False))
    kept.delete(OWNER, deleted)
    whole = kept.read(OWNER, conversation)

    judged = list(kept.judged())

    assert judged == [
        (replace(whole, turns=()), whole.turns[0]),
        (replace(whole, turns=whole.turns[:2]), whole.turns[2]),
        (replace(kept.read("another-owner", theirs), turns=()), kept.read("another-owner", theirs).turns[0]),
    ]
    assert OWNER not in repr(judged)
    assert "another-owner" not in repr(judged)


def test_nobody_waits_while_judged_turns_are_written_out(kept: Conversations) -> None:
    """Between two judged turns others read and write, and what they delete is left out."""
    conversations = [_asked(kept, "one", "two") for _ in range(3)]
    for conversation in conversations:
        kept.give_feedback(OWNER, f"{conversation}-0", Feedback(good=True))

    judged = kept.judged()
    next(judged)
    kept.delete(OWNER, conversations[1])

    assert [conversation.id for conversation, _turn in judged] == [conversations[2]]


# The list, and the search in it


def test_the_list_begins_with_what_changed_last(kept: Conversations) -> None:
    """What was asked or answered last comes first; a new title or feedback moves nothing."""
    first, second = _asked(kept, "first"), _asked(kept, "second")
    assert _titles(kept) == ["second", "first"]

    kept.finish(OWNER, f"{first}-0", answer_of("At night."), {})
    assert _titles(kept) == ["first", "second"]

    kept.rename(OWNER, second, "renamed")
    kept.give_feedback(OWNER, f"{second}-0", Feedback(good=True))
    assert _titles(kept) == ["first", "renamed"]
    assert [entry.changed_at for entry in kept.entries(OWNER)] == [
        kept.read(OWNER, one).changed_at for one in (first, second)
    ]


@pytest.mark.parametrize(
    ("search", "is_found"),
    [
        ("", True),
        ("   ", True),
        ("hunting", True),
        ("ÉTAT", True),
        ("e\u0301tat", True),
        ("STRASSE", True),
        ("owl NIGHT hunt", True),
        ("纽约", True),
        ("état owl bats", False),
        ("100%", True),
        ("100_", False),
        ("%", True),
        ("_", False),
        ("/", False),
        ("\\", False),
        ("[1]", False),
        ("'; DROP TABLE turn; --", False),
        ("owl\0", False),
        ("\ud800", False),
        ("x" * 100_000, False),
        ("owls " * 10_000, True),
    ],
)
def test_a_search_finds_all_its_words(kept: Conversations, search: str, *, is_found: bool) -> None:
    """A conversation is found if its title, questions and answers have every word between them, in whatever case."""
    conversation = _asked(kept, "Owls in Hauptstraße?", "Que dit l’état de 纽约?")
    kept.finish(OWNER, f"{conversation}-0", answer_of("At night [1], 100% of them."), {})
    kept.rename(OWNER, conversation, "Hunting")

    assert bool(kept.entries(OWNER, search)) == is_found


def test_a_search_finds_what_was_shown_and_not_what_was_replaced(kept: Conversations) -> None:
    """What is searched is what is there now."""
    conversation = _asked(kept, "When?", "And then?")
    kept.show(OWNER, f"{conversation}-0", answer_of("dusk"), {})
    assert kept.entries(OWNER, "dusk")

    kept.finish(OWNER, f"{conversation}-0", answer_of("night"), {})
    kept.rename(OWNER, conversation, "title")
    kept.withdraw(OWNER, f"{conversation}-1")

    assert kept.entries(OWNER, "night title")
    assert not kept.entries(OWNER, "dusk")
    assert not kept.entries(OWNER, "then")


# Whatever people write


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    question=_ANY_TEXT, text=_ANY_TEXT, turn=_ANY_TEXT.filter(bool), owners=st.sets(_ANY_TEXT, min_size=2, max_size=2)
)
def test_any_text_can_be_kept(kept: Conversations, question: str, text: str, turn: str, owners: set[str]) -> None:
    """Whatever is asked and answered, by whatever ids, is kept, found again, and its owner's alone."""
    owner, another = owners
    for one in owners:
        kept.delete_everything(one)
    conversation = kept.begin(owner, documents=[text]).id

    kept.ask(owner, conversation, turn, question)
    kept.finish(owner, turn, answer_of(text, question), {text: text})
    kept.give_feedback(owner, turn, Feedback(good=False, reason=text))

    read = kept.read(owner, conversation)
    assert [(one.id, one.answer, one.fingerprints) for one in read.turns] == [
        (turn, answer_of(text, question), {text: text})
    ]
    assert read.documents == (text,)
    assert [entry.id for entry in kept.entries(owner, question)] == [conversation]
    assert kept.entries(another) == ()
    if question.isprintable():
        assert read.turns[0].question == question
