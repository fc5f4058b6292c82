"""HTML: what a visitor sees becomes text, with headings, lists and tables; nothing else does."""

import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reading import Heading, Loaded, Problem, UnreadableError, html

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Bylaws &amp; rules</title><style>p { color: red }</style></head>
<body>
<h1>The <em>bylaws</em></h1>
<p>A meeting is <b>called</b> by
the chair.<script>alert("no")</script></p>
<h2>Quorum</h2>
<p>Five members.<br>Or three.</p>
</body></html>
"""


def read(markup: str) -> Loaded:
    return html.read(markup.encode())


def said(loaded: Loaded) -> list[str]:
    return [loaded.text[heading.start : heading.end] for heading in loaded.headings]


def cells(loaded: Loaded) -> list[list[list[str]]]:
    return [[[loaded.text[start:end] for start, end in row.cells] for row in table.rows] for table in loaded.tables]


def heading_over(loaded: Loaded, words: str) -> str:
    at = loaded.text.index(words)
    over: Heading = [heading for heading in loaded.headings if heading.closes <= at][-1]
    return loaded.text[over.start : over.end]


def test_a_page() -> None:
    """A page's text is its blocks, each in a line of its own, under its headings; its title is its own."""
    loaded = read(PAGE)

    assert loaded.text == ("The bylaws\n\nA meeting is called by the chair.\n\nQuorum\n\nFive members.\nOr three.")
    assert loaded.kind == "HTML"
    assert loaded.title == "Bylaws & rules"
    assert said(loaded) == ["The bylaws", "Quorum"]
    assert heading_over(loaded, "A meeting") == "The bylaws"
    assert heading_over(loaded, "Or three") == "Quorum"


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        pytest.param("<title>A</title><h1>B</h1>", "A", id="title"),
        pytest.param("<title> </title><h2>C</h2><h1>B</h1><h1>D</h1>", "B", id="empty title"),
        pytest.param("<h2>B</h2>", "", id="no heading of the first level"),
        pytest.param("<svg><title>A picture</title></svg><h1>B</h1>", "B", id="title of a picture"),
    ],
)
def test_titles(markup: str, title: str) -> None:
    """The title is that of the page, else its first heading of the first level."""
    assert read(f"<html><body>{markup}</body></html>").title == title


@pytest.mark.parametrize(
    ("markup", "headings", "text"),
    [
        pytest.param("<h1><a><div>One</div></a></h1><p>two", ["One"], "One\n\ntwo", id="block inside"),
        pytest.param("<h1>One<p>two<p>three", ["One"], "One\n\ntwo\n\nthree", id="never closed"),
        pytest.param("<ol><li><h3>One</h3>two</ol>", ["1. One"], "1. One\n\ntwo", id="item"),
        pytest.param("<h4> <img alt=x> </h4>two", [], "two", id="picture"),
    ],
)
def test_headings(markup: str, headings: list[str], text: str) -> None:
    """A heading is what its element says, and ends where other text begins."""
    loaded = read(markup)

    assert said(loaded) == headings
    assert loaded.text == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("<ul><li>a<li>b</ul>", "- a\n- b", id="bullets"),
        pytest.param("<ol><li>a<li>b</ol>", "1. a\n2. b", id="numbers"),
        pytest.param("<ol start=4><li>a<li value=9>b<li>c</ol>", "4. a\n9. b\n10. c", id="start and value"),
        pytest.param("<ol type=a start=26><li>a<li>b</ol>", "z. a\naa. b", id="letters"),
        pytest.param("<ol type=I><li>a<li>b<li>c<li>d</ol>", "I. a\nII. b\nIII. c\nIV. d", id="Roman numbers"),
        pytest.param('<ol style="list-style-type: lower-alpha"><li>a</ol>', "a. a", id="letters by style"),
        pytest.param("<ol reversed><li>a<li>b</ol>", "2. a\n1. b", id="reversed"),
        pytest.param("<ol><li>a<ul><li>b</ul><li>c</ol>", "1. a\n   - b\n2. c", id="nested"),
        pytest.param("<ol><li><p>a</p><p>b</p></ol>", "1. a\n\nb", id="two paragraphs"),
        pytest.param("<ol><li></li><li>b</ol>c", "2. b\n\nc", id="empty item"),
        pytest.param("<dl><dt>Quorum<dd>Five.<dd>Or so.<dt>Why?<dd>So.<dt>Z</dl>",
                     "Quorum: Five.\n\nOr so.\n\nWhy? So.\n\nZ:", id="definitions"),
    ],
)  # fmt: skip
def test_lists(markup: str, text: str) -> None:
    """Items keep their marks; a list in another stands to its right."""
    assert read(markup).text == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("<p>a<br><br>b<br>c", "a\n\nb\nc", id="line breaks"),
        pytest.param("<pre>if a:\n    b\n\nc</pre>", "if a:\n    b\n\nc", id="preformatted"),
        pytest.param("<pre>a<br>b</pre>c", "a\nb\n\nc", id="preformatted with breaks"),
        pytest.param("a<div>b<div>c</div>d</div>e", "a\n\nb\n\nc\n\nd\n\ne", id="words between blocks"),
        pytest.param("a<!-- no -->b <?no?>c", "ab c", id="comments"),
        pytest.param("<p>10<sup>6</sup> m<sup>2</sup>, 1<sup>st</sup>, H<sub>2</sub>O", "10⁶ m², 1st, H2O", id="small"),
        pytest.param("<a href=x>one</a> <img alt=two> &eacute;&nbsp;&#233;", "one é é", id="links and signs"),
        pytest.param("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", "漢字", id="pronunciation"),
        pytest.param("<figure><img><figcaption>A map</figcaption></figure>b", "A map\n\nb", id="caption"),
        pytest.param("<blockquote>a<p>b</blockquote>c", "a\n\nb\n\nc", id="quotation"),
        pytest.param("Donau&shy;dampf&#8203;schiff", "Donaudampfschiff", id="where a word may be divided"),
        pytest.param("nothing else", "nothing else", id="no elements"),
        pytest.param("a < b & c", "a < b & c", id="signs that begin nothing"),
    ],
)  # fmt: skip
def test_blocks(markup: str, text: str) -> None:
    """Blocks are paragraphs; what stands inside a line stays there."""
    assert read(markup).text == text


@pytest.mark.parametrize(
    "markup",
    [
        "<script>no</script>", "<style>no</style>", "<template><p>no</template>", "<noscript>no</noscript>",
        "<svg><text>no</text></svg>", "<iframe>no</iframe>", "<select><option>no</select>", "<button>no</button>",
        "<textarea>no</textarea>", "<input value=no>", "<object>no</object>", "<dialog>no</dialog>", "<!-- no -->",
        "<p hidden>no</p>", '<p style="display:none">no</p>', '<p style="a:b; DISPLAY : None !important">no</p>',
        '<p style="visibility:hidden"><b>no</b></p>', '<p style="font-size:0">no</p>',
        '<p style="font-size:.0pt">no</p>',
        '<p style="font-size:0"><b style="font-size: 2em">no</b></p>', '<p style="opacity:0">no</p>',
        '<div style="opacity: 0.0"><p style="opacity:1">no</p></div>', "<p style='mso-hide:all'>no</p>",
    ],
)  # fmt: skip
def test_what_is_not_seen_is_left_out(markup: str) -> None:
    """Programs, styles, forms and hidden text are no part of the text; what follows them is."""
    assert read(f"<div>before {markup}<p>after</p></div>").text == "before\n\nafter"


@pytest.mark.parametrize(
    "markup",
    [
        "<p aria-hidden=true>yes</p>", "<dialog open>yes</dialog>", "<p hidden=until-found>yes</p>",
        '<p style="font-size:0.5em">yes</p>', '<p style="opacity:.5">yes</p>', "<label>yes</label>",
        '<p style="font-size:0"><b style="font-size:12px">yes</b></p>',
        '<p style="visibility:hidden"><b style="visibility:visible">yes</b></p>',
    ],
)  # fmt: skip
def test_what_is_seen_is_read(markup: str) -> None:
    """What looks as if it were hidden, and is not, is read."""
    assert read(f"before {markup}").text.split() == ["before", "yes"]


HEADED = "<tr><th>Name<th>Town</tr><tr><td>Ana<td>Hartford</tr><tr><td><td>Salem</tr>"


@pytest.mark.parametrize(
    ("markup", "columns", "rows"),
    [
        pytest.param(HEADED, ("Name", "Town"), [["Ana", "Hartford"], ["", "Salem"]], id="headed"),
        pytest.param("<thead><tr><td>A<td>B</thead><tr><td>1<td>2", ("A", "B"), [["1", "2"]], id="thead"),
        pytest.param("<tr><th rowspan=2>Item<th colspan=2>Price<tr><th>old<th>new<tr><td>a<td>1<td>2",
                     ("Item", "Price old", "Price new"), [["a", "1", "2"]], id="names of two rows"),
        pytest.param("<tr><th>Y<th>A<tr><td rowspan=2>2024<td>1<tr><td>2",
                     ("Y", "A"), [["2024", "1"], ["2024", "2"]], id="cell of two rows"),
        pytest.param("<tr><th>A<th>B<th>C<tr><td colspan=2>1<td>2", ("A", "B", "C"), [["1", "", "2"]], id="wide cell"),
        pytest.param("<tr><td>Item<td>Price<td>Stock<tr><td>a<td>1<td>2",
                     ("Item", "Price", "Stock"), [["a", "1", "2"]], id="first row of three names"),
        pytest.param("<tr><td><b>Item<td><b>Price</b><tr><td>a<td>1", ("Item", "Price"), [["a", "1"]], id="bold"),
        pytest.param("<tr><td>Name<td>Ana<tr><td>Town<td>Salem", (), [["Name", "Ana"], ["Town", "Salem"]], id="pairs"),
        pytest.param("<tr><td>a<td>1<td>2<tr><td>b<td>3<td>4", (), [["a", "1", "2"], ["b", "3", "4"]], id="numbers"),
        pytest.param("<tr><th>Age<td>19<tr><th>Town<td>Salem", (), [["Age", "19"], ["Town", "Salem"]], id="infobox"),
        pytest.param("<tr><th>A<th>B<tr><td><ul><li>x<li>y.</ul>z<td><p>p<p>q",
                     ("A", "B"), [["x; y. z", "p; q"]], id="blocks in cells"),
    ],
)  # fmt: skip
def test_tables(markup: str, columns: tuple[str, ...], rows: list[list[str]]) -> None:
    """A table's rows hold the words of its cells, under the names of its columns."""
    loaded = read(f"<p>before</p><table>{markup}</table><p>after</p>")

    assert [table.columns for table in loaded.tables] == [columns]
    assert cells(loaded) == [rows]
    assert loaded.text.startswith("before\n\n")
    assert loaded.text.endswith("\n\nafter")


def test_a_row_says_its_columns() -> None:
    """A row is a line in which each cell follows its column's name."""
    loaded = read(f"<table><caption>People</caption>{HEADED}</table>")

    assert loaded.text == "People\n\nName: Ana · Town: Hartford\n\nTown: Salem"


def test_a_row_of_one_cell_divides_a_table() -> None:
    """A cell as wide as the table is a line between its rows; other names below begin a table of their own."""
    loaded = read(
        "<table><tr><th>A<th>B<tr><td colspan=2>East<tr><td>1<td>2<tr><td colspan=2>West<tr><td>3<td>4"
        "<tr><th>C<th>D<tr><td>5<td>6</table>"
    )

    assert loaded.text == "East\n\nA: 1 · B: 2\n\nWest\n\nA: 3 · B: 4\n\nC: 5 · D: 6"


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><td>a<tr><td>b<tr><td>c</table>",
        "<table><tr><td>a<td><h2>b</h2>c</table>",
        "<table><tr><td>a<table><tr><td>b</table><td>c</table>",
    ],
)
def test_tables_that_only_put_text_side_by_side(markup: str) -> None:
    """A table of one column, one with headings in its cells, and one around another are no tables of data."""
    loaded = read(markup)

    assert loaded.text == "a\n\nb\n\nc"
    assert loaded.tables == ()


def test_long_cells_are_paragraphs() -> None:
    """Long text that stands side by side without names is text."""
    assert read(f"<table><tr><td>menu<td><p>{'a ' * 600}<p>b</table>").text == f"menu\n\n{('a ' * 600).strip()}\n\nb"


WORDS = "Bylaws: “naïve” café – €5"


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        pytest.param("", "utf-8", id="UTF-8"),
        pytest.param("", "utf-8-sig", id="UTF-8 with mark"),
        pytest.param('<meta charset="iso-8859-1">', "utf-16", id="UTF-16 with mark"),
        pytest.param("<html>", "utf-16-le", id="UTF-16 without mark"),
        pytest.param('<meta charset="windows-1252">', "cp1252", id="Windows-1252"),
        pytest.param('<meta charset="iso-8859-1">', "cp1252", id="Windows-1252 by its usual wrong name"),
        pytest.param('<meta http-equiv="Content-Type" content="text/html; charset=Windows-1252">', "cp1252", id="http"),
        pytest.param('<?xml version="1.0" encoding="windows-1252"?>', "cp1252", id="XML"),
        pytest.param('<meta charset="windows-1252">', "utf-8-sig", id="the mark is right, not the declaration"),
        pytest.param('<meta charset="utf-16">', "utf-8", id="UTF-16 that cannot be"),
        pytest.param('<meta charset="punycode">', "utf-8", id="no charset"),
        pytest.param('<meta charset="klingon">', "utf-8", id="unknown charset"),
    ],
)
def test_encodings(declaration: str, encoding: str) -> None:
    """A page is decoded as its mark, its declaration, or itself says."""
    assert html.read(f"{declaration}<p>{WORDS}</p>".encode(encoding)).text == WORDS


def test_undeclared_encodings() -> None:
    """A page that declares nothing, and is no UTF-8, is read as what it most looks like."""
    words = "Größere Änderungen müssen über das Bürgerbüro eingereicht werden. Schöne Grüße an Herrn Müller!"

    assert html.read(f"<p>{words}</p>".encode("cp1252")).text == words


XHTML = '<?xml version="1.0"?><!DOCTYPE html {}><html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'


@pytest.mark.parametrize(
    ("declared", "body", "text"),
    [
        pytest.param("", "<script/><p>a<title/></p><p>b</p>", "a\n\nb", id="elements that are closed at once"),
        pytest.param("", "<p>a&nbsp;é&mdash;b</p>", "a é—b", id="signs by name"),
        pytest.param("", "<h1><p>a</p></h1>b", "a\n\nb", id="paragraph in a heading"),
        pytest.param("", "<p>a<p>b", "a\n\nb", id="not well-formed"),
        pytest.param('PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x.dtd"', "<p>a&nbsp;&eacute;</p>", "a é", id="DTD"),
        pytest.param('[<!ENTITY a SYSTEM "file:///etc/passwd">]', "<p>b&a;c</p>", "bc", id="another file"),
        pytest.param('[<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]', "<p>b&c;c</p>", "bc", id="laughs"),
    ],
)
def test_xhtml(declared: str, body: str, text: str) -> None:
    """XHTML is read as XML, or as HTML where it is not well-formed; other files are never read."""
    assert read(XHTML.format(declared, body)).text == text


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(b"<p> </p>", Problem.NO_TEXT, id="no text"),
        pytest.param(b"<!-- a", Problem.NO_TEXT, id="comment"),
        pytest.param(b"  ", Problem.NO_TEXT, id="space"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\xff", Problem.NOT_TEXT, id="picture"),
        pytest.param(b"<div>" * 100_000 + b"a", Problem.DAMAGED, id="too deep"),
    ],
)
def test_pages_that_cannot_be_read(data: bytes, problem: Problem) -> None:
    """A page without text, or whose text cannot be read in whole, is refused."""
    with pytest.raises(UnreadableError) as refused:
        html.read(data)

    assert refused.value.problem == problem


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<div>" * 2_000 + "end", id="blocks"),
        pytest.param("<ul><li>a" * 900 + "end", id="lists"),
        pytest.param("<table><tr><td>a" * 600 + "end", id="tables"),
        pytest.param("<p>a<!-- b -->" * 20_000 + "end", id="siblings"),
        pytest.param("<table>" + "<td rowspan=65534 colspan=1000>a" * 50 + "<tr>" * 20_000 + "</table>end", id="spans"),
        pytest.param("<!--" * 100_000 + "--><p>end", id="comments"),
        pytest.param(f"<p style='{';:' * 500_000}'>end", id="styles"),
        pytest.param("<p>a</p>" + " " * 2_000_000 + "end", id="space"),
    ],
)  # fmt: skip
def test_hostile_pages_take_no_long_time(markup: str) -> None:
    """Pages that nest, repeat and span as much as they may are read to their end, soon."""
    began = time.monotonic()

    text = read(markup).text

    assert text.endswith("end")
    assert time.monotonic() - began < 10


TAGS = tuple(
    re.findall(
        r"[\w-]+",
        "p div span h1 h2 ul ol li table thead tr td th dl dt dd pre br b sup a blockquote section figure caption x-y",
    )
)
NODES = st.recursive(
    st.integers(0, 9).map(lambda number: f"w{number}"),
    lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=4)),
    max_leaves=30,
)


def markup_of(node: str | tuple[str, list[object]]) -> str:
    if isinstance(node, str):
        return f" {node} "
    name, inside = node
    return f"<{name}>{''.join(markup_of(one) for one in inside)}</{name}>"  # type: ignore[arg-type]


@settings(max_examples=300, deadline=None)
@given(st.lists(NODES, min_size=1, max_size=4))
@example([("table", [("tr", [("td", ["w1"]), ("td", ["w2"])]), ("tr", [("td", [("h1", ["w3"])])])])])
def test_all_words_come_through_in_order(nodes: list[str | tuple[str, list[object]]]) -> None:
    """However elements lie in each other, all words are read, in their order; headings and cells are where they say."""
    markup = "".join(map(markup_of, nodes))
    words = re.findall(r"w\d", markup)
    if not words:
        return

    loaded = read(markup)

    has_names = "<th" in markup or any(table.columns for table in loaded.tables)
    if not has_names:  # the names of columns are said in each row
        assert re.findall(r"w\d", loaded.text) == words
    assert set(re.findall(r"w\d", loaded.text)) == set(words)
    for table in loaded.tables:
        for row in table.rows:
            assert all(row.start <= start <= end <= row.end for start, end in row.cells)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="<>/ab=\"'&;#!-?[]pthrdliu1 \n\0\ud800", max_size=200))
def test_no_markup_crashes_the_reader(markup: str) -> None:
    """Whatever a page holds, it is read, or refused as any other."""
    try:
        loaded = html.read(markup.encode(errors="replace"))
    except UnreadableError:
        return

    assert loaded.text.strip()
