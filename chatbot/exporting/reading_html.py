"""From HTML back to the quotes that it shows."""

import re
from html.parser import HTMLParser

from chatbot.answer import Citation
from chatbot.errors import UnreadableExportError
from chatbot.exporting.quoted import ClaimReader, Exported, Quoted
from chatbot.exporting.unseen import restore_unseen
from chatbot.exporting.wording import FORM, read_place

# What an export is made of. Anything else could hide a quote, or show another.
ELEMENTS = frozenset(
    {"html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "div", "h1", "h2", "h3"}
    | {"p", "ul", "li", "a", "em", "strong", "span", "code", "blockquote", "details", "summary"}
)
ATTRIBUTES = frozenset({"lang", "charset", "http-equiv", "name", "content", "dir", "class", "id", "href", "aria-label"})
ATTRIBUTES |= {"aria-labelledby", "open"}  # the latter where a browser saves what was unfolded

_NAME = re.compile(r"(?:marker|quote|answer|question)-\d{1,9}(?:-\d{1,9})?")
_QUOTE = re.compile(r"quote-(\d{1,9})-(\d{1,9})")
# Every text is escaped, so this begins nothing of an export; html.parser takes hours for many that are not closed. A
# browser that saves a page notes in a comment where it was.
_BROKEN = re.compile(r"<(?!/?[a-z][^<>]*>|!doctype html>|!--[^<>]*-->).{0,20}", re.IGNORECASE)
_PARAGRAPHS = {"p", "li", "ul", "div", "section", "h2", "h3"}


def quotes_of_html(text: str) -> Exported:
    """Read what an HTML export shows. Raise UnreadableExportError for what is none."""
    if broken := _BROKEN.search(text):
        raise UnreadableExportError("it holds what no export does", broken[0].strip())
    reader = _Reader()
    try:
        reader.feed(text)
        reader.close()
    except AssertionError as error:  # what html.parser says of declarations that it does not know
        raise UnreadableExportError("it is not HTML", error) from error
    return reader.read()


class _Reader(HTMLParser):
    """Takes quotes, places and claims from a file, in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._quotes: list[Quoted] = []
        self._claims = ClaimReader()
        self._is_export = False
        self._is_whole = False
        self._citation = (0, 0)  # the turn and the number of what is being read
        self._quote: str | None = None
        self._inside = ""  # the element whose text is being collected, or passed over
        self._collected: list[str] = []

    def read(self) -> Exported:
        """Give what was found."""
        if not self._is_export:
            raise UnreadableExportError("it does not say that it is one", FORM)
        if not self._is_whole:
            raise UnreadableExportError("it breaks off")
        return Exported(tuple(self._quotes), tuple(self._claims.claims))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the beginning of an element."""
        given = {name: value or "" for name, value in attrs}
        self._check(tag, given)
        self._is_export |= given.get("content") == FORM
        if tag in _PARAGRAPHS:
            self._claims.end()
        if named := _QUOTE.fullmatch(given.get("id", "")):
            self._citation, self._quote = (int(named[1]), int(named[2])), None
        if tag in {"blockquote", "em", "a"} or given.get("class") == "place":
            self._inside, self._collected = tag, []
        if marker := _QUOTE.fullmatch(given.get("href", "").removeprefix("#")):
            self._claims.mark(int(marker[1]), int(marker[2]))

    def handle_data(self, data: str) -> None:
        """Take text."""
        if self._inside:
            self._collected.append(data)
        else:
            self._claims.say(data)

    def handle_endtag(self, tag: str) -> None:
        """Take the end of an element."""
        if self._inside and tag != self._inside:
            raise UnreadableExportError("it holds what no export does", f"</{tag[:20]}> in <{self._inside}>")
        if tag in _PARAGRAPHS:
            self._claims.end()
        text, inside = "".join(self._collected), self._inside
        self._inside, self._collected = "", []
        self._is_whole = tag == "html"
        match inside:
            case "blockquote":
                self._quote = restore_unseen(text)
            case "em":
                self._claims.tag(text)
            case "p":
                self._take_place(restore_unseen(text))

    def _take_place(self, text: str) -> None:
        turn, number = self._citation
        place = read_place(text)
        if place is None or self._quote is None:
            raise UnreadableExportError("a quote is not as it was exported", f"{number} of answer {turn}")
        document, start, end, fingerprint = place
        citation = Citation(number, document, "", "", start, end, self._quote)
        self._quotes.append(Quoted(turn, citation, fingerprint))
        self._quote = None

    def _check(self, tag: str, attributes: dict[str, str]) -> None:
        if self._inside or tag not in ELEMENTS:
            raise UnreadableExportError("it holds what no export does", f"<{tag[:20]}>")
        for name, value in attributes.items():
            own = name in ATTRIBUTES and (name != "href" or _NAME.fullmatch(value.removeprefix("#")))
            if not own:
                raise UnreadableExportError("it holds what no export does", f"<{tag} {name[:20]}>")
