"""Measures of articles held out: known numbers, counted in groups."""

import pytest

from auditor.calibrate.measures import Held, clopper_pearson, measures, needed, pr_auc


def held(group: int, points: int, *, promotes: bool, weight: float = 1.0, probability: float = 0.5) -> Held:
    return Held(group=group, promotes=promotes, weight=weight, points=points, probability=probability)


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [(0, 34, 0.0, 0.1028), (13, 13, 0.7529, 1.0), (5, 10, 0.1871, 0.8129), (1, 20, 0.0013, 0.2487)],
)
def test_the_interval_of_a_share_is_clopper_and_pearsons(hits: int, n: int, low: float, high: float) -> None:
    found = clopper_pearson(hits, n)
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(("rate", "groups"), [(0.01, 299), (0.005, 598), (0.001, 2995)])
def test_so_many_clean_groups_without_an_error_show_a_rate(rate: float, groups: int) -> None:
    assert needed(rate) == groups


def test_recall_is_taken_where_no_more_clean_groups_are_accused_than_allowed() -> None:
    clean = [held(group, 9 if group == 0 else 3, promotes=False) for group in range(100)]
    promoting = [held(100 + group, points, promotes=True) for group, points in enumerate((3, 4, 20, 40))]
    one, tenth = measures([*clean, *promoting], seed=1).recalls
    assert (one.points, one.found.hits, one.accused.hits) == (4, 3, 1)
    assert (tenth.points, tenth.found.hits, tenth.accused.hits) == (10, 2, 0)
    assert not one.shown  # 1 of 100 is the rate, and the bound above it is 4.7 %
    assert (one.needed, tenth.needed) == (299, 2995)


def test_a_rate_is_shown_by_enough_clean_groups() -> None:
    some = [*(held(group, 0, promotes=False) for group in range(299)), held(299, 10, promotes=True)]
    assert [recall.shown for recall in measures(some, seed=1).recalls] == [True, False]


def test_copies_are_one_group() -> None:
    clean = [held(0, points, promotes=False) for points in (0, 0, 12)]
    promoting = [held(1, points, promotes=True) for points in (40, 0, 0)] + [held(2, 40, promotes=True)] * 9
    one, _ = measures([*clean, *promoting], seed=1).recalls
    assert (one.points, one.accused.n, one.found.hits, one.found.n) == (13, 1, 1, 2)


def test_average_precision_counts_equal_points_at_once() -> None:
    assert pr_auc([(9, True, 1.0), (5, True, 1.0), (5, False, 1.0), (0, False, 1.0)]) == pytest.approx((1 + 2 / 3) / 2)
    assert pr_auc([(0, True, 1.0), (0, False, 3.0)]) == 0.25


def test_brier_is_the_mean_over_groups() -> None:
    some = [
        *(held(0, 9, promotes=True, weight=0.25, probability=0.5) for _ in range(4)),
        held(1, 0, promotes=False, probability=0.1),
    ]
    brier = measures(some, seed=1).brier
    assert (brier.value, brier.n) == (0.13, 2)
    assert (brier.low, brier.high) == (0.01, 0.25)
