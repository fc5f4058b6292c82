"""What can be told of a question before anything is found."""

import pytest

from chatbot.details import DetailAsked
from chatbot.query import Query

_TITLES = {"north-harbor": "North Harbor", "maryland": "Maryland"}


def test_all_that_can_be_told_is_told() -> None:
    """A query has its text, its language, the documents and names in it, and the detail that it asks for."""
    query = Query.of("In what year did Maryland found NOAA?", "en", _TITLES)

    assert query == Query(
        text="In what year did Maryland found NOAA?",
        language="en",
        documents=("maryland",),
        names=("NOAA",),
        detail=DetailAsked("date"),
    )


def test_a_plain_question_has_nothing_special() -> None:
    """A question without names, documents and details is just its text."""
    assert Query.of("what do ferries carry?", "en", _TITLES) == Query("what do ferries carry?")


@pytest.mark.parametrize(
    "question",
    ["who complains in Maryland?", "who complains in MD?", "and NH?", "what do Marylanders say?", "is it Maryland's?"],
)
def test_the_name_of_a_document_is_no_name_besides(question: str) -> None:
    """A document's title, its initials and its people are not looked for in its text."""
    assert Query.of(question, "en", _TITLES).names == ()


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("who complains in North Harbor City?", ("North Harbor City",)),
        ("who leads the Maryland Ferry Office?", ("Maryland Ferry Office",)),
        ("does Boston work with Maryland?", ("Boston",)),
        ("¿qué dice la NOAA en Maryland?", ("NOAA",)),
        ("que dit la NOAA au Maryland ?", ("NOAA",)),
        ("o que diz a NOAA em Maryland?", ("NOAA",)),
        ("NOAA 在 Maryland 做什么？", ("NOAA",)),
    ],
)
def test_a_longer_name_with_a_document_s_in_it_is_a_name(question: str, names: tuple[str, ...]) -> None:
    """What is more than a document's title is a name of its own, in any language."""
    assert Query.of(question, "en", _TITLES).names == names


def test_both_documents_are_told_in_the_order_of_the_titles() -> None:
    """A comparison names two."""
    assert Query.of("Compare Maryland and North Harbor", "en", _TITLES).documents == ("north-harbor", "maryland")


def test_without_documents_every_name_is_one() -> None:
    """In an empty collection nothing is a document's name."""
    query = Query.of("who complains in Maryland?", "en", {})

    assert (query.documents, query.names) == ((), ("Maryland",))
