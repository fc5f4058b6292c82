"""Documents that are spoken of: putting their titles into a question and taking them out."""

import re
from collections.abc import Mapping, Sequence

from vectorstore import is_written_on, named_documents

_BEFORE_A_NAME = "(?:in|for|from|of|en|de|nan|em|à|au)"
_ENDS = "?!."
_LEFT_OVER = re.compile(r"^[\s,;:]+")

Titles = Mapping[str, str]


def with_documents(question: str, titles: Titles, named: Sequence[str], wanted: Sequence[str]) -> str:
    """Ask of the documents `wanted` what a question asks of those that it names."""
    if set(wanted) == set(named):
        return question
    replacement = " and ".join(titles[name] for name in wanted)
    if len(named) == 1:
        title = re.compile(_written(titles[named[0]]), re.IGNORECASE)
        replaced, count = title.subn(lambda _: replacement, question)
        if count:
            return replaced
    return f"{without_documents(question, titles, named)} ({replacement})".strip()


def without_documents(question: str, titles: Titles, named: Sequence[str]) -> str:
    """Take the names of documents out of a question: those words without which it would not name them."""
    for name in named:
        title = rf"(?:\s*\b{_BEFORE_A_NAME}\s+)?\(?{_written(titles[name])}(?:['’]s(?!\w))?\)?"
        question = re.sub(title, "", question, flags=re.IGNORECASE)
        for word in question.split():
            if word not in _ENDS and named_documents(word, {name: titles[name]}):
                kept = word[len(word.rstrip(_ENDS)) :]
                question = re.sub(rf"(?:\b{_BEFORE_A_NAME}\s+)?(?<!\S){re.escape(word)}(?!\S)", kept, question)
    return _LEFT_OVER.sub("", re.sub(rf"\s+(?=[{_ENDS}]|$)", "", " ".join(question.split())))


def _written(title: str) -> str:
    """Give the pattern of a title as a whole; it may begin and end with signs, as "C++" does."""
    if is_written_on(title):
        return re.escape(title)
    return rf"(?<!\w){re.escape(title)}(?!\w)"


def spoken_of(searched: Sequence[str], titles: Titles) -> tuple[str, ...]:
    """Give the documents named last, by what was searched, the newest first."""
    return next((named for text in searched if (named := named_documents(text, titles))), ())
