"""Answers that were called wrong become cases that the evaluation reads."""

import dataclasses
import json
from pathlib import Path

from chatbot.assembly import Footnote
from chatbot.conversation import Conversation, Feedback, Turn
from chatbot.evaluation import read_cases
from chatbot.evaluation.feedback import feedback_cases, write_feedback_cases
from tests.chatbot.conversations import asked

WRONG = Feedback(good=False, reason="It is about another state.\n\u2028<b>")


def _judged(conversation: Conversation, position: int, feedback: Feedback | None = WRONG) -> tuple[Conversation, Turn]:
    """Give a conversation up to one of its turns, which is judged."""
    turn = dataclasses.replace(conversation.turns[position], feedback=feedback)
    return dataclasses.replace(conversation, turns=(*conversation.turns[:position], turn)), turn


def test_a_first_question_becomes_a_question(footnote: Footnote) -> None:
    """With what was answered, what was cited and the reason; the gold is for a hand to fill in."""
    conversation = asked(footnote.bot, footnote.catalog, ["What is the Trust Act?"])

    files = feedback_cases([_judged(conversation, 0)])

    assert set(files) == {"questions.jsonl"}
    row = json.loads(files["questions.jsonl"])
    answer = conversation.answers[0]
    assert (row["kind"], row["question"], row["gold"], row["spans"]) == ("feedback", "What is the Trust Act?", [], [])
    assert row["answered"] == answer.unmarked_text
    assert row["cited"] == [{"document": one.document, "text": one.quote} for one in answer.citations]
    assert row["reason"] == WRONG.reason


def test_a_later_question_becomes_a_conversation(footnote: Footnote) -> None:
    """With the turns before it, and with what each was taken to mean."""
    conversation = asked(
        footnote.bot, footnote.catalog, ["How can people complain in New York?", "thanks", "and in Connecticut?"]
    )

    files = feedback_cases([_judged(conversation, 2)])

    assert set(files) == {"conversations.jsonl"}
    turns = json.loads(files["conversations.jsonl"])["turns"]
    assert [turn["question"] for turn in turns] == [turn.question for turn in conversation.turns]
    assert [turn["kind"] for turn in turns] == ["feedback", "chitchat", "feedback"]
    assert turns[2]["standalone"] == "How can people complain in Connecticut?"
    assert ["reason" in turn for turn in turns] == [False, False, True]


def test_the_evaluation_reads_what_is_written(footnote: Footnote, tmp_path: Path) -> None:
    """As it is, before any gold is filled in."""
    conversation = asked(footnote.bot, footnote.catalog, ["What is the Trust Act?", "and in New York?"])

    count = write_feedback_cases([_judged(conversation, 0), _judged(conversation, 1)], tmp_path / "feedback")

    cases = read_cases(tmp_path / "feedback")
    assert count == cases.count == 2
    assert cases.questions[0].question == "What is the Trust Act?"
    assert cases.conversations[0].turns[1].question == "and in New York?"
    assert cases.questions[0].id != cases.conversations[0].id


def test_only_what_was_called_wrong_is_a_case(footnote: Footnote) -> None:
    conversation = asked(footnote.bot, footnote.catalog, ["What is the Trust Act?"])

    assert feedback_cases([_judged(conversation, 0, None), _judged(conversation, 0, Feedback(good=True))]) == {}


def test_no_reader_can_be_told_from_a_case(footnote: Footnote) -> None:
    """Neither the conversation's id nor the turn's, nor when it was asked, is in it; the same turn keeps its name."""
    conversation = asked(footnote.bot, footnote.catalog, ["What is the Trust Act?"])
    named = dataclasses.replace(
        conversation,
        id="owner-ann-1",
        turns=tuple(dataclasses.replace(turn, id="owner-ann-2") for turn in conversation.turns),
    )

    files = feedback_cases([_judged(named, 0)])

    assert "ann" not in json.loads(files["questions.jsonl"])["id"]
    assert "owner-ann" not in files["questions.jsonl"]
    assert "2026" not in files["questions.jsonl"]
    assert files == feedback_cases([_judged(named, 0)])


def test_a_turn_without_an_answer_is_a_case(footnote: Footnote) -> None:
    """What failed may be called wrong as well."""
    conversation = asked(footnote.bot, footnote.catalog, ["What is the Trust Act?"])
    turn = dataclasses.replace(conversation.turns[0], answer=None, state="failed", feedback=WRONG)

    row = json.loads(feedback_cases([(dataclasses.replace(conversation, turns=(turn,)), turn)])["questions.jsonl"])

    assert (row["answered"], row["cited"]) == ("", [])
