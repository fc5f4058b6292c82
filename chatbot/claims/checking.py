"""Is a statement borne out by its quotes? Pure: texts in, a verdict out; no model, no search.

A statement is supported if its content words stand in the quotes, by themselves or by words that mean the same, and if
what must be borne out to the letter is: numbers, dates, names, levels of government and who does what; negations; what
must, should or may be done.
"""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from chatbot.answer import Support
from chatbot.claims.comparing import Likeness, Text, align
from chatbot.claims.cues import Cues, Modality, cues_of
from chatbot.claims.glossary import counterparts
from chatbot.claims.likeness import (
    NEAR,
    SAME,
    likeness,
    opposed,
    spelt_alike,
    translated_likeness,
    un_made,
)
from chatbot.claims.marks import Mention, manners, mentions
from chatbot.claims.naming import is_acronym, is_short_for, name_terms, short_form, without_inhabitants
from chatbot.claims.nearness import Nearness, unknown
from chatbot.claims.reading import Word, read
from chatbot.claims.thesaurus import entry
from chatbot.languages import Language

Matter = Literal["number", "date", "name", "level", "actor", "negation", "modality", "exception", "opposite", "content"]

_COVERED = 0.9  # of the content; then words alone bear a statement out
_HARDLY_COVERED = 0.4  # of the content; with less, nearness does not count
_ITEM = 3  # content words of a list's item
_WITHIN = 6  # words
_IS_A = re.compile(r"\b(?:is|are|was|were)\s+(?:(?:an?|the)\s+)?$")
_JOINS = re.compile(r"(?:,\s+)?\b(?:and|or)\s+")
_RUN = 3  # words that follow each other
_A_COPY = 0.6  # of the content words
_ADDED_TO_A_COPY = 1.6
_ADDED = 2.0  # content words that follow each other
_NEAR = 0.92  # cosine of a statement and its quotes; what people reword faithfully is as near
_NEAR_IN_ANOTHER_LANGUAGE = 0.89
_SCOPE = 3  # content words that a "not" or a "must" is held against
_AROUND = 5  # content words to either side of who does something, which tell what is done
_ELSEWHERE = 1.5  # words; by so many more another one does it in the quotes
_BETWEEN = 6  # words
_MORE, _LESS = cues_of("en").more, cues_of("en").less
_ACTORS = {"name", "level"}
_SHORT = re.compile(r"\b[A-Z]{2,}s?\b")
_LIST = re.compile(r":|—|\b(?:being|namely|including|such as|like|como|comme)\b")
_ADJECTIVES_BEHIND = {"es", "fr", "pt", "ht"}
_NO_DOER = re.compile(
    r"\b(?:Acts?|Laws?|Programs?|Polic(?:y|ies)|Agreements?|Orders?|Ley|Loi|Lei|Amendment)\b|(?:\w+\W+){3}\w+"
)
_AND = re.compile(r"\s+(?:and|y|e|et)\s+(?:(?:the|la|el)\s+)?")
_LISTED = re.compile(r"[\s,/()-]*(?:(?:and|or|y|o|e|et|ou|ak|oswa|&)\s+)?(?:the\s+|la\s+|el\s+)?", re.IGNORECASE)
_COUNTRY = re.compile(
    r"(?:the )?(?:U\.?S\.?A?\.?|United States(?: of America)?|Americans?|Estados Unidos|EE\. ?UU\.?)", re.IGNORECASE
)
_OF_THE_COUNTRY = re.compile(r"\b(?:nations?|national|country|federal)\b", re.IGNORECASE)
_MOSTLY = 0.5
_LIGHT = 0.3  # of a word; such say little
_NEARLY = 0.5  # of a word that is nearly the same
_LIGHT_WORDS = frozenset(
    word.term
    for word in read(
        """help work provide include ensure make use way various specific certain key role process example number range
        aim involve relate take become get go come bring keep turn play particular different additional well important
        crucial effective overall several order part effort thing kind type such following main seek serve allow enable
        support need"""
    ).words
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a statement rests on, and what it stands under: its section's heading and its document's title."""

    text: str
    heading: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is not borne out, in the words that say it; a grave one is plainly otherwise."""

    matter: Matter
    words: str
    grave: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """How well a statement is borne out; `coverage`, from 0 to 1, is the share of its content that is."""

    support: Support
    coverage: float
    doubts: tuple[Doubt, ...] = ()


def check(
    statement: str,
    quotes: Sequence[Quoted],
    language: Language = "en",
    *,
    quotes_in: Language = "en",
    nearness: Nearness = unknown,
) -> Verdict:
    """Check a statement against its quotes. `nearness` is asked where the words do not decide, and only there."""
    comparison = _Comparison.of(statement, quotes, language, quotes_in)
    coverage = comparison.coverage()
    doubts = tuple(comparison.doubts())
    if any(doubt.grave for doubt in doubts) or coverage < _HARDLY_COVERED:
        support: Support = "unsupported"
    elif doubts:
        support = "weak"
    elif coverage >= _COVERED:
        support = "supported"
    else:
        near_enough = _NEAR if language == quotes_in else _NEAR_IN_ANOTHER_LANGUAGE
        near = nearness(statement, " ".join(quote.text for quote in quotes))
        support = "supported" if near >= near_enough else "weak"
    return Verdict(support, coverage, doubts)


@dataclass(frozen=True, slots=True)
class _Comparison:
    said: Text
    quoted: Text
    context: str  # headings and titles: what the quotes stand under
    titles: frozenset[str]
    language: Language
    quotes_in: Language
    alike: Likeness
    aligned: dict[int, int]
    said_cues: Cues
    quoted_cues: Cues
    count: int  # of the quotes
    found: dict[int, float] = field(default_factory=dict)  # what was asked of words before

    @classmethod
    def of(cls, statement: str, quotes: Sequence[Quoted], language: Language, quotes_in: Language) -> "_Comparison":
        said_cues, quoted_cues = cues_of(language), cues_of(quotes_in)
        said = _text(said_cues.aside.sub(" ", statement), language)
        quoted = _text("\n".join(quote.text for quote in quotes), quotes_in, quoted=True)
        alike = _likeness(language, quotes_in)
        return cls(
            said=said,
            quoted=quoted,
            context="\n".join(dict.fromkeys(part for quote in quotes for part in (quote.heading, quote.title))),
            titles=frozenset(quote.title for quote in quotes),
            language=language,
            quotes_in=quotes_in,
            alike=alike,
            aligned=align(said, quoted, alike),
            said_cues=said_cues,
            quoted_cues=quoted_cues,
            count=len(quotes),
        )

    def doubts(self) -> Iterator[Doubt]:
        yield from self._missing()
        yield from self._done_by_others()
        yield from self._otherwise_negated()
        yield from self._otherwise_bound()
        yield from self._without_exception()
        yield from self._opposites()
        yield from self._other_doers()
        yield from self._added()
        yield from self._joined_on()
        yield from self._other_level()

    # What must be there to the letter

    def _missing(self) -> Iterator[Doubt]:
        for mention in self.said.mentions:
            translated = self._translated(mention)
            if not self._is_there(mention) and translated < 1:
                yield Doubt(mention.kind, mention.text, grave=translated <= _MOSTLY)

    def _translated(self, mention: Mention) -> float:
        """Give the share of a name's words that the quotes have in their language: it may be a name of theirs."""
        if mention.kind != "name" or self.language == self.quotes_in or is_acronym(mention.text):
            return 0.0
        words = [word for word in read(mention.text, self.language).words if word.term]
        there = [word for word in self.quoted.reading.words if word.term]
        found = [any(self.alike(word, other) >= NEAR for other in there) for word in words]
        return sum(found) / len(found) if found else 0.0

    def _is_there(self, mention: Mention) -> bool:
        if mention.kind == "number" and (_counts_a_list(self.said, mention) or mention.value == str(self.count)):
            return True
        if mention.kind in {"number", "date"}:
            return any(one.value == mention.value for one in self.quoted.mentions) or (
                mention.kind == "date" and mention.text in self.context
            )
        if mention.kind == "level":
            return any(one.value == mention.value for one in self.quoted.mentions if one.kind == "level") or (
                mention.value == "state" and any(self._is_title(one) for one in self.quoted.mentions)
            )
        if self._has_name(mention.text):
            return True
        _, _, rest = mention.text.partition(" ")
        return mention.opens and bool(rest) and self._has_name(rest)

    def _has_name(self, name: str) -> bool:
        text = f"{self.quoted.reading.text}\n{self.context}"
        if name.casefold() in text.casefold() or (_COUNTRY.fullmatch(name) and _OF_THE_COUNTRY.search(text)):
            return True
        short = short_form(name)
        if any(short_form(one.text) == short for one in self.quoted.mentions if one.kind == "name"):
            return True
        if any(_stands_for(short, name) for short in _SHORT.findall(text)):
            return True
        if is_acronym(name):
            return is_short_for(name.removesuffix("s"), text)
        wanted = sorted(word.term for word in read(name).words if word.term)
        there = [word.term for word in read(text).words if word.term]
        if any(sorted(there[start : start + len(wanted)]) == wanted for start in range(len(there))):
            return True
        if any(self._has_name(name[: at.start()]) and self._has_name(name[at.end() :]) for at in _AND.finditer(name)):
            return True  # two names in one: "Customs and Border Protection and the State Police"
        return bool(bare := without_inhabitants(name)) and bare != name and self._has_name(bare)

    def _is_title(self, mention: Mention) -> bool:
        return mention.kind == "name" and bool(self.titles & {mention.text, without_inhabitants(mention.text)})

    # Who does it

    def _done_by_others(self) -> Iterator[Doubt]:
        """Find those of whom something is said that the quotes say of another."""
        actors = [one for one in self.quoted.mentions if one.kind in _ACTORS]
        named = [one for one in self.said.mentions if one.kind in _ACTORS]
        for mention in named:
            if mention.kind == "name" and (_NO_DOER.search(mention.text) or _COUNTRY.fullmatch(mention.text)):
                continue
            around = self.said.around(mention, _AROUND)
            same = max((self._shared(around, one) for one in actors if self._is_same(mention, one)), default=0.0)
            leads = not any(index < mention.first for index in around)
            # One that is named in passing is no other than a level of government that does something.
            rivals = [one for one in actors if leads or one.kind == mention.kind]
            others = [one for one in rivals if not self._is_with(one, named)]
            other = max((self._shared(around, one) for one in others), default=0.0)
            if other >= same + _ELSEWHERE or self._is_in_place_of_another(mention):
                yield Doubt("actor", mention.text)

    def _is_same(self, mention: Mention, other: Mention) -> bool:
        """Say whether a mention of the statement and one of the quotes are of the same."""
        one, two = self._actor(mention), self._actor(other)
        if one == two:
            return True
        if mention.kind != "name" or other.kind != "name":
            return False
        words, others = set(name_terms(mention.text)), set(name_terms(other.text))
        return bool(words and others) and (words <= others or others <= words)

    def _is_with(self, actor: Mention, said: Sequence[Mention]) -> bool:
        """Say whether an actor of the quotes, or one that is listed with it, is one of these: they do it together."""
        return any(self._is_same(mention, one) for mention in said for one in _listed_with(self.quoted, actor))

    def _actor(self, mention: Mention) -> str:
        if mention.kind == "level":
            return mention.value
        return "state" if self._is_title(mention) else short_form(mention.text)

    def _shared(self, around: Sequence[int], mention: Mention) -> float:
        there = [self.quoted.reading.words[index] for index in self.quoted.around(mention, _AROUND)]
        words = [self.said.reading.words[index] for index in around]
        return sum(max((self.alike(word, other) for other in there), default=0.0) for word in words)

    def _is_in_place_of_another(self, mention: Mention) -> bool:
        """Say whether a mention stands where the quotes have others: "state agencies" for "federal agencies"."""
        if mention.kind == "level" and self.language in _ADJECTIVES_BEHIND and self.quotes_in == "en":
            following = next((index for index in reversed(self.said.content) if index < mention.first), None)
            if following not in self.aligned:
                return False
            place = self.aligned[following]
            before = _right_before(self.quoted, place)
            return (
                bool(before)
                and not any(self._is_same(mention, one) for one in before)
                and _is_right_behind(self.said, mention, following)
            )
        following = next((index for index in self.said.content if index > mention.last), None)
        if following not in self.aligned:
            return False
        if self._is_between_the_same(mention, following):
            return True
        if mention not in _right_before(self.said, following):
            return False
        term = self.said.reading.words[following].term
        before = [
            _right_before(self.quoted, place)
            for place in self.quoted.content
            if self.quoted.reading.words[place].term == term
        ]
        return (
            bool(before) and all(before) and not any(self._is_same(mention, one) for place in before for one in place)
        )

    def _is_between_the_same(self, mention: Mention, following: int) -> bool:
        """Say whether the words to both sides stand to both sides of others in the quotes."""
        left = next((index for index in reversed(self.said.content) if index < mention.first), None)
        if left not in self.aligned or following - left > _BETWEEN:
            return False
        first, last = self.aligned[left], self.aligned[following]
        there = [one for one in self.quoted.mentions if one.kind in _ACTORS and first < one.first and one.last < last]
        return 0 < last - first <= _BETWEEN and bool(there) and not any(self._is_same(mention, one) for one in there)

    # How it is meant

    def _otherwise_negated(self) -> Iterator[Doubt]:
        said, quoted = self.said, self.quoted
        for head in _heads(said, "negation"):
            scope = [one for one in said.scope(head, _SCOPE) if one in self.aligned and said.manners[one].negated]
            agreeing = [quoted.manners[self.aligned[index]].negated for index in scope]
            if not agreeing or sum(agreeing) < len(agreeing) / 2:
                yield Doubt("negation", said.reading.words[head].text, grave=bool(agreeing))
        if self.said_cues.negation.search(said.reading.text) and not _heads(said, "negation"):  # "the answer is no"
            if not self.quoted_cues.negation.search(quoted.reading.text):
                yield Doubt("negation", said.reading.text, grave=False)
        back = {place: index for index, place in self.aligned.items()}
        for head in _heads(quoted, "negation"):
            scope = [index for index in quoted.scope(head, _SCOPE) if index in back]
            agreeing = [said.manners[back[index]].negated == quoted.manners[index].negated for index in scope]
            if len(agreeing) >= min(2, len(quoted.scope(head, _SCOPE))) and sum(agreeing) < len(agreeing) / 2:
                yield Doubt("negation", quoted.reading.words[head].text)
            elif not agreeing and not any(manner.negated for manner in said.manners) and self._takes_up(head):
                yield Doubt("negation", quoted.reading.words[head].text, grave=False)

    def _takes_up(self, place: int) -> bool:
        """Say whether a statement says most of what a clause of the quotes says."""
        clause = self.quoted.reading.words[place].clause
        words = [one for one in self.quoted.content if self.quoted.reading.words[one].clause == clause]
        return sum(one in self.aligned.values() for one in words) >= len(words) / 2

    def _otherwise_bound(self) -> Iterator[Doubt]:
        said, quoted = self.said, self.quoted
        for head in _heads(said, "modality"):
            modality = said.manners[head].modality
            there = [
                quoted.manners[place].modality for index in said.scope(head, _SCOPE) for place in self._places(index)
            ]
            if any(_bears(one, modality) for one in there):
                continue
            if modality == "advice" and self._advises():
                continue
            if there:
                yield Doubt("modality", said.reading.words[head].text, grave=modality == "duty" or "duty" in there)
            elif modality == "duty":
                yield Doubt("modality", said.reading.words[head].text, grave=False)
        if any(manner.modality in {"permission", "advice"} for manner in said.manners):
            return
        for head in _heads(quoted, "modality"):
            if quoted.manners[head].modality == "permission" and head in self.aligned.values():
                yield Doubt("modality", quoted.reading.words[head].text, grave=False)

    def _advises(self) -> bool:
        """Say whether the quotes call anything important."""
        important = self.quoted_cues.adjectives.get("advice")
        return bool(important and important.search(self.quoted.reading.text))

    def _places(self, index: int) -> list[int]:
        """Give the places in the quotes where a word of the statement, or one that means the same, stands."""
        word = self.said.reading.words[index]
        return [one for one in self.quoted.content if self.alike(word, self.quoted.reading.words[one]) >= NEAR]

    def _without_exception(self) -> Iterator[Doubt]:
        for said, there in zip(self.said_cues.without_exception, self.quoted_cues.without_exception, strict=True):
            found = said.search(self.said.reading.text)
            if found and found[0].lower() != "any" and not there.search(self.quoted.reading.text):
                yield Doubt("exception", found[0], grave=False)

    # What it says

    def _opposites(self) -> Iterator[Doubt]:
        """Find words whose opposite the quotes have instead, and a more that is a less there."""
        unsaid = [word for index, word in enumerate(self.quoted.reading.words) if index not in self.aligned.values()]
        named = self.said.mentioned
        unheld = [word for index, word in enumerate(self.said.reading.words) if index not in {*self.aligned, *named}]
        if self.language == self.quotes_in == "en":
            there = [word.term for word in self.quoted.reading.words if word.term]
            for word in unheld:
                if word.term and any(opposed(word.term, other) or un_made(word.term, other) for other in there):
                    yield Doubt("opposite", word.text)
        if self.quotes_in == "en":
            for ours, theirs in ((_MORE, _LESS), (_LESS, _MORE)):
                said = [word for word in unheld if not ours.isdisjoint(self._meanings(word))]
                as_said = [word for word in unsaid if _plain(word) in ours]
                if len(said) > len(as_said) and any(_plain(word) in theirs for word in unsaid):
                    yield Doubt("opposite", said[0].text)

    def _meanings(self, word: Word) -> frozenset[str]:
        """Give the English terms that a word of the statement may stand for."""
        return frozenset({_plain(word)}) if self.language == "en" else counterparts(word.term, self.language)

    def coverage(self) -> float:
        weights = {index: self._weight(index) for index in self.said.content}
        borne_out = sum(weight * self._borne_out(index) for index, weight in weights.items())
        return borne_out / sum(weights.values()) if weights else 1.0

    def _weight(self, index: int) -> float:
        """Say how much a word says: little if it is among the most common ones, or says how things are told."""
        word = self.said.reading.words[index]
        light = word.term in _LIGHT_WORDS or any(entry(meaning).is_common for meaning in self._meanings(word))
        return _LIGHT if light else 1.0

    def _borne_out(self, index: int) -> float:
        """Say how well the quotes, or what they stand under, have a word."""
        if index not in self.found:
            self.found[index] = self._found(self.said.reading.words[index])
        return self.found[index]

    def _found(self, word: Word) -> float:
        places = [*(self.quoted.reading.words[one] for one in self.quoted.content), *_context_words(self.context)]
        mentioned = [
            self.quoted.reading.words[i] for one in self.quoted.mentions for i in range(one.first, one.last + 1)
        ]
        best = max((self.alike(word, other) for other in [*places, *mentioned] if other.term), default=0.0)
        return 1.0 if best >= SAME else _NEARLY if best >= NEAR else 0.0

    def _other_doers(self) -> Iterator[Doubt]:
        """Find people and organizations that the quotes do not speak of."""
        if self.quotes_in != "en":
            return
        for index in self.said.content:
            word = self.said.reading.words[index]
            if any(entry(meaning).is_doer for meaning in self._meanings(word)) and not self._borne_out(index):
                yield Doubt("actor", word.text, grave=False)

    def _joined_on(self) -> Iterator[Doubt]:
        """Find what a list has at its end that the quotes do not have: "… and data sharing"."""
        text, words = self.said.reading.text, self.said.reading.words
        for match in _JOINS.finditer(text):
            first = self.said.reading.at(match.end())
            if first == len(words):
                continue
            clause = words[first].clause
            last = [index for index in self.said.content if index >= first and words[index].clause == clause]
            before = [index for index in self.said.content if index < first]
            if not last or len(last) > _ITEM or not before or self._borne_out(last[-1]) >= 1:
                continue
            place = self.aligned.get(before[-1])
            following = [one for one in self.quoted.content if place is not None and one > place]
            open_ = [one for one in following[:_ITEM] if one not in self.aligned.values()]
            if place is not None and not open_ and self._weight(last[-1]) == 1:
                yield Doubt("content", " ".join(words[index].text for index in last), grave=False)

    def _other_level(self) -> Iterator[Doubt]:
        """Find what is said to be of a level of government, and is not in the quotes: "is a federal law"."""
        words, there = self.said.reading.words, self.quoted.reading.words
        for mention in self.said.mentions:
            follower = mention.last + 1
            before = self.said.reading.text[: words[mention.first].start]
            if mention.kind != "level" or follower not in self.said.content or not _IS_A.search(before):
                continue
            places = [one for one in self.quoted.content if there[one].term == words[follower].term]
            held = any(
                (one.kind == "level" and one.value == mention.value and 0 < place - one.last <= _WITHIN)
                or (self._is_title(one) and mention.value == "state")
                for place in places
                for one in self.quoted.mentions
            )
            if places and not held:
                yield Doubt("level", f"{mention.text} {words[follower].text}", grave=False)

    def _copied(self) -> float:
        """Give the share of the content words that follow each other as they do in the quotes."""
        places = {index: position for position, index in enumerate(self.quoted.content)}
        run, copied = 0, 0
        before = None
        for index in [*self.said.content, None]:
            place = places.get(self.aligned.get(index, -1)) if index is not None else None
            if place is not None and before is not None and place == before + 1:
                run += 1
            else:
                copied += run if run >= _RUN else 0
                run = 1 if place is not None else 0
            before = place
        return copied / len(self.said.content) if self.said.content else 0.0

    def _added(self) -> Iterator[Doubt]:
        """Find words that follow each other and of which the quotes have none: they were added.

        What is copied is copied whole: to a sentence that keeps the quotes' words, two new ones are added on purpose.
        """
        most = _ADDED_TO_A_COPY if self._copied() >= _A_COPY else _ADDED
        added: list[int] = []
        for index in [*self.said.content, None]:
            if index is not None and self._borne_out(index) < 1:
                added.append(index)
                continue
            if sum(self._weight(one) * (1 - self._borne_out(one)) for one in added) > most:
                yield Doubt("content", " ".join(self.said.reading.words[one].text for one in added), grave=False)
            added = []


@functools.lru_cache(maxsize=1_000)
def _text(text: str, language: Language, *, quoted: bool = False) -> Text:
    cues = cues_of(language)
    reading = read(text, language)
    return Text(reading, manners(reading, cues, quoted=quoted), mentions(reading, cues, foreign=language != "en"))


@functools.lru_cache(maxsize=500)
def _context_words(context: str) -> tuple[Word, ...]:
    return read(context).words


def _counts_a_list(said: Text, mention: Mention) -> bool:
    """Say whether a number tells how many things the statement itself lists behind it."""
    behind = _LIST.split(said.reading.text[said.reading.words[mention.last].end :], maxsplit=1)
    listed = behind[-1] if len(behind) > 1 else ""
    items = [one for one in re.split(r",|;|\b(?:and|y|et|e)\b", listed) if any(map(str.isalnum, one))]
    names = {one.value for one in said.mentions if one.kind == "name" and one.first > mention.last}
    return (bool(listed) and str(len(items)) == mention.value) or str(len(names)) == mention.value


def _listed_with(text: Text, mention: Mention) -> list[Mention]:
    """Give a mention and those that it is listed with: "the State Police (NYSP) and ICE"."""
    listed: list[Mention] = []
    for one in sorted((one for one in text.mentions if one.kind in _ACTORS), key=lambda one: one.first):
        between = (
            text.reading.text[text.reading.words[listed[-1].last].end : text.reading.words[one.first].start]
            if listed
            else ""
        )
        if listed and not _LISTED.fullmatch(between):
            if mention in listed:
                break
            listed = []
        listed.append(one)
    return listed


def _is_right_behind(text: Text, mention: Mention, index: int) -> bool:
    """Say whether a mention follows a word at once, as adjectives do in some languages."""
    return mention.first == index + 1


def _right_before(text: Text, index: int) -> list[Mention]:
    """Give who stands right before a word, and whom they are joined with: "local, state and federal agencies"."""
    found: list[Mention] = []
    for mention in sorted((one for one in text.mentions if one.kind in _ACTORS), key=lambda one: -one.last):
        until = found[-1].first if found else index
        if mention.last >= until:
            continue
        between = text.reading.text[text.reading.words[mention.last].end : text.reading.words[until].start]
        if (found and mention.kind == found[-1].kind and _LISTED.fullmatch(between)) or (
            not found and not between.strip()
        ):
            found.append(mention)
        else:
            break
    return found


def _stands_for(short: str, name: str) -> bool:
    """Say whether a short form is that of a name, plurals aside: "MOUs" are memorandums of understanding."""
    initials = [word[0].lower() for word in name.split()]
    letters = list(short.removesuffix("s").lower())
    return letters in (
        initials,
        [letter for letter, word in zip(initials, name.split(), strict=True) if word[0].isupper()],
    )


def _plain(word: Word) -> str:
    return word.term or word.text.lower()


def _heads(text: Text, of: str) -> list[int]:
    return [index for index, manner in enumerate(text.manners) if of in manner.heads]


def _bears(there: Modality, said: Modality) -> bool:
    """Say whether what the quotes say bears out a "must", a "should" or a "may"."""
    return there in {"duty": {"duty"}, "advice": {"advice", "duty"}, "permission": {"permission", ""}}[said]


def _likeness(language: Language, quotes_in: Language) -> Likeness:
    """Give what says how alike words of these languages are."""
    if language == quotes_in == "en":
        return lambda word, other: likeness(word.term, other.term)
    if language == quotes_in:
        return lambda word, other: SAME if word.term == other.term else 0.0
    if quotes_in == "en":
        return lambda word, other: translated_likeness(word.term, language, other.term)
    return lambda word, other: SAME if spelt_alike(word.term, other.term) else 0.0
