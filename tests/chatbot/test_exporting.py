"""A conversation as a file, and back: nothing in it is markup but what this program means, and no quote is changed."""

import dataclasses
import json
import re
import unicodedata
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from chatbot.answer import Place
from chatbot.assembly import Footnote
from chatbot.bot import Bot
from chatbot.conversation import Conversation, Feedback
from chatbot.errors import UnreadableExportError
from chatbot.exporting import as_html, as_json, as_markdown, read_export, read_quotes
from chatbot.exporting.reading_html import ATTRIBUTES, ELEMENTS
from chatbot.exporting.unseen import restore_unseen, show_unseen
from tests.chatbot.conversations import HOSTILE, asked, hostile, quoting

Write = Callable[[Conversation], str]
_UNHURRIED = settings(deadline=None)  # the first example loads what the others have
FORMS = pytest.mark.parametrize("write", [as_markdown, as_html, as_json])
_ANY = st.one_of(
    st.text(min_size=1, max_size=60),
    st.text(" \n\t\r\\`*_[]()<>&#!|~$^+-=.:;\"'0123456789ab⟨⟩U\u202e\u200b\u200d\u00a0\u2028\x0c\x1d", min_size=1),
    st.sampled_from(
        [HOSTILE, " ", "\n", "\n\n", "\r\n", "\t", "a\n", "\na", "a  \n  b", "a\\\nb", "a\n\n\nb\n\n", "⟨⟩"]
    ),
)


class _Elements(HTMLParser):
    """What a file of HTML is made of."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.comments: list[str] = []
        self.feed(file)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


def _assert_inert_markdown(file: str) -> None:
    for block in MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(file):
        assert block.type not in {"html_block", "fence", "code_block", "hr", "table_open"}
        for token in block.children or []:
            assert token.type not in {"image", "code_inline", "s_open"}
            if token.type == "html_inline":
                assert re.fullmatch(r'<a id="(answer-\d+|quote-\d+-\d+)">|</a>', token.content)
            if token.type == "link_open":
                assert re.fullmatch(r"#(answer-\d+|quote-\d+-\d+)", str(token.attrs["href"]))


def _assert_inert_html(file: str) -> None:
    found = _Elements(file)
    assert found.comments == []
    for tag, attributes in found.elements:
        assert tag in ELEMENTS
        assert set(attributes) <= ATTRIBUTES
        assert (attributes.get("href") or "#").startswith("#")


@FORMS
@_UNHURRIED
@given(quote=_ANY)
def test_every_quote_comes_back_to_the_character(write: Write, quote: str) -> None:
    """Whatever a document holds, a file gives the same quote, place and fingerprint that were put into it."""
    conversation = quoting(quote, document=quote, start=7)

    (quoted,) = read_quotes(write(conversation).encode()).quotes

    turn = conversation.turns[0]
    assert turn.answer
    (citation,) = turn.answer.citations
    assert quoted.citation.quote == quote
    assert (quoted.turn, quoted.citation.number) == (1, 1)
    assert (quoted.citation.document, quoted.citation.start, quoted.citation.end) == (quote, 7, citation.end)
    assert quoted.fingerprint == turn.fingerprints[quote]


@FORMS
def test_line_ends_that_were_exchanged_change_no_quote(write: Write) -> None:
    """A file that was sent on with other line ends, or a byte-order mark, is read the same."""
    file = write(hostile("a\r\nb\n\nc\rd")).encode()

    assert read_quotes(b"\xef\xbb\xbf" + file.replace(b"\n", b"\r\n")) == read_quotes(file)


@FORMS
def test_the_page_of_a_quote_is_said_and_changes_nothing_else(write: Write) -> None:
    """For people; the quote that is read again, and what is checked, is the same as without."""
    without = quoting("Owls hunt at night.")
    answer = without.answers[0]
    citations = (dataclasses.replace(answer.citations[0], place=Place("page", 3, 4)),)
    conversation = _with(without, answer=dataclasses.replace(answer, citations=citations))

    file = write(conversation)

    assert ('"unit": "page"' if write is as_json else "pages 3–4") in file
    quoted, before = (read_quotes(one.encode()).quotes[0] for one in (file, write(without)))
    assert dataclasses.replace(quoted, citation=dataclasses.replace(quoted.citation, place=None)) == before


def test_an_export_from_before_there_were_pages_is_read() -> None:
    """It has no field for them."""
    form = json.loads(as_json(quoting("Owls hunt at night.")))
    del form["turns"][0]["answer"]["citations"][0]["place"]

    assert read_export(json.dumps(form)) == quoting("Owls hunt at night.")


@_UNHURRIED
@given(_ANY)
def test_nothing_in_markdown_is_markup(text: str) -> None:
    """No image, no code, no table, no HTML and no link appear but the exporter's own anchors."""
    _assert_inert_markdown(as_markdown(hostile(text)))


@_UNHURRIED
@given(_ANY)
def test_nothing_in_html_is_an_element(text: str) -> None:
    """No element, no attribute, no address and no comment appear but the exporter's own."""
    _assert_inert_html(as_html(hostile(text)))


def test_hostile_text_is_shown_as_it_is() -> None:
    """What cannot be seen is written so that it can; the rest is escaped, and there is one element of each kind."""
    found = as_html(hostile())

    assert [tag for tag, _ in _Elements(found).elements].count("blockquote") == 1
    assert "⟨U+202E⟩right to left⟨U+202C⟩ zero⟨U+200B⟩width de⟨U+200D⟩port" in found
    for file in (found, as_markdown(hostile()), as_json(hostile())):
        assert {unicodedata.category(one) for one in file if one not in "\n\u200d"} & {
            "Cc",
            "Cf",
            "Cs",
            "Co",
            "Zl",
            "Zp",
        } == set()


@_UNHURRIED
@given(st.text())
def test_what_is_unseen_is_shown_and_comes_back(text: str) -> None:
    shown = show_unseen(text)

    assert restore_unseen(shown) == text
    assert shown
    assert not any(unicodedata.category(one) in {"Cf", "Co"} and one not in "\u200c\u200d" for one in shown)


@pytest.mark.parametrize("text", ["می\u200cخواهم", "👩\u200d🔬", "क्\u200dष"])
def test_joiners_stay_where_they_join(text: str) -> None:
    """Persian, Hindi and emoji are not misspelt."""
    assert show_unseen(text) == text


def test_half_a_surrogate_pair_can_be_exported() -> None:
    """No text should hold one; a file that does can still be written and read."""
    for write in (as_markdown, as_html, as_json):
        (quoted,) = read_quotes(write(quoting("a\ud800")).encode()).quotes
        assert quoted.citation.quote == "a\ud800"


@_UNHURRIED
@given(_ANY)
def test_json_gives_the_whole_conversation_back(text: str) -> None:
    conversation = hostile(text)

    assert read_export(as_json(conversation)) == conversation


def test_json_is_of_the_documented_form(bot: Bot, footnote: Footnote) -> None:
    """Its version, the conversation, and its turns with the answers' JSON and the fingerprints of what they cite."""
    conversation = asked(bot, footnote.catalog)

    form = json.loads(as_json(conversation))

    assert set(form) == {"footnote", "conversation", "turns"}
    assert form["footnote"] == 1
    assert set(form["conversation"]) == {"id", "title", "begun_at", "changed_at", "documents"}
    assert form["conversation"]["begun_at"] == "2026-07-01T12:34:56Z"
    turn = conversation.turns[0]
    assert turn.answer
    assert form["turns"][0]["answer"] == json.loads(json.dumps(turn.answer.to_json()))
    assert form["turns"][0]["fingerprints"] == turn.fingerprints


def test_feedback_and_fields_of_later_versions(bot: Bot, footnote: Footnote) -> None:
    """What a reader said comes back; fields that this version does not know are left out."""
    conversation = asked(bot, footnote.catalog, ["thanks"])
    judged = _with(conversation, feedback=Feedback(good=False, reason="No."))
    form = json.loads(as_json(judged))
    form["turns"][0]["later"] = form["conversation"]["later"] = form["later"] = 1

    assert read_export(json.dumps(form)) == judged


@FORMS
def test_a_file_says_what_the_conversation_cites(write: Write, bot: Bot, footnote: Footnote) -> None:
    """All quotes of all turns, and a claim for each statement, with how well it is borne out."""
    conversation = asked(bot, footnote.catalog)

    exported = read_quotes(write(conversation).encode())

    turns = [(number, turn) for number, turn in enumerate(conversation.turns, start=1) if turn.answer]
    assert [(one.turn, one.citation.number, one.citation.quote, one.fingerprint) for one in exported.quotes] == [
        (number, one.number, one.quote, turn.fingerprints[one.document])
        for number, turn in turns
        if turn.answer
        for one in turn.answer.citations
    ]
    stated = {
        (number, one.citations, one.support) for number, turn in turns if turn.answer for one in turn.answer.statements
    }
    assert {(one.turn, one.numbers, one.support) for one in exported.claims if one.support} == stated


def test_what_a_person_has_to_know_stands_in_the_files() -> None:
    """When it was asked, what was withheld and why, notices, how it ended, the fingerprints, the disclaimer."""
    for file in (as_markdown(hostile("Owls")), as_html(hostile("Owls"))):
        for words in (
            "not legal advice",
            "2026-07-01 12:34 UTC",
            "1 sentence was withheld",
            "The answer failed. Owls",
            "Note:",
            "◐ borne out in part",
            "Asked of these documents only: Owls",
            "a" * 64,
        ):
            assert words in file


def test_html_needs_nothing_else() -> None:
    """One file, with a policy that allows its own style and nothing more."""
    file = as_html(hostile())

    policy = next(one["content"] for tag, one in _Elements(file).elements if one.get("http-equiv"))
    assert policy
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'", policy
    )
    assert "@import" not in file
    assert "url(" not in file


def test_the_language_of_a_question_is_told(bot: Bot, footnote: Footnote) -> None:
    found = _Elements(as_html(asked(bot, footnote.catalog)))

    assert [one["lang"] for _, one in found.elements if one.get("class") == "question"] == ["en", "en", "en", "es"]


def test_a_turn_without_an_answer_is_told() -> None:
    conversation = _with(hostile("Owls"), answer=None, state="running", problem="")

    for write in (as_markdown, as_html):
        assert "There is no answer." in write(conversation)
        assert "not complete when this was exported" in write(conversation)
        assert read_quotes(write(conversation).encode()).quotes == ()


def test_markers_and_quotes_point_at_each_other(bot: Bot, footnote: Footnote) -> None:
    """Every address in the page is an id of the page, and no id is there twice."""
    elements = _Elements(as_html(asked(bot, footnote.catalog))).elements
    ids = [one["id"] for _, one in elements if "id" in one]
    addresses = [(one["href"] or "")[1:] for _, one in elements if "href" in one]

    assert len(ids) == len(set(ids))
    assert addresses
    assert set(addresses) <= set(ids)
    assert any(one.startswith("marker-") for one in addresses)


def test_what_a_browser_saved_is_read() -> None:
    """It notes in a comment where the page was."""
    file = as_html(quoting("Owls hunt"))
    saved = file.replace("<html", "<!-- saved from url=(0022)file:///tmp/export.html -->\n<html", 1)

    assert read_quotes(saved.encode()) == read_quotes(file.encode())


_UNREADABLE = {
    "empty": b"",
    "not UTF-8": b"\xff\xfe\x00",
    "a text": b"Owls hunt at night.",
    "zeros": b"\x00" * 1000,
    "a list": b"[1]",
    "not JSON": b"{",
    "deep": b'{"a":' + b"[" * 200_000,
    "another JSON": b'{"a": 1}',
    "no turns": b'{"footnote": 1, "conversation": {}}',
    "wrong turns": b'{"footnote": 1, "conversation": {}, "turns": 1}',
    "not an object": b'{"footnote": 1, "conversation": 3, "turns": []}',
    "later": b'{"footnote": 2}',
    "a page": b"<!doctype html><html><p>Owls</p></html>",
    "a script": b"<script>1</script>",
    "a declaration": b"<![if x]>",
    "cut off": as_html(hostile()).encode()[:-200],
    "cut off within a quote": as_html(hostile()).split("</blockquote>")[0].encode(),
    "Markdown cut off": as_markdown(hostile()).encode()[:-40],
    "comments that are not closed": b"<html>" + b"<!--" * 1_000_000,
    "elements that are not closed": b"<" * 4_000_000,
    "instructions that are not closed": b"<html>" + b"<?" * 1_000_000,
    "a long text": b"# *Owls* [hunt\n" * 1_000_000,
    "large": b" " * (32 * 1024 * 1024 + 1),
}


@pytest.mark.parametrize("content", _UNREADABLE.values(), ids=_UNREADABLE.keys())
def test_what_is_no_export_is_refused(content: bytes) -> None:
    """With one line that says what to do."""
    with pytest.raises(UnreadableExportError, match=r"^The export cannot be read: [^\n]+ as it was exported\.$"):
        read_quotes(content)


@pytest.mark.parametrize(
    ("write", "old", "new"),
    [
        (as_html, "<blockquote", "<script>1</script><blockquote"),
        (as_html, "<blockquote", '<div style="display:none">x</div><blockquote'),
        (as_html, "<blockquote", "<div hidden>x</div><blockquote"),
        (as_html, "</blockquote>", "<b>not</b></blockquote>"),
        (as_html, "</blockquote>", "</div></blockquote>"),
        (as_html, 'href="#quote-1-1"', 'href="https://remote.example"'),
        (as_html, " · SHA-256 ", " "),
        (as_html, '<blockquote dir="auto">Owls hunt</blockquote>', ""),
        (as_markdown, "> Owls hunt", "<!-- Owls hunt -->"),
        (as_markdown, "> Owls hunt", "> Owls <s>hunt</s>"),
        (as_markdown, "> Owls hunt", "> Owls hunt\n>\n> not"),
        (as_markdown, "> Owls hunt", "![x](http://remote.example)"),
        (as_markdown, " · SHA-256 ", " "),
    ],
)
def test_a_file_that_holds_what_no_export_does_is_refused(write: Write, old: str, new: str) -> None:
    """It could hide a quote, or show another one than is checked."""
    file = write(quoting("Owls hunt"))
    assert old in file

    with pytest.raises(UnreadableExportError):
        read_quotes(file.replace(old, new, 1).encode())


def _with(conversation: Conversation, **fields: object) -> Conversation:
    turns = tuple(dataclasses.replace(turn, **fields) for turn in conversation.turns)  # type: ignore[arg-type]
    return dataclasses.replace(conversation, turns=turns)
