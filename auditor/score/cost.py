"""What findings cost: units, shares and totals, in whole numbers only.

A unit is one subject that one rule complains about: ten copies of a handle are one unit. In a group the costliest unit
counts in full and every other one with ``Weights.repeat`` percent, so no sum depends on order and none ever sinks when
a finding is added.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import final

from auditor.rules.rule import Group, Rule, VerdictCondition
from auditor.score.given import Complaint
from auditor.score.weights import Ceiling, Weights
from auditor.verify.verdict import Outcome

POINT = 100 * 100
"""Parts of a point in which shares are counted: percent of confidence times percent of repetition."""
FULL = 100
"""The score of an article without a finding."""
UNKNOWN = frozenset({Outcome.NOT_ENOUGH_INFO, Outcome.CONFLICTING})
"""Outcomes that leave a checkable claim open."""
_ORDER = {group: place for place, group in enumerate(Group)}


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One subject of one rule: what it costs alone, in hundredths of a point, and the ceilings it holds up."""

    group: Group
    rule: str
    subject: str
    weight: int
    """Of the rule, in points."""
    cost: int
    rests_on_unknown: bool = False
    """Would be gone if every claim nobody could check were true."""
    ceilings: tuple[Ceiling, ...] = ()
    findings: tuple[int, ...] = ()
    """Indexes into the article's findings."""


def units(complaints: Iterable[Complaint], weights: Weights) -> tuple[Unit, ...]:
    """Gather complaints into units, costliest first within each group."""
    gathered: dict[tuple[str, str], list[Complaint]] = {}
    for one in complaints:
        gathered.setdefault((one.rule.id, one.subject), []).append(one)
    made: list[Unit] = []
    for (identity, named), alike in gathered.items():
        rule = alike[0].rule
        made.append(
            Unit(
                group=rule.group,
                rule=identity,
                subject=named,
                weight=rule.weight,
                cost=rule.weight * weights.confidence[rule.confidence],
                rests_on_unknown=_rests_on_unknown(rule),
                ceilings=tuple(ceiling for ceiling in weights.ceilings if identity in ceiling.rules),
                findings=tuple(one.index for one in alike),
            )
        )
    return ordered(made)


def ordered(some: Iterable[Unit]) -> tuple[Unit, ...]:
    """Sort units by group, then costliest first, then by name."""
    return tuple(sorted(some, key=lambda unit: (_ORDER[unit.group], -unit.cost, unit.rule, unit.subject)))


def shares(some: Sequence[Unit], weights: Weights) -> tuple[int, ...]:
    """Give what each of the ordered units adds to its group, in ``POINT`` parts."""
    begun: set[Group] = set()
    found: list[int] = []
    for unit in some:
        found.append(unit.cost * (weights.repeat if unit.group in begun else 100))
        begun.add(unit.group)
    return tuple(found)


def group_totals(some: Sequence[Unit], weights: Weights) -> dict[Group, int]:
    """Add up the shares of each group, in ``POINT`` parts, before any cap."""
    totals = dict.fromkeys(Group, 0)
    for unit, share in zip(some, shares(some, weights), strict=True):
        totals[unit.group] += share
    return totals


def points(total: int, cap: int) -> int:
    """Round a group's total to whole points, half up, and cap it."""
    return min(cap, (total + POINT // 2) // POINT)


def total_score(some: Sequence[Unit], weights: Weights) -> int:
    """Give the score, 0 … 100, of an article with these ordered units."""
    totals = group_totals(some, weights)
    left = max(0, FULL - sum(points(totals[group], weights.caps[group]) for group in Group))
    return min((left, *(ceiling.at_most for unit in some for ceiling in unit.ceilings)))


def parts(some: Sequence[Unit], weights: Weights) -> tuple[tuple[Group, int], ...]:
    """Give each group's own score, 0 … 100: the share of its cap that is left."""
    totals = group_totals(some, weights)
    return tuple((group, _left(totals[group], weights.caps[group] * POINT)) for group in Group)


def _left(total: int, cap: int) -> int:
    if total >= cap:
        return 0
    return FULL - (2 * FULL * total + cap) // (2 * cap)


def _rests_on_unknown(rule: Rule) -> bool:
    when = rule.when
    return isinstance(when, VerdictCondition) and any(
        name == "outcome" and UNKNOWN.issuperset(values) for name, values in when.fields
    )
