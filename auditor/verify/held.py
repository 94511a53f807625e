"""What facts hold that claims of rules and terms are compared with: lengths of time, yes or no, members of lists."""

from collections.abc import Iterable
from functools import cache

import re2

from auditor.facts.fact import Confidence, Fact
from auditor.text.fold import fold_text

DAYS = {"days": (1.0, 1.0), "weeks": (7.0, 7.0), "months": (28.0, 31.0), "years": (365.0, 366.0)}
"""Fewest and most days of a unit."""
SIX_MONTHS = (30.0, 184 / 6)
"""Days of a month where several are counted together: six months are 180 to 184 days."""
MINUTES = {"minutes": 1.0, "hours": 60.0}
UNITS = {
    "days": "days",
    "max_days": "days",
    "working_days": "working days",
    "months": "months",
    "years": "years",
    "hours": "hours",
    "minutes": "minutes",
    "lines": "cards",
    "cards": "cards",
}
"""Key of ``Fact.numbers`` → the unit that claims give."""
_LATER = (" then ", " plus ", " after ", "+")
"""What stands before a length that begins when another is over."""
ALIKE = {"kiosk": "agent", "pharmacy": "agent", "convenience store": "agent", "whatsapp": "chat", "messenger": "chat"}
"""Members of lists by another name."""


def amounts(fact: Fact) -> tuple[tuple[float, str], ...]:
    """Give the numbers of a fact with the units that claims use; those of side conditions are left out."""
    return tuple((value, UNITS[key]) for key, value in fact.numbers if key in UNITS)


def written(fact: Fact) -> tuple[tuple[float, str], ...]:
    """Give the lengths that a fact's value spells out: 30/75/120 days by card value, 180 days then 90 days notice.

    Of a fact with numbers, those that stand among them. They confirm a length that is told; they exclude none. What
    begins when the first is over is left out.
    """
    out = list[tuple[float, str]]()
    value = fold_text(fact.value)
    first = min(at for at in (*(value.find(word) for word in _LATER), len(value)) if at >= 0)
    for found in _lengths().finditer(value[:first]):
        unit = found.group(2).removesuffix("s") + "s"
        told = {number for key, number in fact.numbers if unit.replace(" ", "_") in key}
        out += [(float(one), unit) for one in found.group(1).split("/") if float(one) in told or not fact.numbers]
    return tuple(out)


@cache
def _lengths() -> "re2._Regexp[str]":
    return re2.compile(r"\b([0-9]+(?:/[0-9]+)*) (working days?|days?|months?|years?|hours?|minutes?)\b")


def same_length(one: tuple[float, str], other: tuple[float, str]) -> bool:
    """Say whether two amounts may be the same: 6 months are 180 to 184 days, 90 minutes are 1.5 hours."""
    (first, unit), (second, its) = one, other
    if unit == its:
        return first == second
    if unit in MINUTES and its in MINUTES:
        return first * MINUTES[unit] == second * MINUTES[its]
    if unit in DAYS and its in DAYS:
        (low, high), (least, most) = _days(first, unit), _days(second, its)
        return low <= most and least <= high
    if {unit, its} == {"hours", "days"}:
        hours, days = (first, second) if unit == "hours" else (second, first)
        return hours == 24 * days
    return False


def _days(value: float, unit: str) -> tuple[float, float]:
    low, high = SIX_MONTHS if unit == "months" and value > 1 else DAYS[unit]
    if unit == "months" and value % 12 == 0:
        return 30 * value, 366 * value / 12
    return value * low, value * high


def comparable(one: str, other: str) -> bool:
    """Say whether amounts in two units can be held against each other: working days cannot be turned into days."""
    return one == other or (one in DAYS and other in DAYS) or (one in MINUTES and other in MINUTES)


def member(name: str) -> str:
    """Give the form in which members of lists are compared."""
    folded = fold_text(name)
    return ALIKE.get(folded, folded)


def members(facts: Iterable[Fact]) -> set[str]:
    """Give every member that ``facts`` name."""
    return {member(item) for fact in facts for item in fact.items}


def is_weighty(fact: Fact) -> bool:
    """Say whether a source may refute how things are done: a regulator, the operator, or press that quotes one."""
    if fact.confidence in {Confidence.REGULATOR, Confidence.OFFICIAL}:
        return True
    return fact.confidence is Confidence.PRESS and "regulator" in (fact.quoting or "").lower()
