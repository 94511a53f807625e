"""What an evaluation gives: named numbers with n and interval, tables, and each thing that came out wrong."""

from collections.abc import Callable, Sequence
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

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
    _, wrong, found, missed = (sum(unit[at] for unit in counted) for at in range(4))
    return replace(drawn(name, counted, f1_of, n=wrong + found + missed), hits=found)


def mean(name: str, values: Sequence[float]) -> Measure:
    """Give the mean of ``values``, each of which counts the same."""
    return drawn(name, [(value, 1.0) for value in values], lambda sums: sums[0] / sums[1], n=len(values))


def drawn(name: str, units: Sequence[intervals.Sums], statistic: Callable[[intervals.Sums], float], n: int) -> Measure:
    """Give a number between 0 and 1 made of the sums of ``units`` (an article each), which stand for ``n`` things.

    Where it is 0 or 1 every resample is the same, which is no certainty: then the interval is that of a share.
    """
    if not units:
        return Measure(name=name, value=None, low=0.0, high=1.0, hits=0, n=n, interval="bootstrap")
    value = statistic(tuple(map(sum, zip(*units, strict=True))))
    if value in {0.0, 1.0}:
        return replace(share(name, round(value) * n, n), value=value)
    low, high = intervals.resampled(units, statistic)
    return Measure(name=name, value=value, low=low, high=high, hits=value * n, n=n, interval="bootstrap")


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
