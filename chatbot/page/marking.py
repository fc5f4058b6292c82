r"""From an answer's text to Markdown that shows exactly that text, its [n] markers as links.

Nothing that a document, a user or a model wrote is markup: every character that could mean something to Markdown or to
Streamlit's dialect of it is escaped. The only marks are ours: paragraphs, list items and the links of citations.
"""

import re
from collections.abc import Mapping

_MARKER = re.compile(r"\[([0-9]{1,9})\]")
_ITEM = re.compile(r"( *)- (?=\S)")
_INDENT = re.compile(r"^[ \t]+")  # four spaces would make a line code, whose escapes show
_MEANINGFUL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:&^=\"'])")
# Bare addresses become links, and names of icons icons, after escapes are resolved; a word joiner, which takes no
# space, keeps them text.
_ACTIVE = re.compile(r"(?<=http)(?=s?://)|(?<=www)(?=\.)|(?=@)|(?<=:)(?=material|streamlit)", re.IGNORECASE)


def answer_markdown(text: str, links: Mapping[int, tuple[str, str]]) -> str:
    """Give an answer's text as Markdown.

    `links` gives the address and the title of each citation by number; a marker without one stays text.
    """
    return "\n".join(_line(line, links) for line in text.split("\n"))


def plain_markdown(text: str) -> str:
    """Give any text as Markdown that shows it as it is, with its line breaks."""
    return "  \n".join(_escape(_INDENT.sub(_hard_spaces, line)) for line in text.split("\n"))


def _hard_spaces(indent: re.Match[str]) -> str:
    return "\u00a0" * len(indent[0].expandtabs())


def _line(line: str, links: Mapping[int, tuple[str, str]]) -> str:
    item = _ITEM.match(line)
    start = item.end() if item else 0
    pieces = [line[:start]]
    for marker in _MARKER.finditer(line, start):
        link = links.get(int(marker[1]))
        if link:
            address, title = link
            before = line[start : marker.start()]
            if before.endswith(" "):  # a marker does not begin a line
                before = before[:-1] + "\u00a0"
            pieces += [_escape(before), f'[{marker[1]}]({address} "{_escape(title)}")']
            start = marker.end()
    return "".join([*pieces, _escape(line[start:])])


def _escape(text: str) -> str:
    return _MEANINGFUL.sub(r"\\\1", _ACTIVE.sub("\u2060", text))
