"""A conversation as Markdown. Nothing that a document, a person or a model wrote is markup in it."""

import re
from collections.abc import Iterator

from chatbot.answer import Answer, Citation
from chatbot.conversation import Conversation, Turn
from chatbot.exporting import wording
from chatbot.exporting.sentences import Line, Sentence, read_answer
from chatbot.exporting.unseen import show_unseen

_MEANINGFUL = re.compile(r"[\\`*_\[\]<&|~$^]|^[#>+=:!-]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_COUNTED = re.compile(r"^(\d+)([.)])")
_LOST_SPACE = re.compile(r"[^\S ]|^ | $|(?<= ) ")  # what a reader of Markdown folds, strips, or takes for indentation


def as_markdown(conversation: Conversation) -> str:
    """Give a conversation as CommonMark."""
    return "\n\n".join([*_head(conversation), *_turns(conversation), *_foot(conversation)]) + "\n"


def answer_markdown(answer: Answer, turn: int) -> str:
    """Give an answer's text with its markers as links to the turn's quotes.

    Behind each statement stands, in italics, how well it is borne out; nothing else is in italics.
    """
    reading = read_answer(answer)
    unsaid = [Line(1, (Sentence(" ".join(one.text.split()), one.citations, one),)) for one in reading.unsaid]
    return "\n".join(_line(line, turn) for line in [*reading.lines, *unsaid])


def escape(text: str) -> str:
    """Give Markdown that shows a text as it is, on the lines that it has, and is no markup."""
    shown = show_unseen(text)
    ended = shown.rstrip("\n")
    return "\\\n".join(map(_escape_line, ended.split("\n"))) + "&#10;" * (len(shown) - len(ended))


def _escape_line(line: str) -> str:
    marked = _COUNTED.sub(r"\1\\\2", _MEANINGFUL.sub(r"\\\g<0>", line))
    return _LOST_SPACE.sub(_entity, marked)


def _entity(character: re.Match[str]) -> str:
    return f"&#{ord(character[0])};"


def _line(line: Line, turn: int) -> str:
    mark = "  " * (line.depth - 1) + "- " if line.depth else ""
    return mark + "".join(_sentence(sentence, turn) for sentence in line.sentences)


def _sentence(sentence: Sentence, turn: int) -> str:
    space = " " if sentence.text.startswith(" ") else ""
    # Neither begins a line.
    links = "".join(f"\u00a0[\\[{number}\\]](#quote-{turn}-{number})" for number in sentence.numbers)
    tag = f"\u00a0*{wording.SUPPORT[sentence.statement.support]}*" if sentence.statement else ""
    return space + (escape(sentence.text.strip()) if sentence.text.strip() else "") + links + tag


def _head(conversation: Conversation) -> Iterator[str]:
    yield f"# {_one_line(conversation.title)}"
    yield escape(wording.times(conversation))
    if limited := wording.limited_to(conversation):
        yield escape(limited)
    yield escape(wording.disclaimer(conversation))
    if legend := wording.legend(conversation):
        yield escape(wording.LEGEND)
        yield "\n".join(f"- {escape(one)}" for one in legend)


def _foot(conversation: Conversation) -> Iterator[str]:
    if known := wording.fingerprints(conversation):
        yield f"## {wording.DOCUMENTS}"
        yield "\n".join(f"- {escape(document)}: {fingerprint or 'unknown'}" for document, fingerprint in known)
        yield escape(wording.VERIFYING)
    yield f"*{wording.FORM}*"


def _turns(conversation: Conversation) -> Iterator[str]:
    for number, turn in enumerate(conversation.turns, start=1):
        yield f"## Question {number}"
        yield escape(turn.question)
        yield escape(" · ".join(wording.circumstances(turn)))
        yield f'### <a id="answer-{number}"></a>Answer {number}'
        yield from _answer(turn, number)


def _answer(turn: Turn, number: int) -> Iterator[str]:
    if ending := wording.ending(turn):
        yield escape(ending)
    if turn.answer is None:
        yield wording.NO_ANSWER
        return
    yield answer_markdown(turn.answer, number)
    for notice in turn.answer.notices:
        yield f"**Note:** {escape(notice)}"
    if turn.answer.withheld:
        yield f"#### {wording.withheld(turn.answer)}"
        yield "\n".join(f"- “{_one_line(one.text)}” – {_one_line(one.reason)}" for one in turn.answer.withheld)
    if turn.answer.citations:
        yield f"### {wording.QUOTES} {number}"
    for citation in turn.answer.citations:
        yield from _quote(citation, number, turn.fingerprints.get(citation.document, ""))


def _quote(citation: Citation, turn: int, fingerprint: str) -> Iterator[str]:
    source = " · ".join(_one_line(part) for part in [citation.title, *wording.within(citation)] if part)
    anchor = f'<a id="quote-{turn}-{citation.number}"></a>'
    yield f"{anchor}[\\[{citation.number}\\]](#answer-{turn}) {source}"
    yield "\n".join(f"> {line}" for line in escape(citation.quote).split("\n"))
    yield escape(wording.place(citation, fingerprint))


def _one_line(text: str) -> str:
    return escape(" ".join(text.split()))
