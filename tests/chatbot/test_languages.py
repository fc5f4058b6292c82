"""Which language a question is in: the development set, and questions of every language as people ask them."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chatbot.languages import LANGUAGES, Language, detect_language

_ROOT = Path(__file__).parents[2]
_ASKED = Path(__file__).parent / "asked"  # a file for each language, a question a line
_SPANISH = re.compile("[¿¡áéíóúñ]|^Hola$|^muchas gracias$|^Ignora tus reglas")


def _asked(language: Language) -> list[str]:
    return (_ASKED / f"{language}.txt").read_text(encoding="utf-8").splitlines()


def _share_right(questions: Sequence[str], language: Language, before: Language) -> float:
    return sum(detect_language(question, before=before) == language for question in questions) / len(questions)


def _development_set() -> Iterator[tuple[str, Language]]:
    for name in ("questions", "conversations", "unanswerable"):
        file = _ROOT / "evaluation" / "development" / f"{name}.jsonl"
        for line in file.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            for turn in case.get("turns", [case]):
                spanish = case.get("kind") == "spanish" or _SPANISH.search(turn["question"])
                yield turn["question"], "es" if spanish else "en"


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_development_set(language: Language) -> None:
    """At least 99 in 100 of its questions, turns of conversations among them, are read as what they are."""
    questions = [question for question, written_in in _development_set() if written_in == language]

    assert len(questions) > 30
    assert _share_right(questions, language, "en") >= 0.99


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_question(language: Language) -> None:
    """At least 95 in 100 questions, short ones among them, are read as what they are with nothing before them."""
    assert len(_asked(language)) > 35
    assert _share_right(_asked(language), language, "en") >= 0.95


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_conversation_stays_in_its_language(language: Language) -> None:
    """With the language of the conversation to hold to, hardly any question is read as another's."""
    assert _share_right(_asked(language), language, language) >= 0.98


@pytest.mark.parametrize("before", LANGUAGES)
def test_a_sentence_in_another_language_switches(before: Language) -> None:
    """A question of four words or more, in Chinese of any length, is read as what it is whatever came before."""
    for language in LANGUAGES:
        sentences = [asked for asked in _asked(language) if language == "zh" or len(asked.split()) > 3]
        assert _share_right(sentences, language, before) >= 0.95


@pytest.mark.parametrize("before", LANGUAGES)
@pytest.mark.parametrize(
    "question",
    ["287(g)", "ICE?", "CBP / ICE", "HIPAA", "Connecticut", "Connecticut?", "DHSES", "ok", "?!", "42", "👍🏽"],
)
def test_what_is_in_no_language_keeps_that_of_the_conversation(question: str, before: Language) -> None:
    """Names, abbreviations and signs say nothing of a language."""
    assert detect_language(question, before=before) == before


@pytest.mark.parametrize(("question", "alike"), [("perfil racial", ("es", "pt")), ("por que", ("es", "pt"))])
def test_what_is_spelt_alike_keeps_the_language_of_the_conversation(question: str, alike: Sequence[Language]) -> None:
    """What two languages write in the same way is in the one that was spoken."""
    for before in alike:
        assert detect_language(question, before=before) == before


@pytest.mark.parametrize(
    ("question", "before", "language"),
    [
        ("in English please", "es", "en"),
        ("en español por favor", "en", "es"),
        ("en français, s'il vous plaît", "es", "fr"),
        ("em português, por favor", "es", "pt"),
        ("an kreyòl tanpri", "fr", "ht"),
        ("请用中文回答", "en", "zh"),
    ],
)
def test_a_language_that_is_asked_for_in_itself_is_switched_to(
    question: str, before: Language, language: Language
) -> None:
    """Who asks for a language in that language is understood."""
    assert detect_language(question, before=before) == language


def test_letters_and_their_accents_may_come_apart() -> None:
    """An accent that is written as a character of its own reads as the same word."""
    assert detect_language("me\u0300si") == detect_language("mèsi") == "ht"


@given(st.text(), st.sampled_from(LANGUAGES))
@settings(deadline=None)  # the first text that leaves it open loads the model
def test_whatever_is_asked_is_in_some_language(text: str, before: Language) -> None:
    """No text is too odd."""
    assert detect_language(text, before=before) in LANGUAGES


def test_a_plain_question_does_without_the_model() -> None:
    """The library and its model are loaded when a question leaves its language open, and not before."""
    code = (
        "import sys; from chatbot.languages import detect_language as detect\n"
        "print(detect('What is the Trust Act?'), detect('¿Qué es eso?'), detect('纽约呢？'))\n"
        "print('py3langid' in sys.modules)\n"
        "print(detect('trust act connecticut'), 'py3langid' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=_ROOT, capture_output=True, text=True, check=True)

    assert done.stdout == "en es zh\nFalse\nen True\n"
