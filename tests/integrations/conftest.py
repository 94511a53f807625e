"""What the tests of the integrations share: the repository, and a git repository of articles."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CLEAN = "# 秘鲁电话卡\n\n在利马机场可以买到电话卡，带上护照。\n"
PROMO = f"{CLEAN}\n办卡请加微信: auditor_test_1，在线秒回，低价出售各国电话卡。\n"
ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}
"""What keeps git from the settings of this machine."""


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder for what the program keeps between runs: rules are compiled once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, kept: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(kept))
    for name, value in ALONE.items():
        monkeypatch.setenv(name, value)
    for name in [name for name in os.environ if name.startswith(("GITHUB_", "INPUT_", "RUNNER_", "EVENT_", "PRE_"))]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("PYTHONPATH", raising=False)  # a step has none


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Give a folder with an ``auditor`` that runs this tree, whatever is installed."""
    folder = tmp_path / "bin"
    folder.mkdir()
    main = f"import sys; sys.path[0] = {str(ROOT)!r}; from auditor.cli.main import main; sys.exit(main())"
    script = folder / "auditor"
    script.write_text(f"#!{sys.executable}\n{main}\n", encoding="utf-8")
    script.chmod(0o755)
    return folder


def git(folder: Path, *words: str) -> str:
    """Give what git says, without the line's end."""
    done = subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def commit(folder: Path, files: Mapping[str, str]) -> str:
    """Write ``files`` into the repository ``folder``, commit everything, and give the commit's id."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "x")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Make a repository with a clean article on ``main``."""
    folder = tmp_path / "site"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder, {"guides/peru.md": CLEAN})
    return folder
