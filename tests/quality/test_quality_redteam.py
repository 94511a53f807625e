"""How much of the evasion matrix is found may rise and not fall: the floors beside this file, dev half, small cells."""

from datetime import date
from pathlib import Path

import pytest

from auditor.pipeline.settings import Settings
from auditor.redteam import floor
from auditor.redteam.case import Half
from auditor.redteam.generate import Plan, cases
from auditor.redteam.run import verdicts
from auditor.redteam.tally import Counts, count

FLOORS = Path(__file__).with_name("redteam-floors.yaml")
PER_CELL = 12


@pytest.fixture(scope="module")
def counts() -> Counts:
    """Give what the present rules find of the dev half."""
    plan = Plan(half=Half.DEV, per_cell=PER_CELL)
    return count(verdicts(cases(plan), Settings(today=date(2026, 11, 20)), 1))


def test_every_floor_of_the_evasion_matrix_is_met(counts: Counts) -> None:
    floors = floor.load(FLOORS)
    assert {"tier-1", "tier-2", "tier-3", "pairs", "triples", "id-exact", "span-exact"} <= set(floors)
    assert [str(one) for one in floor.shortfalls(counts, floors)] == []
