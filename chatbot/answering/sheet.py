"""The evidence as a model is shown it: numbered sentences, whose numbers lead back to where they stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, count, zip_longest

from chatbot.answering.quotable import quotable_sentences
from chatbot.citations import Source
from chatbot.claims import Quoted
from chatbot.evidence import Evidence, Section
from chatbot.questions import clean_text
from vectorstore import number_of, split_terms, without_number

_WORD = re.compile(r"[^\W_]+")
_FENCE = re.compile(r"[<>\[\]]")
_INSTEAD = str.maketrans("<>[]", "‹›()")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A sentence of the evidence and its number, such as "CT-11.4": document, section, sentence."""

    number: str
    source: Source
    quoted: Quoted
    terms: frozenset[str]


@dataclass(frozen=True)
class Sheet:
    """All sentences that a model is shown, in the order in which it is shown them."""

    sentences: tuple[Numbered, ...]

    @classmethod
    def of(cls, evidence: Evidence, *, characters: int) -> "Sheet":
        """Take the sentences of the evidence so far as they fit: the best sections first, the documents by turns."""
        by_part = [part.sections for part in evidence.parts]
        in_turns = [section for section in chain.from_iterable(zip_longest(*by_part)) if section]
        return cls(tuple(_within(_numbered([*in_turns, *evidence.nearby]), characters)))

    @cached_property
    def by_number(self) -> dict[str, Numbered]:
        """The sentences by their number, in capitals."""
        return {sentence.number: sentence for sentence in self.sentences}

    @cached_property
    def titles(self) -> dict[str, str]:
        """The titles of the documents, by name."""
        return {sentence.source.document: sentence.source.title for sentence in self.sentences}

    def lines(self) -> Iterator[str]:
        """Give the sheet as a model reads it, a sentence a line under the heading of its section."""
        heading = None
        for sentence in self.sentences:
            source = sentence.source
            section = sentence.number.rpartition(".")[0]  # other than headings, numbers are never the same
            if heading != section:
                heading = section
                yield f"# {_shown(source.title)}: {_shown(without_number(source.section))}".rstrip(": ")
            yield f"[{sentence.number}] {_shown(sentence.quoted.text)}"

    def of_document(self, document: str) -> "Sheet":
        """Give the sentences of one document."""
        return Sheet(tuple(one for one in self.sentences if one.source.document == document))

    def halved(self) -> "Sheet":
        """Give the better half of the sheet."""
        return Sheet(self.sentences[: max(1, len(self.sentences) // 2)])


def _numbered(sections: Sequence[Section]) -> Iterator[Numbered]:
    names = _short_names({section[0].document: section[0].title for section in sections})
    taken: set[str] = set()
    for section in sections:
        first = section[0]
        numbers = count(number_of(first.section) or 1)
        prefix = next(one for one in (f"{names[first.document]}-{number}" for number in numbers) if one not in taken)
        taken.add(prefix)
        for position, sentence in enumerate(quotable_sentences(section), start=1):
            source = Source(first.document, first.title, first.section, sentence.span.start, sentence.span.end)
            quoted = Quoted(sentence.text, first.section, first.title)
            yield Numbered(f"{prefix}.{position}", source, quoted, frozenset(split_terms(sentence.text)))


def _within(sentences: Iterator[Numbered], characters: int) -> Iterator[Numbered]:
    """Give sentences while they fit; the first always."""
    used = 0
    for sentence in sentences:
        used += len(sentence.quoted.text)
        if used > characters and used > len(sentence.quoted.text):
            return
        yield sentence


def _short_names(titles: Mapping[str, str]) -> dict[str, str]:
    """Give each document a short name of its own: the initials of its title, or its first and last letter."""
    names: dict[str, str] = {}
    for document, title in titles.items():
        words = [word for word in _WORD.findall(title) if word[0].isascii() and word[0].isalpha()]
        letters = [letter for letter in "".join(words) if letter.isascii() and letter.isalpha()]
        short = "".join(word[0] for word in words[:4]) if len(words) > 1 else "".join(letters[:1] + letters[1:][-1:])
        short = short.upper() or "D"
        alike = sum(name.rstrip("0123456789") == short for name in names.values())
        names[document] = f"{short}{alike + 1}" if alike else short
    return names


def _shown(text: str) -> str:
    """Make a text safe between the marks of a prompt: in one line, without what would look like those marks."""
    return " ".join(clean_text(_FENCE.sub(lambda match: match[0].translate(_INSTEAD), text)).split())
