"""What a turn does with the conversation before it: go on, go back, change, correct, point, repeat."""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.answer import Answer
from chatbot.contextualizing import vocabulary
from chatbot.contextualizing.documents import Titles, spoken_of, with_documents, without_documents
from chatbot.contextualizing.items import item_pointed_to
from chatbot.contextualizing.terms import content_terms
from chatbot.contextualizing.threads import Thread, ending, follow, returned_to
from chatbot.contextualizing.turns import after, asks_of_a_name, sentences, without_courtesy
from chatbot.places import with_titles
from vectorstore import named_documents

# Of a turn by itself in what is searched, by how many content words of its own it has.
_SHARES = (0.1, 0.3, 0.5, 0.6, 0.6, 0.7, 0.8, 0.9, 1.0)
_TELLING = 2  # content words; a turn with fewer says nothing by itself
_WHOLE = 3  # content words; a turn with as many that names its own document asks a whole question


@dataclass(frozen=True, slots=True)
class StandAlone:
    """What is searched for a turn.

    `text` stands alone: the turn behind what it leans on. Where it is not sure that it leans, `alone` is the turn
    without that, of the document that is spoken of, and `share`, from 0 to 1, says how much of the search is its.
    `may_be_new` says that it asks a question of its own, and nothing in its words points back. `asked` is the part of
    `text` that asks, where what stands before it was asked before.
    """

    text: str
    alone: str = ""
    share: float = 0.0
    may_be_new: bool = False
    asked: str = ""


def stand_alone(question: str, history: Sequence[Answer], titles: Titles) -> StandAlone:
    """Put a turn into words that stand alone. Each answer of `history`, of which there is one, searched something."""
    turn = without_courtesy(question)
    if _wants_the_same(turn, history[-1].searched_for):
        return StandAlone(history[-1].searched_for)
    if changed := _after_a_change(turn):
        return _repeated(changed, history, titles) or StandAlone(_of_what_is_spoken_of(changed, history, titles))
    if known := _gone_back(turn, history) or item_pointed_to(turn, history):
        return StandAlone(known, asked=turn if known.endswith(turn) else "")
    if repeated := _repeated(turn, history, titles):
        return repeated
    if known := _compared(turn, history, titles) or _corrected(turn, history, titles):
        return StandAlone(known)
    return _gone_on(turn, history, titles)


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


def _repeated(turn: str, history: Sequence[Answer], titles: Titles) -> StandAlone | None:
    """Ask of the documents that a turn names what was asked before, where it says nothing else.

    "It mentions training. The same in New York?" says before what is to be asked.
    """
    *said, last = sentences(turn)
    named = named_documents(last, titles)
    bare = vocabulary.RESTATES.sub(" ", without_documents(last, titles, named))
    if not named or content_terms(bare) or vocabulary.COMPARES.search(turn):
        return None
    before = " ".join(said)
    if len(content_terms(before)) >= _TELLING:
        return StandAlone(_asked_of(before, named, titles))
    thread = _thread(history, titles)
    topic = _asked_of(thread.topic, named, titles)
    if not thread.added:
        return StandAlone(topic)
    added = _without_its_documents(thread.added, titles)
    return StandAlone(ending(f"{topic} {added}"), _of(added, named, titles), _share(added, titles))


def _asked_of(question: str, wanted: Sequence[str], titles: Titles) -> str:
    return with_documents(question, titles, named_documents(question, titles), wanted)


def _without_its_documents(question: str, titles: Titles) -> str:
    return without_documents(question, titles, named_documents(question, titles))


def _of(question: str, documents: Sequence[str], titles: Titles) -> str:
    return f"{question} ({' and '.join(titles[name] for name in documents)})"


def _thread(history: Sequence[Answer], titles: Titles) -> Thread:
    """Read the thread, with places written as the documents write them."""
    thread = follow(history)
    return Thread(with_titles(thread.topic, titles), with_titles(thread.added, titles))


def _share(turn: str, titles: Titles) -> float:
    """Say how much of the search a turn by itself has: the more it says, the more."""
    own = vocabulary.RESTATES.sub(" ", vocabulary.REQUESTS.sub(" ", _without_its_documents(turn, titles)))
    return _SHARES[min(len(set(content_terms(own))), len(_SHARES) - 1)]


def _compared(turn: str, history: Sequence[Answer], titles: Titles) -> str:
    """Ask of both documents what was asked of one, where a turn does nothing but hold them against each other."""
    bare = vocabulary.COMPARES.sub(" ", without_documents(turn, titles, named_documents(turn, titles)))
    if bare == turn or content_terms(vocabulary.RESTATES.sub(" ", bare)):
        return ""
    before = _thread(history, titles).text
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


def _gone_on(turn: str, history: Sequence[Answer], titles: Titles) -> StandAlone:
    """Put a turn behind what it may lean on."""
    named = named_documents(turn, titles)
    if asks_of_a_name(without_documents(turn, titles, named)):
        return StandAlone(turn)
    kept = _thread(history, titles).text
    compares = bool(vocabulary.COMPARES.search(turn))
    if named and not compares:
        kept = _without_its_documents(kept, titles)
    share, alone = _share(turn, titles), _of_what_is_spoken_of(turn, history, titles)
    if share == _SHARES[-1]:
        return StandAlone(alone)
    is_whole = bool(named) and not compares and share >= _SHARES[_WHOLE]  # "its" in it is of something in it
    return StandAlone(
        text=f"{kept} {turn}".strip(),
        alone=alone,
        share=share,
        may_be_new=is_whole or (share >= _SHARES[_TELLING] and not vocabulary.REFERS.search(turn)),
        asked=turn,
    )


def _of_what_is_spoken_of(turn: str, history: Sequence[Answer], titles: Titles) -> str:
    """Ask a turn of the one document that is spoken of, unless it names its own or asks of several."""
    spoken = spoken_of([answer.searched_for for answer in reversed(history)], titles)
    if named_documents(turn, titles) or len(spoken) != 1 or vocabulary.COMPARES.search(turn):
        return turn
    return _of(turn, spoken, titles)
