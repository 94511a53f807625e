"""Fitted weights: never below 0, near the present ones, and by the score's own arithmetic."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import check_grad

from auditor.calibrate import model
from auditor.calibrate.model import Case, Part, Row, Terms, fit, loss, smooth
from auditor.rules.rule import Group

FLAGGED = (1.0, 0.0)
CLEAN = (0.0, 1.0)


def rows(number: int, weights: tuple[float, float], **counts: int) -> list[Row]:
    named = tuple(sorted((name.replace("_", "-"), count) for name, count in counts.items()))
    return [(named, *weights)] * number


def test_a_rule_of_promotions_rises_and_one_of_clean_articles_falls(terms: Terms) -> None:
    some = [
        *rows(30, FLAGGED, off_page_hint=1),
        *rows(30, CLEAN, email_promotion=1),
        *rows(30, CLEAN),
        *rows(10, FLAGGED, telegram_promotion=1),
    ]
    fitted = fit(some, terms)
    assert fitted["off-page-hint"] > terms.present["off-page-hint"] + 10
    assert fitted["email-promotion"] < terms.present["email-promotion"]


def test_no_weight_falls_below_zero_however_clean_its_articles_are(terms: Terms) -> None:
    some = [*rows(500, CLEAN, sales_pressure=1, off_page_hint=2), *rows(20, FLAGGED, telegram_promotion=1)]
    fitted = fit(some, terms)
    assert fitted["sales-pressure"] == 0
    assert fitted["off-page-hint"] == 0
    assert all(0 <= weight <= 100 for weight in fitted.values())


def test_a_rule_without_data_keeps_its_weight(terms: Terms) -> None:
    fitted = fit([*rows(30, FLAGGED, off_page_hint=1), *rows(30, CLEAN)], terms)
    assert {name for name in fitted if fitted[name] != terms.present[name]} == {"off-page-hint"}


def test_more_groups_move_a_weight_further(terms: Terms) -> None:
    few, many = (
        fit([*rows(number, FLAGGED, off_page_hint=1), *rows(number, CLEAN)], terms)["off-page-hint"]
        for number in (2, 40)
    )
    assert terms.present["off-page-hint"] < few < many


def test_what_a_group_of_articles_says_does_not_grow_with_its_copies(terms: Terms) -> None:
    once = fit([*rows(1, FLAGGED, off_page_hint=1), *rows(10, CLEAN)], terms)
    often = fit([*rows(100, (0.01, 0.0), off_page_hint=1), *rows(10, CLEAN)], terms)
    assert once == often


def test_the_order_of_the_articles_does_not_matter(terms: Terms) -> None:
    some = [*rows(3, FLAGGED, off_page_hint=1), *rows(7, CLEAN, sales_pressure=2), *rows(2, FLAGGED)]
    assert fit(some, terms) == fit(some[::-1], terms)


COUNTS = st.dictionaries(st.integers(0, 3), st.integers(1, 4), max_size=4)
VALUES = st.lists(st.floats(0, 10), min_size=5, max_size=5)


def case(counts: dict[int, int], promoting: float = 1.0, other: float = 0.5) -> Case:
    groups = (Group.PROMOTION, Group.HYGIENE)
    parts = (
        Part(group, tuple((at, count, 0.75) for at, count in sorted(counts.items()) if at % 2 == number))
        for number, group in enumerate(groups)
    )
    return Case(tuple(part for part in parts if part.rules), promoting, other)


@settings(deadline=None)
@given(some=st.lists(COUNTS, max_size=4), x=VALUES)
def test_the_slope_is_that_of_the_loss(terms: Terms, some: list[dict[int, int]], x: list[float]) -> None:
    cases = [case(counts) for counts in some]

    def value(at: list[float]) -> float:
        return loss(list(at), [1.0] * 4, cases, terms.weights)[0]

    def slope(at: list[float]) -> list[float]:
        return loss(list(at), [1.0] * 4, cases, terms.weights)[1]

    assert check_grad(value, slope, x) < 1e-4


@settings(deadline=None)
@given(
    counts=st.dictionaries(
        st.sampled_from(("off-page-hint", "telegram-promotion", "qq-private-contact", "email-promotion")),
        st.integers(1, 4),
        min_size=1,
    )
)
def test_the_smooth_cost_is_the_scores_own_within_two_points(terms: Terms, counts: dict[str, int]) -> None:
    names = sorted(counts)
    rules = tuple((at, counts[name], terms.percent(name) / 100) for at, name in enumerate(names))
    x = [terms.present[name] / model.UNIT for name in names]
    cost, _ = smooth(Part(Group.PROMOTION, rules), x, terms.weights)
    exact = terms.points(tuple(sorted(counts.items())), terms.present)
    assert cost * model.UNIT == pytest.approx(exact, abs=2)


def test_points_are_those_of_the_score(terms: Terms) -> None:
    count = (("telegram-promotion", 2), ("qq-private-contact", 1))
    assert terms.points((("telegram-promotion", 1),), terms.present) == 60
    assert terms.points(count, {**terms.present, "telegram-promotion": 40, "qq-private-contact": 8}) == 52
    assert terms.points(count, terms.present) == 70  # the cap of the group
    assert terms.points((("hidden-contact", 1), *count), terms.present) == 100
