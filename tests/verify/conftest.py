"""What the tests of verdicts are made of: claims and small fact bases written out."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

import pytest

from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.facts.fact import Confidence, Entity, Fact, FactBase, Property, Reference, Status
from auditor.facts.index import FactIndex
from auditor.text.span import Span
from auditor.verify.claims import Verifier
from auditor.verify.verdict import Verdict

TODAY = date(2026, 11, 20)

MakeFact: TypeAlias = Callable[..., Fact]
MakeClaim: TypeAlias = Callable[..., Claim]
Judge: TypeAlias = Callable[..., Verdict]

_SOURCE = Reference(url="https://operator.example/help", title="help", observed="2026-01", says="so")
_FUNCTIONAL = {
    *("app-name", "currency", "esim-support", "market-rank"),
    *("cancellation-time", "number-reuse-days", "cancellation-review"),
}
_PROPERTIES = (
    *("dial-code", "hotline", "voice-code", "sms-code", "app-name", "operators", "operator-change", "size"),
    *("market-share", "market-rank", "esim-support", "currency", "sim-word", "price", "price-level", "shop-type"),
    *("cancellation-channels", "payment-methods", "topup-documents", "service-hours", "real-name", "sim-limit"),
    *("cancellation-time", "cancellation-review", "keep-number-days", "suspension-term", "number-reuse-days"),
)
_FRESH_DAYS = {"market-share": 365, "market-rank": 365, "size": 365, "operators": 730}


def _fact(identity: str = "f", **changes: Any) -> Fact:
    fields: dict[str, Any] = {
        "country": "PE",
        "operator": "Claro",
        "property": "dial-code",
        "value": "*100#",
        "purpose": "balance",
        "scope": "",
        "items": (),
        "numbers": (),
        "closed": False,
        "negative": False,
        "valid_from": None,
        "valid_until": None,
        "observed": "2026-01",
        "confidence": Confidence.OFFICIAL,
        "quoting": None,
        "status": Status.CURRENT,
        "note": None,
        "conflicts_with": (),
        "references": (_SOURCE,),
        **changes,
    }
    return Fact(id=identity, **fields)


def _claim(value: str = "*100#", kind: ClaimKind = ClaimKind.DIAL_CODE, **changes: Any) -> Claim:
    names = {ClaimKind.HOTLINE: ("hotline", "customer-service"), ClaimKind.APP_NAME: ("app-name", None)}
    name, purpose = names.get(kind, ("dial-code", "balance"))
    fields: dict[str, Any] = {
        "country": "PE",
        "operator": "Claro",
        "property": name,
        "purpose": purpose,
        "polarity": Polarity.AFFIRMED,
        "hedged": False,
        "as_of": None,
        "span": Span(start=0, end=len(value)),
        "voice": kind is ClaimKind.HOTLINE,
        **changes,
    }
    return Claim(kind=kind, value=value, **fields)


def _index(*facts: Fact, entities: tuple[Entity, ...] = ()) -> FactIndex:
    properties = tuple(
        Property(
            name=name,
            title_en=name,
            title_zh=name,
            value="text",
            functional=name in _FUNCTIONAL,
            fresh_days=_FRESH_DAYS.get(name, 3650),
        )
        for name in _PROPERTIES
    )
    return FactIndex(
        FactBase(facts=facts, entities=entities, properties=properties, digest="sha256:0", as_of="2026-11-20")
    )


def _judge(
    claim: Claim,
    *facts: Fact,
    today: date = TODAY,
    entities: tuple[Entity, ...] = (),
    money: dict[str, tuple[str, ...]] | None = None,
) -> Verdict:
    (verdict,) = Verifier(_index(*facts, entities=entities), today, money or {}).verify((claim,))
    return verdict


@pytest.fixture(scope="session")
def fact() -> MakeFact:
    """Make a fact: Claro in Peru, ``*100#`` for the balance, with some fields changed."""
    return _fact


@pytest.fixture(scope="session")
def claim() -> MakeClaim:
    """Make the claim that such a fact supports, with some fields changed."""
    return _claim


@pytest.fixture(scope="session")
def judge() -> Judge:
    """Judge a claim by some facts."""
    return _judge
