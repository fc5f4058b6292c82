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
    """Every setting has the prefix, so that none meets another program's, but those that all programs share."""
    assert {"FOOTNOTE_CORPUS_DIR", "FOOTNOTE_DATA_DIR", "FOOTNOTE_ANSWERER"} <= set(setting_names())
    without_prefix = {name for name in setting_names() if not name.startswith("FOOTNOTE_")}
    assert without_prefix == {"OPENAI_API_KEY", "OPENAI_BASE_URL"}


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


def test_a_model_server_is_set_under_its_usual_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Key and address have the names that they have for other programs, in .env and in the environment."""
    _write("OPENAI_API_KEY=sk-from-file\nOPENAI_BASE_URL=http://127.0.0.1:8080/v1\n")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-from-environment")

    settings = read_settings()

    assert settings.openai_api_key
    assert settings.openai_api_key.get_secret_value() == "sk-from-environment"
    assert settings.openai_base_url == "http://127.0.0.1:8080/v1"
    assert "sk-" not in repr(settings)


def test_the_database_is_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """The address of the conversations' database is read, and not shown: it may hold a password."""
    monkeypatch.setenv("FOOTNOTE_CONVERSATIONS_URL", "postgresql://me:hunter2@localhost/name")

    settings = read_settings()

    assert settings.conversations_url
    assert settings.conversations_url.get_secret_value() == "postgresql://me:hunter2@localhost/name"
    assert "hunter2" not in repr(settings)


@pytest.mark.parametrize(
    ("answerer", "chat_model", "uses_model"),
    [
        pytest.param("auto", "", False, id="a key alone changes nothing"),
        pytest.param("auto", "a-model", True, id="a model that is named is used"),
        pytest.param("extractive", "a-model", False, id="quotes where they are asked for"),
        pytest.param("model", "a-model", True, id="a model where it is asked for"),
    ],
)
def test_who_answers(monkeypatch: pytest.MonkeyPatch, answerer: str, chat_model: str, *, uses_model: bool) -> None:
    """A model answers if one is named, and quotes are not asked for."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-key")
    monkeypatch.setenv("FOOTNOTE_ANSWERER", answerer)
    monkeypatch.setenv("FOOTNOTE_CHAT_MODEL", chat_model)

    assert read_settings().uses_model == uses_model


@pytest.mark.parametrize(("embeddings", "model"), [("local", ""), ("openai:a-model:latest", "a-model:latest")])
def test_who_embeds(monkeypatch: pytest.MonkeyPatch, embeddings: str, model: str) -> None:
    """A model that is named embeds, by whatever name, or else this machine."""
    monkeypatch.setenv("FOOTNOTE_EMBEDDINGS", embeddings)

    assert read_settings().embedding_model == model


def test_a_model_that_is_asked_for_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """To ask for a model's answers without naming a model is an error that says what is missing."""
    monkeypatch.setenv("FOOTNOTE_ANSWERER", "model")

    with pytest.raises(InvalidSettingsError, match="FOOTNOTE_ANSWERER is model, but FOOTNOTE_CHAT_MODEL names none"):
        read_settings()


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("OPENAI_BASE_URL", "127.0.0.1:8080/v1", "no address such as http://"),
        ("OPENAI_BASE_URL", "ftp://hunter2/v1", "no address such as http://"),
        ("OPENAI_BASE_URL", "http:///v1", "no address such as http://"),
        ("OPENAI_BASE_URL", "http://127.0.0.1:hunter2/v1", "no address such as http://"),
        ("OPENAI_BASE_URL", "http://127.0.0.1 :80/v1", "no address such as http://"),
        ("OPENAI_BASE_URL", "https://me:hunter2@localhost/v1", "a name or a password; .* OPENAI_API_KEY"),
        ("OPENAI_BASE_URL", "https://localhost/v1?key=hunter2", r"leave out what begins with \? or #"),
        ("OPENAI_API_KEY", "hunter2 and more", "characters that no key has"),
        ("OPENAI_API_KEY", "hunter2\u2011x", "characters that no key has"),
        ("FOOTNOTE_MAY_CHANGE", "hunter2", "no list of e-mail addresses"),
        ("FOOTNOTE_MAY_CHANGE", "ann@example.org, hunter2", "no list of e-mail addresses"),
        ("FOOTNOTE_MAY_CHANGE", "ann@example.org,", "no list of e-mail addresses"),
        ("FOOTNOTE_CONVERSATIONS_URL", "mysql://me:hunter2@localhost/name", "no address such as postgresql://"),
        ("FOOTNOTE_CONVERSATIONS_URL", "postgresql://me:hunter2@localhost", "no address such as postgresql://"),
        ("FOOTNOTE_CONVERSATIONS_URL", "postgresql://localhost:hunter2/name", "no address such as postgresql://"),
        ("FOOTNOTE_RETENTION_DAYS", "0", "greater than or equal to 1"),
        ("FOOTNOTE_EMBEDDINGS", "hunter2", "match pattern"),
        ("FOOTNOTE_EMBEDDINGS", "openai:", "match pattern"),
        ("FOOTNOTE_CONNECT_SECONDS", "0", "greater than 0"),
        ("FOOTNOTE_FIRST_TOKEN_SECONDS", "-1", "greater than 0"),
        ("FOOTNOTE_ANSWER_SECONDS", "inf", "less than or equal to 3600"),
        ("FOOTNOTE_REWRITE_SECONDS", "soon", "valid number"),
        ("FOOTNOTE_RETRIES", "6", "less than or equal to 5"),
        ("FOOTNOTE_EVIDENCE_CHARACTERS", "499", "greater than or equal to 500"),
    ],
)
def test_what_cannot_be_is_told(monkeypatch: pytest.MonkeyPatch, name: str, value: str, reason: str) -> None:
    """A server's address, a key or a number that cannot be is an error that says why, without the value."""
    monkeypatch.setenv(name, value)

    with pytest.raises(InvalidSettingsError, match=f"{name} is not valid: .*{reason}") as caught:
        read_settings()

    assert "hunter2" not in str(caught.value)


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
