"""A code for a text session that is said to talk: malformed by grammar, answered with the numbers that do talk."""

from auditor.extract.mentions import Claim
from auditor.facts.code import normal_code
from auditor.facts.fact import Fact, Status
from auditor.verify.danger import danger_of
from auditor.verify.ground import Ground, values
from auditor.verify.mmi import Form, form
from auditor.verify.verdict import Outcome, Verdict

VOICE = ("hotline", "voice-code")


def verify(claim: Claim, ground: Ground) -> Verdict:
    """Judge a code of which the article says that a voice speaks, or somebody answers (3GPP TS 22.030, 23.090)."""
    code = normal_code(claim.value)
    does = danger_of(claim, code, ())
    if claim.country is not None:
        called = [fact for fact in ground.facts.dialled(code, claim.country) if fact.property in VOICE]
        if told := [fact for fact in ground.live(claim, called) if not fact.negative]:
            return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "source-calls-it-voice", told, danger=does)
    if form(code) is Form.VOICE:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "no-source", danger=does)
    near = _numbers(claim, ground)
    if not near:
        return ground.made(claim, Outcome.MALFORMED, "ussd-has-no-voice", danger=does)
    return ground.made(claim, Outcome.MALFORMED, "ussd-has-voice", near, danger=does, others=values(near))


def _numbers(claim: Claim, ground: Ground) -> list[Fact]:
    """Give the hotlines of every operator whose code the sentence names."""
    if claim.country is None:
        return []
    held = [
        fact
        for operator in (claim.items or ((claim.operator,) if claim.operator is not None else ()))
        for fact in ground.facts.about(claim.country, operator, "hotline")
    ]
    return [fact for fact in ground.live(claim, held) if not fact.negative and fact.status is Status.CURRENT]
