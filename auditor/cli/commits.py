"""The day of the last commit that changed an article: what an undated article speaks of, when a run asks for it."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar

from auditor.cli.git import GitError, git, literal
from auditor.cli.stderr import tell
from auditor.source.task import Task

T = TypeVar("T")

_LOG: Final = ("log", "-z", "--format=%x01%cs", "--name-only", "--no-renames", "--no-ext-diff", "--no-show-signature")
_AT_ONCE: Final = 500
"""Paths named to one git process."""


def with_commit_days(entries: Sequence[T | Task]) -> tuple[T | Task, ...]:
    """Give ``entries``, each task with the committer's day of the last commit that changed its file.

    A file that differs from its last commit, that no commit holds, or that lies in a shallow clone (whose oldest commit
    says nothing) gets none; of a shallow clone, and of a missing git, the user is told.
    """
    days = {path: day for folder, paths in _by_folder(entries).items() for path, day in _days(folder, paths)}
    return tuple(
        replace(one, committed=days.get(one.path)) if isinstance(one, Task) and one.path is not None else one
        for one in entries
    )


def _by_folder(entries: Iterable[object]) -> dict[Path, list[Path]]:
    folders: dict[Path, list[Path]] = {}
    for one in entries:
        if isinstance(one, Task) and one.path is not None:
            folders.setdefault(one.path.parent, []).append(one.path)
    return folders


def _days(folder: Path, paths: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    asked = _git(folder, "rev-parse", "--is-shallow-repository")
    if asked is None:
        return
    if asked.strip() == "true":
        tell(
            f"{folder}: a shallow clone does not know when files changed, so undated articles speak of today;"
            " git fetch --unshallow brings the history"
        )
        return
    for at in range(0, len(paths), _AT_ONCE):
        names = {os.fsencode(path.name): path for path in paths[at : at + _AT_ONCE]}
        changed = _names(_git(folder, "status", "--porcelain", "-z", "--no-renames", "--", *literal(names)) or "")
        day = ""
        for record in (_git(folder, *_LOG, "--relative", "--", *literal(names)) or "").split("\0"):
            name = record.lstrip("\n")
            if name.startswith("\x01"):
                day = name[1:].partition("\n")[0]
                name = name.partition("\n")[2].lstrip("\n")
            path = names.pop(os.fsencode(name), None)
            if path is not None and path.name not in changed:
                yield path, day


def _names(status: str) -> set[str]:
    return {Path(record[3:]).name for record in status.split("\0") if record}


def _git(folder: Path, *words: str) -> str | None:
    """Give what git prints; ``None`` when there is no git, or the folder is in no repository."""
    try:
        return os.fsdecode(git(folder, *words))
    except GitError as problem:
        if isinstance(problem.__cause__, OSError):
            tell(f"{problem}; undated articles speak of today")
        return None
