"""Folders of cases: what is read, and what is said of lines that are not of the form."""

from pathlib import Path

import pytest

from chatbot.errors import UnreadableCasesError
from chatbot.evaluation.cases import Gold, read_cases
from chatbot.evaluation.figures import Documents
from vectorstore import Catalog

ROOT = Path(__file__).parents[2]
DEVELOPMENT = ROOT / "evaluation" / "development"
SETS = ("development", "second", "control")


def test_the_development_set_is_whole() -> None:
    """It holds as many cases as its page says, and a standalone question for every turn."""
    cases = read_cases(DEVELOPMENT)

    assert len(cases.questions) == 201
    assert len(cases.conversations) == 46
    assert sum(len(conversation.turns) for conversation in cases.conversations) == 186
    assert len(cases.unanswerable) == 109
    assert all(len(conversation.standalone) == len(conversation.turns) for conversation in cases.conversations)


@pytest.mark.parametrize("name", SETS)
def test_evidence_stands_in_its_gold_sections(catalog: Catalog, name: str) -> None:
    """Every word that is said to answer stands in the document, in one of the sections that are said to answer."""
    documents = Documents.of(catalog)
    cases = read_cases(ROOT / "evaluation" / name)

    for question in [*cases.questions, *(turn for conversation in cases.conversations for turn in conversation.turns)]:
        sections = {(gold.document, gold.section) for gold in question.gold}
        for evidence in question.evidence:
            text = documents.texts[evidence.document]
            places = [start for start in range(len(text)) if text.startswith(evidence.text, start)]
            assert any(documents.section(evidence.document, place) in sections for place in places), question


@pytest.mark.parametrize("name", SETS)
def test_no_case_has_the_name_of_another(name: str) -> None:
    """Within a set every question, conversation and unanswerable question has an id of its own."""
    cases = read_cases(ROOT / "evaluation" / name)
    ids = [one.id for group in (cases.questions, cases.conversations, cases.unanswerable) for one in group]

    assert len(ids) == len(set(ids)) == cases.count


def test_a_file_that_is_missing_is_no_error(tmp_path: Path) -> None:
    """A folder may hold one kind of cases only."""
    line = '{"id": "q", "kind": "k", "question": "?", "gold": [{"document": "d", "section": 1, "required": true}]}'
    (tmp_path / "questions.jsonl").write_text(line, encoding="utf-8")

    cases = read_cases(tmp_path)

    assert cases.questions[0].gold == (Gold("d", 1, required=True),)
    assert cases.conversations == ()


@pytest.mark.parametrize("line", ["{", "[]", '{"kind": "k"}', '{"kind": "k", "question": "?", "gold": [1]}'])
def test_a_line_that_is_not_of_the_form_is_named(tmp_path: Path, line: str) -> None:
    """The message names the file and the number of the line."""
    good = '{"id": "q", "kind": "k", "question": "?", "gold": []}'
    (tmp_path / "questions.jsonl").write_text(f"{good}\n{line}\n", encoding="utf-8")

    with pytest.raises(UnreadableCasesError, match=r"questions\.jsonl has a line 2"):
        read_cases(tmp_path)


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    """A folder without any of the files is no folder of cases."""
    with pytest.raises(UnreadableCasesError, match=r"holds none of questions\.jsonl"):
        read_cases(tmp_path)
