"""Weights from labelled articles: log-odds that never fall below 0, held near the present ones.

The model is the score's own arithmetic, smoothed so that it has a slope everywhere: in a group the costliest subject
counts in full and the others a quarter, and the group is capped. Ten points are one unit of log-odds.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, final

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
            Unit(group=self.rules[name].group, rule=name, subject=str(at), cost=weights[name] * self.percent(name))
            for name, count in counts
            for at in range(count)
        ]
        return promotion_points(ordered(made), self.weights)

    def percent(self, name: str) -> int:
        """Give the percent of its weight that a subject of the rule costs."""
        return self.weights.confidence[self.rules[name].confidence]


def fit(rows: Sequence[Row], terms: Terms) -> dict[str, int]:
    """Give the weight of every rule; a rule that no row names keeps its own.

    Least logistic loss and penalty, found by L-BFGS-B from the present weights with 0 and 100 as bounds; the loss is
    not convex, so this is a least near by, not of all. Rounded to whole points.
    """
    names = sorted({name for counts, _, _ in rows for name, _ in counts})
    present = terms.present
    start = [present[name] / UNIT for name in names]
    merged = _merged(rows)
    odds = _odds(sum(row[1] for row in merged), sum(row[2] for row in merged))
    found = minimize(
        lambda x: _loss([float(one) for one in x], names, start, merged, terms),
        [*start, odds],
        jac=True,
        method="L-BFGS-B",
        bounds=[*((0.0, MOST / UNIT) for _ in names), (-10.0, 10.0)],
        options={"maxiter": 500, "ftol": 1e-10, "gtol": 1e-7},
    )
    fitted = {name: round(float(value) * UNIT) for name, value in zip(names, found.x, strict=False)}
    return {**present, **fitted}


def _merged(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Put rows of the same counts together; their order does not matter then."""
    found: dict[Counts, list[list[float]]] = {}
    for counts, promoting, other in rows:
        both = found.setdefault(counts, [[], []])
        both[0].append(promoting)
        both[1].append(other)
    return tuple((counts, math.fsum(found[counts][0]), math.fsum(found[counts][1])) for counts in sorted(found))


def _odds(promoting: float, other: float) -> float:
    return math.log((promoting + 1) / (other + 1))


def _loss(
    x: Sequence[float], names: Sequence[str], start: Sequence[float], rows: Sequence[Row], terms: Terms
) -> tuple[float, list[float]]:
    """Give the penalised loss and its slope; ``x`` are weights in log-odds and, last, the odds without a finding."""
    at = {name: number for number, name in enumerate(names)}
    losses = [SHRINK / 2 * (value - begin) ** 2 for value, begin in zip(x, start, strict=False)]
    slope = [*(SHRINK * (value - begin) for value, begin in zip(x, start, strict=False)), 0.0]
    for counts, promoting, other in rows:
        odds, parts = x[-1], dict[str, float]()
        for group in Group:
            mine = [(name, count) for name, count in counts if terms.rules[name].group is group]
            if mine:
                cost, slopes = _cost(mine, [x[at[name]] for name, _ in mine], group, terms)
                odds += cost
                parts.update(slopes)
        losses.append(promoting * softplus(-odds) + other * softplus(odds))
        pull = (promoting + other) * sigmoid(odds) - promoting
        slope[-1] += pull
        for name, part in parts.items():
            slope[at[name]] += pull * part
    return math.fsum(losses), slope


def _cost(
    mine: Sequence[tuple[str, int]], values: Sequence[float], group: Group, terms: Terms
) -> tuple[float, dict[str, float]]:
    """Give what a group costs in log-odds, smoothed, and its slope by rule."""
    soft, repeat = SOFT / UNIT, terms.weights.repeat / 100
    shares = [terms.percent(name) / 100 for name, _ in mine]
    costs = [value * share for value, share in zip(values, shares, strict=True)]
    most = max(costs)
    powers = [math.exp((cost - most) / soft) for cost in costs]
    whole = math.fsum(powers)
    top = most + soft * math.log(whole)
    total = (1 - repeat) * top + repeat * math.fsum(cost * count for cost, (_, count) in zip(costs, mine, strict=True))
    cap = terms.weights.caps[group] / UNIT
    under = sigmoid((cap - total) / soft)
    capped = cap - soft * softplus((cap - total) / soft)
    slopes = {
        name: under * share * ((1 - repeat) * power / whole + repeat * count)
        for (name, count), share, power in zip(mine, shares, powers, strict=True)
    }
    return capped, slopes


def sigmoid(odds: float) -> float:
    """Give the probability of these log-odds."""
    if odds >= 0:
        return 1 / (1 + math.exp(-odds))
    power = math.exp(odds)
    return power / (1 + power)


def softplus(value: float) -> float:
    """Give ``log(1 + exp(value))`` without overflow."""
    return max(value, 0.0) + math.log1p(math.exp(-abs(value)))
