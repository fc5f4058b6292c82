"""Public sets: they are read as they are given away, asked of the program as it is, and held against their marks."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from chatbot.assembly import open_footnote
from chatbot.cli import main
from chatbot.errors import UnreadableCasesError
from chatbot.evaluation.public import SETS, PublicSet, corpus_of, read_public
from chatbot.settings import Settings
from tests.evaluation.public_sets import write_lines, write_public, write_questions


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOOTNOTE_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "public"
    folder.mkdir()
    return folder


def _ask(one: PublicSet, data: Path) -> tuple[Mapping[str, float], int]:
    """Give a set's figures, and how many passages were embedded for them."""
    with corpus_of(one.texts) as corpus:
        footnote = open_footnote(Settings(corpus_dir=corpus, data_dir=data))
        with footnote.collection:
            return one.evaluate(footnote, lambda: None), footnote.report.embedded


def test_xquad_counts_the_paragraph_found_first(folder: Path, tmp_path: Path) -> None:
    """Each language has its share of questions whose own paragraph is found first."""
    xquad = read_public(write_public(folder, "xquad"))["xquad"]

    figures, _ = _ask(xquad, tmp_path / "data")

    assert xquad.count == 4
    assert figures["xquad.english.hit@1"] == figures["xquad.spanish.hit@1"] == 1.0
    assert figures["xquad.english.not refused"] == 1.0


def test_clapnq_asks_each_question_of_its_own_passage(folder: Path, tmp_path: Path) -> None:
    """One question of two passages is answered from either; agreement is with the person who is agreed with most."""
    clapnq = read_public(write_public(folder, "clapnq"))["clapnq"]

    figures, _ = _ask(clapnq, tmp_path / "data")

    assert clapnq.count == 3
    assert figures["clapnq.sentence F1"] == pytest.approx(2 / 3)  # both of two sentences, where one was marked
    assert figures["clapnq.coverage AUROC"] == 1.0
    assert figures["clapnq.not refused"] == 1.0


def test_chunking_compares_characters(folder: Path, tmp_path: Path) -> None:
    """Quotes that are the references to the character have a span F1 of 1, whatever ends the lines."""
    chunking = read_public(write_public(folder, "chroma_chunking"))["chroma_chunking"]

    figures, _ = _ask(chunking, tmp_path / "data")

    assert figures["chunking.span F1"] == 1.0
    assert figures["chunking.harbour.span F1"] == 1.0


def test_vectors_are_kept(folder: Path, tmp_path: Path) -> None:
    """What was embedded once is not embedded again, though the corpus folder is another."""
    chunking = read_public(write_public(folder, "chroma_chunking"))["chroma_chunking"]

    first = _ask(chunking, tmp_path / "data")
    second = _ask(chunking, tmp_path / "data")

    assert first[1] == 2
    assert second == (first[0], 0)


def test_sets_are_evaluated_beside_a_folder(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Both give their figures, a set that is missing is named, and bounds are held against all."""
    question = {"kind": "k", "question": "What is the Trust Act?", "gold": [], "spans": []}
    write_lines(tmp_path / "questions.jsonl", [question])
    write_public(folder, "xquad")

    status = main(["evaluate", str(tmp_path), "--public", str(folder), "--json", "--min", "xquad.hit@1=1.1"])

    output, complaints = capfd.readouterr()
    assert status == 1
    assert {"questions.validity", "xquad.english.hit@1"} <= json.loads(output).keys()
    assert complaints.splitlines() == [
        f"skipped: {folder} holds no folder clapnq.",
        f"skipped: {folder} holds no folder chroma_chunking.",
        "xquad.hit@1 is 1.000, below 1.1",
    ]


def test_nothing_to_evaluate_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a folder of either kind the usage is told."""
    with pytest.raises(SystemExit) as refused:
        main(["evaluate"])

    assert refused.value.code == 2
    assert "--public DIR" in capsys.readouterr().err


def test_a_folder_without_sets_is_refused(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The message names the folder, what it should hold, and where that is told."""
    assert main(["evaluate", "--public", str(folder)]) == 2

    complaint = capfd.readouterr().err
    assert str(folder) in complaint
    assert all(name in complaint for name in SETS)
    assert "docs/evaluation.md" in complaint


def test_references_that_are_not_the_text_are_refused(folder: Path) -> None:
    """A reference whose words stand elsewhere would be counted as missed; it is an error."""
    write_public(folder, "chroma_chunking")
    write_questions(folder / "chroma_chunking", ("When?", "harbour", "The ferry", 0))

    with pytest.raises(UnreadableCasesError, match="is not of the form"):
        read_public(folder)


@pytest.mark.parametrize(
    ("name", "file", "content"),
    [
        ("xquad", "xquad.en.json", "{}"),
        ("xquad", "xquad.es.json", "[]"),
        ("clapnq", "clapnq_dev_answerable.jsonl", '{"input": "?", "passages": [], "output": []}'),
        ("clapnq", "clapnq_dev_unanswerable.jsonl", "{"),
        ("clapnq", "clapnq_dev_unanswerable.jsonl", ""),
        ("chroma_chunking", "questions_df.csv", "question\nWhen?\n"),
        ("chroma_chunking", "questions_df.csv", "question,references,corpus_id\nWhen?,[],nowhere\n"),
    ],
)
def test_a_set_that_is_not_of_its_form_is_named(folder: Path, name: str, file: str, content: str) -> None:
    """The message names the set's folder, whatever is wrong in it."""
    write_public(folder, name)
    (folder / name / file).write_text(content, encoding="utf-8")

    with pytest.raises(UnreadableCasesError, match=f"{name} is not of the form"):
        read_public(folder)


def test_a_set_without_questions_is_named(folder: Path) -> None:
    """There is nothing to take a mean of."""
    write_public(folder, "chroma_chunking")
    write_questions(folder / "chroma_chunking")

    with pytest.raises(UnreadableCasesError, match="holds no question"):
        read_public(folder)
