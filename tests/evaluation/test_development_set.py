"""What the answers reach on the development set, held as bounds: a change that makes them worse is seen."""

from pathlib import Path

import pytest

from chatbot.cli import main

DEVELOPMENT = Path(__file__).parents[2] / "evaluation" / "development"
BOUNDS = {
    "questions.hit@1": 0.80,
    "questions.recall@5": 0.92,
    "questions.citation precision": 0.775,
    "questions.citation recall": 0.8,
    "questions.span F1": 0.51,
    "questions.validity": 1.0,
    "questions.statements cited": 1.0,
    "questions.groundedness": 1.0,
    "questions.not refused": 0.97,
    "questions.not partial": 0.97,
    "later turns.recall@5": 0.92,
    "later turns.hit@1": 0.81,
    "small talk.recognised": 1.0,
    "unanswerable.near-miss.handled right": 0.90,
    "unanswerable.out-of-domain.handled right": 0.95,
    "unanswerable.false-premise.handled right": 0.95,
    "unanswerable.advice.handled right": 0.90,
    "unanswerable.injection.handled right": 1.0,
    "claims.let through": 0.97,
    "mutations.caught": 0.97,
    "mutations.number.caught": 0.95,
    "mutations.date.caught": 0.95,
    "mutations.name.caught": 0.95,
    "mutations.negation.caught": 0.95,
    "mutations.modality.caught": 0.95,
    "mutations.state.caught": 0.95,
    "mutations.actor.caught": 0.95,
    "rewordings.let through": 0.89,
    "reworded mutations.caught": 0.9,
    "labelled.right": 0.94,
    "labelled.let through": 0.75,
}


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOOTNOTE_DATA_DIR", str(tmp_path / "data"))


def test_the_figures_reached_are_held(capfd: pytest.CaptureFixture[str]) -> None:
    """No figure falls below what was reached before."""
    bounds = [part for name, least in BOUNDS.items() for part in ("--min", f"{name}={least}")]

    status = main(["evaluate", str(DEVELOPMENT), *bounds])

    complaints = capfd.readouterr().err
    assert complaints == ""
    assert status == 0


def test_a_bound_that_is_missed_is_named(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A figure below its bound is named on standard error, and the exit status is 1."""
    lines = (DEVELOPMENT / "questions.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "questions.jsonl").write_text("".join(lines[:3]), encoding="utf-8")

    status = main(["evaluate", str(tmp_path), "--min", "questions.hit@1=1.1"])

    assert status == 1
    assert "questions.hit@1 is" in capfd.readouterr().err


@pytest.mark.parametrize("bound", ["questions.hit@1", "questions.hit@1=high"])
def test_a_bound_without_a_number_is_refused(bound: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is no name and number is refused before anything is asked."""
    with pytest.raises(SystemExit) as refused:
        main(["evaluate", str(DEVELOPMENT), "--min", bound])

    assert refused.value.code == 2
    assert "a bound is the name of a figure" in capsys.readouterr().err
