"""What can be told of a question before anything is found."""

import pytest

from chatbot.details import DetailAsked
from chatbot.query import Query

_TITLES = {"north-harbor": "North Harbor", "maryland": "Maryland"}


def _query(question: str, *, searched_for: str = "") -> Query:
    return Query.of(searched_for or question, _TITLES, asked=question, language="en")


def test_all_that_can_be_told_is_told() -> None:
    """A query has its text, its language, the documents and names in it, and the detail that it asks for."""
    question = "In what year did Maryland found NOAA?"

    assert Query.of(question, _TITLES, asked=question, language="fr") == Query(
        text=question,
        asked=question,
        language="fr",
        documents=("maryland",),
        names=("NOAA",),
        detail=DetailAsked("date"),
    )


def test_a_plain_question_has_nothing_special() -> None:
    """A question without names, documents and details is just its text."""
    assert _query("what do ferries carry?") == Query("what do ferries carry?", "what do ferries carry?")


def test_what_a_follow_up_leans_on_does_not_ask() -> None:
    """Names and details are those of the question; what stands before it was asked, and answered, before."""
    query = _query("and who pays for it?", searched_for="In what year did NOAA come to Maryland? and who pays for it?")

    assert query.asked == "and who pays for it?"
    assert (query.documents, query.names, query.detail) == (("maryland",), (), None)


def test_a_question_that_was_put_in_other_words_asks_as_a_whole() -> None:
    """Where the follow-up is not there as it was asked, all of what is searched asks."""
    query = _query("and in Maryland?", searched_for="In what year did NOAA come to Maryland?")

    assert query.asked == query.text == "In what year did NOAA come to Maryland?"
    assert (query.names, query.detail) == (("NOAA",), DetailAsked("date"))


@pytest.mark.parametrize(
    "question",
    ["who complains in Maryland?", "who complains in MD?", "and NH?", "what do Marylanders say?", "is it Maryland's?"],
)
def test_the_name_of_a_document_is_no_name_besides(question: str) -> None:
    """A document's title, its initials and its people are not looked for in its text."""
    assert _query(question).names == ()


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("who complains in North Harbor City?", ("North Harbor City",)),
        ("who leads the Maryland Ferry Office?", ("Ferry Office",)),
        ("does Boston work with Maryland?", ("Boston",)),
        ("¿qué dice la NOAA en Maryland?", ("NOAA",)),
        ("que dit la NOAA au Maryland ?", ("NOAA",)),
        ("o que diz a NOAA em Maryland?", ("NOAA",)),
        ("NOAA 在 Maryland 做什么？", ("NOAA",)),
    ],
)
def test_a_longer_name_with_a_document_s_in_it_is_a_name(question: str, names: tuple[str, ...]) -> None:
    """What is more than a document's title is a name of its own, in any language; two words name it without that."""
    assert _query(question).names == names


def test_both_documents_are_told_in_the_order_of_the_titles() -> None:
    """A comparison names two."""
    assert _query("Compare Maryland and North Harbor").documents == ("north-harbor", "maryland")


def test_without_documents_every_name_is_one() -> None:
    """In an empty collection nothing is a document's name."""
    query = Query.of("who complains in Maryland?", {}, asked="who complains in Maryland?", language="en")

    assert (query.documents, query.names) == ((), ("Maryland",))
