"""The pre-commit hook: its manifest, and the real ``pre-commit`` on a repository, with the entry that we ship."""

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from pre_commit.clientlib import load_manifest

from auditor.cli.init import starter
from tests.integrations.conftest import CLEAN, PROMO, ROOT, git

if TYPE_CHECKING:
    from collections.abc import Mapping

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
PRE_COMMIT = Path(sys.executable).with_name("pre-commit")
ODD = ("two words.md", "two\nlines.md", "-c.md", "--config=x.md", "$(touch pwned).md", "秘鲁.md")


def test_the_manifest_is_one_that_pre_commit_reads() -> None:
    (hook,) = load_manifest(str(MANIFEST))
    assert (hook["id"], hook["language"], hook["pass_filenames"]) == ("auditor", "python", True)
    assert hook["args"][-1] == "--"


@pytest.fixture
def guarded(site: Path, program: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Install the hook in the repository: as we ship it, but run from this tree, since nothing is fetched here."""
    (hook,) = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    local: Mapping[str, Any] = {"repos": [{"repo": "local", "hooks": [{**hook, "language": "system"}]}]}
    (site / ".pre-commit-config.yaml").write_text(yaml.safe_dump(local), encoding="utf-8")
    (site / "auditor.toml").write_text(starter("auditor.toml"), encoding="utf-8")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "pre-commit"))
    monkeypatch.setenv("PATH", f"{program}{os.pathsep}{os.environ['PATH']}")
    git(site, "add", "--all")
    subprocess.run([PRE_COMMIT, "install"], cwd=site, check=True, capture_output=True)
    return site


def tried(site: Path) -> subprocess.CompletedProcess[str]:
    """Try to commit what is staged."""
    return subprocess.run(
        ["git", "commit", "--message", "x"], cwd=site, capture_output=True, encoding="utf-8", check=False
    )


def staged(site: Path, *names: str, text: str) -> Path:
    """Write and stage ``text`` under ``names``, and give ``site``."""
    for name in names:
        (site / name).write_text(text, encoding="utf-8")
    git(site, "add", "--all")
    return site


def test_a_promotion_is_not_committed_and_a_clean_guide_is(guarded: Path) -> None:
    refused = tried(staged(guarded, "new.md", text=PROMO))
    assert refused.returncode == 1
    assert "warning wechat-private-contact" in refused.stderr
    assert "new.md:5:" in refused.stderr
    assert git(guarded, "log", "--format=%s", "--", "new.md") == ""
    assert tried(staged(guarded, "new.md", text=CLEAN)).returncode == 0
    assert git(guarded, "log", "--format=%s", "--", "new.md") == "x"


def test_only_what_is_committed_is_read(guarded: Path) -> None:
    (guarded / "aside.md").write_text(PROMO, encoding="utf-8")
    assert tried(guarded).returncode == 0


def test_a_name_is_a_name_whatever_it_looks_like(guarded: Path) -> None:
    refused = tried(staged(guarded, *ODD, text=PROMO))
    assert refused.returncode == 1
    assert refused.stderr.count("warning wechat-private-contact") == len(ODD), refused.stderr
    assert not (guarded / "pwned").exists()
