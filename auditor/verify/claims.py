"""Claims against facts: a verdict is a function of claim, facts and the as-of day, and refuting needs a licence.

The licences (DESIGN §4): a functional property with another value valid on the day; a closed list; a malformed claim;
an explicit negative with a source. Everything else that is not supported is ``not_enough_info``: absence refutes
nothing, and a source past its shelf life refutes nothing either.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final, Protocol, TypeAlias, final

from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.facts.fact import Property
from auditor.facts.index import FactIndex
from auditor.verify import (
    called,
    dialled,
    esim,
    hours,
    mixture,
    money,
    named,
    operators,
    policy,
    ranks,
    spoken,
    terms,
    ways,
)
from auditor.verify.ground import Ground
from auditor.verify.lookup import Lookup
from auditor.verify.verdict import Outcome, Verdict

_UNKNOWN: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({})

Verify: TypeAlias = Callable[[Claim, Ground], Verdict]

VERIFIERS: Final[Mapping[ClaimKind, Verify]] = {
    ClaimKind.DIAL_CODE: dialled.verify,
    ClaimKind.HOTLINE: dialled.verify,
    ClaimKind.CHANNEL_MIXTURE: mixture.verify,
    ClaimKind.APP_NAME: named.verify,
    ClaimKind.OPERATOR_LIST: operators.verify,
    ClaimKind.ESIM_SUPPORT: esim.verify,
    ClaimKind.MARKET_RANK: ranks.verify,
    ClaimKind.CURRENCY: money.verify_currency,
    ClaimKind.PRICE: money.verify_price,
    ClaimKind.TERMINOLOGY: called.verify,
    ClaimKind.CHANNEL: ways.verify,
    ClaimKind.REGULATION: policy.verify,
    ClaimKind.PROCEDURE: policy.verify,
    ClaimKind.PAYMENT_METHOD: ways.verify,
    ClaimKind.KEEP_NUMBER: terms.verify,
    ClaimKind.SERVICE_HOURS: hours.verify,
    ClaimKind.ATTRIBUTION: spoken.verify,
    ClaimKind.ABSOLUTE_PROMISE: spoken.verify,
    ClaimKind.INTERNAL: spoken.verify,
}
"""Who judges a kind of claim; every kind has its entry (a test)."""

OWN_DENIALS: Final = frozenset({ClaimKind.CHANNEL})
"""Kinds whose verifier judges a denial itself: that there is no way is refuted by a source that names it."""


class Refutable(Protocol):
    """What decides, of a claim or its wire form, whether it could be refuted."""

    @property
    def polarity(self) -> Polarity: ...  # noqa: D102 — each as in ``Claim``
    @property
    def closed(self) -> bool: ...  # noqa: D102
    @property
    def count(self) -> int | None: ...  # noqa: D102


def refutable(about: Property | None, claim: Refutable) -> bool:
    """Say whether a source could ever refute ``claim``, which is ``about`` that property: a price, one of many, never.

    A property that is not known (``None``) has no one value.
    """
    one = about is not None and (about.functional or about.value == "dial-code")
    return one or claim.closed or claim.count is not None or claim.polarity is Polarity.DENIED


@final
class Verifier:
    """Judges claims by one fact base, on one day."""

    def __init__(self, facts: FactIndex, today: date, money: Mapping[str, tuple[str, ...]] = _UNKNOWN) -> None:
        """Hold the facts and the day of the audit, for claims that give no date of their own.

        ``money`` are the currencies of each country by CLDR.
        """
        self._ground = Ground(facts, today, money)
        self._lookup = Lookup(facts)

    def verify(self, claims: Iterable[Claim]) -> tuple[Verdict, ...]:
        """Give a verdict for each claim, in their order."""
        return tuple(self._one(claim) for claim in claims)

    def _one(self, claim: Claim) -> Verdict:
        verdict = VERIFIERS[claim.kind](claim, self._ground)
        if claim.polarity is Polarity.DENIED and claim.kind not in OWN_DENIALS:
            verdict = self._denied(verdict)
        if verdict.outcome is Outcome.NOT_ENOUGH_INFO and not verdict.evidence:
            verdict = replace(verdict, lookup=self._lookup.where(claim))
        if not refutable(self._ground.facts.properties.get(claim.property), claim):
            verdict = replace(verdict, refutable=False)
        return replace(verdict, related=claim.against) if claim.against else verdict

    def _denied(self, verdict: Verdict) -> Verdict:
        """Judge "it is not so": what is malformed, refuted or over is rightly denied, what is supported wrongly."""
        claim, evidence, danger = verdict.claim, verdict.evidence, verdict.danger
        match verdict.outcome:
            case Outcome.MALFORMED | Outcome.REFUTED | Outcome.OUTDATED:
                return self._ground.made(claim, Outcome.SUPPORTED, "article-denies", evidence, danger=danger)
            case Outcome.SUPPORTED:
                return self._ground.made(
                    claim, Outcome.NOT_ENOUGH_INFO, "denied-but-supported", evidence, danger=danger
                )
            case _:
                return verdict
