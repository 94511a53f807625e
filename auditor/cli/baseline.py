"""``auditor baseline``: findings that are accepted from now on, as a file that merges."""

import os
import sys
from argparse import Namespace
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, final

from auditor.cli.articles import articles
from auditor.cli.baseline_table import as_json, as_table
from auditor.cli.config.apply import configured
from auditor.cli.config.baseline import Baseline, read
from auditor.cli.config.files import Disk
from auditor.cli.exits import Exit, after_run
from auditor.cli.output import say, write
from auditor.cli.printable import printable
from auditor.cli.progress import progress
from auditor.cli.settings import settings_of
from auditor.cli.stderr import tell
from auditor.cli.values import LEVELS
from auditor.errors import UsageError
from auditor.match.baseline import Entry
from auditor.match.baseline_file import written
from auditor.match.until import over
from auditor.pipeline.knowledge import load
from auditor.pipeline.run import run
from auditor.pipeline.settings import Settings
from auditor.report.across import Across
from auditor.report.baseline_use import REMOVABLE, Standing, new, renames, standings
from auditor.report.wire import Article, Failure
from auditor.source.inputs import inputs
from auditor.source.task import Task, Unreadable
from auditor.yamlfile.node import nearest

_WORTH_WORKERS: Final = 1000
"""Articles from which on starting processes takes less time than they save."""
_TOLD: Final = 20
"""Entries that are named; the rest is counted."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What a run gave: articles by their path in the baseline."""

    articles: dict[str, Article]
    failures: int


def create(arguments: Namespace) -> Exit:
    """Accept every finding of the articles that ``arguments`` name, and write the baseline."""
    arguments = configured(arguments)
    place: Path = arguments.baseline_place
    if place.exists() and not arguments.force:
        message = f"there is a baseline {str(place)!r}; auditor baseline update adds to it, --force begins anew"
        raise UsageError(message)
    _check(arguments)
    empty = Baseline(path=place, entries=())
    seen = _audited(articles(arguments).entries, arguments, empty)
    entries = [one for path, article in seen.articles.items() for one in _new(article, path, arguments)]
    write([written(entries)], place)
    say(printable(f"{place}: {len(entries)} accepted in {len({one.path for one in entries})} articles"))
    return after_run(failures=bool(seen.failures), found=False)


def update(arguments: Namespace) -> Exit:
    """Follow renamed articles and, with a reason, accept what is new; the file stays as it is when nothing is."""
    arguments = configured(arguments)
    _check(arguments)
    found = read(arguments.baseline_place, Disk())
    sources = articles(arguments).entries
    seen = _audited(sources, arguments, found)
    moved, unsure = renames(found.entries, seen.articles, _there(found))
    for old in unsure[:_TOLD]:
        tell(f"{found.path}: {old} is gone and more than one article could be it; its entries stay where they are")
    if moved:
        kept = [replace(one, path=moved.get(one.path, one.path)) for one in found.entries]
        found = Baseline(path=found.path, entries=tuple(kept))
        seen = _audited(sources, arguments, found)  # what was accepted under the old name is not new
    known = {(one.path, one.rule, one.fingerprint): one for one in found.entries}
    fresh = [one for path, article in seen.articles.items() for one in _new(article, path, arguments)]
    added = [one for one in fresh if (one.path, one.rule, one.fingerprint) not in known]
    lapsed = sum(_expired(known.get((one.path, one.rule, one.fingerprint)), arguments) for one in fresh)
    if lapsed:
        tell(f"{found.path}: {lapsed} were accepted for a time that is over; auditor baseline prune, then update again")
    if added and arguments.reason is None:
        tell(f"{found.path}: {len(added)} more are not accepted; --reason TEXT accepts them")
        added = []
    if moved or added:
        write([written([*found.entries, *added])], found.path)
    say(printable(f"{found.path}: {len(added)} added, {len(moved)} articles followed, {len(found.entries)} kept"))
    return after_run(failures=bool(seen.failures), found=False)


def prune(arguments: Namespace) -> Exit:
    """Remove entries that have expired, that accept nothing, or whose article is gone."""
    arguments, found, seen, judged = _judged(arguments)
    removed = [one for one in judged if one.state in REMOVABLE]
    for one in removed[:_TOLD]:
        say(printable(f"{one.state}: {one.entry.path}: {one.entry.rule} ({one.entry.reason})"))
    if len(removed) > _TOLD:
        say(f"and {len(removed) - _TOLD} more")
    if removed:
        write([written(one.entry for one in judged if one.state not in REMOVABLE)], found.path)
    say(printable(f"{found.path}: {len(removed)} removed, {len(judged) - len(removed)} kept"))
    return after_run(failures=bool(seen.failures), found=False)


def explain(arguments: Namespace) -> Exit:
    """Show every entry: what has become of it, where its finding stands now, and why it was accepted."""
    arguments, _, seen, judged = _judged(arguments)
    write([as_json(judged)] if arguments.format == "json" else as_table(judged))
    return after_run(failures=bool(seen.failures), found=False)


def _judged(arguments: Namespace) -> tuple[Namespace, Baseline, _Seen, list[Standing]]:
    arguments = configured(arguments)
    found = read(arguments.baseline_place, Disk())
    there = _there(found)
    given = bool(arguments.paths or arguments.files_from is not None)
    sources = articles(arguments).entries if given else _own(found, there)
    seen = _audited(sources, arguments, found)
    return arguments, found, seen, list(standings(found.entries, seen.articles, there, arguments.today))


def _check(arguments: Namespace) -> None:
    """Raise ``UsageError`` for a rule that there is not, and for an end that lies behind."""
    if over(arguments.until, arguments.today):
        message = f"--until {arguments.until} is over already"
        raise UsageError(message)
    known = {rule.id for rule in load(settings_of(arguments)).rules.rules} if arguments.rule else set[str]()
    for name in arguments.rule:
        if name not in known:
            message = f"there is no rule {name!r}{nearest(name, known)} (see auditor rules list)"
            raise UsageError(message)


def _audited(sources: Sequence[Task | Unreadable], arguments: Namespace, baseline: Baseline) -> _Seen:
    """Audit ``sources`` under ``baseline``; what could not be audited is told."""
    accepted = baseline.acceptances(Path.cwd(), arguments.today)
    settings = replace(settings_of(arguments), acceptances=accepted)
    tasks = [one for one in sources if isinstance(one, Task)]
    failures = [Failure(one.uri, one.problem, "source") for one in sources if not isinstance(one, Task)]
    jobs = arguments.jobs or ((os.cpu_count() or 1) if len(tasks) >= _WORTH_WORKERS else 1)
    reports = [one.report for one in progress(run(tasks, settings, jobs), len(tasks), sys.stderr)]
    failures += [one for one in reports if isinstance(one, Failure)]
    for one in failures[:_TOLD]:
        tell(f"not audited: {one.uri}: {one.problem}")
    told = _across(reports, settings)
    found = {accepted.path(one.uri): one for one in told if isinstance(one, Article)}
    return _Seen(articles=found, failures=len(failures))


def _across(reports: Iterable[Article | Failure], settings: Settings) -> list[Article | Failure]:
    """Give the reports with what the articles say against each other."""
    known = list(reports)
    knowledge = load(settings)
    functional = [one.name for one in knowledge.facts.properties.values() if one.functional]
    across = Across(knowledge.rules.rules, functional, settings.acceptances)
    for one in known:
        across.see(one)
    return [across.told(one) for one in known]


def _own(found: Baseline, there: Collection[str]) -> Sequence[Task | Unreadable]:
    """Give the articles that the entries name and that exist."""
    return inputs([], [Path(os.path.relpath(found.path.parent / path)) for path in sorted(there)], None).entries


def _there(found: Baseline) -> frozenset[str]:
    return frozenset(path for path in {one.path for one in found.entries} if _is_file(found.path.parent / path))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _new(article: Article, path: str, arguments: Namespace) -> list[Entry]:
    severities = LEVELS[LEVELS.index(arguments.level) :]
    found = new(article, path, severities, arguments.reason or "", arguments.until)
    return [one for one in found if not arguments.rule or one.rule in arguments.rule]


def _expired(entry: Entry | None, arguments: Namespace) -> bool:
    return entry is not None and entry.expired(arguments.today)
