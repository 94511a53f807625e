"""``auditor scan``: articles in, report out, judgement as exit code."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from auditor.cli.articles import articles
from auditor.cli.config.apply import configured
from auditor.cli.exits import Exit
from auditor.cli.judge import Judge
from auditor.cli.output import write
from auditor.cli.progress import progress
from auditor.cli.settings import settings_of
from auditor.cli.view import view_of
from auditor.pipeline.outcome import Outcome, audit_task
from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings
from auditor.pipeline.whole import report
from auditor.report import build
from auditor.report.jsonl import line
from auditor.report.registry import FORMATS
from auditor.source.task import Task, Unreadable

_FOR_PEOPLE: Final = "terminal"
_STREAMED: Final = "jsonl"
_WORTH_WORKERS: Final = 1000
"""Articles from which on starting processes takes less time than they save."""


def scan(arguments: Namespace) -> Exit:
    """Audit what ``arguments`` name, write the report where they say, and give the judgement."""
    arguments = configured(arguments)
    settings = settings_of(arguments)
    entries = articles(arguments).entries
    if arguments.commit_dates:
        from auditor.cli.commits import with_commit_days  # noqa: PLC0415 — most runs start no other program

        entries = with_commit_days(entries)
    pipeline = load_pipeline(settings)
    gc.freeze()
    gc.enable()
    judge = Judge(settings)
    jobs = arguments.jobs or _jobs(len(entries))
    backdrops = arguments.format == _FOR_PEOPLE
    outcomes = _outcomes(entries, pipeline, settings, jobs, backdrops=backdrops)
    judged = _judged(progress(outcomes, len(entries), sys.stderr), judge)
    pieces = (
        (line(outcome.report) for outcome in judged)  # as soon as it is known: a long run is not held in memory
        if arguments.format == _STREAMED
        else _whole(judged, pipeline, settings, arguments)
    )
    write(pieces, arguments.output, (entry.path for entry in entries if isinstance(entry, Task) and entry.path))
    return judge.exit


def _jobs(articles: int) -> int:
    return (os.cpu_count() or 1) if articles >= _WORTH_WORKERS else 1


def _outcomes(
    entries: Sequence[Task | Unreadable], pipeline: Pipeline, settings: Settings, jobs: int, *, backdrops: bool
) -> Iterator[Outcome]:
    """Give the outcome of every entry, in order; what could not be found is a failure in its place."""
    tasks = (entry for entry in entries if isinstance(entry, Task))
    if jobs > 1:
        from auditor.pipeline.run import run  # noqa: PLC0415 — multiprocessing takes 14 ms that one job does not need

        audited = run(tasks, settings, jobs, backdrops=backdrops)
    else:
        audited = (audit_task(pipeline, task, settings.max_bytes, backdrops=backdrops) for task in tasks)
    for entry in entries:
        if isinstance(entry, Unreadable):
            yield Outcome(report=build.failure(entry.uri, entry.problem, "source"), backdrop=None)
        else:
            yield next(audited)


def _judged(outcomes: Iterable[Outcome], judge: Judge) -> Iterator[Outcome]:
    for outcome in outcomes:
        judge.see(outcome.report)
        yield outcome


def _whole(
    outcomes: Iterable[Outcome], pipeline: Pipeline, settings: Settings, arguments: Namespace
) -> Iterator[bytes]:
    """Give the report in pieces; it begins when the last outcome is known, since it begins with their numbers."""
    known = tuple(outcomes)
    backdrops = {outcome.report.uri: outcome.backdrop for outcome in known if outcome.backdrop is not None}
    keys = {outcome.report.uri: outcome.keys for outcome in known}
    whole = report((outcome.report for outcome in known), pipeline.knowledge, settings, keys)
    yield from FORMATS[arguments.format](whole, view_of(arguments, backdrops))
