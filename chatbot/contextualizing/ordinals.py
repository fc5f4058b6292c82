"""Which of several a turn counts to: "the third one", "number two", "el último", "第二个"."""

import re
from dataclasses import dataclass

_ORDINALS = (
    ("first", "1st", "primero", "primera", "primer", "premier", "première", "1er", "primeiro", "primeira", "premye"),
    ("second", "2nd", "segundo", "segunda", "deuxième", "second", "seconde", "dezyèm", "2e"),
    ("third", "3rd", "tercero", "tercera", "tercer", "troisième", "terceiro", "terceira", "twazyèm", "3e"),
    ("fourth", "4th", "cuarto", "cuarta", "quatrième", "quarto", "quarta", "katriyèm", "4e"),
    ("fifth", "5th", "quinto", "quinta", "cinquième", "senkyèm", "5e"),
    ("sixth", "6th", "sexto", "sexta", "sixième", "sizyèm", "6e"),
    ("seventh", "7th", "séptimo", "séptima", "septième", "sétimo", "sétima", "setyèm", "7e"),
    ("eighth", "8th", "octavo", "octava", "huitième", "oitavo", "oitava", "uityèm", "8e"),
    ("ninth", "9th", "noveno", "novena", "neuvième", "nono", "nona", "nevyèm", "9e"),
    ("tenth", "10th", "décimo", "décima", "dixième", "dizyèm", "10e"),
)
_POSITIONS = {word: position for position, words in enumerate(_ORDINALS, start=1) for word in words}
_NUMBERS = {
    word: position
    for words in (
        "one two three four five six seven eight nine ten",
        "uno dos tres cuatro cinco seis siete ocho nueve diez",
        "un deux trois quatre cinq six sept huit neuf dix",
        "um dois três quatro cinco seis sete oito nove dez",
        "youn de twa kat senk sis sèt uit nèf dis",
        "一 二 三 四 五 六 七 八 九 十",
    )
    for position, word in enumerate(words.split(), start=1)
}
_LAST = ("last", "final", "último", "última", "dernier", "dernière", "dènye")
_ORDINAL = re.compile(
    rf"(?<!\w)(?P<word>{'|'.join([*_POSITIONS, *_LAST])})(?!\w)"
    r"|(?<!\w)(?:(?:number|no\.|item|point|step|option|número|numero|punto|opción|numéro|point|ponto|opção|nimewo|pwen)\s*|#\s*)"
    rf"(?P<number>\d{{1,2}}|{'|'.join(word for word in _NUMBERS if word.isascii() or len(word) > 1)})(?!\w)"
    r"|第(?P<chinese>[一二三四五六七八九十]|\d{1,2})|(?P<final>最后(?:一?(?:个|点|条|项))?)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"(?<!\w)(the|that|this|el|la|lo|los|las|del|al|le|du|au|o|a|do|da|ao|à|your|its)\s*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Ordinal:
    """An ordinal in a turn: which it counts to, from 1, 0 for the last; and what stands before and behind it.

    `bare` tells one that may be an adverb ("what happens first?") from "the first", "number one" and the like.
    """

    position: int
    before: str
    behind: str
    bare: bool


def find_ordinal(turn: str) -> Ordinal | None:
    """Give a turn's first ordinal."""
    found = _ORDINAL.search(turn)
    if not found:
        return None
    said = (found["word"] or found["number"] or found["chinese"] or "").lower()
    last = said in _LAST or bool(found["final"])
    position = 0 if last else _POSITIONS.get(said) or _NUMBERS.get(said) or (int(said) if said.isdecimal() else 0)
    if not (position or last):  # "number 0"; or a letter of another alphabet that is like one without capitals
        return None
    before = turn[: found.start()]
    return Ordinal(position, before, turn[found.end() :], bare=bool(found["word"]) and not _ARTICLE.search(before))
