"""What would have to go for the article to reach the next band, checked by scoring again."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, TypeAlias

from auditor.rules.rule import Group
from auditor.score.cost import FULL, POINT, Unit, points, total_score
from auditor.score.trust import WouldBe
from auditor.score.weights import Weights

_Kept: TypeAlias = tuple[int, int, tuple[object, ...]]
"""What stays costs, how many findings it is, and which: a chain ``(units or chain, chain before)``, shared by many."""
_NOTHING: Final[_Kept] = (0, 0, ())


def would_be(some: Sequence[Unit], weights: Weights) -> WouldBe | None:
    """Give the smallest set of findings without which the score lies in a higher band; ``None`` in the highest.

    Every unit whose ceiling lies below the next band has to go. Of the others the most findings stay whose points fit
    under that band's edge; among sets of the same size, one that leaves the highest score.
    """
    score = total_score(some, weights)
    if score >= weights.trustworthy:
        return None
    edge = weights.trustworthy if score >= weights.caution else weights.caution
    room = FULL - edge
    may_stay = [unit for unit in some if all(ceiling.at_most >= edge for ceiling in unit.ceilings)]
    best = [_NOTHING]
    for group in Group:
        own = _of_group([unit for unit in may_stay if unit.group is group], weights.caps[group], room, weights.repeat)
        best = _worth_keeping(
            (cost + more, findings + others, (chain, which))
            for cost, findings, chain in best
            for more, others, which in own
            if cost + more <= room
        )
    stays = {id(unit) for unit in _units(best[-1][2])}
    kept = [unit for unit in some if id(unit) in stays]
    gone = sorted(index for unit in some if id(unit) not in stays for index in unit.findings)
    return WouldBe(score=total_score(kept, weights), without=tuple(gone))


def _of_group(some: Sequence[Unit], cap: int, room: int, repeat: int) -> list[_Kept]:
    """Give what of one group can stay for each number of points up to ``room``, the most findings for each."""
    limit = room * POINT + POINT // 2 - 1
    """The largest total that rounds to no more than ``room``."""
    found = {0: _NOTHING}
    beside = [_NOTHING]
    """What can stay beside a costlier one: units so far, cheapest first, costs in ``POINT`` parts."""
    for unit in _candidates(some, limit, repeat):
        own, share = len(unit.findings), unit.cost * repeat
        for cost, findings, chain in beside:
            total = unit.cost * 100 + cost
            if total > limit:
                break
            whole = points(total, cap)
            if whole not in found or found[whole][1] < findings + own:
                found[whole] = (whole, findings + own, (unit, chain))
        more = ((cost + share, findings + own, (unit, chain)) for cost, findings, chain in beside)
        beside = _worth_keeping((*beside, *(one for one in more if one[0] <= limit)))
    if cap <= room:  # whatever the rest of the group adds is free
        found[cap] = (cap, sum(len(unit.findings) for unit in some), tuple(some))
    return _worth_keeping(found.values())


def _candidates(some: Sequence[Unit], limit: int, repeat: int) -> Iterator[Unit]:
    """Give the units that may have a place, cheapest first: of those that cost the same, as many as fit.

    Those that are the most findings come first among them, since they may stand in for any other at the same cost;
    then the last ones, so that the first ones in order go.
    """
    last_first = tuple(reversed(some))
    by_cost = sorted(last_first, key=lambda unit: (unit.cost, -len(unit.findings)))
    for cost, alike in groupby(by_cost, key=lambda unit: unit.cost):
        several = tuple(alike)
        yield from several[: limit // (cost * repeat) + 1] if cost * repeat else several


def _worth_keeping(some: Iterable[_Kept]) -> list[_Kept]:
    """Drop every choice that costs as much as another without being more findings; the rest is in order of both."""
    kept: list[_Kept] = []
    most = -1
    for one in sorted(some, key=_by_cost):
        if one[1] > most:
            kept.append(one)
            most = one[1]
    return kept


def _by_cost(one: _Kept) -> tuple[int, int]:
    return one[0], -one[1]


def _units(chain: object) -> Iterator[Unit]:
    open_ones = [chain]
    while open_ones:
        one = open_ones.pop()
        if isinstance(one, Unit):
            yield one
        elif isinstance(one, tuple):
            open_ones.extend(one)
