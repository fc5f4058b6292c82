"""The Answer that other programs rely on, over a broad set of questions to the real bot."""

import json

import pytest

from chatbot.answer import Answer
from chatbot.bot import Bot
from tests.chatbot.contract import assert_keeps_contract, in_json
from tests.chatbot.corpus import HEADINGS, TEXTS, without_number

_QUESTIONS = [
    "What does the Trust Act say?",
    "287(g)",
    "HSI?",
    "Do Connecticut and New York train their officers?",
    "compare both states",
    "Who can people complain to about an agent?",
    "Does cooperation strain limited resources?",
    "¿Qué capacitación reciben los funcionarios de Connecticut?",
    "¿Cómo se protege la privacidad de los inmigrantes?",
    "纽约州如何处理投诉？",
    "Quelle est la capitale de la France ?",
    "How long does it take to boil an egg?",
    "What is the best pizza in New York?",
    "hello",
    "Thank you so much!",
    "asdf qwer zxcv",
    "1",
    "[1]",
    "See [1, 2] and [3].",
    "???",
    "😀😀😀",
    "<script>alert(1)</script>",
    "'; DROP TABLE document; --",
    "title:foo AND (bar OR *)",
    '"unclosed quote',
    "a" * 4_000,
    "task force " * 50,
]

_CONVERSATIONS = [
    ["How do people complain in New York?", "and in Connecticut?", "who looks into them?", "thanks", "and then?"],
    ["What training do officers in Connecticut get?", "New York?", "how does that compare with Connecticut?", "why"],
    ["hi", "¿Qué es la Trust Act de Connecticut?", "¿y en New York?", "pizza?", "what about ICE detainers"],
]


@pytest.mark.parametrize(("document", "heading"), HEADINGS, ids=lambda value: value[:20])
def test_headings_are_answered_from_their_own_section(bot: Bot, document: str, heading: str) -> None:
    """What a heading asks, with its number or without, is answered from the section that it heads."""
    for question in (heading, without_number(heading)):
        answer = bot.answer(question)

        assert_keeps_contract(answer, TEXTS)
        assert answer.outcome == "answered"
        assert (answer.passages[0].document, answer.passages[0].section) == (document, heading)
        assert (document, heading) in {(citation.document, citation.section) for citation in answer.citations}


def test_there_are_forty_headings() -> None:
    """The corpus is read as it is known to be: twenty questions a state."""
    assert [document for document, _ in HEADINGS] == ["connecticut"] * 20 + ["new-york"] * 20


@pytest.mark.parametrize("question", _QUESTIONS, ids=lambda question: question[:20])
def test_every_answer_keeps_the_contract(bot: Bot, question: str) -> None:
    """Whatever is asked, quotes are verbatim, markers are citations, and nothing is said that is not quoted."""
    assert_keeps_contract(bot.answer(question), TEXTS)


@pytest.mark.parametrize("turns", _CONVERSATIONS, ids=lambda turns: turns[0][:20])
def test_every_turn_keeps_the_contract(bot: Bot, turns: list[str]) -> None:
    """Later turns keep the contract as first ones do."""
    answers: list[Answer] = []
    for turn in turns:
        answers.append(bot.answer(turn, answers))

        assert_keeps_contract(answers[-1], TEXTS)


def test_json_survives_the_journey(bot: Bot) -> None:
    """An answer's JSON says the same after it was written and read, with or without escapes."""
    answer = bot.answer("What is the Trust Act?")

    for escaped in (True, False):
        read = json.loads(json.dumps(answer.to_json(), ensure_ascii=escaped))
        del read["timings_ms"]
        assert read == in_json(answer)


def test_the_same_question_has_the_same_answer(bot: Bot) -> None:
    """Asked twice, a question is answered in the same words with the same sources."""
    assert in_json(bot.answer("Who oversees task forces?")) == in_json(bot.answer("Who oversees task forces?"))


def test_an_answer_is_made_again_from_its_json(bot: Bot) -> None:
    answer = bot.answer("How can people complain in New York?")

    assert Answer.from_json(json.loads(json.dumps(answer.to_json()))) == answer


def test_what_is_no_answer_is_not_made_one() -> None:
    with pytest.raises(ValueError, match="outcome"):
        Answer.from_json({"question": "?", "searched_for": "", "outcome": "guessed", "mode": "model", "text": ""})
