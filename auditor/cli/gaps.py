"""``auditor facts gaps``: what articles claim most often and the facts do not answer."""

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from auditor.cli.articles import articles
from auditor.cli.config.apply import configured
from auditor.cli.exits import Exit
from auditor.cli.output import say
from auditor.cli.printable import printable
from auditor.cli.progress import progress
from auditor.cli.settings import settings_of
from auditor.pipeline.run import run
from auditor.report import wire
from auditor.report.wire_mentions import Claim
from auditor.source.task import Task
from auditor.verify.verdict import Outcome

_SHOWN = 3
"""Values of a gap that are printed, the most frequent first."""
_OPEN = frozenset({Outcome.NOT_ENOUGH_INFO, Outcome.CONFLICTING})


@dataclass(slots=True)
class _Gap:
    """One thing that articles speak of: in how many of them, with which values."""

    articles: int = 0
    values: dict[str, int] = field(default_factory=dict)
    """Value → articles that give it."""


def list_gaps(arguments: Namespace) -> Exit:
    """Print what the articles named claim and no fact answers, most articles first, a line each.

    Columns: articles, country, operator, property, purpose, values with the number of articles that give them.
    """
    arguments = configured(arguments)
    settings = settings_of(arguments)
    tasks = [entry for entry in articles(arguments).entries if isinstance(entry, Task)]
    outcomes = progress(run(tasks, settings, arguments.jobs or 1), len(tasks), sys.stderr)
    gaps, checkable, open_ = _gathered(one.report for one in outcomes if isinstance(one.report, wire.Article))
    ranked = sorted(gaps.items(), key=lambda one: (-one[1].articles, one[0]))
    for names, gap in ranked[: arguments.limit or None]:
        say("  ".join(map(printable, (f"{gap.articles:>5}", *names, _values(gap)))))
    shown = min(len(gaps), arguments.limit or len(gaps))
    say(f"{open_} of {checkable} checkable claims are open: {len(gaps)} gaps, {shown} shown")
    return Exit.CLEAN


def _gathered(reports: Iterable[wire.Article]) -> tuple[dict[tuple[str, ...], _Gap], int, int]:
    gaps: dict[tuple[str, ...], _Gap] = {}
    checkable = open_ = 0
    for report in reports:
        seen = set[tuple[tuple[str, ...], str]]()
        for claim in report.claims:
            checkable += claim.verdict is not Outcome.NOT_CHECKABLE
            open_ += claim.verdict in _OPEN
            if claim.verdict in _OPEN:
                seen.add((_names(claim), claim.value))
        for names in sorted({names for names, _ in seen}):
            gaps.setdefault(names, _Gap()).articles += 1
        for names, value in sorted(seen):
            values = gaps[names].values
            values[value] = values.get(value, 0) + 1
    return gaps, checkable, open_


def _names(claim: Claim) -> tuple[str, ...]:
    return claim.country or "-", claim.operator or "-", claim.property, claim.purpose or "-"


def _values(gap: _Gap) -> str:
    return ", ".join(_most(gap.values))


def _most(values: dict[str, int]) -> Iterator[str]:
    ranked = sorted(values.items(), key=lambda one: (-one[1], one[0]))
    yield from (f"{value} ({count})" for value, count in ranked[:_SHOWN])
    if len(ranked) > _SHOWN:
        yield f"{len(ranked) - _SHOWN} more"
