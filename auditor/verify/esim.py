"""Who offers eSIM: an operator's own facts, several operators at once, a country as a whole."""

from auditor.extract.mentions import Claim
from auditor.facts.fact import Fact, Status
from auditor.verify.ground import Ground, values
from auditor.verify.market import key
from auditor.verify.verdict import Outcome, Verdict
from auditor.verify.words_markets import note

PROPERTY = "esim-support"


def verify(claim: Claim, ground: Ground) -> Verdict:
    """Judge by what is in force of eSIM; that nobody was seen to offer it proves nothing."""
    if claim.country is None:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject")
    held = ground.across(claim, PROPERTY)
    live = ground.live(claim, held)
    if claim.items:
        return _several(claim, held, live, ground)
    if claim.operator is not None:
        return _one(claim, held, live, ground)
    return _country(claim, held, live, ground)


def _one(claim: Claim, held: list[Fact], live: list[Fact], ground: Ground) -> Verdict:
    wanted = key(ground, claim.operator or "", claim.country)
    own = [fact for fact in held if fact.operator and key(ground, fact.operator, claim.country) == wanted]
    mine = [fact for fact in live if fact in own]
    same = [fact for fact in mine if _says(fact) == claim.value]
    other = [fact for fact in mine if _says(fact) != claim.value]
    if same and other:
        return ground.made(claim, Outcome.CONFLICTING, "sources-conflict", mine)
    if same:
        return ground.weighed(claim, same, mine)
    if other:
        return ground.otherwise(claim, other, ", ".join(dict.fromkeys(_says(fact) for fact in other)))
    was = [fact for fact in ground.ended(claim, own) if _says(fact) == claim.value]
    if was:
        return ground.made(claim, Outcome.OUTDATED, "ended", was, until=max(fact.valid_until or "" for fact in was))
    return ground.unanswered(claim, [fact for fact in own if fact.status is Status.NOT_FOUND])


def _several(claim: Claim, held: list[Fact], live: list[Fact], ground: Ground) -> Verdict:
    """Judge a list: most members confirmed and none denied; a closed one fails on another operator that has it."""
    members = {key(ground, name, claim.country): name for name in claim.items}
    of = {fact.id: key(ground, fact.operator, claim.country) for fact in held if fact.operator}
    mine = [fact for fact in held if of.get(fact.id) in members]
    saying = [fact for fact in live if of.get(fact.id) in members and _says(fact) == claim.value]
    denying = [fact for fact in live if of.get(fact.id) in members and _says(fact) != claim.value]
    others = [fact for fact in live if fact.operator and of[fact.id] not in members and _says(fact) == claim.value]
    evidence = [*mine, *others]
    if denying and not ({of[fact.id] for fact in denying} <= {of[fact.id] for fact in saying}):
        return ground.otherwise(claim, denying, "; ".join(f"{fact.operator}: {_says(fact)}" for fact in denying))
    if claim.closed and others:
        names = ", ".join(dict.fromkeys(fact.operator or "" for fact in others))
        if ground.fresh(claim, others) and not claim.hedged:
            return ground.made(claim, Outcome.REFUTED, "list-leaves-out", [*others, *mine], others=names)
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "sources-say-other", [*others, *mine], others=names)
    confirmed = {of[fact.id] for fact in saying}
    unconfirmed = ", ".join(name for one, name in members.items() if one not in confirmed)
    if 2 * len(confirmed) > len(members):
        named = ", ".join(name for one, name in members.items() if one in confirmed)
        note_ = note("unconfirmed", unconfirmed)
        return ground.made(claim, Outcome.SUPPORTED, "list-confirmed", evidence, confirmed=named, note=note_)
    told = [fact.operator or "" for fact in (*saying, *others)]
    if told:
        note_ = note("unconfirmed", unconfirmed)
        names = ", ".join(dict.fromkeys(told))
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "list-not-confirmed", evidence, others=names, note=note_)
    return ground.unanswered(claim, evidence)


def _country(claim: Claim, held: list[Fact], live: list[Fact], ground: Ground) -> Verdict:
    """Judge "there is eSIM there": one operator that has it is enough to say yes, and to deny no."""
    offering = [fact for fact in live if _says(fact) == "yes"]
    if offering and claim.value == "yes":
        return ground.weighed(claim, offering, offering)
    if offering:
        return ground.otherwise(
            claim, offering, ", ".join(f"{fact.operator or claim.country}: yes" for fact in offering)
        )
    own = [fact for fact in live if fact.operator is None]
    if own and claim.value == "no":
        return ground.weighed(claim, own, own)
    near = [fact for fact in held if fact.status is Status.NOT_FOUND]
    return (
        ground.unanswered(claim, near)
        if not live
        else ground.made(claim, Outcome.NOT_ENOUGH_INFO, "sources-say-other", live, others=values(live))
    )


def _says(fact: Fact) -> str:
    """Give ``yes`` or ``no``; a negative fact says the opposite of its value."""
    yes = (fact.value == "yes") is not fact.negative
    return "yes" if yes else "no"
