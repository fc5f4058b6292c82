"""What is printed of errors that nobody foresaw."""

import pytest
from streamlit.testing.v1 import AppTest

from chatbot.page.printing import print_streamlits_errors_without_words, print_without_words

_WORDS = "Is my cousin from Hartford"


def _raise() -> None:
    known: dict[str, str] = {}
    try:
        known[_WORDS]
    except KeyError as error:
        raise ValueError(_WORDS) from error


def test_words_are_not_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Of an error and its cause the kinds and places are printed."""
    with pytest.raises(ValueError, match=_WORDS) as caught:
        _raise()
    print_without_words(caught.value)

    printed = capsys.readouterr().err
    assert _WORDS not in printed
    assert "builtins.ValueError\nwhich was caused by:\n" in printed
    assert "builtins.KeyError" in printed
    assert "in _raise" in printed


def test_errors_that_go_round_end(capsys: pytest.CaptureFixture[str]) -> None:
    """An error that is its own cause's cause is printed once."""
    one, two = ValueError(), KeyError()
    one.__cause__, two.__cause__ = two, one
    print_without_words(one)

    assert capsys.readouterr().err == "builtins.ValueError\nwhich was caused by:\nbuiltins.KeyError\n"


def test_streamlit_prints_no_words_either(capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    """What fails on the page, in its script or in a fragment, is printed without what was asked."""
    print_streamlits_errors_without_words()

    def script() -> None:
        import streamlit as st  # noqa: PLC0415 - a script is run by its text

        @st.fragment
        def fragment() -> None:
            raise ValueError("Is my cousin" + " from Hartford")

        fragment()

    page = AppTest.from_function(script).run()

    assert page.exception
    printed = "".join(capsys.readouterr()) + caplog.text
    assert _WORDS not in printed
    assert "builtins.ValueError" in printed
