"""Verdicts on eSIM: an operator's, several operators', a country's."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from auditor.extract.mentions import Claim, ClaimKind
from auditor.facts.fact import Fact, Status
from auditor.verify.verdict import Outcome, Verdict

MakeFact = Callable[..., Fact]
MakeClaim = Callable[..., Claim]
Judge = Callable[..., Verdict]


def said(claim: MakeClaim, value: str = "yes", **changes: Any) -> Claim:
    return claim(value, ClaimKind.ESIM_SUPPORT, **{"property": "esim-support", "purpose": None, **changes})


def held(fact: MakeFact, operator: str | None, value: str = "yes", **changes: Any) -> Fact:
    fields = {"operator": operator, "property": "esim-support", "purpose": None, "value": value, **changes}
    return fact(f"pe-{operator}-esim".lower(), **fields)


def missing(fact: MakeFact, operator: str) -> Fact:
    return held(fact, operator, status=Status.NOT_FOUND)


def test_what_its_own_fact_says_is_supported(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(said(claim), held(fact, "Claro")).outcome is Outcome.SUPPORTED


def test_what_its_own_fact_contradicts_is_refuted(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(said(claim, "no"), held(fact, "Claro")).outcome is Outcome.REFUTED
    assert judge(said(claim), held(fact, "Claro", "no")).outcome is Outcome.REFUTED


def test_a_negative_fact_says_the_opposite(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(said(claim), held(fact, "Claro", negative=True)).outcome is Outcome.REFUTED


@pytest.mark.parametrize("value", ["yes", "no"])
def test_that_nothing_was_found_proves_nothing(value: str, fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(said(claim, value), missing(fact, "Claro"))
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "looked-for")


def test_another_operator_s_esim_is_not_its_own(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(said(claim, "no"), held(fact, "Entel")).outcome is Outcome.NOT_ENOUGH_INFO


def test_esim_that_came_later_refutes_no_earlier_no(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    later = held(fact, "Claro", valid_from="2022-09-26")
    assert judge(said(claim, "no", as_of=date(2021, 12, 31)), later).outcome is Outcome.NOT_ENOUGH_INFO


@pytest.mark.parametrize(
    ("members", "closed", "outcome"),
    [
        (("Claro", "Entel"), False, Outcome.SUPPORTED),
        (("Claro", "Movistar", "Entel"), False, Outcome.SUPPORTED),
        (("Claro", "Movistar"), False, Outcome.NOT_ENOUGH_INFO),
        (("Claro", "Movistar"), True, Outcome.REFUTED),
        (("Claro", "Entel"), True, Outcome.SUPPORTED),
    ],
)
def test_a_list_needs_most_members_and_a_closed_one_all_there_are(
    members: tuple[str, ...],
    closed: bool,  # noqa: FBT001 — a table's column
    outcome: Outcome,
    fact: MakeFact,
    claim: MakeClaim,
    judge: Judge,
) -> None:
    facts = (held(fact, "Claro"), held(fact, "Entel"), missing(fact, "Movistar"), missing(fact, "Bitel"))
    verdict = judge(said(claim, operator=None, items=members, closed=closed), *facts)
    assert verdict.outcome is outcome
    assert {"pe-claro-esim", "pe-entel-esim"} <= {one.id for one in verdict.evidence}
    assert "pe-bitel-esim" not in {one.id for one in verdict.evidence}


def test_a_member_that_has_none_refutes_a_list(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    facts = (held(fact, "Claro"), held(fact, "Entel", "no"))
    assert judge(said(claim, operator=None, items=("Claro", "Entel")), *facts).outcome is Outcome.REFUTED


def test_one_operator_is_enough_for_a_country(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(said(claim, operator=None), held(fact, "Entel")).outcome is Outcome.SUPPORTED
    assert judge(said(claim, "no", operator=None), held(fact, "Entel")).outcome is Outcome.REFUTED


def test_a_maker_s_list_never_counts(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    listed = fact("apple", operator=None, property="esim-listing", purpose=None, value="none", negative=True)
    assert judge(said(claim, operator=None), listed).outcome is Outcome.NOT_ENOUGH_INFO
    assert judge(said(claim), listed).code == "no-source"


def test_a_country_of_which_nobody_knows_decides_nothing(claim: MakeClaim, judge: Judge) -> None:
    assert judge(said(claim, country=None, operator=None)).code == "no-subject"
