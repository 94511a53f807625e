"""How far a measured number can be off: 95 % intervals of shares, counts and F1, the same on every machine."""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Final

Interval = tuple[float, float]
Sums = tuple[float, ...]

Z: Final = 1.959963984540054
"""The normal distribution's 97.5th percentile."""
TAIL: Final = 0.025
ROUNDS: Final = 1000
"""Resamples of a bootstrap."""
SEED: Final = 20261121
_WORD: Final = (1 << 64) - 1
_HALVINGS: Final = 200


def share(hits: int, n: int) -> Interval:
    """Give Wilson's interval of ``hits`` among ``n``; ``(0, 1)`` when nothing was seen.

    Without a hit, or with nothing but hits, the bound on the open side is Clopper and Pearson's one-sided one (about
    3/n, the rule of three): Wilson's is too narrow there.
    """
    if n == 0:
        return 0.0, 1.0
    if hits in {0, n}:
        bound = -math.expm1(math.log(2 * TAIL) / n)
        return (0.0, bound) if hits == 0 else (1 - bound, 1.0)
    p = hits / n
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def count(seen: int) -> Interval:
    """Give Garwood's exact interval of the mean of a Poisson count of which ``seen`` were seen."""
    if seen == 0:
        return 0.0, -math.log(2 * TAIL)
    top = seen + 10 * math.sqrt(seen + 1) + 20
    low = _root(lambda mean: 1 - _at_most(seen - 1, mean) - TAIL, top)
    return low, _root(lambda mean: TAIL - _at_most(seen, mean), top)


def resampled(units: Sequence[Sums], statistic: Callable[[Sums], float]) -> Interval:
    """Give the bootstrap interval (percentiles) of ``statistic`` over the column sums of ``units``, drawn anew."""
    if not units:
        return 0.0, 1.0
    drawn = chance(SEED)
    found = sorted(
        statistic(tuple(map(sum, zip(*(units[next(drawn) % len(units)] for _ in units), strict=True))))
        for _ in range(ROUNDS)
    )
    edge = int(ROUNDS * TAIL)
    return found[edge], found[ROUNDS - 1 - edge]


def chance(seed: int) -> Iterator[int]:
    """Give whole numbers of 64 bits without end, the same ones for a seed (SplitMix64, Steele, Lea and Flood 2014)."""
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & _WORD
        mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _WORD
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _WORD
        yield mixed ^ (mixed >> 31)


def _at_most(seen: int, mean: float) -> float:
    """Give the probability that a Poisson count of this mean is at most ``seen``."""
    if mean <= 0:
        return 1.0
    return min(1.0, math.fsum(math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) for k in range(seen + 1)))


def _root(rising: Callable[[float], float], top: float) -> float:
    low, high = 0.0, top
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if rising(middle) < 0 else (low, middle)
    return (low + high) / 2
