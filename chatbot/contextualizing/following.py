"""What a turn does with the conversation before it: go on, go back, change, correct, point, repeat."""

from collections.abc import Sequence

from chatbot.answer import Answer
from chatbot.contextualizing import vocabulary
from chatbot.contextualizing.documents import Titles, spoken_of, with_documents, without_documents
from chatbot.contextualizing.items import item_pointed_to
from chatbot.contextualizing.terms import content_terms
from chatbot.contextualizing.threads import ending, follow, is_new_to, returned_to
from chatbot.contextualizing.turns import after, asks_of_a_name, leans, refers, sentences, without_courtesy
from vectorstore import named_documents

_WHOLE = 3  # content words; a turn with as many that names its own document asks a whole question


def stand_alone(question: str, history: Sequence[Answer], titles: Titles) -> str:
    """Put a turn into words that stand alone. Each answer of `history`, of which there is one, searched something."""
    turn = without_courtesy(question)
    if _wants_the_same(turn, history[-1].searched_for):
        return history[-1].searched_for
    if changed := _after_a_change(turn):
        return _repeated(changed, history, titles) or _of_what_is_spoken_of(changed, history, titles)
    return (
        _gone_back(turn, history)
        or item_pointed_to(turn, history)
        or _repeated(turn, history, titles)
        or _compared(turn, history, titles)
        or _corrected(turn, history, titles)
        or _gone_on(turn, history, titles)
    )


def _after_a_change(turn: str) -> str:
    """Give what a turn asks once it has left the topic."""
    opening = vocabulary.CHANGES.match(turn)
    rest = after(turn, opening) if opening else ""
    return rest if content_terms(rest) else ""


def _wants_the_same(turn: str, before: str) -> bool:
    """Say whether a turn only asks for the answer again: "In English, please." "Only in English?" asks of the topic."""
    rest = vocabulary.LANGUAGE.sub(" ", turn)
    if rest != turn and (vocabulary.ONLY.search(turn) or vocabulary.LANGUAGE.search(before)):
        return False
    bare = vocabulary.PLEASE.sub(" ", vocabulary.REQUESTS.sub(" ", rest))
    wanted = vocabulary.REPEATS.sub(" ", bare)
    return (rest != turn or wanted != bare) and not content_terms(wanted)


def _gone_back(turn: str, history: Sequence[Answer]) -> str:
    """Ask a turn that goes back of the topic that it goes back to."""
    opening = vocabulary.RETURNS.search(turn)
    if not opening:
        return ""
    about = f"{turn[: opening.start()]} {turn[opening.end() :]}"
    earlier = returned_to(about, history)
    asked = turn if content_terms(turn[: opening.start()]) else after(turn, opening)
    return f"{ending(earlier)} {asked}".strip() if earlier else ""


def _repeated(turn: str, history: Sequence[Answer], titles: Titles) -> str:
    """Ask of the documents that a turn names what was asked before, where it says nothing else.

    "It mentions training. The same in New York?" says before what is to be asked.
    """
    *said, last = sentences(turn)
    named = named_documents(last, titles)
    bare = vocabulary.RESTATES.sub(" ", without_documents(last, titles, named))
    if not named or content_terms(bare) or vocabulary.COMPARES.search(turn):
        return ""
    before = " ".join(said)
    if len(content_terms(before)) < 2:  # noqa: PLR2004 - a word is no question
        before = follow(history).text
    return with_documents(before, titles, named_documents(before, titles), named)


def _compared(turn: str, history: Sequence[Answer], titles: Titles) -> str:
    """Ask of both documents what was asked of one, where a turn does nothing but hold them against each other."""
    bare = vocabulary.COMPARES.sub(" ", without_documents(turn, titles, named_documents(turn, titles)))
    if bare == turn or content_terms(vocabulary.RESTATES.sub(" ", bare)):
        return ""
    before = follow(history).text
    asked = named_documents(before, titles)
    compared = tuple(dict.fromkeys([*asked, *named_documents(turn, titles)]))
    return with_documents(before, titles, asked, compared) if len(compared) > 1 else ""


def _corrected(turn: str, history: Sequence[Answer], titles: Titles) -> str:
    """Put what a turn says instead in the place of what was asked, but of the same document."""
    opening = vocabulary.CORRECTS.match(turn)
    instead = after(turn, opening) if opening else ""
    if not content_terms(instead):
        return ""
    return _of_what_is_spoken_of(f"{follow(history).added} {instead}".strip(), history, titles)


def _gone_on(turn: str, history: Sequence[Answer], titles: Titles) -> str:
    """Put a turn that leans behind what it leans on."""
    named = named_documents(turn, titles)
    several = vocabulary.COMPARES.search(turn)
    points_back = refers(turn) or bool(several)
    own = without_documents(turn, titles, named)
    is_whole = bool(named) and not several and len(content_terms(own)) >= _WHOLE  # "that trust" in it is no matter
    if is_whole or asks_of_a_name(own) or (not points_back and is_new_to(history, turn)):
        return turn
    if not leans(turn):
        return _of_what_is_spoken_of(turn, history, titles)
    kept = follow(history).text
    if named and not several:
        kept = without_documents(kept, titles, named_documents(kept, titles))
    return f"{kept} {turn}".strip()


def _of_what_is_spoken_of(turn: str, history: Sequence[Answer], titles: Titles) -> str:
    """Ask a turn of the one document that is spoken of, unless it names its own or asks of several."""
    spoken = spoken_of([answer.searched_for for answer in reversed(history)], titles)
    if named_documents(turn, titles) or len(spoken) != 1 or vocabulary.COMPARES.search(turn):
        return turn
    return f"{turn} ({titles[spoken[0]]})"
