"""Retrieving: the right words first, and each excerpt exactly where it says that it stands."""

import re
import tempfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.embedders import HashedWords
from tests.vectorstore.conftest import LISTED
from tests.vectorstore.documents import markdown_texts, question_texts
from vectorstore import Collection, Excerpt, Section

MOST_SECTIONS = 8
MOST_OF_A_SECTION = 16
NEARLY_AS_GOOD = 0.75

pytestmark = pytest.mark.usefixtures("built_in_report")


def search(collection: Collection, question: str) -> list[Excerpt]:
    return [Excerpt.from_document(document) for document in collection.retriever.invoke(question)]


def sections_of(excerpts: list[Excerpt]) -> list[tuple[str, str]]:
    """Give the sections that excerpts are from, in their order."""
    return list(dict.fromkeys((one.document, one.section) for one in excerpts))


def is_exact(excerpt: Excerpt, collection: Collection) -> bool:
    """Say whether an excerpt and its heading stand in the document where it says."""
    text = collection.catalog.text(excerpt.document)
    heading_end = excerpt.section_start + len(excerpt.section)
    return (
        text[excerpt.start : excerpt.end] == excerpt.text == excerpt.text.strip() != ""
        and text[excerpt.section_start : heading_end] == excerpt.section
        and heading_end <= excerpt.start
    )


def different_words(number: int) -> str:
    """Give about a passage of words, others for each number."""
    return " ".join(f"word{number * factor % 997}" for factor in range(1, 41))


def is_best_first(excerpts: list[Excerpt]) -> bool:
    return all(better.score >= worse.score >= 0.0 for better, worse in pairwise(excerpts))


@pytest.mark.parametrize("document", ["connecticut", "new-york"])
def test_each_heading_finds_its_section(built_in: Collection, document: str) -> None:
    """Each of the 20 questions of a document has its own answer first, and has it whole."""
    sections = built_in.catalog.sections(document)
    passages = built_in.catalog.passage_records(document)

    found = [search(built_in, re.sub(r"^\d+\. ", "", section.heading)) for section in sections]

    assert len(sections) == 20
    assert [sections_of(excerpts)[0] for excerpts in found] == [(document, section.heading) for section in sections]
    for position, excerpts in enumerate(found):
        assert {one.id for one in passages if one.section == position} <= {excerpt.id for excerpt in excerpts}


@pytest.mark.parametrize(
    ("question", "document", "heading"),
    [
        ("¿Cómo se tratan las quejas en Nueva York?", "new-york", "18. How are complaints"),
        ("¿Cómo afecta la coordinación a las comunidades vulnerables?", "new-york", "19. How does state"),
        ("¿Existen acuerdos formales con las agencias federales?", "connecticut", "13. Are there any formal"),
        ("¿Qué recursos de apoyo existen en Connecticut?", "connecticut", "17. What resources"),
        ("Where can I complain in NY", "new-york", "18. How are complaints"),
        ("legal aid organizations conneticut", "connecticut", "17. What resources"),
    ],
)
def test_a_question_in_other_words(built_in: Collection, question: str, document: str, heading: str) -> None:
    """A question in another language, or misspelt, finds the section that answers it."""
    best = search(built_in, question)[0]

    assert best.document == document
    assert best.section.startswith(heading)


@pytest.mark.parametrize(
    "question",
    [
        "How do New York and Connecticut share information?",
        "compare training in ct and ny",
        "Nueva York y Connecticut: ¿quién supervisa?",
    ],
)
def test_a_question_about_both(built_in: Collection, question: str) -> None:
    """A question that names two documents has good excerpts from both."""
    excerpts = search(built_in, question)

    best = {name: max(one.score for one in excerpts if one.document == name) for name in ("connecticut", "new-york")}
    assert min(best.values()) >= NEARLY_AS_GOOD * max(best.values())
    assert {document for document, _ in sections_of(excerpts)[:2]} == {"connecticut", "new-york"}


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("How are complaints addressed in New York?", id="a question"),
        pytest.param("", id="nothing"),
        pytest.param(" \n\t ", id="white space"),
        pytest.param("\0complaints\0", id="NUL"),
        pytest.param("\ud800 complaints \udfff", id="lone surrogates"),
        pytest.param('complaints AND ("New York', id="query syntax"),
        pytest.param("🤷 👩‍👩‍👧 𝒜", id="astral characters"),
        pytest.param("国境の情報共有", id="Japanese"),
        pytest.param("the of and", id="function words"),
        pytest.param("complaints " * 10_000, id="110,000 characters"),
        pytest.param("\u202e\u2066 complaints \x1b[31m", id="control characters"),
    ],
)
def test_every_question_has_exact_excerpts(built_in: Collection, question: str) -> None:
    """Whatever is asked, excerpts come best first, once each, from no more sections than are useful, and are exact."""
    excerpts = search(built_in, question)

    assert excerpts
    assert all(is_exact(one, built_in) for one in excerpts)
    assert is_best_first(excerpts)
    assert len({one.id for one in excerpts}) == len(excerpts)
    assert len(sections_of(excerpts)) <= MOST_SECTIONS
    assert all(
        one.similarity is not None and -1.0 <= one.similarity <= 1.0 and 0.0 <= one.matched <= 1.0 for one in excerpts
    )


def test_matched_tells_how_much_of_the_question_is_there(built_in: Collection) -> None:
    """An excerpt that holds all words of a question matches it wholly; none matches words that are not there."""
    whistleblowers = search(built_in, "whistleblowers report misconduct")[0]
    unknown = search(built_in, "xyzzy plugh")

    assert "whistleblowers" in whistleblowers.text
    assert whistleblowers.matched == 1.0
    assert {one.matched for one in unknown} == {0.0}


@pytest.mark.parametrize("question", ["whistleblowers misconduct", "whistleblowers misconduct in New York"])
def test_the_name_of_a_document_is_no_match(built_in: Collection, question: str) -> None:
    """Naming a document neither adds to what is matched nor takes from it."""
    best = search(built_in, question)[0]

    assert "whistleblowers" in best.text
    assert best.matched == 1.0


def test_naming_only_a_document_matches_nothing(built_in: Collection) -> None:
    """Where nothing else is asked, every passage of the document would match, and so none does."""
    assert {one.matched for one in search(built_in, "New York")} == {0.0}


def test_matched_is_of_one_sentence(corpus: Path, open_collection: Callable[[], Collection]) -> None:
    """Words that stand in two sentences of a passage are not matched together."""
    (corpus / "one.txt").write_text("Zebras graze here. Lions sleep there.")
    collection = open_collection()
    collection.sync()

    assert search(collection, "zebras graze")[0].matched == 1.0
    assert 0.0 < search(collection, "zebras sleep")[0].matched < 1.0


def test_a_figure_is_found_with_its_letter_however_written(built_in: Collection) -> None:
    """What is written as one word in the question and with brackets in the document is the same."""
    best = search(built_in, "287g")[0]

    assert "287(g)" in best.text
    assert best.matched == 1.0


@pytest.mark.parametrize("document", ["connecticut", "new-york"])
@pytest.mark.parametrize("question", ["How are people trained?", "training in New York", "FEMA", ""])
def test_a_search_within_documents(built_in: Collection, document: str, question: str) -> None:
    """A search that is limited to documents finds in these only, as exactly as ever."""
    limited = built_in.retriever.bind(documents=(document,))

    excerpts = [Excerpt.from_document(found) for found in limited.invoke(question)]

    assert {one.document for one in excerpts} == {document}
    assert all(is_exact(one, built_in) for one in excerpts)
    assert is_best_first(excerpts)


def test_ranks_tell_which_search_found_a_passage(built_in: Collection) -> None:
    """Each search's ranks count from 1 without a gap; what is given for its section alone has none."""
    excerpts = [Excerpt.from_document(found) for found in built_in.retriever.invoke("How can people complain?")]

    nearest = {one.vector_rank for one in excerpts if one.vector_rank}
    assert 1 in nearest
    assert len(nearest) == sum(one.vector_rank is not None for one in excerpts)
    assert all(one.keyword_rank for one in excerpts[:1])
    first = min(excerpts, key=lambda one: one.vector_rank or len(excerpts) * 100)
    assert first.similarity == max(one.similarity or 0.0 for one in excerpts)


def test_a_search_within_no_known_document_finds_nothing(built_in: Collection) -> None:
    """A document that is not there holds nothing."""
    assert built_in.retriever.invoke("complaints", documents=("nowhere",)) == []


def test_an_excerpt_tells_whether_it_continues_a_line(corpus: Path, open_collection: Callable[[], Collection]) -> None:
    """The first passage of an item or a paragraph begins it, with its mark; the others of it go on in its midst."""
    sentences = " ".join(f"Sentence {number} says what it says and says it well." for number in range(1, 8))
    text = f"1. What is there?\nIt is short.\n\n{sentences}\n\n  - {sentences}\nIt ends."
    (corpus / "one.txt").write_text(text)
    collection = open_collection()
    collection.sync()

    excerpts = sorted(search(collection, "What is there?"), key=lambda one: one.start)

    begins = [text[: one.start].rstrip(" ").endswith("\n") for one in excerpts]
    assert [one.continues for one in excerpts] == [not begun for begun in begins]
    assert [one.continues for one in excerpts].count(True) >= 2
    assert all(one.text.startswith("Sentence") for one in excerpts if one.continues)
    assert sum(one.text.startswith("- Sentence 1") for one in excerpts if not one.continues) == 1


def test_an_empty_collection_finds_nothing(open_collection: Callable[[], Collection]) -> None:
    """Where nothing was indexed, nothing is found, and that is no fault."""
    assert search(open_collection(), "How are complaints addressed?") == []


def test_documents_of_mere_headings_may_be_named(corpus: Path, open_collection: Callable[[], Collection]) -> None:
    """A question that names two documents in which there is nothing to find finds nothing."""
    (corpus / "owls.md").write_text("# Night owls\n")
    (corpus / "bats.md").write_text("# Brown bats\n")
    collection = open_collection()
    collection.sync()

    assert search(collection, "How do night owls and brown bats differ?") == []


def test_of_a_long_section_the_best_part_is_given(corpus: Path, open_collection: Callable[[], Collection]) -> None:
    """Around the best passage of a section that is too long to be given whole, its neighbours are given."""
    items = [f"{number}. Thing {number}: {different_words(number)}." for number in range(1, 400)]
    items[199] = "200. The grievance office receives grievances."
    (corpus / "long.txt").write_text("1. What is there?\n" + "\n".join(items))
    collection = open_collection()
    collection.sync()

    excerpts = search(collection, "grievance office")

    passages = [one.id for one in collection.catalog.passage_records("long")]
    best = passages.index(excerpts[0].id)
    around = passages[best - MOST_OF_A_SECTION // 2 : best + MOST_OF_A_SECTION // 2]
    assert excerpts[0].text == items[199]
    assert set(around) <= {one.id for one in excerpts}
    assert len(excerpts) < len(passages)


def test_a_short_section_is_given_whole(corpus: Path, open_collection: Callable[[], Collection]) -> None:
    """Of the best section all passages are given, also those that neither search would have found among others."""
    (corpus / "others.txt").write_text("\n".join(f"Grievance office: {different_words(n)}." for n in range(300)))
    (corpus / "best.txt").write_text("1. Zebra?\nZebra grievance office.\n" + "\n".join(LISTED.split("\n\n")[1:9]))
    collection = open_collection()
    collection.sync()

    excerpts = search(collection, "zebra grievance office")

    ids = {one.id for one in collection.catalog.passage_records("best")}
    assert excerpts[0].document == "best"
    assert ids <= {one.id for one in excerpts}
    assert all(is_exact(one, collection) for one in excerpts)


@settings(max_examples=12, deadline=None, derandomize=True)
@given(
    st.lists(st.one_of(question_texts(), markdown_texts()), min_size=1, max_size=3),
    st.lists(
        st.sampled_from(["state", "Agency", "data", "U.S.", "287(g)", "国境", "😀", "Title", "two", "what"]), max_size=5
    ),
)
def test_excerpts_are_exact_in_any_collection(texts: list[str], words: list[str]) -> None:
    """Of whatever documents, each excerpt is what its document says where it says, and the best come first."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        corpus.mkdir()
        for number, text in enumerate(texts):
            (corpus / f"title {number}.{'md' if number % 2 else 'txt'}").write_bytes(text.encode())

        with Collection(corpus, Path(folder) / "data", embedder=HashedWords()) as collection:
            collection.sync()
            excerpts = search(collection, " ".join(words))

            assert excerpts
            assert all(is_exact(one, collection) for one in excerpts)
            assert is_best_first(excerpts)
            assert all(section_of(one, collection).heading == one.section for one in excerpts)


def section_of(excerpt: Excerpt, collection: Collection) -> Section:
    """Give the one section in whose body an excerpt stands."""
    (section,) = (
        section
        for section in collection.catalog.sections(excerpt.document)
        if section.body_start <= excerpt.start and excerpt.end <= section.end
    )
    return section


_numbers = st.floats(allow_nan=False)
_offsets = st.integers(min_value=0)


@settings(derandomize=True)
@given(
    st.builds(
        Excerpt,
        id=st.text(min_size=1),
        document=st.text(),
        title=st.text(),
        section=st.text(),
        section_start=_offsets,
        start=_offsets,
        end=_offsets,
        text=st.text(),
        continues=st.booleans(),
        score=_numbers,
        similarity=_numbers,
        matched=_numbers,
    )
)
def test_an_excerpt_is_a_document_in_another_form(excerpt: Excerpt) -> None:
    """An excerpt comes back equal from LangChain's document, which holds its text as the content."""
    document = excerpt.to_document()

    assert document.page_content == excerpt.text
    assert Excerpt.from_document(document) == excerpt
