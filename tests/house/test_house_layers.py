"""The import order is the data-flow order, and every room stands in it."""

import tomllib
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports


def test_no_room_imports_a_higher_one(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS


def test_every_room_has_a_layer(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    named = {name.strip() for layer in layers for name in layer.replace(":", "|").split("|")}
    rooms = {path.parent.name for path in (root / "auditor").glob("*/__init__.py")}
    rooms |= {path.stem for path in (root / "auditor").glob("*.py") if path.stem != "__init__"}
    assert rooms <= named
