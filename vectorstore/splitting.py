"""Text to sections, sections to passages, passages to sentences, each with exact offsets.

A section is a heading and what stands under it; a passage is what is embedded and found, never more than one
section's; a sentence is what is quoted. All offsets are into the document's text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reading import CELLS_APART, Loaded

PASSAGE_WORDS = 45
"""About how many words a passage holds: an item of a list or a short paragraph.

Small passages are found better than large ones; what belongs around them is put back when they are found.
"""

_LONGEST_SENTENCE = 1_000  # characters; longer stretches without a full stop are tables, logs and the like

_MARKER = re.compile(r"[ \t]*(?P<marker>\d{1,3}[.)]|[a-zA-Z][.)]|\([a-zA-Z0-9]{1,3}\)|[-*+•–])[ \t]+(?=\S)")
# Possessive, and never from inside a run of dots: a line of nothing but dots takes no longer than any other.
_FULL_STOP = r"(?:(?<![.!?…])[.!?…]++[\"'”’»)\]*_]*+(?=\s|\Z)|[。！？]++[”’」』）]*+)"
_SENTENCE_END = re.compile(_FULL_STOP)
_ENDS_SENTENCE = re.compile(_FULL_STOP + r"\Z")
_ENTRY = re.compile(r"\w: *\S|：")
_NOT_SPACE = re.compile(r"\S")
_LONGEST_ENDING = 12  # characters; an abbreviation, or a full stop with the quotes and brackets that close after it
_LONGEST_WORD = 10  # characters, on average; scripts that put no spaces between words are measured by it
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“\"])"
    r"(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|Mr|Mrs|Ms|Dr|St|Jr|Sr|Gov|Sen|Rep|Hon|No|Nos|Art|Sec|vs|v|cf|al|etc|approx|Inc|Ltd|Co|Corp)\.$"
    r"|(?:^|[.!?:;]\s)\d{1,3}\.$"  # the number of an item, in a list that runs on in its line
)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it: `text[start:end]`, of which `text[body_start:end]` stands under it.

    It begins with the heading's words; marks before them, such as Markdown's `#`, belong to no section. `heading` is
    "" for what precedes the first heading.
    """

    heading: str
    start: int
    body_start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one section: `text[start:end]`."""

    section: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `text[start:end]`.

    `marker` is the mark of the list item that it belongs to ("1.", "a.", "-"), "" in a paragraph; `opens` says
    whether it is the first of its item or paragraph.
    """

    start: int
    end: int
    marker: str
    opens: bool


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph or the item of a list, without its marker: `text[start:end]`."""

    start: int
    end: int
    marker: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """What a passage is joined from, `text[start:end]`.

    One that stands apart is joined to nothing before it: there ends a paragraph that was cut, and its last words
    would be found for what follows.
    """

    start: int
    end: int
    stands_apart: bool


def split_sections(loaded: Loaded) -> tuple[Section, ...]:
    """Divide a text at its headings. What stands before the first one is a section too, if it says anything."""
    text, headings = loaded.text, loaded.headings
    ends = [*(heading.opens for heading in headings), len(text)]
    sections = [
        Section(text[heading.start : heading.end], heading.start, heading.closes, end)
        for heading, end in zip(headings, ends[1:], strict=True)
    ]
    if not headings or _says_something(text, loaded.begins, ends[0]):
        sections.insert(0, Section("", loaded.begins, loaded.begins, ends[0]))
    return tuple(sections)


def _says_something(text: str, start: int, end: int) -> bool:
    """Say whether what precedes the first heading says anything, in sentences, items or entries such as "Phone: 5".

    Else it is the document's title, which may have a colon too, but not two.
    """
    has_entries = len(_ENTRY.findall(text, start, end)) > 1
    has_items = any(block.marker for block in _blocks(text, start, end))
    return has_entries or has_items or _SENTENCE_END.search(text, start, end) is not None


def split_passages(text: str, section: Section) -> tuple[Passage, ...]:
    """Divide a section into passages of about PASSAGE_WORDS words, between items, paragraphs or sentences.

    A line that introduces a list (it ends in a colon) stays with the list's first item, unless the passage has become
    far too long by then.
    """
    passages: list[Passage] = []
    start = end = -1
    words = 0
    introduces = False
    for piece in _pieces(text, section):
        piece_words = _count_words(text, piece.start, piece.end)
        longest = 2 * PASSAGE_WORDS if introduces else PASSAGE_WORDS
        if start >= 0 and (words + piece_words > longest or piece.stands_apart):
            passages.append(Passage(section.heading, start, end))
            start, words = -1, 0
        if start < 0:
            start = piece.start
        end = piece.end
        words += piece_words
        introduces = text.endswith((":", "："), 0, end)
    if start >= 0:
        passages.append(Passage(section.heading, start, end))
    return tuple(passages)


def split_sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Sentence, ...]:
    """Divide a stretch of a text, by default all of it, into sentences. White space between them belongs to none."""
    stop = len(text) if end is None else end
    sentences = []
    for block in _blocks(text, start, stop):
        opens = True
        for sentence_start, sentence_end in _sentence_spans(text, block):
            sentences.append(Sentence(sentence_start, sentence_end, block.marker, opens))
            opens = False
    return tuple(sentences)


def _pieces(text: str, section: Section) -> Iterator[_Piece]:
    """Give what passages are joined from: blocks, or the sentences of a block that is too long for one passage."""
    follows_cut = False
    for block in _blocks(text, section.body_start, section.end):
        # The marker stays in the passage, so that the sentences cut from it later are still known as items.
        opening = _with_marker(text, block)
        if _count_words(text, block.start, block.end) <= PASSAGE_WORDS:
            yield _Piece(opening, block.end, stands_apart=follows_cut)
            follows_cut = False
        else:
            for index, (start, end) in enumerate(_sentence_spans(text, block)):
                yield _Piece(start if index else opening, end, stands_apart=follows_cut and not index)
            follows_cut = True


def _count_words(text: str, start: int, end: int) -> int:
    return max(len(text[start:end].split()), (end - start) // _LONGEST_WORD)


def _with_marker(text: str, block: _Block) -> int:
    return text.rindex(block.marker, 0, block.start) if block.marker else block.start


def _blocks(text: str, start: int, end: int) -> Iterator[_Block]:
    """Give the paragraphs and list items between two offsets.

    A blank line, the mark of an item, and a line that ends like a sentence or with a colon end a block. Any other
    line end is a hard-wrapped line's and stays inside, as does one after an abbreviation that goes on in lower case.
    """
    block_start, block_end, marker = -1, -1, ""
    for line_start, line_end in _lines(text, start, end):
        line = text[line_start:line_end]
        content = line.strip()
        mark = _MARKER.match(line)
        if block_start >= 0 and (not content or mark or _ends_block(text, block_start, block_end, content)):
            yield _Block(block_start, block_end, marker)
            block_start = -1
        if not content:
            continue
        if block_start < 0:
            marker = mark["marker"] if mark else ""
            block_start = line_start + (mark.end() if mark else len(line) - len(line.lstrip()))
        block_end = line_start + len(line.rstrip())
    if block_start >= 0:
        yield _Block(block_start, block_end, marker)


def _ends_block(text: str, start: int, end: int, next_line: str) -> bool:
    last = text[max(start, end - _LONGEST_ENDING) : end]
    continues = _ABBREVIATION.search(last) and next_line[0].islower()
    return last.endswith((":", "：")) or (_ENDS_SENTENCE.search(last) is not None and not continues)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n\r]+|\r\n|\n|\r", text[start:end]):
        if match[0] in {"\n", "\r", "\r\n"}:
            previous_ended = match.start() == 0 or text[start + match.start() - 1] in "\n\r"
            if previous_ended:
                yield start + match.start(), start + match.start()
        else:
            yield start + match.start(), start + match.end()


def _sentence_spans(text: str, block: _Block) -> Iterator[tuple[int, int]]:
    """Give a block's sentences as offsets, without the white space between them."""
    content = text[block.start : block.end]
    if CELLS_APART in content:  # a row of a table: what a cell says, it says of the others
        yield from _bounded(content, 0, len(content), block.start)
        return
    has_capitals = content != content.lower()  # where there are none, a lower-case letter may begin a sentence
    start = 0
    for match in _SENTENCE_END.finditer(content):
        following = _NOT_SPACE.search(content, match.end())
        if following is None or (has_capitals and following[0].islower()):
            continue
        if _ABBREVIATION.search(content[max(start, match.end() - _LONGEST_ENDING) : match.end()]):
            continue
        yield from _bounded(content, start, match.end(), block.start)
        start = following.start()
    yield from _bounded(content, start, len(content), block.start)


def _bounded(content: str, start: int, end: int, offset: int) -> Iterator[tuple[int, int]]:
    """Give a sentence, cut at spaces where it is longer than any sentence is."""
    if end - start <= _LONGEST_SENTENCE:
        if content[start:end].strip():
            yield offset + start, offset + end
        return
    # Imported here: it takes 0.4 s, and ordinary text never needs it.
    from langchain_text_splitters import RecursiveCharacterTextSplitter  # noqa: PLC0415

    splitter = RecursiveCharacterTextSplitter(
        chunk_size=_LONGEST_SENTENCE, chunk_overlap=0, add_start_index=True, strip_whitespace=True
    )
    for chunk in splitter.create_documents([content[start:end]]):
        chunk_start = start + chunk.metadata["start_index"]
        yield offset + chunk_start, offset + chunk_start + len(chunk.page_content)
