"""What the README says is so."""

import datetime as dt
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from chatbot.conversation import Conversation
from chatbot.exporting import as_markdown
from chatbot.settings import Settings, setting_names
from tests.samples import SAMPLES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


_BEGUN = dt.datetime(2026, 7, 1, tzinfo=dt.UTC)


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)


def _commands(beginning: str) -> list[str]:
    lines = [line for block in _blocks("console") for line in block.splitlines()]
    return [line for line in lines if line.startswith(beginning)]


def _handbook() -> bytes:
    return next(sample for sample in SAMPLES if sample.file_name.endswith(".pdf")).make()


def _run(command: list[str], tmp_path: Path) -> subprocess.CompletedProcess[str]:
    (tmp_path / "conversations.jsonl").write_text(json.dumps({"id": "c1", "turns": ["What is the Trust Act?"]}))
    (tmp_path / "conversation.md").write_text(as_markdown(Conversation("c", "Owls", _BEGUN, _BEGUN)))
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus", dirs_exist_ok=True)
    (tmp_path / "handbook.pdf").write_bytes(_handbook())
    environment = {
        **os.environ,
        "FOOTNOTE_CORPUS_DIR": str(tmp_path / "corpus"),
        "FOOTNOTE_DATA_DIR": str(tmp_path / "data"),
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module", name="indexed")
def _indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("indexed")
    done = _run([sys.executable, "-m", "chatbot", "index"], folder)
    assert done.returncode == 0, done.stderr
    return folder


# By the page's tests, the evaluation's, and those of the commands about the collection, as it never ends.
_TESTED_ELSEWHERE = ("python -m chatbot serve", "python -m chatbot evaluate", "python -m chatbot index --watch")


@pytest.mark.parametrize(
    "command", [one for one in _commands("python -m chatbot") if not one.startswith(_TESTED_ELSEWHERE)]
)
def test_commands_work(command: str, indexed: Path, tmp_path: Path) -> None:
    """Each command ends well and prints something."""
    shutil.copytree(indexed, tmp_path, dirs_exist_ok=True)
    if "remove" in command:  # of what is there
        (tmp_path / "corpus" / "handbook.pdf").write_bytes(_handbook())
        _run([sys.executable, "-m", "chatbot", "index"], tmp_path)

    done = _run([sys.executable, *shlex.split(command)[1:]], tmp_path)

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


@pytest.mark.parametrize("command", _commands("make"))
def test_make_targets_exist(command: str) -> None:
    """Each make command names a target."""
    target = command.split()[1]

    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)


def test_the_python_example_works(tmp_path: Path) -> None:
    """The example of the Runnable prints an answer."""
    (example,) = _blocks("python")

    done = _run([sys.executable, "-c", example], tmp_path)

    assert done.returncode == 0, done.stderr
    assert "287(g)" in done.stdout


def test_the_settings_table_is_the_settings() -> None:
    """Every setting stands in the table with its default and its meaning, and nothing else does."""
    rows = re.findall(r"^\| `([A-Z_]+)` \|(?: `(.*?)`)? \| (.*) \|$", README, flags=re.MULTILINE)

    fields = Settings.model_fields.values()
    assert rows == [
        (name, str(field.default or ""), field.description) for name, field in zip(setting_names(), fields, strict=True)
    ]


def test_every_command_is_in_the_table() -> None:
    """The commands that the program knows are those that the table explains."""
    help_text = subprocess.run(
        [sys.executable, "-m", "chatbot", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    known = set(re.findall(r"^    (\w+)", help_text, flags=re.MULTILINE))

    explained = set(re.findall(r"^\| `([a-z]+)", README, flags=re.MULTILINE))

    assert explained == known


def test_pictures_are_there() -> None:
    """Each picture that is shown is a file of the project."""
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)

    assert pictures
    assert all((ROOT / picture).is_file() for picture in pictures)
