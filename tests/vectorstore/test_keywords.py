"""The keyword index: real tantivy in a folder of its own."""

import shutil
from pathlib import Path

import pytest

from tests.vectorstore.damage import HARMS, harm_each_file
from vectorstore import split_terms
from vectorstore.errors import DamagedIndexError
from vectorstore.keywords import KeywordEntry, KeywordIndex

ENTRIES = [
    KeywordEntry("p0", "one", "How are complaints addressed?", "People can file grievances with the ombudsman."),
    KeywordEntry("p1", "one", "What is shared?", "Agencies are sharing intelligence, also about a complaint."),
    KeywordEntry("p2", "two", "What is shared?", "Überwachung, naïve résumés and CBP/ICE task forces."),
]


@pytest.fixture(name="keywords")
def _keywords(tmp_path: Path) -> KeywordIndex:
    keywords = KeywordIndex(tmp_path / "keywords")
    keywords.update(add=ENTRIES)
    return keywords


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    """Where nothing was added nothing is found, and removing is no fault."""
    keywords = KeywordIndex(tmp_path / "keywords")
    keywords.update(remove=["p0"])

    assert keywords.search("complaints", limit=5) == {}
    assert keywords.ids() == frozenset()
    assert keywords.count() == 0
    assert keywords.rarity(["complaint"])["complaint"] > 0
    assert not keywords.holds("complaint")


def test_passages_that_share_words_are_found(keywords: KeywordIndex) -> None:
    """A passage is found by the words of its heading and its text, in whatever form; best first; no more than asked."""
    found = keywords.search("Complaint grievance", limit=5)

    assert list(found) == ["p0", "p1"]
    assert sorted(found.values(), reverse=True) == list(found.values())
    assert list(keywords.search("Complaint grievance", limit=1)) == ["p0"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("UBERWACHUNG", {"p2"}, id="without accent, in capitals"),
        pytest.param("naïve resume", {"p2"}, id="other accents"),
        pytest.param("CBP", {"p2"}, id="part of a compound"),
        pytest.param("share", {"p1", "p2"}, id="other ending"),
        pytest.param("what is about the how", set(), id="only function words"),
        pytest.param("xyzzy", set(), id="unknown word"),
        pytest.param("", set(), id="nothing"),
        pytest.param(" \n\t", set(), id="white space"),
        pytest.param("w" * 5_000, set(), id="endless word"),
    ],
)
def test_words(keywords: KeywordIndex, question: str, expected: set[str]) -> None:
    """Words are compared without capitals, accents and endings; words that say nothing are not searched for."""
    assert set(keywords.search(question, limit=9)) == expected


@pytest.mark.parametrize(
    "question",
    [
        *('"ombudsman', "(ombudsman", "ombudsman)", "ombudsman AND NOT ombudsman", "-ombudsman", "heading:ombudsman"),
        *("ombudsman~2", "ombudsman^0", "[ombudsman TO", "{ombudsman", "/ombudsman/", "\\ombudsman", "*:* ombudsman"),
        *("ombudsman\0", "\ud800 ombudsman", "😀 ombudsman?", "'; DROP TABLE -- ombudsman", "IN [ombudsman"),
    ],
)
def test_a_question_is_words_only(keywords: KeywordIndex, question: str) -> None:
    """Characters of a query language mean nothing: the word among them is searched for, as without them."""
    assert keywords.search(question, limit=9) == keywords.search("ombudsman", limit=9) != {}


def test_a_question_of_thousands_of_words(keywords: KeywordIndex) -> None:
    """A very long question is searched for like any other."""
    assert set(keywords.search("word " * 20_000 + " ".join(f"w{n}" for n in range(5_000)) + " ombudsman", limit=9)) == {
        "p0"
    }


def test_a_search_within_documents(keywords: KeywordIndex) -> None:
    """A search may be limited to documents, with the same scores; one that is not there holds nothing."""
    everywhere = keywords.search("shared complaints", limit=9)

    within = keywords.search("shared complaints", limit=9, documents=["one", "four"])

    assert within == {identity: score for identity, score in everywhere.items() if identity in {"p0", "p1"}}
    assert keywords.search("shared complaints", limit=9, documents=["four"]) == {}


def test_adding_and_removing(keywords: KeywordIndex) -> None:
    """What is removed is not found any more, what is added is, and what has the same words is not touched."""
    keywords.update(add=[KeywordEntry("p3", "two", "", "The ombudsman decides.")], remove=["p0", "never there"])

    assert set(keywords.search("ombudsman", limit=9)) == {"p3"}
    assert keywords.ids() == {"p1", "p2", "p3"}
    assert keywords.count() == 3


def test_rare_words_weigh_more(keywords: KeywordIndex) -> None:
    """A word weighs the more, the fewer passages hold it; one that none holds is not known."""
    rarity = keywords.rarity(["share", "ombudsman", "xyzzi"])

    assert 0 < rarity["share"] < rarity["ombudsman"] < rarity["xyzzi"]
    assert [keywords.holds(term) for term in rarity] == [True, True, False]


def test_what_was_removed_counts_no_more(tmp_path: Path) -> None:
    """Words weigh what they weigh where the removed passages never were; those that only they held are not known."""
    changed, anew = KeywordIndex(tmp_path / "changed"), KeywordIndex(tmp_path / "anew")
    changed.update(add=[*ENTRIES, *(KeywordEntry(f"old{n}", "old", "Shared?", "Old complaints.") for n in range(9))])
    changed.update(remove=[f"old{n}" for n in range(9)])
    anew.update(add=ENTRIES)
    terms = ["share", "complaint", "ombudsman", "old"]

    assert changed.rarity(terms) == anew.rarity(terms)
    assert [changed.holds(term) for term in terms] == [True, True, True, False]


def test_it_is_there_the_next_time(keywords: KeywordIndex, tmp_path: Path) -> None:
    """An index that is opened again holds what it held."""
    again = KeywordIndex(tmp_path / "keywords")

    assert again.ids() == keywords.ids() == {"p0", "p1", "p2"}
    assert again.search("ombudsman", limit=9) == keywords.search("ombudsman", limit=9)


NAMING = [
    KeywordEntry("n0", "one", "What of the Clean Rivers Act?", "The Commission on Human Rights acts under 287(g)."),
    KeywordEntry("n1", "two", "", "In 1987 the Act on Rivers was 14.5 pages. Clean is clean. Été à Québec; 国境。"),
]


@pytest.mark.parametrize(
    ("name", "documents"),
    [
        pytest.param("Commission on Human Rights", ["one"], id="across a function word"),
        pytest.param("Commission of Human Rights", ["one"], id="across another function word"),
        pytest.param("the Commission on Human Rights", ["one"], id="with a function word before it"),
        pytest.param("Commission Human Rights", [], id="without the word between"),
        pytest.param("Human Rights Commission", [], id="in another order"),
        pytest.param("Clean Rivers Act", ["one"], id="in a heading"),
        pytest.param("clean river acts", ["one"], id="in other forms"),
        pytest.param("Act on Rivers", ["two"], id="in a text"),
        pytest.param("Rivers", ["one", "two"], id="one word"),
        pytest.param("Clean Commission", [], id="words that stand in different places"),
        pytest.param("Wind Act", [], id="one of two words"),
        pytest.param("287(g)", ["one"], id="a figure with a letter"),
        pytest.param("287g", ["one"], id="a figure with a letter that is written as one"),
        pytest.param("287", ["one"], id="a figure"),
        pytest.param("28", [], id="part of a figure"),
        pytest.param("1987", ["two"], id="a year"),
        pytest.param("14.5", ["two"], id="a figure with a point"),
        pytest.param("ete a quebec", ["two"], id="without accents"),
        pytest.param("国境", ["two"], id="Chinese"),
        pytest.param("the of and", ["one", "two"], id="nothing that could be missing"),
        pytest.param("", ["one", "two"], id="nothing"),
        pytest.param('"Clean AND (Rivers', [], id="query syntax"),
        pytest.param("Clean\ud800 Rivers Act", ["one"], id="half a surrogate pair"),
    ],
)
def test_names_are_mentioned_where_their_words_stand_together(tmp_path: Path, name: str, documents: list[str]) -> None:
    """A name is mentioned in a document, and in any at all, if its words follow each other there."""
    keywords = KeywordIndex(tmp_path / "keywords")
    keywords.update(add=NAMING)

    assert [document for document in ("one", "two") if keywords.mentions(name, documents=[document])] == documents
    assert keywords.mentions(name) == keywords.mentions(name, documents=["one", "two"]) == bool(documents)
    assert keywords.mentions(name, documents=["two", "four"]) == ("two" in documents)


@pytest.mark.parametrize("question", ["287g", "287 g", "287(g)", "287(G)", "287-g"])
def test_a_figure_and_its_letter_are_found_however_written(tmp_path: Path, question: str) -> None:
    """What stands with a figure is a word of its own, in the question and in the document."""
    keywords = KeywordIndex(tmp_path / "keywords")
    keywords.update(add=[KeywordEntry("p0", "one", "", "Under 287(g)."), KeywordEntry("p1", "one", "", "287(g), 288g")])

    found = keywords.search(question, limit=9)

    assert found == keywords.search("287(g)", limit=9)
    assert set(found) == {"p0", "p1"}
    assert split_terms(question) == split_terms("287(g)") == ["287", "g"]
    assert keywords.mentions("288(g)")


@pytest.mark.parametrize("harm", HARMS)
def test_damage_is_noticed(keywords: KeywordIndex, tmp_path: Path, harm: str) -> None:
    """Whichever file came to harm, and however: opening says so, and what to do."""
    keywords.update(add=[KeywordEntry("p3", "two", "", "More words.")], remove=["p0"])
    copy = shutil.copytree(tmp_path / "keywords", tmp_path / "copy")  # the index itself is open
    harmed = []

    for file in harm_each_file(copy, HARMS[harm]):
        with pytest.raises(DamagedIndexError, match="Delete it; it is made again"):
            KeywordIndex(copy)
        harmed.append(file.suffix or file.name)

    assert {".json", ".idx", ".store", ".term", "seal"} <= set(harmed)


def test_terms() -> None:
    """A text's terms are its words without capitals, accents, endings and function words, in order."""
    assert split_terms("How are the Complaints of Québec's agencies addressed?") == [
        "complaint",
        "quebec",
        "agenc",
        "address",
    ]
    assert split_terms("") == []
