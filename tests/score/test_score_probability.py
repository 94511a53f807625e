"""A probability in the report: only by a block of the weights file that can be used, and only where it applies."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from auditor.errors import DataError
from auditor.extract.mentions import Mentions
from auditor.match.finding import Finding
from auditor.parse.article import Article
from auditor.report import build
from auditor.rules.rule import Group
from auditor.score.chance import promotion_points
from auditor.score.cost import units
from auditor.score.given import complaints
from auditor.score.score import score
from auditor.score.weights import Weights, load
from auditor.text.lines import Lines

SHIPPED = Path(__file__).resolve().parents[2] / "rules" / "weights.yaml"
BLOCK = """
probability:
  version: "set-1"
  weights: "2"
  groups: 50
  kind: platt
  steps:
    - {points: 0, value: 0.02, low: 0.01, high: 0.05}
    - {points: 45, value: 0.9, low: 0.8, high: 1}
"""


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Weights]:
    """Load the shipped weights with a block behind them."""

    def run(block: str) -> Weights:
        path = tmp_path / "weights.yaml"
        path.write_text(SHIPPED.read_text(encoding="utf-8") + block, encoding="utf-8")
        return load(path, cache=tmp_path / "cache")

    return run


def test_the_shipped_weights_give_no_probability(weights: Weights) -> None:
    assert weights.probability is None


def test_points_stand_on_the_last_step_that_they_reach(read: Callable[[str], Weights]) -> None:
    read(BLOCK)
    block = read(BLOCK).probability  # the second time from the cache
    assert block is not None
    assert [block.at(points).value for points in (0, 44, 45, 100)] == [0.02, 0.02, 0.9, 0.9]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("groups: 50", "groups: 49", "a probability needs 50 independent groups of articles, not 49"),
        ('weights: "2"', 'weights: "1"', "this block was made for weights '1', not '2': run auditor calibrate again"),
        ("points: 0", "points: 1", "the steps begin at 0 points"),
        ("points: 45", "points: 0", "the steps begin at 0 points"),
        ("points: 45", "points: 101", "the steps begin at 0 points"),
        ("value: 0.9", "value: 0.7", "the steps begin at 0 points"),
        ("value: 0.9, low: 0.8, high: 1}", "value: 0.01, low: 0, high: 0.1}", "the steps begin at 0 points"),
        ("high: 1}", "high: 1.5}", "the steps begin at 0 points"),
        ("kind: platt", "kind: plat", "'kind' is 'plat'; did you mean 'platt'?"),
        ("version:", "vershun:", "unknown key 'vershun'; did you mean 'version'?"),
    ],
)
def test_a_block_that_cannot_be_used_is_refused(read: Callable[[str], Weights], old: str, new: str, said: str) -> None:
    assert old in BLOCK
    with pytest.raises(DataError) as caught:
        read(BLOCK.replace(old, new, 1))
    assert any(problem.text.startswith(said) for problem in caught.value.problems)


def test_a_block_without_steps_is_refused(read: Callable[[str], Weights]) -> None:
    with pytest.raises(DataError, match="the steps begin at 0 points"):
        read(BLOCK.partition("  steps:")[0])


def test_the_report_gives_the_probability_of_the_points_of_promotion(
    read: Callable[[str], Weights], article: Callable[..., Article], finding: Callable[..., Finding]
) -> None:
    weights, text = read(BLOCK), article()
    found = (finding(), finding("refuted-claim", group=Group.CLAIMS, weight=60, at=2))
    trust = score(found, (), text, weights)
    counted = units(complaints(found, text.source.text), weights)
    assert promotion_points(counted, weights) == 60
    assert trust.probability is not None
    assert (trust.probability.value, trust.probability.interval, trust.probability.groups) == (0.9, (0.8, 1), 50)
    nothing = Mentions(contacts=(), links=(), images=(), claims=())
    alone = replace(trust, ledger=(), would_be=None)
    written = build.article(text, nothing, (), (), alone, Lines(text.source.text), as_of="2026-11-20")
    assert written.trust.probability is not None
    assert written.trust.probability.value == 0.9


def test_a_text_that_cannot_be_judged_has_no_probability(
    read: Callable[[str], Weights], article: Callable[..., Article]
) -> None:
    assert score((), (), article("太短"), read(BLOCK)).probability is None


def test_without_a_block_the_field_is_null(weights: Weights, article: Callable[..., Article]) -> None:
    assert score((), (), article(), weights).probability is None
