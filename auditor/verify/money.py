"""Currencies and prices: facts first, then the currencies of CLDR; how high prices are is relative."""

from auditor.extract.mentions import Claim
from auditor.facts.fact import Fact, Status
from auditor.verify import named
from auditor.verify.ground import Ground
from auditor.verify.verdict import Outcome, Verdict

LEVEL = "price-level"
PLAN = "keep-number-plan"
"""A plan is known by its price: it supports that price, and no other price is held against it."""


def verify_currency(claim: Claim, ground: Ground) -> Verdict:
    """Judge a currency by the facts; where none tells any, say what CLDR gives, which refutes nothing."""
    if claim.country is None or ground.held(claim):
        return named.verify(claim, ground)
    known = ground.money.get(claim.country, ())
    if claim.value in known:
        return ground.made(claim, Outcome.SUPPORTED, "cldr-currency")
    if known:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "cldr-other-currency", others=", ".join(known))
    return ground.unanswered(claim)


def verify_price(claim: Claim, ground: Ground) -> Verdict:
    """Judge a price by facts of the same property with numbers; another one refutes only where one alone can be."""
    held = ground.held(claim)
    if claim.property == LEVEL:
        return _level(claim, held, ground)
    if claim.country is None:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject")
    live = ground.live(claim, held)
    plans = ground.live(claim, ground.held(claim, PLAN)) if claim.property == "price" and claim.operator else []
    same = [fact for fact in (*live, *plans) if _costs(fact, claim)]
    if same:
        return ground.weighed(claim, same, [*live, *same])
    was = [fact for fact in ground.ended(claim, held) if _costs(fact, claim)]
    if was:
        return ground.made(claim, Outcome.OUTDATED, "ended", was, until=max(fact.valid_until or "" for fact in was))
    saying = [fact for fact in live if not fact.negative and fact.numbers]
    known = ground.facts.properties.get(claim.property)
    if saying and known is not None and known.functional and not any(fact.conflicts_with for fact in saying):
        return ground.otherwise(claim, saying)
    return ground.unanswered(claim, [*live, *(fact for fact in held if fact.status is Status.NOT_FOUND)])


def _costs(fact: Fact, claim: Claim) -> bool:
    """Say whether a fact gives the claim's amount in its money."""
    unit = claim.unit
    told = not unit or unit in fact.value or any(name.upper() == unit for name, _ in fact.numbers)
    return told and claim.number is not None and any(value == claim.number for _, value in fact.numbers)


def _level(claim: Claim, held: list[Fact], ground: Ground) -> Verdict:
    live = ground.live(claim, held)
    if not live:
        return ground.made(claim, Outcome.NOT_CHECKABLE, "relative-price")
    same = [fact for fact in live if _tells(fact) == claim.value and not fact.negative]
    return ground.weighed(claim, same, live) if same else ground.unanswered(claim, live)


def _tells(fact: Fact) -> str | None:
    """Give ``high`` or ``low`` when the value of a fact says one of them."""
    words = fact.value.casefold()
    low, high = "low" in words or "cheap" in words, "high" in words or "expensive" in words
    return None if low == high else "low" if low else "high"
