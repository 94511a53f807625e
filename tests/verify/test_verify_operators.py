"""Verdicts on lists of operators: most confirmed, one gone, one left out of a list that claims to be whole."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from auditor.extract.mentions import Claim, ClaimKind
from auditor.facts.fact import Confidence, Entity, Fact, Status
from auditor.verify.verdict import Outcome, Verdict

MakeFact = Callable[..., Fact]
MakeClaim = Callable[..., Claim]
Judge = Callable[..., Verdict]


def listing(claim: MakeClaim, *names: str, **changes: Any) -> Claim:
    fields = {"operator": None, "property": "operators", "purpose": None, "items": names, **changes}
    return claim(", ".join(names), ClaimKind.OPERATOR_LIST, **fields)


def names(fact: MakeFact, identity: str, *items: str, **changes: Any) -> Fact:
    fields = {"operator": None, "property": "operators", "purpose": None, "value": ", ".join(items), **changes}
    return fact(identity, items=items, **fields)


def shares(fact: MakeFact, period: str, last: str, **changes: Any) -> Fact:
    fields = {
        "operator": None, "property": "market-share", "purpose": None, "value": period, "period": period,
        "valid_until": last, "observed": last, "confidence": Confidence.PRESS, **changes,
    }  # fmt: skip
    return fact(f"share-{period}".lower(), **fields)


FOUR = ("Claro", "Bitel", "Movistar", "Entel")


def test_an_open_list_whose_members_are_known_is_supported(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(listing(claim, "Claro", "Entel"), names(fact, "four", *FOUR))
    assert (verdict.outcome, verdict.code) == (Outcome.SUPPORTED, "list-confirmed")
    assert [one.id for one in verdict.evidence] == ["four"]


def test_the_note_names_the_large_ones_that_are_left_out(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    newest = shares(
        fact,
        "2026-Q2",
        "2026-06-30",
        items=FOUR,
        numbers=(("Claro", 30.0), ("Bitel", 25.0), ("Movistar", 24.0), ("Entel", 3.0)),
    )
    verdict = judge(listing(claim, "Claro", "Movistar"), names(fact, "four", *FOUR), newest)
    assert verdict.outcome is Outcome.SUPPORTED
    assert "Bitel" in verdict.reason.en
    assert "Bitel" in verdict.reason.zh
    assert "Entel" not in verdict.reason.en


def test_most_members_are_enough_and_the_others_are_named(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(listing(claim, "Claro", "Entel", "Nobody"), names(fact, "four", *FOUR))
    assert (verdict.outcome, "Not confirmed: Nobody" in verdict.reason.en) == (Outcome.SUPPORTED, True)


def test_half_of_the_members_are_not_enough(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(listing(claim, "Claro", "Nobody"), names(fact, "four", *FOUR))
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "list-not-confirmed")


def test_nothing_known_of_a_country_decides_nothing(claim: MakeClaim, judge: Judge) -> None:
    assert judge(listing(claim, "Claro", "Entel", closed=True)).code == "no-source"


def test_an_operator_of_which_something_is_known_exists(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(listing(claim, "Claro", "Entel"), fact("a"), fact("b", operator="Entel"))
    assert (verdict.outcome, [one.id for one in verdict.evidence]) == (Outcome.SUPPORTED, ["a", "b"])


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({"confidence": Confidence.PRESS}, Outcome.REFUTED),
        ({"confidence": Confidence.REGULATOR}, Outcome.REFUTED),
        ({"confidence": Confidence.COMMUNITY}, Outcome.NOT_ENOUGH_INFO),
        ({"identity": "pe-operators-listed"}, Outcome.SUPPORTED),
        ({"observed": "2020-01"}, Outcome.NOT_ENOUGH_INFO),
        ({"status": Status.HISTORIC}, Outcome.NOT_ENOUGH_INFO),
        ({"country": "EC"}, Outcome.NOT_ENOUGH_INFO),
    ],
)
def test_a_closed_list_is_refuted_by_a_fresh_source_that_names_another(
    changes: dict[str, Any], outcome: Outcome, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    identity = changes.pop("identity", "four")
    verdict = judge(listing(claim, "Claro", "Entel", closed=True), names(fact, identity, *FOUR, **changes))
    assert verdict.outcome is outcome


def test_an_open_list_is_refuted_by_nobody(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(listing(claim, "Claro"), names(fact, "four", *FOUR)).outcome is not Outcome.REFUTED


def test_a_hedged_closed_list_is_not_refuted(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    held = names(fact, "four", *FOUR)
    assert judge(listing(claim, "Claro", closed=True, hedged=True), held).outcome is Outcome.NOT_ENOUGH_INFO


def test_a_virtual_operator_left_out_refutes_no_closed_list(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    virtual = Entity(id="pe/cuy", kind="virtual-operator", country="PE", name="Cuy", aliases=(), official=())
    verdict = judge(listing(claim, *FOUR, closed=True), names(fact, "five", *FOUR, "Cuy"), entities=(virtual,))
    assert verdict.outcome is Outcome.SUPPORTED


def test_a_member_by_its_other_name_is_the_same(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    entity = Entity(
        id="pe/movistar", kind="operator", country="PE", name="Movistar", aliases=("Integratel",), official=()
    )
    held = names(fact, "two", "Claro", "Integratel")
    assert (
        judge(listing(claim, "Claro", "Movistar", closed=True), held, entities=(entity,)).outcome is Outcome.SUPPORTED
    )


@pytest.mark.parametrize(
    ("value", "day", "outcome"),
    [
        ("closed 2013", None, Outcome.OUTDATED),
        ("closed 2013", date(2012, 1, 1), Outcome.SUPPORTED),
        ("merged, both brands kept", None, Outcome.SUPPORTED),
    ],
)
def test_a_member_that_was_closed_makes_a_list_outdated(
    value: str, day: date | None, outcome: Outcome, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    gone = fact("gone", operator="Entel", property="operator-change", purpose=None, value=value, observed="2013-04-30")
    assert judge(listing(claim, "Claro", "Entel", as_of=day), names(fact, "four", *FOUR), gone).outcome is outcome


def largest(claim: MakeClaim, *members: str, **changes: Any) -> Claim:
    return listing(claim, *members, closed=True, count=len(members), number=float(len(members)), **changes)


@pytest.mark.parametrize(
    ("members", "outcome", "code"),
    [
        (("Claro", "Bitel", "Movistar"), Outcome.SUPPORTED, "rank-matches"),
        (("Claro", "Movistar", "Entel"), Outcome.OUTDATED, "largest-were"),
        (("Claro", "Bitel", "Entel"), Outcome.REFUTED, "largest-are-others"),
    ],
)
def test_the_largest_are_those_of_the_newest_measurement(
    members: tuple[str, ...], outcome: Outcome, code: str, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    old = shares(fact, "2023-Q1", "2023-03-31", items=("Claro", "Movistar", "Entel", "Bitel"))
    new = shares(fact, "2026-Q2", "2026-06-30", items=("Claro", "Bitel", "Movistar", "Entel"))
    verdict = judge(largest(claim, *members), old, new)
    assert (verdict.outcome, verdict.code) == (outcome, code)


def test_a_later_measurement_does_not_count_for_an_earlier_day(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    old = shares(fact, "2023-Q1", "2023-03-31", items=("Claro", "Movistar", "Entel", "Bitel"))
    new = shares(fact, "2026-Q2", "2026-06-30", items=("Claro", "Bitel", "Movistar", "Entel"))
    said = largest(claim, "Claro", "Movistar", "Entel", as_of=date(2023, 12, 31))
    assert judge(said, old, new).outcome is Outcome.SUPPORTED


def test_an_old_measurement_refutes_no_largest(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    old = shares(fact, "2023-Q1", "2023-03-31", items=("Claro", "Movistar", "Entel", "Bitel"))
    assert judge(largest(claim, "Claro", "Bitel", "Entel"), old).outcome is Outcome.NOT_ENOUGH_INFO
