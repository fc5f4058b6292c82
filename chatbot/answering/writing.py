"""What a model writes, as it comes, to statements: a sentence each, with the numbers that it names.

Models follow formats badly. Numbers may stand before or behind a sentence, before or behind its full stop, several in
one pair of brackets, in brackets of any kind or in none; a list may be marked in any way.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from chatbot.prompts import NOT_STATED
from chatbot.questions import clean_text
from vectorstore import split_sentences, split_terms

_NUMBER = re.compile(r"(?P<name>[A-Za-z]{1,4}\d?)\s?[-‐-―_ ]\s?(?P<rest>\d{1,4}\.\d{1,4})")
_FURTHER = re.compile(r"\d{1,4}\.\d{1,4}")
_BRACKETS = re.compile(r"\s*[\[(（【{‹<]([^\[\]()（）【】{}‹›<>]{0,200})[\])）】}›>]")
_REFERENCE = re.compile(
    r"^\W*(?:sources?|ids?|sentences?|see|ref(?:erence)?s?|fuentes?|\d{1,3}(?:\s*,\s*\d{1,3})*|†|\W)*\W*$",
    re.IGNORECASE,
)
_PLACE = "\ue000"  # of the private use area, which clean text has none of; stands for numbers that were taken out
_BETWEEN = re.compile(rf"({_PLACE}\d+;)\s*[,;]\s*(?={_PLACE})")
_ITEM = re.compile(r"^\s*(?:[-*+•–·]|\d{1,2}[.)]|[a-z][.)])\s+")
_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)[*_`]|[*_`](?!\w)|^#+\s*")
_FORMATTING = re.compile(r"</?(?:b|i|u|em|strong|sup|sub|mark|p|br|li|ul|ol)\s*/?>", re.IGNORECASE)
_OPEN_BRACKET = re.compile(r"[\[(（【{‹<][^\])）】}›>]{0,200}$")
_NO_STATEMENT = re.compile(r"^\s*(?:#|</?\w+>|(?:\w+\s)?question\s*:|pregunta\s*:)|[?？]\W*$", re.IGNORECASE)
_LABEL = re.compile(
    r"^\s*(?:[*_]{0,2}(?:answer|response|respuesta|réponse|resposta|repons|回答|答案)[*_]{0,2}\s*[:：]\s*)",
    re.IGNORECASE,
)
_AROUND = " \t:：-–—"
_BEGUN = 12  # characters of the next sentence; until then what stands there may be a number of the one before


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence that a model wrote, without the numbers that it names; `opens` and `is_item` say where it stands."""

    text: str
    numbers: tuple[str, ...] = ()
    opens: bool = True
    is_item: bool = False


def written_lines(pieces: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Give a model's text line by line, each as soon as it has grown, and whether it is complete."""
    line = ""
    for piece in pieces:
        *complete, line = (line + piece).split("\n")
        for one in complete:
            yield one, True
        if line:
            yield line, False
    if line:
        yield line, True


def statements(pieces: Iterable[str], known: Collection[str]) -> Iterator[Written]:
    """Give sentences as soon as they are complete. `known` are the numbers that there are; others are dropped."""
    given = 0
    for line, complete in written_lines(pieces):
        ready = sentences_of(line, known) if complete else _settled(sentences_of(_OPEN_BRACKET.sub("", line), known))
        yield from ready[given:]
        given = 0 if complete else max(given, len(ready))


def _settled(found: list[Written]) -> list[Written]:
    """Leave off the last sentence, which is being written, and the one before while the last has hardly begun."""
    return found[:-1] if found and len(found[-1].text) >= _BEGUN else found[:-2]


def sentences_of(line: str, known: Collection[str]) -> list[Written]:
    """Divide a line into its sentences. Headings, questions and what a model repeats of its task are none."""
    line = _LABEL.sub("", _FORMATTING.sub("", line))
    if _NO_STATEMENT.match(line):
        return []
    item = _ITEM.match(line)
    bare = line[item.end() :] if item else line
    marked, numbers = _taken_out(clean_text(bare).replace(_PLACE, ""), known)
    leads = marked.lstrip().startswith(_PLACE)
    text = _EMPHASIS.sub("", marked)
    found: list[Written] = []
    waiting: list[str] = []
    for raw in _sentences(text):
        here = [number for place in re.findall(rf"{_PLACE}(\d+);", raw) for number in numbers[int(place)]]
        words = " ".join(re.sub(rf"\s*{_PLACE}\d+;", "", raw).split()).lstrip(_AROUND)
        before = [
            number
            for place in re.findall(rf"{_PLACE}(\d+);", re.match(rf"(?:\s*{_PLACE}\d+;)*", raw)[0])  # type: ignore[index]
            for number in numbers[int(place)]
        ]
        if before and not leads and found:  # they stand behind the full stop of the sentence before
            found[-1] = Written(found[-1].text, (*found[-1].numbers, *before), found[-1].opens, found[-1].is_item)
            here = here[len(before) :]
        if not any(map(str.isalnum, words)) or _NO_STATEMENT.search(words):
            waiting += here if not found else []
            continue
        found.append(Written(words, tuple(dict.fromkeys([*waiting, *here])), not found, item is not None))
        waiting = []
    return found


def says_nothing(written: Written) -> bool:
    """Say whether a sentence has no words, or says that the documents do not say."""
    return NOT_STATED in written.text.upper() or not split_terms(written.text)


def _sentences(text: str) -> Iterator[str]:
    """Divide a text where sentences end; a place of numbers is no part of a word."""
    spaced = re.sub(rf"({_PLACE}\d+;)", r" \1", text)
    for one in split_sentences(spaced):
        yield spaced[one.start : one.end]


def _taken_out(line: str, known: Collection[str]) -> tuple[str, list[list[str]]]:
    """Put a place where numbers stand in a line, and give the numbers of each place."""
    places: list[list[str]] = []

    def place(numbers: list[str]) -> str:
        places.append([number for number in numbers if number in known])
        return f"{_PLACE}{len(places) - 1};"

    def bracketed(match: re.Match[str]) -> str:
        numbers = list(_numbers(match[1]))
        return place(numbers) if numbers or _REFERENCE.match(match[1]) else match[0]

    line = _BRACKETS.sub(bracketed, line)
    line = _NUMBER.sub(lambda match: place(list(_numbers(match[0]))), line)
    return _BETWEEN.sub(r"\1", line), places


def _numbers(text: str) -> Iterator[str]:
    """Give the numbers that a text lists: "CT-1.2, 1.3" is two of one document."""
    name = ""
    position = 0
    while True:
        full, further = _NUMBER.search(text, position), _FURTHER.search(text, position)
        if full and (not further or full.start() <= further.start()):
            name = full["name"].upper()
            yield f"{name}-{full['rest']}"
            position = full.end()
        elif further and name:
            yield f"{name}-{further[0]}"
            position = further.end()
        elif further:
            position = further.end()
        else:
            return
