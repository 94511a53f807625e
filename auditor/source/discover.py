"""Finds the articles under the paths a user names: one order, no link followed, nothing read."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, final

from auditor.source.files import kind_problem, why
from auditor.source.media_type import NAMED, suffix
from auditor.source.task import Skipped, Task, Unreadable

SUFFIXES: Final = frozenset({*NAMED, ".txt"})
"""What is taken from folders; a file that is named itself may have any name."""

_FOREIGN_FOLDERS: Final = frozenset({b"node_modules"})
"""Folders of other people's files, passed over like those whose name starts with a dot."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What there is to audit."""

    entries: tuple[Task | Unreadable, ...]
    """In order of uri, bytewise; each uri once."""
    skipped: tuple[Skipped, ...]
    """In order of uri."""


def discover(paths: Iterable[Path]) -> Found:
    """Find the articles of ``paths``: a file is taken as it is, a folder with everything below it.

    Hidden folders are passed over. Symbolic links are never followed: a named one is unreadable, one in a folder is
    skipped, so a tree is never left and has no loops.
    """
    found: dict[bytes, Task | Unreadable | Skipped] = {}
    for path in paths:
        for entry in _under(path):
            key = os.fsencode(entry.uri)
            if isinstance(found.get(key), Skipped | None):  # named by itself, it is wanted, not passed over
                found[key] = entry
    ordered = [found[uri] for uri in sorted(found)]
    return Found(
        entries=tuple(entry for entry in ordered if not isinstance(entry, Skipped)),
        skipped=tuple(entry for entry in ordered if isinstance(entry, Skipped)),
    )


def uri_of(path: Path) -> str:
    """Give what reports call ``path``, no two alike: ``/`` between parts, backslashes and what is not UTF-8 escaped."""
    return os.fsencode(path.as_posix()).replace(b"\\", b"\\\\").decode("utf-8", "backslashreplace")


def _under(path: Path) -> Iterator[Task | Unreadable | Skipped]:
    uri = uri_of(path)
    try:
        mode = path.lstat().st_mode
    except (OSError, ValueError) as error:
        yield Unreadable(uri=uri, problem=why(error))
        return
    if stat.S_ISDIR(mode):
        yield from _walk(path)
    elif (problem := kind_problem(mode)) is not None:
        yield Unreadable(uri=uri, problem=problem)
    else:
        yield Task(uri=uri, path=path)


def _walk(root: Path) -> Iterator[Task | Unreadable | Skipped]:
    """Visit the folders below ``root``; a stack instead of recursion, so depth is bounded by the system alone."""
    stack = [root]
    while stack:
        folder = stack.pop()
        try:
            with os.scandir(folder) as scan:
                entries = list(scan)
        except OSError as error:
            yield Unreadable(uri=uri_of(folder), problem=why(error))
            continue
        for entry in entries:
            name = os.fsencode(entry.name)
            if entry.is_dir(follow_symlinks=False):
                if not name.startswith(b".") and name not in _FOREIGN_FOLDERS:
                    stack.append(folder / entry.name)
            elif suffix(entry.name) in SUFFIXES:
                yield _article(folder / entry.name, entry)


def _article(path: Path, entry: os.DirEntry[str]) -> Task | Skipped:
    if entry.is_file(follow_symlinks=False):
        return Task(uri=uri_of(path), path=path)
    what = "a symbolic link" if entry.is_symlink() else "not a regular file"
    return Skipped(uri=uri_of(path), reason=what)
