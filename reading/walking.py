"""The way through an HTML page: its elements become headings, paragraphs, items and tables of a text."""

import html.entities
import re
from collections import Counter
from typing import Any

from lxml import etree

from reading.building import TextBuilder, clean
from reading.grid import Block, Grid
from reading.hiding import Look, is_left_out, look
from reading.markers import List, list_of, whole

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_BLOCKS = HEADINGS | frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html",
    "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
})  # fmt: skip
_NOT_IN_HEADINGS = frozenset({"p", "ul", "ol", "dl", "table", "pre", "blockquote"})  # they end one that nobody closed
_LINES = frozenset({"pre", "listing", "xmp"})
_LISTS = frozenset({"ol", "ul", "menu", "dir"})
_EMPHASIS = frozenset({"b", "strong"})
_DEEPEST = 9  # lists around an item, as far as it is moved to the right for them
_SPACE = re.compile(r"[ \t\r\n\f]+")
_PARTED = re.compile(r"\n[ \n]*\n")  # two line breaks
_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_NO_RAISED = dict.fromkeys(_RAISED)


def walk(root: Any, builder: TextBuilder) -> str:  # noqa: ANN401 (lxml has no types)
    """Add what a page says to a text, and give its first heading of the first level ("" if it has none).

    Elements may lie in each other as deep as they like: nothing here calls itself.
    """
    page = _Page(builder)
    node = root
    while True:
        child = None
        if page.enter(node):
            child = next(node.iterchildren(), None)
            if child is None:
                page.leave(node)
        while child is None:
            if node is root:
                page.end()
                return page.title
            page.say(node.tail)
            child = node.getnext()
            if child is None:
                node = node.getparent()
                page.leave(node)
        node = child


class _Page:
    """What is known on the way through a page: the words of the block that is being read, and what is around it."""

    def __init__(self, builder: TextBuilder) -> None:
        self.title = ""
        self._builder = builder
        self._said: list[str] = []
        self._looks = [Look()]
        self._lists: list[List] = []
        self._grids: list[Grid | None] = []  # the tables around; None for one that only puts text side by side
        self._marker = ""  # of an item that has not said anything yet
        self._term = ""  # what the next paragraph defines
        self._heading = ""  # the tag of the heading that is being read
        self._in: Counter[str] = Counter()  # how many elements of each name are around

    def enter(self, node: Any) -> bool:  # noqa: ANN401 (lxml has no types)
        """Begin an element. Say whether what it holds is read."""
        tag = _name(node)
        if node.tag is etree.Entity:
            self.say(_character(node.text))
        if not tag or is_left_out(tag, node.attrib):
            return False
        if tag in _BLOCKS:
            self._begin_block(tag)
            self._begin(tag, node)
        elif tag == "br":
            self._said.append("\n")
        self._in[tag] += 1
        self._looks.append(look(node.attrib, self._looks[-1]))
        self.say(node.text)
        return True

    def leave(self, node: Any) -> None:  # noqa: ANN401 (lxml has no types)
        """End an element."""
        tag = _name(node)
        self._looks.pop()
        if tag in _BLOCKS:
            if self._heading and tag != self._heading:
                self._said.append(" ")
            else:
                self._flush()
            self._end(tag)
        self._in[tag] -= 1

    def say(self, text: str | None) -> None:
        """Add words to the block that is being read, if they are seen."""
        if not text or not self._looks[-1].is_seen:
            return
        if not self._is_verbatim:
            text = _SPACE.sub(" ", text)
        if self._in["sup"] and not text.strip().translate(_NO_RAISED):
            text = text.translate(_RAISED)
        if self._grid and self._grid.cell and not any(self._in[tag] for tag in _EMPHASIS) and text.strip():
            self._grid.cell.stands_out = False
        self._said.append(text)

    def end(self) -> None:
        """End the page."""
        self._flush()
        self._settle_term()

    @property
    def _grid(self) -> Grid | None:
        return self._grids[-1] if self._grids else None

    @property
    def _is_verbatim(self) -> bool:
        return any(self._in[tag] for tag in _LINES)

    def _begin_block(self, tag: str) -> None:
        """End the block before. A heading goes on in blocks inside, until one of them is none of a heading's."""
        goes_on = tag not in _NOT_IN_HEADINGS or not "".join(self._said).strip()
        if self._heading and goes_on:
            self._said.append(" ")
        else:
            self._flush()
            self._heading = ""

    def _begin(self, tag: str, node: Any) -> None:  # noqa: ANN401 (lxml has no types)
        grid = self._grid
        if tag in HEADINGS:
            self._begin_heading(tag)
        elif tag in _LISTS:
            self._lists.append(list_of(tag, node))
        elif tag == "li":
            self._marker = (self._lists[-1] if self._lists else List(is_numbered=False)).marker(node.attrib)
        elif tag == "table":
            self._release_table()
            self._settle_term()
            self._grids.append(Grid())
        elif tag == "tr" and grid:
            grid.begin_row()
        elif tag in {"td", "th"} and grid:
            grid.begin_cell(
                names=tag == "th" or self._in["thead"] > 0,
                width=whole(node.get("colspan"), 1),
                height=whole(node.get("rowspan"), 1),
            )

    def _begin_heading(self, tag: str) -> None:
        """Begin a heading. In a table it is one too, unless it names columns: then the table is none of data."""
        if self._grid and self._grid.cell and self._grid.cell.names:
            return
        self._release_table()
        self._settle_term()
        self._heading = tag

    def _release_table(self) -> None:
        """Write the cells of the table around, and those that follow, as if there were none."""
        if self._grid:
            self._grid.write_cells(self._builder)
            self._grids[-1] = None

    def _end(self, tag: str) -> None:
        grid = self._grid
        if tag == self._heading:
            self._heading = ""
        elif tag in _LISTS:
            self._lists.pop()
        elif tag == "li":
            self._marker = ""
        elif tag == "dl":
            self._settle_term()
        elif tag == "table":
            self._grids.pop()
            if grid:
                grid.write(self._builder)
        elif tag in {"td", "th", "tr"} and grid:
            grid.cell = None

    def _flush(self) -> None:
        """Add the block that was read."""
        text = "".join(self._said)
        self._said.clear()
        if not (words := clean(text)):
            return
        if self._heading:
            self._builder.heading(f"{self._marker} {words}" if self._marker not in {"", "-"} else words)
            self._marker = ""
            if self._heading == "h1":
                self.title = self.title or words
        elif self._in["dt"] and not self._in["dd"]:
            self._term = f"{self._term}, {words}" if self._term else words
        elif self._is_verbatim:
            self._settle_term()
            self._add(Block("lines", text))
        else:
            for part in _PARTED.split(text):
                self._add_part(part)

    def _add_part(self, text: str) -> None:
        """Add what stands between two blank lines."""
        lines = [line for line in map(clean, text.split("\n")) if line]
        if not lines:
            return
        if self._marker:
            self._settle_term()
            self._add(Block("item", " ".join(lines), self._marker, min(max(len(self._lists) - 1, 0), _DEEPEST)))
            self._marker = ""
            return
        if self._term:
            lines[0] = f"{self._named_term()} {lines[0]}"
            self._term = ""
        self._add(Block("paragraph" if len(lines) == 1 else "lines", "\n".join(lines)))

    def _settle_term(self) -> None:
        """Add a term that no paragraph defines."""
        if self._term:
            self._add(Block("paragraph", self._named_term()))
            self._term = ""

    def _named_term(self) -> str:
        return self._term if self._term.endswith((":", "?", ".", "!")) else f"{self._term}:"

    def _add(self, block: Block) -> None:
        if self._grid and self._grid.rows:
            self._grid.add(block)
        else:
            block.write(self._builder)


def _character(entity: str) -> str:
    """Give what an entity stands for. What a file defines itself is nothing: it may stand for other files."""
    return html.unescape(entity) if entity.removeprefix("&") in html.entities.html5 else ""


def _name(node: Any) -> str:  # noqa: ANN401 (lxml has no types)
    """Give an element's name without its namespace; "" for comments and the like."""
    return node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else ""
