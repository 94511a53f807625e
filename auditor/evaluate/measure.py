"""What an evaluation gives: named numbers with n and interval, tables, and each thing that came out wrong."""

from collections.abc import Callable, Sequence
from typing import Final, Literal

from msgspec import Struct

from auditor.evaluate import intervals

FALLING: Final = ("accused", "misread", "over", "code")
"""First words of the names whose number is better the lower it is."""


class Measure(Struct, frozen=True):
    """A number by its name, for example ``recall.promo.warning``; ``value`` is null when nothing was measured."""

    name: str
    value: float | None
    low: float
    high: float
    hits: float
    n: float
    interval: Literal["wilson", "one-sided", "bootstrap", "poisson"]


class Grid(Struct, frozen=True):
    """A table whose rows are no measures by themselves."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Miss(Struct, frozen=True):
    """Something that came out otherwise than labelled: which measure, where, what."""

    measure: str
    where: str
    what: str


class Part(Struct, frozen=True):
    """One question put to the reports."""

    title: str
    measures: tuple[Measure, ...] = ()
    grids: tuple[Grid, ...] = ()
    misses: tuple[Miss, ...] = ()


def share(name: str, hits: int, n: int) -> Measure:
    """Give the share of ``hits`` among ``n``."""
    low, high = intervals.share(hits, n)
    return Measure(
        name=name,
        value=hits / n if n else None,
        low=low,
        high=high,
        hits=hits,
        n=n,
        interval="one-sided" if hits in {0, n} else "wilson",
    )


def f1(name: str, units: Sequence[tuple[int, int, int, int]]) -> Measure:
    """Give F1 over ``units``: of each article the handles called rightly and wrongly, and those found and missed.

    The first two are those of articles with complete labels, so that both precision and recall are what they say.
    """
    counted = [unit for unit in units if any(unit)]
    sums = tuple(sum(unit[at] for unit in counted) for at in range(4))
    low, high = intervals.resampled(counted, f1_of)
    return Measure(
        name=name,
        value=f1_of(sums) if counted else None,
        low=low,
        high=high,
        hits=sums[2],
        n=sums[1] + sums[2] + sums[3],
        interval="bootstrap",
    )


def mean(name: str, values: Sequence[float]) -> Measure:
    """Give the mean of ``values``, each of which counts the same."""
    units = [(value, 1.0) for value in values]
    total = sum(values)
    same = total in {0, len(values)}  # drawn anew, it would always be the same: that is no certainty
    low, high = (
        intervals.share(round(total), len(values))
        if same
        else intervals.resampled(units, lambda sums: sums[0] / sums[1])
    )
    return Measure(
        name=name,
        value=total / len(values) if values else None,
        low=low,
        high=high,
        hits=total,
        n=len(values),
        interval="one-sided" if same else "bootstrap",
    )


def drawn(name: str, units: Sequence[intervals.Sums], statistic: Callable[[intervals.Sums], float], n: int) -> Measure:
    """Give a number made of the sums of ``units`` (an article each), which stand for ``n`` things."""
    low, high = intervals.resampled(units, statistic)
    value = statistic(tuple(map(sum, zip(*units, strict=True)))) if units else None
    return Measure(name=name, value=value, low=low, high=high, hits=(value or 0) * n, n=n, interval="bootstrap")


def rate(name: str, seen: int, units: float) -> Measure:
    """Give how many of something there are in one unit, when ``seen`` were seen in ``units``."""
    low, high = (bound / units if units else 0.0 for bound in intervals.count(seen))
    return Measure(
        name=name, value=seen / units if units else None, low=low, high=high, hits=seen, n=units, interval="poisson"
    )


def f1_of(sums: Sequence[float]) -> float:
    """Give F1 of handles called rightly, called wrongly, found, missed; 1 when there was nothing to find or to call."""
    right, wrong, found, missed = sums
    if right + wrong + found + missed == 0:
        return 1.0
    precision = right / (right + wrong) if right + wrong else float(found > 0)
    recall = found / (found + missed) if found + missed else float(right > 0)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def falls(name: str) -> bool:
    """Say whether the measure is better the lower it is."""
    return name.partition(".")[0] in FALLING
