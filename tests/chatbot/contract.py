"""What holds for every answer of the bot that quotes, whatever was asked of whichever documents."""

import dataclasses
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, get_args

from chatbot.answer import Answer
from chatbot.languages import LANGUAGES
from chatbot.phrases import Detail, Phrases, phrases_in

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
CITATION_FIELDS = {"number", "document", "title", "section", "start", "end", "quote", "place"}
PASSAGE_FIELDS = {"document", "section", "start", "end", "score", "vector_rank", "keyword_rank"}
TIMING_FIELDS = {"contextualize", "search", "answer", "total"}
MOST_SUGGESTIONS = 3

_MARKER = re.compile(r"\[\s*\d+(?:\s*,\s*\d+)*\s*\]")
_WORD = re.compile(r"\w+")
_ROUND = str.maketrans("[]", "()")  # a document's own [3] is shown in other brackets


def assert_keeps_contract(answer: Answer, texts: Mapping[str, str], history: Sequence[Answer] = ()) -> None:
    """Fail unless an answer is as the interface says.

    `texts` are those of the documents, by name; `history` is what the answer was given.
    """
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
    _assert_own_words_are_few(answer, texts)
    _assert_outcome_fits(answer, texts)
    _assert_suggestions_lead_on(answer, history)


def says(answer: Answer, say: Callable[[Phrases], Iterable[str]]) -> bool:
    """Say whether an answer says any of some phrases, in whichever language."""
    return any(phrase.translate(_ROUND) in answer.text.translate(_ROUND) for phrase in _in_each_language(say))


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


def _assert_own_words_are_few(answer: Answer, texts: Mapping[str, str]) -> None:
    """Every word outside the bot's fixed phrases stands inside a cited quote."""
    said = without_markers(answer.text).translate(_ROUND)
    for phrase in sorted(_phrases(answer, texts), key=len, reverse=True):  # one may stand within another
        said = said.replace(phrase.translate(_ROUND), "")
    quoted = {word for citation in answer.citations for word in _WORD.findall(citation.quote)}
    assert set(_WORD.findall(said)) <= quoted


def all_phrases(phrases: Phrases, names: Iterable[str]) -> Iterator[str]:
    """Give all that the bot says of its own accord in one language, with each of `names` where a name stands."""
    for said in (getattr(phrases, field.name) for field in dataclasses.fields(phrases)):
        if isinstance(said, str):
            yield said
    details: tuple[Detail, ...] = get_args(Detail)
    yield from (phrases.missing_detail[detail] for detail in details)
    yield from (phrases.quotes_language(language) for language in LANGUAGES)
    names = list(names)
    for name in names:
        yield from (phrases.document_says(name), phrases.document_does_not_say(name), phrases.not_mentioned(name))
        yield from (phrases.document_does_not_mention(title, name) for title in names)


def _in_each_language(say: Callable[[Phrases], Iterable[str]]) -> Iterator[str]:
    for language in LANGUAGES:
        yield from say(phrases_in(language))


def _phrases(answer: Answer, texts: Mapping[str, str]) -> set[str]:
    names = {citation.title for citation in answer.citations} | set(_names_said(answer, texts))
    return set(_in_each_language(lambda phrases: all_phrases(phrases, names)))


def _names_said(answer: Answer, texts: Mapping[str, str]) -> Iterator[str]:
    """Give what an answer says the documents do not have: words of the question, or of a document's name or title."""
    asked = " ".join([answer.question, answer.searched_for, *texts, *texts.values()])
    known = set(_WORD.findall(asked.casefold()))
    for phrase in _in_each_language(_phrases_with_names):
        said = re.compile(re.escape(phrase).replace("NAME", "(.+?)"))
        for match in said.finditer(answer.text):
            yield from (name for name in match.groups() if set(_WORD.findall(name.casefold())) <= known)


def _phrases_with_names(phrases: Phrases) -> Iterator[str]:
    yield from (phrases.document_does_not_say("NAME"), phrases.not_mentioned("NAME"))
    yield phrases.document_does_not_mention("NAME", "NAME")


def _gaps(answer: Answer, texts: Mapping[str, str]) -> Callable[[Phrases], Iterator[str]]:
    """Give what says that something is missing."""
    names = {citation.title for citation in answer.citations} | set(_names_said(answer, texts))

    def say(phrases: Phrases) -> Iterator[str]:
        details: tuple[Detail, ...] = get_args(Detail)
        yield from (phrases.missing_detail[detail] for detail in details)
        yield phrases.premise_not_borne_out
        for name in names:
            yield from (phrases.document_does_not_say(name), phrases.not_mentioned(name))
            yield from (phrases.document_does_not_mention(title, name) for title in names)

    return say


def _assert_outcome_fits(answer: Answer, texts: Mapping[str, str]) -> None:
    match answer.outcome:
        case "answered":
            _assert_all_is_stated(answer)
            assert not says(answer, _gaps(answer, texts))
        case "partial":
            _assert_all_is_stated(answer)
            assert says(answer, _gaps(answer, texts))
        case "not_covered":
            assert says(answer, lambda phrases: [phrases.not_covered])
            assert not answer.statements
        case "declined" if answer.searched_for:
            assert says(answer, lambda phrases: [phrases.no_advice])
            assert answer.citations
        case "declined":
            assert says(answer, lambda phrases: [phrases.no_instructions])
            _assert_nothing_was_searched(answer)
        case "small_talk":
            assert says(answer, lambda phrases: [phrases.greeting, phrases.thanks])
            _assert_nothing_was_searched(answer)
    assert answer.searched_for or answer.outcome in {"small_talk", "declined"}


def _assert_all_is_stated(answer: Answer) -> None:
    """Every citation is of a statement, and there are some."""
    assert answer.statements
    assert {number for statement in answer.statements for number in statement.citations} == {
        citation.number for citation in answer.citations
    }


def _assert_nothing_was_searched(answer: Answer) -> None:
    assert not answer.searched_for
    assert not answer.statements
    assert not answer.citations
    assert not answer.passages
    assert answer.coverage == 0


def _assert_suggestions_lead_on(answer: Answer, history: Sequence[Answer]) -> None:
    """Each is the heading of a section that was found, none that was quoted or suggested before in the conversation."""
    shown = {(citation.document, citation.section) for one in [*history, answer] for citation in one.citations}
    left = [" ".join(one.section.split()) for one in answer.passages if (one.document, one.section) not in shown]
    assert len(answer.suggestions) <= MOST_SUGGESTIONS
    assert len(set(answer.suggestions)) == len(answer.suggestions)
    assert not set(answer.suggestions) & {suggestion for one in history for suggestion in one.suggestions}
    assert all(any(heading.endswith(suggestion) for heading in left) for suggestion in answer.suggestions)
    assert not answer.suggestions or answer.outcome in {"answered", "partial"}
