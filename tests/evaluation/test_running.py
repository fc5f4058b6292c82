"""A whole evaluation of a small folder over the built-in collection."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from chatbot.assembly import Footnote
from chatbot.errors import UnknownFigureError
from chatbot.evaluation.cases import read_cases
from chatbot.evaluation.figures import Documents
from chatbot.evaluation.report import as_tables, below
from chatbot.evaluation.running import evaluate
from chatbot.evaluation.tally import Report

_SPAN = "In 2013, Connecticut passed the Trust Act"
_GOLD = [{"document": "connecticut", "section": 18, "required": False}]
_SPANS = [{"document": "connecticut", "text": _SPAN}]


def _write(file: Path, *rows: Mapping[str, object]) -> None:
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")


@pytest.fixture(scope="module", name="report")
def _report(footnote: Footnote, tmp_path_factory: pytest.TempPathFactory) -> Report:
    folder = tmp_path_factory.mktemp("cases")
    question = {"question": "When did Connecticut pass the Trust Act?", "gold": _GOLD, "spans": _SPANS}
    _write(folder / "questions.jsonl", *({"id": str(one), "kind": "detail", **question} for one in range(2)))
    turns = [
        {**question, "kind": "opening", "standalone": question["question"]},
        {"question": "thanks", "kind": "chitchat", "standalone": "thanks", "gold": [], "spans": []},
        {**question, "question": "when was it passed?", "kind": "pronoun", "standalone": question["question"]},
        {"question": "who baked the cake?", "kind": "unanswerable", "standalone": "", "gold": [], "spans": []},
    ]
    _write(folder / "conversations.jsonl", {"id": "c", "turns": turns})
    _write(
        folder / "unanswerable.jsonl",
        {"id": "o", "kind": "out-of-domain", "question": "How do I bake banana bread?"},
        {
            "id": "f",
            "kind": "false-premise",
            "question": "Why did Connecticut repeal the Trust Act of 2013?",
            "spans": [],
        },
    )
    return evaluate(
        footnote.bot,
        read_cases(folder),
        Documents.of(footnote.catalog),
        embed=footnote.collection.retriever.embeddings.embed_query,
        progress=lambda: None,
    )


def test_every_kind_of_case_is_asked(report: Report) -> None:
    """Questions, later turns and their stand-alone form, small talk and what is not answered all have figures."""
    assert report["questions.validity"] == 1.0
    assert report["questions.groundedness"] == 1.0
    assert report["small talk.recognised"] == 1.0
    assert report["unanswerable.out-of-domain.handled right"] == 1.0
    assert report["unanswerable.later turn.handled right"] == 1.0
    assert report["length.words"] > 0
    assert {"later turns.pronoun.recall@5", "stand-alone.pronoun.recall@5"} <= report.keys()
    assert "later turns.opening.recall@5" not in report


def test_times_are_given_beside_the_embedding(report: Report) -> None:
    """A whole answer takes at least as long as the embedding of its question."""
    assert report["time.answer p50 by embedding p50"] > 1


def test_bounds_name_what_is_below_them(report: Report) -> None:
    """A bound that is kept says nothing; one that is missed is named with the figure."""
    missed = below(report, [("questions.validity", 1.0), ("questions.validity", 1.1)])

    assert missed == ["questions.validity is 1.000, below 1.1"]


def test_an_unknown_figure_is_an_error(report: Report) -> None:
    """A bound for a figure that there is not cannot pass unseen."""
    with pytest.raises(UnknownFigureError, match=r"questions\.hit@1"):
        below(report, [("questions.hits@1", 0.5)])


def test_the_table_holds_every_figure(report: Report) -> None:
    """Each kind is a row and each figure a column."""
    tables = as_tables(report)

    for name in report:
        group, *_, figure = name.split(".")
        assert group in tables
        assert figure in tables
