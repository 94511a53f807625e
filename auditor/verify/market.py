"""What is known of a market: who runs networks there, and the order and shares of a period."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, final

from auditor.extract.mentions import Claim
from auditor.facts.days import first_day, last_day
from auditor.facts.fact import Fact, Status
from auditor.facts.index import name_key
from auditor.verify.ground import Ground, rank

RECENT: Final = 1095
"""Days for which the order of magnitude of a measurement holds (docs/decisions/0010-claims-about-size.md)."""
MEASURES: Final = ("market-share", "market-rank", "size")
_CLOSED: Final = ("closed", "ceased", "bankrupt", "shut", "switched off")
"""Words with which the value of an ``operator-change`` begins that ends an operator."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What one fact says of one operator: its rank, its share, or that it stands behind those named."""

    fact: Fact
    rank: int | None
    share: float | None
    behind: int = 0
    """So many others are named before it, and it is not among them."""


def key(ground: Ground, name: str, country: str | None) -> str:
    """Give what names of one operator have in common: its entity, else the name itself."""
    known = [one for one in ground.facts.named(name, country) if one.kind != "country"]
    return known[0].id if known else name_key(name)


def measured(claim: Claim, ground: Ground) -> list[Fact]:
    """Give the measurements of the country's market whose period was over on the claim's day, oldest first."""
    day = ground.day(claim)
    return sorted((fact for fact in _measures(claim, ground) if when(fact) <= day), key=_by_day)


def under_way(claim: Claim, ground: Ground) -> list[Fact]:
    """Give the measurements of a period that was under way on the claim's day: it may be told before it is over."""
    day = ground.day(claim)
    begun = [
        fact
        for fact in _measures(claim, ground)
        if fact.period and (first_day(fact.valid_from or "") or date.max) <= day
    ]
    return sorted((fact for fact in begun if when(fact) > day), key=_by_day)


def _measures(claim: Claim, ground: Ground) -> list[Fact]:
    return [fact for fact in ground.across(claim, *MEASURES) if fact.status is Status.CURRENT and not fact.negative]


def _by_day(fact: Fact) -> tuple[date, str]:
    return when(fact), fact.id


def when(fact: Fact) -> date:
    """Give the last day of what ``fact`` measured; the day it was seen when it names no period."""
    return last_day(fact.valid_until or fact.observed) or date.min


def order(fact: Fact) -> tuple[str, ...]:
    """Give the operators that a measurement of the whole market names, largest first; none for one of one operator."""
    if fact.operator is not None or fact.property == "size":
        return ()
    shares = [(name, value) for name, value in fact.numbers if name[:1].isupper() or not name.isascii()]
    if fact.items:
        return fact.items
    return tuple(name for name, _ in sorted(shares, key=lambda one: -one[1])) if len(shares) > 1 else ()


def standing(fact: Fact, operator: str, ground: Ground) -> Standing | None:
    """Give what ``fact`` says of ``operator``; ``None`` when it says nothing."""
    wanted = key(ground, operator, fact.country)
    names = [key(ground, name, fact.country) for name in order(fact)]
    numbers = {key(ground, name, fact.country): value for name, value in fact.numbers}
    share = numbers.get(wanted) if fact.property == "market-share" else None
    if fact.operator is not None and key(ground, fact.operator, fact.country) == wanted:
        plain = dict(fact.numbers)
        place = plain.get("rank")
        share = plain.get("percent") if share is None else share
        return Standing(fact=fact, rank=int(place) if place is not None else None, share=share)
    if wanted in names:
        return Standing(fact=fact, rank=names.index(wanted) + 1, share=share)
    if names and fact.operator is None:
        return Standing(fact=fact, rank=None, share=None, behind=len(names))
    return Standing(fact=fact, rank=None, share=share) if share is not None else None


def networks(claim: Claim, ground: Ground) -> list[Fact]:
    """Give the sources that name the network operators on the claim's day: lists of the best kind, newest figures.

    A snapshot of names (``…-listed``) is left out: it holds brands of all times.
    """
    listed = [
        fact
        for fact in ground.live(claim, ground.across(claim, "operators"))
        if fact.operator is None and fact.items and not fact.negative and not fact.id.endswith("-listed")
    ]
    best = [fact for fact in listed if rank([fact]) == rank(listed)]
    figures = [fact for fact in measured(claim, ground) if order(fact)]
    newest = [next((fact for fact in reversed(figures) if fact.property == name), None) for name in _ORDERED]
    return [*best, *(fact for fact in newest if fact is not None)]


def is_recent(claim: Claim, fact: Fact, ground: Ground) -> bool:
    """Say whether a measurement was seen within the three years in which it still shows that things changed."""
    seen = last_day(fact.observed)
    return seen is not None and ground.day(claim) <= seen + timedelta(days=RECENT)


_ORDERED: Final = ("market-share", "market-rank")


def ended(claim: Claim, operator: str, ground: Ground) -> list[Fact]:
    """Give the facts by which ``operator`` was closed on the claim's day."""
    day = ground.day(claim)
    wanted = key(ground, operator, claim.country)
    return [
        fact
        for fact in ground.across(claim, "operator-change")
        if fact.operator is not None
        and key(ground, fact.operator, fact.country) == wanted
        and fact.status is not Status.NOT_FOUND
        and fact.value.casefold().startswith(_CLOSED)
        and (last_day(fact.valid_from or fact.observed) or date.max) <= day
    ]


def named(claim: Claim, ground: Ground, besides: Sequence[Fact]) -> list[Fact]:
    """Give the further lists in force, snapshots of names among them: they confirm a name and deny none."""
    listed = ground.live(claim, ground.across(claim, "operators"))
    return [fact for fact in listed if fact.items and not fact.negative and fact not in besides]


def is_network(name: str, country: str | None, ground: Ground) -> bool:
    """Say whether ``name`` may be a network operator: not one that the facts know as virtual."""
    return all(one.kind != "virtual-operator" for one in ground.facts.named(name, country))


def told(facts: Iterable[Fact]) -> str:
    """Give what measurements say, each with its period."""
    return "; ".join(dict.fromkeys(f"{fact.value} ({fact.period or fact.observed})" for fact in facts)) or "—"


def last_three(facts: Sequence[Fact]) -> list[Fact]:
    """Give the three newest of ``facts``: what a verdict shows of a series."""
    return list(facts[-3:])
