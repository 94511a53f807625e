"""The file of floors as it was at every change of the history."""

import shutil
import subprocess
from pathlib import Path

import pytest

from auditor.evaluate.floors import Floors, Lowered, lowered, read

GIT = shutil.which("git") or ""
NAME = "tests/quality/floors.yaml"


def git(root: Path, *words: str) -> bytes:
    """Run git in ``root`` and give what it prints; nothing when it refuses."""
    return subprocess.run([GIT, "-C", str(root), *words], check=False, capture_output=True).stdout  # noqa: S603 — words of ours


def versions(root: Path) -> list[Floors]:
    """Give the floors at every change of them, the oldest first; skip the test where there is no history."""
    if not GIT or not (root / ".git").exists():
        pytest.skip("no history here: not a git checkout")
    # Merges count as what they change in the branch they are merged into; a branch's own steps are seen in that sum.
    commits = git(root, "log", "--first-parent", "--reverse", "--format=%H", "--", NAME).decode().split()
    if not commits or (len(commits) == 1 and git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"):
        pytest.skip("no history here: the clone holds no earlier version of the floors")
    return [read(git(root, "show", f"{commit}:{NAME}") or b"{}\n", root / NAME) for commit in commits]


def unrecorded(steps: list[Floors], record: str) -> list[str]:
    """Give the lines that ``record`` lacks: one for each time that a floor was lowered."""
    missing = []
    fallen = lowered(steps)
    for one in dict.fromkeys(fallen):
        told = sum(one.is_named_in(line) for line in record.splitlines())
        missing += [str(one)] * (times(fallen, one) - told)
    return missing


def times(fallen: tuple[Lowered, ...], one: Lowered) -> int:
    """Count how often a floor was lowered in the very same way."""
    return sum(other == one for other in fallen)
