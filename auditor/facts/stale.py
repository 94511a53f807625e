"""Facts that no longer speak for today: observed longer ago than their property stays fresh."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import final

from auditor.facts.days import last_day
from auditor.facts.fact import Fact, Property, Status


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """A fact past its time."""

    fact: Fact
    days_over: int
    """How many days longer ago it was observed than its property stays fresh; at least 1."""


def stale(facts: Iterable[Fact], properties: Iterable[Property], today: date) -> tuple[Stale, ...]:
    """Give those of ``facts`` past their time on ``today``, by property: first the one with the worst fact.

    Within a property the worst comes first. An observation known by its month or year counts from its last day. Not
    among them: what speaks of no today (``historic``, ``not-found``, tricks, what has ended, a period's measurement),
    and what bears no date, of which nobody can say how old it is.
    """
    fresh = {known.name: timedelta(days=known.fresh_days) for known in properties}
    found: dict[str, list[Stale]] = {}
    for fact in facts:
        observed = last_day(fact.observed)
        if fact.status is not Status.CURRENT or fact.valid_until is not None or observed is None:
            continue
        over = (today - observed - fresh[fact.property]).days
        if over > 0:
            found.setdefault(fact.property, []).append(Stale(fact=fact, days_over=over))
    groups = [sorted(group, key=lambda one: (-one.days_over, one.fact.id)) for group in found.values()]
    groups.sort(key=lambda group: (-group[0].days_over, group[0].fact.property))
    return tuple(one for group in groups for one in group)
