"""What is called by a name: the official app, the currency, the everyday word for a SIM."""

from auditor.extract.mentions import Claim, ClaimKind
from auditor.facts.fact import Status
from auditor.text.fold import fold_text
from auditor.verify.ground import Ground
from auditor.verify.verdict import Outcome, Verdict


def verify(claim: Claim, ground: Ground) -> Verdict:
    """Judge a name: the same, folded, supports; another refutes where only one can be."""
    if claim.country is None or (claim.kind is ClaimKind.APP_NAME and claim.operator is None):
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject")
    held = ground.held(claim)
    live = ground.live(claim, held)
    named = fold_text(claim.value)
    same = [fact for fact in live if fold_text(fact.value) == named]
    if same:
        return ground.weighed(claim, same, live)
    was = [fact for fact in ground.ended(claim, held) if fold_text(fact.value) == named]
    if was:
        return ground.made(claim, Outcome.OUTDATED, "ended", was, until=max(fact.valid_until or "" for fact in was))
    positive = [fact for fact in live if not fact.negative]
    if not positive:
        return ground.unanswered(claim, [fact for fact in held if fact.status is Status.NOT_FOUND])
    single = len({fold_text(fact.value) for fact in positive}) == 1 and not any(
        fact.conflicts_with for fact in positive
    )
    if ground.facts.properties[claim.property].functional and single:
        return ground.otherwise(claim, positive)
    return ground.unanswered(claim, positive)
