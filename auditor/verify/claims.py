"""Claims against facts: a verdict is a function of claim, facts and the as-of day, and refuting needs a licence.

The licences (DESIGN §4): a functional property with another value valid on the day; a closed list; a malformed claim;
an explicit negative with a source. Everything else that is not supported is ``not_enough_info``: absence refutes
nothing.
"""

from collections.abc import Iterable
from datetime import date
from typing import final

from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.facts.code import normal_code
from auditor.facts.fact import Confidence, Fact, Status
from auditor.facts.index import FactIndex
from auditor.text.fold import fold_text
from auditor.verify.mmi import Form, danger, form, governs
from auditor.verify.verdict import Outcome, Verdict
from auditor.verify.words import DOES, reason

CODES = ("dial-code", "hotline", "voice-code", "sms-code")
_HARMLESS = {"call-forwarding", "call-barring", "pin", None}
"""Purposes that a code which governs calls may rightly be given for."""
_RANK = {kind: rank for rank, kind in enumerate(Confidence)}
LAST = len(_RANK)
"""Behind every source."""


@final
class Verifier:
    """Judges claims by one fact base, on one day."""

    def __init__(self, facts: FactIndex, today: date) -> None:
        """Hold the facts and the day of the audit, for claims that give no date of their own."""
        self._facts = facts
        self._today = today

    def verify(self, claims: Iterable[Claim]) -> tuple[Verdict, ...]:
        """Give a verdict for each claim, in their order."""
        return tuple(self._one(claim) for claim in claims)

    def _one(self, claim: Claim) -> Verdict:
        verdict = self._name(claim) if claim.kind is ClaimKind.APP_NAME else self._dial_string(claim)
        return _denied(verdict) if claim.polarity is Polarity.DENIED else verdict

    def _dial_string(self, claim: Claim) -> Verdict:
        code = normal_code(claim.value)
        does = danger(code) or self._transfers(claim, code)
        return self._coded(claim, code, does)

    def _coded(self, claim: Claim, code: str, does: str | None) -> Verdict:  # noqa: PLR0911 — the questions in their order
        shape = form(code)
        if shape is Form.HANDSET and claim.kind is not ClaimKind.HOTLINE:
            return _handset(claim)
        known = tuple(fact for fact in self._dialled(claim, code) if fact.status is not Status.NOT_FOUND)
        live = [fact for fact in known if fact.status is Status.CURRENT and _valid(fact, self._day(claim))]
        fitting = [fact for fact in live if _fits(claim, fact)]
        if fitting:
            return _weighed(claim, fitting, live, danger=does)
        tricks = tuple(fact for fact in known if fact.status is Status.SCAM and _fits(claim, fact))
        if tricks:
            return _made(claim, Outcome.REFUTED, "known-trick", tricks, danger=does)
        if claim.kind is ClaimKind.HOTLINE and shape is not Form.VOICE and claim.voice:
            return _made(claim, Outcome.MALFORMED, "ussd-called-hotline", self._others(claim, code), danger=does)
        if does in {"forwards-calls", "bars-calls", "changes-pin"} and claim.purpose not in _HARMLESS:
            return _made(claim, Outcome.MALFORMED, "code-governs-calls", known, danger=does, does=DOES[does])
        if not live and shape is Form.SERVICE and does is None and claim.purpose in {None, governs(code)}:
            return _made(claim, Outcome.SUPPORTED, "standard-code")
        if live:
            return _made(
                claim, Outcome.NOT_ENOUGH_INFO, "known-for-other-use", tuple(live), danger=does, others=_scopes(live)
            )
        ended = [fact for fact in known if fact.status is not Status.SCAM and _ended(fact, self._day(claim))]
        if ended:
            until = max(fact.valid_until or "" for fact in ended)
            return _made(claim, Outcome.OUTDATED, "ended", tuple(ended), danger=does, until=until)
        if known:
            return _made(claim, Outcome.NOT_ENOUGH_INFO, "only-in-old-source", known, danger=does)
        return self._unknown(claim, code, does)

    def _unknown(self, claim: Claim, code: str, does: str | None) -> Verdict:
        if claim.operator is None and claim.country is None:
            return _made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject", danger=does)
        others = self._others(claim, code)
        if any(fact.status is not Status.NOT_FOUND for fact in others) and claim.operator is not None:
            return _made(
                claim, Outcome.NOT_ENOUGH_INFO, "sources-say-other", others, danger=does, others=_values(others)
            )
        elsewhere = tuple(fact for fact in self._facts.dialled(code) if fact.status is Status.CURRENT)
        if elsewhere:
            return _made(
                claim, Outcome.NOT_ENOUGH_INFO, "known-elsewhere", elsewhere[:5], danger=does, others=_places(elsewhere)
            )
        return _made(claim, Outcome.NOT_ENOUGH_INFO, "looked-for" if others else "no-source", others, danger=does)

    def _dialled(self, claim: Claim, code: str) -> tuple[Fact, ...]:
        """Give what is known of the string where the claim puts it: with its operator, or for its whole country."""
        if claim.country is None:
            return ()
        facts = self._facts.dialled(code, claim.country)
        if claim.operator is None:  # what one operator denies, another may offer
            return tuple(fact for fact in facts if fact.operator is None or not fact.negative)
        return tuple(fact for fact in facts if fact.operator in {claim.operator, None})

    def _others(self, claim: Claim, code: str) -> tuple[Fact, ...]:
        """Give what the base holds in the claim's place: hotlines for a hotline, codes of that purpose for a code."""
        if claim.country is None or claim.operator is None:
            return ()
        names = ("hotline", "voice-code") if claim.kind is ClaimKind.HOTLINE else CODES
        held = [fact for name in names for fact in self._facts.about(claim.country, claim.operator, name)]
        purpose = "customer-service" if claim.kind is ClaimKind.HOTLINE else claim.purpose
        fitting = [
            fact for fact in held
            if fact.status is Status.CURRENT and not fact.negative and purpose is not None and fact.purpose == purpose
        ]  # fmt: skip
        looked = [
            fact
            for fact in self._facts.dialled(code, claim.country)
            if fact.status is Status.NOT_FOUND and fact.operator == claim.operator
        ]
        return (*fitting, *looked)

    def _transfers(self, claim: Claim, code: str) -> str | None:
        moves = any(fact.purpose == "transfer" and not fact.negative for fact in self._dialled(claim, code))
        return "transfers-balance" if moves and claim.purpose != "transfer" else None

    def _name(self, claim: Claim) -> Verdict:
        if claim.country is None or claim.operator is None:
            return _made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject")
        held = self._facts.about(claim.country, claim.operator, claim.property)
        live = [fact for fact in held if fact.status is Status.CURRENT and _valid(fact, self._day(claim))]
        same = [fact for fact in live if fold_text(fact.value) == fold_text(claim.value)]
        if same:
            return _weighed(claim, same, live)
        positive = tuple(fact for fact in live if not fact.negative)
        if not positive:
            return _made(claim, Outcome.NOT_ENOUGH_INFO, "no-source")
        single = len({fold_text(fact.value) for fact in positive}) == 1 and not any(
            fact.conflicts_with for fact in positive
        )
        if self._facts.properties[claim.property].functional and single and not claim.hedged:
            return _made(claim, Outcome.REFUTED, "source-says-otherwise", positive, others=_values(positive))
        return _made(claim, Outcome.NOT_ENOUGH_INFO, "sources-say-other", positive, others=_values(positive))

    def _day(self, claim: Claim) -> date:
        return claim.as_of or self._today


def _made(
    claim: Claim,
    outcome: Outcome,
    code: str,
    evidence: tuple[Fact, ...] = (),
    *,
    danger: str | None = None,
    **fields: tuple[str, str] | str,
) -> Verdict:
    return Verdict(
        claim=claim,
        outcome=outcome,
        code=code,
        reason=reason(code, value=claim.value, **fields),
        evidence=evidence,
        related=(),
        danger=danger,
    )


def _weighed(claim: Claim, fitting: list[Fact], live: list[Fact], *, danger: str | None = None) -> Verdict:
    """Judge by the facts about the claim's very value: sources of one rank that disagree decide nothing."""
    held = {fact.id: fact for fact in live}
    rivals = {
        other: held[other]
        for fact in fitting
        for other in fact.conflicts_with
        if other in held and held[other].property == fact.property
    }
    denying = tuple(fact for fact in fitting if fact.negative)
    saying = tuple(fact for fact in fitting if not fact.negative)
    if rivals or _rank(denying) == _rank(saying):
        evidence = tuple({fact.id: fact for fact in (*fitting, *rivals.values())}.values())
        return _made(claim, Outcome.CONFLICTING, "sources-conflict", evidence, danger=danger)
    if _rank(denying) < _rank(saying):
        return _made(claim, Outcome.REFUTED, "source-denies", denying, danger=danger)
    return _made(claim, Outcome.SUPPORTED, "matches-source", saying, danger=danger)


def _rank(facts: Iterable[Fact]) -> int:
    """Give the rank of the best source, 0 for a regulator; ``LAST`` when there is none."""
    return min((_RANK[fact.confidence] for fact in facts), default=LAST)


def _handset(claim: Claim) -> Verdict:
    """Judge a code that the phone answers: ``*#06#`` shows its number (TS 22.030 §6.3), nothing of the network's."""
    if claim.purpose in {None, "imei", "menu"}:
        return _made(claim, Outcome.SUPPORTED, "handset-code")
    return _made(claim, Outcome.NOT_ENOUGH_INFO, "handset-code")


def _denied(verdict: Verdict) -> Verdict:
    """Judge "it is not so": what is malformed, refuted or over is rightly denied, what is supported wrongly."""
    match verdict.outcome:
        case Outcome.MALFORMED | Outcome.REFUTED | Outcome.OUTDATED:
            return _made(verdict.claim, Outcome.SUPPORTED, "article-denies", verdict.evidence, danger=verdict.danger)
        case Outcome.SUPPORTED:
            return _made(
                verdict.claim, Outcome.NOT_ENOUGH_INFO, "denied-but-supported", verdict.evidence, danger=verdict.danger
            )
        case _:
            return verdict


def _fits(claim: Claim, fact: Fact) -> bool:
    """Say whether a fact about the very string answers the claim: the same use, or a use not stated by one of them."""
    if claim.kind is ClaimKind.HOTLINE:
        return fact.property in {"hotline", "voice-code"} or (fact.purpose == "customer-service" and not claim.voice)
    related = {"menu", None, claim.purpose, *claim.also}
    return claim.purpose is None or fact.purpose in related


def _valid(fact: Fact, day: date) -> bool:
    iso = day.isoformat()
    begins = fact.valid_from is None or fact.valid_from <= iso
    return begins and (fact.valid_until is None or iso[: len(fact.valid_until)] <= fact.valid_until)


def _ended(fact: Fact, day: date) -> bool:
    """Say whether what a fact asserts was over by ``day``; that a denial is over asserts nothing."""
    over = fact.valid_until is not None and day.isoformat()[: len(fact.valid_until)] > fact.valid_until
    return over and not fact.negative


def _values(facts: Iterable[Fact]) -> str:
    return ", ".join(dict.fromkeys(fact.value for fact in facts if fact.status is not Status.NOT_FOUND)) or "—"


def _scopes(facts: Iterable[Fact]) -> str:
    return "; ".join(dict.fromkeys(f"{fact.value}: {fact.scope or fact.purpose or fact.property}" for fact in facts))


def _places(facts: Iterable[Fact]) -> str:
    return ", ".join(dict.fromkeys(f"{fact.operator or '*'} ({fact.country})" for fact in facts))
