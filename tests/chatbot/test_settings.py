"""Settings, from the environment and .env."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from chatbot.errors import InvalidSettingsError
from chatbot.settings import Settings, read_settings, setting_names


def _write(text: str | bytes) -> None:
    Path(".env").write_bytes(text if isinstance(text, bytes) else text.encode())


def test_defaults() -> None:
    """Without any setting the corpus is in `corpus`, what is derived in `.data`, and quotes are the answer."""
    assert read_settings() == Settings(corpus_dir=Path("corpus"), data_dir=Path(".data"), answerer="auto")


def test_names_begin_alike() -> None:
    """Every setting has the prefix, so that none meets another program's."""
    assert {"FOOTNOTE_CORPUS_DIR", "FOOTNOTE_DATA_DIR", "FOOTNOTE_ANSWERER"} <= set(setting_names())
    assert all(name.startswith("FOOTNOTE_") for name in setting_names())


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """What .env says holds, unless the environment says something else."""
    _write("FOOTNOTE_CORPUS_DIR=from-file\nFOOTNOTE_DATA_DIR='with space'\n# a comment\n")
    monkeypatch.setenv("FOOTNOTE_CORPUS_DIR", "from-environment")

    settings = read_settings()

    assert settings.corpus_dir == Path("from-environment")
    assert settings.data_dir == Path("with space")


def test_a_setting_left_empty_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty value is the default, not the folder where the program starts."""
    monkeypatch.setenv("FOOTNOTE_CORPUS_DIR", "")
    _write("FOOTNOTE_DATA_DIR=\n")

    settings = read_settings()

    assert (settings.corpus_dir, settings.data_dir) == (Path("corpus"), Path(".data"))


def test_a_byte_order_mark_does_no_harm() -> None:
    """A .env that an editor began with a byte-order mark is read."""
    _write(b"\xef\xbb\xbfFOOTNOTE_ANSWERER=extractive\n")

    assert read_settings().answerer == "extractive"


def test_other_programs_variables_are_not_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment may hold anything; only .env is ours alone."""
    monkeypatch.setenv("ANSWERER", "nonsense")
    monkeypatch.setenv("CORPUS_DIR", "elsewhere")

    assert read_settings() == Settings()


@pytest.mark.parametrize("key", ["FOOTNOTE_CORPUS_DIRECTORY", "FOOTNOTE_", "CORPUS_DIR", "OPENAI_KEY"])
def test_an_unknown_key_is_named_with_the_known(key: str) -> None:
    """A misspelt key in .env is an error that names it and the right ones, and no value: that may be a secret."""
    _write(f"{key}=hunter2\nFOOTNOTE_DATA_DIR=a-private-place\n")

    with pytest.raises(InvalidSettingsError) as caught:
        read_settings()

    message = str(caught.value)
    assert f"the key {key} in .env is unknown" in message
    assert all(name in message for name in setting_names())
    assert "hunter2" not in message
    assert "a-private-place" not in message


def test_a_wrong_value_is_named_but_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """A value that cannot be is an error that names the setting and what it may be, not what it was."""
    monkeypatch.setenv("FOOTNOTE_ANSWERER", "hunter2")

    with pytest.raises(InvalidSettingsError, match=r"FOOTNOTE_ANSWERER is not valid.*'extractive'") as caught:
        read_settings()

    assert "hunter2" not in str(caught.value)


def test_all_problems_are_told_at_once() -> None:
    """Whoever corrects .env need not start again for each mistake."""
    _write("FOOTNOTE_ANSWERER=x\nFIRST=1\nSECOND=2\n")

    with pytest.raises(InvalidSettingsError) as caught:
        read_settings()

    assert all(name in str(caught.value) for name in ("FOOTNOTE_ANSWERER", "FIRST", "SECOND"))


def test_a_file_that_is_not_text_is_refused() -> None:
    """A .env in another encoding is an error that says so."""
    _write("FOOTNOTE_DATA_DIR=münchen".encode("latin-1"))

    with pytest.raises(InvalidSettingsError, match=r"\.env is not UTF-8 text"):
        read_settings()


def test_settings_do_not_change() -> None:
    """Settings are read once and stay."""
    settings = Settings()

    with pytest.raises(ValidationError, match="frozen"):
        settings.data_dir = Path("elsewhere")
