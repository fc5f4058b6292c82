"""Questions to ask, made of the documents' headings or, where they have none, of what they come back to."""

from collections.abc import Iterator, Mapping
from itertools import chain, zip_longest

from chatbot.answer import Answer
from chatbot.page import texts
from chatbot.subjects import subjects_of
from vectorstore import Catalog, DocumentRecord, Section, is_question, without_number

_MOST_LOOKED_AT = 8  # documents; a collection may have thousands
_LONGEST = 150  # characters; what is longer is no example that is taken in at a glance
_LONGEST_SUBJECT = 60


def starter_questions(catalog: Catalog, count: int = 4) -> list[str]:
    """Give questions that the documents answer, of a few of them by turns.

    Headings that ask, the shortest first; else what a document says about its other headings, the longest section
    first; else about the names and words that it has most.
    """
    records = catalog.documents()
    step = max(len(records) / _MOST_LOOKED_AT, 1.0)
    chosen = [records[int(index * step)] for index in range(min(len(records), _MOST_LOOKED_AT))]
    by_document = [_questions(catalog, record)[:count] for record in chosen]
    by_turns = chain.from_iterable(zip_longest(*by_document))
    return [question for question in dict.fromkeys(by_turns) if question][:count]


def next_questions(answer: Answer, titles: Mapping[str, str]) -> list[str]:
    """Give an answer's suggestions as questions: headings that do not ask are asked about, in their document."""
    return [_asked_next(suggestion, answer, titles) for suggestion in answer.suggestions]


def _asked_next(suggestion: str, answer: Answer, titles: Mapping[str, str]) -> str:
    if is_question(suggestion):
        return suggestion
    found = (one.document for one in answer.passages if " ".join(one.section.split()).endswith(suggestion))
    title = titles.get(next(found, ""))
    return texts.what_it_says(title, suggestion) if title else suggestion


def _questions(catalog: Catalog, record: DocumentRecord) -> list[str]:
    sections = catalog.sections(record.name)
    asking = [heading for heading in map(_bare, sections) if is_question(heading) and len(heading) <= _LONGEST]
    if asking:
        return sorted(asking, key=len)
    subjects = list(_headings(sections, record.title)) or subjects_of(catalog.text(record.name))
    asked = (texts.what_it_says(record.title, subject) for subject in subjects)
    return [question for question in asked if len(question) <= _LONGEST]


def _headings(sections: tuple[Section, ...], title: str) -> Iterator[str]:
    for section in sorted(sections, key=lambda section: section.body_start - section.end):
        heading = _bare(section)
        if heading and heading != title and len(heading) <= _LONGEST_SUBJECT and section.body_start < section.end:
            yield heading


def _bare(section: Section) -> str:
    return " ".join(without_number(section.heading).split())
