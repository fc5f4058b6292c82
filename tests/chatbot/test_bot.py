"""The flow of a question: replies, history, and the flow as a Runnable of LangChain."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever

from chatbot import phrases
from chatbot.answer import Answer
from chatbot.bot import Bot
from chatbot.errors import EmptyQuestionError, QuestionTooLongError
from tests.chatbot.contract import assert_keeps_contract, in_json
from tests.chatbot.corpus import HEADINGS, TEXTS

_QUESTION = "How do people complain in Connecticut?"


class _Noting(BaseRetriever):
    """Finds what another retriever finds, and notes what it was asked for."""

    within: BaseRetriever
    asked: list[str]

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        del run_manager
        self.asked.append(query)
        return self.within.invoke(query)


@pytest.fixture(name="noting")
def _noting(bot: Bot) -> _Noting:
    return _Noting(within=bot.retriever, asked=[])


def _converse(bot: Bot, turns: Sequence[str]) -> list[Answer]:
    answers: list[Answer] = []
    for turn in turns:
        answers.append(bot.answer(turn, answers))
    return answers


def test_a_reply_comes_in_pieces_that_are_the_text(bot: Bot) -> None:
    """The pieces of a reply, put together, are its answer's text; each sentence comes with its markers."""
    reply = bot.reply(_QUESTION)

    pieces = list(reply)

    assert len(pieces) > 1
    assert "".join(pieces) == reply.read().text
    assert in_json(reply.read()) == in_json(bot.answer(_QUESTION))


def test_a_reply_tells_the_citations_of_what_it_said(bot: Bot) -> None:
    """At each piece, the reply has the citation of each marker so far."""
    reply = bot.reply(_QUESTION)
    text = ""

    for piece in reply:
        text += piece
        assert all(f"[{citation.number}]" in text for citation in reply.citations)
    assert tuple(reply.citations) == reply.read().citations


def test_a_reply_searches_once(bot: Bot, noting: _Noting) -> None:
    """To iterate over a reply and then read it, twice, searches once; nothing is searched before it is needed."""
    reply = replace(bot, retriever=noting).reply(_QUESTION)
    assert noting.asked == []

    list(reply)
    answer = reply.read()
    assert list(reply) == []
    assert reply.read() is answer
    assert noting.asked == [_QUESTION]


def test_a_reply_that_was_left_can_be_read(bot: Bot) -> None:
    """A reader who stops after the first piece can have the rest, or the whole answer."""
    reply = bot.reply(_QUESTION)
    begun = ""
    for piece in reply:
        begun += piece
        break

    rest = list(reply)

    assert begun + "".join(rest) == reply.read().text
    assert_keeps_contract(reply.read(), TEXTS)


def test_what_cannot_be_asked_is_refused_at_once(bot: Bot, noting: _Noting) -> None:
    """An empty or overlong question is refused when it is asked, not when the reply is read; nothing is searched."""
    with pytest.raises(EmptyQuestionError):
        replace(bot, retriever=noting).reply(" \0 ")
    with pytest.raises(QuestionTooLongError):
        replace(bot, retriever=noting).reply("x" * 20_000)
    assert noting.asked == []


def test_small_talk_searches_nothing(bot: Bot, noting: _Noting) -> None:
    """A greeting and thanks are answered in the bot's own words, without a search."""
    greeting, thanks = _converse(replace(bot, retriever=noting), ["Good morning!", "thanks a lot"])

    assert (greeting.text, thanks.text) == (phrases.SMALL_TALK["greeting"], phrases.SMALL_TALK["thanks"])
    for answer in (greeting, thanks):
        assert answer.outcome == "small_talk"
        assert_keeps_contract(answer, TEXTS)
    assert noting.asked == []


def test_what_is_said_to_be_searched_is_searched(bot: Bot, noting: _Noting) -> None:
    """An answer says what was searched for it, word for word."""
    answers = _converse(replace(bot, retriever=noting), [_QUESTION, "and in New York?", "thanks", "who reviews them?"])

    assert [answer.searched_for for answer in answers if answer.searched_for] == noting.asked
    assert [answer.searched_for for answer in answers][2] == ""


def test_a_follow_up_is_answered_from_the_other_document(bot: Bot) -> None:
    """A turn that only names New York is answered as the same question asked of New York would be."""
    _, follow_up = _converse(bot, [_QUESTION, "and in New York?"])
    asked_whole = bot.answer("How do people complain in New York?")

    assert {citation.document for citation in follow_up.citations} == {"new-york"}
    assert (follow_up.text, follow_up.citations) == (asked_whole.text, asked_whole.citations)
    assert follow_up.question == "and in New York?"


def test_the_bot_keeps_nothing(bot: Bot) -> None:
    """The history is the asker's: without it, the bot does not know what was asked before."""
    bot.answer(_QUESTION)

    assert bot.answer("and in New York?").searched_for == "and in New York?"


def test_a_long_conversation_stays_answerable(bot: Bot) -> None:
    """After many turns that lean on each other, a new question is still answered from its own section."""
    document, heading = HEADINGS[-1]

    answers = _converse(bot, [_QUESTION, *["and why is that so?"] * 15, heading])

    assert all(len(answer.searched_for) < 500 for answer in answers)
    assert (answers[-1].passages[0].document, answers[-1].passages[0].section) == (document, heading)


def test_the_runnable_is_the_bot(bot: Bot) -> None:
    """As a Runnable the flow takes a question, with a history or without, and gives the Answer."""
    runnable = bot.as_runnable()
    first = runnable.invoke({"question": _QUESTION})

    assert in_json(first) == in_json(bot.answer(_QUESTION))
    later = runnable.invoke({"question": "and in New York?", "history": [first]})
    assert in_json(later) == in_json(bot.answer("and in New York?", [first]))


def test_the_runnable_composes(bot: Bot) -> None:
    """The Runnable can stand in a chain of LangChain, be run over several and be streamed."""
    chain = bot.as_runnable() | (lambda answer: answer.text)
    expected = bot.answer(_QUESTION).text

    assert chain.invoke({"question": _QUESTION}) == expected
    assert chain.batch([{"question": _QUESTION}, {"question": "hi"}]) == [expected, phrases.SMALL_TALK["greeting"]]
    assert list(chain.stream({"question": _QUESTION})) == [expected]


def test_the_runnable_refuses_as_the_bot_does(bot: Bot) -> None:
    """Errors come through the Runnable as they are."""
    with pytest.raises(EmptyQuestionError):
        bot.as_runnable().invoke({"question": ""})


def test_many_may_ask_at_once(bot: Bot) -> None:
    """Questions that are asked at the same time have the answers that they have alone."""
    questions = [heading for _, heading in HEADINGS[::5]]
    alone = [in_json(bot.answer(question)) for question in questions]

    with ThreadPoolExecutor(max_workers=4) as threads:
        together = list(threads.map(lambda question: in_json(bot.answer(question)), questions * 2))

    assert together == alone * 2
