"""Points to probabilities: none under 50 groups, a curve under 1,000, steps from there on."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.calibrate.chances import at, platt, probability, tally, venn_abers
from auditor.calibrate.table import block_lines
from auditor.score.probability import Kind
from auditor.score.weights import load

SHIPPED = Path(__file__).resolve().parents[2] / "rules" / "weights.yaml"
ROWS = [(points, points > 20 + (number % 3) * 10, 1.0) for number in range(20) for points in (0, 10, 30, 45, 60)]


@pytest.mark.parametrize(("groups", "kind"), [(49, None), (50, Kind.PLATT), (999, Kind.PLATT), (1000, Kind.ISOTONIC)])
def test_the_number_of_groups_decides_what_is_given(groups: int, kind: Kind | None) -> None:
    found = probability(tally(ROWS), groups, "set", "2")
    assert (None if found is None else found.kind) == kind


@pytest.mark.parametrize("groups", [50, 1000])
def test_the_block_that_is_printed_can_be_used(tmp_path: Path, groups: int) -> None:
    found = probability(tally(ROWS), groups, "sha256:0123", "2")
    assert found is not None
    path = tmp_path / "weights.yaml"
    path.write_text(SHIPPED.read_text(encoding="utf-8") + "\n" + "\n".join(block_lines(found)), encoding="utf-8")
    assert load(path).probability == found


@settings(deadline=None)
@given(
    rows=st.lists(st.tuples(st.integers(0, 100), st.booleans(), st.just(1.0)), min_size=2),
    points=st.integers(0, 100),
)
def test_venn_abers_gives_an_interval(rows: list[tuple[int, bool, float]], points: int) -> None:
    low, high = venn_abers(tally(rows), points)
    assert 0 <= low < high <= 1


@settings(deadline=None)
@given(
    rows=st.lists(st.tuples(st.integers(0, 100), st.booleans(), st.just(1.0)), min_size=2),
    groups=st.sampled_from((50, 1000)),
)
def test_a_block_never_sinks_and_holds_its_values(rows: list[tuple[int, bool, float]], groups: int) -> None:
    found = probability(tally(rows), groups, "set", "2")
    assert found is not None
    steps = found.steps
    assert steps[0].points == 0
    assert all(0 <= one.low <= one.value <= one.high <= 1 for one in steps)
    assert [one.value for one in steps] == sorted(one.value for one in steps)
    assert [one.low for one in steps] == sorted(one.low for one in steps)
    assert [one.high for one in steps] == sorted(one.high for one in steps)


def test_platts_curve_finds_the_odds_that_made_the_labels() -> None:
    rows = [(points, True, share) for points, share in ((0, 12.0), (20, 50.0), (40, 88.0))]
    rows += [(points, False, share) for points, share in ((0, 88.0), (20, 50.0), (40, 12.0))]
    curve = platt(tally(rows))
    assert [at(curve, points) for points in (0, 20, 40)] == pytest.approx([0.12, 0.5, 0.88], abs=0.01)


def test_points_that_part_the_labels_wholly_give_no_certainty() -> None:
    curve = platt(tally([(0, False, 10.0), (60, True, 10.0)]))
    assert [at(curve, points) for points in (0, 60)] == pytest.approx([1 / 12, 11 / 12], abs=1e-3)


def test_the_curve_never_falls() -> None:
    assert platt(tally([(0, True, 10.0), (60, False, 10.0)]))[0] == 0


def test_venn_abers_by_hand() -> None:
    assert venn_abers(tally([(0, False, 1.0), (0, False, 1.0), (60, True, 1.0)]), 0) == pytest.approx((0, 1 / 3))
    assert venn_abers(tally([(0, False, 1.0), (60, True, 1.0)]), 60) == pytest.approx((0.5, 1))
