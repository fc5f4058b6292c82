"""From a question and the conversation before it to the stand-alone question that is searched.

Rules, no model. A turn that leans on the one before (it is short, has a pronoun, or begins like a continuation) is
put behind that one; a document that was spoken of stays the one that is spoken of until another is named.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from chatbot.answer import Answer
from vectorstore import named_documents, split_terms

SmallTalk = Literal["greeting", "thanks", ""]

_SHORT = 3  # words that say what is asked; a turn with fewer leans on the one before
_KEPT = 250  # characters of what was searched before; a long conversation does not pile up
_GREETING = re.compile(
    r"(hi|hello|hey|good (morning|afternoon|evening)|hola|buenos d[ií]as|buenas tardes|bonjour|ol[aá]|bonjou|你好)"
    r"( there)?",
    re.IGNORECASE,
)
_THANKFUL = (
    r"(thanks|thank you|thx|ty|cheers|gracias|merci|obrigad[oa]|m[eè]si|谢谢|ok|okay|cool|great|perfect|bye|goodbye)"
)
_THANKS = re.compile(
    rf"(?=.*\b{_THANKFUL}\b)"
    rf"(({_THANKFUL}|good|nice|alright|muchas|many|(so|very) much|a lot|a ton"
    r"|(that|this|it)('s| is| was)? (helps?|helped|helpful|great|all|clear|useful))\b[\s,.!]*)+",
    re.IGNORECASE,
)
_CONTINUES = re.compile(
    r"(and|but|or|so|then|also|what about|how about|what else|any other|anything else|i mean|tell me more|more|why|"
    r"y|pero|¿y|et|mais|e|mas)\b|no,",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(it|its|they|them|their|theirs|he|she|this|that|these|those|there|one|ones|first|second|third|last|former|latter|"
    r"same|such|ellos|ellas|eso|esto|ese|esa)\b",
    re.IGNORECASE,
)
_OF_A_NAME = re.compile(r"(?i:what|who|where|when|how|which)\b.*\s[A-Z][a-z]{2}")
_SEVERAL = re.compile(r"\b(both|two|each|either|compare|comparison|differ\w*|other|ambos|ambas|dos)\b", re.IGNORECASE)
_FILLER = re.compile(
    r"\b(and|but|so|no|sorry|i|mean|meant|what|how|about|in|for|of|is|the|same|question|case|y|en|qué|que|pasa|con)\b"
    r"|[^\w\s]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Query:
    """What is to be searched: `text`, a stand-alone question.

    For small talk `text` is "" and `small_talk` says which.
    """

    text: str
    small_talk: SmallTalk = ""


def contextualize(question: str, history: Sequence[Answer], titles: Mapping[str, str]) -> Query:
    """Say what to search for. `titles` are those of the documents, by name."""
    if small_talk := _small_talk(question):
        return Query("", small_talk)
    before = next((answer.searched_for for answer in reversed(history) if answer.searched_for), "")
    if not before:
        return Query(question)

    named, named_before = named_documents(question, titles), named_documents(before, titles)
    if named and not _content(question, titles, named):  # "and in New York?": the same question of another document
        return Query(_with_document(before, titles, named_before, named))
    several = _SEVERAL.search(question)
    by_name = _asks_of_a_name(_without_documents(question, titles, named))
    if _leans(question) and not by_name:
        kept = _without_documents(before, titles, named_before) if named and not several else before
        return Query(f"{_ending(kept)} {question}".strip())
    if not named and len(named_before) == 1 and not several and not by_name:
        return Query(f"{question} ({titles[named_before[0]]})")
    return Query(question)


def _small_talk(question: str) -> SmallTalk:
    said = question.strip(" .!?¡¿")
    return "greeting" if _GREETING.fullmatch(said) else "thanks" if _THANKS.fullmatch(said) else ""


def _ending(text: str) -> str:
    """Give the last words of a text, as many as are kept."""
    return text if len(text) <= _KEPT else text[-_KEPT:].split(" ", 1)[-1]


def _asks_of_a_name(question: str) -> bool:
    """Say whether a question asks of something by its name, as "What is the Trust Act?" does, and leans on nothing."""
    return bool(_OF_A_NAME.match(question)) and not _PRONOUN.search(question)


def _leans(question: str) -> bool:
    return bool(len(split_terms(question)) < _SHORT or _CONTINUES.match(question) or _PRONOUN.search(question))


def _content(question: str, titles: Mapping[str, str], named: Sequence[str]) -> str:
    """Give what a question says beyond naming documents."""
    return _FILLER.sub(" ", _without_documents(question, titles, named)).strip()


def _with_document(question: str, titles: Mapping[str, str], named_before: Sequence[str], named: Sequence[str]) -> str:
    wanted = " and ".join(titles[name] for name in named)
    if len(named_before) == 1:
        title = re.compile(re.escape(titles[named_before[0]]), re.IGNORECASE)
        replaced, count = title.subn(wanted, question)
        if count:
            return replaced
    return f"{_without_documents(question, titles, named_before)} ({wanted})"


def _without_documents(question: str, titles: Mapping[str, str], named: Sequence[str]) -> str:
    """Take the names of documents out of a question: those words without which it would not name them."""
    for name in named:
        question = re.sub(
            rf"(\s*\b(in|for|from|of|en|de)\s+)?\(?\b{re.escape(titles[name])}(['’]s)?\b\)?",
            "",
            question,
            flags=re.IGNORECASE,
        )
        words = question.split()
        question = " ".join(word for word in words if name not in named_documents(word, {name: titles[name]}))
    return question
