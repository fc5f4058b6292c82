"""What can be set, from the environment or a file `.env` in the folder where the program starts."""

from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from chatbot.errors import InvalidSettingsError

_PREFIX = "FOOTNOTE_"


class Settings(BaseSettings):
    """The settings. Made once, at the front door; everything below is given values."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, env_file=".env", extra="forbid", frozen=True)

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
        return Settings()
    except (ValidationError, UnicodeDecodeError) as error:
        raise InvalidSettingsError(_problems(error), setting_names()) from error


def setting_names() -> list[str]:
    """List the settings by the names that they have in the environment."""
    return [f"{_PREFIX}{name.upper()}" for name in Settings.model_fields]


def _problems(error: ValidationError | UnicodeDecodeError) -> list[str]:
    """Say what is wrong, without the values: they may be secrets."""
    if isinstance(error, UnicodeDecodeError):
        return [".env is not UTF-8 text"]
    problems = []
    for detail in error.errors(include_input=False, include_url=False):
        key = str(detail["loc"][0]).upper()
        if detail["type"] == "extra_forbidden":
            problems.append(f"the key {key} in .env is unknown")
        else:
            name = key if key.startswith(_PREFIX) else f"{_PREFIX}{key}"
            problems.append(f"{name} is not valid: {detail['msg'][:1].lower()}{detail['msg'][1:]}")
    return problems
