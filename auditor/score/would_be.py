"""What would have to go for the article to reach a higher band, checked by scoring again."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby
from typing import Final, TypeAlias

from auditor.rules.rule import Group
from auditor.score.cost import FULL, POINT, Unit, ordered, points, total_score
from auditor.score.trust import Band, WouldBe
from auditor.score.weights import Weights

_Kept: TypeAlias = tuple[int, int, tuple[object, ...]]
"""What stays costs, how many findings it is, and which: a chain ``(units or chain, chain before)``, shared by many."""
_NOTHING: Final[_Kept] = (0, 0, ())
_FIXED: Final = 1 << 40
"""Findings that a unit counts as which has to stay: more than any article has."""
_EXACT: Final = 8
"""Up to this many units that may stay every set is tried: 256 sums of a few microseconds each."""
_EXACT_WHEN_OPEN: Final = 11
"""The same where the most that may stay leave a band that the unknown claims still move."""
_ORDER: Final = (Band.UNTRUSTWORTHY, Band.CAUTION, Band.TRUSTWORTHY)
Named: TypeAlias = Callable[[Sequence[Unit]], Band | None]
"""Gives the band that ordered units leave; ``None`` when there is not enough evidence for one."""


def would_be(some: Sequence[Unit], unknown: Sequence[Unit], band_of: Named, weights: Weights) -> WouldBe | None:
    """Give the smallest set of findings without which the band is a higher one, and the score then; ``None`` for none.

    ``unknown`` are the claims nobody could check, each as if it were false: they stay, and a band counts only when it
    holds whatever they turn out to be. ``band_of`` names the band that some units leave, ``None`` when they leave none.
    Every unit whose ceiling lies below the band has to go. Of the others the most findings stay whose points fit under
    the band's edge; among sets of the same size, one that leaves the highest score.
    """
    now = band_of(some)
    edges = (weights.caution, weights.trustworthy)
    if now is Band.TRUSTWORTHY:
        return None
    lowest, *_ = targets = edges[now is Band.CAUTION :]
    free = [unit for unit in some if all(ceiling.at_most >= lowest for ceiling in unit.ceilings)]
    if len(free) <= _EXACT:
        return _tried(some, free, band_of, now, weights)
    for edge in targets:
        sets = [_kept(some, (forced,), edge, weights) for forced in _holding(some, edge)]
        sets.append(_kept(some, unknown, edge, weights))
        lifting = [kept for kept in sets if kept is not None and _is_higher(band_of(kept), now)]
        if lifting:
            kept = max(lifting, key=lambda one: (sum(len(unit.findings) for unit in one), total_score(one, weights)))
            return _without(some, kept, weights)
        if len(free) <= _EXACT_WHEN_OPEN:  # fewer may have to go for this band than for the next
            return _tried(some, free, band_of, now, weights)
    return None


def _tried(
    some: Sequence[Unit], free: Sequence[Unit], band_of: Named, now: Band | None, weights: Weights
) -> WouldBe | None:
    """Try every set that leaves none but ``free`` units, the smallest first."""
    sets = (kept for size in range(len(free), -1, -1) for kept in combinations(free, size))
    for _, several in groupby(
        sorted(sets, key=lambda kept: -sum(len(unit.findings) for unit in kept)),
        key=lambda kept: sum(len(unit.findings) for unit in kept),
    ):
        lifting = [kept for kept in several if _is_higher(band_of(kept), now)]
        if lifting:
            return _without(some, max(lifting, key=lambda kept: total_score(kept, weights)), weights)
    return None


def _is_higher(band: Band | None, now: Band | None) -> bool:
    """Say whether ``band`` is one, and above ``now``; above no band at all is every one but the lowest."""
    return band is not None and _ORDER.index(band) > (0 if now is None else _ORDER.index(now))


def _without(some: Sequence[Unit], kept: Sequence[Unit], weights: Weights) -> WouldBe:
    stays = {id(unit) for unit in kept}
    gone = sorted(index for unit in some if id(unit) not in stays for index in unit.findings)
    return WouldBe(score=total_score(ordered(kept), weights), without=tuple(gone))


def _holding(some: Sequence[Unit], edge: int) -> Iterator[Unit]:
    """Give units under whose ceiling the band is named whatever is unknown: one for each cost and size."""
    seen: set[tuple[int, int]] = set()
    for unit in some:
        if unit.ceilings and all(ceiling.at_most >= edge for ceiling in unit.ceilings):
            kind = unit.cost, len(unit.findings)
            if kind not in seen:
                seen.add(kind)
                yield unit


def _kept(some: Sequence[Unit], fixed: Sequence[Unit], edge: int, weights: Weights) -> list[Unit] | None:
    """Give the units that stay beside ``fixed`` for a score of ``edge``; ``None`` when ``fixed`` alone is too much."""
    room = FULL - edge
    stay = {id(unit) for unit in fixed}
    may_stay = [unit for unit in some if all(ceiling.at_most >= edge for ceiling in unit.ceilings)]
    units = ordered([*fixed, *(unit for unit in may_stay if id(unit) not in stay)])
    best = [_NOTHING]
    for group in Group:
        own = _of_group(
            [unit for unit in units if unit.group is group], weights.caps[group], room, weights.repeat, frozenset(stay)
        )
        best = _worth_keeping(
            (cost + more, findings + others, (chain, which))
            for cost, findings, chain in best
            for more, others, which in own
            if cost + more <= room
        )
    chosen = {id(unit) for unit in _units(best[-1][2])}
    return [unit for unit in some if id(unit) in chosen] if stay <= chosen else None


def _of_group(some: Sequence[Unit], cap: int, room: int, repeat: int, fixed: frozenset[int]) -> list[_Kept]:
    """Give what of one group can stay for each number of points up to ``room``, the most findings for each.

    A unit whose ``id`` is among ``fixed`` counts as more findings than all others, so it stays if it can.
    """
    size = {id(unit): _FIXED if id(unit) in fixed else len(unit.findings) for unit in some}
    limit = room * POINT + POINT // 2 - 1
    """The largest total that rounds to no more than ``room``."""
    found = {0: _NOTHING}
    beside = [_NOTHING]
    """What can stay beside a costlier one: units so far, cheapest first, costs in ``POINT`` parts."""
    for unit in _candidates(some, limit, repeat, size):
        own, share = size[id(unit)], unit.cost * repeat
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
        found[cap] = (cap, sum(size.values()), tuple(some))
    return _worth_keeping(found.values())


def _candidates(some: Sequence[Unit], limit: int, repeat: int, size: Mapping[int, int]) -> Iterator[Unit]:
    """Give the units that may have a place, cheapest first: of those that cost the same, as many as fit.

    Those that are the most findings come first among them, since they may stand in for any other at the same cost;
    then the last ones, so that the first ones in order go.
    """
    last_first = tuple(reversed(some))
    by_cost = sorted(last_first, key=lambda unit: (unit.cost, -size[id(unit)]))
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
