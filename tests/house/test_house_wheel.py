"""What a user gets: rules, facts and tables travel inside the wheel."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PARTS = ("auditor", "rules", "pyproject.toml", "setup.py", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Give the names in a wheel built from a copy of the tree."""
    tree, out = tmp_path_factory.mktemp("tree"), tmp_path_factory.mktemp("dist")
    for part in PARTS:
        if (root / part).is_dir():
            shutil.copytree(root / part, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(root / part, tree / part)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet", "--no-index"]
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "--wheel-dir", str(out), str(tree)], check=True)
    (path,) = out.glob("auditor-*.whl")
    with zipfile.ZipFile(path) as archive:
        return frozenset(archive.namelist())


def test_every_rule_fact_and_word_is_in_the_wheel(root: Path, wheel: frozenset[str]) -> None:
    files = [path.relative_to(root / "rules").as_posix() for path in (root / "rules").rglob("*.yaml")]
    rules = {f"auditor/_rules/{name}" for name in files}
    assert rules
    assert rules - wheel == set()


def test_everything_in_the_package_is_in_the_wheel(root: Path, wheel: frozenset[str]) -> None:
    files = {path.relative_to(root).as_posix() for path in (root / "auditor").rglob("*") if path.is_file()}
    assert {name for name in files if "__pycache__" not in name} - wheel == set()


def test_nothing_else_is_in_the_wheel(wheel: frozenset[str]) -> None:
    assert [name for name in wheel if not name.startswith(("auditor/", "auditor-"))] == []
