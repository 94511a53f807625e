"""``auditor scan``: articles in, report out, judgement as exit code."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from auditor.campaign.key import Key, Keyed
from auditor.campaign.link import link
from auditor.campaign.told import in_campaign, memberships
from auditor.cli.articles import articles
from auditor.cli.config.apply import configured
from auditor.cli.exits import Exit
from auditor.cli.judge import Judge
from auditor.cli.output import write
from auditor.cli.progress import progress
from auditor.cli.settings import settings_of
from auditor.cli.spool import Spool
from auditor.cli.view import view_of
from auditor.pipeline.outcome import Outcome, audit_task
from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings
from auditor.pipeline.whole import report
from auditor.report import build
from auditor.report.across import Across
from auditor.report.jsonl import line
from auditor.report.registry import FORMATS, SOURCE_LINES
from auditor.report.wire import Article
from auditor.source.task import Task, Unreadable

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
    backdrops = arguments.format in SOURCE_LINES
    outcomes = _outcomes(entries, pipeline, settings, jobs, backdrops=backdrops)
    seen = progress(outcomes, len(entries), sys.stderr)
    if arguments.format != _STREAMED:
        pieces = _whole(seen, pipeline, settings, arguments, judge)
    elif len(entries) == 1:
        pieces = (line(outcome.report) for outcome in _judged(seen, judge))
    else:
        pieces = _lines(seen, _across(pipeline), judge)
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


def _across(pipeline: Pipeline) -> Across:
    """Give what compares the articles of a run by what ``pipeline`` knows."""
    knowledge = pipeline.knowledge
    functional = [known.name for known in knowledge.facts.properties.values() if known.functional]
    return Across(knowledge.rules.rules, functional)


def _lines(outcomes: Iterable[Outcome], across: Across, judge: Judge) -> Iterator[bytes]:
    """Give a line an outcome, in order, when the last one is known: what it shares with others stands in it, too."""
    keys: dict[str, tuple[Key, ...]] = {}
    held: list[Keyed] = []
    with Spool() as spool:
        for outcome in outcomes:
            one = outcome.report
            if outcome.keys and isinstance(one, Article):
                keys[one.uri] = outcome.keys
                held.append(Keyed(uri=one.uri, published=one.published, keys=outcome.keys))
            open_ = across.see(one) or bool(outcome.keys)
            spool.add(one, open_=open_)
            if not open_:
                judge.see(one)
        campaigns = memberships(link(held), keys)
        for kept in spool:
            if isinstance(kept, bytes):
                yield kept
            else:
                told = across.told(kept)
                judge.see(told)
                yield line(in_campaign(told, campaigns))


def _whole(
    outcomes: Iterable[Outcome], pipeline: Pipeline, settings: Settings, arguments: Namespace, judge: Judge
) -> Iterator[bytes]:
    """Give the report in pieces; it begins when the last outcome is known, since it begins with their numbers."""
    known, across = tuple(outcomes), _across(pipeline)
    for outcome in known:
        across.see(outcome.report)
    told = [across.told(outcome.report) for outcome in known]
    for one in told:
        judge.see(one)
    backdrops = {outcome.report.uri: outcome.backdrop for outcome in known if outcome.backdrop is not None}
    keys = {outcome.report.uri: outcome.keys for outcome in known}
    whole = report(told, pipeline.knowledge, settings, keys)
    yield from FORMATS[arguments.format](whole, view_of(arguments, backdrops))
