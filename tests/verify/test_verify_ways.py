"""Verdicts on ways, documents and payment: lists that sources confirm, deny, or complete."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.facts.fact import Confidence, Fact
from auditor.verify.verdict import Outcome, Verdict

MakeFact = Callable[..., Fact]
MakeClaim = Callable[..., Claim]
Judge = Callable[..., Verdict]

NAME = "cancellation-channels"
fixtures = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)


def way(claim: MakeClaim, *items: str, **changes: Any) -> Claim:
    fields: dict[str, Any] = {"property": NAME, "items": items, "purpose": None, **changes}
    return claim(", ".join(items), ClaimKind.CHANNEL, **fields)


def norm(fact: MakeFact, *items: str, **changes: Any) -> Fact:
    fields: dict[str, Any] = {
        "property": NAME,
        "value": ", ".join(items),
        "items": items,
        "purpose": None,
        "operator": None,
        "confidence": Confidence.PRESS,
        "quoting": "regulator (OSIPTEL)",
        **changes,
    }
    return fact(
        changes.pop("identity", "norm"), **{name: value for name, value in fields.items() if name != "identity"}
    )


def test_only_in_person_is_refuted_by_a_regulator_s_other_ways(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    refusal = fact("refusal", property="cancellation-appeal", operator=None, value="a form", purpose=None)
    verdict = judge(way(claim, "in person", closed=True), norm(fact, "in person", "phone", "web"), refusal)
    assert (verdict.outcome, verdict.code) == (Outcome.REFUTED, "sources-name-ways")
    assert [one.id for one in verdict.evidence] == ["norm", "refusal"]


def test_not_online_is_refuted_by_a_source_that_names_the_app(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(way(claim, "online", polarity=Polarity.DENIED), norm(fact, "in person", "app"))
    assert verdict.outcome is Outcome.REFUTED


@pytest.mark.parametrize(
    "changes",
    [
        {"quoting": None},
        {"confidence": Confidence.COMMUNITY},
        {"observed": "2010-01"},
        {"valid_until": "2025-01-01"},
        {"country": "EC"},
        {"operator": "Entel"},
    ],
)
def test_a_weak_old_ended_or_foreign_source_refutes_nothing(
    changes: dict[str, Any], fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    verdict = judge(way(claim, "in person", closed=True), norm(fact, "in person", "web", **changes))
    assert verdict.outcome is Outcome.NOT_ENOUGH_INFO


def test_a_hedged_claim_is_not_refuted(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(way(claim, "in person", closed=True, hedged=True), norm(fact, "in person", "web"))
    assert verdict.outcome is Outcome.NOT_ENOUGH_INFO
    assert [one.id for one in verdict.evidence] == ["norm"]


@pytest.mark.parametrize(("items", "held"), [(("online",), ("app",)), (("web", "app"), ("web", "app", "phone"))])
def test_an_open_list_is_supported_by_a_source_that_names_its_ways(
    items: tuple[str, ...], held: tuple[str, ...], fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    assert judge(way(claim, *items), norm(fact, *held)).outcome is Outcome.SUPPORTED


def test_what_most_sources_confirm_is_supported_and_the_rest_named(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    verdict = judge(way(claim, "web", "app", "mail"), norm(fact, "web", "app"))
    assert (verdict.outcome, verdict.code) == (Outcome.SUPPORTED, "list-mostly")
    assert "mail" in verdict.reason.en


def test_what_no_source_names_is_not_refuted(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(way(claim, "mail"), norm(fact, "web"))
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "sources-say-other")


def test_what_a_complete_list_lacks_is_refuted(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    card = norm(fact, "credit card", property="payment-methods", closed=True)
    said = claim("PayPal", ClaimKind.PAYMENT_METHOD, property="payment-methods", items=("PayPal",), purpose=None)
    assert (judge(said, card).outcome, judge(said, card).code) == (Outcome.REFUTED, "list-complete")


def test_a_document_may_be_confirmed_by_a_wider_word(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    said = claim(
        "identity-document",
        ClaimKind.PROCEDURE,
        property="topup-documents",
        items=("identity-document",),
        purpose=None,
    )
    assert judge(said, norm(fact, "passport", property="topup-documents")).outcome is Outcome.SUPPORTED


def test_a_chat_is_shown_beside_support_by_chat_and_not_confirmed(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    support = norm(fact, "chat", property="support-channels", operator="Claro")
    verdict = judge(way(claim, "chat", property="topup-channels", operator=None), support)
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "sources-nearby")
    assert [one.id for one in verdict.evidence] == ["norm"]


def test_balance_by_phone_is_shown_beside_the_codes(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(way(claim, "phone", property="balance-channels"), fact("code", value="*222#"))
    assert ([one.id for one in verdict.evidence], verdict.outcome) == (["code"], Outcome.NOT_ENOUGH_INFO)


WAYS = st.lists(st.sampled_from(["in person", "web", "app", "online", "phone"]), min_size=1, max_size=4, unique=True)


@fixtures
@given(WAYS, WAYS, st.booleans(), st.sampled_from(Confidence))
def test_refuting_needs_another_way_from_a_weighty_source(
    fact: MakeFact,
    claim: MakeClaim,
    judge: Judge,
    items: list[str],
    held: list[str],
    closed: bool,  # noqa: FBT001 — drawn
    confidence: Confidence,
) -> None:
    verdict = judge(way(claim, *items, closed=closed), norm(fact, *held, confidence=confidence, quoting=None))
    if verdict.outcome is Outcome.REFUTED:
        assert closed
        assert set(held) - set(items)
        assert confidence in {Confidence.REGULATOR, Confidence.OFFICIAL}


@fixtures
@given(WAYS)
def test_without_a_source_nothing_is_decided(claim: MakeClaim, judge: Judge, items: list[str]) -> None:
    for changes in ({}, {"closed": True}, {"polarity": Polarity.DENIED}):
        assert judge(way(claim, *items, **changes)).outcome is Outcome.NOT_ENOUGH_INFO


def test_a_rule_is_confirmed_by_a_source_whose_ways_it_names(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    rule = claim(
        "必须本人到场并核验指纹",
        ClaimKind.REGULATION,
        property="foreigner-contract",
        items=("in person", "fingerprint"),
        operator=None,
        purpose=None,
    )
    assert judge(rule, norm(fact, "in person", property="foreigner-contract")).outcome is Outcome.SUPPORTED
    assert judge(rule, norm(fact, "bank", property="foreigner-contract")).outcome is Outcome.NOT_ENOUGH_INFO
