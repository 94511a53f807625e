"""Verdicts on currencies, prices and words for a SIM."""

from collections.abc import Callable
from typing import Any

import pytest

from auditor.extract.mentions import Claim, ClaimKind
from auditor.facts.fact import Fact
from auditor.verify.verdict import Outcome, Verdict

MakeFact = Callable[..., Fact]
MakeClaim = Callable[..., Claim]
Judge = Callable[..., Verdict]


def currency(claim: MakeClaim, value: str, **changes: Any) -> Claim:
    return claim(value, ClaimKind.CURRENCY, **{"operator": None, "property": "currency", "purpose": None, **changes})


def price(claim: MakeClaim, value: str, **changes: Any) -> Claim:
    amount, _, unit = value.partition(" ")
    fields = {"property": "price", "purpose": None, "number": float(amount), "unit": unit, **changes}
    return claim(value, ClaimKind.PRICE, **fields)


def sol(fact: MakeFact) -> Fact:
    return fact("pe-currency", operator=None, property="currency", purpose=None, value="PEN")


@pytest.mark.parametrize(("value", "outcome"), [("PEN", Outcome.SUPPORTED), ("USD", Outcome.REFUTED)])
def test_a_country_has_one_money(value: str, outcome: Outcome, fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(currency(claim, value), sol(fact)).outcome is outcome


@pytest.mark.parametrize(
    ("value", "outcome", "code"),
    [
        ("EUR", Outcome.SUPPORTED, "cldr-currency"),
        ("USD", Outcome.NOT_ENOUGH_INFO, "cldr-other-currency"),
    ],
)
def test_where_no_fact_tells_the_money_cldr_does_and_refutes_nothing(
    value: str, outcome: Outcome, code: str, claim: MakeClaim, judge: Judge
) -> None:
    verdict = judge(currency(claim, value, country="FR"), money={"FR": ("EUR",)})
    assert (verdict.outcome, verdict.code, verdict.evidence) == (outcome, code, ())
    assert "CLDR" in verdict.reason.en
    assert "CLDR" in verdict.reason.zh


def test_a_fact_goes_before_cldr(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(currency(claim, "USD"), sol(fact), money={"PE": ("USD",)}).outcome is Outcome.REFUTED


def cost(fact: MakeFact, **changes: Any) -> Fact:
    fields = {"property": "price", "purpose": None, "value": "50 PEN", "numbers": (("PEN", 50.0),), **changes}
    return fact("cost", **fields)


@pytest.mark.parametrize(
    ("value", "outcome"),
    [("50 PEN", Outcome.SUPPORTED), ("50 USD", Outcome.NOT_ENOUGH_INFO), ("40 PEN", Outcome.NOT_ENOUGH_INFO)],
)
def test_a_price_is_supported_by_its_amount_and_another_refutes_nothing(
    value: str, outcome: Outcome, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    assert judge(price(claim, value), cost(fact)).outcome is outcome


def test_a_price_that_ended_is_outdated(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(price(claim, "50 PEN"), cost(fact, valid_until="2024-12-31")).outcome is Outcome.OUTDATED


def test_a_fee_that_no_property_knows_is_told_as_such(claim: MakeClaim, judge: Judge) -> None:
    assert judge(price(claim, "0 PEN", property="replacement-fee")).code == "no-source"


def level(claim: MakeClaim, value: str) -> Claim:
    fields = {"operator": None, "property": "price-level", "purpose": None}
    return claim(value, ClaimKind.PRICE, **fields)


def test_high_and_low_are_relative(claim: MakeClaim, judge: Judge) -> None:
    assert judge(level(claim, "high")).outcome is Outcome.NOT_CHECKABLE


@pytest.mark.parametrize(("value", "outcome"), [("low", Outcome.SUPPORTED), ("high", Outcome.NOT_ENOUGH_INFO)])
def test_a_source_on_prices_supports_and_refutes_no_level(
    value: str, outcome: Outcome, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    held = fact("low", operator=None, property="price-level", purpose=None, value="among the lowest in the region")
    assert judge(level(claim, value), held).outcome is outcome


@pytest.mark.parametrize(("value", "outcome"), [("chip", Outcome.SUPPORTED), ("保号卡", Outcome.NOT_ENOUGH_INFO)])
def test_another_word_for_a_sim_refutes_nothing(
    value: str, outcome: Outcome, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    held = fact("word", operator=None, property="sim-word", purpose=None, value="chip")
    said = claim(value, ClaimKind.TERMINOLOGY, operator=None, property="sim-word", purpose=None)
    assert judge(said, held).outcome is outcome


@pytest.mark.parametrize(
    ("value", "items", "outcome", "evidence"),
    [
        ("supermarket", ("Wong",), Outcome.SUPPORTED, ["wong"]),
        ("convenience store", ("Wong", "Tambo"), Outcome.NOT_ENOUGH_INFO, ["wong"]),
        ("supermarket", ("Tambo",), Outcome.NOT_ENOUGH_INFO, []),
    ],
)
def test_the_kind_of_a_shop_is_held_against_what_is_known_of_that_shop(
    value: str,
    items: tuple[str, ...],
    outcome: Outcome,
    evidence: list[str],
    fact: MakeFact,
    claim: MakeClaim,
    judge: Judge,
) -> None:
    scope = "what kind of shop Wong is"
    held = fact("wong", operator=None, property="shop-type", purpose=None, value="supermarket", scope=scope)
    said = claim(value, ClaimKind.TERMINOLOGY, operator=None, property="shop-type", purpose=None, items=items)
    verdict = judge(said, held)
    assert (verdict.outcome, [one.id for one in verdict.evidence]) == (outcome, evidence)
