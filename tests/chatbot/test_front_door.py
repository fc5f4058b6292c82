"""app.py stands above the packages, where import-linter does not look."""

import ast
from pathlib import Path

_APP = Path(__file__).parents[2] / "app.py"
_ALLOWED = ("chatbot.page", "streamlit", "starlette")


def _imports(module: ast.Module) -> list[str]:
    names: list[str] = []
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


def test_the_front_door_opens_on_the_page_only() -> None:
    """app.py imports the page and what serves it, nothing else of ours."""
    for name in _imports(ast.parse(_APP.read_text(encoding="utf-8"))):
        assert any(f"{name}.".startswith(f"{allowed}.") for allowed in _ALLOWED), name
