"""What can be set, from the environment or a file `.env` in the folder where the program starts."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, DotEnvSettingsSource, SettingsConfigDict

from chatbot.errors import InvalidSettingsError

_PREFIX = "FOOTNOTE_"


class Settings(BaseSettings):
    """The settings. Made once, at the front door; everything below is given values."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX,
        env_file=".env",
        env_file_encoding="utf-8-sig",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    corpus_dir: Path = Field(default=Path("corpus"), description="The folder with the documents.")
    data_dir: Path = Field(
        default=Path(".data"), description="The folder for all that is derived from them; it can be deleted."
    )
    answerer: Literal["auto", "extractive"] = Field(
        default="auto",
        description="Who writes the answers: `extractive` quotes; so does `auto`, as no model is set up.",
    )


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
    return [f"{_PREFIX}{name.upper()}" for name in Settings.model_fields]


def _wrong_values(error: ValidationError) -> Iterator[str]:
    """Say what is wrong, without the values: they may be secrets."""
    for detail in error.errors(include_input=False, include_url=False):
        name = f"{_PREFIX}{detail['loc'][0]}".upper()
        yield f"{name} is not valid: {detail['msg'][:1].lower()}{detail['msg'][1:]}"
