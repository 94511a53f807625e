"""What the house tests look at: the package's syntax trees and the files under version control."""

import ast
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def root() -> Path:
    """Give the repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def modules() -> Mapping[str, ast.Module]:
    """Every module of the package by its path from the root, in order."""
    paths = sorted((ROOT / "auditor").rglob("*.py"))
    return {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


@pytest.fixture(scope="session")
def tracked() -> Mapping[str, str]:
    """Every text file under version control by its path from the root; bytes that are no UTF-8 become U+FFFD."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listing = subprocess.run([git, "-C", str(ROOT), "ls-files", "-z"], check=True, capture_output=True)
    paths = [ROOT / name for name in listing.stdout.decode("utf-8").split("\0") if name]
    return {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in paths
        if path.is_file() and path.suffix not in {".png", ".jpg", ".ico", ".woff2"}
    }


@pytest.fixture(scope="session")
def foreign() -> Mapping[str, str]:
    """Give the articles of other people that lie beside the repository, by path."""
    files = [path for folder in ("seeds", "corpus") for path in (SHARED / folder).rglob("*") if path.is_file()]
    if not files:
        pytest.skip(f"no articles beside the repository in ../{SHARED.name}")
    return {path.relative_to(SHARED).as_posix(): path.read_text(encoding="utf-8", errors="replace") for path in files}
