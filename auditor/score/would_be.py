"""What would have to go for the article to reach the next band, checked by scoring again."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import combinations

from auditor.score.cost import Unit, total_score
from auditor.score.trust import WouldBe
from auditor.score.weights import Weights

_EXACT = 6
"""Up to this many units every set is tried: 64 sums of a few microseconds each."""


def would_be(some: Sequence[Unit], weights: Weights) -> WouldBe | None:
    """Give the smallest set of findings without which the score lies in a higher band; ``None`` in the highest.

    Every unit whose ceiling lies below the next band has to go. If more must, the set is the smallest one when at most
    ``_EXACT`` units are left to choose from; else whole rules go, the most helpful first, and as many units as can
    stay are put back, the cheapest first.
    """
    score = total_score(some, weights)
    if score >= weights.trustworthy:
        return None
    edge = weights.trustworthy if score >= weights.caution else weights.caution
    gone = {at for at, unit in enumerate(some) if any(ceiling.at_most < edge for ceiling in unit.ceilings)}
    if _without(some, gone, weights) < edge:
        free = [at for at in range(len(some)) if at not in gone and some[at].cost > 0]
        search = _exact if len(free) <= _EXACT else _greedy
        gone |= search(some, gone, free, edge, weights)
    findings = sorted(index for at in gone for index in some[at].findings)
    return WouldBe(score=_without(some, gone, weights), without=tuple(findings))


def _without(some: Sequence[Unit], gone: Iterable[int], weights: Weights) -> int:
    missing = set(gone)
    return total_score([unit for at, unit in enumerate(some) if at not in missing], weights)


def _exact(some: Sequence[Unit], gone: set[int], free: list[int], edge: int, weights: Weights) -> set[int]:
    sets = (chosen for size in range(1, len(free) + 1) for chosen in combinations(free, size))
    by_size = sorted(sets, key=lambda chosen: (sum(len(some[at].findings) for at in chosen), chosen))
    return next(set(chosen) for chosen in by_size if _without(some, gone.union(chosen), weights) >= edge)


def _greedy(some: Sequence[Unit], gone: set[int], free: list[int], edge: int, weights: Weights) -> set[int]:
    rules = sorted({some[at].rule for at in free})
    chosen: set[int] = set()
    while _without(some, gone | chosen, weights) < edge:
        best = max(rules, key=lambda rule: _without(some, gone | chosen | _of(rule, some, free), weights))
        rules.remove(best)
        chosen |= _of(best, some, free)
    back = sorted(chosen, key=lambda at: (some[at].cost, at))
    stay = bisect_left(
        range(len(back)), x=True, key=lambda n: _without(some, gone.union(back[n + 1 :]), weights) < edge
    )
    return set(back[stay:])


def _of(rule: str, some: Sequence[Unit], free: list[int]) -> set[int]:
    return {at for at in free if some[at].rule == rule}
