"""Sentences with one thing made false."""

from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.evaluation.mutations import KINDS, MutationKind, mutations, names_in

_TITLES = ("Springfield", "Shelbyville")
_NAMES = ("Barn Owl Trust", "Fruit Bat Society", "WHO", "FDA")


def _texts(kind: MutationKind, sentence: str) -> list[str]:
    return [one.text for one in mutations(sentence, _TITLES, _NAMES) if one.kind == kind]


def _changes(sentence: str, changed: str) -> list[tuple[str, str]]:
    """Give the stretches of words that differ, each with what stands in its place."""
    before, after = sentence.split(), changed.split()
    found = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [(" ".join(before[a:b]), " ".join(after[c:d])) for tag, a, b, c, d in found if tag != "equal"]


@pytest.mark.parametrize(
    ("kind", "sentence", "changes"),
    [
        pytest.param("number", "Owls lay 4 or 7 eggs.", [("4", "5"), ("7", "8")], id="figures"),
        pytest.param("number", "Owls lay four eggs.", [("four", "five")], id="spelt"),
        pytest.param("number", "Twelve years, twelve owls.", [("twelve", "two")], id="the last one spelt"),
        pytest.param("number", "They have several owls.", [("several", "three")], id="uncounted"),
        pytest.param("date", "Founded in 1912, closed in 1987.", [("1912,", "1915,"), ("1987.", "1990.")], id="years"),
        pytest.param("date", "It opens on May 3 in spring.", [("May", "June")], id="month"),
        pytest.param("date", "It closed on December 3 again.", [("December", "January")], id="the last month"),
        pytest.param(
            "name",
            "It was founded by Barn Owl Trust members.",
            [("Barn Owl Trust", "Fruit Bat Society")],
            id="in full",
        ),
        pytest.param("name", "It was said by WHO members.", [("WHO", "FDA")], id="in short"),
        pytest.param("negation", "Owls do not sleep.", [("not", "")], id="taken out"),
        pytest.param("negation", "Owls may sleep and can hunt.", [("", "not"), ("", "not")], id="put in"),
        pytest.param("negation", "State agencies count owls.", [("", "do not")], id="do not"),
        pytest.param("modality", "Owls may sleep.", [("may", "must")], id="may"),
        pytest.param("modality", "Guests must pay.", [("must", "may")], id="must"),
        pytest.param("modality", "Guests should pay.", [("should", "need not")], id="should"),
        pytest.param("modality", "Owls often sleep.", [("often", "always")], id="often"),
        pytest.param("modality", "Guests are required to pay.", [("required", "free")], id="required"),
        pytest.param("modality", "State agencies count owls.", [("", "must")], id="must put in"),
        pytest.param("state", "Owls live in Springfield today.", [("Springfield", "Shelbyville")], id="named"),
        pytest.param("state", "Owls live in barns.", [("Owls", "In Shelbyville, owls")], id="not named"),
        pytest.param("actor", "The wards are inspected by state agencies.", [("state", "federal")], id="level"),
        pytest.param(
            "actor",
            "The federal government pays.",
            [("federal", "state and local"), ("federal", "state")],
            id="level of government",
        ),
        pytest.param("actor", "The wards are watched by ICE officers.", [("ICE", "CBP")], id="agency"),
    ],
)
def test_a_rule_changes_one_thing(kind: MutationKind, sentence: str, changes: list[tuple[str, str]]) -> None:
    """Each change of a sentence is in one place, and of what the rule is for."""
    assert [_changes(sentence, changed) for changed in _texts(kind, sentence)] == [[change] for change in changes]


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        pytest.param("number", "Owls sleep.", id="no number"),
        pytest.param("number", "Founded in 1912.", id="a year is a date"),
        pytest.param("number", "See section 4.2 there.", id="a section's number"),
        pytest.param("date", "Owls may march on.", id="verbs that are months"),
        pytest.param("date", "They lay 4 eggs.", id="a number is no date"),
        pytest.param("name", "Owls sleep in barns.", id="no name"),
        pytest.param("name", "Barn Owl Trust: owls sleep.", id="a label"),
        pytest.param("negation", "Owls sleep.", id="nothing to negate"),
        pytest.param("modality", "Owls sleep.", id="nothing that binds"),
        pytest.param("state", "They live in Springfield and Shelbyville.", id="all states named"),
        pytest.param("state", "Springfield: owls sleep, as in Shelbyville.", id="a label"),
        pytest.param("actor", "Owls sleep.", id="no actor"),
        pytest.param("actor", "State agencies and federal agencies meet.", id="both named"),
    ],
)
def test_nothing_to_change_gives_nothing(kind: MutationKind, sentence: str) -> None:
    """Where a rule finds nothing, or the change might be true, there is none."""
    assert _texts(kind, sentence) == []


def test_of_many_changes_the_first_few_count() -> None:
    """A sentence full of numbers does not outweigh the others."""
    sentence = "Owls lay " + ", ".join(str(number) for number in range(3, 15)) + " eggs."

    assert len(_texts("number", sentence)) == 4
    assert _changes(sentence, _texts("number", sentence)[0]) == [("3,", "4,")]


def test_a_name_is_put_in_the_place_of_one_of_its_kind() -> None:
    """A short form is not put for a name in full, nor a name that the sentence has already."""
    assert _texts("name", "It was founded by Barn Owl Trust and Fruit Bat Society members.") == []
    others = mutations("It was said by WHO members.", _TITLES, ["WHO", "Barn Owl Trust"])
    assert "name" not in {one.kind for one in others}


def test_names_are_listed_once() -> None:
    """The names that sentences hold are found inside of them, in full and in short, in the order of their first use."""
    assert names_in(
        ["It was founded by Barn Owl Trust members.", "It was said by the WHO.", "It was seen by Barn Owl Trust staff."]
    ) == ["Barn Owl Trust", "WHO"]


_WORDS = st.sampled_from(
    [
        "owls",
        "state",
        "federal",
        "local",
        "agencies",
        "officials",
        "count",
        "may",
        "must",
        "should",
        "not",
        "never",
        "often",
        "four",
        "12",
        "1912",
        "2019",
        "May",
        "3",
        "several",
        "Springfield",
        "Shelbyville",
        "ICE",
        "CBP",
        "WHO",
        "by",
        "Barn",
        "Owl",
        "Trust",
        "are",
        "is",
        "required",
        "to",
        ",",
        ".",
        ":",
        "In",
        "and",
    ]
)


@given(st.lists(_WORDS, min_size=1, max_size=15).map(" ".join))
def test_a_change_differs_from_the_sentence(sentence: str) -> None:
    """Whatever a sentence says, what it becomes is another sentence, and the change of a known kind."""
    found = list(mutations(sentence, _TITLES, _NAMES))

    assert all(one.text != sentence for one in found)
    assert {one.kind for one in found} <= set(KINDS)


@given(st.text(min_size=1, max_size=200))
def test_any_text_can_be_changed(text: str) -> None:
    """Whatever a document says, the rules come to an end."""
    assert all(one.text != text for one in mutations(text, _TITLES, _NAMES))
