"""A statement beside its quotes: which word of it is which of theirs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from chatbot.claims.likeness import NEAR
from chatbot.claims.marks import Manner, Mention
from chatbot.claims.reading import Reading, Word

_NEIGHBOURS = 3  # content words to either side; where they are alike too, it is the same place
_NEIGHBOUR_COUNTS = 0.2  # of a word that is the same

Likeness = Callable[[Word, Word], float]
"""Says how alike a word of the statement and one of the quotes are, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it was read: its words, how each is meant, and what must be borne out to the letter."""

    reading: Reading
    manners: Sequence[Manner]
    mentions: Sequence[Mention]
    content: tuple[int, ...] = field(init=False)
    """The indexes of the words that carry content."""

    @property
    def mentioned(self) -> set[int]:
        """The indexes of the words that mention something."""
        return {index for one in self.mentions for index in range(one.first, one.last + 1)}

    def __post_init__(self) -> None:
        held = self.mentioned
        content = tuple(
            index
            for index, word in enumerate(self.reading.words)
            if word.term and index not in held and not self.manners[index].is_cue
        )
        object.__setattr__(self, "content", content)

    def around(self, mention: Mention, reach: int) -> list[int]:
        """Give the content words of a mention's clause that stand no further from it than `reach` of them."""
        clause = self.reading.words[mention.first].clause
        before = [index for index in self.content if index < mention.first][-reach:]
        behind = [index for index in self.content if index > mention.last][:reach]
        return [index for index in [*before, *behind] if self.reading.words[index].clause == clause]

    def share_clause(self, mention: Mention, other: Mention) -> bool:
        """Say whether two mentions stand in one clause."""
        return self.reading.words[mention.first].clause == self.reading.words[other.first].clause

    def scope(self, head: int, length: int) -> list[int]:
        """Give the first content words from a word on, in its clause."""
        clause = self.reading.words[head].clause
        return [index for index in self.content if index >= head and self.reading.words[index].clause == clause][
            :length
        ]


def align(said: Text, quoted: Text, alike: Likeness) -> dict[int, int]:
    """Give for each content word of a statement the word of the quotes that says it, where one does.

    Of several, it is the one whose neighbours are those of the word too.
    """
    candidates = {index: _candidates(said.reading.words[index], quoted, alike) for index in said.content}
    positions = {index: position for position, index in enumerate(quoted.content)}
    aligned = {}
    for position, index in enumerate(said.content):
        if not candidates[index]:
            continue
        near = [
            said.content[other]
            for other in range(max(0, position - _NEIGHBOURS), min(len(said.content), position + _NEIGHBOURS + 1))
            if other != position
        ]

        def worth(candidate: int, index: int = index, near: list[int] = near) -> float:
            neighbours = sum(
                any(0 < abs(positions[other] - positions[candidate]) <= _NEIGHBOURS + 1 for other in candidates[one])
                for one in near
            )
            as_written = said.reading.words[index].text.lower() == quoted.reading.words[candidate].text.lower()
            return candidates[index][candidate] + _NEIGHBOUR_COUNTS * (neighbours + 2 * as_written)

        aligned[index] = max(candidates[index], key=worth)
    return aligned


def _candidates(word: Word, quoted: Text, alike: Likeness) -> dict[int, float]:
    found = {index: alike(word, quoted.reading.words[index]) for index in quoted.content}
    return {index: value for index, value in found.items() if value >= NEAR}
