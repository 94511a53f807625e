"""The lock files: everything pinned and hashed, nothing about where it came from."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.fixture(scope="module")
def project(root: Path) -> Mapping[str, Any]:
    """``pyproject.toml``."""
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


def entries(path: Path) -> list[tuple[Requirement, int]]:
    """Every pinned requirement of a lock with the number of its hashes."""
    joined = path.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return [(Requirement(line.split("--hash", 1)[0].strip()), line.count("--hash=sha256:")) for line in lines]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_is_pinned_and_has_a_hash(root: Path, lock: str) -> None:
    loose = [str(r) for r, hashes in entries(root / lock) if not str(r.specifier).startswith("==") or hashes == 0]
    assert loose == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host_url_or_absolute_path(root: Path, lock: str) -> None:
    text = (root / lock).read_text(encoding="utf-8")
    assert re.findall(r"\S*://\S*|--(?:extra-)?index-url.*|--find-links.*|(?<!\S)/\S+", text) == []


@pytest.mark.parametrize(
    ("lock", "groups"), [("requirements.lock", ("build",)), ("requirements-dev.lock", ("build", "dev"))]
)
def test_every_dependency_is_locked_at_a_version_it_allows(
    root: Path, project: Mapping[str, Any], lock: str, groups: tuple[str, ...]
) -> None:
    pinned: dict[str, list[str]] = {}
    for requirement, _ in entries(root / lock):
        version = next(iter(requirement.specifier)).version
        pinned.setdefault(canonicalize_name(requirement.name), []).append(version)
    wanted = [*project["project"]["dependencies"], *(w for g in groups for w in project["dependency-groups"][g])]
    unmet = [
        text
        for text in wanted
        if not (found := pinned.get(canonicalize_name((r := Requirement(text)).name)))
        or not all(r.specifier.contains(version, prereleases=True) for version in found)
    ]
    assert unmet == []


def test_both_locks_install_the_same_versions(root: Path) -> None:
    run, dev = ({str(requirement) for requirement, _ in entries(root / lock)} for lock in LOCKS)
    assert run - dev == set()


def test_the_lock_holds_what_builds_the_project(project: Mapping[str, Any]) -> None:
    assert project["dependency-groups"]["build"] == project["build-system"]["requires"]
