"""What a model writes, as it comes, to statements: a sentence each, with the numbers that it names.

Models follow formats badly. Numbers may stand before or behind a sentence, before or behind its full stop, several in
one pair of brackets, in brackets of any kind or in none; a list may be marked in any way.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from chatbot.prompts import NOT_STATED
from chatbot.questions import clean_text
from vectorstore import split_sentences, split_terms

# "CT-11.4"; the name is left out behind another number of the same document.
_NUMBER = re.compile(
    r"(?:(?<![A-Za-z\d])(?P<name>[A-Za-z]{1,4}\d{0,3})(?P<joint>\s?[-‐-―_]\s?|\s))?"
    r"(?P<rest>(?<![\d.])\d{1,4}\.\d{1,4})(?!\.?\d)"
)
_BARE = re.compile(r"(?<![A-Za-z\d])(?P<name>[A-Za-z]{1,4}\d{0,3})[-‐-―_]\d{1,4}\.\d{1,4}(?!\.?\d)")
_BETWEEN_BARE = re.compile(r"\s*(?:[,;&+]|and|y|e|et|ak)\s*")
_OPENING, _CLOSING = r"[\[(（【{‹<]", r"[\])）】}›>]"
_BRACKETS = re.compile(rf"\s*(?P<kind>{_OPENING})(?P<inside>[^\[\]()（）【】{{}}‹›<>]{{0,200}}){_CLOSING}")
_ROUND = "(（"
_ESCAPED = re.compile(r"\\(?=[\[\]()])")
_TOKEN = re.compile(r"\w+")
_REFERRING = re.compile(r"sources?|ids?|sentences?|see|ref(?:erence)?s?|fuentes?|and|y|e|et|to")
_LONGEST_NOTE = 3  # digits; a longer figure in brackets is no note's, but a year or an amount
_PLACE = "\ue000"  # of the private use area, which clean text has none of; stands for numbers that were taken out
_AROUND_PLACES = re.compile(rf"{_OPENING}(?P<places>(?:[\s,;]*{_PLACE}\d+;)+)[\s,;]*(?:{_CLOSING}|$)")
_ITEM = re.compile(r"^\s*(?:[-*+•–·]|\d{1,2}[.)]|[a-z][.)])\s+")
_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)[*_`]|[*_`](?!\w)|^[#>]+\s*")
_FORMATTING = re.compile(r"</?(?:b|i|u|em|strong|sup|sub|mark|p|br|li|ul|ol)\s*/?>", re.IGNORECASE)
_OPEN_BRACKET = re.compile(rf"{_OPENING}[^\])）】}}›>]{{0,200}}$")
_NO_STATEMENT = re.compile(r"^\s*(?:#|</?\w+>\s*$|(?:\w+\s)?question\s*:|pregunta\s*:)|[?？]\W*$", re.IGNORECASE)
_LABEL = re.compile(
    r"^\s*(?:[*_]{0,2}(?:answer|response|respuesta|réponse|resposta|repons|回答|答案)[*_]{0,2}\s*[:：]\s*)",
    re.IGNORECASE,
)
_THINKS = "<think"
_HAS_THOUGHT = re.compile(r"</think(?:ing)?>")
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
    for piece in _without_thoughts(pieces):
        *complete, line = (line + piece).split("\n")
        for one in complete:
            yield one, True
        if line:
            yield line, False
    if line:
        yield line, True


def _without_thoughts(pieces: Iterable[str]) -> Iterator[str]:
    """Leave out what a model thinks before it answers, where a server gives that as part of the answer."""
    coming = iter(pieces)
    begun = ""
    for piece in coming:
        begun += piece
        start = begun.lstrip()
        if start.startswith(_THINKS):
            if end := _HAS_THOUGHT.search(start):
                yield start[end.end() :]
                break
        elif not _THINKS.startswith(start):
            yield begun
            break
    else:
        yield "" if begun.lstrip().startswith(_THINKS) else begun
    yield from coming


def statements(pieces: Iterable[str], known: Collection[str]) -> Iterator[Written]:
    """Give sentences as soon as they are complete. `known` are the numbers that there are; others are dropped."""
    given = 0
    for line, complete in written_lines(pieces):
        ready = sentences_of(line, known) if complete else _settled(sentences_of(_OPEN_BRACKET.sub("", line), known))
        yield from ready[given:]
        given = 0 if complete else max(given, len(ready))


def _settled(found: list[Written]) -> list[Written]:
    """Leave off the last sentence, which is being written, and the one before while the last has hardly begun.

    Where sentences end in text without capitals is known at the end of its line.
    """
    text = "".join(one.text for one in found)
    if text == text.lower() != text.upper():
        return []
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
    asked = False
    for raw in _sentences(text):
        here = [number for place in re.findall(rf"{_PLACE}(\d+);", raw) for number in numbers[int(place)]]
        words = " ".join(re.sub(rf"\s*{_PLACE}\d+;", "", raw).split()).lstrip(_AROUND)
        before = [
            number
            for place in re.findall(rf"{_PLACE}(\d+);", re.match(rf"(?:\s*{_PLACE}\d+;)*", raw)[0])  # type: ignore[index]
            for number in numbers[int(place)]
        ]
        if before and not leads and found and not asked:  # they stand behind the full stop of the sentence before
            found[-1] = replace(found[-1], numbers=tuple(dict.fromkeys([*found[-1].numbers, *before])))
            here = here[len(before) :]
        says_something = any(map(str.isalnum, words))
        asked = bool(_NO_STATEMENT.search(words)) if says_something else asked
        if asked or not says_something:
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
    names = {number.rpartition("-")[0] for number in known}
    places: list[list[str]] = []

    def place(numbers: list[str]) -> str:
        places.append([number for number in numbers if number in known])
        return f"{_PLACE}{len(places) - 1};"

    def bracketed(match: re.Match[str]) -> str:
        inside, is_round = match["inside"], match["kind"] in _ROUND
        numbers = list(_numbers(inside, names))
        if numbers and not (is_round and names.isdisjoint(number.rpartition("-")[0] for number in numbers)):
            return place(numbers)
        rest = _NUMBER.sub(" ", inside) if numbers else inside
        return place([]) if _refers(rest, by_itself=bool(numbers) or not is_round) else match[0]

    def bare(match: re.Match[str]) -> str:
        return place(list(_numbers(match[0], names))) if match["name"].upper() in names else match[0]

    line = _BRACKETS.sub(bracketed, _ESCAPED.sub("", line))
    line = _BARE.sub(bare, line)
    line = re.sub(rf"({_PLACE}\d+;){_BETWEEN_BARE.pattern}(?={_PLACE})", r"\1", line)
    return _AROUND_PLACES.sub(lambda match: match["places"], line), places


def _refers(text: str, *, by_itself: bool) -> bool:
    """Say whether what stands in brackets only refers to something: "source 3", "†". A figure may do so `by_itself`."""
    tokens = _TOKEN.findall(text.lower())
    figures = [token for token in tokens if token.isdigit() and len(token) <= _LONGEST_NOTE]
    words = [token for token in tokens if _REFERRING.fullmatch(token)]
    return len(figures) + len(words) == len(tokens) and (by_itself or bool(words) or not text.strip(" ,;†*^"))


def _numbers(text: str, names: Collection[str]) -> Iterator[str]:
    """Give the numbers that a text lists: "CT-1.2, 1.3" is two of one document, and "CT-1.2 to 1.3" too."""
    name = ""
    for match in _NUMBER.finditer(text):
        if match["name"] and (match["joint"].strip() or match["name"].upper() in names):
            name = match["name"].upper()
        if name:
            yield f"{name}-{match['rest']}"
