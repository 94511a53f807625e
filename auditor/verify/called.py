"""Words for things: the everyday word for a SIM, and what kind of shop a shop is said to be."""

from auditor.extract.mentions import Claim
from auditor.facts.index import name_key
from auditor.verify import named
from auditor.verify.ground import Ground
from auditor.verify.verdict import Outcome, Verdict


def verify(claim: Claim, ground: Ground) -> Verdict:
    """Judge a word by the facts of its property; of shops, by those that speak of one of them. Nothing is refuted."""
    if claim.property != "shop-type":
        return named.verify(claim, ground)
    if claim.country is None:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject")
    names = {name_key(name) for name in claim.items}
    held = [
        fact for fact in ground.live(claim, ground.held(claim)) if any(name in name_key(fact.scope) for name in names)
    ]
    same = [fact for fact in held if name_key(fact.value) == claim.value]
    return ground.weighed(claim, same, held) if same else ground.unanswered(claim, held)
