"""Encodings: text is read in whatever encoding it was saved, and nothing but text is."""

import codecs
import gzip
import random
import struct
import zlib

import pytest

from reading import Problem, UnreadableError, rows
from reading.plain import decode


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        pytest.param("cp1252", "año", id="one word"),
        pytest.param("cp1252", "Ça été", id="more accents than letters without"),
        pytest.param("cp1252", "“curly quotes” — it’s 5 €…", id="punctuation"),
        pytest.param("cp1252", "Le comité s’est réuni à l’été ; où est l’œuvre d’Élise ?", id="French"),
        pytest.param("cp1252", "¿Qué pasó en la montaña? La niña comió piñón.", id="Spanish"),
        pytest.param("cp1252", "A reunião não é amanhã; as lições são fáceis.", id="Portuguese"),
        pytest.param("cp1252", "Die Straßen müssen größer werden. Über Öl und Ärger.", id="German"),
        pytest.param("cp1252", "På ön åt vi smörgåsar och såg älgar.", id="Swedish"),
        pytest.param("cp1250", "Łódź i Kraków są piękne. Spotkanie odbędzie się w poniedziałek.", id="Polish"),
        pytest.param("cp1250", "Příliš žluťoučký kůň úpěl ďábelské ódy.", id="Czech"),
        pytest.param("cp1250", "A gyűlés hétfőn lesz.", id="Hungarian"),
        pytest.param("cp1254", "Toplantı pazartesi günü yapılacak. Şişli’de güzel bir gün.", id="Turkish"),
        pytest.param("cp1251", "Собрание состоится в понедельник. Привет, как дела?", id="Russian"),
        pytest.param("koi8_r", "Собрание состоится в понедельник. " * 5, id="Russian in KOI8"),
        pytest.param("cp1253", "Η συνάντηση θα γίνει τη Δευτέρα στην Αθήνα.", id="Greek"),
        pytest.param("cp1256", "الاجتماع يوم الاثنين في الساعة العاشرة.", id="Arabic"),
        pytest.param("gb18030", "会议将于星期一在哈特福德举行。请准时参加。", id="Chinese"),
        pytest.param("big5", "會議將於星期一舉行。請準時參加。", id="Chinese in Big5"),
        pytest.param("shift_jis", "会議は月曜日に開催されます。よろしくお願いします。", id="Japanese"),
        pytest.param("euc_jp", "会議は月曜日に開催されます。よろしくお願いします。", id="Japanese in EUC"),
        pytest.param("cp949", "회의는 월요일에 열립니다. 안녕하세요.", id="Korean"),
        pytest.param("utf-16-le", "Plain words.\r\nÇa été.", id="UTF-16 without a mark"),
        pytest.param("utf-16-be", "Plain words.\r\nÇa été.", id="UTF-16 big endian without a mark"),
        pytest.param("utf-32", "Plain words. 国境", id="UTF-32"),
    ],
)
@pytest.mark.parametrize("before", ["", "Plain lines before it.\r\n" * 3_000])
def test_text_is_read_in_its_encoding(encoding: str, text: str, before: str) -> None:
    """A text says what it said when it was saved, however short it is or how late its first letter beyond ASCII."""
    assert decode((before + text).encode(encoding)) == before + text


@pytest.mark.parametrize("end", ["\n", "", "."])
def test_a_long_text_is_read_in_its_encoding(end: str) -> None:
    """Where only the first part of a text is looked at, it tells as much, even if it ends within a character."""
    text = f"会议将于星期一在哈特福德举行。{end}" * 10_000

    assert decode(text.encode("gb18030")) == text


def test_utf_8_with_a_spoiled_byte_is_still_that() -> None:
    """A byte that was lost changes one character and no other."""
    assert decode(("é" * 30).encode() + b" \xc3 caf\xc3\xa9") == "é" * 30 + " \ufffd café"


def test_rows_in_an_older_encoding_are_read() -> None:
    """What Excel saves as CSV is in the code page of its country."""
    assert rows.read("Año;Città\r\n1998;Forlì\r\n".encode("cp1252")).text == "Año: 1998 · Città: Forlì"


def picture() -> bytes:
    header = struct.pack(">II5B", 1, 1, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0\1\2\3")), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(picture(), id="picture"),
        pytest.param(b"\x7fELF\x02\x01\x01" + b"\0" * 9 + b"\x03\0>\0\x01\0\0\0", id="program"),
        pytest.param(gzip.compress(b"Plain words."), id="archive"),
        pytest.param(random.Random(1).randbytes(5_000), id="noise"),  # noqa: S311 - no secret
        pytest.param(bytes(range(0x80, 0x100)) * 20, id="every byte in turn"),
        pytest.param(codecs.BOM_UTF16_LE + b"odd", id="UTF-16 cut off"),
        pytest.param(struct.pack("<8h", *range(8)), id="small numbers"),
        pytest.param(b"text\0text", id="NUL"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """Binary data is not taken for a text in some encoding."""
    with pytest.raises(UnreadableError) as raised:
        decode(data)

    assert raised.value.problem is Problem.NOT_TEXT
