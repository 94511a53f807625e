"""Verdicts on lengths of time, amounts, answers and hours."""

from collections.abc import Callable
from typing import Any

import pytest

from auditor.extract.mentions import Claim, ClaimKind
from auditor.facts.fact import Answer, Confidence, Fact
from auditor.verify.held import same_length
from auditor.verify.verdict import Outcome, Verdict

MakeFact = Callable[..., Fact]
MakeClaim = Callable[..., Claim]
Judge = Callable[..., Verdict]


def term(claim: MakeClaim, number: float, unit: str = "days", name: str = "keep-number-days", **changes: Any) -> Claim:
    fields: dict[str, Any] = {"property": name, "number": number, "unit": unit, "purpose": None, **changes}
    return claim(f"{number:g} {unit}", fields.pop("kind", ClaimKind.KEEP_NUMBER), **fields)


def held(fact: MakeFact, name: str = "keep-number-days", identity: str = "f", **changes: Any) -> Fact:
    fields: dict[str, Any] = {"property": name, "value": "270 days", "purpose": None, **changes}
    return fact(identity, **fields)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((180, "days"), (6, "months")),
        ((184, "days"), (6, "months")),
        ((365, "days"), (1, "years")),
        ((366, "days"), (12, "months")),
        ((30, "days"), (1, "months")),
        ((24, "hours"), (1, "days")),
        ((90, "minutes"), (1.5, "hours")),
        ((1, "years"), (12, "months")),
    ],
)
def test_one_length_in_two_units(one: tuple[float, str], other: tuple[float, str]) -> None:
    assert same_length(one, other)
    assert same_length(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((5, "days"), (5, "working days")),
        ((170, "days"), (6, "months")),
        ((190, "days"), (6, "months")),
        ((3, "cards"), (3, "days")),
    ],
)
def test_two_lengths_that_differ_or_cannot_be_compared(one: tuple[float, str], other: tuple[float, str]) -> None:
    assert not same_length(one, other)


def test_an_equal_term_is_supported(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(term(claim, 9, "months"), held(fact, numbers=(("days", 270.0),))).outcome is Outcome.SUPPORTED


def test_another_term_refutes_nothing_where_it_depends_on_conditions(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    verdict = judge(term(claim, 180), held(fact, numbers=(("days", 270.0),), scope="without balance"))
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "sources-say-terms")
    assert "without balance" in verdict.reason.en


def test_terms_that_sources_dispute_are_conflicting(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    facts = (
        held(fact, identity="a", numbers=(("days", 255.0),), conflicts_with=("b",)),
        held(fact, identity="b", numbers=(("days", 240.0),), conflicts_with=("a",)),
    )
    assert judge(term(claim, 255), *facts).outcome is Outcome.CONFLICTING


def test_the_operator_s_own_term_comes_before_the_country_s(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    facts = (
        held(fact, identity="own", numbers=(("days", 270.0),)),
        held(fact, identity="norm", operator=None, numbers=(("days", 210.0),)),
    )
    verdict = judge(term(claim, 210), *facts)
    assert (verdict.outcome, {one.id for one in verdict.evidence}) == (Outcome.NOT_ENOUGH_INFO, {"own", "norm"})


@pytest.mark.parametrize(
    ("name", "key", "unit"),
    [("number-reuse-days", "days", "days"), ("cancellation-time", "working_days", "working days")],
)
def test_where_only_one_term_can_hold_another_is_refuted(
    name: str, key: str, unit: str, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    norm = held(fact, name, operator=None, value="5", numbers=((key, 5.0),))
    assert judge(term(claim, 5, unit, name), norm).outcome is Outcome.SUPPORTED
    assert judge(term(claim, 3, unit, name), norm).outcome is Outcome.REFUTED
    assert judge(term(claim, 3, unit, name, hedged=True), norm).outcome is Outcome.NOT_ENOUGH_INFO


def test_working_days_and_days_refute_each_other_not(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    norm = held(fact, "cancellation-time", operator=None, value="5", numbers=(("working_days", 5.0),))
    assert judge(term(claim, 3, "days", "cancellation-time"), norm).outcome is Outcome.NOT_ENOUGH_INFO


def test_an_old_term_refutes_nothing(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    norm = held(fact, "number-reuse-days", observed="2010", numbers=(("days", 90.0),))
    assert judge(term(claim, 30, name="number-reuse-days"), norm).outcome is Outcome.NOT_ENOUGH_INFO


def rule(claim: MakeClaim, value: str, name: str = "cancellation-review", **changes: Any) -> Claim:
    return claim(value, ClaimKind.REGULATION, property=name, purpose=None, **changes)


def test_an_answer_refutes_its_opposite_and_supports_itself(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    norm = held(fact, "cancellation-review", "norm", operator=None, value="no conditions", answer=Answer.NO)
    ways = held(fact, "cancellation-channels", "ways", operator=None, value="web", items=("web",))
    refuted = judge(rule(claim, "yes"), norm, ways)
    assert (refuted.outcome, [one.id for one in refuted.evidence]) == (Outcome.REFUTED, ["norm", "ways"])
    assert judge(rule(claim, "no"), norm).outcome is Outcome.SUPPORTED


def test_a_value_that_answers_nothing_decides_nothing(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    norm = held(fact, "cancellation-review", operator=None, value="see the contract")
    assert judge(rule(claim, "yes"), norm).outcome is Outcome.NOT_ENOUGH_INFO


@pytest.mark.parametrize("changes", [{"observed": "2010"}, {"valid_until": "2020-01-01"}])
def test_an_old_or_ended_answer_refutes_nothing(
    changes: dict[str, Any], fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    norm = held(fact, "cancellation-review", operator=None, value="no conditions", answer=Answer.NO, **changes)
    assert judge(rule(claim, "yes"), norm).outcome is Outcome.NOT_ENOUGH_INFO


def test_answers_of_one_rank_that_differ_are_conflicting_and_a_better_one_decides(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    no = held(fact, "real-name", "no", value="not needed", answer=Answer.NO)
    yes = held(fact, "real-name", "yes", value="needed", answer=Answer.YES)
    best = held(fact, "real-name", "best", value="needed", answer=Answer.YES, confidence=Confidence.REGULATOR)
    assert judge(rule(claim, "yes", "real-name"), no, yes).outcome is Outcome.CONFLICTING
    assert judge(rule(claim, "yes", "real-name"), no, best).outcome is Outcome.SUPPORTED
    assert judge(rule(claim, "no", "real-name"), no, best).outcome is not Outcome.SUPPORTED


def test_how_many_cards_are_compared_by_number(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    norm = held(fact, "sim-limit", operator=None, value="3", numbers=(("lines", 3.0),))
    said = term(claim, 3, "cards", "sim-limit", kind=ClaimKind.REGULATION)
    assert judge(said, norm).outcome is Outcome.SUPPORTED
    more = term(claim, 5, "cards", "sim-limit", kind=ClaimKind.REGULATION)
    assert judge(more, norm).outcome is Outcome.NOT_ENOUGH_INFO


def test_a_clause_is_shown_its_sources_and_not_judged(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    norm = held(fact, "cancellation-rule", operator=None, value="no debt needed")
    assert judge(rule(claim, "未解决欠款前无法销户", "cancellation-rule"), norm).outcome is Outcome.NOT_ENOUGH_INFO


@pytest.mark.parametrize(
    ("said", "outcome"), [("24 hours", Outcome.SUPPORTED), ("9:00–18:00", Outcome.NOT_ENOUGH_INFO)]
)
def test_hours_are_supported_by_the_same_hours_only(
    said: str, outcome: Outcome, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    hours = held(fact, "service-hours", value="24 hours")
    assert judge(claim(said, ClaimKind.SERVICE_HOURS, property="service-hours", purpose=None), hours).outcome is outcome


@pytest.mark.parametrize(
    "kind", [ClaimKind.KEEP_NUMBER, ClaimKind.REGULATION, ClaimKind.CHANNEL, ClaimKind.SERVICE_HOURS]
)
def test_a_claim_about_nobody_is_told_so(kind: ClaimKind, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim("x", kind, property="x", purpose=None, country=None, operator=None))
    assert verdict.code == "no-subject"


@pytest.mark.parametrize(
    ("number", "outcome"),
    [(75, Outcome.SUPPORTED), (120, Outcome.SUPPORTED), (45, Outcome.NOT_ENOUGH_INFO), (10, Outcome.NOT_ENOUGH_INFO)],
)
def test_a_length_that_a_value_spells_out_is_confirmed_but_none_that_begins_when_it_is_over(
    number: int, outcome: Outcome, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    validity = held(fact, "keep-number-days", value="30/75/120 days by card value, then 10 days", numbers=())
    assert judge(term(claim, number, "days", "keep-number-days"), validity).outcome is outcome
