"""What holds for every answer of the bot that quotes, whatever was asked of whichever documents."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from chatbot import phrases
from chatbot.answer import Answer, Citation

ANSWER_FIELDS = {
    "question",
    "searched_for",
    "outcome",
    "mode",
    "text",
    "statements",
    "withheld",
    "notices",
    "suggestions",
    "coverage",
    "citations",
    "passages",
    "timings_ms",
}
STATEMENT_FIELDS = {"text", "citations", "support"}
CITATION_FIELDS = {"number", "document", "title", "section", "start", "end", "quote"}
PASSAGE_FIELDS = {"document", "section", "start", "end", "score"}
TIMING_FIELDS = {"contextualize", "search", "answer", "total"}

_MARKER = re.compile(r"\[\s*\d+(?:\s*,\s*\d+)*\s*\]")
_WORD = re.compile(r"\w+")
_ROUND = str.maketrans("[]", "()")  # a document's own [3] is shown in other brackets


def assert_keeps_contract(answer: Answer, texts: Mapping[str, str]) -> None:
    """Fail unless an answer is as the interface says. `texts` are those of the documents, by name."""
    _assert_form(json.loads(json.dumps(answer.to_json())))
    for citation in answer.citations:
        assert citation.start < citation.end
        assert citation.quote == texts[citation.document][citation.start : citation.end]
    for passage in answer.passages:
        assert texts[passage.document][passage.start : passage.end].strip()
    scores = [passage.score for passage in answer.passages]
    assert scores == sorted(scores, reverse=True)
    _assert_markers_are_citations(answer)
    _assert_statements_are_quotes(answer)
    _assert_own_words_are_few(answer)
    _assert_outcome_fits(answer)


def in_json(answer: Answer) -> dict[str, Any]:
    """Give an answer as another program sees it, but without the times, which differ."""
    seen: dict[str, Any] = json.loads(json.dumps(answer.to_json()))
    del seen["timings_ms"]
    return seen


def folded(text: str) -> str:
    """Give a text with its white space folded."""
    return " ".join(text.split())


def without_markers(text: str) -> str:
    """Give an answer's text without its markers."""
    return _MARKER.sub("", text)


def items(text: str) -> list[str]:
    """Give the lines of an answer's text that are items of a list, with their indentation, without their markers."""
    return [without_markers(line).rstrip() for line in text.split("\n") if line.lstrip(" ").startswith("- ")]


def _assert_form(answer: dict[str, Any]) -> None:
    assert set(answer) == ANSWER_FIELDS
    assert set(answer["timings_ms"]) == TIMING_FIELDS
    for name, fields in (
        ("statements", STATEMENT_FIELDS),
        ("citations", CITATION_FIELDS),
        ("passages", PASSAGE_FIELDS),
    ):
        assert all(set(entry) == fields for entry in answer[name])
    assert answer["mode"] == "extractive"
    assert answer["withheld"] == []
    assert 0 <= answer["coverage"] <= 1
    assert all(milliseconds >= 0 for milliseconds in answer["timings_ms"].values())


def _assert_markers_are_citations(answer: Answer) -> None:
    numbers = [citation.number for citation in answer.citations]
    assert numbers == list(range(1, len(numbers) + 1))
    first_use = dict.fromkeys(_MARKER.findall(answer.text))
    assert list(first_use) == [f"[{number}]" for number in numbers]


def _assert_statements_are_quotes(answer: Answer) -> None:
    by_number = {citation.number: citation for citation in answer.citations}
    for statement in answer.statements:
        assert statement.support == "verbatim"
        (number,) = statement.citations
        assert folded(statement.text) == folded(by_number[number].quote)


def _assert_own_words_are_few(answer: Answer) -> None:
    """Every word outside the bot's fixed phrases stands inside a cited quote."""
    said = without_markers(answer.text).translate(_ROUND)
    for phrase in _phrases(answer.citations):
        said = said.replace(phrase.translate(_ROUND), "")
    quoted = {word for citation in answer.citations for word in _WORD.findall(citation.quote)}
    assert set(_WORD.findall(said)) <= quoted


def _phrases(citations: Iterable[Citation]) -> list[str]:
    introductions = {phrases.document_says(citation.title) for citation in citations}
    return [*introductions, *phrases.SMALL_TALK.values(), phrases.NOT_COVERED, phrases.NEAREST_SECTIONS]


def _assert_outcome_fits(answer: Answer) -> None:
    match answer.outcome:
        case "answered":
            assert answer.statements
            assert {number for statement in answer.statements for number in statement.citations} == {
                citation.number for citation in answer.citations
            }
        case "not_covered":
            assert phrases.NOT_COVERED in answer.text
            assert not answer.statements
        case "small_talk":
            assert not answer.statements
            assert not answer.citations
            assert not answer.passages
        case _:
            raise AssertionError(answer.outcome)
    assert (answer.searched_for == "") == (answer.outcome == "small_talk")
