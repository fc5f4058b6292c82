"""The page's logic without a browser."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from chatbot.answer import Answer, PassageFound
from chatbot.assembly import Footnote, open_footnote
from chatbot.page.application import SCRIPT
from chatbot.page.marked_text import segments
from chatbot.page.opening import Opening, opening
from chatbot.page.service import Service, open_service
from chatbot.page.starters import next_questions, starter_questions
from chatbot.settings import Settings
from tests.chatbot.other_collections import FILES
from tests.embedders import HashedWords
from vectorstore import Collection, Progress

_SECONDS = 30


@pytest.fixture(scope="module", name="service")
def _service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("FOOTNOTE_DATA_DIR", str(tmp_path_factory.mktemp("data")))
        opening.cache_clear()
        opened = opening()
        opened.begin()
        opened.wait(_SECONDS)
        assert opened.service is not None, opened.problem
        yield opened.service
        opened.service.close()
        opening.cache_clear()


@pytest.fixture(name="footnote")
def _footnote(service: Service) -> Footnote:
    return service.footnote


@pytest.fixture(name="page")
def _page(service: Service) -> AppTest:
    page = AppTest.from_file(str(SCRIPT), default_timeout=_SECONDS).run()
    assert not page.exception
    return page


def _ask(page: AppTest, question: str) -> None:
    """Ask, and run the page, as its timer would, until the answer is there."""
    page.chat_input(key="question").set_value(question).run()
    deadline = time.monotonic() + _SECONDS
    while page.session_state.shown.turns[-1].state == "running" and time.monotonic() < deadline:
        page.run()


def test_answers_stay_through_reruns_and_follow_ups_know_them(page: AppTest) -> None:
    """A second question is answered in the light of the first, and both are still there after a rerun."""
    _ask(page, "How can people complain in New York?")
    _ask(page, "and in Connecticut?")

    assert not page.exception
    assert [message.name for message in page.chat_message] == ["user", "assistant"] * 2
    first, second = (page.chat_message[position].markdown[0].value for position in (1, 3))
    assert "(#cite-0-1 " in first
    assert "(#cite-1-1 " in second
    assert [turn.answer.searched_for for turn in page.session_state.shown.turns] == [
        "How can people complain in New York?",
        "How can people complain in Connecticut?",
    ]


def test_the_disclaimer_is_always_shown(page: AppTest) -> None:
    """The line that this is no legal advice stands on the empty page and beside answers."""
    line = "Answers quote the documents of this collection. They are not legal advice."

    assert line in [caption.value for caption in page.caption]
    _ask(page, "What is the Trust Act?")
    assert line in [caption.value for caption in page.caption]


def test_an_unseen_question_is_refused(page: AppTest) -> None:
    """A question of invisible characters only is refused with the reason, and nothing is answered."""
    page.chat_input(key="question").set_value("\u200b\u202e").run()

    assert "The question is empty" in page.error[0].value
    assert page.session_state.conversation == ""


def test_starter_questions_are_headings_of_each_document(footnote: Footnote) -> None:
    """Starters are headings without their number, from both documents, and each is answered."""
    starters = starter_questions(footnote.catalog)

    headings = {
        section.heading.split(". ", 1)[1]: record.name
        for record in footnote.catalog.documents()
        for section in footnote.catalog.sections(record.name)
    }
    assert {headings[starter] for starter in starters} == {"connecticut", "new-york"}
    assert all(footnote.bot.answer(starter).outcome == "answered" for starter in starters)


def test_starters_for_documents_without_questions(tmp_path: Path) -> None:
    """Headings that do not ask are asked about, what has no headings by its names; each is answered."""
    corpus = tmp_path / "documents"
    corpus.mkdir()
    for name, text in FILES.items():
        (corpus / name).write_text(text, encoding="utf-8")
    footnote = open_footnote(Settings(corpus_dir=corpus, data_dir=tmp_path / "data"))
    with footnote.collection:
        starters = starter_questions(footnote.catalog)

        assert [starter.split("”")[0] for starter in starters] == [
            "What does “Library handbook",
            "What does “Harbour",
            "What does “House Rules",
            "What does “Normas de la comunidad",
        ]
        for starter in starters:
            answer = footnote.bot.answer(starter)
            assert answer.outcome == "answered", starter
            for question in next_questions(answer, footnote.bot.titles()):
                assert footnote.bot.answer(question, [answer]).outcome == "answered", question


def test_starters_of_many_documents_read_a_few(tmp_path: Path) -> None:
    """However many documents there are, no more than a few are looked at, and they take turns."""
    corpus = tmp_path / "documents"
    corpus.mkdir()
    for number in range(60):
        (corpus / f"{number:02}.md").write_text(f"# Owl {number}\n\n## Food of {number}\n\nMice.\n", encoding="utf-8")
    with Collection(corpus, tmp_path / "data", embedder=HashedWords()) as collection:
        collection.sync()

        assert starter_questions(collection.catalog) == [
            f"What does “Owl {number}” say about “Food of {number}”?" for number in (0, 7, 15, 22)
        ]


def test_a_suggestion_that_is_no_question_is_made_one() -> None:
    """A heading that asks stays as it is; another is asked about, of the document that it stands in."""
    answer = Answer(
        question="?",
        searched_for="?",
        outcome="answered",
        mode="extractive",
        text="",
        suggestions=("Loans", "Why is it?", "Elsewhere"),
        passages=(PassageFound("handbook", "2. Loans", 0, 1, 1.0), PassageFound("gone", "Elsewhere", 0, 1, 1.0)),
    )

    assert next_questions(answer, {"handbook": "Handbook"}) == [
        "What does “Handbook” say about “Loans”?",
        "Why is it?",
        "Elsewhere",
    ]


def test_segments_are_the_document(footnote: Footnote) -> None:
    """The reader's segments put together are the document's text, and each quote is marked whole."""
    answer = footnote.bot.answer("What oversight is there in New York?")
    name = answer.citations[0].document
    citations = [citation for citation in answer.citations if citation.document == name]

    shown = segments(footnote.catalog, name, citations)

    assert "".join(segment.text for segment in shown) == footnote.catalog.text(name)
    for citation in citations:
        marked = (segment.text for segment in shown if citation.number in segment.numbers)
        assert "".join(marked) == citation.quote


def test_an_answer_that_fails_is_said_and_can_be_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the collection gone the question stays, with a way to ask it again; the page does not break."""
    opening.cache_clear()
    monkeypatch.setenv("FOOTNOTE_DATA_DIR", str(tmp_path))
    opened = opening()
    opened.begin()
    opened.wait(_SECONDS)
    page = AppTest.from_file(str(SCRIPT), default_timeout=_SECONDS).run()
    assert opened.service is not None
    opened.service.footnote.collection.close()

    _ask(page, "What is the Trust Act?")

    assert not page.exception
    assert [message.name for message in page.chat_message] == ["user", "assistant"]
    assert len(page.error) == 1
    page.button(key="try_again").click().run()
    page.run()
    assert not page.exception
    (turn,) = page.session_state.shown.turns
    assert (turn.question, turn.state) == ("What is the Trust Act?", "failed")
    opened.service.close()
    opening.cache_clear()


def test_an_unforeseen_error_in_opening_is_said_and_stays_said() -> None:
    """Visitors do not wait for ever, and looking again does not begin again; asking for it does."""
    attempts = []

    def fail(_progress: Progress) -> Service:
        attempts.append(1)
        raise RuntimeError

    opened = Opening(fail)
    for _ in range(2):
        opened.begin()
        opened.wait(_SECONDS)
        assert opened.has_failed
        assert opened.problem == ""
    assert len(attempts) == 1

    opened.begin_again()
    opened.wait(_SECONDS)
    assert len(attempts) == 2


def test_a_settings_error_is_a_problem_and_no_crash(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unknown key in `.env` is named as the reason why the collection is not open."""
    (tmp_path / ".env").write_text("FOOTNOTE_CORPUS=elsewhere\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    opened = Opening(open_service)

    opened.begin()
    opened.wait(_SECONDS)

    assert opened.service is None
    assert "FOOTNOTE_CORPUS in .env is unknown" in opened.problem
