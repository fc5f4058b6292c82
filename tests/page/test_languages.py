"""The page's words in other languages: none is missing, none is left over."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from chatbot.page import languages

_PAGE = Path(languages.__file__).parent
_PLACE = re.compile(r"\{\w+\}")
_IN_AN_F_STRING = re.compile(r"\{_\(|\{ngettext\(")  # there babel does not see them


def _used() -> set[str | tuple[str, ...]]:
    found = extract_from_dir(_PAGE, method_map=[("**.py", "python")], keywords={"_": None, "ngettext": (1, 2)})
    return {message for _file, _line, message, _comments, _context in found}


@pytest.mark.parametrize("file", sorted(languages.LOCALE.glob("*.po")), ids=lambda file: file.stem)
def test_every_text_is_translated_with_its_places(file: Path) -> None:
    """Each form of each, and nothing else; what is put into a text has its place in the translation."""
    with file.open("rb") as written:
        catalogue = read_po(written, locale=file.stem)
    messages = {message.id: message for message in catalogue if message.id}

    assert set(messages) == _used()
    assert not catalogue.obsolete
    for identity, message in messages.items():
        forms = [message.string] if isinstance(message.string, str) else list(message.string or ())
        assert not message.fuzzy
        assert len(forms) == (1 if isinstance(identity, str) else catalogue.num_plurals)
        for form in forms:
            assert form
            assert set(_PLACE.findall(form)) == set(
                _PLACE.findall(identity if isinstance(identity, str) else identity[0])
            )


def test_there_is_a_catalogue_for_each_language_but_english() -> None:
    """English stands in the code."""
    assert {file.stem for file in languages.LOCALE.glob("*.po")} == set(languages.PAGE_LANGUAGES) - {"en"}


def test_no_text_hides_in_another() -> None:
    """All that is said can be found to be translated."""
    assert [file.name for file in _PAGE.glob("*.py") if _IN_AN_F_STRING.search(file.read_text(encoding="utf-8"))] == []
