"""Conversations to export: one that the bot had, and one full of text that would like to be markup."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from chatbot.answer import Answer, Citation, Statement, Withheld
from chatbot.bot import Bot
from chatbot.conversation import Conversation, Turn, fingerprint, title_of
from vectorstore import Catalog

ASKED_AT = dt.datetime(2026, 7, 1, 12, 34, 56, tzinfo=dt.UTC)
QUESTIONS = ("How can people complain in New York?", "and in Connecticut?", "thanks", "¿Qué es la Ley Trust?")
HOSTILE = (
    "![x](http://remote.example/a.png) <script>window.attacked = 1</script> [a](javascript:alert(1)) "
    "\u202eright to left\u202c zero\u200bwidth de\u200dport | a | b | `code` **bold** *✓ quoted* [1] &amp; &#60;b> "
    '<a id="quote-1-1"> https://remote.example <!-- \' " -->\n# heading\n- item\n1. one\n> quoted\n    indented\n'
    "---\n===\n```\n</blockquote></details><style>*{display:none}</style>\n\n<div>\x00\x1b[1m ⟨U+0041⟩"
)


def asked(bot: Bot, catalog: Catalog, questions: Sequence[str] = QUESTIONS) -> Conversation:
    """Give the conversation that asks a bot these questions."""
    answers: list[Answer] = []
    for question in questions:
        answers.append(bot.answer(question, answers))
    return conversation_of(
        (answer, {one.document: fingerprint(catalog.text(one.document)) for one in answer.citations})
        for answer in answers
    )


def conversation_of(answers: Iterable[tuple[Answer, Mapping[str, str]]]) -> Conversation:
    """Give a conversation of answers, each with the fingerprints of what it cites."""
    turns = tuple(
        Turn(f"turn-{number}", answer.question, ASKED_AT, "complete", answer, fingerprints=dict(fingerprints))
        for number, (answer, fingerprints) in enumerate(answers)
    )
    return Conversation("conversation", title_of(turns[0].question), ASKED_AT, ASKED_AT, turns=turns)


def quoting(quote: str, *, document: str = "owls", start: int = 0, text: str = "Owls hunt. [1]") -> Conversation:
    """Give a conversation whose one answer has one quote, on which a sentence rests that is not its words."""
    citation = Citation(1, document, "Owls", "Hunting", start, start + len(quote), quote)
    answer = Answer(
        "Who hunts?",
        "Who hunts?",
        "answered",
        "model",
        text,
        statements=(Statement("Owls hunt.", (1,), "supported"),),
        citations=(citation,),
    )
    return conversation_of([(answer, {document: fingerprint(quote)})])


def hostile(text: str = HOSTILE) -> Conversation:
    """Give a conversation in which everything that can be any text is this one."""
    citation = Citation(1, text, text, text, 0, len(text), text)
    answer = Answer(
        text,
        text,
        "answered",
        "model",
        f"{text} [1]\n\n- {text} [1]\n      - {text} [2]",
        statements=(Statement(text, (1,), "weak"),),
        withheld=(Withheld(text, text),),
        notices=(text,),
        suggestions=(text,),
        citations=(citation,),
    )
    turn = Turn("turn", text, ASKED_AT, "failed", answer, problem=text, fingerprints={text: "a" * 64})
    return Conversation(text, text, ASKED_AT, ASKED_AT, documents=(text,), turns=(turn,))
