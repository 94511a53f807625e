from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.errors import DataError
from auditor.rules.rule import Group
from auditor.score.weights import Weights, load

SHIPPED = Path(__file__).resolve().parents[2] / "rules" / "weights.yaml"


@pytest.fixture
def refused(tmp_path: Path) -> Callable[[str, str], list[str]]:
    def run(old: str, new: str) -> list[str]:
        text = SHIPPED.read_text(encoding="utf-8")
        assert old in text
        path = tmp_path / "weights.yaml"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(DataError) as caught:
            load(path)
        return [problem.text for problem in caught.value.problems]

    return run


def test_the_shipped_weights_cap_every_group(weights: Weights) -> None:
    assert set(weights.caps) == set(Group)


def test_ceilings_come_highest_first(weights: Weights) -> None:
    assert [ceiling.at_most for ceiling in weights.ceilings] == [60, 40, 20]


def test_a_confirmed_promotion_lies_below_every_edge(weights: Weights) -> None:
    confirmed = next(ceiling for ceiling in weights.ceilings if ceiling.name == "ceiling-confirmed-promotion")
    assert confirmed.at_most < weights.caution < weights.trustworthy


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("repeat: 25", "repeat: 125", "'repeat' is 125, not between 0 and 100"),
        ("repeat: 25", "repeet: 25", "unknown key 'repeet'; did you mean 'repeat'?"),
        ("images: 15", "image: 15", "'images' is missing: a whole number"),
        ("caution: 45", "caution: 75", "caution is to lie between 0 and trustworthy"),
        ("name: ceiling-wrong-code", "name: wrong-code", "a ceiling's name begins with 'ceiling-'"),
        ("at_most: 60", "at_most: -1", "'at_most' is -1, not between 0 and 100"),
    ],
)
def test_what_is_wrong_is_said(refused: Callable[[str, str], list[str]], old: str, new: str, said: str) -> None:
    assert said in refused(old, new)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        load(tmp_path / "weights.yaml")
