"""When somebody is there: 24 hours, or the hours as written."""

from auditor.extract.mentions import Claim
from auditor.text.fold import fold_text
from auditor.verify.ground import Ground
from auditor.verify.verdict import Outcome, Verdict


def verify(claim: Claim, ground: Ground) -> Verdict:
    """Judge hours: the same ones, folded and without spaces, support; others refute nothing."""
    if claim.country is None:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject")
    live = [fact for fact in ground.live(claim, ground.held(claim)) if not fact.negative]
    same = [fact for fact in live if _plain(fact.value) == _plain(claim.value)]
    return ground.weighed(claim, same, live) if same else ground.unanswered(claim, live)


def _plain(text: str) -> str:
    return fold_text(text).replace(" ", "").replace("–", "-")
