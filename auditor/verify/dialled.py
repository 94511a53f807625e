"""What is dialled: codes and hotlines, by the grammar of dial strings first and by facts of the very string."""

from collections.abc import Iterable

from auditor.extract.mentions import Claim, ClaimKind
from auditor.facts.code import normal_code
from auditor.facts.fact import Fact, Status
from auditor.verify.danger import GRAVE, danger_of, done_by, is_honest, standard_of
from auditor.verify.ground import Ground, values
from auditor.verify.mmi import Form, form, governs, names_somebody
from auditor.verify.verdict import Outcome, Verdict

CODES = ("dial-code", "hotline", "voice-code")
MOST_PLACES = 5
"""Places where a code is known that are told."""


def verify(claim: Claim, ground: Ground) -> Verdict:
    """Judge a code or a number to call, or to text: what dialling it does comes before what the article calls it."""
    code = normal_code(claim.value)
    known = tuple(fact for fact in _dialled(claim, code, ground) if fact.status is not Status.NOT_FOUND)
    does = danger_of(claim, code, known)
    shape = form(code)
    if shape is Form.HANDSET and claim.kind is not ClaimKind.HOTLINE and does is None:
        return _handset(claim, ground)
    live = ground.live(claim, known)
    return (
        _by_its_facts(claim, known, live, does, ground)
        or _by_grammar(claim, known, live, does, ground)
        or _elsewise(claim, known, live, does, ground)
    )


def _by_its_facts(
    claim: Claim, known: tuple[Fact, ...], live: list[Fact], does: str | None, ground: Ground
) -> Verdict | None:
    fitting = [fact for fact in live if _fits(claim, fact)]
    if fitting:
        return ground.weighed(claim, fitting, live, danger=does)
    tricks = [fact for fact in known if fact.status is Status.SCAM and claim.purpose != "transfer"]
    return ground.made(claim, Outcome.REFUTED, "known-trick", tricks, danger=does) if tricks else None


def _by_grammar(
    claim: Claim, known: tuple[Fact, ...], live: list[Fact], does: str | None, ground: Ground
) -> Verdict | None:
    code = normal_code(claim.value)
    shape = form(code)
    if claim.kind is ClaimKind.HOTLINE and shape is not Form.VOICE and claim.voice:
        near = (*_others(claim, code, ground), *_elsewhere(claim, code, ground))
        return ground.made(claim, Outcome.MALFORMED, "ussd-called-hotline", near, danger=does)
    if does is not None and does in GRAVE:
        return _grave(claim, known, does, ground)
    standard = governs(code) is not None or code.startswith(("**", "##", "*#"))
    if not live and shape is Form.SERVICE and standard and (claim.purpose is None or is_honest(claim, code)):
        return ground.made(claim, Outcome.SUPPORTED, "standard-code", standard=standard_of(claim, does))
    return None


def _grave(claim: Claim, known: tuple[Fact, ...], does: str, ground: Ground) -> Verdict:
    """Judge a code that takes control of the line or the phone: supported only where the article says what it does."""
    if is_honest(claim, normal_code(claim.value)):
        outcome, code = Outcome.SUPPORTED, "standard-code"
    elif claim.purpose is None:
        outcome, code = Outcome.NOT_ENOUGH_INFO, "code-governs-untold"
    else:
        outcome, code = Outcome.MALFORMED, "code-governs-calls"
    source = standard_of(claim, does)
    return ground.made(claim, outcome, code, known, danger=does, does=done_by(does), standard=source)


def _elsewise(claim: Claim, known: tuple[Fact, ...], live: list[Fact], does: str | None, ground: Ground) -> Verdict:
    if live:
        others = _scopes(live)
        if does == "transfers-balance" and names_somebody(normal_code(claim.value)) and claim.purpose != "transfer":
            return ground.made(
                claim, Outcome.NOT_ENOUGH_INFO, "code-moves-money", live,
                danger=does, others=others, does=done_by(does),
            )  # fmt: skip
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "known-for-other-use", live, danger=does, others=others)
    ended = ground.ended(claim, known)
    if ended:
        until = max(fact.valid_until or "" for fact in ended)
        return ground.made(claim, Outcome.OUTDATED, "ended", ended, danger=does, until=until)
    if known:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "only-in-old-source", known, danger=does)
    return _unknown(claim, does, ground)


def _unknown(claim: Claim, does: str | None, ground: Ground) -> Verdict:
    code = normal_code(claim.value)
    if claim.operator is None and claim.country is None:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject", danger=does)
    others = _others(claim, code, ground)
    if any(fact.status is not Status.NOT_FOUND for fact in others) and claim.operator is not None:
        told = values(others)
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "sources-say-other", others, danger=does, others=told)
    elsewhere = _elsewhere(claim, code, ground)
    if elsewhere:
        told = _places(elsewhere)
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "known-elsewhere", elsewhere, danger=does, others=told)
    return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "looked-for" if others else "no-source", others, danger=does)


def _dialled(claim: Claim, code: str, ground: Ground) -> tuple[Fact, ...]:
    """Give what is known of the string where the claim puts it: with its operator, or for its whole country."""
    if claim.country is None:
        return ()
    facts = tuple(fact for fact in ground.facts.dialled(code, claim.country) if _is_kind(claim, fact))
    if claim.operator is None:  # what one operator denies, another may offer
        return tuple(fact for fact in facts if fact.operator is None or not fact.negative)
    return tuple(fact for fact in facts if fact.operator in {claim.operator, None})


def _others(claim: Claim, code: str, ground: Ground) -> tuple[Fact, ...]:
    """Give what the base holds in the claim's place: hotlines for a hotline, codes of that purpose for a code."""
    if claim.country is None or claim.operator is None:
        return ()
    names: tuple[str, ...] = ("sms-code",) if claim.property == "sms-code" else CODES
    if claim.kind is ClaimKind.HOTLINE:
        names = ("hotline", "voice-code")
    held = [fact for name in names for fact in ground.facts.about(claim.country, claim.operator, name)]
    purpose = "customer-service" if claim.kind is ClaimKind.HOTLINE else claim.purpose
    fitting = [
        fact for fact in held
        if fact.status is Status.CURRENT and not fact.negative and purpose is not None and fact.purpose == purpose
    ]  # fmt: skip
    looked = [
        fact
        for fact in ground.facts.dialled(code, claim.country)
        if fact.status is Status.NOT_FOUND and fact.operator == claim.operator and _is_kind(claim, fact)
    ]
    return (*fitting, *looked)


def _elsewhere(claim: Claim, code: str, ground: Ground) -> tuple[Fact, ...]:
    """Give where else the string is known, the same brand in other countries first."""
    found = [fact for fact in ground.facts.dialled(code) if fact.status is Status.CURRENT and _is_kind(claim, fact)]
    return tuple(sorted(found, key=lambda fact: fact.operator != claim.operator)[:MOST_PLACES])


def _handset(claim: Claim, ground: Ground) -> Verdict:
    """Judge a code that the phone answers: ``*#06#`` shows its number (TS 22.030 §6.3), nothing of the network's."""
    outcome = Outcome.SUPPORTED if claim.purpose in {None, "imei", "menu"} else Outcome.NOT_ENOUGH_INFO
    return ground.made(claim, outcome, "handset-code")


def _is_kind(claim: Claim, fact: Fact) -> bool:
    """Say whether a fact about the string is one about dialling it, or texting it, as the claim is."""
    return (fact.property == "sms-code") is (claim.property == "sms-code")


def _fits(claim: Claim, fact: Fact) -> bool:
    """Say whether a fact about the very string answers the claim: the same use, or a use not stated by one of them."""
    if claim.kind is ClaimKind.HOTLINE:
        return fact.property in {"hotline", "voice-code"} or (fact.purpose == "customer-service" and not claim.voice)
    related = {"menu", None, claim.purpose, *claim.also}
    return claim.purpose is None or fact.purpose in related


def _scopes(facts: Iterable[Fact]) -> str:
    return "; ".join(dict.fromkeys(f"{fact.value}: {fact.scope or fact.purpose or fact.property}" for fact in facts))


def _places(facts: Iterable[Fact]) -> str:
    return ", ".join(dict.fromkeys(f"{fact.operator or '*'} ({fact.country})" for fact in facts))
