"""The block ``probability`` of the weights file, if it has one: what points mean in a set of labelled articles."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import Final, final

from msgspec import Struct

from auditor.yamlfile import node

LEAST_GROUPS: Final = 50
"""Independent groups of labelled articles below which no probability is given (SCIENCE §3.2)."""
_MOST_POINTS: Final = 100


class Kind(StrEnum):
    """How points became probabilities."""

    PLATT = "platt"
    ISOTONIC = "isotonic"


@final
class Step(Struct, frozen=True, kw_only=True):
    """The probability from so many points on, and the Venn-Abers interval around it; all in 0 … 1."""

    points: int
    value: float
    low: float
    high: float


@final
class Probability(Struct, frozen=True, kw_only=True):
    """A table from the points of promotion to the share of labelled articles that were called a promotion."""

    version: str
    """Of the labelled set it was made from."""
    weights: str
    """Version of the weights for which it holds."""
    groups: int
    """Independent groups of articles in that set."""
    kind: Kind
    steps: tuple[Step, ...]
    """From 0 points upwards; value and bounds never sink."""

    def at(self, points: int) -> Step:
        """Give the step that ``points`` (0 or more) stand on."""
        return next(step for step in reversed(self.steps) if step.points <= points)


def read(found: node.Mapping | None, weights: str) -> Probability | None:
    """Read the block, if there is one, of a file whose weights have the version ``weights``.

    A problem of ``found`` is what cannot be used: fewer than ``LEAST_GROUPS`` groups, other weights, steps that sink.
    """
    if found is None:
        return None
    found.check_keys(("version", "weights", "groups", "kind", "steps"))
    version, groups = found.text("version"), found.integer("groups")
    if groups < LEAST_GROUPS:
        found.problem(f"a probability needs {LEAST_GROUPS} independent groups of articles, not {groups}", key="groups")
    if (made_for := found.text("weights")) != weights:
        found.problem(
            f"this block was made for weights {made_for!r}, not {weights!r}: run auditor calibrate again", key="weights"
        )
    steps = tuple(_step(each) for each in found.mappings("steps"))
    if not _rises(steps):
        found.problem(
            "the steps begin at 0 points and rise to at most 100; value, low and high lie between 0 and 1, "
            "low ≤ value ≤ high, and never sink",
            key="steps",
        )
    kind = Kind(found.one_of("kind", Kind))
    return Probability(version=version, weights=made_for, groups=groups, kind=kind, steps=steps)


def _step(found: node.Mapping) -> Step:
    found.check_keys(("points", "value", "low", "high"))
    return Step(
        points=found.integer("points"),
        value=found.number("value"),
        low=found.number("low"),
        high=found.number("high"),
    )


def _rises(steps: Sequence[Step]) -> bool:
    return (
        bool(steps)
        and steps[0].points == 0
        and steps[-1].points <= _MOST_POINTS
        and all(0 <= one.low <= one.value <= one.high <= 1 for one in steps)
        and all(
            one.points < other.points and one.value <= other.value and one.low <= other.low and one.high <= other.high
            for one, other in pairwise(steps)
        )
    )
