"""Rules and procedures: a question that facts answer with yes or no, and clauses that only a reader can compare."""

from collections.abc import Sequence

from auditor.extract.mentions import Claim
from auditor.facts.fact import Fact
from auditor.verify import terms, ways
from auditor.verify.ground import Ground, rank, values
from auditor.verify.held import members
from auditor.verify.verdict import Outcome, Verdict

BESIDE = {"cancellation-review": ("cancellation-channels", "cancellation-time")}
"""Property → others whose facts belong beside its own: what is settled about the same thing."""
OTHER = {"yes": "no", "no": "yes"}
TOLD = {"auto-renewal": "renew"}
"""Property → a word by which the sources of other facts speak of it."""


def verify(claim: Claim, ground: Ground) -> Verdict:
    """Judge a rule or a step of a procedure, by the form of its value."""
    if claim.country is None:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject")
    if claim.property.endswith("-documents"):
        return ways.verify(claim, ground)
    if claim.number is not None or claim.property.endswith("-time"):
        return terms.verify(claim, ground)
    return _answered(claim, ground) if claim.value in {"yes", "no"} else _worded(claim, ground)


def _answered(claim: Claim, ground: Ground) -> Verdict:
    """Judge yes or no: sources that answer the question decide, those of a better rank over the others."""
    live = ground.live(claim, ground.held(claim))
    answers = {fact.id: _answer(fact) for fact in live}
    saying = [fact for fact in live if answers[fact.id] == claim.value]
    denying = [fact for fact in live if answers[fact.id] not in {claim.value, None}]
    beside = ground.live(claim, ground.held(claim, *BESIDE.get(claim.property, ("",))))
    if saying and rank(saying) == rank(denying):
        return ground.made(claim, Outcome.CONFLICTING, "sources-conflict", [*saying, *denying])
    if saying and rank(saying) < rank(denying):
        return ground.weighed(claim, saying, live)
    if denying:
        return _denied(claim, denying, beside, ground)
    near = [*ground.live(claim, ground.around(claim)), *beside]
    return ground.unanswered(claim, near or _told(claim, ground))


def _denied(claim: Claim, denying: Sequence[Fact], beside: Sequence[Fact], ground: Ground) -> Verdict:
    evidence = [*denying, *beside]
    if not ground.fresh(claim, denying):
        return ground.denied_by(claim, denying)
    if claim.hedged:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "sources-say-other", evidence, others=values(denying))
    return ground.made(claim, Outcome.REFUTED, "source-answers-otherwise", evidence, others=values(denying))


def _worded(claim: Claim, ground: Ground) -> Verdict:
    """Judge a clause: only ways and documents that it names are compared, else the sources are shown.

    A source all of whose items it names says the same.
    """
    live = ground.live(claim, ground.held(claim))
    same = [fact for fact in live if fact.items and not fact.negative and members([fact]) <= set(claim.items)]
    if same:
        return ground.weighed(claim, same, live)
    action = claim.property.rpartition("-")[0]
    near = live or (ground.live(claim, ground.around(claim, f"{action}-channels")) if claim.value == "voucher" else [])
    return ground.unanswered(claim, near)


def _answer(fact: Fact) -> str | None:
    """Give what a fact says to its property's question: its answer, or its value where that is yes or no."""
    said = fact.value if fact.answer is None else fact.answer.value
    if said not in OTHER:
        return None
    return OTHER[said] if fact.negative else said


def _told(claim: Claim, ground: Ground) -> list[Fact]:
    word = TOLD.get(claim.property)
    return ground.live(claim, ground.mentioning(claim, word)) if word is not None else []
