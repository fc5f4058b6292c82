"""Whether the documents answer a question at all, and what is missing from what they have."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from chatbot.bot import Bot
from chatbot.coverage import CoverageJudge
from chatbot.details import DetailAsked
from chatbot.everyday import EVERYDAY_QUESTIONS
from chatbot.evidence import Evidence, MissingDetail, NotBorneOut, NotMentioned
from chatbot.languages import LANGUAGES, Language, detect_language
from chatbot.phrases import phrases_in
from chatbot.query import Query
from tests.chatbot.contract import assert_keeps_contract
from tests.chatbot.corpus import TEXTS
from tests.chatbot.excerpts import excerpt
from vectorstore import Excerpt

_TITLES = {"bats": "Bats", "owls": "Owls"}
_COVERED, _SURE = 0.5, 0.8


def _reach(question: str, _documents: Sequence[str] = ()) -> float:
    """Say how near everyday questions come, and nearer where they name the owls: a small world of its own."""
    return 0.3 + 0.01 * (len(question) % 7) + (0.4 if "(Owls)" in question else 0.0)


def _mentions_in(texts: dict[str, str]) -> Callable[[str, Sequence[str]], bool]:
    """Give what looks for a name in texts of documents."""
    return lambda name, documents: any(name in text for one, text in texts.items() if not documents or one in documents)


def _judge(query: Query, *excerpts: Excerpt, texts: dict[str, str] | None = None) -> Evidence:
    """Judge excerpts of documents that say what these say, and what `texts` have besides."""
    said: dict[str, str] = {}
    for one in excerpts:
        said[one.document] = f"{said.get(one.document, '')}{one.text}\n"
    for document, text in (texts or {}).items():
        said[document] = said.get(document, "") + text
    return CoverageJudge(_reach, _mentions_in(said)).judge(query, excerpts, _TITLES)


def _coverage(*, similarity: float = 0.5, matched: float = 0.0, documents: tuple[str, ...] = ()) -> float:
    found = excerpt("Owls hunt at night.", similarity=similarity, matched=matched)
    return _judge(Query("Who hunts?", "Who hunts?", documents=documents), found).coverage


def _found(text: str, *, document: str = "owls", score: float = 1.0, section_start: int = 0) -> Excerpt:
    """Give an excerpt that comes near enough to be covered, in an English section."""
    section = "What do they do at night?"
    start = section_start + 30
    return excerpt(text, score, document=document, section=section, section_start=section_start, start=start)


def test_nothing_found_covers_nothing() -> None:
    """Where nothing was found nothing is covered, with no doubt."""
    assert _judge(Query("Who hunts?")) == Evidence(0.0)


def test_nearer_is_surer() -> None:
    """The nearer the best excerpt, the surer."""
    coverages = [_coverage(similarity=similarity) for similarity in (-1.0, 0.3, 0.33, 0.35, 0.4, 1.0)]

    assert all(lower < higher for lower, higher in pairwise(coverages))


def test_what_comes_no_nearer_than_everyday_questions_is_not_covered() -> None:
    """Evidence for it has no parts; evidence for what comes nearer has."""
    far, near = (excerpt("Owls hunt at night.", similarity=similarity) for similarity in (0.33, 0.5))

    assert _judge(Query("Who hunts?"), far).parts == ()
    assert [part.document for part in _judge(Query("Who hunts?"), near).parts] == ["owls"]


def test_who_says_a_heading_asks_for_its_section() -> None:
    """A heading counts as words of its section do, as far as the question is made of it; one said in part does not."""

    def coverage(question: str, section: str) -> float:
        found = excerpt("They are rare.", similarity=0.33, section=section)
        return _judge(Query(question, question), found).coverage

    said = coverage("What does it say about the barn owls?", "3. Barn owls")

    assert said > _COVERED > coverage("What does it say about the owls?", "3. Barn owls")
    assert said > coverage("What do barn owls cost in the best shops of Paris?", "3. Barn owls")
    assert coverage("What does it say?", "3. Of the") == coverage("What does it say?", "")


def test_shared_words_make_surer() -> None:
    """The more of the question's words an excerpt holds, the surer, until words alone suffice."""
    coverages = [_coverage(similarity=0.33, matched=share) for share in (0.0, 0.2, 0.5, 1.0)]
    by_words = excerpt("Owls hunt at night.", similarity=0.33, matched=1.0)

    assert all(lower < higher for lower, higher in pairwise(coverages))
    assert _judge(Query("Who hunts?"), by_words).parts


def test_a_named_document_raises_the_bar() -> None:
    """A question that names a document is held against everyday questions that name it, not against others."""
    assert _coverage(documents=("owls",)) < _coverage(documents=("bats",))


def test_of_several_named_documents_the_nearest_bar_counts() -> None:
    """Named together, documents raise the bar as the one does that raises it most."""
    both = _coverage(similarity=0.73, documents=("bats", "owls"))
    owls = _coverage(similarity=0.73, documents=("owls",))

    assert both == owls


@pytest.mark.parametrize("similarity", [-1e9, 1e9])
def test_extremes_stay_within_bounds(similarity: float) -> None:
    """However far off or near, coverage is between 0 and 1."""
    assert 0.0 <= _coverage(similarity=similarity) <= 1.0


def test_what_was_measured_is_kept() -> None:
    """Everyday questions are measured once, when one is asked in their language, and again when documents change."""
    asked: list[str] = []

    def best_similarity(question: str, _documents: Sequence[str]) -> float:
        asked.append(question)
        return _reach(question)

    version = 1
    judge = CoverageJudge(best_similarity, _mentions_in({}), lambda: version)
    for _ in range(3):
        judge.judge(Query("?", documents=("owls",)), [_found("Owls hunt.")], _TITLES)
        judge.judge(Query("?", language="zh"), [_found("Owls hunt.")], _TITLES)
    once = [f"{question} (Owls)" for question in EVERYDAY_QUESTIONS["en"]] + list(EVERYDAY_QUESTIONS["zh"])
    assert asked == once
    version = 2
    judge.judge(Query("?", language="zh"), [_found("Owls hunt.")], _TITLES)
    assert asked == [*once, *EVERYDAY_QUESTIONS["zh"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_everyday_questions(language: Language) -> None:
    """They are as many in each language, in that language, and no two are the same."""
    questions = EVERYDAY_QUESTIONS[language]

    assert len(questions) == len(set(questions)) == len(EVERYDAY_QUESTIONS["en"])
    assert all(detect_language(question, before=language) == language for question in questions)


def test_what_is_asked_for_and_there_leaves_no_gap() -> None:
    """Names, details and premises that the documents have are no matter for remark."""
    query = Query(
        "When were owls banned by NOAA?", "Why were owls banned by NOAA?", names=("NOAA",), detail=DetailAsked("date")
    )

    evidence = _judge(query, _found("Owls were forbidden by NOAA in 1887."))

    assert evidence.is_whole
    assert evidence.coverage > 0.9


def test_a_missing_detail_is_a_gap() -> None:
    """Where a year is asked for and none is there, that is what is missing, and the coverage is halved."""
    found = _found("Owls were forbidden by NOAA.")
    plain = _judge(Query("Owls?"), found)

    evidence = _judge(Query("In what year?", detail=DetailAsked("date")), found)

    assert [part.gap for part in evidence.parts] == [MissingDetail("date")]
    assert evidence.coverage == pytest.approx(plain.coverage / 2, abs=1e-4)


def test_a_year_in_the_heading_is_no_answer() -> None:
    """A detail has to be in what can be quoted."""
    found = excerpt("Owls hunt.", section="What happened to owls in 1887?", start=40)

    assert _judge(Query("When?", detail=DetailAsked("date")), found).parts[0].gap == MissingDetail("date")


def test_what_the_question_names_is_not_the_name_it_asks_for() -> None:
    """Who asks what somebody is called has the name of the office already."""
    query = Query.of(
        "Who is the director of the Old Harbor?", _TITLES, asked="Who is the director of the Old Harbor?", language="en"
    )

    unnamed = _judge(query, _found("The director of the Old Harbor decides."))
    named = _judge(query, _found("Jane Doe, the director of the Old Harbor, decides."))

    assert [part.gap for part in unnamed.parts] == [MissingDetail("name")]
    assert [part.gap for part in named.parts] == [None]


def test_an_unknown_name_is_a_gap() -> None:
    """A name that no document has is missing from all; one that another document has, from this one."""
    query = Query("What does NOAA do to owls?", documents=("owls",), names=("NOAA",))

    nowhere = _judge(query, _found("Owls are counted."))
    elsewhere = _judge(query, _found("Owls are counted."), texts={"bats": "NOAA counts bats."})
    in_another_section = _judge(query, _found("Owls are counted."), texts={"owls": "NOAA helps."})

    assert [part.gap for part in nowhere.parts] == [NotMentioned("NOAA")]
    assert [part.gap for part in elsewhere.parts] == [NotMentioned("NOAA", "Owls")]
    assert [part.gap for part in in_another_section.parts] == [None]


@pytest.mark.parametrize(
    ("name", "text", "is_whole"),
    [
        pytest.param("English", "They call each other at night.", True, id="the documents' language"),
        pytest.param("French", "They call each other at night.", False, id="another language"),
        pytest.param("Washington", "It is a federal matter at night.", True, id="a name that stands for another"),
        pytest.param("Washington", "It is a matter of the night.", False, id="what it stands for is not there"),
    ],
)
def test_what_need_not_be_named_is_no_gap(name: str, text: str, is_whole: bool) -> None:  # noqa: FBT001 - a table
    """Documents do not mention the language that they are in; and what stands for another may be called that."""
    query = Query(f"What of {name}?", f"What of {name}?", names=(name,))

    assert _judge(query, _found(text)).is_whole == is_whole


def test_an_unknown_name_in_what_is_hardly_near_is_not_covered() -> None:
    """What comes just near enough, and asks about a name that no document has, is about something else."""
    query = Query("What does NOAA do to owls?", names=("NOAA",))
    section = "What do they do at night?"
    just_near, near = (excerpt("Owls are counted.", section=section, similarity=one) for one in (0.37, 0.5))

    assert _COVERED < _judge(replace(query, names=()), just_near).coverage < _SURE
    assert _judge(query, just_near).parts == ()
    assert _judge(query, near).parts[0].gap == NotMentioned("NOAA")


def test_a_premise_that_is_not_there_is_a_gap() -> None:
    """What the question takes for granted has to be in what is quoted."""
    query = Query("Why are owls banned?", "Why are owls banned?")

    assert [part.gap for part in _judge(query, _found("Owls hunt.")).parts] == [NotBorneOut()]
    assert [part.gap for part in _judge(query, _found("Owls are forbidden.")).parts] == [None]


def test_what_was_asked_before_takes_nothing_for_granted() -> None:
    """Only the question itself counts, not what it leans on."""
    query = Query("Why are owls banned? who says so?", "who says so?")

    assert _judge(query, _found("Owls hunt.")).is_whole


@pytest.mark.parametrize("language", ["es", "fr", "pt", "ht", "zh"])
def test_a_name_may_be_translated(language: Language) -> None:
    """Asked in another language than the documents', only acronyms and figures are looked for."""
    translated = Query("?", language=language, names=("Ley de Puertos",))
    acronym = Query("?", language=language, names=("Ley de Puertos", "NOAA"))

    assert _judge(translated, _found("Owls hunt at night.")).is_whole
    assert _judge(acronym, _found("Owls hunt at night.")).parts[0].gap == NotMentioned("NOAA")


def test_a_document_without_the_detail_steps_back() -> None:
    """Where one document has the year, another that was not named and has none is left out."""
    query = Query("In what year?", detail=DetailAsked("date"))
    bats, owls = _found("Bats came in 1887.", document="bats", score=0.9), _found("Owls came.")

    evidence = _judge(query, owls, bats)

    assert [part.document for part in evidence.parts] == ["bats"]
    assert evidence.is_whole


def test_a_named_document_without_the_detail_does_not_say() -> None:
    """Where one of two named documents has the year, the other one is said not to say."""
    query = Query("In what year did bats and owls come?", documents=("bats", "owls"), detail=DetailAsked("date"))
    bats, owls = _found("Bats came in 1887.", document="bats"), _found("Owls came.")

    evidence = _judge(query, owls, bats)

    assert [(part.document, bool(part.sections), part.gap) for part in evidence.parts] == [
        ("bats", True, None),
        ("owls", False, None),
    ]
    assert not evidence.is_whole


def test_a_section_without_the_detail_is_left_out() -> None:
    """Of two sections that are as good, the one with the year is kept."""
    without, having = _found("Owls came."), _found("Owls came in 1887.", score=0.95, section_start=200)

    (part,) = _judge(Query("In what year?", detail=DetailAsked("date")), without, having).parts

    assert part.sections == ((having,),)


@pytest.mark.parametrize(
    "question",
    [
        "How do I bake sourdough bread?",
        "Who painted the Mona Lisa?",
        "best laptop for gaming",
        "What is the boiling point of water?",
        "¿Cuál es la capital de Francia?",
        "Who won the Connecticut marathon?",
        "What is the recipe for Connecticut clam chowder?",
        "cheap hotels in Connecticut",
        "How tall is the highest mountain in Connecticut?",
        "How tall is the highest mountain in New York?",
        "What is the history of jazz in New York?",
        "When does the football season start in New York?",
        "average rent in New York",
        "What time do banks open in New York?",
        "Which airline flies to New York?",
    ],
)
def test_other_topics_are_not_covered(bot: Bot, question: str) -> None:
    """A question about something else is not answered, even where it names a state; the nearest sections are named."""
    answer = bot.answer(question)

    assert_keeps_contract(answer, TEXTS)
    assert answer.outcome == "not_covered"
    phrases = phrases_in(detect_language(question))
    assert answer.text.startswith(phrases.not_covered)
    assert phrases.nearest_sections in answer.text
    assert 1 <= len(answer.citations) <= 3
    assert all(citation.quote == citation.section for citation in answer.citations)
