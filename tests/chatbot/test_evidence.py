"""What documents have on a question: their sections, their parts in the answer, and the gaps that are named."""

from typing import get_args

import pytest

from chatbot.evidence import Evidence, MissingDetail, NotBorneOut, NotMentioned, Part, best_parts, sections_of
from chatbot.languages import LANGUAGES, Language
from chatbot.phrases import Detail, phrases_in
from chatbot.query import Query
from tests.chatbot.excerpts import excerpt, titles_of
from vectorstore import Excerpt

_TITLES = {"bats": "Bats", "owls": "Owls"}


def _parts(query: Query, excerpts: list[Excerpt]) -> list[Part]:
    return best_parts(query, excerpts, titles_of(excerpts))


def test_excerpts_are_put_together_by_section() -> None:
    """Sections come best first, the excerpts of each in the order of the document."""
    late, early = excerpt("Late.", 1.0, start=40), excerpt("Early.", 0.2, start=10)
    other = excerpt("Other.", 0.5, section="2. Other?", section_start=60, start=75)

    assert sections_of([late, other, early]) == [(early, late), (other,)]
    assert sections_of([]) == []


def test_sections_with_the_same_heading_are_two() -> None:
    """A heading that occurs twice heads two sections, as does one that occurs in two documents."""
    found = [
        excerpt("Owls hunt.", 1.0, section="Notes", section_start=0, start=6),
        excerpt("Bats hunt.", 0.9, section="Notes", section_start=17, start=23),
        excerpt("Bats too.", 0.8, document="bats", section="Notes", section_start=0, start=6),
    ]

    assert sections_of(found) == [(one,) for one in found]


def test_a_document_that_answers_nearly_as_well_has_a_part() -> None:
    """Without a document named, those nearly as good as the best have a part each, the best first."""
    bats = excerpt("Bats hunt.", 1.0, document="bats")
    owls = excerpt("Owls hunt.", 0.8, document="owls")
    cats = excerpt("Cats sleep.", 0.3, document="cats")

    assert [part.document for part in _parts(Query("Who hunts?"), [bats, owls, cats])] == ["bats", "owls"]


def test_a_document_that_was_just_added_has_a_part() -> None:
    """What the titles that were read at first do not have yet is called as its excerpts say."""
    (part,) = best_parts(Query("Who hunts?"), [excerpt("Bats hunt.", 1.0, document="bats")], {"owls": "Owls"})

    assert (part.document, part.title) == ("bats", "Bats")


def test_three_documents_at_most_have_a_part() -> None:
    """A question that many documents answer is answered from three."""
    found = [excerpt("They eat.", document=name) for name in ("ants", "bats", "cats", "dogs")]

    assert [part.document for part in _parts(Query("Who eats?"), found)] == ["ants", "bats", "cats"]


def test_only_the_named_document_has_a_part() -> None:
    """A question about one document is answered from that one, however good others are."""
    bats, owls = excerpt("Bats hunt.", 1.0, document="bats"), excerpt("Owls sleep.", 0.1, document="owls")

    (part,) = _parts(Query("Do owls hunt?", documents=("owls",)), [bats, owls])

    assert part == Part("owls", "Owls", ((owls,),))


def test_all_named_documents_have_a_part() -> None:
    """Where several are named each has its part, in the order of the titles, empty where it has nothing near."""
    bats, owls = excerpt("Bats hunt.", 1.0, document="bats"), excerpt("Owls sleep.", 0.1, document="owls")

    parts = best_parts(Query("Bats and owls?", documents=("owls", "bats")), [bats, owls], _TITLES)

    assert parts == [Part("owls", "Owls"), Part("bats", "Bats", ((bats,),))]


def test_a_named_document_in_which_nothing_was_found_has_an_empty_part() -> None:
    """That a document says nothing can only be said if it is there."""
    bats = excerpt("Bats hunt.", document="bats")

    assert best_parts(Query("Owls?", documents=("owls",)), [bats], _TITLES) == [Part("owls", "Owls")]


def test_some_sections_of_a_document_may_be_as_good() -> None:
    """Two more sections that are as good as the best one are quoted too; another is not, nor one that is worse."""
    scores = (1.0, 0.97, 0.95, 0.93, 0.5)
    found = [excerpt("Owls hunt.", score, section_start=100 * at, start=100 * at) for at, score in enumerate(scores)]

    (part,) = _parts(Query("Who hunts?"), found)
    (alone,) = _parts(Query("Who hunts?"), [found[0], found[4]])

    assert part.sections == ((found[0],), (found[1],), (found[2],))
    assert alone.sections == ((found[0],),)


def test_what_is_whole() -> None:
    """Evidence is whole if every part says something and nothing is missing from it."""
    section = ((excerpt("Owls hunt."),),)
    full = Part("owls", "Owls", section)

    assert Evidence(0.9, (full,)).is_whole
    assert not Evidence(0.9, (full, Part("bats", "Bats"))).is_whole
    assert not Evidence(0.4, (Part("owls", "Owls", section, NotBorneOut()),)).is_whole


@pytest.mark.parametrize("language", LANGUAGES)
def test_gaps_are_said_in_the_bots_voice(language: Language) -> None:
    """Each gap has its phrase in each language, with the name that is missing and the title of the document."""
    phrases = phrases_in(language)

    details: tuple[Detail, ...] = get_args(Detail)
    for detail in details:
        assert MissingDetail(detail).said(phrases) == phrases.missing_detail[detail]
    assert NotBorneOut().said(phrases) == phrases.premise_not_borne_out
    assert "NOAA" in NotMentioned("NOAA").said(phrases)
    in_one = NotMentioned("NOAA", "Owls").said(phrases)
    assert "NOAA" in in_one
    assert "Owls" in in_one
