"""The figures of one answer, on answers made for the purpose."""

import pytest

from chatbot.answer import Answer, Citation, PassageFound, Statement
from chatbot.evaluation.cases import Evidence, Gold
from chatbot.evaluation.figures import (
    Documents,
    auroc,
    citation_figures,
    quotes_any,
    retrieval_figures,
    soundness_figures,
)

_TEXT = "One? Cats sleep. Dogs bark. Two? Birds sing. Fish swim."
DOCUMENTS = Documents(texts={"d": _TEXT}, heading_starts={"d": [0, _TEXT.index("Two?")]})
FIRST, SECOND = Gold("d", 1, required=True), Gold("d", 2, required=True)


def answer_quoting(*quotes: str, text: str | None = None) -> Answer:
    """Give an answer that retrieved and quotes these words of the document."""
    starts = [_TEXT.index(quote) for quote in quotes]
    return Answer(
        question="?",
        searched_for="?",
        outcome="answered",
        mode="extractive",
        text="",
        statements=tuple(
            Statement(text or quote, (number,), "verbatim") for number, quote in enumerate(quotes, start=1)
        ),
        citations=tuple(
            Citation(number, "d", "D", "", start, start + len(quote), quote)
            for number, (start, quote) in enumerate(zip(starts, quotes, strict=True), start=1)
        ),
        passages=tuple(
            PassageFound("d", "", start, start + len(quote), 1.0) for start, quote in zip(starts, quotes, strict=True)
        ),
    )


@pytest.mark.parametrize(
    ("gold", "hit", "recall"),
    [
        pytest.param([FIRST], 1.0, 1.0, id="first"),
        pytest.param([SECOND], 0.0, 1.0, id="second"),
        pytest.param([FIRST, Gold("d", 3, required=True)], 1.0, 0.5, id="half"),
        pytest.param([Gold("d", 3, required=False), Gold("d", 2, required=False)], 0.0, 1.0, id="any"),
        pytest.param([Gold("d", 3, required=True)], 0.0, 0.0, id="none"),
    ],
)
def test_retrieval_is_counted_by_sections(gold: list[Gold], hit: float, recall: float) -> None:
    """hit@1 looks at the first section, recall@5 at the required ones, or at any where none is."""
    figures = retrieval_figures(answer_quoting("Cats sleep.", "Birds sing."), gold, DOCUMENTS)

    assert figures == {"hit@1": hit, "recall@5": recall}


def test_citations_are_held_against_sections_and_characters() -> None:
    """One of two cited sections answers, and half of the quoted characters are those that answer."""
    figures = citation_figures(
        answer_quoting("Cats sleep.", "Birds sing."), [FIRST], [Evidence("d", "Cats sleep.")], DOCUMENTS
    )

    assert figures["citation precision"] == 0.5
    assert figures["citation recall"] == 1.0
    assert figures["span F1"] == pytest.approx(2 / 3)


def test_quoting_nothing_has_no_precision() -> None:
    """An answer without citations scores nothing where something was to be cited."""
    figures = citation_figures(answer_quoting(), [FIRST], [Evidence("d", "Cats sleep.")], DOCUMENTS)

    assert set(figures.values()) == {0.0}


def test_a_contradiction_counts_when_it_is_quoted() -> None:
    """Words that contradict a premise are quoted if any of their characters is."""
    evidence = [Evidence("d", "Dogs bark.")]

    assert quotes_any(answer_quoting("Cats sleep. Dogs bark."), evidence, DOCUMENTS)
    assert not quotes_any(answer_quoting("Cats sleep."), evidence, DOCUMENTS)


def test_what_no_quote_holds_is_not_grounded() -> None:
    """Of a statement's content words those count that stand in its quote."""
    sound = soundness_figures(answer_quoting("Cats sleep."), DOCUMENTS)
    invented = soundness_figures(answer_quoting("Cats sleep.", text="Cats sleep outside in winter."), DOCUMENTS)

    assert sound == {"validity": 1.0, "statements cited": 1.0, "groundedness": 1.0}
    assert invented["groundedness"] == 0.5


def test_an_altered_quote_is_not_valid() -> None:
    """A quote that is not the document's text from start to end is counted as invalid."""
    answer = answer_quoting("Cats sleep.")
    citation = answer.citations[0]
    altered = Citation(1, "d", "D", "", citation.start, citation.end, "Cats sleep!")

    figures = soundness_figures(
        Answer("?", "?", "answered", "extractive", "", answer.statements, citations=(altered,)), DOCUMENTS
    )

    assert figures["validity"] == 0.0


def test_auroc_counts_pairs_in_the_right_order() -> None:
    """Of all pairs those count whole that are in order, and ties half."""
    assert auroc([0.9, 0.8], [0.1, 0.2]) == 1.0
    assert auroc([0.5], [0.5]) == 0.5
    assert auroc([0.9, 0.1], [0.5, 0.1]) == 0.625
