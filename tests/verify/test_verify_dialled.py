"""Verdicts on what is dialled: near purposes, replaced and conflicting codes, emergencies, the form of long numbers."""

import pytest

from auditor.extract.mentions import ClaimKind
from auditor.facts.fact import Confidence, Status
from auditor.facts.index import FactIndex
from auditor.facts.load import load as load_facts
from auditor.verify.claims import Verifier
from auditor.verify.verdict import Outcome, Verdict
from auditor.yamlfile.builtin import builtin
from tests.verify.conftest import TODAY, Judge, MakeClaim, MakeFact


@pytest.fixture(scope="module")
def known() -> Verifier:
    return Verifier(FactIndex(load_facts((builtin("facts"),))), TODAY)


def one(verifier: Verifier, made: object) -> Verdict:
    (verdict,) = verifier.verify((made,))  # type: ignore[arg-type]
    return verdict


def test_a_code_for_the_balance_shows_until_when_it_is_valid_and_not_the_other_way_round(
    claim: MakeClaim, known: Verifier
) -> None:
    balance = {"country": "GB", "operator": "giffgaff"}
    assert one(known, claim("*100#", purpose="validity", **balance)).outcome is Outcome.SUPPORTED
    assert one(known, claim("*100#", purpose="top-up", **balance)).code == "known-for-other-use"


def test_a_code_that_the_operator_itself_replaced_is_outdated(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    old = fact("old", value="*1#", observed="2018", status=Status.HISTORIC)
    new = fact("new", value="*2#", observed="2026-01")
    verdict = judge(claim("*1#"), old, new)
    assert (verdict.outcome, verdict.code) == (Outcome.OUTDATED, "code-replaced")
    assert [one.id for one in verdict.evidence] == ["old", "new"]


@pytest.mark.parametrize(
    "changes",
    [
        {"confidence": Confidence.COMMUNITY},
        {"observed": "2017"},
        {"purpose": "roaming"},
        {"operator": "Entel"},
        {"negative": True},
        {"status": Status.HISTORIC},
    ],
)
def test_what_does_not_take_a_code_s_place_outdates_nothing(
    changes: dict[str, object], fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    old = fact("old", value="*1#", observed="2018", status=Status.HISTORIC)
    new = fact("new", **{"value": "*2#", "observed": "2026-01", **changes})
    assert judge(claim("*1#"), old, new).outcome is Outcome.NOT_ENOUGH_INFO


def test_two_codes_whose_facts_name_each_other_conflict(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    first = fact("a", value="*1#", conflicts_with=("b",))
    second = fact("b", value="*2#", conflicts_with=("a",))
    verdict = judge(claim("*1#"), first, second)
    assert (verdict.outcome, {one.id for one in verdict.evidence}) == (Outcome.CONFLICTING, {"a", "b"})
    assert judge(claim("*1#"), fact("a", value="*1#"), fact("b", value="*2#")).outcome is Outcome.SUPPORTED


def test_what_was_looked_for_here_is_told_before_what_is_known_elsewhere(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    looked = fact("looked", value="*111#", status=Status.NOT_FOUND)
    elsewhere = fact("elsewhere", country="EC", value="*111#")
    assert judge(claim("*111#", purpose="menu"), looked, elsewhere).code == "looked-for"
    assert judge(claim("*111#", purpose="menu"), elsewhere).code == "known-elsewhere"


def test_emergency_numbers_are_those_of_the_country(claim: MakeClaim, known: Verifier) -> None:
    here = {"kind": ClaimKind.HOTLINE, "country": "GB", "operator": None, "purpose": "emergency"}
    assert one(known, claim("999", **here)).outcome is Outcome.SUPPORTED
    assert one(known, claim("119", **here)).code == "sources-say-other"
    served = {**here, "purpose": "customer-service"}
    assert one(known, claim("999", **served)).code == "known-for-other-use"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("080011223", "number-toll-free"),
        ("016117778", "number-valid"),
        ("1234567", "no-source"),
        ("12399", "no-source"),
    ],
)
def test_the_form_of_a_long_number_is_told_and_decides_nothing(
    number: str, code: str, claim: MakeClaim, judge: Judge
) -> None:
    verdict = judge(claim(number, kind=ClaimKind.HOTLINE))
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, code)


def test_an_app_called_by_its_operator_s_bare_name_refutes_nothing(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    held = fact(property="app-name", value="Mi Claro", purpose="self-care")
    assert judge(claim("Claro", kind=ClaimKind.APP_NAME), held).outcome is Outcome.NOT_ENOUGH_INFO
    assert judge(claim("Claro Total", kind=ClaimKind.APP_NAME), held).outcome is Outcome.REFUTED
