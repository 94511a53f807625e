"""``auditor explain``: one article, with everything that was seen in it, and why."""

from argparse import Namespace
from pathlib import Path

from auditor.cli.articles import standard_input
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


def explain(arguments: Namespace) -> Exit:
    """Print everything about the one article that ``arguments`` name."""
    settings = settings_of(arguments)
    entry = _entry(arguments)
    if isinstance(entry, Unreadable):
        return complain(f"{entry.uri}: {entry.problem}", Exit.NOT_AUDITED)
    pipeline = load_pipeline(settings)
    outcome = audit_task(pipeline, entry, settings.max_bytes, backdrops=True)
    if isinstance(outcome.report, Failure):
        return complain(f"{outcome.report.uri}: {outcome.report.problem}", Exit.NOT_AUDITED)
    backdrops = {} if outcome.backdrop is None else {outcome.report.uri: outcome.backdrop}
    write(page.explain(outcome.report, tool(pipeline.knowledge), view_of(arguments, backdrops)))
    return Exit.CLEAN


def _entry(arguments: Namespace) -> Task | Unreadable:
    if arguments.file == STDIN:
        return standard_input(arguments)
    path = Path(arguments.file)
    if path.is_dir() and not path.is_symlink():
        message = f"{arguments.file!r} is a folder; explain takes one article (auditor scan takes folders)"
        raise UsageError(message)
    return inputs([path], [], None).entries[0]
