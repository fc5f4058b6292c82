"""Ask all cases and take the figures. All but times and lengths are means from 0 to 1, higher is better."""

import time
from collections.abc import Callable, Iterable, Sequence
from statistics import median, quantiles
from typing import TYPE_CHECKING

from chatbot.bot import Bot
from chatbot.claims import nearness_by
from chatbot.evaluation.cases import Cases, Conversation, Question, Unanswerable
from chatbot.evaluation.claims import take_claims
from chatbot.evaluation.figures import (
    REFUSALS,
    Documents,
    citation_figures,
    model_figures,
    quotes_any,
    retrieval_figures,
    soundness_figures,
)
from chatbot.evaluation.tally import Report, Tally

if TYPE_CHECKING:
    from chatbot.answer import Answer

_SAID = {"answered", "partial"}
_SMALL_TALK = "chitchat"
_IN_CONVERSATION = "later turn"
_FALSE_PREMISE = "false-premise"
_ONLY_REFUSED = {"out-of-domain", "injection"}  # kinds of which there is nothing near to tell


def evaluate(
    bot: Bot,
    cases: Cases,
    documents: Documents,
    *,
    embed: Callable[[str], Sequence[float]],
    progress: Callable[[], object],
) -> Report:
    """Ask all cases and give the figures by name. `progress` is called after each case.

    `embed` embeds a question: the time of a whole answer is given as so many times of that.
    """
    tally = Tally()
    for question in cases.questions:
        _take_question(bot, question, documents, tally)
        progress()
    for conversation in cases.conversations:
        _take_conversation(bot, conversation, documents, tally)
        progress()
    for one in cases.unanswerable:
        _take_unanswerable(bot, one, documents, tally)
        progress()
    take_claims(cases, documents, nearness_by(embed), tally)
    if bot.writes_freely:  # to ask a model all questions again would take as long again
        return tally.means()
    return tally.means() | _times(bot, (question.question for question in cases.questions), embed)


def _take_question(bot: Bot, question: Question, documents: Documents, tally: Tally) -> None:
    answer = bot.answer(question.question)
    figures = {
        **retrieval_figures(answer, question.gold, documents),
        **citation_figures(answer, question.gold, question.evidence, documents),
        **soundness_figures(answer, documents),
        "not refused": float(answer.outcome not in REFUSALS),
        "not partial": float(answer.outcome != "partial"),
    }
    tally.add("questions", question.kind, figures)
    tally.add("length", question.kind, {"words": len(answer.text.split())})
    if bot.writes_freely and answer.outcome in _SAID:
        tally.add("model", question.kind, model_figures(answer) | {"seconds": answer.timings_ms.answer / 1000})


def _take_conversation(bot: Bot, conversation: Conversation, documents: Documents, tally: Tally) -> None:
    history: list[Answer] = []
    for turn, standalone in zip(conversation.turns, conversation.standalone, strict=True):
        later = bool(history)
        answer = bot.answer(turn.question, history)
        history.append(answer)
        if turn.kind == _SMALL_TALK:
            tally.add("small talk", turn.kind, {"recognised": float(answer.outcome == "small_talk")})
        elif later and turn.gold:
            tally.add("later turns", turn.kind, retrieval_figures(answer, turn.gold, documents))
            by_hand = retrieval_figures(bot.answer(standalone), turn.gold, documents)
            tally.add("stand-alone", turn.kind, by_hand)
        elif later:
            right = answer.outcome in REFUSALS or answer.outcome == "partial"
            tally.add("unanswerable", _IN_CONVERSATION, {"handled right": float(right)})


def _take_unanswerable(bot: Bot, case: Unanswerable, documents: Documents, tally: Tally) -> None:
    answer = bot.answer(case.question)
    refused = answer.outcome in REFUSALS
    if case.kind == _FALSE_PREMISE:
        right = refused or answer.outcome == "partial" or quotes_any(answer, case.evidence, documents)
    else:
        right = refused or (answer.outcome == "partial" and case.kind not in _ONLY_REFUSED)
    tally.add("unanswerable", case.kind, {"handled right": float(right)})


def _times(bot: Bot, questions: Iterable[str], embed: Callable[[str], Sequence[float]]) -> Report:
    """Time whole answers and the embedding of their questions, in turns, so that a busy machine slows both."""
    answers, embeddings, steps = [], [], []
    for question in questions:
        start = time.perf_counter()
        embed(question)
        middle = time.perf_counter()
        steps.append(bot.answer(question).timings_ms)
        end = time.perf_counter()
        embeddings.append(middle - start)
        answers.append(end - middle)
    if len(answers) < 2:  # noqa: PLR2004 - quantiles need two
        return {}
    return {
        "time.answer p50 in ms": median(answers) * 1000,
        "time.answer p95 in ms": quantiles(answers, n=20)[-1] * 1000,
        "time.contextualize p50": median(step.contextualize for step in steps),
        "time.search p50": median(step.search for step in steps),
        "time.compose p50": median(step.answer for step in steps),
        "time.answer p50 by embedding p50": median(answers) / median(embeddings),
    }
