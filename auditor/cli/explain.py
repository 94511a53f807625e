"""``auditor explain``: one article, with everything that was seen in it, and why."""

import os
from argparse import Namespace
from pathlib import Path
from typing import Final

from auditor.cli.articles import standard_input
from auditor.cli.config.apply import configured
from auditor.cli.exits import Exit
from auditor.cli.output import write
from auditor.cli.settings import settings_of
from auditor.cli.stderr import complain
from auditor.cli.view import view_of
from auditor.errors import UsageError
from auditor.pipeline.outcome import audit_task
from auditor.pipeline.pipeline import load_pipeline
from auditor.pipeline.whole import tool
from auditor.report import explain as page
from auditor.report.wire import Failure
from auditor.source.inputs import STDIN, inputs
from auditor.source.task import Task, Unreadable

_NUMBERS: Final = 2
_DIGITS: Final = 9


def explain(arguments: Namespace) -> Exit:
    """Print everything about the one article that ``arguments`` name."""
    arguments = configured(arguments)
    settings = settings_of(arguments)
    arguments.file, focus = _named(arguments.file)
    entry = _entry(arguments)
    if isinstance(entry, Unreadable):
        return complain(f"{entry.uri}: {entry.problem}", Exit.NOT_AUDITED)
    if arguments.commit_dates:
        from auditor.cli.commits import with_commit_days  # noqa: PLC0415 — most runs start no other program

        (entry,) = with_commit_days((entry,))
    pipeline = load_pipeline(settings)
    outcome = audit_task(pipeline, entry, settings.max_bytes, backdrops=True, every=True)
    if isinstance(outcome.report, Failure):
        return complain(f"{outcome.report.uri}: {outcome.report.problem}", Exit.NOT_AUDITED)
    backdrops = {} if outcome.backdrop is None else {outcome.report.uri: outcome.backdrop}
    view = view_of(arguments, backdrops)
    if focus is None:
        write(page.explain(outcome.report, tool(pipeline.knowledge), view))
    else:
        write(page.explain_place(outcome.report, view, *focus))
    return Exit.CLEAN


def _named(word: str) -> tuple[str, tuple[int, int | None] | None]:
    """Read ``FILE:LINE:COLUMN`` as reports and compilers write it; a file of that very name comes first."""
    rest, numbers = word, list[int]()
    while len(numbers) < _NUMBERS and not _is_there(rest):
        before, _, number = rest.rpartition(":")
        if not before or not (number.isascii() and number.isdecimal()) or len(number) > _DIGITS or not int(number):
            break
        rest, numbers = before, [int(number), *numbers]
    if not numbers or not _is_there(rest):
        return word, None
    return rest, (numbers[0], numbers[1] if len(numbers) == _NUMBERS else None)


def _is_there(name: str) -> bool:
    return name == STDIN or os.path.lexists(name)


def _entry(arguments: Namespace) -> Task | Unreadable:
    if arguments.file == STDIN:
        return standard_input(arguments)
    path = Path(arguments.file)
    if path.is_dir() and not path.is_symlink():
        message = f"{arguments.file!r} is a folder; explain takes one article (auditor scan takes folders)"
        raise UsageError(message)
    return inputs([path], [], None).entries[0]
