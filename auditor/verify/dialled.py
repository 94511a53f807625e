"""What is dialled: codes and hotlines, by the grammar of dial strings first and by facts of the very string."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from auditor.extract.mentions import Claim, ClaimKind
from auditor.facts.code import normal_code
from auditor.facts.days import last_day
from auditor.facts.fact import Fact, Status
from auditor.verify.danger import GRAVE, danger_of, done_by, is_honest, standard_of
from auditor.verify.ground import Ground, rank, values
from auditor.verify.mmi import Form, form, governs, names_somebody
from auditor.verify.phone import LEAST, NumberForm, number_form
from auditor.verify.verdict import Outcome, Verdict

CODES = ("dial-code", "hotline", "voice-code")
MOST_PLACES = 5
"""Places where a code is known that are told."""
OWN_WORD = 1
"""Rank of the operator's own word, behind the regulator's: a database does not tell what took a code's place."""
_OF_THE_LINE = frozenset({"balance", "usage", "top-up", "packages", "validity"})
"""What only the network can answer."""
_FORMS: Final[Mapping[NumberForm, str]] = {
    NumberForm.TOLL_FREE: "number-toll-free",
    NumberForm.VALID: "number-valid",
}


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
    fitting = [fact for fact in live if _fits(claim, fact, ground)]
    if fitting:
        rivals = (ground.facts.fact(other) for fact in fitting for other in fact.conflicts_with)
        beside = ground.live(claim, (fact for fact in rivals if fact is not None))
        return ground.weighed(claim, fitting, [*live, *beside], danger=does)
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
    if newer := _newer(claim, known, ground):
        evidence = [*known, *newer]
        return ground.made(claim, Outcome.OUTDATED, "code-replaced", evidence, danger=does, others=values(newer))
    if known:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "only-in-old-source", known, danger=does)
    return _unknown(claim, does, ground)


def _newer(claim: Claim, known: Sequence[Fact], ground: Ground) -> list[Fact]:
    """Give what the operator or the regulator gives instead of a superseded code (docs/facts.md), seen later than it.

    Only where the claim uses the code as it was used, and for the same or a near purpose.
    """
    old = [fact for fact in known if fact.status is Status.HISTORIC and _fits(claim, fact, ground)]
    if claim.country is None or not old or len(old) < len(known):
        return []
    purposes = {name for fact in old for name in (fact.purpose, *_related(fact.purpose, ground))}
    seen = max(_seen(fact) for fact in old)
    held = (
        fact for one in {fact.operator: fact for fact in old}.values()
        for fact in ground.facts.about(claim.country, one.operator, one.property)
    )  # fmt: skip
    return [
        fact
        for fact in ground.fresh(claim, ground.live(claim, held))
        if fact.purpose in purposes and not fact.negative and rank((fact,)) <= OWN_WORD and _seen(fact) > seen
    ]


def _unknown(claim: Claim, does: str | None, ground: Ground) -> Verdict:
    code = normal_code(claim.value)
    if claim.operator is None and claim.country is None:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject", danger=does)
    others = _others(claim, code, ground)
    if any(fact.status is not Status.NOT_FOUND for fact in others):
        told = values(others)
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "sources-say-other", others, danger=does, others=told)
    if others:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "looked-for", others, danger=does)
    if shape := _numbered(claim, code):
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, shape, danger=does)
    elsewhere = _elsewhere(claim, code, ground)
    if elsewhere:
        told = _places(elsewhere)
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "known-elsewhere", elsewhere, danger=does, others=told)
    return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "no-source", danger=does)


def _numbered(claim: Claim, code: str) -> str | None:
    """Give the reason that tells what the numbering plan says of a long number; ``None`` when it says nothing."""
    digits = sum(map(str.isdigit, code))
    if claim.kind is not ClaimKind.HOTLINE or claim.country is None or digits < LEAST or code[:1] in {"*", "#"}:
        return None
    return _FORMS.get(number_form(claim.value, claim.country))


def _dialled(claim: Claim, code: str, ground: Ground) -> tuple[Fact, ...]:
    """Give what is known of the string where the claim puts it: with its operator, or for its whole country."""
    if claim.country is None:
        return ()
    if claim.kind is ClaimKind.HOTLINE and claim.operator is None and claim.purpose == "complaints":
        held = ground.facts.about(claim.country, None, "cancellation-appeal")
        if named := tuple(fact for fact in held if code in fact.value.split()):
            return named
    facts = tuple(fact for fact in ground.facts.dialled(code, claim.country) if _is_kind(claim, fact))
    if claim.operator is None:  # what one operator denies, another may offer
        return tuple(fact for fact in facts if fact.operator is None or not fact.negative)
    return tuple(fact for fact in facts if fact.operator in {claim.operator, None})


def _others(claim: Claim, code: str, ground: Ground) -> tuple[Fact, ...]:
    """Give what the base holds in the claim's place: hotlines for a hotline, codes of that purpose for a code.

    What was looked for and not found there comes last.
    """
    if claim.country is None:
        return ()
    if claim.kind is ClaimKind.HOTLINE and claim.purpose == "emergency":
        numbers = ground.facts.about(claim.country, None, "emergency-numbers")
        return tuple(fact for fact in numbers if fact.status is Status.CURRENT and not fact.negative)
    looked = [
        fact
        for fact in ground.facts.dialled(code, claim.country)
        if fact.status is Status.NOT_FOUND and claim.operator in {fact.operator, None} and _is_kind(claim, fact)
    ]
    if claim.operator is None:
        return tuple(looked)
    names: tuple[str, ...] = ("sms-code",) if claim.property == "sms-code" else CODES
    if claim.kind is ClaimKind.HOTLINE:
        names = ("hotline", "voice-code")
    held = [fact for name in names for fact in ground.facts.about(claim.country, claim.operator, name)]
    purpose = "customer-service" if claim.kind is ClaimKind.HOTLINE else claim.purpose
    fitting = [
        fact for fact in held
        if fact.status is Status.CURRENT and not fact.negative and purpose is not None and fact.purpose == purpose
    ]  # fmt: skip
    return (*fitting, *looked)


def _elsewhere(claim: Claim, code: str, ground: Ground) -> tuple[Fact, ...]:
    """Give where else the string is known, the same brand in other countries first."""
    found = [fact for fact in ground.facts.dialled(code) if fact.status is Status.CURRENT and _is_kind(claim, fact)]
    return tuple(sorted(found, key=lambda fact: fact.operator != claim.operator)[:MOST_PLACES])


def _handset(claim: Claim, ground: Ground) -> Verdict:
    """Judge a code that the phone answers: ``*#06#`` shows its number (TS 22.030 §6.3), nothing of the network's."""
    if normal_code(claim.value) == "*#06#" and claim.purpose in _OF_THE_LINE:
        return ground.made(claim, Outcome.MALFORMED, "handset-shows-imei")
    outcome = Outcome.SUPPORTED if claim.purpose in {None, "imei", "menu"} else Outcome.NOT_ENOUGH_INFO
    return ground.made(claim, outcome, "handset-code")


def _is_kind(claim: Claim, fact: Fact) -> bool:
    """Say whether a fact about the string is one about dialling it, or texting it, as the claim is."""
    return (fact.property == "sms-code") is (claim.property == "sms-code")


def _fits(claim: Claim, fact: Fact, ground: Ground) -> bool:
    """Say whether a fact about the very string answers the claim: the same or a near use, or one states none."""
    if claim.kind is ClaimKind.HOTLINE:
        if fact.property == "emergency-numbers" or claim.purpose == "emergency":
            return fact.property == "emergency-numbers" and claim.purpose == "emergency"
        if fact.property in {"hotline", "voice-code", "cancellation-appeal"}:
            return True
        called = form(normal_code(claim.value)) is Form.VOICE and fact.purpose in {claim.purpose, *claim.also}
        return called or (fact.purpose == "customer-service" and not claim.voice)
    asked = (claim.purpose, *claim.also)
    related = {"menu", None, *asked, *(near for one in asked for near in _near(one, ground))}
    return claim.purpose is None or fact.purpose in related


def _near(purpose: str | None, ground: Ground) -> tuple[str, ...]:
    """Give the purposes whose codes serve ``purpose``, too (properties.yaml)."""
    known = ground.facts.purposes.get(purpose or "")
    return () if known is None else known.near


def _related(purpose: str | None, ground: Ground) -> tuple[str, ...]:
    """Give the purposes that serve ``purpose``, that it serves, or that serve one together: balance and usage."""
    groups = ({one.name, *one.near} for one in ground.facts.purposes.values())
    return tuple(sorted(name for group in groups if purpose in group for name in group))


def _scopes(facts: Iterable[Fact]) -> str:
    return "; ".join(dict.fromkeys(f"{fact.value}: {fact.scope or fact.purpose or fact.property}" for fact in facts))


def _places(facts: Iterable[Fact]) -> str:
    return ", ".join(dict.fromkeys(f"{fact.operator or '*'} ({fact.country})" for fact in facts))


def _seen(fact: Fact) -> date:
    """Give when a source was last seen; one without a date shows what is there today."""
    return last_day(fact.observed.partition("/")[2] or fact.observed.rstrip("~")) or date.max
