"""The matrix: every cell of single transforms, pairs that cover each other, random triples."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final, final

from auditor.redteam.case import Case, Half, Kind
from auditor.redteam.compose import compose, forms_for
from auditor.redteam.draw import Draw
from auditor.redteam.left_out import left_out
from auditor.redteam.registry import TRANSFORMS, not_run
from auditor.redteam.transform import Transform

PAIRED: Final = ("AB", "AC", "BC", "CD", "AD", "ED")
"""Groups of which every two transforms that can meet do meet."""
TRIPLED: Final = ("ABC", "ABD", "ACD", "BCD")
PER_CELL: Final = 60
"""Cases of a single cell: none missed of 59 or more bounds the recall at 95 % with 95 % confidence."""
_PER_PAIR: Final = 9
_TRIPLES: Final = 5000
"""At 60 cases a cell; in proportion at others."""

HONEST: Final = tuple(kind for kind in Kind if kind not in {Kind.NONE, Kind.PICTURE})
"""Kinds that are also written undisguised, to know what the disguise costs."""

Cell = tuple[Kind, tuple[Transform, ...]]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to generate."""

    half: Half
    seed: str = "1"
    per_cell: int = PER_CELL
    suites: tuple[str, ...] = ("singles", "pairs", "triples")
    tiers: frozenset[int] = frozenset({1, 2, 3})
    only: frozenset[str] = frozenset()
    """Codes of transforms; a combination is made when it holds one of them. Empty: all."""


def cases(plan: Plan) -> Iterator[Case]:
    """Give every case of a plan, in order."""
    if "singles" in plan.suites:
        if not plan.only:
            for honest in HONEST:
                yield from (compose(honest, (), plan.half, plan.seed, number) for number in range(plan.per_cell))
        for kind, row in _chosen(singles(), plan):
            yield from (compose(kind, row, plan.half, plan.seed, number) for number in range(plan.per_cell))
    if "pairs" in plan.suites:
        count = max(1, plan.per_cell * _PER_PAIR // PER_CELL)
        for kinds, row in pairs():
            if _wanted(row, plan):
                for number in range(count):
                    yield compose(kinds[number % len(kinds)], row, plan.half, plan.seed, number)
    if "triples" in plan.suites:
        yield from _triples(plan)


def singles() -> Iterator[Cell]:
    """Give the cells of single transforms."""
    missing = not_run()
    for transform in TRANSFORMS:
        for kind in Kind:
            if transform.code not in missing and kind in transform.kinds and forms_for(kind, (transform,)):
                yield kind, (transform,)


def pairs() -> Iterator[tuple[tuple[Kind, ...], tuple[Transform, ...]]]:
    """Give every two transforms of the paired groups, with the kinds to which both apply."""
    for groups in PAIRED:
        for row in product(*(_group(letter) for letter in groups)):
            if kinds := meeting(row):
                yield kinds, row


def meeting(row: Sequence[Transform]) -> tuple[Kind, ...]:
    """Give the kinds to which all transforms of ``row`` apply together; none when two of them are not combined."""
    if any(left_out(one.code, other.code) for at, one in enumerate(row) for other in row[at + 1 :]):
        return ()
    shared = frozenset.intersection(*(one.kinds for one in row))
    return tuple(kind for kind in Kind if kind in shared and forms_for(kind, tuple(row)))


def _triples(plan: Plan) -> Iterator[Case]:
    draw = Draw(f"{plan.seed}/{plan.half}/triples")
    wanted = max(1, plan.per_cell * _TRIPLES // PER_CELL)
    made = 0
    while made < wanted:
        row = tuple(draw.pick(_group(letter)) for letter in draw.pick(TRIPLED))
        kinds = meeting(row)
        if not kinds:
            continue
        made += 1
        kind = draw.pick(kinds)
        if _wanted(row, plan):
            yield compose(kind, row, plan.half, plan.seed, made)


def _group(letter: str) -> tuple[Transform, ...]:
    return tuple(one for one in TRANSFORMS if one.group == letter)


def _chosen(cells: Iterator[Cell], plan: Plan) -> Iterator[Cell]:
    return (cell for cell in cells if _wanted(cell[1], plan))


def _wanted(row: Sequence[Transform], plan: Plan) -> bool:
    """Say whether a combination is asked for; its tier is that of its hardest part."""
    named = not plan.only or any(one.code in plan.only for one in row)
    return named and max(one.tier for one in row) in plan.tiers
