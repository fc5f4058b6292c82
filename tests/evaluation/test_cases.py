"""Folders of cases: what is read, and what is said of lines that are not of the form."""

from pathlib import Path

import pytest

from chatbot.errors import UnreadableCasesError
from chatbot.evaluation import check
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


_QUESTION = '{"kind": %s, "question": %s, "gold": %s}'
_GOLD = '[{"document": %s, "section": %s, "required": true}]'


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "[" * 100_000,
        '{"kind": "k"}',
        _QUESTION % ('"k"', '"?"', "[1]"),
        _QUESTION % ('"k"', "5", "[]"),
        _QUESTION % ('"k"', '" "', "[]"),
        _QUESTION % ('"k"', f'"{"x" * 4_001}"', "[]"),
        _QUESTION % ('["k"]', '"?"', "[]"),
        _QUESTION % ('"k"', '"?"', _GOLD % ("5", "1")),
        _QUESTION % ('"k"', '"?"', _GOLD % ('"d"', '"1"')),
    ],
    ids=range(11),
)
def test_a_line_that_is_not_of_the_form_is_named(tmp_path: Path, line: str) -> None:
    """The message names the file and the number of the line."""
    good = '{"id": "q", "kind": "k", "question": "?", "gold": []}'
    (tmp_path / "questions.jsonl").write_text(f"{good}\n{line}\n", encoding="utf-8")

    with pytest.raises(UnreadableCasesError, match=r"questions\.jsonl has a line 2"):
        read_cases(tmp_path)


def test_a_file_that_is_a_folder_is_named(tmp_path: Path) -> None:
    """What cannot be read is named with the reason."""
    (tmp_path / "questions.jsonl").mkdir()

    with pytest.raises(UnreadableCasesError, match=r"questions\.jsonl cannot be read \("):
        read_cases(tmp_path)


@pytest.mark.parametrize("name", SETS)
def test_what_the_sets_know_of_is_there(catalog: Catalog, name: str) -> None:
    """Every document, section and word that the sets know of stands in the built-in documents."""
    check(read_cases(ROOT / "evaluation" / name), Documents.of(catalog), ROOT / "evaluation" / name)


@pytest.mark.parametrize(
    ("file", "line", "complaint"),
    [
        ("questions", _QUESTION % ('"k"', '"?"', _GOLD % ('"owls"', 1)), "a document 'owls'"),
        ("questions", _QUESTION % ('"k"', '"?"', _GOLD % ('"connecticut"', 999)), "a section 999 in 'connecticut'"),
        (
            "unanswerable",
            '{"id": "u", "kind": "k", "question": "?", "spans": [{"document": "connecticut", "text": "owls"}]}',
            r"words \(u\) that do not stand in 'connecticut'",
        ),
        (
            "statements",
            '{"id": "s", "document": "owls", "language": "en", "quotes": ["."], "text": ".", "borne_out": true}',
            r"a document 'owls' \(s\)",
        ),
    ],
    ids=["document", "section", "words", "document of a statement"],
)
def test_cases_of_other_documents_are_named(
    catalog: Catalog, tmp_path: Path, file: str, line: str, complaint: str
) -> None:
    """Before anything is asked, what the documents do not have is named with its case."""
    (tmp_path / f"{file}.jsonl").write_text(line, encoding="utf-8")

    with pytest.raises(UnreadableCasesError, match=complaint):
        check(read_cases(tmp_path), Documents.of(catalog), tmp_path)


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    """A folder without any of the files is no folder of cases."""
    with pytest.raises(UnreadableCasesError, match=r"holds none of questions\.jsonl"):
        read_cases(tmp_path)
