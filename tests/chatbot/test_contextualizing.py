"""From a turn and the conversation before it to what is searched."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.answer import Answer, Citation, PassageFound, Statement
from chatbot.contextualizing import StandAlone, contextualize

_TITLES = {"connecticut": "Connecticut", "new-york": "New York"}
_COMPLAINTS = "How do people complain in Connecticut?"


_MEASURES = (
    "Oversight Committees: Committees monitor the task forces.",
    "Reporting Requirements: Agencies report on their operations.",
    "Complaint Mechanisms: The public can lodge complaints.",
)
_HEADING = "How is accountability ensured in Connecticut?"


def _listed() -> Answer:
    """Give an answer that showed a list."""
    quotes = enumerate(_MEASURES, start=1)
    return Answer(
        question=_HEADING,
        searched_for=_HEADING,
        outcome="answered",
        mode="extractive",
        text="There are measures:\n\n" + "\n".join(f"- {quote} [{number}]" for number, quote in quotes),
        statements=tuple(Statement(quote, (number,), "verbatim") for number, quote in enumerate(_MEASURES, start=1)),
        citations=tuple(
            Citation(number, "connecticut", "Connecticut", _HEADING, 0, len(quote), quote)
            for number, quote in enumerate(_MEASURES, start=1)
        ),
        passages=(PassageFound("connecticut", _HEADING, 0, 100, 1.0),),
    )


def _after_the_list(turn: str) -> str:
    return contextualize(turn, [_listed()], _TITLES).text


def _said(searched_for: str, question: str = "what was asked") -> Answer:
    return Answer(
        question=question,
        searched_for=searched_for,
        outcome="answered" if searched_for else "small_talk",
        mode="extractive",
        text="what was said",
    )


def _wanted(*turns: str) -> StandAlone:
    """Go through a conversation and give what is searched for its last turn."""
    history: list[Answer] = []
    for turn in turns[:-1]:
        history.append(_said(contextualize(turn, history, _TITLES).text, turn))
    return contextualize(turns[-1], history, _TITLES)


def _search(*turns: str) -> str:
    """Go through a conversation and give what its last turn searches for, behind what it may lean on."""
    return _wanted(*turns).text


@pytest.mark.parametrize("question", [_COMPLAINTS, "why?", "and in New York?", "What about it?", "third"])
def test_a_first_question_is_searched_as_it_is(question: str) -> None:
    """Where nothing came before there is nothing to add, however short the question."""
    assert _search(question) == question


@pytest.mark.parametrize(
    ("question", "searched"),
    [
        ("Connecticut e Nova Iorque diferem?", "Connecticut e New York diferem?"),
        ("Konektikèt ak Nouyòk, ki diferans?", "Connecticut ak New York, ki diferans?"),
        ("Connecticut ak Nouyòk, ki diferans?", "Connecticut ak New York, ki diferans?"),
        ("¿Nueva York?", "¿Nueva York?"),
    ],
)
def test_a_first_question_may_name_both_states(question: str, searched: str) -> None:
    """A state is meant by its name in another language, also beside one that is written alike in all."""
    assert _search(question) == searched


@pytest.mark.parametrize(
    "turn",
    [
        "and in New York?",
        "And New York?",
        "What about New York?",
        "how about new york",
        "New York?",
        "in NY?",
        "Sorry, I meant New York.",
        "Same question for New York!",
    ],
)
def test_another_state_is_asked_the_same(turn: str) -> None:
    """A turn that only names another state repeats the question for that one."""
    assert _search(_COMPLAINTS, turn) == "How do people complain in New York?"


def test_two_states_are_asked_the_same() -> None:
    """A turn that only names both states repeats the question for both."""
    assert (
        _search(_COMPLAINTS, "and in Connecticut and New York?")
        == "How do people complain in Connecticut and New York?"
    )


@pytest.mark.parametrize(
    "turn",
    [
        "Who looks into them?",
        "Is it confidential?",
        "Why?",
        "such as?",
        "the second one, please",
        "and how long does that process usually take them to finish?",
        "Tell me more about independent oversight bodies and committees",
    ],
)
def test_a_turn_that_leans_stands_behind_what_it_leans_on(turn: str) -> None:
    """A short turn, one with a pronoun and one that begins like a continuation take the question before along."""
    assert _search(_COMPLAINTS, turn) == f"{_COMPLAINTS} {turn}"


@pytest.mark.parametrize(
    "turn", ["What is the Trust Act?", "Who runs the Border Patrol?", "What is said about “Loans”?"]
)
def test_a_question_of_something_by_its_name_stands_alone(turn: str) -> None:
    """A new thing that is asked of by its name does not drag the old topic along."""
    assert _search(_COMPLAINTS, turn) == turn


def test_a_turn_that_leans_on_another_state_takes_only_the_topic_along() -> None:
    """Where the turn names another state, the one before is left behind and its topic comes along."""
    searched = _search(_COMPLAINTS, "and who reviews such cases in New York?")

    assert "complain" in searched
    assert "New York" in searched
    assert "Connecticut" not in searched


@pytest.mark.parametrize("title", ["C++", "«Night Owls»", "Staff Handbook (2024)", ".NET"])
def test_a_title_may_begin_and_end_with_signs(title: str) -> None:
    """A title is replaced as a whole, whatever signs it has."""
    titles = {"one": title, "two": "Rust Guide"}

    assert contextualize("and in the Rust Guide?", [_said(f"Who sorts lists in {title} by hand?")], titles).text == (
        "Who sorts lists in Rust Guide by hand?"
    )


def test_a_title_without_spaces_around_is_replaced_where_it_stands() -> None:
    """In a script without spaces a title is taken out of the question, and not the question with it."""
    titles = {"library": "图书馆规则", "pool": "游泳池规则"}
    history = [_said("图书馆规则里说可以带狗吗？")]

    assert contextualize("游泳池规则呢？", history, titles).text == "游泳池规则里说可以带狗吗？"


def test_a_comparison_keeps_both_states() -> None:
    """A turn that compares with another state is about both."""
    searched = _search(_COMPLAINTS, "How does that differ from New York?")

    assert all(title in searched for title in _TITLES.values())


def test_a_state_stays_spoken_of() -> None:
    """A question that stands by itself, but names no state, is asked of the one that was spoken of."""
    question = "Which training programs do officers have to finish?"

    assert _wanted(_COMPLAINTS, question).alone == f"{question} (Connecticut)"


def test_a_new_state_takes_the_place_of_the_old() -> None:
    """From a question that stands by itself and names another state on, that one is spoken of."""
    new, later = "Which training do officers get in New York?", "Which resources help local immigrant families?"

    assert _wanted(_COMPLAINTS, new).alone == new
    assert _wanted(_COMPLAINTS, new, later).alone == f"{later} (New York)"


def test_a_state_that_was_carried_over_can_be_replaced() -> None:
    """A state in parentheses is replaced like any other, and no parenthesis stays behind."""
    question = "Which training programs do officers have to finish?"

    assert _wanted(_COMPLAINTS, question, "and in New York?").alone == f"{question} (New York)"
    searched = _search(_COMPLAINTS, question, "and who pays for that in New York?")
    assert "Connecticut" not in searched
    assert searched.count("(") == searched.count(")")


@pytest.mark.parametrize(
    "turn",
    [
        "and in New York?",
        "¿y en Nueva York?",
        "et à New York ?",
        "e em Nova York?",
        "e em Nova Iorque?",
        "epi nan Nouyòk?",
        "那纽约呢？",
        "那纽约州呢？",
        "what if we were in New York instead?",
    ],
)
def test_another_state_is_named_in_six_languages(turn: str) -> None:
    """A state is the same whatever language it is named in."""
    assert _search(_COMPLAINTS, turn) == "How do people complain in New York?"


def test_a_chinese_question_is_asked_of_another_state() -> None:
    """Chinese parts no words; the document's title takes the place of the state's name."""
    assert _search("康涅狄格州如何处理投诉？", "那纽约呢？") == "New York 如何处理投诉？"


@pytest.mark.parametrize(
    "turn",
    [
        "tell me more about the third one",
        "go deeper on the last",
        "number 3?",
        "number three",
        "the one about complaints?",
        "el tercero",
        "cuéntame más sobre el último",
        "le troisième ?",
        "a terceira?",
        "twazyèm lan?",
        "第三个呢？",
        "最后一个",
    ],
)
def test_a_listed_item_is_asked_for_by_its_words(turn: str) -> None:
    """An ordinal, or a word of it, points to an item of the list that was shown."""
    assert _after_the_list(turn).startswith(_MEASURES[2])


def test_a_question_of_an_item_is_kept() -> None:
    """What a turn asks of an item is asked."""
    searched = _after_the_list("who enforces the second one?")

    assert searched.startswith(_MEASURES[1])
    assert searched.endswith("who enforces the second one?")


def test_an_earlier_list_can_be_counted_on() -> None:
    """After one item another is counted from the same list."""
    history = [_listed(), _said(_MEASURES[2], "the last?")]

    assert contextualize("and the first?", history, _TITLES).text.startswith(_MEASURES[0])


@pytest.mark.parametrize(
    "turn",
    [
        "Does the second amendment apply?",
        "what happened first?",
        "number seven?",
        "number 0?",
        "the fırst one?",
        "THE FİRST ONE?",
        "the ſecond one?",
    ],
)
def test_an_ordinal_need_not_count_items(turn: str) -> None:
    """An ordinal that counts something else, or more than there was, is left as it is."""
    assert not any(measure in _after_the_list(turn) for measure in _MEASURES)


@pytest.mark.parametrize(
    "turn",
    [
        "Forget that, which training do officers get?",
        "Different question: which training do officers get?",
        "Otra pregunta: which training do officers get?",
        "Changeons de sujet, which training do officers get?",
        "Mudando de assunto: which training do officers get?",
        "Yon lòt kesyon: which training do officers get?",
        "换个话题，which training do officers get?",
    ],
)
def test_a_change_of_topic_leaves_the_topic_and_keeps_the_state(turn: str) -> None:
    """What opens a new topic is not searched, nor is the old topic."""
    assert _search(_COMPLAINTS, turn) == "which training do officers get? (Connecticut)"


@pytest.mark.parametrize("turn", ["Back to complaints: who reads them?", "the complaints you mentioned earlier?"])
def test_an_earlier_topic_is_found_again(turn: str) -> None:
    """A turn that goes back stands behind the question that it goes back to."""
    first = "How are complaints handled in Connecticut?"
    searched = _search(first, "Different thing: which training do officers get?", turn)

    assert searched.startswith(first)
    assert "training" not in searched


@pytest.mark.parametrize(
    "turn",
    ["No, I meant training", "sorry, I meant training", "no, me refiero a training", "不是，我是说training"],
)
def test_a_correction_takes_the_place_of_what_was_asked(turn: str) -> None:
    """What was asked by mistake is not searched again; the document stays."""
    assert _search(_COMPLAINTS, turn) == "training (Connecticut)"


@pytest.mark.parametrize(
    "turn",
    [
        "in English please",
        "and in Spanish?",
        "Can you say that in French?",
        "en español, por favor",
        "¿puedes repetirlo en inglés?",
        "en français s'il vous plaît",
        "em português, por favor",
        "an kreyòl souple",
        "请用中文再说一遍",
    ],
)
def test_another_language_asks_the_same(turn: str) -> None:
    """Who wants the answer in another language is searched the same."""
    assert _search(_COMPLAINTS, turn) == _COMPLAINTS


def test_a_language_can_be_what_is_asked_about() -> None:
    """A language that narrows the question is no wish for an answer in it."""
    assert _search(_COMPLAINTS, "only in English?") == f"{_COMPLAINTS} only in English?"
    asked = "Are forms in Connecticut in English?"
    assert _search(asked, "and in Spanish?") == f"{asked} and in Spanish?"


@pytest.mark.parametrize("turn", ["Why?", "¿por qué?", "pourquoi ?", "por quê?", "poukisa?", "为什么？"])
def test_why_asks_of_what_was_said(turn: str) -> None:
    """Why, in six languages, leans on the question before."""
    assert _search(_COMPLAINTS, turn) == f"{_COMPLAINTS} {turn}"


@pytest.mark.parametrize(
    "turn", ["how is that different from New York?", "and compared with New York?", "那和纽约有什么不同？"]
)
def test_a_mere_comparison_asks_of_both(turn: str) -> None:
    """A turn that only compares asks of both what was asked of one."""
    assert _search(_COMPLAINTS, turn) == "How do people complain in Connecticut and New York?"


def test_what_comes_before_the_same_for_another_state_is_asked_of_it() -> None:
    """A turn that says itself what is to be asked of another state asks that."""
    searched = _search(_COMPLAINTS, "So forms are kept secret. Same in New York?")

    assert searched == "So forms are kept secret. (New York)"


def test_a_question_about_several_is_not_given_one_state() -> None:
    """Where a question asks about several, the one state that was spoken of is not added."""
    question = "Which of both states trains officers longer before task forces begin?"

    assert _wanted(_COMPLAINTS, question).alone == question


def test_small_talk_between_turns_is_passed_over() -> None:
    """A turn after thanks, for which nothing was searched, still leans on the question before them."""
    history = [_said(_COMPLAINTS), _said("", "thanks!")]

    assert contextualize("and in New York?", history, _TITLES).text == "How do people complain in New York?"


def test_what_was_not_covered_is_passed_over() -> None:
    """A turn leans on what the documents had an answer to; on another question only where there was none."""
    weather = replace(_said("What will the weather be?"), outcome="not_covered")

    assert contextualize("and in New York?", [_said(_COMPLAINTS), weather], _TITLES).text == _search(
        _COMPLAINTS, "and in New York?"
    )
    assert contextualize("and why?", [weather], _TITLES).text == "What will the weather be? and why?"


@pytest.mark.parametrize("turn", ["and why is that so?", "为什么会这样呢？还有什么别的原因吗？"])
def test_a_long_conversation_does_not_pile_up(turn: str) -> None:
    """However long people lean on what was said, what is searched keeps its size and ends in what is asked."""
    first, later = (len(_search(_COMPLAINTS, *[turn] * length)) for length in (30, 120))

    searched = _search(_COMPLAINTS, *[turn] * 120)
    assert searched.endswith(turn)
    assert len(searched) < 400
    assert later <= first + len(turn)


def test_the_end_of_a_long_question_is_kept() -> None:
    """Of a question too long to take along whole, the last words are, uncut."""
    long = "Please tell me, and I ask " + "because I really want to know, " * 40 + "how people complain in Connecticut?"

    searched = _search(long, "why?")

    assert searched.endswith("how people complain in Connecticut? why?")
    assert set(searched.split()) <= set(long.split()) | {"why?"}


_WORDS = st.sampled_from(
    ["how", "who", "and", "it", "(New York)", "Connecticut", "in", "both", "NY", "complain", "?", "(", "thanks", "hi"]
)
_TURNS = st.lists(st.lists(_WORDS, min_size=1, max_size=8).map(" ".join) | st.text(min_size=1), min_size=1, max_size=5)


@given(_TURNS, st.dictionaries(st.text(min_size=1), st.text(min_size=1), max_size=3))
def test_whatever_is_said_is_searched(turns: Sequence[str], other_titles: dict[str, str]) -> None:
    """No conversation, and no title, leaves a turn without something to search for."""
    titles = {**_TITLES, **other_titles}
    history: list[Answer] = []
    for turn in turns:
        searched_for = contextualize(turn, history, titles).text

        assert searched_for.strip() or not turn.strip()
        history.append(_said(searched_for))


@pytest.mark.parametrize(
    ("turn", "is_new"),
    [
        ("How do towns push back on federal immigration requests?", True),
        ("O governo estadual protege direitos dos imigrantes durante operações?", True),
        ("官员应该接受什么培训？", True),
        ("How do they push back on federal immigration requests?", False),
        ("官员们在那里应该接受什么培训？", False),
        ("why?", False),
        ("and complaints?", False),
    ],
)
def test_only_what_says_enough_and_points_nowhere_may_be_new(turn: str, is_new: bool) -> None:  # noqa: FBT001
    """A turn may leave its topic if it says something by itself, and has no word that points back."""
    assert _wanted(_COMPLAINTS, turn).may_be_new is is_new


def test_the_more_a_turn_says_the_more_it_is_searched_by_itself() -> None:
    """From "why?" to a whole question, the share of the turn without what it leans on grows; even "why?" has one."""
    turns = ["why?", "and training?", "and training of officers?", "Which training programs do officers finish?"]

    shares = [_wanted(_COMPLAINTS, turn).share for turn in turns]

    assert shares == sorted(set(shares))
    assert shares[0] > 0


@pytest.mark.parametrize("turn", ["and in New York?", "same question for NY", "¿y en Nueva York?"])
def test_another_state_is_asked_what_was_asked_last(turn: str) -> None:
    """Where the question before leaned itself, another state is asked it, with and without what it leaned on."""
    wanted = _wanted(_COMPLAINTS, "who reads them?", turn)

    assert wanted.text == "How do people complain in New York? who reads them?"
    assert wanted.alone == "who reads them? (New York)"


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("Who oversees these operations in NY?", "Who oversees these operations?"),
        ("In New York, who oversees these operations?", "who oversees these operations?"),
        ("Quem supervisiona as operações em Nova York?", "Quem supervisiona as operações?"),
    ],
)
def test_a_state_that_is_left_leaves_nothing_behind(first: str, rest: str) -> None:
    """With the name of the state that is left go the words that stood before it, and no punctuation is lost."""
    assert _search(first, "and who pays for it in Connecticut?") == f"{rest} and who pays for it in Connecticut?"
