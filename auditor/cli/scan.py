"""``auditor scan``: articles in, report out, judgement as exit code."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Final, final

from auditor.campaign.key import Key, Keyed
from auditor.campaign.link import link
from auditor.campaign.told import in_campaign, keyed, memberships
from auditor.cli.articles import articles
from auditor.cli.config.apply import configured
from auditor.cli.exits import Exit
from auditor.cli.judge import Judge
from auditor.cli.output import write, write_folder
from auditor.cli.progress import progress
from auditor.cli.settings import settings_of
from auditor.cli.stderr import tell
from auditor.cli.view import view_of
from auditor.errors import UsageError
from auditor.pipeline.auditing import Auditing
from auditor.pipeline.outcome import Outcome
from auditor.pipeline.settings import Settings
from auditor.pipeline.whole import pictures, report
from auditor.report import build
from auditor.report.across import Across
from auditor.report.html.names import MARK, places
from auditor.report.jsonl import line
from auditor.report.registry import FORMATS, SOURCE_LINES
from auditor.report.view import View
from auditor.report.wire import Article, Report
from auditor.source.task import Task, Unreadable, commit_days

_PAGE: Final = "html"
_STREAMED: Final = "jsonl"
_MANY: Final = 200
"""Articles up to which one page opens at once: some 50 kB each."""
_WORTH_WORKERS: Final = 1000
"""Articles from which on starting processes takes less time than they save."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """What one run is made of."""

    arguments: Namespace
    settings: Settings
    auditing: Auditing
    judge: Judge
    days: Mapping[str, str]
    """Of articles that name none, that of their last commit, when it was asked for."""


def scan(arguments: Namespace) -> Exit:
    """Audit what ``arguments`` name, write the report where they say, and give the judgement."""
    if arguments.split and (arguments.format != _PAGE or arguments.output is None):
        message = "--split makes pages in a folder: give --format html and --output FOLDER with it"
        raise UsageError(message)
    arguments = configured(arguments)
    settings = settings_of(arguments)
    entries = articles(arguments).entries
    if arguments.commit_dates:
        from auditor.cli.commits import with_commit_days  # noqa: PLC0415 — most runs start no other program

        entries = with_commit_days(entries)
    auditing = Auditing(settings)
    gc.freeze()
    gc.enable()
    judge = Judge(settings)
    run = _Run(arguments=arguments, settings=settings, auditing=auditing, judge=judge, days=commit_days(entries))
    outcomes = _outcomes(entries, run)
    seen = progress(outcomes, len(entries), sys.stderr)
    inputs = [entry.path for entry in entries if isinstance(entry, Task) and entry.path]
    if arguments.format == _PAGE and not arguments.split and len(inputs) > _MANY:
        tell(f"a page of {len(inputs)} articles opens slowly; --split --output FOLDER gives each a page of its own")
    if arguments.split:
        write_folder(_files(seen, run), arguments.output, MARK)
        return judge.exit
    if arguments.format != _STREAMED:
        pieces = _whole(seen, run)
    elif len(entries) == 1:
        pieces = (line(outcome.report) for outcome in _judged(seen, judge))
    else:
        pieces = _lines(seen, run)
    write(pieces, arguments.output, inputs)
    return judge.exit


def _outcomes(entries: Sequence[Task | Unreadable], run: _Run) -> Iterator[Outcome]:
    """Give the outcome of every entry, in order; what could not be found is a failure in its place."""
    tasks = [entry for entry in entries if isinstance(entry, Task)]
    jobs, form = run.arguments.jobs, run.arguments.format
    some = run.auditing.outcomes(
        tasks,
        jobs or os.cpu_count() or 1,
        0 if jobs else _WORTH_WORKERS,
        backdrops=form in SOURCE_LINES,
        text=form == _PAGE,
    )
    with closing(some) as audited:
        for entry in entries:
            if isinstance(entry, Unreadable):
                yield Outcome(report=build.failure(entry.uri, entry.problem, "source"), backdrop=None)
            else:
                yield next(audited)
    if run.auditing.trouble and os.environ.get("AUDITOR_DEBUG"):
        tell(f"no report is kept: {run.auditing.trouble}")


def _judged(outcomes: Iterable[Outcome], judge: Judge) -> Iterator[Outcome]:
    for outcome in outcomes:
        judge.see(outcome.report)
        yield outcome


def _across(run: _Run) -> Across:
    """Give what compares the articles of a run by what it knows."""
    knowledge = run.auditing.knowledge
    functional = [known.name for known in knowledge.facts.properties.values() if known.functional]
    return Across(knowledge.rules.rules, functional)


def _lines(outcomes: Iterable[Outcome], run: _Run) -> Iterator[bytes]:
    """Give a line an outcome, in order, when the last one is known: what it shares with others stands in it, too."""
    from auditor.cli.spool import Spool  # noqa: PLC0415 — temporary files take 10 ms that no other format needs

    across, judge, days = _across(run), run.judge, run.days
    keys, held = dict[str, tuple[Key, ...]](), list[Keyed]()
    with Spool() as spool:
        for outcome in outcomes:
            one = outcome.report
            if outcome.keys and isinstance(one, Article):
                keys[one.uri] = outcome.keys
                held.append(keyed(one, outcome.keys, days))
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


def _whole(outcomes: Iterable[Outcome], run: _Run) -> Iterator[bytes]:
    """Give the report in pieces; it begins when the last outcome is known, since it begins with their numbers."""
    yield from FORMATS[run.arguments.format](*_report(outcomes, run))


def _files(outcomes: Iterable[Outcome], run: _Run) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Give the report as pages, one an article, with their names."""
    from auditor.report.html.html import split  # noqa: PLC0415 — the templates take 40 ms that no other format needs

    yield from split(*_report(outcomes, run))


def _report(outcomes: Iterable[Outcome], run: _Run) -> tuple[Report, View]:
    """Give the report of all outcomes, each judged, and how to show it."""
    known, across = tuple(outcomes), _across(run)
    for outcome in known:
        across.see(outcome.report)
    told = [across.told(outcome.report) for outcome in known]
    for one in told:
        run.judge.see(one)
    backdrops = {outcome.report.uri: outcome.backdrop for outcome in known if outcome.backdrop is not None}
    keys = {outcome.report.uri: outcome.keys for outcome in known}
    whole = report(told, run.auditing.knowledge, run.settings, keys, run.days)
    view = view_of(run.arguments, backdrops, run.auditing.knowledge)
    if run.arguments.format == _PAGE:
        hrefs = places(whole, split=run.arguments.split)
        view = replace(view, pictures=pictures(whole, keys, run.days, hrefs.get))
    return whole, view
