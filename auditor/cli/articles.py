"""Arguments to articles: paths, lists of paths and standard input, and what is told of them."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

from auditor.cli.stderr import tell
from auditor.errors import NoInputError, UsageError
from auditor.source.discover import SUFFIXES, Found
from auditor.source.inputs import STDIN, from_stdin, inputs, listed
from auditor.source.task import Skipped, Task, Unreadable

_LISTED: Final = 3
"""Names of skipped files that are told; the rest is counted."""


def articles(arguments: Namespace) -> Found:
    """Give what ``auditor scan`` is to audit and tell what it passes over.

    Raises ``UsageError`` when no path is given or one does not exist, ``NoInputError`` when there is no article.
    """
    paths: list[str] = arguments.paths
    if not paths and arguments.files_from is None:
        _refuse("name a file or a folder, or - for standard input (see auditor scan --help)")
    if STDIN in paths and arguments.files_from == STDIN:
        _refuse("standard input cannot be both an article and the list of articles")
    named = [Path(path) for path in paths if path != STDIN]
    stdin = standard_input(arguments) if STDIN in paths else None
    found = inputs(named, _from_list(arguments.files_from), stdin)
    _tell_skipped(found.skipped)
    if not found.entries:
        message = f"no article found; in folders they end in {', '.join(sorted(SUFFIXES))}"
        raise NoInputError(message)
    return found


def standard_input(arguments: Namespace) -> Task | Unreadable:
    """Read the article on standard input."""
    limit: int = arguments.max_bytes
    return from_stdin(sys.stdin.buffer.read(limit + 1), limit, arguments.stdin_name)


def _from_list(name: str | None) -> Sequence[Path]:
    if name is None:
        return ()
    if name == STDIN:
        return listed(sys.stdin.buffer.read())
    try:
        return listed(Path(name).read_bytes())
    except OSError as error:
        _refuse(f"cannot read the list {name!r}: {error.strerror}")


def _tell_skipped(skipped: Sequence[Skipped]) -> None:
    for one in skipped[:_LISTED]:
        tell(f"skipped {one.uri}: {one.reason}")
    if len(skipped) > _LISTED:
        tell(f"skipped {len(skipped) - _LISTED} more that are no regular files")


def _refuse(why: str) -> NoReturn:
    raise UsageError(why)
