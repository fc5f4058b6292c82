"""Text in an encoding that it does not name: which one it is.

Letters tell. Of the code pages for Latin letters, which differ in little, that one is taken under which a text has the
letters of one language; a guess by frequency takes "año" for "ańo". Other scripts are told apart by a library.
"""

import re

# The most usual one first: of those under which a text is as likely, the first is taken.
_LATIN = {
    "cp1252": (
        "àâæçéèêëîïôœùûüÿ",  # French
        "áéíóúüñçàèòï",  # Spanish, Catalan
        "äöüßéàè",  # German
        "áâãàçéêíóôõúü",  # Portuguese
        "àèéìíîòóùú",  # Italian
        "åäöæøéüš",  # Danish, Finnish, Norwegian, Swedish
        "áðéíóúýþæö",  # Icelandic
        "éëïóöüèê",  # Dutch
    ),
    "cp1250": (
        "ąćęłńóśźż",  # Polish
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "áéíóöőúüű",  # Hungarian
        "ăâîşţ",  # Romanian
        "čćđšž",  # Croatian, Slovene
    ),
    "cp1254": ("çğıöşüâîû",),  # Turkish
    "cp1257": (
        "ąčęėįšųūž",  # Lithuanian
        "āčēģīķļņšūž",  # Latvian
        "äõöüšž",  # Estonian
    ),
}
_OTHERS = ["gb18030", "big5", "cp949", "cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp874"]
_MARKS = frozenset("‘’“”‚„‹›«»–—…•¿¡·°§©®™€£ºª½²³\xa0\xad´")  # what Western texts hold besides letters

_SAMPLE = 32_768  # bytes
_LINE = re.compile(rb"[\x80-\xff][^\r\n]*[\r\n]*")
_RUN = re.compile(rb"[\x80-\xff]+")
_LONG_RUN = 3  # bytes
_INSIDE_A_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s'’‘´.,·\-\xad\x00-\x7f](?=[^\W\d_])|(?<=[^\W\d_])[²³¹¼½¾](?=[^\W\d_])")
_KANA = re.compile("[\u3041-\u30ff]")
_ENOUGH_KANA = 0.2  # of what is not ASCII; every Japanese sentence has more


def encoding_of(data: bytes) -> str | None:
    """Say which older encoding a text is in; None if no encoding makes a text of it."""
    sample = _sample(data)
    if _is_latin(sample):
        return min(_LATIN, key=lambda encoding: _strangeness(sample, encoding))
    if _share_of_kana(sample, "cp932") >= _ENOUGH_KANA:
        return "cp932"
    if _share_of_kana(sample, "euc_jp") >= _ENOUGH_KANA:
        return "euc_jp"
    from charset_normalizer import from_bytes  # noqa: PLC0415 - as slow as all else, and few files need it

    # Where there was no space to cut the sample at, its last character may be cut in two.
    guesses = (from_bytes(part, cp_isolation=_OTHERS).best() for part in (sample, sample[:-1]))
    return next((guess.encoding for guess in guesses if guess), None)


def _sample(data: bytes) -> bytes:
    """Give the first lines that are not ASCII, from where they are not: nothing else tells anything."""
    sample = b""
    for line in _LINE.finditer(data):
        sample += line[0][: _SAMPLE - len(sample)]
        if len(sample) >= _SAMPLE:
            return sample[: max(map(sample.rfind, (b" ", b"\n", b"\r"))) + 1] or sample
    return sample


def _is_latin(sample: bytes) -> bool:
    """Say whether what is not ASCII stands alone, as accented letters do. In other scripts it makes up the words.

    Lines that are drawn of one character tell nothing.
    """
    lengths = [len(run[0]) for run in _RUN.finditer(sample) if len(run[0]) == 1 or len(set(run[0])) > 1]
    return 2 * sum(length for length in lengths if length >= _LONG_RUN) <= sum(lengths)


def _strangeness(sample: bytes, encoding: str) -> int:
    """Count what does not belong in a text in the language that suits it best, of those written in an encoding."""
    text = sample.decode(encoding, "replace")
    others = [char for char in text.lower() if not char.isascii() and char not in _MARKS]
    inside = len(_INSIDE_A_WORD.findall(text))
    return inside + min(sum(char not in letters for char in others) for letters in _LATIN[encoding])


def _share_of_kana(sample: bytes, encoding: str) -> float:
    text = sample.decode(encoding, "replace")
    return len(_KANA.findall(text)) / max(1, sum(not char.isascii() for char in text))
