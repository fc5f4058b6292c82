"""Answers made of the documents' own sentences: which are chosen and how they are set."""

from dataclasses import replace

import pytest

from chatbot.answering import ExtractiveAnswerer
from chatbot.citations import Sentence
from chatbot.details import DetailAsked
from chatbot.evidence import Evidence, MissingDetail, NotBorneOut, NotMentioned, Part, best_parts, sections_of
from chatbot.languages import LANGUAGES, Language
from chatbot.phrases import phrases_in
from chatbot.query import Query
from tests.chatbot.excerpts import excerpt, titles_of
from vectorstore import Excerpt

_PHRASES = phrases_in("en")

_LOSSES = """\
Keys get lost in three ways:

1. On the road:
a. Pockets have holes that nobody sees.
b. Bags are left behind on trains.

2. At home:
a. Cats move them under a cupboard.
b. Guests take them along. They mean no harm.

3. At work. It happens seldom.

Look in the usual places first. Then ask a neighbour.
"""


def _excerpts(
    text: str, passages: dict[str, float], *, document: str = "keys", section: str = "How are keys lost?"
) -> list[Excerpt]:
    """Give a section's passages as excerpts, best first: each by how it begins, up to where the next one begins."""
    starts = sorted(text.index(beginning) for beginning in passages)
    found = []
    for beginning, score in passages.items():
        start = text.index(beginning)
        following = [other for other in starts if other > start]
        said = text[start : following[0] if following else len(text)].rstrip()
        continues = bool(text[text.rfind("\n", 0, start) + 1 : start].strip())
        found.append(excerpt(said, score, document=document, section=section, start=start, continues=continues))
    return sorted(found, key=lambda one: -one.score)


def _answer(question: str, excerpts: list[Excerpt]) -> list[Sentence]:
    """Answer from the parts that excerpts have in it."""
    query = Query(question)
    return _say(query, *best_parts(query, excerpts, titles_of(excerpts)))


def _say(query: Query, *parts: Part) -> list[Sentence]:
    return list(ExtractiveAnswerer().answer(query, Evidence(1.0, parts), ()))


def _part(*excerpts: Excerpt) -> Part:
    """Give the part of one document with all the sections that excerpts are from."""
    return Part(excerpts[0].document, excerpts[0].title, tuple(sections_of(excerpts)))


def _text(sentences: list[Sentence]) -> str:
    return "".join(sentence.opening + sentence.text for sentence in sentences)


_EACH_ITEM = {
    "Keys get lost": 0.5,
    "1. On the road": 0.5,
    "b. Bags": 0.5,
    "2. At home": 0.5,
    "b. Guests": 0.5,
    "3. At work": 0.5,
    "Look in": 0.5,
}


def test_a_question_for_all_gets_the_whole_list() -> None:
    """A question that the heading asks too gets the opening and the first sentence of each item, nested as they are."""
    sentences = _answer("How are keys lost?", _excerpts(_LOSSES, _EACH_ITEM))

    assert _text(sentences) == (
        f"{_PHRASES.document_says('Keys')}\n\n"
        "Keys get lost in three ways:\n\n"
        "- On the road:\n"
        "  - Pockets have holes that nobody sees.\n"
        "  - Bags are left behind on trains.\n"
        "- At home:\n"
        "  - Cats move them under a cupboard.\n"
        "  - Guests take them along.\n"
        "- At work."
    )


def test_sources_are_where_the_words_stand() -> None:
    """Each sentence's source spans just its words in the document, without the mark of its item."""
    for sentence in _answer("How are keys lost?", _excerpts(_LOSSES, _EACH_ITEM))[1:]:
        (source,) = sentence.sources
        assert _LOSSES[source.start : source.end] == sentence.text
        assert (source.document, source.title, source.section) == ("keys", "Keys", "How are keys lost?")
        assert sentence.support == "verbatim"


def test_sections_come_in_the_order_of_the_document() -> None:
    """However excerpts rank, what is quoted stands in the document's order."""
    scores = {beginning: 0.9 + position / 100 for position, beginning in enumerate(_EACH_ITEM)}

    starts = [sentence.sources[0].start for sentence in _answer("keys", _excerpts(_LOSSES, scores))[1:]]

    assert starts == sorted(starts)


def test_one_item_by_itself_is_no_list() -> None:
    """Where one item answers, it stands as a paragraph, with all of its sentences."""
    sentences = _answer("What happens at work?", _excerpts(_LOSSES, {**_EACH_ITEM, "3. At work": 1.0}))

    assert _text(sentences) == f"{_PHRASES.document_says('Keys')}\n\nAt work. It happens seldom."


def test_an_item_inside_an_item_brings_what_it_stands_under() -> None:
    """An item of an inner list is quoted under the item that says what the inner list is about, not under another."""
    sentences = _answer("Do guests take things along?", _excerpts(_LOSSES, {**_EACH_ITEM, "b. Guests": 1.0}))

    assert _text(sentences) == (
        f"{_PHRASES.document_says('Keys')}\n\n- At home:\n  - Guests take them along. They mean no harm."
    )


def test_several_items_bring_the_line_that_introduces_them() -> None:
    """Items that stand out together are a list, under the line that ends in a colon."""
    scores = {**_EACH_ITEM, "b. Bags": 1.0, "b. Guests": 0.95}

    assert _text(_answer("Where are things left or taken along?", _excerpts(_LOSSES, scores))) == (
        f"{_PHRASES.document_says('Keys')}\n\n"
        "Keys get lost in three ways:\n\n"
        "- On the road:\n  - Bags are left behind on trains.\n"
        "- At home:\n  - Guests take them along. They mean no harm."
    )


def test_of_short_prose_the_opening_and_what_is_above_average_are_quoted() -> None:
    """Of a short text without a list, the passages better than its average are quoted, after its opening."""
    text = "One is here. Two is here. Three is here. Four is here. Five is here. Six is here."
    scores = {"One": 0.1, "Two": 1.0, "Three": 0.95, "Four": 0.5, "Five": 0.97, "Six": 0.6}

    sentences = _answer("numbers", _excerpts(text, scores))

    assert _text(sentences) == (
        f"{_PHRASES.document_says('Keys')}\n\nOne is here. Two is here. Three is here. Five is here."
    )


_HOURS = [f"At {hour} it was quiet." for hour in range(1, 24)]


def test_of_long_prose_what_is_far_worse_is_left_out() -> None:
    """Of a long text, what is quoted is the best sentence where no others are nearly as good."""
    scores = {**dict.fromkeys(_HOURS, 0.3), "At 8 it": 1.0}
    del scores["At 8 it was quiet."]

    sentences = _answer("silence", _excerpts(" ".join(_HOURS), scores))

    assert _text(sentences) == f"{_PHRASES.document_says('Keys')}\n\nAt 8 it was quiet."


def test_of_long_prose_words_tell_the_sentence_in_a_passage() -> None:
    """Of a passage of a long text, the sentence is quoted that has the question's words, and not its neighbours."""
    text = " ".join([*_HOURS, "Then a whistle blew. A ferry sank off the pier. Nobody slept."])

    sentences = _answer("Where did the ferry sink?", _excerpts(text, {"At 1 it": 0.5, "Then": 1.0}))

    assert _text(sentences) == f"{_PHRASES.document_says('Keys')}\n\nA ferry sank off the pier."


def test_of_long_prose_the_same_words_are_quoted_once() -> None:
    """What a long text says twice is quoted where it says it first."""
    text = " ".join(["A ferry sank.", *_HOURS, "A ferry sank.", "Then it was quiet."])
    start = text.rindex("A ferry")
    excerpts = [excerpt(text[:start], 0.5), excerpt(text[start:], 0.5, start=start)]

    (sentence,) = _answer("Which ferry sank?", excerpts)[1:]

    assert sentence.sources[0].start == 0


def test_prose_with_a_list_in_it_is_prose() -> None:
    """Where a long text has a few items somewhere, what is quoted is not its list."""
    text = " ".join(_HOURS) + " A ferry sank.\n\n- A whale\n- A gull"

    sentences = _answer("Which ferry sank?", _excerpts(text, {"At 1 it": 0.5, "- A whale": 0.5, "- A gull": 0.5}))

    assert _text(sentences) == f"{_PHRASES.document_says('Keys')}\n\nA ferry sank."


def test_a_passage_of_short_prose_is_quoted_whole() -> None:
    """A passage is not cut at a count of sentences: what it ends with may be what was asked for."""
    text = "One is here. Two is here. Three is here. Four is here."

    assert _text(_answer("numbers", _excerpts(text, {"One": 0.5}))) == f"{_PHRASES.document_says('Keys')}\n\n{text}"


def test_two_documents_are_quoted_one_after_the_other() -> None:
    """Documents that answer nearly as well are quoted, each under its name, the best first."""
    owls = _excerpts("Owls hunt at night.", {"Owls": 0.8}, document="owls", section="")
    bats = _excerpts("Bats hunt at night.", {"Bats": 1.0}, document="bats", section="")

    assert _text(_answer("Who hunts?", [*bats, *owls])) == (
        f"{_PHRASES.document_says('Bats')}\n\nBats hunt at night.\n\n"
        f"{_PHRASES.document_says('Owls')}\n\nOwls hunt at night."
    )


def test_two_sections_of_a_document_are_quoted_under_its_name() -> None:
    """A document's sections follow each other; its name is said once."""
    first = excerpt("Owls hunt.", section="What do owls?", start=20)
    second = excerpt("Owls sleep.", 0.95, section="What else?", section_start=100, start=120)

    assert _text(_say(Query("What do owls do?"), _part(first, second))) == (
        f"{_PHRASES.document_says('Owls')}\n\nOwls hunt.\n\nOwls sleep."
    )


def test_white_space_is_folded_in_what_is_shown() -> None:
    """A sentence over several lines is shown in one, and its source keeps the lines."""
    text = "Owls hunt\n   at\u00a0night,\twhen it\r\nis dark."

    (sentence,) = _answer("When do owls hunt?", _excerpts(text, {"Owls": 1.0}))[1:]

    assert sentence.text == "Owls hunt at night, when it is dark."
    assert text[sentence.sources[0].start : sentence.sources[0].end] == text


def test_a_passage_that_continues_a_line_stays_in_its_item() -> None:
    """What goes on in the midst of an item is set behind what the item says before, and opens no item or paragraph."""
    text = "1. Keys fall down drains. Nobody sees them fall.\n2. Keys rust.\n3. Keys bend.\n4. Keys are sold."
    scores = {"1. Keys": 1.0, "Nobody": 1.0, "2. Keys": 0.2, "3. Keys": 0.2, "4. Keys": 0.2}

    assert _text(_answer("Who sees?", _excerpts(text, scores))).endswith(
        "\n\nKeys fall down drains. Nobody sees them fall."
    )


def test_of_a_list_the_items_are_opened_once() -> None:
    """In an overview, a passage that goes on in the midst of an item is no item of its own."""
    text = "1. Keys fall down drains. Nobody sees them fall.\n2. Keys rust."

    sentences = _answer("How are keys lost?", _excerpts(text, {"1. Keys": 1.0, "Nobody": 1.0, "2. Keys": 1.0}))

    assert _text(sentences).endswith("\n\n- Keys fall down drains.\n- Keys rust.")


def test_what_introduces_a_list_is_not_quoted_alone() -> None:
    """A line that ends in a colon says nothing without what it introduces."""
    sentences = _answer("In which ways?", _excerpts(_LOSSES, {**_EACH_ITEM, "Keys get lost": 1.0}))

    assert not sentences[-1].text.endswith(":")


def test_a_paragraph_that_was_cut_is_set_as_one() -> None:
    """Passages of one paragraph follow each other in a line; those of two stand apart."""
    text = "One is here. Two is here.\n\nThree is here."

    assert _text(_answer("numbers", _excerpts(text, {"One": 0.9, "Two": 0.9, "Three": 0.9}))).endswith(
        "\n\nOne is here. Two is here.\n\nThree is here."
    )


def test_a_detail_is_answered_by_the_sentence_that_holds_it() -> None:
    """Where a year is asked for, the sentence with the year is quoted and not what stands around it."""
    text = "The bridge is old. It was opened in 1887. People like it. It is red."
    query = Query("When was the bridge opened?", detail=DetailAsked("date"))

    sentences = _say(query, _part(*_excerpts(text, {"The bridge": 1.0, "People": 0.5})))

    assert _text(sentences) == f"{_PHRASES.document_says('Keys')}\n\nIt was opened in 1887."


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_missing_is_said_first(language: Language) -> None:
    """What is not there is said before the quotes, in the language of the question."""
    phrases = phrases_in(language)
    part = _part(excerpt("Owls hunt at night and the mice hide in the barn."))
    for gap in (MissingDetail("date"), NotMentioned("NOAA"), NotMentioned("NOAA", "Owls"), NotBorneOut()):
        text = _text(_say(Query("?", language=language), replace(part, gap=gap)))

        assert text.startswith(f"{gap.said(phrases)}\n\n{phrases.document_says('Owls')}\n\nOwls hunt at night")


def test_what_is_missing_from_all_is_said_once() -> None:
    """Two documents without a year lack the same thing."""
    parts = [
        replace(_part(excerpt("They hunt.", document=name)), gap=MissingDetail("date")) for name in ("bats", "owls")
    ]

    text = _text(_say(Query("In what year?"), *parts))

    assert text == (
        f"{_PHRASES.missing_detail['date']}\n\n{_PHRASES.document_says('Bats')}\n\nThey hunt.\n\n"
        f"{_PHRASES.document_says('Owls')}\n\nThey hunt."
    )


def test_a_document_that_does_not_say_is_named() -> None:
    """A part without a section is one sentence in the bot's own voice, wherever it stands."""
    bats = _part(excerpt("Bats hunt.", document="bats"))
    says, says_not = _PHRASES.document_says("Bats"), _PHRASES.document_does_not_say("Owls")

    assert _text(_say(Query("Who hunts?"), bats, Part("owls", "Owls"))) == f"{says}\n\nBats hunt.\n\n{says_not}"
    assert _text(_say(Query("Who hunts?"), Part("owls", "Owls"), bats)) == f"{says_not}\n\n{says}\n\nBats hunt."


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_that_differ_are_said_to(language: Language) -> None:
    """Where each document has a year and not the same, that is said before both; where it is the same, it is not."""
    phrases = phrases_in(language)
    query = Query("When?", language=language, detail=DetailAsked("date"))
    bats, owls, cats = (
        _part(excerpt(f"It was opened in {year} and it has been open since then.", document=name))
        for name, year in (("bats", 1887), ("owls", 1891), ("cats", 1887))
    )

    assert _text(_say(query, bats, owls)).startswith(f"{phrases.documents_differ}\n\n{phrases.document_says('Bats')}")
    assert phrases.documents_differ not in _text(_say(query, bats, cats))
    assert phrases.documents_differ not in _text(_say(query, bats))
    assert phrases.documents_differ not in _text(_say(replace(query, detail=None), bats, owls))


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_the_language_of_the_quotes_is_noted(language: Language) -> None:
    """Who asks in another language than the documents' is told last which one the quotes are in."""
    phrases = phrases_in(language)

    text = _text(
        _say(Query("?", language=language), _part(excerpt("Owls hunt at night and the mice hide in the barn.")))
    )

    assert text.endswith(f"\n\n{phrases.quotes_language('en')}")


def test_the_own_language_is_not_noted() -> None:
    """Quotes in the language of the question need no note, nor does an answer without quotes."""
    spanish = _part(excerpt("Los búhos cazan de noche y los ratones se esconden."))

    assert phrases_in("es").quotes_language("es") not in _text(_say(Query("?", language="es"), spanish))
    assert _text(_say(Query("?", language="es"), Part("owls", "Owls"))) == phrases_in("es").document_does_not_say(
        "Owls"
    )
