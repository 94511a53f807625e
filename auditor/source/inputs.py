"""What the user asked to audit: paths, a list of paths, standard input."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from auditor.errors import UsageError
from auditor.source.discover import Found, discover
from auditor.source.task import Task, Unreadable

STDIN: Final = "-"
"""The path that means standard input."""


def listed(data: bytes) -> tuple[Path, ...]:
    """Give the paths of a list: separated by NUL when it holds one (``git diff -z``), else a line each."""
    separator = b"\0" if b"\0" in data else b"\n"
    names = (name if separator == b"\0" else name.removesuffix(b"\r") for name in data.split(separator))
    return tuple(Path(os.fsdecode(name)) for name in names if name)


def inputs(named: Sequence[Path], from_list: Sequence[Path], stdin: Task | Unreadable | None) -> Found:
    """Find everything to audit, in order of uri.

    Raises ``UsageError`` for a path of ``named`` that does not exist; one of ``from_list`` becomes an ``Unreadable``,
    since lists of changed files also hold the deleted ones.
    """
    for path in named:
        if not os.path.lexists(path):
            raise UsageError(_missing(path))
    found = discover((*named, *from_list))
    if stdin is None:
        return found
    entries = (*(entry for entry in found.entries if entry.uri != stdin.uri), stdin)
    return Found(entries=tuple(sorted(entries, key=lambda entry: os.fsencode(entry.uri))), skipped=found.skipped)


def from_stdin(data: bytes, max_bytes: int, name: str = STDIN) -> Task | Unreadable:
    """Make a task of what was read from standard input: at most ``max_bytes`` + 1 bytes of it."""
    if len(data) > max_bytes:
        problem = f"more than {max_bytes} bytes on standard input; put it into a file and name that"
        return Unreadable(uri=name, problem=problem)
    return Task(uri=name, path=None, data=data)


def _missing(path: Path) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 — 3 ms that only this message needs

    try:
        names = sorted(child.name for child in path.parent.iterdir())
    except OSError:
        return f"there is no file or folder {str(path)!r}"
    near = get_close_matches(path.name, names, n=1, cutoff=0.5)
    hint = f"; did you mean {str(path.parent / near[0])!r}?" if near else ""
    return f"there is no file or folder {str(path)!r}{hint}"
