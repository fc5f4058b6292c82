"""What can be set, from the environment or a file `.env` in the folder where the program starts."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, DotEnvSettingsSource, SettingsConfigDict

from chatbot.errors import InvalidSettingsError

_PREFIX = "FOOTNOTE_"


def _server_address(url: str) -> str:
    """Check that a URL is one of a server. What is wrong with it is told without it: it may hold a password."""
    try:
        parts = urlsplit(url)
        is_address = (
            not re.search(r"\s", url) and parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
        )
    except ValueError:
        is_address = False
    if not is_address:
        raise ValueError("it is no address such as http://127.0.0.1:8080/v1")
    if parts.username is not None or parts.password is not None:
        raise ValueError("it holds a name or a password; the key is a setting of its own, OPENAI_API_KEY")
    if parts.query or parts.fragment:
        raise ValueError("it goes on after the path; leave out what begins with ? or #")
    return url


def _database_address(url: SecretStr) -> SecretStr:
    """Check that a URL is one of a PostgreSQL database, on this machine where it names no other."""
    try:
        parts = urlsplit(url.get_secret_value())
        is_address = parts.scheme == "postgresql" and parts.port != 0 and bool(parts.path.strip("/"))
    except ValueError:
        is_address = False
    if not is_address:
        raise ValueError("it is no address such as postgresql://name:password@host/database")
    return url


def _key(key: SecretStr) -> SecretStr:
    """Check that a key can be sent."""
    if not all("!" <= character <= "~" for character in key.get_secret_value()):
        raise ValueError("it holds spaces or other characters that no key has")
    return key


def _who(people: str) -> str:
    """Check that it says who may change documents."""
    if people in {"auto", "nobody", "anybody"} or all("@" in one.strip(" @") for one in people.split(",")):
        return people
    raise ValueError("it is none of auto, nobody, anybody, and no list of e-mail addresses such as a@b.org, c@d.org")


_Seconds = Annotated[float, Field(gt=0, le=3600)]


class Settings(BaseSettings):
    """The settings. Made once, at the front door; everything below is given values."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX,
        env_file=".env",
        env_file_encoding="utf-8-sig",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        validate_by_name=True,
        validate_by_alias=True,
    )

    corpus_dir: Path = Field(default=Path("corpus"), description="The folder with the documents.")
    data_dir: Path = Field(
        default=Path(".data"),
        description="The folder for what is derived from them, which can be made again, and for conversations, "
        "which cannot.",
    )
    largest_file_mb: int = Field(
        default=100, ge=1, le=2_000, description="How large a file may be that is read, in millions of bytes."
    )
    may_change: Annotated[str, AfterValidator(_who)] = Field(
        default="auto",
        description="Who may add documents on the page, replace and remove them: `nobody`; `anybody` who opens it; "
        "people who have signed in, by their e-mail addresses, with commas between; `auto` is anybody as long as the "
        "page can be reached from this machine only and nobody has to sign in, else nobody.",
    )
    conversations_url: Annotated[SecretStr, AfterValidator(_database_address)] | None = Field(
        default=None,
        description="The PostgreSQL database for conversations, `postgresql://name:password@host/database`; without it "
        "they are in `conversations.sqlite3` in the data folder.",
    )
    retention_days: int = Field(
        default=90,
        ge=1,
        le=36_500,
        description="After how many days a conversation that nobody went on with is deleted.",
    )
    answerer: Literal["auto", "extractive", "model"] = Field(
        default="auto",
        description="Who writes the answers: `extractive` quotes, `model` is a language model, "
        "`auto` is a model if one is named below.",
    )
    chat_model: str = Field(
        default="", description="The language model that writes answers, by the name that the server knows it by."
    )
    embeddings: str = Field(
        default="local",
        pattern=r"^(local|openai:\S+)$",
        description="What embeds: `local` is this machine, `openai:NAME` a model of the server.",
    )
    openai_base_url: Annotated[str, AfterValidator(_server_address)] = Field(
        default="https://api.openai.com/v1",
        validation_alias="OPENAI_BASE_URL",
        description="Where the models are served; any server that speaks OpenAI's protocol.",
    )
    openai_api_key: Annotated[SecretStr, AfterValidator(_key)] | None = Field(
        default=None, validation_alias="OPENAI_API_KEY", description="The key for that server, if it wants one."
    )
    connect_seconds: _Seconds = Field(default=10, description="How long to wait for a connection to the server.")
    first_token_seconds: _Seconds = Field(
        default=10, description="How long to wait for the first word of a model, and for each next one."
    )
    answer_seconds: _Seconds = Field(default=60, description="How long a model may take for a whole answer.")
    rewrite_seconds: _Seconds = Field(
        default=5, description="How long a model may take to put a follow-up into words that stand alone."
    )
    retries: int = Field(
        default=1, ge=0, le=5, description="How often a request that the server could not take is made again."
    )
    evidence_characters: int = Field(
        default=12_000, ge=500, description="How much of the documents a model is shown, in characters."
    )

    @model_validator(mode="after")
    def _has_its_model(self) -> Self:
        if self.answerer == "model" and not self.chat_model:
            raise ValueError("FOOTNOTE_ANSWERER is model, but FOOTNOTE_CHAT_MODEL names none")
        return self

    @property
    def uses_model(self) -> bool:
        """Whether a language model writes the answers. A key alone changes nothing."""
        return self.answerer != "extractive" and bool(self.chat_model)

    @property
    def embedding_model(self) -> str:
        """The server's model that embeds; none where this machine does."""
        return self.embeddings.partition(":")[2]


def read_settings() -> Settings:
    """Read the settings. Raise InvalidSettingsError for an unknown key in `.env` or a value that cannot be."""
    try:
        # Not left to `extra="forbid"`: that overlooks a key whose prefix was forgotten.
        keys = [key.upper() for key in DotEnvSettingsSource(Settings).env_vars]
        problems = [f"the key {key} in .env is unknown" for key in keys if key not in setting_names()]
        settings = Settings()
    except UnicodeDecodeError as error:
        raise InvalidSettingsError([".env is not UTF-8 text"], setting_names()) from error
    except OSError as error:
        raise InvalidSettingsError([f".env cannot be read ({error.strerror})"], setting_names()) from error
    except ValidationError as error:
        raise InvalidSettingsError([*problems, *_wrong_values(error)], setting_names()) from error
    if problems:
        raise InvalidSettingsError(problems, setting_names())
    return settings


def setting_names() -> list[str]:
    """List the settings by the names that they have in the environment."""
    return [str(field.validation_alias or f"{_PREFIX}{name.upper()}") for name, field in Settings.model_fields.items()]


def _wrong_values(error: ValidationError) -> Iterator[str]:
    """Say what is wrong, without the values: they may be secrets."""
    for detail in error.errors(include_input=False, include_url=False):
        message = detail["msg"].removeprefix("Value error, ")
        name = next((name for name in setting_names() if detail["loc"] and _is_called(name, detail["loc"][0])), "")
        yield f"{name} is not valid: {message[:1].lower()}{message[1:]}" if name else message


def _is_called(name: str, field: int | str) -> bool:
    return str(field).upper() in {name, name.removeprefix(_PREFIX)}
