"""Intervals: against published values, and the same every time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.evaluate import intervals
from auditor.evaluate.measure import f1, f1_of, mean, rate, share


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),  # Newcombe 1998, table I, method 3
        (15, 148, 0.0624, 0.1605),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_a_share_has_the_interval_of_wilson(hits: int, n: int, low: float, high: float) -> None:
    assert intervals.share(hits, n) == pytest.approx((low, high), abs=0.0001)


@pytest.mark.parametrize(("n", "bound"), [(30, 0.0950), (100, 0.0295), (1500, 0.0020)])
def test_with_no_hit_the_bound_is_about_three_by_n(n: int, bound: float) -> None:
    assert intervals.share(0, n) == pytest.approx((0, bound), abs=0.0001)
    assert intervals.share(n, n) == pytest.approx((1 - bound, 1), abs=0.0001)


@pytest.mark.parametrize(
    ("seen", "low", "high"),
    [(1, 0.0253, 5.5716), (10, 4.7954, 18.3904), (100, 81.3636, 121.6270)],  # Garwood 1936
)
def test_a_count_has_the_exact_interval_of_poisson(seen: int, low: float, high: float) -> None:
    assert intervals.count(seen) == pytest.approx((low, high), abs=0.0005)


def test_nothing_seen_is_at_most_three() -> None:
    assert intervals.count(0) == pytest.approx((0, 2.9957), abs=0.0001)


@given(st.integers(0, 300), st.integers(1, 300))
def test_a_share_lies_in_its_interval(hits: int, more: int) -> None:
    n = max(hits, more)
    low, high = intervals.share(hits, n)
    assert 0 <= low <= hits / n <= high <= 1


@given(st.integers(0, 400))
def test_a_count_lies_in_its_interval(seen: int) -> None:
    low, high = intervals.count(seen)
    assert low <= seen <= high


def test_a_bootstrap_gives_the_same_every_time_and_holds_the_number() -> None:
    units = [(1, 0, 1, 0), (0, 1, 0, 1), (1, 0, 1, 1)] * 5
    first = f1("handles.all.f1", units)
    assert first == f1("handles.all.f1", units)
    assert first.value is not None
    assert first.low < first.value < first.high


def test_a_bootstrap_is_as_wide_as_theory_has_it() -> None:
    # A mean of 100 zeros and ones has the standard error 0.05; 95 % are 1.96 of them on both sides.
    low, high = intervals.resampled([(float(at % 2), 1.0) for at in range(100)], lambda sums: sums[0] / sums[1])
    assert (low, high) == pytest.approx((0.402, 0.598), abs=0.025)


@pytest.mark.parametrize(
    ("sums", "expected"),
    [
        ((0, 0, 0, 0), 1.0),
        ((2, 0, 2, 0), 1.0),
        ((1, 1, 1, 1), 0.5),
        ((3, 1, 3, 0), 6 / 7),
        ((0, 2, 0, 0), 0.0),
        ((0, 0, 0, 2), 0.0),
    ],
)
def test_f1_is_the_harmonic_mean_of_precision_and_recall(sums: tuple[int, ...], expected: float) -> None:
    assert f1_of(sums) == pytest.approx(expected)


def test_what_was_not_measured_has_no_value_and_any_interval() -> None:
    for one in (share("recall.promo.error", 0, 0), mean("x", []), rate("code.error", 0, 0)):
        assert one.value is None
    assert (share("recall.promo.error", 0, 0).low, share("recall.promo.error", 0, 0).high) == (0.0, 1.0)


def test_a_mean_without_any_spread_claims_no_certainty() -> None:
    assert mean("accused.by-source.error", [0.0] * 30).high == pytest.approx(0.0950, abs=0.0001)


def test_an_f1_of_nothing_or_everything_claims_no_certainty() -> None:
    none, every = f1("a", [(0, 0, 0, 1)] * 30), f1("b", [(1, 0, 1, 0)] * 30)
    assert (none.value, none.low, none.high) == pytest.approx((0, 0, 0.0950), abs=0.0001)
    assert (every.value, every.low, every.high) == pytest.approx((1, 0.9050, 1), abs=0.0001)
