"""Text becomes Markdown that shows exactly that text."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from chatbot.page.marking import answer_markdown, plain_markdown

_WORD_JOINER = "\u2060"
_PRINTABLE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=80)
_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _shown(markdown: str) -> str:
    """Give what a Markdown renderer shows; fail if it makes any element but paragraphs and line breaks."""
    shown = []
    for block in _PARSER.parse(markdown):
        assert block.type in {"paragraph_open", "paragraph_close", "inline"}
        shown += [_text_of(token) for token in block.children or []]
    return "".join(shown).replace(_WORD_JOINER, "").replace("\u00a0", " ")


def _text_of(token: Token) -> str:
    assert token.type in {"text", "text_special", "hardbreak", "softbreak"}
    return token.content or "\n"


@given(_PRINTABLE)
def test_any_line_is_shown_as_it_is(line: str) -> None:
    """No line makes an element, and none loses a character that can be seen."""
    expected = line.replace("\u00a0", " ").replace(_WORD_JOINER, "").strip()

    shown = _shown(plain_markdown(line))

    assert shown.strip() == expected


@given(
    st.lists(st.sampled_from(["# x", "- a", "1. b", "> c", "    code", "<b>", "---", "| a | b |", "word"]), min_size=1)
)
def test_lines_that_look_like_blocks_stay_text(lines: list[str]) -> None:
    """Headings, lists, quotations, code, HTML and tables that somebody typed are words."""
    shown = _shown(plain_markdown("\n".join(lines)))

    assert [line.strip() for line in shown.split("\n")] == [line.strip() for line in lines]


def test_addresses_and_icons_are_broken_by_a_word_joiner() -> None:
    """What Streamlit would make active after escapes are resolved is kept text by a character that takes no space."""
    shown = plain_markdown("https://a.example www.a.example me@a.example :material/home: :streamlit:")

    for active in ("https://", "https\\://", "www.", "www\\.", "e@a", ":material", ":streamlit"):
        assert active not in shown


def test_markers_with_a_citation_become_links() -> None:
    """A marker that has a citation is a link with its title; one without stays text."""
    shown = answer_markdown("Yes. [1] No. [2]", {1: ("#cite-0-1", 'Source 1: "A" · B')})

    link = next(token for token in _PARSER.parse(shown)[1].children or [] if token.type == "link_open")
    assert link.attrs == {"href": "#cite-0-1", "title": 'Source 1: "A" · B'}
    assert "\\[2\\]" in shown


def test_list_items_stay_items() -> None:
    """The marks of items, nested ones too, are kept; a hyphen elsewhere is a character."""
    shown = answer_markdown("Lead:\n\n- One - two\n  - Inner", {})

    blocks = [token.type for token in _PARSER.parse(shown)]
    assert blocks.count("bullet_list_open") == 2
    assert blocks.count("list_item_open") == 2


def test_a_marker_does_not_begin_a_line() -> None:
    """The space before it does not break."""
    shown = answer_markdown("One. [1] [2] Two.", {1: ("#cite-0-1", "A"), 2: ("#cite-0-2", "B")})

    assert "One\\.\u00a0[1](" in shown
    assert ")\u00a0[2](" in shown
    assert ") Two" in shown
