"""What a question calls by name, as it is written there: "the Green Light Law", "FEMA", "2019".

A name is not a matter of likeness: documents that do not have it do not speak of what bears it.
"""

import re
import unicodedata

_CONNECTING = r"(?:of|the|on|for|and|&|our)"
_LETTER = r"[^\W\u3400-\u9fff]"  # Chinese, which parts no words, is no part of a name
_CAPITALISED = rf"(?:[A-Z](?:{_LETTER}|['’.-])*{_LETTER}|[A-Z])"
_SEQUENCE = re.compile(rf"{_CAPITALISED}(?:(?:\s+{_CONNECTING}){{0,2}}\s+{_CAPITALISED})*")
_FIGURE = re.compile(r"(?<![\w.,])\d[\d.,]*\d(?:\(\w+\))?(?!\w)")
_SENTENCE = re.compile(r"(?<=[.!?:;…])\s+|(?<=[。！？；])|\n+")
_ASKING = ("?", "？")
_OWNER = re.compile(r"['’]s?$")
_PARTS = re.compile(r"\s+(?:and|&)\s+|(?<=\w)['’]s\s+|(?<=s)['’]\s+")
OTHER_NAMES = {"Washington": ("federal",), "Feds": ("federal",)}
"""What documents may call that which people call so: the government by its seat, whatever the documents are about."""
_ORDINARY = frozenset({"I", "I'm", "I’m", "I'd", "I’d", "I've", "I’ve", "I'll", "I’ll", "OK", "Ok"})
_MOSTLY = 0.85  # of a question's words; where more are capitalised, capitals tell nothing
_FEW = 3  # words; a name by itself is a question too


def names_in(question: str) -> list[str]:
    """List the names, acronyms and figures of a question, in its order. A first word is none by its capital alone.

    Where some sentences ask and others tell of what they are asked for, the names are those of sentences that ask.
    """
    question = unicodedata.normalize("NFC", question)  # an accent by itself would end a name
    words = re.findall(r"[^\W\d_][\w'’-]*", question)
    if len(words) > _FEW and sum(word[0].isupper() for word in words) > _MOSTLY * len(words):
        return []
    names = []
    sentences = _SENTENCE.split(question)
    for sentence in [one for one in sentences if one.rstrip().endswith(_ASKING)] or sentences:
        opening = len(sentence) - len(sentence.lstrip("\"'“‘«¿¡([ "))
        for match in _SEQUENCE.finditer(sentence):
            name = match[0]
            if match.start() == opening and not _is_acronym(name.split()[0]):
                name = _without_first_word(name)
            names += [part for part in map(_bare, _PARTS.split(name)) if part and part not in _ORDINARY]
        names += _FIGURE.findall(sentence)
    return list(dict.fromkeys(names))


def is_international(name: str) -> bool:
    """Say whether a name is written alike in every language: an acronym or a figure."""
    return _is_acronym(name) or name[0].isdigit()


def _without_first_word(name: str) -> str:
    """Take off the word that opens a sentence, and what connected it."""
    return re.sub(rf"^\S+\s*(?:{_CONNECTING}\s+)*", "", name)


def _is_acronym(word: str) -> bool:
    return " " not in word and sum(letter.isupper() for letter in word) > 1


def _bare(name: str) -> str:
    return _OWNER.sub("", name.strip(" .,'’-"))
