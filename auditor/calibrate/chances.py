"""Points to probabilities: Platt's curve, isotonic regression, and the Venn-Abers interval, over whole points."""

import math
from collections.abc import Iterable, Mapping
from typing import Final

from scipy.optimize import isotonic_regression, minimize

from auditor.calibrate.model import UNIT, sigmoid, softplus
from auditor.score.cost import FULL
from auditor.score.probability import LEAST_GROUPS, Kind, Probability, Step

ISOTONIC_GROUPS: Final = 1000
"""Independent groups from which on isotonic regression is used; below, it follows chance (SCIENCE §3.2)."""
_DIGITS: Final = 1000
Tally = Mapping[int, tuple[float, float]]
"""By points: the weight of the promotions, and of all other articles, that cost so many."""
Curve = tuple[float, float]
"""Slope (0 or more, by unit of log-odds) and log-odds at 0 points."""


def tally(rows: Iterable[tuple[int, bool, float]]) -> Tally:
    """Put together (points, label, weight)."""
    found: dict[int, tuple[list[float], list[float]]] = {}
    for points, promotes, weight in rows:
        found.setdefault(points, ([], []))[not promotes].append(weight)
    return {points: (math.fsum(found[points][0]), math.fsum(found[points][1])) for points in sorted(found)}


def platt(seen: Tally) -> Curve:
    """Give Platt's curve, with his targets, which keep it finite where points part the labels wholly."""
    promoting = math.fsum(both[0] for both in seen.values())
    other = math.fsum(both[1] for both in seen.values())
    high, low = (promoting + 1) / (promoting + 2), 1 / (other + 2)

    def loss(x: Iterable[float]) -> tuple[float, list[float]]:
        slope, base = map(float, x)
        losses, pulls = list[float](), list[tuple[float, float]]()
        for points, (yes, no) in seen.items():
            odds = base + slope * points / UNIT
            wanted = yes * high + no * low
            losses.append(wanted * softplus(-odds) + (yes + no - wanted) * softplus(odds))
            pull = (yes + no) * sigmoid(odds) - wanted
            pulls.append((pull * points / UNIT, pull))
        return math.fsum(losses), [math.fsum(pull[at] for pull in pulls) for at in (0, 1)]

    start = [1.0, math.log((promoting + 1) / (other + 1))]
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(0.0, 20.0), (-20.0, 20.0)])
    return float(found.x[0]), float(found.x[1])


def at(curve: Curve, points: int) -> float:
    """Give the probability of so many points on Platt's curve."""
    return sigmoid(curve[1] + curve[0] * points / UNIT)


def probability(seen: Tally, groups: int, version: str, weights: str) -> Probability | None:
    """Give the block for the weights file from points that were given out of group; ``None`` under 50 groups."""
    if groups < LEAST_GROUPS:
        return None
    kind = Kind.ISOTONIC if groups >= ISOTONIC_GROUPS else Kind.PLATT
    curve, stairs = platt(seen), _isotonic(seen)
    steps: list[Step] = []
    for points in range(FULL + 1):
        low, high = venn_abers(seen, points)
        value = at(curve, points) if kind is Kind.PLATT else _stair(stairs, points)
        step = _rounded(points, value, low, high)
        if not steps or (step.value, step.low, step.high) != (steps[-1].value, steps[-1].low, steps[-1].high):
            steps.append(step)
    return Probability(version=version, weights=weights, groups=groups, kind=kind, steps=tuple(steps))


def venn_abers(seen: Tally, points: int) -> tuple[float, float]:
    """Give what isotonic regression says of an article with ``points`` if it were no promotion, and if it were one."""
    yes, no = seen.get(points, (0.0, 0.0))
    return (
        _isotonic({**seen, points: (yes, no + 1)})[points],
        _isotonic({**seen, points: (yes + 1, no)})[points],
    )


def _isotonic(seen: Tally) -> dict[int, float]:
    order = sorted(seen)
    sizes = [sum(seen[points]) for points in order]
    shares = [seen[points][0] / size for points, size in zip(order, sizes, strict=True)]
    fitted = isotonic_regression(shares, weights=sizes).x
    return {points: float(value) for points, value in zip(order, fitted, strict=True)}


def _stair(stairs: Mapping[int, float], points: int) -> float:
    """Give the value of the nearest points seen below, or of the fewest seen."""
    below = [known for known in stairs if known <= points]
    return stairs[max(below, default=min(stairs))]


def _rounded(points: int, value: float, low: float, high: float) -> Step:
    """Round to three digits, the interval outwards and so that it holds the value: a curve may leave it."""
    shown = round(value * _DIGITS) / _DIGITS
    return Step(
        points=points,
        value=shown,
        low=min(shown, math.floor(round(low * _DIGITS, 6)) / _DIGITS),
        high=max(shown, math.ceil(round(high * _DIGITS, 6)) / _DIGITS),
    )
