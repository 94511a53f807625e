"""The ledger: where each of the 100 points went."""

from collections.abc import Sequence

from auditor.rules.rule import Group
from auditor.score.cost import FULL, POINT, Unit, group_totals, points, shares
from auditor.score.trust import Deduction
from auditor.score.weights import Ceiling, Weights


def ledger(some: Sequence[Unit], weights: Weights) -> tuple[Deduction, ...]:
    """Give a row for every rule that costs something and for every ceiling that holds.

    The rows' points and the score sum to exactly 100. Rows stand in order of group, then costliest first; ceilings
    last, highest first, each with the points that were still to take.
    """
    totals = group_totals(some, weights)
    by_group = {group: points(totals[group], weights.caps[group]) for group in Group}
    wanted = sum(by_group.values())
    if wanted > FULL:
        by_group = dict(zip(by_group, apportion(FULL, tuple(by_group.values())), strict=True))
    rows: list[Deduction] = []
    for group in Group:
        capped = wanted > FULL or totals[group] > weights.caps[group] * POINT
        rows += _rows(group, by_group[group], some, weights, capped=capped)
    left = FULL - sum(by_group.values())
    for ceiling in weights.ceilings:
        held = tuple(sorted(index for unit in some if ceiling in unit.ceilings for index in unit.findings))
        if held:
            rows.append(_ceiling_row(ceiling, left, held))
            left = min(left, ceiling.at_most)
    return tuple(rows)


def apportion(whole: int, parts: Sequence[int]) -> tuple[int, ...]:
    """Divide ``whole`` in proportion to ``parts`` so that the sum is exact: largest remainder, the earlier on a tie."""
    total = sum(parts)
    if total == 0:
        return tuple(0 for _ in parts)
    given = [whole * part // total for part in parts]
    remainders = sorted(range(len(parts)), key=lambda at: (-(whole * parts[at] % total), at))
    for at in remainders[: whole - sum(given)]:
        given[at] += 1
    return tuple(given)


def _rows(group: Group, cost: int, some: Sequence[Unit], weights: Weights, *, capped: bool) -> list[Deduction]:
    by_rule: dict[str, int] = {}
    findings: dict[str, list[int]] = {}
    weight: dict[str, int] = {}
    for unit, share in zip(some, shares(some, weights), strict=True):
        if unit.group is group and share > 0:
            by_rule[unit.rule] = by_rule.get(unit.rule, 0) + share
            findings.setdefault(unit.rule, []).extend(unit.findings)
            weight[unit.rule] = unit.weight
    given = dict(zip(by_rule, apportion(cost, tuple(by_rule.values())), strict=True))
    return [
        Deduction(
            group=group,
            rule=rule,
            points=-given[rule],
            cap=weights.caps[group],
            weight=weight[rule],
            capped=capped,
            findings=tuple(sorted(findings[rule])),
        )
        for rule in sorted(given, key=lambda rule: (-given[rule], rule))
    ]


def _ceiling_row(ceiling: Ceiling, left: int, held: tuple[int, ...]) -> Deduction:
    taken = min(0, ceiling.at_most - left)
    return Deduction(
        group=ceiling.group,
        rule=ceiling.name,
        points=taken,
        cap=ceiling.at_most,
        weight=None,
        capped=True,
        findings=held,
    )
