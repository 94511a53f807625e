"""Which baseline a run goes by: the one that is named, or the one beside the configuration or at the root."""

import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, final

from auditor.cli.config.files import Files
from auditor.cli.config.find import ROOT
from auditor.cli.stderr import tell
from auditor.errors import UsageError
from auditor.match.baseline import NO_SUPPRESSION, Acceptances, Entry, counting
from auditor.match.baseline_file import MOST_BYTES, NAME, parse

_TOLD: Final = 3
"""Expired entries that are named; the rest is counted."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """A baseline file with its entries."""

    path: Path
    entries: tuple[Entry, ...]

    def acceptances(self, here: Path, today: date) -> Acceptances:
        """Give what the entries that count on ``today`` accept, for uris that count from ``here``."""
        root = Path(os.path.abspath(here / self.path.parent))  # noqa: PTH100 — resolve() would follow links
        return Acceptances(entries=counting(self.entries, today), root=root.as_posix(), here=here.as_posix())


def acceptances(arguments: Namespace, named: Path | None, beside: Path | None, here: Path, files: Files) -> Acceptances:
    """Give what accepts findings in a run from ``here``, by its options and the configuration, as ``files`` hold it.

    ``named`` is the file that the configuration names, ``beside`` the configuration's folder; commands without the
    options know no baseline. Raises ``DataError`` for a file that is wrong, ``UsageError`` for a named one that cannot
    be read. Entries that have expired are told.
    """
    if getattr(arguments, "no_suppressions", False):
        return NO_SUPPRESSION
    if not hasattr(arguments, "baseline") or arguments.no_baseline:
        return Acceptances()
    path = arguments.baseline or named
    if path is None:
        path = None if arguments.no_config else next(_usual(beside, here, files), None)
    if path is None:
        return Acceptances()
    found = read(path, files)
    _tell_expired(found, arguments.today)
    return found.acceptances(here, arguments.today)


def usual_place(beside: Path | None, here: Path, files: Files) -> Path:
    """Give where a baseline that nobody names is: the one there is, or where a new one belongs."""
    return next(_usual(beside, here, files), (beside or _root(here) or here) / NAME)


def read(path: Path, files: Files) -> Baseline:
    """Read the baseline ``path`` as ``files`` hold it.

    Raises ``DataError`` with all that is wrong in it, ``UsageError`` without one.
    """
    if files.at is None and not os.path.lexists(path):
        message = f"there is no baseline {str(path)!r}; auditor baseline create PATH --reason TEXT makes one"
        raise UsageError(message)
    return Baseline(path=path, entries=parse(files.read(path, MOST_BYTES + 1), path))


def _usual(beside: Path | None, here: Path, files: Files) -> Iterator[Path]:
    folders = [folder for folder in (beside, _root(here)) if folder is not None]
    return (path for folder in folders if files.is_file(path := folder / NAME))


def _root(here: Path) -> Path | None:
    """Give the root of the repository around ``here``; ``None`` outside of one."""
    return next((folder for folder in (here, *here.parents) if (folder / ROOT).exists()), None)


def _tell_expired(found: Baseline, today: date) -> None:
    """Say which entries accept nothing any more: of the run, not of an article, so not in the report."""
    over: Sequence[Entry] = [one for one in found.entries if one.expired(today)]
    for one in over[:_TOLD]:
        tell(f"{found.path}: {one.rule} in {one.path} was accepted until {one.until} and no longer is; look again")
    if over:
        more = f"{len(over) - _TOLD} more have expired; " if len(over) > _TOLD else ""
        tell(f"{found.path}: {more}auditor baseline prune removes what has expired")
