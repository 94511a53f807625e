"""``auditor scan``: articles in, report out, judgement as exit code."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, final

from auditor.campaign.key import Key, Keyed
from auditor.campaign.link import link
from auditor.campaign.told import in_campaign, keyed, memberships
from auditor.cli.articles import articles
from auditor.cli.config.apply import WORKTREE, configured
from auditor.cli.exits import Exit
from auditor.cli.job_summary import append_summary
from auditor.cli.judge import Judge
from auditor.cli.output import forget_output, write, write_folder
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
from auditor.report.registry import FORMATS, SAFE_EDITS, SOURCE_LINES, SOURCE_TEXT
from auditor.report.view import Backdrop, View
from auditor.report.wire import Article, Failure, Report
from auditor.source.task import Task, Unreadable, commit_days

if TYPE_CHECKING:
    from auditor.cli.compare import Compared

_PAGE: Final = "html"
_STREAMED: Final = "jsonl"
_ANNOTATED: Final = "github"
_MANY: Final = 200
"""Articles up to which one page opens at once: some 50 kB each."""
_WORTH_WORKERS: Final = 1000
"""Articles from which on starting processes takes less time than they save."""
_GARBAGE: Final = 50_000
"""Objects after which garbage is looked for: a report has none, and what is looked through grows with the run."""
_HELD: Final = list[object]()
"""The last report, which is given back with the process: a run ends sooner so."""
Entries = tuple[Task | Unreadable, ...]


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
    compared: "Compared | None"
    """The change that is asked about, and whose policy does not hold."""

    @property
    def formats(self) -> tuple[str, ...]:
        """Name the formats that are written, the one of ``--format`` first."""
        return (self.arguments.format, *(name for name, _ in self.arguments.also))


def scan(arguments: Namespace) -> Exit:
    """Audit what ``arguments`` name, write the report where they say, and give the judgement."""
    if arguments.split and (arguments.format != _PAGE or arguments.output is None):
        message = "--split makes pages in a folder: give --format html and --output FOLDER with it"
        raise UsageError(message)
    arguments = configured(arguments)
    settings = settings_of(arguments)
    entries = articles(arguments).entries
    compared = _compared(arguments, entries)
    if compared is not None:
        entries = compared.entries(entries)
        settings = replace(settings, diff=compared.diff)
    if arguments.commit_dates:
        from auditor.cli.commits import with_commit_days  # noqa: PLC0415 — most runs start no other program

        entries = with_commit_days(entries)
    auditing = Auditing(settings)
    gc.freeze()
    gc.set_threshold(_GARBAGE)
    gc.enable()
    run = _Run(
        arguments=arguments,
        settings=settings,
        auditing=auditing,
        judge=Judge(settings),
        days=commit_days(entries),
        compared=compared,
    )
    if compared is not None:
        run = _with_before(run, compared)
    return _written(progress(_outcomes(entries, run), len(entries), sys.stderr), entries, run)


def _compared(arguments: Namespace, entries: Entries) -> "Compared | None":
    if arguments.diff is None and arguments.policy_from in {None, WORKTREE}:
        return None
    from auditor.cli.compare import Compared  # noqa: PLC0415 — most runs start no other program

    return Compared(arguments, entries)


def _with_before(run: _Run, compared: "Compared") -> _Run:
    """Audit the changed articles as they were, and give the run that knows what came of it."""
    tasks = compared.before()
    settings = run.settings
    audited = [outcome.report for outcome in _outcomes(tasks, run, shown=False)]
    across = _across(run)
    for one in audited:
        across.see(one)
    compared.learn(tasks, map(across.told, audited), settings.today)
    settings = replace(settings, acceptances=compared.acceptances(settings.acceptances))
    return replace(run, settings=settings, auditing=run.auditing.accepting(settings.acceptances))


def _written(outcomes: Iterable[Outcome], entries: Entries, run: _Run) -> Exit:
    """Write the report in every format that was asked for, and give the judgement."""
    arguments = run.arguments
    inputs = [entry.path for entry in entries if isinstance(entry, Task) and entry.path]
    if _PAGE in run.formats and not arguments.split and len(inputs) > _MANY:
        tell(f"a page of {len(inputs)} articles opens slowly; --split --output FOLDER gives each a page of its own")
    if arguments.format == _STREAMED and not arguments.also:
        _write(_lines(outcomes, run), arguments.output, inputs)
        run.judge.tell()
        return run.judge.exit
    whole, backdrops, keys = _HELD[:] = _report(outcomes, run)
    view = partial(_view, run, whole, backdrops, keys)
    for name, path in arguments.also:
        write(FORMATS[name](whole, view(name, to_file=True)), path, inputs)
    if arguments.split:
        from auditor.report.html.html import split  # noqa: PLC0415 — the templates take 40 ms that nothing else needs

        write_folder(split(whole, view(_PAGE)), arguments.output, MARK)
    else:
        _write(FORMATS[arguments.format](whole, view(arguments.format)), arguments.output, inputs)
    if _ANNOTATED in run.formats:
        append_summary(whole, view(_ANNOTATED, to_file=True))
    run.judge.tell()
    return run.judge.exit


def _write(pieces: Iterable[bytes], path: Path | None, inputs: Sequence[Path]) -> None:
    """Write a report; when its reader has left, what is left is worked out all the same, so that it is judged."""
    left = iter(pieces)
    try:
        write(left, path, inputs)
    except BrokenPipeError:
        forget_output()
        for _ in left:
            pass


def _outcomes(entries: Sequence[Task | Unreadable], run: _Run, *, shown: bool = True) -> Iterator[Outcome]:
    """Give the outcome of every entry, in order; what could not be found is a failure in its place.

    ``shown`` are those that a report is made of.
    """
    tasks = [entry for entry in entries if isinstance(entry, Task)]
    jobs, formats = run.arguments.jobs, frozenset(run.formats)
    some = run.auditing.outcomes(
        tasks,
        jobs or os.cpu_count() or 1,
        0 if jobs else _WORTH_WORKERS,
        backdrops=shown and bool(formats & SOURCE_LINES),
        text=shown and bool(formats & SOURCE_TEXT),
        fixes=shown and bool(formats & SAFE_EDITS),
    )
    with closing(some) as audited:
        for entry in entries:
            if isinstance(entry, Unreadable):
                yield Outcome(report=build.failure(entry.uri, entry.problem, "source"), backdrop=None)
            else:
                yield next(audited)
    if run.auditing.trouble and os.environ.get("AUDITOR_DEBUG"):
        tell(f"no report is kept: {run.auditing.trouble}")


def _across(run: _Run) -> Across:
    """Give what compares the articles of a run by what it knows."""
    knowledge = run.auditing.knowledge
    functional = [known.name for known in knowledge.facts.properties.values() if known.functional]
    return Across(knowledge.rules.rules, functional, run.settings.acceptances)


def _told(run: _Run, one: Article | Failure) -> Article | Failure:
    """Give an outcome with what the change does not bring marked, and judge it."""
    if run.compared is not None and isinstance(one, Article):
        one = run.compared.marked(one)
    run.judge.see(one)
    return one


def _lines(outcomes: Iterable[Outcome], run: _Run) -> Iterator[bytes]:
    """Give a line an outcome, in order, when the last one is known: what it shares with others stands in it, too."""
    from auditor.cli.spool import Spool  # noqa: PLC0415 — temporary files take 10 ms that no other format needs

    across, days = _across(run), run.days
    keys, held = dict[str, tuple[Key, ...]](), list[Keyed]()
    with Spool() as spool:
        for outcome in outcomes:
            one = outcome.report
            if outcome.keys and isinstance(one, Article):
                keys[one.uri] = outcome.keys
                held.append(keyed(one, outcome.keys, days))
            open_ = across.see(one) or bool(outcome.keys)
            spool.add(one if open_ else _told(run, one), open_=open_)
        campaigns = memberships(link(held), keys)
        for kept in spool:
            if isinstance(kept, bytes):
                yield kept
            else:
                yield line(in_campaign(_told(run, across.told(kept)), campaigns))


def _report(
    outcomes: Iterable[Outcome], run: _Run
) -> tuple[Report, Mapping[str, Backdrop], Mapping[str, tuple[Key, ...]]]:
    """Give the report of all outcomes, each judged, and by uri what shows and what links the articles."""
    known, across = tuple(outcomes), _across(run)
    for outcome in known:
        across.see(outcome.report)
    told = [_told(run, across.told(outcome.report)) for outcome in known]
    backdrops = {outcome.report.uri: outcome.backdrop for outcome in known if outcome.backdrop is not None}
    keys = {outcome.report.uri: outcome.keys for outcome in known}
    return report(told, run.auditing.knowledge, run.settings, keys, run.days), backdrops, keys


def _view(
    run: _Run,
    whole: Report,
    backdrops: Mapping[str, Backdrop],
    keys: Mapping[str, tuple[Key, ...]],
    form: str,
    *,
    to_file: bool = False,
) -> View:
    """Give how ``whole`` is shown in the format ``form``."""
    view = view_of(run.arguments, backdrops, run.auditing.knowledge, to_file=to_file)
    if form != _PAGE:
        return view
    hrefs = places(whole, split=run.arguments.split)
    return replace(view, pictures=pictures(whole, keys, run.days, hrefs.get))
