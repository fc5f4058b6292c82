"""A comparison that a model writes: rows of an aspect and a cell for each document, checked as they come.

No cell is a model's word alone: its document's sentences bear it out, or one of them is quoted, or it says that nothing
is stated.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from chatbot.answer import Withheld
from chatbot.answering.sheet import Sheet
from chatbot.answering.vouching import nearest_to, vouch
from chatbot.answering.writing import Written, says_nothing, sentences_of, written_lines
from chatbot.citations import Item, Sentence
from chatbot.claims import Nearness, english_terms, unknown
from chatbot.languages import Language
from chatbot.phrases import phrases_in
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
    table = _Table(titles, known)
    for line in (line for line, complete in written_lines(pieces) if complete):
        if not line.strip():
            goes_on = "" if row.cells.get(goes_on) else goes_on
            continue
        if line.lstrip().startswith("|"):
            yield from table.rows(line)
            continue
        aspect, cell = _ASPECT.match(line), _cell(line, titles)
        document, said = cell or (goes_on, line)
        # A document's second cell is of the next row, if that has no name.
        if row.cells and (aspect or not document or (cell and document in row.cells)):
            yield row
            row = Row()
        if aspect:
            row, goes_on = Row(_aspect(aspect[1])), ""
        elif document:
            row.cells.setdefault(document, []).extend(_said(said, known))
            goes_on = document if _said(said, known) or not said.strip() else ""
        else:
            yield from sentences_of(line, known)
    if row.cells:
        yield row


class _Table:
    """A table with a column for each document, as models make them though nobody asked for one."""

    def __init__(self, titles: Mapping[str, str], known: Collection[str]) -> None:
        self._titles = titles
        self._known = known
        self._columns: list[str | None] = []

    def rows(self, line: str) -> Iterator[Row]:
        """Give the row that a line of the table is, if it is one."""
        first, *others = (one.strip(" *_") for one in line.strip().strip("|").split("|"))
        if not self._columns:
            self._columns = [self._document(heading) for heading in others]
        elif any(map(str.isalnum, line)):
            cells = zip(self._columns, others, strict=False)
            yield Row(_aspect(first), {document: _said(text, self._known) for document, text in cells if document})

    def _document(self, heading: str) -> str | None:
        titled = (document for document, title in self._titles.items() if title.casefold() in heading.casefold())
        return next(titled, None)


def _aspect(name: str) -> str:
    return clean_text(name)[:_LONGEST_ASPECT]


def _said(text: str, known: Collection[str]) -> list[Written]:
    return [one for one in sentences_of(text, known) if not says_nothing(one)]


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

    A row of which no cell is borne out is left out. What a model writes outside of rows is checked as any other
    statement.
    """
    phrases = phrases_in(query.language)
    sheets = {document: sheet.of_document(document) for document in titles}
    begun = False
    for row in rows(pieces, titles, sheet.by_number):
        if isinstance(row, Written):
            if not says_nothing(row):
                yield vouch(row, sheet, query.language, phrases, opening="\n\n", nearness=nearness)
            continue
        cells = {
            document: [
                vouch(one, sheets[document], query.language, phrases, opening=" ", nearness=nearness) for one in written
            ]
            for document, written in row.cells.items()
        }
        yield from (item for items in cells.values() for item in items if isinstance(item, Withheld))
        shown = {document: [item for item in items if isinstance(item, Sentence)] for document, items in cells.items()}
        said = [sentence for sentences in shown.values() for sentence in sentences]
        if not said:  # a row of which no document says anything
            continue
        if _says_nothing_new(row.aspect, [query.text, *(sentence.text for sentence in said)]):
            yield Sentence("\n\n", f"{row.aspect}:")
        elif begun:  # it would stand under the aspect before
            yield Sentence("\n\n", phrases.further)
        begun = True
        for document, title in titles.items():
            quoted = _instead(
                row.cells.get(document, []), sheets[document], f"{row.aspect} {query.text}", query.language
            )
            first, *others = shown.get(document) or [next(quoted, Sentence("", phrases.not_stated))]
            yield replace(first, opening=f"\n- {title}: ")
            yield from others


def _instead(cell: Sequence[Written], sheet: Sheet, about: str, language: Language) -> Iterator[Sentence]:
    """Give what can be quoted in the place of a cell that is not borne out: what it names, then what is nearest."""
    named = [sheet.by_number[number] for one in cell for number in one.numbers if number in sheet.by_number]
    nearest = nearest_to(english_terms(" ".join([about, *(one.text for one in cell)]), language), sheet) if cell else []
    for one in [*named, *nearest]:
        if not one.quoted.text.rstrip().endswith(":"):  # that says nothing by itself
            yield Sentence("", one.quoted.text, (one.source,), "verbatim")


def _says_nothing_new(aspect: str, said: Sequence[str]) -> bool:
    """Say whether the name of an aspect is made of words that were asked or are said under it."""
    return bool(aspect) and set(split_terms(aspect)) <= set(split_terms(" ".join(said)))
