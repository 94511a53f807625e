"""Ways to get something done, documents and payment: lists that sources confirm, deny, or hold other members of."""

from collections.abc import Sequence

from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.facts.fact import Fact
from auditor.verify.ground import Ground, values
from auditor.verify.held import is_weighty, member, members
from auditor.verify.verdict import Outcome, Verdict

ONLINE = frozenset({"web", "app", "online"})
"""What 在线 says no more of."""
WIDER = {"online": ONLINE, "identity-document": frozenset({"passport", "id-card", "residence-permit"})}
"""A word that says no more → what it may mean."""
FOREIGN = frozenset({"visa", "passport", "residence-permit"})
"""Documents by which the sources on foreigners' contracts are worth showing."""


def verify(claim: Claim, ground: Ground) -> Verdict:
    """Judge a list: confirmed by sources, denied by one, against a complete list, or not known."""
    if claim.country is None:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject")
    held = ground.live(claim, ground.held(claim))
    saying = [fact for fact in held if fact.items and not fact.negative]
    if claim.kind is ClaimKind.CHANNEL and (claim.closed or claim.polarity is Polarity.DENIED):
        return _shut(claim, saying, ground)
    return _open(claim, held, saying, ground)


def _shut(claim: Claim, saying: Sequence[Fact], ground: Ground) -> Verdict:
    """Judge "only so" and "not so": another way that a weighty source names is its licence to say no."""
    said = {member(item) for item in claim.items}
    denied = claim.polarity is Polarity.DENIED
    against = [fact for fact in saying if (_covered(said, fact) if denied else not _within(fact, said))]
    if not against:
        return _confirmed_shut(claim, said, saying, ground)
    strong = [fact for fact in ground.fresh(claim, against) if is_weighty(fact)]
    evidence = [*against, *ground.live(claim, ground.held(claim, _appeal(claim)))]
    if not strong or claim.hedged:
        code = "sources-name-ways" if ground.fresh(claim, against) else "source-stale"
        return ground.made(
            claim, Outcome.NOT_ENOUGH_INFO, code, evidence, others=values(against), seen=against[0].observed
        )
    return ground.made(claim, Outcome.REFUTED, "sources-name-ways", evidence, others=values(strong))


def _confirmed_shut(claim: Claim, said: set[str], saying: Sequence[Fact], ground: Ground) -> Verdict:
    if claim.polarity is Polarity.DENIED:
        complete = [fact for fact in saying if fact.closed]
        if complete:
            return ground.made(claim, Outcome.SUPPORTED, "matches-source", complete)
        return ground.unanswered(claim, saying or _near(claim, ground))
    same = [fact for fact in saying if fact.closed and members([fact]) <= said]
    if same:
        return ground.weighed(claim, same, saying)
    return ground.unanswered(claim, saying or _near(claim, ground))


def _open(claim: Claim, held: Sequence[Fact], saying: Sequence[Fact], ground: Ground) -> Verdict:
    said = {member(item) for item in claim.items}
    denying = [fact for fact in held if fact.negative and said & members([fact])]
    confirmed = {item for item in said if any(_covered({item}, fact) for fact in saying)}
    if denying:
        return ground.weighed(claim, [*denying, *(fact for fact in saying if said & members([fact]))], held)
    complete = [fact for fact in saying if fact.closed and not any(_covered({item}, fact) for item in said)]
    if complete and not confirmed:
        return _against_complete(claim, complete, ground)
    if 2 * len(confirmed) > len(said):
        naming = [fact for fact in saying if any(_covered({item}, fact) for item in said)]
        return _supported(claim, naming, said - confirmed, ground)
    near = saying or _near(claim, ground)
    return ground.unanswered(claim, near)


def _against_complete(claim: Claim, complete: Sequence[Fact], ground: Ground) -> Verdict:
    if not ground.fresh(claim, complete) or claim.hedged:
        return ground.otherwise(claim, complete)
    return ground.made(claim, Outcome.REFUTED, "list-complete", complete, others=values(complete))


def _supported(claim: Claim, naming: Sequence[Fact], missing: set[str], ground: Ground) -> Verdict:
    if not missing:
        return ground.weighed(claim, naming, naming)
    left = ", ".join(item for item in claim.items if member(item) in missing)
    return ground.made(claim, Outcome.SUPPORTED, "list-mostly", naming, missing=left)


def _covered(said: set[str], fact: Fact) -> bool:
    """Say whether a fact names one of ``said``; the web or an app is online, a passport is an identity document."""
    known = members([fact])
    return bool(said & known) or any(wide in said and known & narrow for wide, narrow in WIDER.items())


def _within(fact: Fact, said: set[str]) -> bool:
    known = members([fact])
    return known <= said or ("online" in said and known - said <= ONLINE)


def _near(claim: Claim, ground: Ground) -> list[Fact]:
    """Give what the sources hold nearby when they hold nothing of the very thing."""
    action = claim.property.rpartition("-")[0]
    near = list[Fact]()
    if claim.property == "balance-channels":
        near = [fact for fact in ground.live(claim, ground.held(claim, "dial-code")) if fact.operator is not None]
    if claim.kind is ClaimKind.CHANNEL and "chat" in claim.items:
        near = ground.live(claim, ground.around(claim, "support-channels"))
    if claim.property.endswith("-documents"):
        names = (f"{action}-conditions", f"{action}-channels")
        if FOREIGN & set(claim.items):
            near = ground.live(claim, ground.around(claim, "foreigner-contract"))
        near += ground.live(claim, ground.around(claim, *names))
    return near or ground.live(claim, ground.around(claim))


def _appeal(claim: Claim) -> str:
    return f"{claim.property.rpartition('-')[0]}-appeal"
