"""``auditor campaigns``: articles in, what links them out."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from auditor.campaign.campaign import Known
from auditor.campaign.formats import EDGES, FORMATS
from auditor.campaign.key import Keyed
from auditor.campaign.link import link
from auditor.campaign.literals import KeyReader
from auditor.campaign.told import keyed
from auditor.cli.articles import articles
from auditor.cli.campaign_files import known_campaigns, reported
from auditor.cli.config.apply import configured
from auditor.cli.exits import Exit, after_run
from auditor.cli.output import write
from auditor.cli.progress import progress
from auditor.cli.settings import settings_of
from auditor.cli.stderr import tell
from auditor.cli.view import view_of
from auditor.errors import NoInputError, UsageError
from auditor.lexicon.load import load as load_lexicon
from auditor.pipeline.run import run
from auditor.pipeline.settings import Settings
from auditor.report.wire import Article, Failure
from auditor.source.task import Task, Unreadable, commit_days

_WORTH_WORKERS: Final = 1000
"""Articles from which on starting processes takes less time than they save."""
_FAILURES: Final = 10
"""Articles that could not be audited of which the reason is told; the rest is counted."""


def campaigns(arguments: Namespace) -> Exit:
    """Link what ``arguments`` name and write it where they say; what was linked is no reason to fail."""
    if arguments.report and (arguments.paths or arguments.files_from):
        message = "name articles or --report FILE, not both (see auditor campaigns --help)"
        raise UsageError(message)
    if arguments.report and arguments.commit_dates:
        message = "--commit-dates asks git about files, and a finished report names none; name the articles instead"
        raise UsageError(message)
    arguments = configured(arguments)
    settings = settings_of(arguments)
    known = () if arguments.known is None else known_campaigns(arguments.known)
    entries = _entries(arguments)
    seen = _Seen(_from_reports(arguments, settings) if arguments.report else _audited(entries, arguments, settings))
    inputs = [entry.path for entry in entries if isinstance(entry, Task) and entry.path] + arguments.report
    write(_pieces(seen, known, arguments), arguments.output, inputs)
    if seen.failures > _FAILURES:
        tell(f"{seen.failures - _FAILURES} more articles could not be audited")
    return after_run(failures=bool(seen.failures), found=False)


def _entries(arguments: Namespace) -> Sequence[Task | Unreadable]:
    entries = () if arguments.report else articles(arguments).entries
    if entries and arguments.commit_dates:
        from auditor.cli.commits import with_commit_days  # noqa: PLC0415 — most runs start no other program

        return with_commit_days(entries)
    return entries


def _pieces(seen: "_Seen", known: Iterable[Known], arguments: Namespace) -> Iterator[bytes]:
    linked = link(seen, known, edges=arguments.format in EDGES)
    if not seen.count:
        message = "the report holds no article to link"
        raise NoInputError(message)
    yield from FORMATS[arguments.format](linked, view_of(arguments, {}))


class _Seen:
    """Gives the articles that there is a report of; counts them and tells of the others."""

    def __init__(self, outcomes: Iterable[Keyed | Failure]) -> None:
        self._outcomes = outcomes
        self.count = self.failures = 0

    def __iter__(self) -> Iterator[Keyed]:
        for one in self._outcomes:
            self.count += 1
            if isinstance(one, Keyed):
                yield one
            else:
                self.failures += 1
                if self.failures <= _FAILURES:
                    tell(f"not audited: {one.uri}: {one.problem}")


def _audited(
    entries: Sequence[Task | Unreadable], arguments: Namespace, settings: Settings
) -> Iterator[Keyed | Failure]:
    """Audit what the paths name; of each article only its keys are kept."""
    tasks = [entry for entry in entries if isinstance(entry, Task)]
    jobs = arguments.jobs or (os.cpu_count() or 1 if len(tasks) >= _WORTH_WORKERS else 1)
    for entry in entries:
        if not isinstance(entry, Task):
            yield Failure(entry.uri, entry.problem, "source")
    outcomes = run(tasks, settings, jobs)
    gc.enable()
    days = commit_days(tasks)
    for outcome in progress(outcomes, len(tasks), sys.stderr):
        report = outcome.report
        yield report if isinstance(report, Failure) else keyed(report, outcome.keys, days)


def _from_reports(arguments: Namespace, settings: Settings) -> Iterator[Keyed | Failure]:
    tell("a report holds no text: words around contacts are compared only as far as the contacts themselves reach")
    reader = KeyReader(load_lexicon(cache=settings.cache))
    for path in arguments.report:
        for one in reported(path):
            if isinstance(one, Article):
                yield keyed(one, reader.read(one), {})
            else:
                yield one
