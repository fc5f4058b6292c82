"""Splitting: sections, passages and sentences, each where it says that it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading import Loaded, markdown, plain
from tests.vectorstore.documents import endless_texts, markdown_texts, odd_texts, question_texts
from vectorstore.splitting import (
    PASSAGE_WORDS,
    Section,
    Sentence,
    split_passages,
    split_sections,
    split_sentences,
)

LONGEST_SENTENCE = 1_000
FULL_STOPS = ".!?…。！？"

plain_texts = st.one_of(question_texts(), odd_texts, endless_texts).map(lambda text: plain.read(text.encode()))
marked_texts = markdown_texts().map(lambda text: markdown.read(text.encode()))
all_texts = st.one_of(plain_texts, marked_texts)
ordinary_texts = st.one_of(question_texts(), odd_texts).map(lambda text: plain.read(text.encode()))
thoroughly = settings(max_examples=40, deadline=None, derandomize=True)


def sentences_of(text: str, section: Section) -> tuple[Sentence, ...]:
    return split_sentences(text, section.body_start, section.end)


@thoroughly
@given(plain_texts)
def test_sections_tile_a_plain_text(loaded: Loaded) -> None:
    """Sections follow each other without a gap to the end; what no section holds is a title before the first one."""
    sections = split_sections(loaded)

    assert [section.end for section in sections] == [*(section.start for section in sections[1:]), len(loaded.text)]
    title = loaded.text[: sections[0].start]
    assert not any(line.rstrip().endswith(tuple(FULL_STOPS)) for line in title.splitlines())


@thoroughly
@given(marked_texts)
def test_sections_leave_out_nothing_but_marks_of_markdown(loaded: Loaded) -> None:
    """Between two sections of a Markdown text stands only the mark that opens a heading."""
    sections = split_sections(loaded)

    ends = [section.end for section in sections[:-1]]
    between = [loaded.text[end : section.start] for end, section in zip(ends, sections[1:], strict=True)]
    assert all(not mark.strip(" \t#>*+-•0123456789.)") for mark in between)
    assert sections[-1].end == len(loaded.text)


def test_front_matter_is_in_no_section() -> None:
    """What stands about a file at its start is never quoted: sections begin after it, with a heading or without."""
    front = "---\ntitle: Our plan\nauthor: Ana. She wrote it.\n---\n"
    for text in ("Before. All.\n\n# One\n\nText.", "# One\n\nText.", "Text."):
        loaded = markdown.read((front + text).encode())

        held = [loaded.text[section.start : section.end] for section in split_sections(loaded)]
        assert held == [text[section.start : section.end] for section in split_sections(markdown.read(text.encode()))]


@thoroughly
@given(all_texts)
def test_a_section_begins_with_its_heading(loaded: Loaded) -> None:
    """A section's heading is what the text says where the section starts, and its body comes after it."""
    for section in split_sections(loaded):
        assert loaded.text.startswith(section.heading, section.start)
        assert section.start + len(section.heading) <= section.body_start <= section.end


@thoroughly
@given(all_texts)
def test_passages_hold_all_that_sections_say(loaded: Loaded) -> None:
    """Passages lie in one section's body each, in order, trimmed, and leave out nothing but white space."""
    for section in split_sections(loaded):
        reached = section.body_start
        for passage in split_passages(loaded.text, section):
            said = loaded.text[passage.start : passage.end]

            assert passage.section == section.heading
            assert said == said.strip() != ""
            assert not loaded.text[reached : passage.start].strip()
            reached = passage.end
        assert not loaded.text[reached : section.end].strip()


@thoroughly
@given(all_texts)
def test_sentences_hold_all_that_sections_say(loaded: Loaded) -> None:
    """Sentences stand in order, trimmed, and leave out nothing but white space and the marks of items."""
    for section in split_sections(loaded):
        reached = section.body_start
        for sentence in sentences_of(loaded.text, section):
            said = loaded.text[sentence.start : sentence.end]

            assert said == said.strip() != ""
            assert loaded.text[reached : sentence.start].strip() == (sentence.marker if sentence.opens else "")
            reached = sentence.end
        assert not loaded.text[reached : section.end].strip()


@thoroughly
@given(all_texts)
def test_no_sentence_is_cut_by_a_passage(loaded: Loaded) -> None:
    """Each sentence of a section lies in exactly one of its passages."""
    for section in split_sections(loaded):
        passages = split_passages(loaded.text, section)

        for sentence in sentences_of(loaded.text, section):
            assert sum(one.start <= sentence.start and sentence.end <= one.end for one in passages) == 1


@thoroughly
@given(ordinary_texts)
def test_a_passage_alone_has_the_same_sentences(loaded: Loaded) -> None:
    """A passage's own text divides into the sentences of the whole; at most, its first word is taken for a mark."""
    for section in split_sections(loaded):
        whole = sentences_of(loaded.text, section)
        for passage in split_passages(loaded.text, section):
            expected = [one for one in whole if passage.start <= one.start and one.end <= passage.end]
            alone = split_sentences(loaded.text[passage.start : passage.end])

            assert [passage.start + one.end for one in alone] == [one.end for one in expected]
            assert [passage.start + one.start for one in alone[1:]] == [one.start for one in expected[1:]]
            skipped = loaded.text[expected[0].start : passage.start + alone[0].start].strip()
            assert skipped in {"", alone[0].marker}


@thoroughly
@given(all_texts)
def test_passages_and_sentences_are_short(loaded: Loaded) -> None:
    """No sentence is endless, and a passage of many words is one sentence or a list with what introduces it."""
    for section in split_sections(loaded):
        sentences = sentences_of(loaded.text, section)
        for passage in split_passages(loaded.text, section):
            inside = [one for one in sentences if passage.start <= one.start and one.end <= passage.end]
            words = len(loaded.text[passage.start : passage.end].split())

            assert max(one.end - one.start for one in inside) <= LONGEST_SENTENCE
            assert words <= 2 * PASSAGE_WORDS or len(inside) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It is so. It was so.", ["It is so.", "It was so."], id="full stops"),
        pytest.param("Is it? It is! So…  Well", ["Is it?", "It is!", "So…", "Well"], id="other ends"),
        pytest.param("Really?! Yes... No.", ["Really?!", "Yes...", "No."], id="several marks end one sentence"),
        pytest.param("They guard U.S. borders. So it is.", ["They guard U.S. borders.", "So it is."], id="U.S."),
        pytest.param("The U.S. Customs work. So.", ["The U.S. Customs work.", "So."], id="U.S. before a capital"),
        pytest.param(
            "Some, e.g. Connecticut, do. Others not.", ["Some, e.g. Connecticut, do.", "Others not."], id="e.g."
        ),
        pytest.param("Ask Dr. Smith. She knows.", ["Ask Dr. Smith.", "She knows."], id="title of a person"),
        pytest.param("Under 287(g) they act. It binds.", ["Under 287(g) they act.", "It binds."], id="287(g)"),
        pytest.param("See No. 5 of it. Then go.", ["See No. 5 of it.", "Then go."], id="number"),
        pytest.param("It grew 3.5 times. Then not.", ["It grew 3.5 times.", "Then not."], id="decimals"),
        pytest.param("He said “stop.” She did.", ["He said “stop.”", "She did."], id="closing quote"),
        pytest.param('It (so to say.) It "was." Then', ["It (so to say.)", 'It "was."', "Then"], id="brackets"),
        pytest.param("Dijo «no.» Se fue.", ["Dijo «no.»", "Se fue."], id="angle quotes"),
        pytest.param(
            "He said “stop.” and left. Then", ["He said “stop.” and left.", "Then"], id="goes on in lower case"
        ),
        pytest.param(
            "国境は遠い。道は長い！「はい。」次", ["国境は遠い。", "道は長い！", "「はい。」", "次"], id="Japanese"
        ),
        pytest.param("Three: 1. Foo is. 2. Bar is.", ["Three: 1. Foo is.", "2. Bar is."], id="list inside a line"),
        pytest.param("So it is.\nThen more.", ["So it is.", "Then more."], id="line that ends a sentence"),
        pytest.param("a line that goes\non. Then", ["a line that goes\non.", "Then"], id="hard-wrapped line"),
        pytest.param("guard the U.S.\nborders. Then", ["guard the U.S.\nborders.", "Then"], id="wrapped after U.S."),
        pytest.param("He left. I\nstayed.", ["He left.", "I\nstayed."], id="wrapped after a short last word"),
        pytest.param("These are:\none\n\ntwo", ["These are:", "one", "two"], id="colon and blank line"),
        pytest.param("One.\r\nTwo.\rThree.", ["One.", "Two.", "Three."], id="line ends of all kinds"),
        pytest.param("no end at all", ["no end at all"], id="no punctuation"),
        pytest.param("it is so. was it? yes", ["it is so.", "was it?", "yes"], id="no capitals"),
        pytest.param("es so. war es? 3.5 mal", ["es so.", "war es?", "3.5 mal"], id="no capitals, and a figure"),
        pytest.param("some, e.g. cats, do. dogs not", ["some, e.g. cats, do.", "dogs not"], id="no capitals, and e.g."),
        pytest.param(
            "it is so. was it?\n\nYes. or no.", ["it is so.", "was it?", "Yes. or no."], id="no capitals in a paragraph"
        ),
        pytest.param(" \n\t\r\n ", [], id="white space"),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    """A sentence ends at a mark that ends one, and not at an abbreviation or a number."""
    sentences = split_sentences(text)

    assert [text[one.start : one.end] for one in sentences] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1. Item: text. More.", [("1.", True, "Item: text."), ("1.", False, "More.")], id="number"),
        pytest.param("a. One\nb. Two", [("a.", True, "One"), ("b.", True, "Two")], id="letters"),
        pytest.param("(a) One\n(iv) Two", [("(a)", True, "One"), ("(iv)", True, "Two")], id="brackets"),
        pytest.param("- One\n\t• Two\n  * 3", [("-", True, "One"), ("•", True, "Two"), ("*", True, "3")], id="signs"),
        pytest.param(
            "1) One\n   goes on.\nNext", [("1)", True, "One\n   goes on."), ("", True, "Next")], id="wrapped item"
        ),
        pytest.param("2013. A year", [("", True, "2013."), ("", False, "A year")], id="a year is no mark"),
        pytest.param("-no space\n1.5 times", [("", True, "-no space\n1.5 times")], id="no space, no mark"),
        pytest.param("Intro:\n1. One.", [("", True, "Intro:"), ("1.", True, "One.")], id="introduction"),
    ],
)
def test_items_of_lists(text: str, expected: list[tuple[str, bool, str]]) -> None:
    """A sentence tells the mark of its item, and whether it opens it; the mark is no part of it."""
    sentences = split_sentences(text)

    assert [(one.marker, one.opens, text[one.start : one.end]) for one in sentences] == expected


def test_sentences_of_a_stretch_count_from_the_start_of_the_text() -> None:
    """Offsets are into the whole text, whatever stretch of it is divided."""
    text = "Before. One. Two. After."

    sentences = split_sentences(text, 8, 17)

    assert [text[one.start : one.end] for one in sentences] == ["One.", "Two."]


def test_an_introduction_stays_with_the_first_item() -> None:
    """A line that ends in a colon is in one passage with the item after it, and each long item in its own."""
    item = "word " * 39 + "end."
    text = f"Before it all. {'word ' * 35}these are:\n1. {item}\n2. {item}"

    passages = split_passages(text, Section("", 0, 0, len(text)))

    first, second = (text[one.start : one.end] for one in passages)
    assert first.startswith("Before it all.")
    assert first.endswith(f"these are:\n1. {item}")
    assert second == f"2. {item}"


def test_the_end_of_a_cut_paragraph_is_in_no_passage_with_the_next() -> None:
    """A paragraph that is too long for one passage shares none with the paragraph after it; short ones may share."""
    long = " ".join(f"Sentence {number} says what it says and says it well." for number in range(1, 8))
    text = f"One is short.\n\nTwo too.\n\n{long}\n\nFour is short.\n\nFive too.\n\n{long}\n\n{long}"

    said = [text[one.start : one.end] for one in split_passages(text, Section("", 0, 0, len(text)))]

    assert "Four is short.\n\nFive too." in [one[: len("Four is short.\n\nFive too.")] for one in said]
    assert not any("well.\n" in one for one in said)
    assert len([one for one in said if one.endswith("Sentence 7 says what it says and says it well.")]) == 3


def test_the_end_of_a_cut_item_is_in_no_passage_with_the_next() -> None:
    """An item that is too long for one passage shares none with the item after it."""
    item = " ".join(f"Sentence {number} says what it says and says it well." for number in range(1, 8))
    text = f"1. {item}\n2. {item}\n3. Short.\n4. Short too."

    said = [text[one.start : one.end] for one in split_passages(text, Section("", 0, 0, len(text)))]

    assert not any("well.\n" in one for one in said)
    assert said[-1] == "3. Short.\n4. Short too."


def test_what_precedes_the_first_heading_is_a_section_if_it_says_something() -> None:
    """Sentences, items and entries before the first heading are a section without a heading; a title there is not."""
    titles = ("A Title", "A Title\n\nAnd: Another", "\n")
    introductions = (
        "This introduces it.",
        "Phone: 555-0100\nOffice: 12 Old Pier",
        "- walks\n- windows",
        "电话：5\n地址：6",
    )

    headings = {
        before: [section.heading for section in split_sections(plain.read(f"{before}\n\n1. What?\nThat.".encode()))]
        for before in (*titles, *introductions)
    }

    assert [before for before, found in headings.items() if found == ["1. What?"]] == list(titles)
    assert [before for before, found in headings.items() if found == ["", "1. What?"]] == list(introductions)


def test_markdown_marks_are_in_no_passage() -> None:
    """Neither the marks of a heading nor the line below it are found or quoted."""
    loaded = markdown.read(b"# One #\n\nFirst.\n\n## Two\nSecond.\n\nThree\n=====\n\nThird.\n")

    said = [
        (section.heading, loaded.text[one.start : one.end])
        for section in split_sections(loaded)
        for one in split_passages(loaded.text, section)
    ]

    assert said == [("One", "First."), ("Two", "Second."), ("Three", "Third.")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("word and another " * 60_000, id="one line of words"),
        pytest.param("It is so. " * 100_000, id="short sentences"),
        pytest.param("wrapped line\n" * 80_000, id="lines without full stops"),
        pytest.param("key:\n" * 200_000, id="lines that end in colons"),
        pytest.param("." * 1_000_000, id="dots"),
        pytest.param("国" * 330_000, id="no spaces"),
    ],
)
def test_a_long_text_is_split(text: str) -> None:
    """A megabyte of anything is divided into short passages. Where that is quadratic, this test does not end."""
    passages = split_passages(text, Section("", 0, 0, len(text)))

    assert max(len(" ".join(text[one.start : one.end].split())) for one in passages) <= LONGEST_SENTENCE
    assert "".join("".join(text[one.start : one.end].split()) for one in passages) == "".join(text.split())
