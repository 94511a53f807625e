"""What nobody can look up: attributions to nobody, promises, and what the article says against itself."""

from auditor.extract.mentions import Claim, ClaimKind
from auditor.verify.ground import Ground
from auditor.verify.verdict import Outcome, Verdict


def verify(claim: Claim, ground: Ground) -> Verdict:
    """Say why nobody can check it."""
    return ground.made(claim, Outcome.NOT_CHECKABLE, _code(claim))


def _code(claim: Claim) -> str:
    match claim.kind:
        case ClaimKind.ATTRIBUTION:
            return "source-unnamed"
        case ClaimKind.ABSOLUTE_PROMISE:
            return "outcome-promised" if claim.purpose is not None else "advert-unbounded"
        case _:
            return "article-disagrees"
