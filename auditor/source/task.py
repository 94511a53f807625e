"""What is to be read, and what cannot be: small values that travel between processes."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import final


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One article to read: a file, or bytes that were read already (standard input)."""

    uri: str
    """What reports call it: ``Source.uri``."""
    path: Path | None
    data: bytes | None = None
    """The article itself, when there is no path."""
    committed: str | None = None
    """The day of the last commit that changed it, ISO 8601, when the run asks for it."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """An article that cannot be read, and why."""

    uri: str
    problem: str
    """A sentence without a full stop, for the person who can put it right."""


def commit_days(entries: Iterable[Task | Unreadable]) -> dict[str, str]:
    """Give, by uri, the day of the last commit of every task of which a day is known."""
    return {one.uri: one.committed for one in entries if isinstance(one, Task) and one.committed is not None}


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """Something in a folder that looks like an article and is none of ours: a symbolic link, a pipe."""

    uri: str
    reason: str
