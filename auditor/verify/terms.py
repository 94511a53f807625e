"""Lengths of time and other amounts: days before a line ends, how long something takes, how many cards."""

from collections.abc import Sequence

from auditor.extract.mentions import Claim
from auditor.facts.fact import Fact
from auditor.verify.ground import Ground
from auditor.verify.held import amounts, comparable, same_length, written
from auditor.verify.verdict import Outcome, Verdict


def verify(claim: Claim, ground: Ground) -> Verdict:
    """Judge an amount: an equal one supports; another refutes only where there can be one and the units agree."""
    if claim.country is None:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject")
    held = ground.held(claim)
    live = [fact for fact in ground.live(claim, held) if not fact.negative]
    own = [fact for fact in live if fact.operator is not None] or live
    same = [fact for fact in own if _equal(claim, fact)]
    if same:
        return ground.weighed(claim, same, live)
    was = [fact for fact in ground.ended(claim, held) if _equal(claim, fact)]
    if was:
        return ground.made(claim, Outcome.OUTDATED, "ended", was, until=max(fact.valid_until or "" for fact in was))
    return _otherwise(claim, live, own, ground)


def _otherwise(claim: Claim, live: Sequence[Fact], own: Sequence[Fact], ground: Ground) -> Verdict:
    known = ground.facts.properties.get(claim.property)
    if known is not None and known.functional and _rivals(claim, own):
        return ground.otherwise(claim, own, told(own))
    if live:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "sources-say-terms", live, others=told(live))
    return ground.unanswered(claim, ground.live(claim, ground.around(claim)))


def _equal(claim: Claim, fact: Fact) -> bool:
    lengths = (*amounts(fact), *written(fact))
    return claim.number is not None and any(same_length((claim.number, claim.unit), one) for one in lengths)


def _rivals(claim: Claim, facts: Sequence[Fact]) -> bool:
    """Say whether every fact gives an amount that can be held against the claim's, and none disputes another."""
    return (
        claim.number is not None
        and bool(facts)
        and all(
            not fact.conflicts_with and any(comparable(claim.unit, unit) for _, unit in amounts(fact)) for fact in facts
        )
    )


def told(facts: Sequence[Fact]) -> str:
    """Give the values of facts with what they are about: the condition decides which one holds."""
    return "; ".join(dict.fromkeys(f"{fact.value} ({fact.scope})" if fact.scope else fact.value for fact in facts))
