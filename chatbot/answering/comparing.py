"""A comparison that a model writes: rows of an aspect and a cell for each document, checked as they come.

No cell is a model's word alone: its document's sentences bear it out, or one of them is quoted, or it says that nothing
is stated.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from chatbot.answer import Withheld
from chatbot.answering.sheet import Sheet
from chatbot.answering.vouching import vouch
from chatbot.answering.writing import Written, sentences_of, written_lines
from chatbot.citations import Item, Sentence
from chatbot.claims import Nearness, unknown
from chatbot.phrases import Phrases, phrases_in
from chatbot.prompts import NOT_STATED
from chatbot.query import Query
from chatbot.questions import clean_text
from vectorstore import split_terms

_ASPECT = re.compile(r"^\s*#+\s*(.+?)\s*:?\s*$")
_MARKS = re.compile(r"^[\s*_\-•|]+|[*_|]+(?=\s*[:：])")
_LONGEST_ASPECT = 80  # characters


@dataclass(slots=True)
class Row:
    """What a model wrote of one aspect, by document; a document without a statement says nothing of it."""

    aspect: str = ""
    cells: dict[str, list[Written]] = field(default_factory=dict)


def rows(pieces: Iterable[str], titles: Mapping[str, str], known: Collection[str]) -> Iterator[Row | Written]:
    """Give rows, and sentences outside of them, as soon as they are complete. `titles` are the documents', by name."""
    row = Row()
    goes_on = ""  # the document whose cell goes on in the next line, if that is of none
    for line in (line for line, complete in written_lines(pieces) if complete):
        if not line.strip():
            goes_on = "" if row.cells.get(goes_on) else goes_on
            continue
        aspect, cell = _ASPECT.match(line), _cell(line, titles)
        document, said = cell or (goes_on, line)
        # A document's second cell is of the next row, if that has no name.
        if row.cells and (aspect or not document or (cell and document in row.cells)):
            yield row
            row = Row()
        if aspect:
            row, goes_on = Row(clean_text(aspect[1])[:_LONGEST_ASPECT]), ""
        elif document:
            row.cells.setdefault(document, []).extend(_said(said, known))
            goes_on = "" if NOT_STATED in said.upper() else document
        else:
            yield from sentences_of(line, known)
    if row.cells:
        yield row


def _said(text: str, known: Collection[str]) -> list[Written]:
    return [] if NOT_STATED in text.upper() else sentences_of(text, known)


def _cell(line: str, titles: Mapping[str, str]) -> tuple[str, str] | None:
    """Give the document that a line is of, and what it says; of titles that begin alike the longest."""
    bare = _MARKS.sub("", line)
    for document, title in sorted(titles.items(), key=lambda one: -len(one[1])):
        if found := re.match(rf"{re.escape(title)}\s*[:：]", bare, re.IGNORECASE):
            return document, bare[found.end() :].strip(" *_|")
    return None


def set_rows(
    pieces: Iterable[str], sheet: Sheet, titles: Mapping[str, str], query: Query, nearness: Nearness = unknown
) -> Iterator[Item]:
    """Give a comparison's rows, checked: each document's cell is borne out by it, or says that nothing is stated.

    What a model writes outside of rows is checked as any other statement.
    """
    phrases = phrases_in(query.language)
    sheets = {document: sheet.of_document(document) for document in titles}
    for row in rows(pieces, titles, sheet.by_number):
        if isinstance(row, Written):
            yield vouch(row, sheet, query.language, phrases, opening="\n\n", nearness=nearness)
            continue
        cells = {
            document: [_vouched(one, sheets[document], query, phrases, nearness) for one in row.cells.get(document, [])]
            for document in titles
        }
        said = [item for items in cells.values() for item in items if isinstance(item, Sentence)]
        opening = "\n\n"
        if said and _says_nothing_new(row.aspect, [query.text, *(sentence.text for sentence in said)]):
            yield Sentence(opening, f"{row.aspect}:")
        for document, items in cells.items():
            yield from (item for item in items if isinstance(item, Withheld))
            shown = [item for item in items if isinstance(item, Sentence)] or [Sentence("", phrases.not_stated)]
            yield replace(shown[0], opening=f"\n- {titles[document]}: ")
            yield from (replace(one, opening=" ") for one in shown[1:])


def _vouched(written: Written, sheet: Sheet, query: Query, phrases: Phrases, nearness: Nearness) -> Sentence | Withheld:
    """Check a cell. Where it says what its document does not, the sentence that it names is quoted in its place."""
    item = vouch(written, sheet, query.language, phrases, opening="", nearness=nearness)
    named = [sheet.by_number[number] for number in written.numbers if number in sheet.by_number]
    if isinstance(item, Withheld) and named:
        return Sentence("", named[0].quoted.text, (named[0].source,), "verbatim")
    return item


def _says_nothing_new(aspect: str, said: Sequence[str]) -> bool:
    """Say whether the name of an aspect is made of words that were asked or are said under it."""
    return bool(aspect) and set(split_terms(aspect)) <= set(split_terms(" ".join(said)))
