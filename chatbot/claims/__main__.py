"""Make the thesaurus anew: python -m chatbot.claims FOLDER, the folder with the files of WordNet 3.0."""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from chatbot.claims.reading import term
from chatbot.claims.thesaurus import COMMON, DOER, FILE, LICENCE, PHRASE

_PARTS_OF_SPEECH = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_SENSES = 4  # of a word, its most frequent ones; what a word hardly ever means would make everything alike
_NEAR = {"@", "~", "&"}  # the more general word, the more special one, the similar adjective
_DERIVED = {"+", "\\"}  # "complain" and "complaint"
_OPPOSITE = "!"
_MOST_COMMON = 120
_PEOPLE = {"14", "18"}  # the numbers of the files for groups and for persons
_MOSTLY = 0.7  # of what a word means in the tagged texts
_ANYBODY = frozenset(
    term(word)
    for word in ("people", "person", "individual", "resident", "public", "member", "human", "group", "country")
)
_OF_WORDS = {*_DERIVED, _OPPOSITE}  # relations of single words, not of all that mean the same
_MOST_NEAR = 12  # of a synset; one with more special words than that is too general to be near to them


@dataclass(frozen=True, slots=True)
class _Synset:
    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, int, int], ...]  # kind, synset, number of the word from and to, 0 for all


def main(folder: Path) -> None:
    """Write the thesaurus: a term a line, then the terms that mean the same, those near it, and its opposites."""
    synsets = {
        identity: synset
        for name, part in _PARTS_OF_SPEECH.items()
        for identity, synset in _read(folder / f"data.{name}", part)
    }
    same, near, opposite = _relations(synsets, _common_senses(folder, synsets))
    doers, common = _doers(folder), _common(folder)
    lines: list[str] = []
    for phrase, alike in _phrases(folder, synsets).items():
        same[phrase], near[phrase] = alike - {phrase.split(PHRASE)[0]}, {phrase.split(PHRASE)[0]}
    for word in sorted({*same, *near, *opposite, *doers, *common}):
        fields = [
            sorted(same[word] - opposite[word]),
            sorted(near[word] - same[word] - opposite[word]),
            sorted(opposite[word]),
        ]
        flags = DOER * (word in doers) + COMMON * (word in common)
        if flags or any(fields):
            lines.append("\t".join([word, *(" ".join(field) for field in fields), flags]))
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    licence = [line[5:].strip() for line in _lines(folder / "data.noun") if line.startswith(" ")]
    LICENCE.write_text("\n".join(licence) + "\n", encoding="utf-8")


def _relations(
    synsets: Mapping[str, _Synset], common: Mapping[str, set[str]]
) -> tuple[dict[str, set[str]], dict[str, set[str]], dict[str, set[str]]]:
    """Give for each term those that mean the same, those near it, and its opposites."""
    same: dict[str, set[str]] = defaultdict(set)
    near: dict[str, set[str]] = defaultdict(set)
    opposite: dict[str, set[str]] = defaultdict(set)
    for identity, words in common.items():
        for word in words:
            same[word].update(words - {word})
        for kind, target, from_word, to_word in synsets[identity].pointers:
            if target not in common:
                continue
            if kind in _NEAR and not (_is_general(synsets[identity]) or _is_general(synsets[target], times=4)):
                for word in words:
                    near[word].update(common[target] - {word})
            elif kind in _OF_WORDS:
                left, right = synsets[identity].words[from_word - 1], synsets[target].words[to_word - 1]
                if left and right and left != right:
                    (opposite if kind == _OPPOSITE else same)[left].add(right)
    return same, near, opposite


def _phrases(folder: Path, synsets: Mapping[str, _Synset]) -> dict[str, set[str]]:
    """Give verbs of two words ("take part"), and the terms of one word that mean the same."""
    phrases: dict[str, set[str]] = {}
    for line in _lines(folder / "index.verb"):
        fields = line.split()
        first, _, second = fields[0].partition("_")
        if line.startswith(" ") or not second.isalpha() or not (verb := _term(first)):
            continue
        senses = ["v" + offset for offset in fields[6 + int(fields[3]) :][:_SENSES]]
        alike = {word for sense in senses for word in synsets[sense].words if word}
        if alike:
            phrases[verb + PHRASE + second] = alike
    return phrases


def _common(folder: Path) -> set[str]:
    """Give the most common terms of the tagged texts."""
    counted: Counter[str] = Counter()
    for line in _lines(folder / "cntlist.rev"):
        key, _, count = line.split()
        if word := _term(key.split("%")[0]):
            counted[word] += int(count)
    return {word for word, _ in counted.most_common(_MOST_COMMON)}


def _doers(folder: Path) -> set[str]:
    """Give the terms that mostly mean a person or an organization, but for those that are anybody."""
    as_doer: Counter[str] = Counter()
    in_all: Counter[str] = Counter()
    for line in _lines(folder / "cntlist.rev"):
        key, _, count = line.split()
        lemma, sense = key.split("%")
        if word := _term(lemma):
            in_all[word] += int(count)
            as_doer[word] += int(count) * (sense.split(":")[1] in _PEOPLE)
    return {word for word, count in as_doer.items() if count >= _MOSTLY * in_all[word]} - _ANYBODY


def _is_general(synset: _Synset, *, times: int = 1) -> bool:
    return len(synset.pointers) > times * _MOST_NEAR


def _read(file: Path, part: str) -> Iterator[tuple[str, _Synset]]:
    """Read a data file; https://wordnet.princeton.edu/documentation/wndb5wn tells its form."""
    for line in _lines(file):
        if line.startswith(" "):  # the licence
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        words = tuple(_term(word) for word in fields[4 : 4 + 2 * count : 2])
        rest = fields[5 + 2 * count :]
        pointers = tuple(
            (
                rest[start],
                rest[start + 2].replace("s", "a") + rest[start + 1],
                *divmod(int(rest[start + 3], base=16), 256),
            )
            for start in range(0, 4 * int(fields[4 + 2 * count]), 4)
        )
        yield part + fields[0], _Synset(words, pointers)


def _common_senses(folder: Path, synsets: Mapping[str, _Synset]) -> dict[str, set[str]]:
    """Give the synsets that are a common sense of some words, and the terms of those words.

    Words that WordNet's tagged texts have decide which synsets; a rarer word is given where it means one of them.
    """
    met = {line.split("%")[0] for line in _lines(folder / "cntlist.rev")}
    common: dict[str, set[str]] = defaultdict(set)
    rare = []
    for name, part in _PARTS_OF_SPEECH.items():
        for line in _lines(folder / f"index.{name}"):
            fields = line.split()
            if line.startswith(" ") or not (word := _term(fields[0])):
                continue
            offsets = fields[6 + int(fields[3]) :][:_SENSES]
            # The index writes names in lower case too; the synsets do not.
            senses = [sense for sense in (part + offset for offset in offsets) if word in synsets[sense].words]
            if fields[0] in met:
                for sense in senses:
                    common[sense].add(word)
            else:
                rare.append((word, senses))
    for word, senses in rare:
        for sense in senses:
            if sense in common:
                common[sense].add(word)
    return common


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="ascii").splitlines()


def _term(word: str) -> str:
    """Give a word's term, "" for what is more than a word."""
    return "" if "_" in word or not word[0].islower() else term(word.split("(", maxsplit=1)[0])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
