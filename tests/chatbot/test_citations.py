"""From sentences to text with markers, statements and citations."""

import re

from hypothesis import given
from hypothesis import strategies as st

from chatbot.citations import Citer, Sentence, Source

_TEXTS = {"a": "Owls hunt at night. See [3] and [1, 2].", "b": "Bats do too."}


def _quote(document: str, start: int, end: int) -> str:
    return _TEXTS[document][start:end]


def _source(document: str, quote: str) -> Source:
    start = _TEXTS[document].index(quote)
    return Source(document, document.upper(), "", start, start + len(quote))


_OWLS, _BATS = _source("a", "Owls hunt at night."), _source("b", "Bats do too.")


def test_markers_follow_the_sentence_that_they_bear_out() -> None:
    """A sentence is followed by the number of each of its sources; the bot's own voice has none."""
    citer = Citer(_quote)

    pieces = list(
        citer.cite(
            [
                Sentence("", "They say:"),
                Sentence("\n\n", "Owls hunt.", (_OWLS,), "verbatim"),
                Sentence(" ", "Both hunt.", (_OWLS, _BATS), "supported"),
            ]
        )
    )

    assert pieces == ["They say:", "\n\nOwls hunt. [1]", " Both hunt. [1] [2]"]
    assert [(statement.text, statement.citations, statement.support) for statement in citer.statements] == [
        ("Owls hunt.", (1,), "verbatim"),
        ("Both hunt.", (1, 2), "supported"),
    ]


def test_quotes_are_read_from_the_document() -> None:
    """A quote is what stands at the offsets, whatever the sentence says."""
    citer = Citer(_quote)

    list(citer.cite([Sentence("", "Owls sleep at night.", (_OWLS,), "verbatim")]))

    (citation,) = citer.citations
    assert citation.quote == "Owls hunt at night."
    assert (citation.document, citation.title, citation.start, citation.end) == ("a", "A", 0, 19)


def test_a_source_met_again_keeps_its_number() -> None:
    """A source is cited under one number, and numbers count in the order of first use."""
    citer = Citer(_quote)

    text = "".join(citer.cite([Sentence(" ", "x", (source,), "verbatim") for source in (_BATS, _OWLS, _BATS)]))

    assert re.findall(r"\[\d+\]", text) == ["[1]", "[2]", "[1]"]
    assert [citation.quote for citation in citer.citations] == ["Bats do too.", "Owls hunt at night."]


def test_what_is_only_pointed_at_is_no_statement() -> None:
    """A sentence with a source and without support is cited, and nothing is claimed."""
    citer = Citer(_quote)

    assert list(citer.cite([Sentence("- ", "Owls", (_OWLS,))])) == ["- Owls [1]"]
    assert not citer.statements


def test_citations_are_known_when_their_piece_comes() -> None:
    """A reader of the stream finds each marker's citation at once."""
    citer = Citer(_quote)
    stream = citer.cite([Sentence("", "x", (_OWLS,), "verbatim"), Sentence(" ", "y", (_BATS,), "verbatim")])

    for number, _piece in enumerate(stream, start=1):
        assert [citation.number for citation in citer.citations] == list(range(1, number + 1))


def test_markers_of_the_document_are_not_ours() -> None:
    """What a document has in brackets is shown otherwise, and quoted as it is."""
    citer = Citer(_quote)
    source = _source("a", "See [3] and [1, 2].")

    (piece,) = citer.cite([Sentence("", "See [3] and [1, 2].", (source,), "verbatim")])

    assert re.findall(r"\[[^\]]*\]", piece) == ["[1]"]
    assert citer.statements[0].text == citer.citations[0].quote == "See [3] and [1, 2]."


@given(st.lists(st.tuples(st.text("[]0１2, x\n"), st.booleans()), max_size=6))
def test_only_our_markers_are_markers(sentences: list[tuple[str, bool]]) -> None:
    """Whatever sentences hold, what looks like a marker in the text is one of a citation."""
    citer = Citer(_quote)

    text = "".join(
        citer.cite(Sentence("\n", said, (_OWLS,) if sourced else (), "verbatim") for said, sourced in sentences)
    )

    assert re.findall(r"\[\d+\]", text) == ["[1]"] * sum(sourced for _, sourced in sentences)
