"""Weights from labelled articles: log-odds that never fall below 0, held near the present ones.

The model is the score's own arithmetic, smoothed so that it has a slope everywhere: in a group the costliest subject
counts in full and the others a quarter, and the group is capped. Ten points are one unit of log-odds.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, final

from scipy.optimize import minimize

from auditor.calibrate.sample import Counts
from auditor.rules.rule import Group, Rule
from auditor.score.chance import promotion_points
from auditor.score.cost import Unit, ordered
from auditor.score.weights import Weights

UNIT: Final = 10.0
"""Points of one unit of log-odds."""
SHRINK: Final = 1.0
"""Of the penalty, half the square of a weight's change in log-odds: one group of evidence against ten points."""
SOFT: Final = 1.0
"""Points within which two costs, or a cost and a cap, count as equal in the smooth model."""
MOST: Final = 100
"""The largest weight a rule file may have."""

Row = tuple[Counts, float, float]
"""An article's counts, and the weight with which it speaks for and against a promotion."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the score knows of the rules besides their weights."""

    rules: Mapping[str, Rule]
    weights: Weights

    @property
    def present(self) -> dict[str, int]:
        """Give the weights that stand in the rule files."""
        return {name: rule.weight for name, rule in self.rules.items()}

    def points(self, counts: Counts, weights: Mapping[str, int]) -> int:
        """Give the points of an article with these rule weights, by the score's own arithmetic."""
        made = [
            Unit(
                group=self.rules[name].group,
                rule=name,
                subject=str(at),
                weight=weights[name],
                cost=weights[name] * self.percent(name),
            )
            for name, count in counts
            for at in range(count)
        ]
        return promotion_points(ordered(made), self.weights)

    def percent(self, name: str) -> int:
        """Give the percent of its weight that a subject of the rule costs."""
        return self.weights.confidence[self.rules[name].confidence]


def fit(rows: Iterable[Row], terms: Terms) -> dict[str, int]:
    """Give the weight of every rule; a rule that no row names keeps its own.

    Least logistic loss and penalty, found by L-BFGS-B from the present weights with 0 and 100 as bounds; the loss is
    not convex, so this is a least near by, not of all. Rounded to whole points.
    """
    merged = _merged(rows)
    names = sorted({name for counts, _, _ in merged for name, _ in counts})
    present = terms.present
    start = [present[name] / UNIT for name in names]
    odds = math.log((math.fsum(row[1] for row in merged) + 1) / (math.fsum(row[2] for row in merged) + 1))
    cases = [Case(_parts(counts, names, terms), promoting, other) for counts, promoting, other in merged]
    found = minimize(
        lambda x: loss([float(one) for one in x], start, cases, terms.weights),
        [*start, odds],
        jac=True,
        method="L-BFGS-B",
        bounds=[*((0.0, MOST / UNIT) for _ in names), (-10.0, 10.0)],
        options={"maxiter": 500, "ftol": 1e-10, "gtol": 1e-7},
    )
    return {**present, **{name: round(float(x) * UNIT) for name, x in zip(names, found.x, strict=False)}}


class Part(NamedTuple):
    """The subjects of one group's rules in an article: (number of the rule, subjects, share of the weight)."""

    group: Group
    rules: tuple[tuple[int, int, float], ...]


class Case(NamedTuple):
    """Articles of the same counts: their parts, and the weight of those for and against a promotion."""

    parts: tuple[Part, ...]
    promoting: float
    other: float


def _merged(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Put rows of the same counts together, in order: their own order does not matter then."""
    found: dict[Counts, tuple[list[float], list[float]]] = {}
    for counts, promoting, other in rows:
        both = found.setdefault(counts, ([], []))
        both[0].append(promoting)
        both[1].append(other)
    return tuple((counts, math.fsum(found[counts][0]), math.fsum(found[counts][1])) for counts in sorted(found))


def _parts(counts: Counts, names: Sequence[str], terms: Terms) -> tuple[Part, ...]:
    by_group = {
        group: tuple(
            (names.index(name), count, terms.percent(name) / 100)
            for name, count in counts
            if terms.rules[name].group is group
        )
        for group in Group
    }
    return tuple(Part(group, rules) for group, rules in by_group.items() if rules)


def loss(
    x: Sequence[float], start: Sequence[float], cases: Iterable[Case], weights: Weights
) -> tuple[float, list[float]]:
    """Give the penalised loss and its slope; ``x`` are weights in log-odds and, last, the odds without a finding."""
    losses = [SHRINK / 2 * (value - begin) ** 2 for value, begin in zip(x, start, strict=False)]
    slope = [*(SHRINK * (value - begin) for value, begin in zip(x, start, strict=False)), 0.0]
    for case in cases:
        odds, slopes = x[-1], list[tuple[int, float]]()
        for part in case.parts:
            cost, more = smooth(part, x, weights)
            odds += cost
            slopes += more
        losses.append(case.promoting * softplus(-odds) + case.other * softplus(odds))
        pull = (case.promoting + case.other) * sigmoid(odds) - case.promoting
        slope[-1] += pull
        for at, steep in slopes:
            slope[at] += pull * steep
    return math.fsum(losses), slope


def smooth(part: Part, x: Sequence[float], weights: Weights) -> tuple[float, list[tuple[int, float]]]:
    """Give what a group costs in log-odds, smoothed, and its slope by rule."""
    soft, repeat = SOFT / UNIT, weights.repeat / 100
    costs = [x[at] * share for at, _, share in part.rules]
    most = max(costs)
    powers = [math.exp((cost - most) / soft) for cost in costs]
    whole = math.fsum(powers)
    every = math.fsum(cost * count for cost, (_, count, _) in zip(costs, part.rules, strict=True))
    total = (1 - repeat) * (most + soft * math.log(whole)) + repeat * every
    left = (weights.caps[part.group] / UNIT - total) / soft
    under = sigmoid(left)
    slopes = [
        (at, under * share * ((1 - repeat) * power / whole + repeat * count))
        for power, (at, count, share) in zip(powers, part.rules, strict=True)
    ]
    return total + soft * left - soft * softplus(left), slopes


def sigmoid(odds: float) -> float:
    """Give the probability of these log-odds."""
    if odds >= 0:
        return 1 / (1 + math.exp(-odds))
    power = math.exp(odds)
    return power / (1 + power)


def softplus(value: float) -> float:
    """Give ``log(1 + exp(value))`` without overflow."""
    return max(value, 0.0) + math.log1p(math.exp(-abs(value)))
