"""The page's language: the one that was chosen, else the browser's, else English; and what it says, in that language.

The words stand in the code in English, as gettext has it, and in `locale` in the others.
"""

import gettext as catalogues
import io
from contextvars import ContextVar
from functools import cache
from pathlib import Path

import streamlit as st
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

PAGE_LANGUAGES = {"en": "English", "es": "Español"}
LANGUAGE_COOKIE = "footnote_language"
LOCALE = Path(__file__).with_name("locale")

_now: ContextVar[str] = ContextVar("the page's language while it is drawn")  # to find it out for each text takes long


def language() -> str:
    """Give the language of the page for this visitor, by its code."""
    return _now.get(None) or find_out_language()


def find_out_language() -> str:
    """Give the language of the page for this visitor as it is now, and for all that is drawn in this run."""
    _now.set(_language())
    return _now.get()


def _language() -> str:
    chosen = st.session_state.get("language") or st.context.cookies.get(LANGUAGE_COOKIE)
    if chosen in PAGE_LANGUAGES:
        return str(chosen)
    preferred = (st.context.locale or "").partition("-")[0].lower()
    return preferred if preferred in PAGE_LANGUAGES else "en"


def _(message: str) -> str:
    """Give a text of the page in its language."""
    return _catalogue(language()).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """Give a text of the page in its language, in the form for this number."""
    return _catalogue(language()).ngettext(one, many, count)


@cache
def _catalogue(code: str) -> catalogues.NullTranslations:
    file = LOCALE / f"{code}.po"
    if not file.exists():  # English: the words in the code
        return catalogues.NullTranslations()
    compiled = io.BytesIO()
    with file.open("rb") as written:
        write_mo(compiled, read_po(written, locale=code))
    compiled.seek(0)
    return catalogues.GNUTranslations(compiled)
