"""Whether the documents answer a question at all."""

from dataclasses import replace
from itertools import pairwise

import pytest

from chatbot import phrases
from chatbot.bot import Bot
from chatbot.coverage import EVERYDAY_QUESTIONS, CoverageJudge
from tests.chatbot.contract import assert_keeps_contract
from tests.chatbot.corpus import TEXTS
from vectorstore import Excerpt

_EXCERPT = Excerpt(
    id="1",
    document="owls",
    title="Owls",
    section="",
    section_start=0,
    start=0,
    end=19,
    text="Owls hunt at night.",
    score=1.0,
    similarity=0.5,
    matched=0.0,
)


def _reach(question: str) -> float:
    """Say how near everyday questions come, and nearer where they name the owls: a small world of its own."""
    return 0.3 + 0.01 * (len(question) % 7) + (0.4 if "(Owls)" in question else 0.0)


def _coverage(*, similarity: float = 0.5, matched: float = 0.0, named: tuple[str, ...] = ()) -> float:
    return CoverageJudge(_reach).coverage([replace(_EXCERPT, similarity=similarity, matched=matched)], named=named)


def test_nothing_found_covers_nothing() -> None:
    """Where nothing was found nothing is covered, with no doubt."""
    judge = CoverageJudge(_reach)

    assert judge.coverage([], named=()) == 0.0
    assert not judge.covers(0.0)


def test_nearer_is_surer() -> None:
    """The nearer the best excerpt, the surer; what comes no nearer than everyday questions is not covered."""
    coverages = [_coverage(similarity=similarity) for similarity in (-1.0, 0.3, 0.33, 0.35, 0.4, 1.0)]

    assert all(lower < higher for lower, higher in pairwise(coverages))
    assert not CoverageJudge(_reach).covers(_coverage(similarity=0.33))
    assert CoverageJudge(_reach).covers(_coverage(similarity=0.5))


def test_shared_words_make_surer() -> None:
    """The more of the question's words an excerpt holds, the surer."""
    coverages = [_coverage(similarity=0.33, matched=share) for share in (0.0, 0.2, 0.5, 1.0)]

    assert all(lower < higher for lower, higher in pairwise(coverages))
    assert CoverageJudge(_reach).covers(coverages[-1])


def test_a_named_document_raises_the_bar() -> None:
    """A question that names a document is held against everyday questions that name it, not against others."""
    assert _coverage(named=("Owls",)) < _coverage(named=("Bats",))
    assert _coverage(named=("Owls", "Bats")) == _coverage(named=("Owls",))


@pytest.mark.parametrize("similarity", [-1e9, 1e9])
def test_extremes_stay_within_bounds(similarity: float) -> None:
    """However far off or near, coverage is between 0 and 1."""
    assert 0.0 <= _coverage(similarity=similarity) <= 1.0


def test_what_was_measured_is_kept() -> None:
    """Everyday questions are measured once, plain at once and naming a document when one is named."""
    asked: list[str] = []

    def best_similarity(question: str) -> float:
        asked.append(question)
        return _reach(question)

    judge = CoverageJudge(best_similarity)
    assert asked == list(EVERYDAY_QUESTIONS)
    for _ in range(3):
        judge.coverage([_EXCERPT], named=("Owls",))
    assert asked[len(EVERYDAY_QUESTIONS) :] == [f"{question} (Owls)" for question in EVERYDAY_QUESTIONS]


@pytest.mark.parametrize(
    "question",
    [
        "How do I bake sourdough bread?",
        "Who painted the Mona Lisa?",
        "best laptop for gaming",
        "What is the boiling point of water?",
        "¿Cuál es la capital de Francia?",
        "Who won the Connecticut marathon?",
        "What is the recipe for Connecticut clam chowder?",
        "cheap hotels in Connecticut",
        "How tall is the highest mountain in Connecticut?",
        "How tall is the highest mountain in New York?",
        "What is the history of jazz in New York?",
        "When does the football season start in New York?",
        "average rent in New York",
        "What time do banks open in New York?",
        "Which airline flies to New York?",
    ],
)
def test_other_topics_are_not_covered(bot: Bot, question: str) -> None:
    """A question about something else is not answered, even where it names a state; the nearest sections are named."""
    answer = bot.answer(question)

    assert_keeps_contract(answer, TEXTS)
    assert answer.outcome == "not_covered"
    assert answer.text.startswith(phrases.NOT_COVERED)
    assert phrases.NEAREST_SECTIONS in answer.text
    assert 1 <= len(answer.citations) <= 3
    assert all(citation.quote == citation.section for citation in answer.citations)
