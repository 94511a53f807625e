"""Verdicts on size: the newest measurement that was over on the day decides (docs/decisions/0010)."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.facts.fact import Fact
from auditor.verify.verdict import Outcome, Verdict

MakeFact = Callable[..., Fact]
MakeClaim = Callable[..., Claim]
Judge = Callable[..., Verdict]
fixtures = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)


def rank(claim: MakeClaim, operator: str, value: str, **changes: Any) -> Claim:
    fields = {"operator": operator, "property": "market-rank", "purpose": None, **changes}
    return claim(value, ClaimKind.MARKET_RANK, **fields)


def share(claim: MakeClaim, operator: str, percent: float, **changes: Any) -> Claim:
    return rank(
        claim, operator, f"{percent:g} percent", property="market-share", number=percent, unit="percent", **changes
    )


def measured(fact: MakeFact, last: str, numbers: tuple[tuple[str, float], ...], **changes: Any) -> Fact:
    fields = {
        "operator": None, "property": "market-share", "purpose": None, "value": last, "period": last[:4],
        "valid_from": f"{last[:4]}-01-01", "valid_until": last, "observed": last, "numbers": numbers,
        "items": tuple(name for name, _ in numbers), **changes,
    }  # fmt: skip
    return fact(f"m-{last}", **fields)


OLD = (("Claro", 30.0), ("Movistar", 29.0), ("Entel", 23.0), ("Bitel", 17.0))
NEW = (("Claro", 31.0), ("Bitel", 26.0), ("Movistar", 24.0), ("Entel", 10.0))


def market(fact: MakeFact) -> tuple[Fact, Fact]:
    return measured(fact, "2023-03-31", OLD), measured(fact, "2026-06-30", NEW)


@pytest.mark.parametrize(
    ("operator", "value", "outcome"),
    [
        ("Claro", "1", Outcome.SUPPORTED),
        ("Bitel", "2", Outcome.SUPPORTED),
        ("Movistar", "2", Outcome.OUTDATED),
        ("Entel", "1", Outcome.REFUTED),
        ("Entel", "3", Outcome.OUTDATED),
        ("Claro", "among-largest", Outcome.SUPPORTED),
        ("Movistar", "among-largest", Outcome.SUPPORTED),
        ("Entel", "among-largest", Outcome.OUTDATED),
        ("Bitel", "small", Outcome.REFUTED),
        ("Entel", "small", Outcome.SUPPORTED),
        ("Nobody", "1", Outcome.REFUTED),
        ("Nobody", "5", Outcome.NOT_ENOUGH_INFO),
    ],
)
def test_the_newest_measurement_decides_and_an_older_one_makes_outdated(
    operator: str, value: str, outcome: Outcome, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    assert judge(rank(claim, operator, value), *market(fact)).outcome is outcome


def test_an_outdated_rank_is_told_with_both_measurements(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(rank(claim, "Movistar", "2"), *market(fact))
    assert [one.id for one in verdict.evidence] == ["m-2023-03-31", "m-2026-06-30"]
    assert "2023" in verdict.reason.en
    assert "2023" in verdict.reason.zh


def test_a_measurement_of_later_does_not_count(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(rank(claim, "Movistar", "2", as_of=date(2023, 12, 31)), *market(fact))
    assert (verdict.outcome, [one.id for one in verdict.evidence]) == (Outcome.SUPPORTED, ["m-2023-03-31"])


@pytest.mark.parametrize("older", [True, False])
def test_a_measurement_whose_period_is_under_way_supports_and_refutes_nothing(
    older: bool,  # noqa: FBT001 — a table's column
    fact: MakeFact,
    claim: MakeClaim,
    judge: Judge,
) -> None:
    running = measured(fact, "2026-06-30", NEW, period="2026-Q2", valid_from="2026-04-01")
    facts = [measured(fact, "2026-03-31", OLD), running] if older else [running]
    second = judge(rank(claim, "Bitel", "2", as_of=date(2026, 5, 15)), *facts)
    fourth = judge(rank(claim, "Bitel", "1", as_of=date(2026, 5, 15)), running)
    assert (second.outcome, second.evidence) == (Outcome.SUPPORTED, (running,))
    assert fourth.outcome is Outcome.NOT_ENOUGH_INFO


def test_an_old_measurement_refutes_no_rank(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(rank(claim, "Entel", "1"), measured(fact, "2023-03-31", OLD))
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "source-stale")


def test_an_old_measurement_supports_and_says_that_it_is_old(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(rank(claim, "Claro", "1"), measured(fact, "2023-03-31", OLD))
    assert (verdict.outcome, verdict.code, verdict.stale) == (
        Outcome.SUPPORTED,
        "matches-old-source",
        ("m-2023-03-31",),
    )


def test_a_ranking_says_of_those_it_leaves_out_that_they_stand_behind(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    two = measured(fact, "2026-06-30", (("Claro", 13.2), ("Bitel", 10.9)), property="market-rank")
    assert judge(rank(claim, "Movistar", "2"), two).outcome is Outcome.REFUTED
    assert judge(rank(claim, "Movistar", "3"), two).outcome is Outcome.NOT_ENOUGH_INFO


def test_the_rank_in_an_operator_s_own_fact_counts(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    own = measured(fact, "2026-06-30", (("rank", 4.0),), property="market-rank", operator="Bitel", items=())
    assert judge(rank(claim, "Bitel", "4"), own).outcome is Outcome.SUPPORTED
    assert judge(rank(claim, "Claro", "4"), own).outcome is Outcome.NOT_ENOUGH_INFO


@pytest.mark.parametrize(
    ("percent", "seen", "outcome"),
    [
        (22.0, "2026-06-30", Outcome.REFUTED),
        (15.0, "2026-06-30", Outcome.REFUTED),
        (14.9, "2026-06-30", Outcome.SUPPORTED),
        (22.0, "2024-06-30", Outcome.REFUTED),
        (16.0, "2024-06-30", Outcome.NOT_ENOUGH_INFO),
        (22.0, "2022-06-30", Outcome.NOT_ENOUGH_INFO),
    ],
)
def test_small_ends_at_fifteen_percent_and_a_size_class_holds_three_years(
    percent: float, seen: str, outcome: Outcome, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    numbers = (("Claro", 40.0), ("Movistar", 25.0), ("Bitel", 24.0), ("Entel", percent))
    assert judge(rank(claim, "Entel", "small"), measured(fact, seen, numbers)).outcome is outcome


def test_a_hedged_size_is_not_refuted(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(rank(claim, "Claro", "small", hedged=True), *market(fact)).outcome is Outcome.NOT_ENOUGH_INFO


@pytest.mark.parametrize(
    ("operator", "percent", "outcome"),
    [
        ("Claro", 31.0, Outcome.SUPPORTED),
        ("Claro", 32.4, Outcome.SUPPORTED),
        ("Bitel", 17.5, Outcome.OUTDATED),
        ("Claro", 60.0, Outcome.NOT_ENOUGH_INFO),
        ("Nobody", 5.0, Outcome.NOT_ENOUGH_INFO),
    ],
)
def test_a_share_is_the_same_within_a_point_and_a_half(
    operator: str, percent: float, outcome: Outcome, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    assert judge(share(claim, operator, percent), *market(fact)).outcome is outcome


def test_a_rank_in_another_country_counts_for_nothing(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(rank(claim, "Claro", "1", country="EC"), *market(fact)).code == "no-source"


def test_denying_a_wrong_rank_is_right(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(rank(claim, "Entel", "1", polarity=Polarity.DENIED), *market(fact)).outcome is Outcome.SUPPORTED


@fixtures
@given(
    st.permutations(["Claro", "Bitel", "Movistar", "Entel"]),
    st.permutations(["Claro", "Bitel", "Movistar", "Entel"]),
    st.integers(0, 3),
    st.dates(date(2022, 1, 1), date(2026, 11, 20)),
)
def test_every_true_rank_is_supported_and_none_is_refuted_by_a_later_measurement(
    fact: MakeFact, claim: MakeClaim, judge: Judge, first: list[str], second: list[str], at: int, day: date
) -> None:
    old = measured(fact, "2023-03-31", tuple((name, 40.0 - 5 * place) for place, name in enumerate(first)))
    new = measured(fact, "2026-06-30", tuple((name, 40.0 - 5 * place) for place, name in enumerate(second)))
    newest = second if day >= date(2026, 6, 30) else first if day >= date(2023, 3, 31) else None
    name = (newest or first)[at]
    outcome = judge(rank(claim, name, str(at + 1), as_of=day), old, new).outcome
    told = newest is not None or day >= date(2023, 1, 1)  # the first period is under way
    assert outcome is (Outcome.SUPPORTED if told else Outcome.NOT_ENOUGH_INFO)
