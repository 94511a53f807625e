"""``auditor fix``: articles edited where they lie, with a patch that undoes it."""

import gc
import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, final

from auditor.cli.articles import articles
from auditor.cli.config.apply import configured
from auditor.cli.exits import Exit, after_run
from auditor.cli.output import say, write
from auditor.cli.printable import printable
from auditor.cli.settings import settings_of
from auditor.cli.stderr import tell
from auditor.errors import UsageError
from auditor.fix.encoded import changed, undone
from auditor.fix.patch import patch
from auditor.pipeline.fixed import Fixed, NotFixable, fixed
from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings
from auditor.source.files import ArticleFile, NotReadable
from auditor.source.inputs import STDIN
from auditor.source.task import Task, Unreadable

REVERSE: Final = "auditor-fix-reverse.patch"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """An article that is not as it should be."""

    task: Task
    data: bytes
    """As it was read."""
    fixed: Fixed

    @property
    def new(self) -> bytes:
        return changed(self.data, self.fixed.changes)

    @property
    def named(self) -> str:
        rules = ", ".join(f"{rule} {count}" for rule, count in self.fixed.rules)
        count = len(self.fixed.changes)
        return printable(f"{self.task.uri}: {count} edit{'s' if count != 1 else ''} ({rules})")


def fix(arguments: Namespace) -> Exit:
    """Fix the articles that ``arguments`` name, or say what would change; 3 when one of them was left alone."""
    piped = STDIN in arguments.paths
    if piped and (len(arguments.paths) > 1 or arguments.files_from is not None):
        message = "an article on standard input is fixed alone, to standard output; name files in another run"
        raise UsageError(message)
    arguments = configured(arguments)
    settings = settings_of(arguments)
    entries = articles(arguments).entries
    if arguments.commit_dates:
        from auditor.cli.commits import with_commit_days  # noqa: PLC0415 — most runs start no other program

        entries = with_commit_days(entries)
    changes, left = _changes(entries, settings, arguments)
    found = [one for one in changes if one.fixed.changes]
    if arguments.diff:
        write(piece for one in found for piece in _patch(one, back=False))
    elif not (piped or arguments.check or not found):
        left += _write(found, arguments.reverse)
        return _exit(left=left)
    for one in found:
        (tell if piped or arguments.diff else say)(one.named)
    if piped and not (arguments.diff or arguments.check):
        write(one.new for one in changes)
    return _exit(left=left, found=bool(found) and arguments.check)


def _exit(*, left: int, found: bool = False) -> Exit:
    return after_run(failures=left > 0, found=found)


def _changes(
    entries: Sequence[Task | Unreadable], settings: Settings, arguments: Namespace
) -> tuple[list[_Change], int]:
    """Give what becomes of every article, also where that is nothing, and how many are left alone."""
    pipeline = load_pipeline(settings)
    gc.freeze()
    found: list[_Change] = []
    left = 0
    for entry in entries:
        try:
            one = _fixed(pipeline, entry, settings, arguments)
        except NotFixable as problem:
            left += 1
            tell(f"left alone: {printable(entry.uri)}: {problem}")
            if isinstance(entry, Task) and entry.path is None:  # what is piped through is never lost
                found.append(_Change(task=entry, data=entry.data or b"", fixed=Fixed(changes=(), rules=())))
        else:
            if one.fixed.changes or one.task.path is None:
                found.append(one)
    return found, left


def _fixed(pipeline: Pipeline, entry: Task | Unreadable, settings: Settings, arguments: Namespace) -> _Change:
    """Give what becomes of one article; raises ``NotFixable`` for one that is to be left alone."""
    if isinstance(entry, Unreadable):
        raise NotFixable(entry.problem)
    data = _read(entry, settings.max_bytes + 1)
    if len(data) > settings.max_bytes:
        message = f"over {settings.max_bytes} bytes it is searched, not parsed (see --max-bytes)"
        raise NotFixable(message)
    try:
        done = fixed(pipeline, data, entry.uri, entry, unsafe=arguments.unsafe)
    except (MemoryError, RecursionError, ValueError, IndexError, KeyError) as problem:
        message = f"could not be audited ({type(problem).__name__}, {pipeline.stage})"
        raise NotFixable(message) from None
    return _Change(task=entry, data=data, fixed=done)


def _read(task: Task, size: int) -> bytes:
    if task.path is None:
        return task.data or b""
    try:
        with ArticleFile(task.path) as file:
            return file.read(size)
    except NotReadable as problem:
        raise NotFixable(str(problem)) from None


def _write(changes: Sequence[_Change], asked: Path | None) -> int:
    """Write the reverse patch, then the articles; give how many of them were left alone after all.

    Raises ``UsageError`` when a reverse patch is there that nobody said may go.
    """
    reverse = Path(REVERSE) if asked is None else asked
    if asked is None and os.path.lexists(reverse):
        message = f"{REVERSE!r} is there, of an earlier run; take it away, or name another with --reverse FILE"
        raise UsageError(message)
    _write_reverse(changes, reverse, changes)
    written = []
    for one in changes:
        try:
            if _read(one.task, len(one.data) + 1) != one.data:
                message = "it changed while it was audited"
                raise NotFixable(message)  # noqa: TRY301 — one way to leave an article alone
            write([one.new], one.task.path)
        except (NotFixable, UsageError) as problem:
            tell(f"left alone: {printable(one.task.uri)}: {problem}")
        else:
            written.append(one)
            say(one.named)
    if len(written) < len(changes):
        _write_reverse(written, reverse, changes)
    files = f"{len(written)} file{'s' if len(written) != 1 else ''}"
    say(printable(f"{files} changed; to undo it: git apply {reverse}"))
    return len(changes) - len(written)


def _write_reverse(written: Sequence[_Change], reverse: Path, changes: Sequence[_Change]) -> None:
    pieces = (piece for one in written for piece in _patch(one, back=True))
    write(pieces, reverse, [one.task.path for one in changes if one.task.path is not None])


def _patch(one: _Change, *, back: bool) -> Iterator[bytes]:
    """Give the patch of one article, its path relative to the working folder where it lies inside."""
    path = one.task.path  # its uri may be escaped
    name = os.fsencode(one.task.uri if path is None else path.as_posix())
    if name.startswith((b"/", b"../")):
        inside = os.path.relpath(name)
        name = os.path.abspath(name).lstrip(b"/") if inside.startswith(b"..") else inside  # noqa: PTH100 — bytes
    if back:
        return patch(name, one.new, undone(one.data, one.fixed.changes))
    return patch(name, one.data, one.fixed.changes)
