"""Answers made of the documents' own sentences: which are chosen and how they are set."""

from chatbot import phrases
from chatbot.answering import ExtractiveAnswerer
from chatbot.citations import Sentence
from vectorstore import Excerpt

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
        end = start + len(text[start : following[0] if following else len(text)].rstrip())
        found.append(
            Excerpt(
                id=f"{document}-{start}",
                document=document,
                title=document.capitalize(),
                section=section,
                section_start=0,
                start=start,
                end=end,
                text=text[start:end],
                score=score,
                similarity=score,
                matched=score,
            )
        )
    return sorted(found, key=lambda excerpt: -excerpt.score)


def _answer(question: str, excerpts: list[Excerpt]) -> list[Sentence]:
    return list(ExtractiveAnswerer().answer(question, excerpts, ()))


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
        f"{phrases.document_says('Keys')}\n\n"
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

    assert _text(sentences) == f"{phrases.document_says('Keys')}\n\nAt work. It happens seldom."


def test_an_item_inside_an_item_brings_what_it_stands_under() -> None:
    """An item of an inner list is quoted under the item that says what the inner list is about, not under another."""
    sentences = _answer("Do guests take things along?", _excerpts(_LOSSES, {**_EACH_ITEM, "b. Guests": 1.0}))

    assert _text(sentences) == (
        f"{phrases.document_says('Keys')}\n\n- At home:\n  - Guests take them along. They mean no harm."
    )


def test_several_items_bring_the_line_that_introduces_them() -> None:
    """Items that stand out together are a list, under the line that ends in a colon."""
    scores = {**_EACH_ITEM, "b. Bags": 1.0, "b. Guests": 0.95}

    assert _text(_answer("Where are things left or taken along?", _excerpts(_LOSSES, scores))) == (
        f"{phrases.document_says('Keys')}\n\n"
        "Keys get lost in three ways:\n\n"
        "- On the road:\n  - Bags are left behind on trains.\n"
        "- At home:\n  - Guests take them along. They mean no harm."
    )


def test_a_section_without_a_list_gives_its_beginning() -> None:
    """Where nothing stands out and there is no list, the first sentences are quoted."""
    text = "One is here. Two is here. Three is here. Four is here. Five is here. Six is here."

    sentences = _answer("numbers", _excerpts(text, {"One": 0.5}))

    assert _text(sentences) == (
        f"{phrases.document_says('Keys')}\n\nOne is here. Two is here. Three is here. Four is here."
    )


def test_two_documents_are_quoted_one_after_the_other() -> None:
    """Documents that answer nearly as well are quoted, each under its name, the best first."""
    owls = _excerpts("Owls hunt at night.", {"Owls": 0.8}, document="owls", section="")
    bats = _excerpts("Bats hunt at night.", {"Bats": 1.0}, document="bats", section="")

    assert _text(_answer("Who hunts?", [*bats, *owls])) == (
        f"{phrases.document_says('Bats')}\n\nBats hunt at night.\n\n"
        f"{phrases.document_says('Owls')}\n\nOwls hunt at night."
    )


def test_a_document_that_answers_far_worse_is_left_out() -> None:
    """A document is quoted only if it answers nearly as well as the best."""
    owls = _excerpts("Owls sleep by day.", {"Owls": 0.4}, document="owls", section="")
    bats = _excerpts("Bats hunt at night.", {"Bats": 1.0}, document="bats", section="")

    assert {source.document for one in _answer("Who hunts?", [*bats, *owls]) for source in one.sources} == {"bats"}


def test_at_most_three_documents_are_quoted() -> None:
    """A question that many documents answer is answered from three."""
    excerpts = [
        excerpt
        for name in ("ants", "bats", "cats", "dogs")
        for excerpt in _excerpts("They eat.", {"They": 1.0}, document=name, section="")
    ]

    documents = {source.document for sentence in _answer("Who eats?", excerpts) for source in sentence.sources}
    assert documents == {"ants", "bats", "cats"}


def test_sections_with_the_same_heading_are_two() -> None:
    """A heading that occurs twice heads two sections, and one is quoted."""
    text = "Notes\nOwls hunt.\nNotes\nBats hunt."
    first, second = (
        Excerpt(
            id=words,
            document="notes",
            title="Notes",
            section="Notes",
            section_start=section_start,
            start=text.index(words),
            end=text.index(words) + len(words),
            text=words,
            score=score,
            similarity=score,
            matched=score,
        )
        for words, section_start, score in (("Owls hunt.", 0, 1.0), ("Bats hunt.", 17, 0.99))
    )

    assert [sentence.text for sentence in _answer("Who hunts?", [first, second])][1:] == ["Owls hunt."]


def test_white_space_is_folded_in_what_is_shown() -> None:
    """A sentence over several lines is shown in one, and its source keeps the lines."""
    text = "Owls hunt\n   at\u00a0night,\twhen it\r\nis dark."

    (sentence,) = _answer("When do owls hunt?", _excerpts(text, {"Owls": 1.0}))[1:]

    assert sentence.text == "Owls hunt at night, when it is dark."
    assert text[sentence.sources[0].start : sentence.sources[0].end] == text
