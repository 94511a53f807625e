"""How well points part promotions from other articles, counted in independent groups."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, final

from msgspec import Struct
from scipy.special import betaincinv

from auditor.evaluate.intervals import ROUNDS, TAIL, chance, resampled

RATES: Final = (0.01, 0.001)
"""False positive rates at which recall is given."""
_SURE: Final = 0.05


class Share(Struct, frozen=True):
    """``hits`` of ``n``, with the interval of Clopper and Pearson (95 %)."""

    hits: int
    n: int
    value: float
    low: float
    high: float


class Number(Struct, frozen=True):
    """A number over ``n`` groups, with its bootstrap interval (95 %, whole groups drawn)."""

    value: float
    low: float
    high: float
    n: int


class Recall(Struct, frozen=True):
    """Groups that are found when at most ``rate`` of the clean groups may be accused."""

    rate: float
    points: int
    """An article that costs so many points or more is flagged."""
    found: Share
    accused: Share
    shown: bool
    """Whether the number of clean groups is enough to show the rate, one-sided at 95 %."""
    needed: int
    """Clean groups without one error that would be."""


class Measures(Struct, frozen=True):
    """One set of weights under one way of holding articles out."""

    recalls: tuple[Recall, ...]
    pr_auc: Number
    brier: Number


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An article that was held out: its points and probability by what was fitted without it."""

    group: int
    promotes: bool
    weight: float
    points: int
    probability: float


def measures(held: Sequence[Held], seed: int) -> Measures:
    """Measure articles that were held out."""
    return Measures(
        recalls=tuple(_recall(held, rate) for rate in RATES),
        pr_auc=_drawn(held, pr_auc, seed),
        brier=_brier(held),
    )


def clopper_pearson(hits: int, n: int) -> Share:
    """Give the exact interval of a share; ``n`` is 1 or more."""
    low = 0.0 if hits == 0 else float(betaincinv(hits, n - hits + 1, TAIL))
    high = 1.0 if hits == n else float(betaincinv(hits + 1, n - hits, 1 - TAIL))
    return Share(hits=hits, n=n, value=_rounded(hits / n), low=_rounded(low), high=_rounded(high))


def needed(rate: float) -> int:
    """Give how many clean groups without an error show, one-sided at 95 %, that no more than ``rate`` are accused."""
    return math.ceil(math.log(_SURE) / math.log1p(-rate))


def _recall(held: Sequence[Held], rate: float) -> Recall:
    """Count groups: a clean one is accused when any article is, a promoting one found when more than half are."""
    clean = sorted((max(some) for some in _by_group(held, promotes=False)), reverse=True)
    promoting = [sorted(some)[(len(some) - 1) // 2] for some in _by_group(held, promotes=True)]
    allowed = math.floor(rate * len(clean))
    points = clean[allowed] + 1
    wrong = sum(one >= points for one in clean)
    upper = 1.0 if wrong == len(clean) else float(betaincinv(wrong + 1, len(clean) - wrong, 1 - _SURE))
    return Recall(
        rate=rate,
        points=points,
        found=clopper_pearson(sum(one >= points for one in promoting), len(promoting)),
        accused=clopper_pearson(wrong, len(clean)),
        shown=upper <= rate,
        needed=needed(rate),
    )


def _by_group(held: Sequence[Held], *, promotes: bool) -> Iterable[list[int]]:
    found: dict[int, list[int]] = {}
    for one in held:
        if one.promotes is promotes:
            found.setdefault(one.group, []).append(one.points)
    return found.values()


def pr_auc(rows: Iterable[tuple[int, bool, float]]) -> float:
    """Give average precision of (points, label, weight), equal points counted at once; 0 without a promotion."""
    by_points: dict[int, list[float]] = {}
    for points, promotes, weight in rows:
        by_points.setdefault(points, [0.0, 0.0])[not promotes] += weight
    whole = sum(both[0] for both in by_points.values())
    found = flagged = area = 0.0
    for points in sorted(by_points, reverse=True):
        yes, no = by_points[points]
        found += yes
        flagged += yes + no
        area += yes * found / flagged
    return area / whole if whole else 0.0


def _drawn(held: Sequence[Held], statistic: Callable[[Iterable[tuple[int, bool, float]]], float], seed: int) -> Number:
    """Bootstrap ``statistic`` over groups; a draw without both labels says nothing and is left out."""
    groups: dict[int, list[tuple[int, bool, float]]] = {}
    for one in held:
        groups.setdefault(one.group, []).append((one.points, one.promotes, one.weight))
    units, random = list(groups.values()), chance(seed)
    values = list[float]()
    for _ in range(ROUNDS):
        rows = [row for _ in units for row in units[next(random) % len(units)]]
        if len({row[1] for row in rows}) > 1:
            values.append(statistic(rows))
    values.sort()
    edge = int(len(values) * TAIL)
    value = statistic(row for unit in units for row in unit)
    low, high = (values[edge], values[-1 - edge]) if values else (0.0, 1.0)
    return Number(value=_rounded(value), low=_rounded(low), high=_rounded(high), n=len(units))


def _brier(held: Sequence[Held]) -> Number:
    sums: dict[int, tuple[float, float]] = {}
    for one in held:
        error, weight = sums.get(one.group, (0.0, 0.0))
        sums[one.group] = (
            error + one.weight * (one.probability - one.promotes) ** 2,
            weight + one.weight,
        )
    units = list(sums.values())
    low, high = resampled(units, lambda both: both[0] / both[1])
    value = math.fsum(error for error, _ in units) / math.fsum(weight for _, weight in units)
    return Number(value=_rounded(value), low=_rounded(low), high=_rounded(high), n=len(units))


def _rounded(value: float) -> float:
    return round(value, 4)
