"""How far a share measured on some cases can be from the true one."""

import math
from typing import Final

_Z: Final = 1.959963984540054
"""Of the normal distribution, for 95 % on two sides."""
_STEPS: Final = 60


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Give Wilson's 95 % interval."""
    if not of:
        return 0.0, 1.0
    share = hits / of
    middle = (share + _Z * _Z / (2 * of)) / (1 + _Z * _Z / of)
    half = _Z / (1 + _Z * _Z / of) * math.sqrt(share * (1 - share) / of + _Z * _Z / (4 * of * of))
    return max(0.0, middle - half), min(1.0, middle + half)


def lower_bound(hits: int, of: int) -> float:
    """Give Clopper's and Pearson's one-sided 95 % lower bound: 59 hits of 59 give 0.950."""
    if not hits:
        return 0.0
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if _at_least(hits, of, middle) < 0.05:  # noqa: PLR2004 — the error of a 95 % bound
            low = middle
        else:
            high = middle
    return low


def _at_least(hits: int, of: int, share: float) -> float:
    """Give the chance of ``hits`` or more of ``of`` when each comes with ``share``."""
    return math.fsum(
        math.exp(
            math.lgamma(of + 1) - math.lgamma(k + 1) - math.lgamma(of - k + 1)
            + k * math.log(share) + (of - k) * math.log1p(-share)
        )
        for k in range(hits, of + 1)
    )  # fmt: skip
