"""Names and their short forms: "Homeland Security Investigations" is HSI."""

import re

from chatbot.claims.reading import term

_WORD = re.compile(r"[^\W_]+")
_SMALL = {"of", "the", "and", "for", "on", "in", "to", "a"}
_FEWEST = 3  # words; the initials of two are those of too many names
_COUNTRY = re.compile(
    r"(?:the )?(?:U\.?S\.?A?\.?|United States(?: of America)?|Americans?|Estados Unidos|EE\. ?UU\.?)", re.IGNORECASE
)
_NAMED = re.compile(r"\b(?:U\.S\.|USA?\b|United States\b|Americans?\b|(?i:nations?|national|country|federal)\b)")
_OF_A_PLACE = re.compile(r"(?:e?rs?|ians?)$")
_OF_THE_COUNTRY = re.compile(r"^(?:U\.?S\.?A?|United States(?: of America)?)\s+(?=[A-Z])")


def short_form(name: str) -> str:
    """Give what a name is known by: its initials if it has three words or more, else the name, in lower case."""
    bare = _OF_THE_COUNTRY.sub("", name)
    words = [word for word in _WORD.findall(bare) if word.lower() not in _SMALL]
    if len(words) >= _FEWEST:
        return "".join(word[0] for word in words).lower()
    return "".join(words).lower() if all(len(word) == 1 for word in words) else " ".join(words).lower()


def is_short_for(acronym: str, text: str) -> bool:
    """Say whether words that follow each other in a text have the letters of an acronym for their initials."""
    letters = [letter.lower() for letter in acronym if letter.isalpha()]
    words = [word.lower() for word in _WORD.findall(text)]
    return any(_begin(letters, words, start) for start in range(len(words)))


def _begin(letters: list[str], words: list[str], start: int) -> bool:
    """Match initials from a word on; a small word may be left out."""
    position = start
    for letter in letters:
        while position < len(words) and words[position][0] != letter and words[position] in _SMALL:
            position += 1
        if position >= len(words) or words[position][0] != letter:
            return False
        position += 1
    return True


def is_acronym(name: str) -> bool:
    """Say whether a name is a short form: one word of capitals, a plural s or points apart."""
    bare = name.replace(".", "").removesuffix("s")
    return 2 <= len(bare) <= 8 and bare.isupper() and bare.isalpha()  # noqa: PLR2004 - MA to USDOJOIG


def name_terms(name: str) -> list[str]:
    """Give the terms of a name's words, without those of one letter."""
    return [found for word in _WORD.findall(name) if len(word) > 1 and (found := term(word))]


def without_inhabitants(name: str) -> str:
    """Give the place that a name's people are of: "New Yorkers" are of "New York"."""
    return _OF_A_PLACE.sub("", name)


def stands_for(short: str, name: str) -> bool:
    """Say whether a short form is that of a name, plurals aside: "MOUs" are memorandums of understanding."""
    initials = [word[0].lower() for word in name.split()]
    letters = list(short.removesuffix("s").lower())
    return letters in (
        initials,
        [letter for letter, word in zip(initials, name.split(), strict=True) if word[0].isupper()],
    )


def is_country(name: str) -> bool:
    """Say whether a name is that of the country, which is rarely named by those who speak of its agencies."""
    return bool(_COUNTRY.fullmatch(name))


def names_country(text: str) -> bool:
    """Say whether a text speaks of the country, by a name or as the nation."""
    return bool(_NAMED.search(text))
