"""How likely an article is a promotion, where the weights file holds a calibration; else nothing is said."""

from collections.abc import Iterable
from typing import Final

from auditor.rules.rule import Group
from auditor.score.band import hindrance
from auditor.score.cost import FULL, Unit, group_totals, points
from auditor.score.given import Reading
from auditor.score.trust import Chance
from auditor.score.weights import Weights

HIDDEN: Final = "hidden-contact"
"""The one rule of another group that speaks of a promoted contact."""


def accuses(group: str, rule: str) -> bool:
    """Say whether a finding of this rule accuses an article of promotion."""
    return group == Group.PROMOTION or rule == HIDDEN


def promotion_points(some: Iterable[Unit], weights: Weights) -> int:
    """Give the points, 0 … 100, that the ordered units cost which accuse of promotion; ceilings are left out."""
    totals = group_totals([unit for unit in some if accuses(unit.group, unit.rule)], weights)
    return min(FULL, sum(points(totals[group], weights.caps[group]) for group in Group))


def chance(some: Iterable[Unit], text: Reading, weights: Weights) -> Chance | None:
    """Give the probability of an article with these ordered units and this ``text``; ``None`` without a calibration.

    ``None`` as well for a text that cannot be judged: too short, hardly examined, in another language.
    """
    block = weights.probability
    if block is None or hindrance(text, weights) is not None:
        return None
    step = block.at(promotion_points(some, weights))
    return Chance(value=step.value, interval=(step.low, step.high), groups=block.groups)
